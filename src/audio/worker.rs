//! The speaker's thread: takes orders, asks the keeper what to do, holds the device.
//!
//! It is never joined: closing or opening a device may take 30 s when the sound server is frozen.
//! Nothing but this thread waits for it.

use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use super::cue::Cue;
use super::device::Device;
use super::earcon::{Earcon, SAMPLE_RATE};
use super::keeper::{Act, Keeper, too_late};
use super::live::Due;
use super::own::OwnSounds;
use super::shared::{Mark, Shared};
use super::status::Status;
use crate::clock;

/// What the speaker's handles ask of the thread.
#[derive(Debug)]
pub(super) enum Order {
    /// Play these, as things stood when it was asked.
    Play { cues: Vec<Cue>, mark: Mark },
    /// The sounding voices were told to end.
    Hush,
}

/// Serves orders until the last handle is gone.
pub(super) fn run(orders: &Receiver<Order>, shared: Arc<Shared>, own: Option<&Path>) {
    let _last_word = LastWord(Arc::clone(&shared));
    // Not at once: the program draws its first picture now.
    let Ok(mut order) = orders.recv().map(Some) else {
        return;
    };
    for earcon in Earcon::ALL {
        let _ = earcon.samples(); // decoded before the first is due
    }
    let mut worker = Worker {
        keeper: Keeper::new(clock::now()),
        device: None,
        waiting: Vec::new(),
        own: own.map(OwnSounds::read).unwrap_or_default(),
        shared,
    };
    loop {
        worker.serve(order);
        match next(orders, worker.keeper.sleep(clock::now())) {
            Ok(next) => order = next,
            Err(()) => return,
        }
    }
}

/// The next order; `None` when there was none in the time given.
fn next(orders: &Receiver<Order>, sleep: Option<Duration>) -> Result<Option<Order>, ()> {
    match sleep {
        None => orders.recv().map(Some).map_err(|_| ()),
        Some(time) => match orders.recv_timeout(time) {
            Ok(order) => Ok(Some(order)),
            Err(RecvTimeoutError::Timeout) => Ok(None),
            Err(RecvTimeoutError::Disconnected) => Err(()),
        },
    }
}

/// However the thread ends, by a fault too, the speaker is then silent for good and says so.
struct LastWord(Arc<Shared>);

impl Drop for LastWord {
    fn drop(&mut self) {
        self.0.set_status(Status::Lost);
    }
}

struct Worker {
    keeper: Keeper,
    device: Option<Device>,
    /// What is yet to sound, also for a device that is opened again meanwhile.
    waiting: Vec<Waiting>,
    own: OwnSounds,
    shared: Arc<Shared>,
}

struct Waiting {
    cue: Cue,
    mark: Mark,
}

impl Worker {
    fn serve(&mut self, order: Option<Order>) {
        self.tend();
        match order {
            Some(Order::Play { cues, mark }) => self.take(cues, mark),
            Some(Order::Hush) => self.keeper.hushed(clock::now()),
            None => {}
        }
        self.tend();
    }

    fn take(&mut self, cues: Vec<Cue>, mark: Mark) {
        fail_on_purpose();
        let first = self.waiting.len();
        self.waiting
            .extend(cues.into_iter().map(|cue| Waiting { cue, mark }));
        self.give_from(first);
    }

    /// Gives what waits to the device, if there is one, from the sound with this index on. What is
    /// too late or no more wanted is not even decoded.
    fn give_from(&mut self, first: usize) {
        let Some(device) = &self.device else { return };
        for Waiting { cue, mark } in &self.waiting[first..] {
            if !mark.holds(self.shared.mark()) || too_late(cue.due, clock::now()) {
                continue;
            }
            let samples = self.own.samples(&cue.sound);
            let length = samples.len() as f64 / f64::from(SAMPLE_RATE);
            let end = cue.due + Duration::from_secs_f64(length);
            device.give(Due {
                at: cue.due,
                samples,
                layer: cue.sound.layer(),
                mark: *mark,
            });
            self.keeper.sounding(end);
            self.shared.busy_until(end);
        }
    }

    /// Forgets what has sounded or is no more wanted, and says when something is due next.
    fn next_due(&mut self, now: Instant) -> Option<Instant> {
        let mark = self.shared.mark();
        self.waiting
            .retain(|w| w.mark.holds(mark) && !too_late(w.cue.due, now));
        self.waiting.iter().map(|w| w.cue.due).min()
    }

    /// Does with the device what the keeper says.
    fn tend(&mut self) {
        let now = clock::now();
        if let Some(device) = &self.device {
            self.keeper.look(device.beats(), now);
        }
        let due = self.next_due(now);
        self.keeper.expect(due);
        match self.keeper.step(now) {
            Act::Stay => {}
            Act::Open => self.open(),
            Act::Close => {
                self.keeper.closed();
                self.device = None;
            }
            Act::GiveUp => {
                self.keeper.lost(now);
                self.tell(); // before the drop, which may take long
                self.device = None;
            }
        }
        self.tell();
    }

    fn open(&mut self) {
        self.device = Device::open(&self.shared);
        let now = clock::now();
        if self.device.is_none() {
            return self.keeper.failed(now);
        }
        self.keeper.opened(now);
        self.give_from(0);
    }

    fn tell(&self) {
        self.shared.set_status(self.keeper.status(clock::now()));
    }
}

/// A debug build can be told to fail at its first sound, with `BACKRUB_PANIC=audio`, to see that
/// the session goes on.
fn fail_on_purpose() {
    #[cfg(debug_assertions)]
    if std::env::var_os("BACKRUB_PANIC").is_some_and(|part| part == "audio") {
        panic!("the audio thread was told to fail");
    }
}
