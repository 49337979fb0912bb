//! `remind:` in the settings: put there by `remind on`, and made a comment by `remind off`. All else in
//! the file stays as it is. A change that would not do what it should is not made.

use std::path::Path;

use crate::notation;
use crate::read_file;
use crate::store::Settings;

/// What is written where nothing is set.
const USUAL: &str =
    "remind: { after: 50m, offer: 3m, between: [9:00, 18:00], days: [mon, tue, wed, thu, fri] }";
const KEY: &str = "remind:";
const COMMENT: &str = "# remind:";

/// What becomes of the setting.
#[derive(Debug, PartialEq, Eq)]
pub enum Off {
    /// There was none.
    Was,
    /// The file is to be this.
    Is(String),
    /// It cannot be changed here.
    Unclear,
}

/// The settings with `remind:` in them; none where that cannot be done. What was made a comment is used
/// again.
pub fn on(path: &Path) -> std::io::Result<Option<String>> {
    let Some(before) = text(path)? else {
        return Ok(None);
    };
    let lines: Vec<&str> = before.split_inclusive('\n').collect();
    let is_comment = |nth: &usize| lines[*nth].starts_with(COMMENT);
    let comments = (0..lines.len()).rev().filter(is_comment);
    // One that is no setting is a note of somebody's.
    let ways = comments.map(|nth| uncommented(&lines, nth));
    let mut ways = ways.chain([added(&before)]);
    Ok(ways.find(|after| {
        let is_right = Settings::of(after.as_bytes(), path).remind.is_some();
        is_right && tells_no_more(&before, after, path)
    }))
}

/// The lines where the comment that begins with the one of this number is none any more.
fn uncommented(lines: &[&str], nth: usize) -> String {
    let (before, rest) = lines.split_at(nth);
    let within = |line: &&&str| line.starts_with("#  ") || line.starts_with("# \t");
    let long = 1 + rest.iter().skip(1).take_while(within).count();
    let (comment, after) = rest.split_at(long);
    let comment = comment.iter().map(|line| &line["# ".len()..]);
    let before = before.iter().copied().chain(comment);
    before.chain(after.iter().copied()).collect()
}

/// The settings with what is usual at their end.
fn added(before: &str) -> String {
    let end = if before.contains("\r\n") {
        "\r\n"
    } else {
        "\n"
    };
    match before {
        "" => format!("{USUAL}{end}"),
        _ if before.ends_with('\n') => format!("{before}{USUAL}{end}"),
        _ => format!("{before}{end}{USUAL}{end}"),
    }
}

/// The settings without it.
pub fn off(path: &Path) -> std::io::Result<Off> {
    let Some(before) = text(path)? else {
        return Ok(Off::Unclear);
    };
    if Settings::of(before.as_bytes(), path).remind.is_none() {
        return Ok(Off::Was);
    }
    let mut is_of_it = false;
    let lines = before.split_inclusive('\n').map(|line| {
        let is_within = line.starts_with([' ', '\t']);
        is_of_it = line.starts_with(KEY) || (is_of_it && is_within);
        if is_of_it {
            format!("# {line}")
        } else {
            line.to_owned()
        }
    });
    let after: String = lines.collect();
    let is_right = Settings::of(after.as_bytes(), path).remind.is_none();
    Ok(match is_right && tells_no_more(&before, &after, path) {
        true => Off::Is(after),
        false => Off::Unclear,
    })
}

/// The line that sets it.
pub fn line(text: &str) -> &str {
    text.lines()
        .rfind(|line| line.starts_with(KEY))
        .unwrap_or(USUAL)
}

fn tells_no_more(before: &str, after: &str, path: &Path) -> bool {
    let told = |text: &str| Settings::of(text.as_bytes(), path).told.len();
    told(after) <= told(before)
}

/// The file as text; nothing where it is none.
fn text(path: &Path) -> std::io::Result<Option<String>> {
    let bytes = read_file::all(path, notation::BYTES_MAX)?;
    Ok(String::from_utf8(bytes.unwrap_or_default()).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn it_is_put_there_taken_away_and_put_there_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.yaml");
        for (before, on_then) in [
            ("", format!("{USUAL}\n")),
            (
                "voice: brief # mine",
                format!("voice: brief # mine\n{USUAL}\n"),
            ),
            (
                "# remind: { after: 20m }\ncalm: true\n",
                "remind: { after: 20m }\ncalm: true\n".into(),
            ),
            (
                "calm: true\r\nvoice: brief\r\n",
                format!("calm: true\r\nvoice: brief\r\n{USUAL}\r\n"),
            ),
            (
                "# remind: me of the dentist\n",
                format!("# remind: me of the dentist\n{USUAL}\n"),
            ),
        ] {
            fs::write(&path, before).unwrap();
            assert_eq!(on(&path).unwrap().unwrap(), on_then);
            assert_eq!(off(&path).unwrap(), Off::Was);
            fs::write(&path, &on_then).unwrap();
            let Off::Is(off_then) = off(&path).unwrap() else {
                panic!("{on_then}")
            };
            let own = on_then.rfind("remind:").unwrap();
            assert_eq!(
                off_then,
                format!("{}# {}", &on_then[..own], &on_then[own..])
            );
            fs::write(&path, off_then).unwrap();
            assert_eq!(on(&path).unwrap().unwrap(), on_then);
        }
        let block = "remind:\n  after: 20m\n  offer: 2m\n# mine\ncalm: true\n";
        fs::write(&path, block).unwrap();
        let want = "# remind:\n#   after: 20m\n#   offer: 2m\n# mine\ncalm: true\n";
        assert_eq!(off(&path).unwrap(), Off::Is(want.to_owned()));
        fs::write(&path, want).unwrap();
        assert_eq!(on(&path).unwrap().as_deref(), Some(block));
    }

    #[test]
    fn a_file_that_would_not_do_what_it_should_stays_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.yaml");
        fs::write(&path, "{ voice: off }\n").unwrap();
        assert_eq!(on(&path).unwrap(), None);
        fs::write(&path, b"voice: \xff\n").unwrap();
        assert_eq!(
            (on(&path).unwrap(), off(&path).unwrap()),
            (None, Off::Unclear)
        );
        fs::write(&path, "{ remind: { after: 20m } }\n").unwrap();
        assert_eq!(off(&path).unwrap(), Off::Unclear);
    }
}
