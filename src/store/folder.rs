//! The folder of what is remembered: whose it is, and who may write in it now.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::Path;
use std::time::{Duration, SystemTime};

use jiff::Timestamp;

use super::StoreError;
use crate::atomic_write::{self, leftovers};
use crate::clock;

/// What is not in its place after so long has lost its writer.
const WRITTEN_WITHIN: Duration = Duration::from_secs(24 * 60 * 60);

/// How long another window may write: less than the end of a program that is told to end waits.
const OTHERS_WRITE: Duration = Duration::from_secs(2);
/// Who empties a file and fills it again has done so after so many looks.
const LOOKS: usize = 4;
/// How often it is looked whether another window has done so. The system could only wait for ever.
const LOOK: Duration = Duration::from_millis(5);

/// Waits until nobody else writes in the folder, and keeps it so while the lock lives. The folder
/// is made if need be, and is its owner's alone. Some systems, such as a few networks, know no
/// locks: there everybody writes as they come.
///
/// # Errors
/// When the folder cannot be made or opened, or another window does not come to an end: it may have
/// been stopped in the middle.
pub(super) fn lock(folder: &Path) -> Result<Option<File>, StoreError> {
    lock_within(folder, OTHERS_WRITE)
}

fn lock_within(folder: &Path, limit: Duration) -> Result<Option<File>, StoreError> {
    atomic_write::make_private_folder(folder)?;
    #[cfg(unix)]
    close_to_others(folder, 0o700);
    let failed = |why| StoreError::new("lock", folder, why);
    let opened = open(folder).map_err(failed)?;
    let mut waited = Duration::ZERO;
    loop {
        match opened.try_lock() {
            Ok(()) => return Ok(Some(opened)),
            Err(TryLockError::WouldBlock) if waited < limit => {
                clock::wait(LOOK);
                waited += LOOK;
            }
            Err(TryLockError::WouldBlock) => {
                let why = io::Error::other("another window is writing there and has not finished");
                return Err(StoreError::new("write in", folder, why));
            }
            Err(TryLockError::Error(why)) => return without(why).map_err(failed),
        }
    }
}

/// Waits a little where a file is empty: a program that takes no lock may be writing it.
pub(super) fn until_filled(path: &Path) {
    filled(path, || clock::wait(LOOK));
}

fn filled(path: &Path, mut wait: impl FnMut()) {
    let is_empty = || {
        let known = path.metadata();
        known.is_ok_and(|known| known.is_file() && known.len() == 0)
    };
    for _ in 0..LOOKS {
        if !is_empty() {
            return;
        }
        wait();
    }
}

/// What is locked of a folder.
#[cfg(unix)]
fn open(folder: &Path) -> io::Result<File> {
    File::open(folder)
}

/// What is locked of a folder: a file in it, where folders are not opened.
#[cfg(not(unix))]
fn open(folder: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.create(true).write(true).truncate(false);
    options.open(folder.join("lock"))
}

/// No lock, if that is what the system says: that it knows none there.
fn without(why: io::Error) -> io::Result<Option<File>> {
    let is_unknown = why.kind() == io::ErrorKind::Unsupported;
    // A network that locks only what is open for writing says so of a folder (EBADF).
    #[cfg(unix)]
    let is_unknown = is_unknown
        || [rustix::io::Errno::NOLCK, rustix::io::Errno::BADF]
            .map(|errno| Some(errno.raw_os_error()))
            .contains(&why.raw_os_error());
    match is_unknown {
        true => Ok(None),
        false => Err(why),
    }
}

/// Makes the folder and all files in it their owner's alone, as older versions did not, and sweeps
/// away what was never finished.
pub(super) fn tidy(folder: &Path, now: Timestamp) {
    let since_1970 = Duration::from_secs(u64::try_from(now.as_second()).unwrap_or(0));
    let before = SystemTime::UNIX_EPOCH + since_1970.saturating_sub(WRITTEN_WITHIN);
    leftovers::sweep(folder, before);
    #[cfg(unix)]
    {
        let files = fs::read_dir(folder).into_iter().flatten().flatten();
        let files = files.filter(|file| file.file_type().is_ok_and(|kind| kind.is_file()));
        files.for_each(|file| close_to_others(&file.path(), 0o600));
        close_to_others(folder, 0o700);
    }
}

/// Takes all rights from everybody but the owner.
#[cfg(unix)]
fn close_to_others(path: &Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt as _;
    let Ok(known) = fs::metadata(path) else {
        return;
    };
    let open_to_others = known.permissions().mode() & 0o077 != 0;
    // Where it is somebody else's, there is nothing to be done.
    let _ = open_to_others.then(|| fs::set_permissions(path, fs::Permissions::from_mode(mode)));
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt as _;

    #[test]
    fn what_is_remembered_is_its_owners_alone_also_where_it_was_not() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("state");
        let now = "2026-03-01T08:00:00Z".parse().unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        lock(&folder).unwrap();
        assert_eq!(mode(&folder), 0o700);
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
        let file = folder.join("diary.jsonl");
        fs::write(&file, "").unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
        lock(&folder).unwrap();
        assert_eq!(mode(&folder), 0o700, "also where nothing is played");
        tidy(&folder, now);
        assert_eq!((mode(&folder), mode(&file)), (0o700, 0o600));
    }

    #[test]
    fn a_window_that_was_stopped_while_it_wrote_is_not_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let limit = Duration::from_millis(1);
        let held = lock(folder.path()).unwrap();
        let told = lock_within(folder.path(), limit).unwrap_err().to_string();
        assert!(told.ends_with("has not finished"), "{told}");
        drop(held);
        assert!(lock(folder.path()).unwrap().is_some());
    }

    #[test]
    fn who_fills_a_file_is_waited_for_but_not_for_long() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("seen");
        let waits = |fills: bool| {
            let mut waited = 0;
            filled(&path, || {
                waited += 1;
                fs::write(&path, if fills { "5" } else { "" }).unwrap();
            });
            waited
        };
        assert_eq!(waits(true), 0, "there is none");
        fs::write(&path, "").unwrap();
        assert_eq!(waits(true), 1);
        assert_eq!(waits(true), 0);
        fs::write(&path, "").unwrap();
        assert_eq!(waits(false), LOOKS);
    }

    #[test]
    fn only_a_system_that_says_so_knows_no_locks() {
        use rustix::io::Errno;
        let told = |errno: Errno| without(io::Error::from_raw_os_error(errno.raw_os_error()));
        assert!(
            [Errno::NOLCK, Errno::NOTSUP, Errno::NOSYS, Errno::BADF]
                .map(told)
                .iter()
                .all(Result::is_ok)
        );
        assert!(
            [Errno::MFILE, Errno::IO, Errno::INTR]
                .map(told)
                .iter()
                .all(Result::is_err)
        );
    }

    #[test]
    fn what_lost_its_writer_is_swept_away_a_day_later() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        for name in [".backrub-old.new", ".backrub-now.new", ".other-old.new"] {
            fs::write(at(name), "").unwrap();
        }
        let now = Timestamp::from_second(1_800_000_000).unwrap();
        let second = SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000);
        let hours = |hours: u64| second - Duration::from_secs(hours * 60 * 60);
        for (name, age) in [("old", 25), ("now", 23)] {
            let file = File::options()
                .write(true)
                .open(at(&format!(".backrub-{name}.new")));
            file.unwrap().set_modified(hours(age)).unwrap();
        }
        tidy(folder.path(), now);
        assert!(!at(".backrub-old.new").exists());
        assert!(at(".backrub-now.new").exists() && at(".other-old.new").exists());
    }
}
