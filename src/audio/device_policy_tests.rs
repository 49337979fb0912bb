//! The policy, asked as a session would ask it.

use super::*;

/// A policy with a hand on the clock, which is moved in looks of at most 250 ms as the worker's is.
struct Bench {
    policy: DevicePolicy,
    now: Instant,
    beats: u64,
    /// When something is due, beside what is played at once.
    due: Option<Instant>,
    /// Whether a device is there, and whether it takes samples.
    there: bool,
    alive: bool,
    /// Whether it takes whatever there is.
    endless: bool,
    /// What was done, with the time since the start in milliseconds.
    done: Vec<(u128, &'static str)>,
    start: Instant,
}

impl Bench {
    fn new() -> Self {
        let now = crate::clock::now();
        let policy = DevicePolicy::new(now);
        Self {
            policy,
            now,
            beats: 0,
            due: None,
            there: true,
            alive: true,
            endless: false,
            done: vec![],
            start: now,
        }
    }

    fn expect_in(&mut self, seconds: f64) {
        self.due = Some(self.now + Duration::from_secs_f64(seconds));
        self.tend(false);
    }

    /// Asks to play a sound of one second; says whether there was a device for it.
    fn play(&mut self) -> bool {
        self.tend(true);
        let heard = self.policy.pulse.is_some();
        if heard {
            self.policy.sounding(self.now + Duration::from_secs(1));
        }
        heard
    }

    fn tend(&mut self, asked: bool) {
        self.policy.look(self.beats, self.now);
        let due = if asked { Some(self.now) } else { self.due };
        self.policy.expect(due);
        let act = self.policy.step(self.now);
        self.policy.expect(self.due);
        let word = match act {
            DeviceAct::Stay => return,
            DeviceAct::Open if self.there => {
                self.beats = 0;
                self.policy.opened(self.now);
                "open"
            }
            DeviceAct::Open => {
                self.policy.failed(self.now);
                "fail"
            }
            DeviceAct::Close => {
                self.policy.closed();
                "close"
            }
            DeviceAct::GiveUp => {
                self.policy.lost(self.now);
                "lost"
            }
        };
        self.done.push(((self.now - self.start).as_millis(), word));
    }

    /// Lets time pass, waking as often as the policy wants.
    fn wait(&mut self, seconds: f64) {
        let end = self.now + Duration::from_secs_f64(seconds);
        while self.now < end {
            let sleep = self.policy.sleep(self.now).unwrap_or(Duration::MAX);
            let step = sleep.min(end - self.now).max(Duration::from_millis(1));
            self.now += step;
            if self.alive && self.policy.pulse.is_some() {
                let times = if self.endless { 100 } else { 1 };
                self.beats += 1 + step.as_millis() as u64 * 48 * times;
            }
            self.tend(false);
        }
    }

    fn words(&self) -> Vec<&'static str> {
        self.done.iter().map(|(_, word)| *word).collect()
    }

    fn status(&self) -> Status {
        self.policy.status(self.now)
    }
}

#[test]
fn opens_two_seconds_ahead_and_closes_three_after_the_last_sound() {
    let mut bench = Bench::new();
    bench.expect_in(10.0);
    bench.wait(10.0);
    assert_eq!(bench.done, [(8000, "open")]);
    assert!(bench.play());
    assert_eq!(bench.status(), Status::Playing);
    bench.due = None;
    bench.wait(2.0);
    assert_eq!(bench.status(), Status::Ready);
    bench.wait(10.0);
    assert_eq!(bench.words(), ["open", "close"]);
    assert!(
        (14_000..14_600).contains(&bench.done[1].0),
        "{:?}",
        bench.done
    );
    assert_eq!(
        bench.policy.sleep(bench.now),
        None,
        "nothing to wake up for"
    );
}

#[test]
fn stays_open_when_the_next_sound_is_near_and_not_when_it_is_far() {
    let mut near = Bench::new();
    near.play();
    for _ in 0..6 {
        near.expect_in(4.5);
        near.wait(4.5);
        assert!(near.play());
    }
    assert_eq!(near.words(), ["open"]);

    let mut far = Bench::new();
    far.play();
    far.expect_in(20.0);
    far.wait(20.0);
    assert!(far.play());
    assert_eq!(far.words(), ["open", "close", "open"]);
    assert_eq!(far.done[2].0, 18_000);
}

#[test]
fn opens_at_once_for_a_sound_that_nobody_announced() {
    let mut bench = Bench::new();
    assert_eq!(bench.policy.sleep(bench.now), None);
    assert!(bench.play());
}

#[test]
fn what_was_due_and_never_came_does_not_keep_the_device() {
    let mut bench = Bench::new();
    bench.expect_in(1.0);
    bench.wait(30.0);
    assert_eq!(bench.words(), ["open", "close"]);
    assert!(bench.done[1].0 < 4_000, "{:?}", bench.done);
    assert_eq!(bench.policy.sleep(bench.now), None);
}

#[test]
fn looks_for_a_device_ever_more_seldom_while_something_is_due() {
    let mut bench = Bench::new();
    bench.there = false;
    bench.expect_in(1.0);
    assert_eq!(bench.status(), Status::NoDevice);
    for _ in 0..40 {
        bench.expect_in(40.0);
        bench.wait(0.5);
    }
    let times: Vec<u128> = bench.done.iter().map(|(time, _)| *time).collect();
    assert_eq!(times, [0, 500, 1500, 3500, 7500, 12_500, 17_500]);
    bench.there = true;
    bench.wait(5.0);
    assert_eq!(bench.words().last(), Some(&"open"));
    assert_eq!(bench.status(), Status::Ready);
}

#[test]
fn without_a_session_a_device_is_looked_for_only_to_play() {
    let mut bench = Bench::new();
    bench.there = false;
    assert!(!bench.play());
    bench.wait(60.0);
    assert_eq!(bench.words(), ["fail"]);
    assert_eq!(bench.status(), Status::NoDevice);
    bench.there = true;
    assert!(bench.play());
}

#[test]
fn a_device_that_takes_nothing_for_750_ms_is_lost_and_found_again() {
    let mut bench = Bench::new();
    bench.expect_in(100.0);
    bench.play();
    bench.wait(1.0);
    (bench.alive, bench.there) = (false, false);
    bench.wait(0.7);
    assert_ne!(bench.status(), Status::Lost);
    bench.wait(0.4);
    assert_eq!(bench.status(), Status::Lost);
    bench.wait(3.0);
    assert_eq!(
        bench.status(),
        Status::Lost,
        "a failed try does not make it another trouble"
    );
    (bench.alive, bench.there) = (true, true);
    bench.wait(5.0);
    assert_eq!(bench.status(), Status::Ready);
    assert!(bench.play());
    assert_eq!(bench.status(), Status::Playing);
}

#[test]
fn a_device_that_opens_but_never_lives_stays_in_trouble() {
    let mut bench = Bench::new();
    bench.alive = false;
    bench.play();
    for _ in 0..60 {
        bench.expect_in(4.0);
        bench.wait(0.5);
    }
    assert_eq!(bench.status(), Status::Lost);
    let tries = bench.words().iter().filter(|word| **word == "open").count();
    assert!((4..=9).contains(&tries), "backs off: {:?}", bench.done);
}

#[test]
fn a_device_that_takes_all_there_is_is_none() {
    let mut bench = Bench::new();
    bench.endless = true;
    bench.play();
    let mut heard = false;
    for _ in 0..60 {
        bench.expect_in(4.0);
        bench.wait(0.5);
        heard |= bench.status() != Status::NoDevice;
    }
    assert!(!heard, "{:?}", bench.done);
    let tries = bench.words().iter().filter(|word| **word == "open").count();
    assert!((4..=10).contains(&tries), "backs off: {:?}", bench.done);
    bench.endless = false;
    bench.expect_in(10.0);
    bench.wait(6.0);
    assert_eq!(bench.status(), Status::Ready);
}

#[test]
fn somebody_who_asks_is_told_whether_there_is_a_device() {
    let mut bench = Bench::new();
    bench.policy.look_for_one();
    bench.tend(false);
    assert!(bench.policy.looks());
    bench.wait(0.3);
    assert!(!bench.policy.looks());
    assert_eq!(bench.status(), Status::Ready);
    bench.wait(10.0);
    assert_eq!(bench.words(), ["open", "close"]);

    let mut none = Bench::new();
    none.there = false;
    none.policy.look_for_one();
    none.tend(false);
    assert!(!none.policy.looks());
    assert_eq!(
        (none.words(), none.status()),
        (vec!["fail"], Status::NoDevice)
    );
    assert_eq!(none.policy.sleep(none.now), None);
}

#[test]
fn time_in_which_the_whole_program_stood_still_does_not_lose_the_device() {
    let mut bench = Bench::new();
    bench.play();
    bench.wait(0.5);
    bench.now += Duration::from_secs(3600);
    bench.expect_in(1.0);
    assert_eq!(bench.words(), ["open"]);
    bench.wait(1.0);
    assert_eq!(bench.words(), ["open"]);
}

#[test]
fn a_hush_ends_the_playing() {
    let mut bench = Bench::new();
    bench.play();
    assert_eq!(bench.status(), Status::Playing);
    bench.policy.silenced(bench.now);
    assert_eq!(bench.status(), Status::Ready);
}
