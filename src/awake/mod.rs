//! The machine stays awake while a session lasts.
//!
//! The system's own program holds sleep off for as long as another one runs: `cat`, which ends when the
//! pipe from us is closed. So it ends with us, however we end. One thread starts it and sees it end;
//! between that it sleeps. Where there is no such program, or it fails, nothing happens, and only
//! `backrub doctor` says so.

mod held;
#[cfg(unix)]
#[cfg(test)]
mod tests;
mod way;

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use crate::clock;
use crate::model::Awake;
use held::{Held, Pipe};

pub use way::{Surroundings, Way};

/// Who keeps the machine awake. Clones are one; the usual one keeps nothing.
#[derive(Debug, Clone, Default)]
pub struct Inhibitor(Option<Arc<Desk>>);

#[derive(Debug)]
struct Desk {
    awake: Awake,
    surroundings: Surroundings,
    pipe: Pipe,
    /// To the thread, once there was something to do.
    wishes: OnceLock<Sender<Wish>>,
}

/// What the thread is to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wish {
    Hold,
    HoldFor(Duration),
    LetGo,
    TakeUp,
}

/// What `backrub doctor` finds.
#[derive(Debug, PartialEq, Eq)]
pub enum Tried {
    /// The person wants it so.
    Off,
    /// This one works.
    Works(Way),
    /// None of these works; there may be none.
    Fails(Vec<Way>),
}

impl Inhibitor {
    /// Keeps awake what is asked for, by the programs that are found there.
    #[must_use]
    pub fn of(awake: Awake, surroundings: Surroundings) -> Self {
        Self((awake != Awake::No).then(|| {
            Arc::new(Desk {
                awake,
                surroundings,
                pipe: Pipe::default(),
                wishes: OnceLock::new(),
            })
        }))
    }

    /// Keeps the machine awake from now on.
    pub fn hold(&self) {
        self.wish(Wish::Hold);
    }

    /// Keeps it awake for so long at most, if it is kept awake now.
    pub fn hold_for(&self, limit: Duration) {
        self.wish(Wish::HoldFor(limit));
    }

    /// Lets it sleep, at once: the process may be about to be stopped.
    pub fn let_go(&self) {
        if let Some(desk) = self.0.as_ref().filter(|desk| desk.wishes.get().is_some()) {
            desk.pipe.close();
            self.wish(Wish::LetGo);
        }
    }

    /// Holds again as before it was let go: the process goes on.
    pub fn take_up(&self) {
        if self
            .0
            .as_ref()
            .is_some_and(|desk| desk.wishes.get().is_some())
        {
            self.wish(Wish::TakeUp);
        }
    }

    /// Tries which way works, within a second.
    #[must_use]
    pub fn look(&self) -> Tried {
        let Some(desk) = &self.0 else {
            return Tried::Off;
        };
        let ways = Way::all(desk.awake, &desk.surroundings);
        let works = |way: &&Way| Held::start([*way], &Pipe::default()).is_some();
        match ways.iter().find(works) {
            Some(way) => Tried::Works(way.clone()),
            None => Tried::Fails(ways),
        }
    }

    fn wish(&self, wish: Wish) {
        let Some(desk) = &self.0 else { return };
        let begin = || {
            let (sender, receiver) = channel();
            let (awake, surroundings) = (desk.awake, desk.surroundings.clone());
            let pipe = desk.pipe.clone();
            let work = move || {
                let ways = Way::all(awake, &surroundings);
                work(&ways, &pipe, &receiver, clock::now);
            };
            if let Err(why) = std::thread::Builder::new().name("awake".into()).spawn(work) {
                log::warn!("the machine is not kept awake: {why}");
            }
            sender
        };
        // Where there is no thread, nobody listens.
        let _ = desk.wishes.get_or_init(begin).send(wish);
    }
}

/// Does what is wished until nobody can wish any more. What `now` says never goes back.
fn work(ways: &[Way], pipe: &Pipe, wishes: &Receiver<Wish>, now: impl Fn() -> Instant) {
    let mut held: Option<Held> = None;
    let mut limit = None;
    // Whether it is to be held, also where none could, and until when as it was let go.
    let mut is_wanted = false;
    let mut let_go = None;
    loop {
        let until: Option<Instant> = limit.take();
        let wish = match until {
            None => wishes.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(until) => wishes.recv_timeout(until.saturating_duration_since(now())),
        };
        match wish {
            Ok(Wish::LetGo) => {
                let_go = is_wanted.then_some(until);
                (is_wanted, held) = (false, None);
            }
            Ok(Wish::TakeUp) => {
                if let Some(until) = let_go.take() {
                    (is_wanted, limit) = (true, until);
                    held = Held::start(ways, pipe);
                }
            }
            Ok(Wish::Hold) => {
                (is_wanted, let_go) = (true, None);
                held = held.or_else(|| Held::start(ways, pipe));
            }
            Ok(Wish::HoldFor(most)) => {
                let until = now().checked_add(most);
                let_go = let_go.map(|_| until);
                limit = until.filter(|_| held.is_some());
            }
            Err(RecvTimeoutError::Timeout) => (is_wanted, held) = (false, None),
            Err(RecvTimeoutError::Disconnected) => return,
        }
    }
}
