//! Lines taken out of the diary. All others stay byte for byte, also those that this version does not
//! understand.

use std::io::Write as _;
use std::path::Path;

use super::{BYTES_MAX, Done, file};
use crate::atomic_write::{Existing, write_private};
use crate::read_file;
use crate::store::{StoreError, folder, left};

/// Takes one session out of the diary in a folder: every line that tells of it, and what was kept to
/// go on with it.
///
/// # Errors
/// When the diary cannot be read or written; then it is as it was. Or when only what was kept to go
/// on with it cannot be removed.
pub fn take_out(folder: &Path, done: &Done) -> Result<(), StoreError> {
    let _lock = folder::lock(folder)?;
    let mut is_out = false;
    let taken = without(folder, |line| match serde_json::from_slice::<Done>(line) {
        // A line without its begin may be there twice for two sessions.
        Ok(other) if done.begun.is_none() => {
            other == *done && !std::mem::replace(&mut is_out, true)
        }
        Ok(other) => done.is_same(&other),
        Err(_) => false,
    })?;
    match taken {
        0 => Err(StoreError::new(
            "find the session in",
            &file(folder),
            std::io::Error::other("it is not there any more"),
        )),
        _ => left::drop_it(folder, done),
    }
}

/// Writes the diary without the lines that this is true of, and answers how many there were. Only
/// for who holds the folder's lock.
///
/// # Errors
/// When the diary cannot be read or written; then it is as it was.
pub fn without(folder: &Path, mut goes: impl FnMut(&[u8]) -> bool) -> Result<usize, StoreError> {
    let text = read(folder)?;
    let mut stays = Vec::with_capacity(text.len());
    let mut taken = 0;
    for line in of(&text) {
        match goes(line) {
            true => taken += 1,
            false => stays.extend_from_slice(line),
        }
    }
    if taken > 0 {
        let path = file(folder);
        write_private(&path, Existing::Replace, |file| file.write_all(&stays))?;
    }
    Ok(taken)
}

/// The bytes of the diary in a folder; none where there is no file.
///
/// # Errors
/// When it cannot be read.
pub fn read(folder: &Path) -> Result<Vec<u8>, StoreError> {
    let path = file(folder);
    let read = read_file::all(&path, BYTES_MAX as usize);
    let text = read.map_err(|why| StoreError::new("read", &path, why))?;
    Ok(text.unwrap_or_default())
}

/// The lines of a diary, each with its end.
pub fn of(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    text.split_inclusive(|byte| *byte == b'\n')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Diary;
    use std::fs;

    fn line(begun: &str, seconds: u64) -> String {
        format!(
            r#"{{"at":"2026-03-01T09:00:00Z",{begun}"routine":"r","title":"R","benefit":"relax-muscles","seconds":{seconds},"strokes":1,"finished":true}}"#
        )
    }

    fn taken_out(lines: &[&str], nth: usize) -> String {
        let home = tempfile::tempdir().unwrap();
        let path = file(home.path());
        fs::write(&path, lines.concat()).unwrap();
        let sessions = Diary::read(home.path()).unwrap().sessions;
        take_out(home.path(), &sessions[nth]).unwrap();
        fs::read_to_string(path).unwrap()
    }

    #[test]
    fn what_is_not_meant_stays_byte_for_byte() {
        let one = line(r#""begun":"2026-03-01T08:00:00Z","mood":3,"#, 60) + "\n";
        let more = line(r#""begun":"2026-03-01T08:00:00Z","#, 90) + "\r\n";
        let other = line(r#""begun":"2026-03-01T08:30:00Z","#, 60) + "\n";
        let strange = "\n  {\"at\": \"soon\"}\t\n\u{1}torn";
        let all = [&one, &other, "\n", &more, strange];
        // The newer account of it goes together with the older one.
        assert_eq!(taken_out(&all, 0), [&other, "\n", strange].concat());
        assert_eq!(taken_out(&all, 1), [&one, "\n", &more, strange].concat());
        let last = line("", 60);
        assert_eq!(taken_out(&[&one, &last], 1), one, "without its end");
    }

    #[test]
    fn of_two_old_lines_that_are_alike_one_stays() {
        let old = line("", 60) + "\n";
        assert_eq!(taken_out(&[&old, &old], 1), old);
    }

    #[test]
    fn a_session_that_is_gone_is_told_and_nothing_is_written() {
        let home = tempfile::tempdir().unwrap();
        let gone = serde_json::from_str(&line("", 60)).unwrap();
        let told = take_out(home.path(), &gone).unwrap_err().to_string();
        assert!(told.ends_with("it is not there any more"), "{told}");
        assert!(!file(home.path()).exists());
    }
}
