//! Following one file while its author works on it, however an editor saves it.
//!
//! Editors rename a new file over the old one, or truncate it and write it anew, so the path is
//! polled and nothing is held open. Asking for a file's size, date and number five times a second
//! costs microseconds, works on every system, over a network and for every way of saving; a watcher
//! needs a library for each system and loses files that are replaced. A file that cannot be played
//! is reported at the second look only: at the first it may be half written.

use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::{Checked, check_path};

/// The time between two looks while nothing happens.
const EVERY: Duration = Duration::from_millis(200);
/// The time to the second look after a change: what was saved is shown within 300 ms.
const SOON_AGAIN: Duration = Duration::from_millis(50);
/// The number of looks after a change that read the file whatever its date says: the clocks of some
/// file systems tick once a second, and a second save may fall into the same tick.
const UNTRUSTED: u8 = 6;

/// What tells two states of a file apart without reading it; `None` while there is no file.
type Stamp = Option<(SystemTime, u64, u64)>;

/// A file that is followed.
#[derive(Debug)]
pub struct Follower {
    path: PathBuf,
    stamp: Stamp,
    /// It had changed at the last look, and may have been read half written.
    changed: bool,
    /// How many more looks read it whatever its stamp says.
    untrusted: u8,
    latest: Checked,
    until_look: Duration,
}

impl Follower {
    /// Reads the file for the first time.
    #[must_use]
    pub fn new(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
            stamp: stamp(path),
            changed: false,
            untrusted: UNTRUSTED,
            latest: check_path(path),
            until_look: EVERY,
        }
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What was read last.
    #[must_use]
    pub fn latest(&self) -> &Checked {
        &self.latest
    }

    /// How long until the next look is due.
    #[must_use]
    pub fn until_look(&self) -> Duration {
        self.until_look
    }

    /// Lets time pass, and looks at the file if a look is due; returns whether there is anything
    /// new.
    pub fn pass(&mut self, time: Duration) -> bool {
        self.until_look = self.until_look.saturating_sub(time);
        if !self.until_look.is_zero() {
            return false;
        }
        let stamp = stamp(&self.path);
        let changed = stamp != self.stamp;
        let changed_before = std::mem::replace(&mut self.changed, changed);
        self.until_look = if changed { SOON_AGAIN } else { EVERY };
        if changed {
            (self.stamp, self.untrusted) = (stamp, UNTRUSTED);
        } else if let Some(left) = self.untrusted.checked_sub(1) {
            self.untrusted = left;
        } else {
            return false;
        }
        let read = check_path(&self.path);
        let is_new = read.bytes != self.latest.bytes || read.report != self.latest.report;
        let waits = changed && !changed_before && read.opened.is_none();
        if !is_new || waits {
            return false;
        }
        self.latest = read;
        true
    }
}

fn stamp(path: &Path) -> Stamp {
    let meta = path.metadata().ok()?;
    Some((meta.modified().ok()?, meta.len(), number(&meta)))
}

/// The file's number in its file system: a file renamed over it has another.
#[cfg(unix)]
fn number(meta: &Metadata) -> u64 {
    use std::os::unix::fs::MetadataExt as _;
    meta.ino()
}

/// Elsewhere size and date must do.
#[cfg(not(unix))]
fn number(_: &Metadata) -> u64 {
    0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Level;
    use std::fs;

    const TEXT: &str = "title: First\nbenefit: relax-muscles\nsetting: desk\nstrokes:\n  \
                        - { technique: petrissage, area: calf, side: each, time: 30s }\n";
    /// The longest that an author waits to see a change.
    const SOON: Duration = Duration::from_millis(300);

    /// A file that is followed.
    struct Desk {
        _home: tempfile::TempDir,
        path: PathBuf,
        follower: Follower,
    }

    impl Desk {
        fn new() -> Self {
            let home = tempfile::tempdir().unwrap();
            let path = home.path().join("legs.yaml");
            fs::write(&path, TEXT).unwrap();
            let mut desk = Self {
                follower: Follower::new(&path),
                _home: home,
                path,
            };
            assert!(!desk.wait(SOON));
            desk
        }

        /// Lets time pass, look by look; returns whether there was anything new.
        fn wait(&mut self, time: Duration) -> bool {
            let (mut left, mut news) = (time, false);
            while !left.is_zero() {
                let step = left.min(self.follower.until_look());
                news |= self.follower.pass(step);
                left -= step;
            }
            news
        }

        /// Lets time pass until the next look.
        fn look(&mut self) -> bool {
            self.wait(self.follower.until_look())
        }

        fn title(&self) -> &str {
            match &self.follower.latest().opened {
                Some(opened) => &opened.routine.title,
                None => "cannot be played",
            }
        }
    }

    fn titled(title: &str) -> String {
        TEXT.replace("First", title)
    }

    #[test]
    fn a_file_that_is_replaced_by_renaming_is_followed() {
        let mut desk = Desk::new();
        let beside = desk.path.with_extension("swp");
        for title in ["Second", "Third!", "Fourth"] {
            fs::write(&beside, titled(title)).unwrap();
            fs::rename(&beside, &desk.path).unwrap();
            assert!(desk.wait(SOON));
            assert_eq!(desk.title(), title);
        }
        assert!(!desk.wait(SOON));
    }

    /// As vim does: the old file becomes a backup, and the new one is written in its place.
    #[test]
    fn a_file_that_is_away_for_a_moment_is_not_told_as_gone() {
        let mut desk = Desk::new();
        fs::rename(&desk.path, desk.path.with_extension("yaml~")).unwrap();
        assert!(!desk.look());
        fs::write(&desk.path, titled("Second")).unwrap();
        assert!(desk.wait(SOON_AGAIN));
        assert_eq!(desk.title(), "Second");
    }

    #[test]
    fn a_file_that_is_cut_off_and_written_anew_is_told_once_it_is_whole() {
        use std::io::Write as _;
        let mut desk = Desk::new();
        let text = titled("Second");
        let mut file = fs::File::create(&desk.path).unwrap();
        file.write_all(&text.as_bytes()[..40]).unwrap();
        assert!(!desk.look(), "half written, and told");
        file.write_all(&text.as_bytes()[40..]).unwrap();
        drop(file);
        assert!(desk.wait(SOON_AGAIN));
        assert_eq!(desk.title(), "Second");
    }

    #[test]
    fn many_quick_writes_are_followed_and_the_last_one_is_shown() {
        let mut desk = Desk::new();
        for nth in 0..40 {
            fs::write(&desk.path, titled(&format!("No. {nth:02}"))).unwrap();
            desk.wait(Duration::from_millis(30));
            if nth % 10 == 9 {
                assert_ne!(desk.title(), "First", "it waits for an end of the writing");
            }
        }
        desk.wait(SOON);
        assert_eq!(desk.title(), "No. 39");
    }

    /// A slow clock of the file system may hide a second write of the same size.
    #[test]
    fn a_second_write_at_the_same_date_is_seen() {
        let mut desk = Desk::new();
        fs::write(&desk.path, titled("Second")).unwrap();
        let date = desk.path.metadata().unwrap().modified().unwrap();
        assert!(desk.wait(SOON));
        fs::write(&desk.path, titled("Third!")).unwrap();
        let file = fs::File::options().write(true).open(&desk.path).unwrap();
        file.set_modified(date).unwrap();
        assert!(desk.wait(SOON));
        assert_eq!(desk.title(), "Third!");
    }

    #[test]
    fn what_is_broken_or_gone_is_told_and_so_is_its_return() {
        let mut desk = Desk::new();
        fs::write(&desk.path, TEXT.replace("calf", "calv")).unwrap();
        assert!(desk.wait(SOON));
        assert_eq!(desk.follower.latest().report.count().of(Level::Error), 1);
        fs::remove_file(&desk.path).unwrap();
        assert!(desk.wait(SOON));
        assert_eq!(desk.title(), "cannot be played");
        fs::write(&desk.path, TEXT).unwrap();
        assert!(desk.wait(SOON));
        assert_eq!(desk.title(), "First");
    }
}
