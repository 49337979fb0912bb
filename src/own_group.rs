//! A program of the system that we find and start, and that no key of the terminal reaches.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The first program of this name in these folders, as `PATH` has them, that is named from the root.
#[must_use]
pub fn find(name: &str, path: Option<&OsStr>) -> Option<PathBuf> {
    let folders = std::env::split_paths(path?);
    let mut places = folders.filter(|folder| folder.is_absolute());
    places.find_map(|folder| Some(folder.join(name)).filter(|place| can_run(place)))
}

/// Whether it is a program.
#[cfg(unix)]
fn can_run(place: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::metadata(place)
        .is_ok_and(|known| known.is_file() && known.permissions().mode() & 0o111 != 0)
}

/// None of them is there.
#[cfg(not(unix))]
fn can_run(_: &Path) -> bool {
    false
}

/// Has a program start in a group of its own, so that Ctrl-C and Ctrl-Z are not for it, and what it
/// starts can be ended with it.
///
/// A Ctrl-Z that comes while it starts would stop it before it has become another program. Where the
/// system starts programs by lending them the memory of this one, that holds whoever starts it, and
/// this program could then not stop either: the shell would wait for ever. So it is started by a copy,
/// which minds the signal as we do. To ask for the group of users that we have anyway is what makes
/// the standard library do so.
#[cfg(unix)]
pub fn own_group(command: &mut Command) -> &mut Command {
    use std::os::unix::process::CommandExt;
    command
        .process_group(0)
        .gid(rustix::process::getgid().as_raw())
}

/// Elsewhere no key goes to groups.
#[cfg(not(unix))]
pub fn own_group(command: &mut Command) -> &mut Command {
    command
}
