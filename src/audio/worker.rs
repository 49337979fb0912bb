//! The speaker's thread: takes orders, asks the keeper what to do, holds the device.
//!
//! It is never joined: closing or opening a device may take 30 s when the sound server is frozen.
//! Nothing but this thread waits for it.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use super::device::Device;
use super::earcon::Earcon;
use super::keeper::{Act, Keeper, too_late};
use super::shared::Shared;
use super::status::Status;
use super::voice::Voice;
use crate::clock;

/// What the speaker's handles ask of the thread.
#[derive(Debug)]
pub(super) enum Order {
    /// Play this, asked for at a moment and after so many hushes.
    Play {
        earcon: Earcon,
        asked: Instant,
        hushes: u32,
    },
    /// Something is due at this moment, or nothing is.
    Expect(Option<Instant>),
    /// The sounding voices were told to end.
    Hush,
}

/// Serves orders until the last handle is gone.
pub(super) fn run(orders: &Receiver<Order>, shared: Arc<Shared>) {
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
    shared: Arc<Shared>,
}

impl Worker {
    fn serve(&mut self, order: Option<Order>) {
        self.tend(false);
        match order {
            Some(Order::Play {
                earcon,
                asked,
                hushes,
            }) => self.play(earcon, asked, hushes),
            Some(Order::Expect(due)) => self.keeper.expect(due),
            Some(Order::Hush) => self.keeper.hushed(clock::now()),
            None => {}
        }
        self.tend(false);
    }

    fn play(&mut self, earcon: Earcon, asked: Instant, hushes: u32) {
        fail_on_purpose();
        if hushes != self.shared.hushes() || too_late(asked, clock::now()) {
            return;
        }
        self.tend(true);
        let now = clock::now(); // opening may have taken a while
        if let Some(device) = &self.device
            && !too_late(asked, now)
        {
            device.play(Voice::new(
                earcon.samples(),
                asked,
                hushes,
                Arc::clone(&self.shared),
            ));
            self.keeper.sounding(now + earcon.length());
        }
    }

    /// Does with the device what the keeper says; `asked` when a sound waits.
    fn tend(&mut self, asked: bool) {
        if let Some(device) = &self.device {
            self.keeper.look(device.beats(), clock::now());
        }
        match self.keeper.step(asked, clock::now()) {
            Act::Stay => {}
            Act::Open => self.open(),
            Act::Close => {
                self.keeper.closed();
                self.device = None;
            }
            Act::GiveUp => {
                self.keeper.lost(clock::now());
                self.tell(); // before the drop, which may take long
                self.device = None;
            }
        }
        self.tell();
    }

    fn open(&mut self) {
        self.device = Device::open();
        let now = clock::now();
        match self.device {
            Some(_) => self.keeper.opened(now),
            None => self.keeper.failed(now),
        }
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
