//! A program that we start and that no key of the terminal reaches.

use std::process::Command;

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
