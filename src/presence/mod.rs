//! Whether somebody is at the machine, and whether they may be disturbed: what the programs of the
//! system say. Each is asked with an argument list and for a second at most; what is not there, fails
//! or makes no sense says nothing.

mod ask;
mod camera;
mod idle;
mod quiet;
#[cfg(unix)]
#[cfg(test)]
mod tests;

use std::ffi::OsString;
use std::path::Path;
use std::time::Duration;

pub use ask::{ask, does};
pub use idle::Idle;

/// So long a program of the system may take to answer.
const ANSWERS_WITHIN: Duration = Duration::from_secs(1);

/// The system, as far as it can be asked.
#[derive(Debug, Clone)]
pub struct System {
    /// The folders of programs, as in `PATH`.
    pub path: Option<OsString>,
    /// Where the system tells of its processes.
    pub processes: &'static Path,
    /// Where it has the terminals.
    pub terminals: &'static Path,
}

impl System {
    /// This one, with these folders of programs.
    #[must_use]
    pub fn here(path: Option<OsString>) -> Self {
        Self {
            path,
            processes: Path::new("/proc"),
            terminals: Path::new("/dev/pts"),
        }
    }

    /// What a program answers, by its name.
    fn asks(&self, name: &str, arguments: &[&str]) -> Option<String> {
        let program = crate::own_group::find(name, self.path.as_deref())?;
        ask(&program, arguments, ANSWERS_WITHIN)
    }
}
