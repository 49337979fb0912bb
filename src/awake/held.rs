//! The program that holds sleep off, while it runs.

use std::io;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::Way;
use crate::clock;
use crate::own_group::own_group;

/// One that fails, as where it finds nobody to tell, does so within this.
const FAILS_WITHIN: Duration = Duration::from_millis(200);

/// How often, and how far apart, to look whether it has ended by itself at the end of its pipe.
const ENDS_AFTER: usize = 50;
const LOOK: Duration = Duration::from_millis(10);

/// The pipe at whose end the program ends. Clones are one.
#[derive(Debug, Clone, Default)]
pub(super) struct Pipe(Arc<Mutex<Option<ChildStdin>>>);

impl Pipe {
    /// Closes it. Nobody waits for anything.
    pub(super) fn close(&self) {
        self.set(None);
    }

    fn set(&self, pipe: Option<ChildStdin>) {
        // It is whole between any two steps.
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = pipe;
    }
}

/// A program that holds sleep off. Dropping it ends it.
#[derive(Debug)]
pub(super) struct Held {
    child: Child,
    pipe: Pipe,
}

impl Held {
    /// Starts the first of these that works. Why others do not is nothing that a person could mend.
    pub(super) fn start<'w>(ways: impl IntoIterator<Item = &'w Way>, pipe: &Pipe) -> Option<Self> {
        ways.into_iter().find_map(|way| {
            let mut held = Self::begin(way, pipe).ok()?;
            clock::wait(FAILS_WITHIN);
            match held.child.try_wait() {
                Ok(Some(_)) => None,
                _ => Some(held),
            }
        })
    }

    fn begin(way: &Way, pipe: &Pipe) -> io::Result<Self> {
        let mut command = Command::new(&way.program);
        command.args(&way.arguments).current_dir("/");
        command.stdin(Stdio::piped());
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = own_group(&mut command).spawn()?;
        pipe.set(child.stdin.take());
        Ok(Self {
            child,
            pipe: pipe.clone(),
        })
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        self.pipe.close();
        for _ in 0..ENDS_AFTER {
            if !matches!(self.child.try_wait(), Ok(None)) {
                return;
            }
            clock::wait(LOOK);
        }
        #[cfg(unix)]
        {
            use rustix::process::{Pid, Signal, kill_process_group};
            // It is not reaped yet, so its number is nobody else's.
            let _ = kill_process_group(Pid::from_child(&self.child), Signal::KILL);
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
