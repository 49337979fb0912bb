//! The speaker's thread: takes orders, asks the policy what to do, holds the device.
//!
//! It is never joined: closing or opening a device may take 30 s when the sound server is frozen.
//! Nothing but this thread waits for it.
//!
//! It also keeps everything that the device's own thread was handed until it is the last to hold
//! it, so that nothing is ever freed over there.

use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use super::device::Device;
use super::device_policy::{DeviceAct, DevicePolicy, too_late};
use super::earcon::{Earcon, SAMPLE_RATE};
use super::shared::Shared;
use super::sound::{Scheduled, SoundId};
use super::status::Status;
use super::stream::{Ready, Schedule};
use super::user_sounds::UserSounds;
use crate::clock;

/// What the speaker's handles ask of the thread. Each order holds until the next silence: it
/// carries the number of those that there had been.
#[derive(Debug)]
pub(super) enum Order {
    /// From now on this is to come, beside what is due already.
    Set(Vec<Scheduled>, u32),
    /// Play this too.
    Play(Scheduled, u32),
    /// The stream was told to end what sounds.
    Silence,
    /// Find out whether there is a device, and answer the question with this number.
    Look(u32),
}

/// Serves orders until the last handle is gone.
pub(super) fn run(orders: Receiver<Order>, shared: Arc<Shared>, own: Option<&Path>) {
    let _last_word = LastWord(Arc::clone(&shared));
    let orders = orders; // gone before the last word, which then holds for every order
    // Not at once: the program draws its first picture now.
    let Ok(mut order) = orders.recv().map(Some) else {
        return;
    };
    for earcon in Earcon::ALL {
        let _ = earcon.samples(); // decoded before the first is due
    }
    let mut worker = Worker {
        policy: DevicePolicy::new(clock::now()),
        device: None,
        to_come: Vec::new(),
        schedules: Vec::new(),
        samples: Vec::new(),
        own: own.map(UserSounds::read).unwrap_or_default(),
        question: None,
        shared,
    };
    loop {
        worker.serve(order);
        let sleep = worker.policy.sleep(clock::now());
        order = match orders.recv_timeout(sleep.unwrap_or(Duration::MAX)) {
            Ok(next) => Some(next),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => return,
        };
    }
}

/// However the thread ends, by a fault too, the speaker is then silent for good and says so.
struct LastWord(Arc<Shared>);

impl Drop for LastWord {
    fn drop(&mut self) {
        self.0.set_status(Status::Lost);
        self.0.answer_all();
    }
}

struct Worker {
    policy: DevicePolicy,
    device: Option<Device>,
    /// What has yet to sound, also for a device that is opened again meanwhile.
    to_come: Vec<ToCome>,
    /// What the device's thread may still hold.
    schedules: Vec<Arc<Schedule>>,
    samples: Vec<Arc<[f32]>>,
    own: UserSounds,
    /// The last question whether there is a device, until it is answered.
    question: Option<u32>,
    shared: Arc<Shared>,
}

/// A sound that is to come, decoded once a device wants it.
struct ToCome {
    scheduled: Scheduled,
    samples: Option<Arc<[f32]>>,
    silences: u32,
}

impl Worker {
    fn serve(&mut self, order: Option<Order>) {
        self.tend();
        match order {
            Some(Order::Set(schedule, silences)) => self.set(schedule, silences),
            Some(Order::Play(sound, silences)) => self.add(sound, None, silences),
            Some(Order::Silence) => self.policy.silenced(clock::now()),
            Some(Order::Look(question)) => {
                self.question = Some(question);
                self.policy.look_for_one();
            }
            None => return self.tend(),
        }
        self.hand_over();
        self.tend();
    }

    /// What is due already begins, whatever comes after it.
    fn set(&mut self, schedule: Vec<Scheduled>, silences: u32) {
        let now = clock::now();
        let mut known: Vec<(SoundId, Arc<[f32]>)> = Vec::new();
        self.to_come.retain(|old| {
            known.extend(
                old.samples
                    .clone()
                    .map(|samples| (old.scheduled.id, samples)),
            );
            old.scheduled.due <= now && !schedule.iter().any(|new| new.id == old.scheduled.id)
        });
        for new in schedule {
            let samples = known.iter().find(|(id, _)| *id == new.id);
            let samples = samples.map(|(_, samples)| Arc::clone(samples));
            self.add(new, samples, silences);
        }
    }

    fn add(&mut self, scheduled: Scheduled, samples: Option<Arc<[f32]>>, silences: u32) {
        fail_on_purpose();
        self.to_come.push(ToCome {
            scheduled,
            samples,
            silences,
        });
    }

    /// Hands what is to come over to the device, if there is one. What is too late or no longer
    /// wanted is not even decoded.
    fn hand_over(&mut self) {
        let now = clock::now();
        let silences = self.forget(now);
        let Some(device) = &self.device else { return };
        let mut sounds = Vec::with_capacity(self.to_come.len());
        for one in &mut self.to_come {
            let sound = &one.scheduled.sound;
            let samples = one.samples.get_or_insert_with(|| self.own.samples(sound));
            let length = samples.len() as f64 / f64::from(SAMPLE_RATE);
            let end = one.scheduled.due.max(now) + Duration::from_secs_f64(length);
            self.policy.sounding(end);
            self.shared.busy_until(end);
            if !self.samples.iter().any(|kept| Arc::ptr_eq(kept, samples)) {
                self.samples.push(Arc::clone(samples));
            }
            sounds.push(Ready {
                id: one.scheduled.id,
                due: one.scheduled.due,
                samples: Arc::clone(samples),
                layer: sound.layer(),
            });
        }
        let schedule = Arc::new(Schedule { silences, sounds });
        device.hand_over(Arc::clone(&schedule));
        self.schedules.push(schedule);
    }

    /// Frees what the device's thread has let go of.
    fn free(&mut self) {
        self.schedules.retain(|one| Arc::strong_count(one) > 1);
        self.samples.retain(|one| Arc::strong_count(one) > 1);
    }

    /// Forgets what is too late and what a silence took back; returns the number of silences.
    fn forget(&mut self, now: Instant) -> u32 {
        let silences = self.shared.silences();
        self.to_come
            .retain(|one| one.silences == silences && !too_late(one.scheduled.due, now));
        silences
    }

    /// Does with the device what the policy says.
    fn tend(&mut self) {
        let now = clock::now();
        if let Some(device) = &self.device {
            self.policy.look(device.beats(), now);
        }
        self.forget(now);
        self.free();
        let due = self.to_come.iter().map(|one| one.scheduled.due).min();
        self.policy.expect(due);
        match self.policy.step(now) {
            DeviceAct::Stay => {}
            DeviceAct::Open => self.open(),
            DeviceAct::Close => {
                self.policy.closed();
                self.device = None;
            }
            DeviceAct::GiveUp => {
                self.policy.lost(now);
                self.report(); // before the drop, which may take long
                self.device = None;
            }
        }
        self.report();
    }

    fn open(&mut self) {
        self.device = Device::open(&self.shared);
        let now = clock::now();
        if self.device.is_none() {
            return self.policy.failed(now);
        }
        self.policy.opened(now);
        self.hand_over();
    }

    fn report(&mut self) {
        self.shared.set_status(self.policy.status(clock::now()));
        if !self.policy.looks() {
            self.question.take().inspect(|one| self.shared.answer(*one));
        }
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

#[cfg(test)]
#[path = "worker_tests.rs"]
mod tests;
