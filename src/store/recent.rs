//! The end of the diary: read backwards, so that the start of the program pays for the last months
//! and not for years.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Read as _, Seek as _, SeekFrom};
use std::path::Path;

use jiff::Timestamp;

use super::StoreError;
use super::diary::{self, Diary, Done};
use crate::read_file;

/// So many bytes are looked into: first a few, and where these do not reach, a hundred sessions on each
/// of ninety days.
const LOOKS: [u64; 2] = [256 * 1024, 4 * 1024 * 1024];
/// After so many older sessions in a row all others are older too: a clock may have been wrong now
/// and then.
const OLDER: usize = 16;

impl Diary {
    /// Reads the sessions of the diary in a folder that ended at this time or later, within its last 4
    /// MB. Lines that are not understood are passed over.
    ///
    /// # Errors
    /// When the file is there and cannot be read.
    pub fn since(folder: &Path, time: Timestamp) -> Result<Self, StoreError> {
        let path = diary::file(folder);
        let failed = |why| StoreError::new("read", &path, why);
        let mut file = match read_file::open(&path, OpenOptions::new().read(true)) {
            Err(why) if why.kind() == ErrorKind::NotFound => return Ok(Self::default()),
            opened => opened.map_err(failed)?,
        };
        let size = file.metadata().map_err(failed)?.len();
        let (mut end, mut sessions) = (Vec::new(), Vec::new());
        for most in LOOKS {
            let begin = size.saturating_sub(most);
            file.seek(SeekFrom::Start(begin)).map_err(failed)?;
            end.clear();
            let read = file.by_ref().take(most).read_to_end(&mut end);
            read.map_err(failed)?;
            let whole = match begin {
                0 => 0,
                // The first line of it may have begun before.
                _ => end
                    .iter()
                    .position(|byte| *byte == b'\n')
                    .unwrap_or(end.len()),
            };
            let reaches;
            (sessions, reaches) = later_than(time, &end[whole..]);
            if reaches || begin == 0 {
                break;
            }
        }
        Ok(Self::of(sessions.into_iter().rev()))
    }
}

/// The sessions of these lines that ended at a time or later, the last one first, and whether all
/// lines before are older.
fn later_than(time: Timestamp, lines: &[u8]) -> (Vec<Done>, bool) {
    let (mut later, mut older) = (Vec::new(), 0);
    for line in lines.rsplit(|byte| *byte == b'\n') {
        if line.len() > diary::LINE_MAX {
            continue;
        }
        match serde_json::from_slice::<Done>(line) {
            Ok(done) if done.at < time => older += 1,
            Ok(done) => {
                older = 0;
                later.push(done);
            }
            Err(_) => {}
        }
        if older == OLDER {
            return (later, true);
        }
    }
    (later, false)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use jiff::SignedDuration;

    use super::*;

    fn now() -> Timestamp {
        "2026-03-10T09:00:00Z".parse().unwrap()
    }

    /// A session that ended so many days ago.
    fn line(days: i64) -> String {
        let at = now() - SignedDuration::from_hours(24 * days);
        format!(
            r#"{{"at":"{at}","begun":"{at}","routine":"desk","title":"Desk","benefit":"relax-muscles","seconds":90,"strokes":5,"finished":true}}"#
        )
    }

    fn since_ninety_days(text: &str) -> usize {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("diary.jsonl"), text).unwrap();
        let time = now() - SignedDuration::from_hours(24 * 90);
        let diary = Diary::since(folder.path(), time).unwrap();
        assert!(diary.sessions.is_sorted_by_key(|done| done.at));
        diary.sessions.len()
    }

    #[test]
    fn the_last_months_are_read_whatever_is_before_and_between() {
        let days = |days: std::ops::Range<i64>| days.rev().map(line).collect::<Vec<_>>().join("\n");
        assert_eq!(since_ninety_days(""), 0);
        assert_eq!(since_ninety_days(&days(0..3)), 3);
        // More than the first look takes, in years.
        let years = days(0..9_000);
        assert!(years.len() as u64 > LOOKS[0]);
        assert_eq!(since_ninety_days(&years), 91);
        // A clock that was wrong for a while, a line that was cut off, one that is there twice.
        let wrong = [
            &years,
            &days(20_000..20_010),
            "{\"at\":",
            &line(0),
            &line(0),
        ]
        .join("\n");
        assert_eq!(since_ninety_days(&wrong), 91);
        // Much on each day.
        let much = vec![line(1); 3_000]
            .join("\n")
            .replace("desk\",", "desk\" ,");
        assert_eq!(since_ninety_days(&much), 1, "it is the same one");
        let folder = tempfile::tempdir().unwrap();
        assert!(
            Diary::since(folder.path(), now())
                .unwrap()
                .sessions
                .is_empty()
        );
    }
}
