//! The processes of a speech program: in a group of their own, so that what it starts ends with it,
//! and all of them with us.
//!
//! What leaves the group, as a daemon does with `setsid`, goes its own way: no system has a plain
//! means to find it again.

use std::io;
use std::process::{Child, Command};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::clock;
use crate::own_group::own_group;

/// How often, and how far apart, to look whether a program that has closed its output has ended.
const AFTER_OUTPUT: usize = 100;
const LOOK: std::time::Duration = std::time::Duration::from_millis(10);

/// The groups that run now; none begins any more once all were ended.
struct Running {
    all_ended: bool,
    ids: Vec<u32>,
}

static RUNNING: Mutex<Running> = Mutex::new(Running {
    all_ended: false,
    ids: Vec::new(),
});

fn running() -> MutexGuard<'static, Running> {
    // The list is whole between any two steps.
    RUNNING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Ends every speech program that runs, with its group, and lets no other begin: for
/// a process that is about to end.
pub fn end_all() {
    let mut running = running();
    running.all_ended = true;
    running.ids.drain(..).for_each(kill);
}

/// One program and what it has started in its group. Dropping it ends them.
pub(super) struct Group(Child);

impl Group {
    /// Starts a program at the head of a group.
    ///
    /// # Errors
    /// When it cannot be started, or no program may begin any more.
    pub(super) fn start(command: &mut Command) -> io::Result<Self> {
        let mut running = running();
        if running.all_ended {
            return Err(io::Error::other("backrub is ending"));
        }
        let child = own_group(command).spawn()?;
        running.ids.push(child.id());
        Ok(Self(child))
    }

    /// The program at its head.
    pub(super) fn head(&mut self) -> &mut Child {
        &mut self.0
    }

    /// Whether a program that has closed its output soon exits with success. Its group
    /// ends with it.
    pub(super) fn ended_well(mut self) -> bool {
        for _ in 0..AFTER_OUTPUT {
            if has_exited(&mut self.0) {
                self.end();
                return self.0.wait().is_ok_and(|code| code.success());
            }
            clock::wait(LOOK);
        }
        false
    }

    /// Kills all of them. The head is still to be reaped, so that its number is nobody else's.
    fn end(&mut self) {
        let id = self.0.id();
        let mut running = running();
        if let Some(at) = running.ids.iter().position(|known| *known == id) {
            running.ids.swap_remove(at);
            kill(id);
        }
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        self.end();
        // It may have exited by itself meanwhile.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Whether it has exited; it is not reaped yet.
#[cfg(unix)]
fn has_exited(child: &mut Child) -> bool {
    use rustix::process::{Pid, WaitId, WaitIdOptions, waitid};
    let how = WaitIdOptions::EXITED | WaitIdOptions::NOHANG | WaitIdOptions::NOWAIT;
    // What cannot be waited for will not be found to run either.
    !matches!(waitid(WaitId::Pid(Pid::from_child(child)), how), Ok(None))
}

#[cfg(not(unix))]
fn has_exited(child: &mut Child) -> bool {
    !matches!(child.try_wait(), Ok(None))
}

fn kill(id: u32) {
    #[cfg(unix)]
    if let Some(group) = i32::try_from(id)
        .ok()
        .and_then(rustix::process::Pid::from_raw)
    {
        // All of them may have exited meanwhile.
        let _ = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
    }
    #[cfg(not(unix))]
    let _ = id;
}
