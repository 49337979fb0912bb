//! The log: what changed and what went wrong, a dated line for each.
//!
//! Everything of our own comes by the macros of the `log` crate: `info!` for a change, such as a
//! device that is found or lost, `warn!` for a fault. What libraries print comes from `stderr`.
//! The file stays small: what is said again and again is counted, and a full file is set aside
//! in the place of the one before. Where it cannot be written, nothing is: there is nobody to tell.

mod fold;

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;
use log::{Level, LevelFilter, Log, Metadata, Record};

use crate::{atomic_write, clock, read_file, zone};
use fold::Fold;

/// Bytes in one file. There are two: this one and the one set aside.
const FILE_MAX: u64 = 256 * 1024;
/// Characters of a line that are kept.
const LINE_MAX: usize = 500;

static LOG: LogFile = LogFile(Mutex::new(None));

struct LogFile(Mutex<Option<Sitting>>);

/// One sitting's way into the log.
struct Sitting {
    path: PathBuf,
    fold: Fold,
}

/// Logs into this file from now on. It is made with the first line.
pub(super) fn open(path: &Path) {
    *LOG.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(Sitting {
        path: path.to_owned(),
        fold: Fold::default(),
    });
    // It is already there for a second sitting in one process.
    if log::set_logger(&LOG).is_ok() {
        log::set_max_level(LevelFilter::Info);
    }
}

/// A line that a library printed.
#[cfg(unix)]
pub(super) fn printed(line: &str) {
    LOG.write(|fold| fold.fault(&clean(line)));
}

/// Writes down what was only counted so far.
pub(super) fn settle() {
    LOG.write(Fold::rest);
}

/// The last lines of a log; none where there is no such file.
#[must_use]
pub fn last_lines(path: &Path, count: usize) -> Vec<String> {
    let bytes = read_file::bytes(path, 2 * FILE_MAX as usize).unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes);
    let mut lines: Vec<String> = text.lines().map(String::from).collect();
    lines.split_off(lines.len().saturating_sub(count))
}

impl LogFile {
    fn write<L: IntoIterator<Item = String>>(&self, fold: impl FnOnce(&mut Fold) -> L) {
        let mut sitting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(Sitting { path, fold: state }) = &mut *sitting {
            for text in fold(state) {
                let line = dated(&text, clock::date(), zone::here());
                let _ = append(path, &line);
            }
        }
    }
}

impl Log for LogFile {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.level() <= Level::Warn || metadata.target().starts_with("backrub")
    }

    fn log(&self, record: &Record<'_>) {
        let text = || clean(&record.args().to_string());
        match record.level() {
            _ if !self.enabled(record.metadata()) => {}
            Level::Info => self.write(|fold| fold.change(&text())),
            _ => self.write(|fold| fold.fault(&text())),
        }
    }

    fn flush(&self) {}
}

/// A text on one line, without what a terminal would act on.
fn clean(text: &str) -> String {
    let text = text.trim_end().chars();
    text.map(|letter| if letter.is_control() { ' ' } else { letter })
        .take(LINE_MAX)
        .collect()
}

/// A line as it is written, dated as the person's clock shows it.
fn dated(text: &str, now: Timestamp, zone: jiff::tz::TimeZone) -> String {
    format!("{} {text}\n", now.to_zoned_datetime(zone).strftime("%F %T"))
}

fn append(path: &Path, line: &str) -> io::Result<()> {
    let size = fs::metadata(path).map_or(0, |file| file.len());
    if size + line.len() as u64 > FILE_MAX {
        set_aside(path, size)?;
    }
    if let Some(folder) = path.parent() {
        atomic_write::make_private_folder(folder).map_err(io::Error::other)?;
    }
    let mut options = OpenOptions::new();
    options.create(true).append(true);
    // It says what somebody's machine is like; that is nobody else's to read.
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    read_file::open(path, &mut options)?.write_all(line.as_bytes())
}

/// Makes room for a new file. One from before there was a bound is not worth its size.
fn set_aside(path: &Path, size: u64) -> io::Result<()> {
    if size > 2 * FILE_MAX {
        return fs::remove_file(path);
    }
    fs::rename(path, path.with_extension("1.txt"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_dated_by_the_persons_clock_and_keeps_to_itself() {
        let now = "2026-03-01T23:30:05Z".parse().unwrap();
        let zone = jiff::tz::TimeZone::fixed(jiff::tz::offset(1));
        assert_eq!(
            dated("sound: lost", now, zone),
            "2026-03-02 00:30:05 sound: lost\n"
        );
        assert_eq!(clean("a\x1b[2Jb\r\nc\n"), "a [2Jb  c");
        assert_eq!(clean(&"é".repeat(9_000)).chars().count(), LINE_MAX);
    }

    #[test]
    fn two_files_are_all_and_nobody_else_reads_them() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state/log.txt");
        let line = format!("{}\n", "x".repeat(9_999));
        for _ in 0..100 {
            append(&path, &line).unwrap();
        }
        append(&path, "the last one\n").unwrap();
        let mut sizes = Vec::new();
        for file in fs::read_dir(path.parent().unwrap()).unwrap() {
            let known = file.unwrap().metadata().unwrap();
            #[cfg(unix)]
            assert_eq!(
                std::os::unix::fs::PermissionsExt::mode(&known.permissions()) & 0o777,
                0o600
            );
            sizes.push(known.len());
        }
        assert_eq!(sizes.len(), 2);
        assert!(sizes.iter().all(|size| *size <= FILE_MAX), "{sizes:?}");
        assert_eq!(last_lines(&path, 1), ["the last one"]);
        // What an older version left may be of any size.
        fs::write(&path, vec![b'x'; 2 * FILE_MAX as usize + 1]).unwrap();
        append(&path, "anew\n").unwrap();
        assert_eq!(last_lines(&path, 5), ["anew"]);
        assert!(last_lines(&folder.path().join("nowhere"), 5).is_empty());
    }
}
