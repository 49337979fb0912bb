//! The door to the bus: what a session tells it, without ever waiting.

use std::fmt;
use std::io::Write;
use std::os::unix::net::UnixStream;
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::work::{Job, Work};
use super::{Address, Asked, Playing};
use crate::model::Others;

/// The way to the bus; by default to none. Copies lead to the same.
#[derive(Debug, Clone, Default)]
pub struct Bus(Option<Arc<Inside>>);

#[derive(Debug)]
struct Inside {
    state: Mutex<State>,
    ended: Condvar,
}

#[derive(Debug)]
struct State {
    /// What the thread is made of; taken when it starts.
    unused: Option<(Address, Asks)>,
    jobs: Option<(Sender<Job>, UnixStream)>,
    has_ended: bool,
}

/// Who is told what callers ask for.
pub(super) struct Asks(pub(super) Box<dyn Fn(Asked) + Send>);

impl fmt::Debug for Asks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Asks")
    }
}

impl Bus {
    /// How long the end of the program waits for it.
    pub const PATIENCE: Duration = Duration::from_millis(300);

    /// The way to the bus at this address. What callers ask for is told from another thread. Nothing is
    /// connected before the first session begins.
    #[must_use]
    pub fn at(address: Address, asks: impl Fn(Asked) + Send + 'static) -> Self {
        if address.is_nowhere() {
            return Self::default();
        }
        let state = Mutex::new(State {
            unused: Some((address, Asks(Box::new(asks)))),
            jobs: None,
            has_ended: false,
        });
        let ended = Condvar::new();
        Self(Some(Arc::new(Inside { state, ended })))
    }

    /// A session begins: it is a player from now on, and the others are held, lowered or let be.
    pub fn begin(&self, others: Others) {
        let Some(inside) = &self.0 else { return };
        let unused = inside.lock().unused.take();
        if let Some((address, asks)) = unused {
            inside.start(address, asks);
        }
        inside.give(Job::Begin(others));
    }

    /// Tells how the session is now.
    pub fn tell(&self, playing: Playing) {
        self.give(Job::Tell(playing));
    }

    /// The session is over, and silent after this time: then the others get back what they had.
    pub fn end(&self, silent_after: Duration) {
        self.give(Job::End(silent_after));
    }

    /// The program ends: waits until the others got back what they had, at most for so long.
    pub fn close(&self, patience: Duration) {
        self.give(Job::Close);
        let Some(inside) = &self.0 else { return };
        let state = inside.lock();
        let waits = |state: &mut State| state.jobs.is_some() && !state.has_ended;
        // Whether in time or not, the program ends.
        drop(inside.ended.wait_timeout_while(state, patience, waits));
    }

    fn give(&self, job: Job) {
        if let Some(inside) = &self.0 {
            inside.give(job);
        }
    }
}

impl Inside {
    /// No step leaves the state half done.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Without a thread there is no bus; that is no reason to disturb anybody.
    fn start(self: &Arc<Self>, address: Address, asks: Asks) {
        let Ok((wake, woken)) = UnixStream::pair() else {
            return;
        };
        let quick = [&wake, &woken].map(|end| end.set_nonblocking(true));
        if quick.iter().any(Result::is_err) {
            return;
        }
        let (sender, receiver) = channel();
        let inside = Arc::clone(self);
        let run = move || {
            let ended = Ended(inside);
            Work::new(address, asks, receiver, woken).run();
            drop(ended);
        };
        match std::thread::Builder::new().name("bus".into()).spawn(run) {
            Ok(_) => self.lock().jobs = Some((sender, wake)),
            Err(why) => log::warn!("the session bus is not used: {why}"),
        }
    }

    fn give(&self, job: Job) {
        if let Some((sender, wake)) = &mut self.lock().jobs
            && sender.send(job).is_ok()
        {
            // Where it takes no more, it has not been heard yet.
            let _ = wake.write(b"w");
        }
    }
}

/// Says that the thread has ended, however it did.
struct Ended(Arc<Inside>);

impl Drop for Ended {
    fn drop(&mut self) {
        self.0.lock().has_ended = true;
        self.0.ended.notify_all();
    }
}
