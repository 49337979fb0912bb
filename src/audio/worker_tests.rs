//! The worker without a device: what it keeps and what it forgets.

use super::*;
use crate::audio::{Sound, Volume};

fn worker() -> Worker {
    let shared = Shared::new(Volume::FULL, false, Status::Ready);
    Worker {
        policy: DevicePolicy::new(clock::now()),
        device: None,
        to_come: Vec::new(),
        schedules: Vec::new(),
        samples: Vec::new(),
        own: UserSounds::default(),
        question: None,
        shared: Arc::new(shared),
    }
}

/// Ticks with these numbers, so many milliseconds from a moment on.
fn ticks(from: Instant, ticks: &[(u16, u64)]) -> Vec<Scheduled> {
    let tick = |(number, ms): &(u16, u64)| Scheduled {
        id: SoundId {
            take: 0,
            part: [*number; 5],
        },
        due: from + Duration::from_millis(*ms),
        sound: Sound::Earcon(Earcon::Tick),
    };
    ticks.iter().map(tick).collect()
}

fn numbers(worker: &Worker) -> Vec<u16> {
    let to_come = worker.to_come.iter();
    to_come.map(|one| one.scheduled.id.part[0]).collect()
}

#[test]
fn what_is_due_begins_whatever_is_set_after_it() {
    let mut worker = worker();
    let now = clock::now();
    worker.set(ticks(now, &[(1, 0), (2, 5_000), (3, 6_000)]), 0);
    worker.set(ticks(now, &[(3, 7_000), (4, 8_000)]), 0);
    assert_eq!(numbers(&worker), [1, 3, 4]);
    // Once more with another moment: it is the same sound.
    worker.set(ticks(now, &[(1, 100)]), 0);
    assert_eq!(numbers(&worker), [1]);
}

#[test]
fn what_a_silence_took_back_and_what_is_too_late_is_forgotten() {
    let mut worker = worker();
    let now = clock::now();
    worker.set(ticks(now, &[(1, 0), (2, 5_000)]), 0);
    assert_eq!(worker.forget(now + Duration::from_secs(1)), 0);
    assert_eq!(numbers(&worker), [2]);
    worker.shared.silence();
    assert_eq!(worker.forget(now), 1);
    assert!(numbers(&worker).is_empty());
    // An order from before the silence comes late.
    worker.set(ticks(now, &[(3, 5_000)]), 0);
    worker.forget(now);
    assert!(numbers(&worker).is_empty());
}

#[test]
fn what_is_set_again_is_not_decoded_again() {
    let mut worker = worker();
    let now = clock::now();
    worker.set(ticks(now, &[(1, 5_000)]), 0);
    let samples: Arc<[f32]> = Arc::from(vec![0.5]);
    worker.to_come[0].samples = Some(Arc::clone(&samples));
    worker.set(ticks(now, &[(1, 5_001), (2, 6_000)]), 0);
    let kept = worker.to_come[0].samples.as_ref();
    assert!(kept.is_some_and(|kept| Arc::ptr_eq(kept, &samples)));
    assert!(worker.to_come[1].samples.is_none());
}

#[test]
fn a_sound_is_too_late_after_300_ms() {
    let asked = clock::now();
    assert!(!too_late(asked, asked + Duration::from_millis(300)));
    assert!(too_late(asked, asked + Duration::from_millis(301)));
    assert!(
        !too_late(asked + Duration::from_millis(5), asked),
        "a clock that lags is no reason"
    );
}

#[test]
fn a_question_is_open_until_a_device_was_tried() {
    let mut worker = worker();
    let question = worker.shared.ask();
    // What is served before it answers nothing.
    worker.serve(Some(Order::Silence));
    assert!(worker.shared.looking());
    // Nor does what the thread does before it tries: none is tried again before its time.
    worker.policy.failed(clock::now());
    worker.serve(Some(Order::Look(question)));
    assert!(worker.shared.looking() && worker.policy.looks());
    worker.policy.failed(clock::now());
    worker.report();
    assert!(!worker.shared.looking());
    assert_eq!(worker.shared.status(), Status::NoDevice);
}
