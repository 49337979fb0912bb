//! Where a speech program writes a file: a folder of a name that nobody can guess and that only its
//! owner may enter. It is gone after the line, or after a kill at the next start.

use std::fs;
use std::io;
use std::path::Path;
use std::process;

use tempfile::{Builder, TempDir};

/// What stands before the number of the process that made a folder.
const PREFIX: &str = "line-";

/// Makes one, in this folder or among the system's temporary files.
pub(super) fn make(folder: Option<&Path>) -> io::Result<TempDir> {
    let Some(folder) = folder else {
        return tempfile::tempdir();
    };
    fs::create_dir_all(folder)?;
    let prefix = format!("{PREFIX}{}-", process::id());
    Builder::new().prefix(&prefix).tempdir_in(folder)
}

/// Removes those of processes that are no more.
pub(super) fn sweep(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let owner = name.to_str().and_then(|name| name.strip_prefix(PREFIX));
        let owner = owner.and_then(|rest| rest.split('-').next()?.parse().ok());
        if owner.is_some_and(|owner| !lives(owner)) {
            // What cannot be removed is tried again at the next start.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// Whether there is a process of this number.
fn lives(id: u32) -> bool {
    #[cfg(unix)]
    {
        use rustix::process::{Pid, test_kill_process};
        let id = i32::try_from(id).ok().and_then(Pid::from_raw);
        // One that may not be signalled is somebody else's, and lives.
        id.is_some_and(|id| test_kill_process(id) != Err(rustix::io::Errno::SRCH))
    }
    #[cfg(not(unix))]
    {
        id == process::id()
    }
}
