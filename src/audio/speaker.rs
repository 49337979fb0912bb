//! The speaker as the rest of the program holds it: a cheap handle that never waits.

use std::path::PathBuf;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use super::device::Device;
use super::earcon::Earcon;
use super::shared::Shared;
use super::sound::{Scheduled, Sound, SoundId};
use super::status::Status;
use super::volume::Volume;
use super::worker::{self, Order};
use crate::clock;
use crate::model::Levels;

/// Orders that may wait. When a frozen sound server holds the thread up, further ones are dropped;
/// they would be too late anyway.
const QUEUE: usize = 16;

/// Added to what [`Speaker::remaining`] says, for the way from order to ear.
const ON_THE_WAY: Duration = Duration::from_millis(150);

/// Plays earcons in a thread of its own. Clones share one device, one volume and one state; the
/// thread ends with the last of them, and the program may end without waiting for it.
#[derive(Clone, Debug)]
pub struct Speaker {
    shared: Arc<Shared>,
    /// The way to the thread, once it was needed; none of it where nothing can ever sound.
    orders: Option<Arc<OnceLock<Option<SyncSender<Order>>>>>,
    /// The folder of the user's own sounds.
    own: Option<PathBuf>,
}

impl Speaker {
    /// A speaker that plays, with the sounds of the user's folder where there are any. Its thread
    /// starts with the first thing that is to come, and no device is opened before; muted, it
    /// costs nothing.
    #[must_use]
    pub fn start(volume: Volume, levels: Levels, muted: bool, own: Option<PathBuf>) -> Self {
        let status = if Device::BUILT_IN {
            Status::Ready
        } else {
            Status::NoDevice
        };
        let mut shared = Shared::new(volume, muted, status);
        shared.levels = levels;
        Self {
            shared: Arc::new(shared),
            orders: Device::BUILT_IN.then(Arc::default),
            own,
        }
    }

    /// A speaker that plays nothing, ever, and says [`Status::NoDevice`]. It keeps its volume.
    #[must_use]
    pub fn silent() -> Self {
        Self {
            shared: Arc::new(Shared::new(Volume::default(), false, Status::NoDevice)),
            orders: None,
            own: None,
        }
    }

    /// A speaker that finds no device as long as it looks.
    #[cfg(test)]
    pub fn refused() -> Self {
        Self {
            orders: Some(Arc::new(OnceLock::from(None))),
            ..Self::silent()
        }
    }

    /// Plays an earcon now, over what sounds already. Never waits. What cannot begin within
    /// 300 ms is not played at all, nor is anything while it is muted.
    pub fn play(&self, earcon: Earcon) {
        if self.shared.gain() == 0.0 {
            return;
        }
        let number = self.shared.next_played();
        let sound = Scheduled {
            id: SoundId {
                take: u32::MAX,
                part: [(number >> 16) as u16, number as u16, 0, 0, 0],
            },
            due: clock::now(),
            sound: Sound::Earcon(earcon),
        };
        self.expect(&sound);
        self.order(Order::Play(sound, self.shared.silences()));
    }

    /// From now on these are to come, each at its moment, and nothing else that was set before.
    /// What has begun sounds on, and does not begin again when it is set again. Never waits;
    /// while it is muted nothing is to come.
    ///
    /// Set them a second ahead, so that the device is open and what has to be decoded is ready:
    /// they then begin on the sample.
    pub fn set(&self, mut schedule: Vec<Scheduled>) {
        if self.shared.gain() == 0.0 {
            schedule.clear();
        }
        for sound in &schedule {
            self.expect(sound);
        }
        self.order(Order::Set(schedule, self.shared.silences()));
    }

    fn expect(&self, sound: &Scheduled) {
        self.shared
            .busy_until(sound.due + sound.sound.length() + ON_THE_WAY);
    }

    /// Ends what sounds now, softly within 10 ms, and takes back what is to come.
    pub fn silence(&self) {
        self.shared.silence();
        self.order(Order::Silence);
    }

    /// How loud it is set, muted or not.
    #[must_use]
    pub fn volume(&self) -> Volume {
        self.shared.volume()
    }

    /// Sets how loud it is, also for what sounds now.
    pub fn set_volume(&self, volume: Volume) {
        self.shared.set_volume(volume);
    }

    /// Whether it is muted.
    #[must_use]
    pub fn muted(&self) -> bool {
        self.shared.muted()
    }

    /// Mutes or unmutes it, also what sounds now.
    pub fn set_muted(&self, muted: bool) {
        self.shared.set_muted(muted);
    }

    /// Whether something given to it now would be heard, as far as is known.
    #[must_use]
    pub fn is_audible(&self) -> bool {
        self.shared.gain() > 0.0 && !self.status().is_silent()
    }

    /// Finds out whether there is a device, so that [`status`](Self::status) can say it before
    /// anything is to be heard. Never waits; muted, nobody needs to know.
    pub fn look(&self) {
        if self.orders.is_some() && self.shared.gain() > 0.0 {
            self.order(Order::Look(self.shared.ask()));
        }
    }

    /// Whether looking can find one, now or later: not where nothing can ever sound.
    #[must_use]
    pub fn may_find(&self) -> bool {
        self.orders.is_some()
    }

    /// Whether that is still being found out.
    #[must_use]
    pub fn is_looking(&self) -> bool {
        self.shared.looking()
    }

    /// What it is doing. [`Status::Ready`] until the first try to open a device.
    #[must_use]
    pub fn status(&self) -> Status {
        self.shared.status()
    }

    /// How much longer something sounds, for a program that would like to end after it. Zero when
    /// nothing does or nothing can be heard.
    #[must_use]
    pub fn remaining(&self) -> Duration {
        if self.status().is_silent() {
            return Duration::ZERO;
        }
        self.shared.busy_for(clock::now())
    }

    fn order(&self, order: Order) {
        let Some(orders) = &self.orders else { return };
        let starts = match &order {
            Order::Set(schedule, _) => !schedule.is_empty(),
            Order::Play(..) | Order::Look(_) => true,
            Order::Silence => false,
        };
        let thread = match orders.get() {
            None if starts => orders.get_or_init(|| self.thread()).as_ref(),
            known => known.and_then(Option::as_ref),
        };
        // Full: the thread is held up. Gone: the speaker is silent for good. Both are told by the
        // status.
        let question = match order {
            Order::Look(question) => Some(question),
            _ => None,
        };
        let sent = thread.is_some_and(|thread| thread.try_send(order).is_ok());
        if let Some(question) = question.filter(|_| !sent) {
            self.shared.answer(question);
        }
    }

    /// Starts the thread; where the system refuses one, the speaker is silent and says so.
    fn thread(&self) -> Option<SyncSender<Order>> {
        let (sender, orders) = sync_channel(QUEUE);
        let shared = Arc::clone(&self.shared);
        let own = self.own.clone();
        let started = std::thread::Builder::new()
            .name("audio".into())
            .spawn(move || worker::run(orders, shared, own.as_deref()));
        let refused = |_: &_| self.shared.set_status(Status::NoDevice);
        started
            .inspect_err(refused)
            .ok()
            .map(|_never_joined| sender)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A speaker whose orders go this way.
    fn ordering(sender: SyncSender<Order>) -> Speaker {
        Speaker {
            orders: Some(Arc::new(OnceLock::from(Some(sender)))),
            ..Speaker::start(Volume::default(), Levels::FULL, false, None)
        }
    }

    #[test]
    fn the_silent_double_keeps_its_settings_and_plays_nothing() {
        let speaker = Speaker::silent();
        let twin = speaker.clone();
        speaker.set_volume(Volume::FULL);
        speaker.set_muted(true);
        assert_eq!((twin.volume(), twin.muted()), (Volume::FULL, true));
        speaker.set_muted(false);
        speaker.play(Earcon::End);
        assert_eq!(speaker.status(), Status::NoDevice);
        assert!(speaker.status().is_silent());
        assert_eq!(speaker.remaining(), Duration::ZERO);
    }

    #[test]
    fn a_thread_that_ends_leaves_a_silent_speaker_that_still_takes_orders() {
        let (sender, orders) = sync_channel(QUEUE);
        let speaker = ordering(sender);
        let shared = Arc::clone(&speaker.shared);
        drop(orders);
        let (gone, orders) = sync_channel(1);
        drop(gone);
        shared.ask();
        worker::run(orders, shared, None); // returns at once: nobody can give it orders
        assert_eq!(speaker.status(), Status::Lost);
        assert!(!speaker.is_looking(), "it answers no more");
        speaker.look();
        assert!(!speaker.is_looking(), "nobody looks");
        speaker.play(Earcon::Next);
        assert_eq!(speaker.remaining(), Duration::ZERO);
    }

    #[test]
    fn remaining_counts_down_and_a_silence_ends_it() {
        let (sender, _orders) = sync_channel(QUEUE);
        let speaker = ordering(sender);
        assert_eq!(speaker.remaining(), Duration::ZERO);
        speaker.play(Earcon::End);
        speaker.play(Earcon::Tick);
        let left = speaker.remaining();
        assert!(left > Duration::from_secs(2) && left <= Earcon::End.length() + ON_THE_WAY);
        speaker.silence();
        assert_eq!(speaker.remaining(), Duration::ZERO);
        speaker.set_muted(true);
        speaker.play(Earcon::End);
        assert_eq!(speaker.remaining(), Duration::ZERO);
    }

    #[test]
    fn playing_never_waits_for_a_thread_that_is_held_up() {
        let (sender, orders) = sync_channel(QUEUE);
        let speaker = ordering(sender);
        for _ in 0..10 * QUEUE {
            speaker.play(Earcon::Tick); // would hang the test if it waited
        }
        assert_eq!(orders.try_iter().count(), QUEUE);
    }
}
