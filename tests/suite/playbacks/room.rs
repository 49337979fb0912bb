//! A room with ears: a playback that is told what to do, and what was heard of it.

use std::collections::HashSet;
use std::time::{Duration, Instant};

use backrub::audio::{Breath, Scheduled, Sound, SoundId};
use backrub::clock;
use backrub::engine::{Command, Session, State, Timeline};
use backrub::model::{Routine, Secs, VoiceMode};
use backrub::playback::{Act, Output, Playback, Speed, Voicing, opening};

use super::{LATE, TOO_LATE};

/// A playback, a loop that waits for it, and a loudspeaker that does as the real one does.
pub(super) struct Room {
    playback: Playback,
    routine: Routine,
    start: Instant,
    now: Instant,
    /// The lateness of each turn of the loop; nothing for a loop that is on time.
    late: Vec<u64>,
    muted: bool,
    has_device: bool,
    to_come: Vec<Scheduled>,
    begun: HashSet<SoundId>,
    sounding: Vec<(Instant, String)>,
    /// Whether it was scheduled, and the line for it.
    pub(super) heard: Vec<(bool, String)>,
}

impl Room {
    pub(super) fn new(routine: &Routine, late: bool) -> Self {
        let start = clock::now();
        let playback = Playback::new(
            routine.clone(),
            Session::new(Timeline::of(routine)),
            voicing(),
            start,
        );
        Self {
            playback,
            routine: routine.clone(),
            start,
            now: start,
            late: if late { LATE.to_vec() } else { vec![0] },
            muted: false,
            has_device: true,
            to_come: Vec::new(),
            begun: HashSet::new(),
            sounding: Vec::new(),
            heard: Vec::new(),
        }
    }

    pub(super) fn act(&mut self, doing: &str) {
        let command = match doing {
            "pause" => Command::Pause,
            "resume" => Command::Resume,
            "next" => Command::Next,
            "back" => Command::Back,
            "+10" => Command::Longer,
            "-10" => Command::Shorter,
            "too much" => Command::Ease,
            "stop" => Command::Stop,
            "v" => return self.does(|playback, _| playback.set_voice(playback.voice().next())),
            "mute" | "unmute" => {
                self.muted = doing == "mute";
                self.sounding.retain(|_| doing != "mute");
                return self.does(|_, _| ());
            }
            "unplug" | "plug in" => {
                self.has_device = doing == "plug in";
                return self.does(|_, _| ());
            }
            "with the opening" => {
                let timeline = Timeline::of(&self.routine);
                let opening = opening::of(&self.routine, &timeline);
                let session = Session::new(timeline).with_opening(opening);
                self.playback = Playback::new(self.routine.clone(), session, voicing(), self.now);
                return;
            }
            "time left" => return self.does(|playback, _| playback.tell_time_left()),
            "louder" => return self.does(|playback, _| playback.sound_once()),
            "leave" => return self.does(|playback, _| playback.fall_silent()),
            other => return self.act_with(other),
        };
        self.does(|playback, now| drop(playback.obey(command, now)));
    }

    fn act_with(&mut self, doing: &str) {
        let (what, with) = doing.split_once(' ').expect("a doing and what it needs");
        let time = || match with.strip_suffix("ms") {
            Some(ms) => Duration::from_millis(ms.parse().expect("milliseconds")),
            None => with.parse::<Secs>().expect("a time").duration(),
        };
        match what {
            "wait" => self.wait(time()),
            "sleep" => {
                self.now += time();
                // A machine that sleeps plays nothing, and what was to come is too late.
                self.sounding.clear();
                self.to_come.clear();
                let gap = Command::Gap(time());
                self.does(|playback, now| drop(playback.obey(gap, now)));
            }
            "rehearse" => {
                let timeline = Timeline::of(&self.routine);
                let routine = self.routine.clone();
                let session = Session::from_moment(timeline, time());
                self.playback = Playback::new(routine, session, voicing(), self.now);
            }
            "save" => {
                // The same routine with other words at its head, taken up at a stroke.
                let mut routine = self.routine.clone();
                routine.title = with.to_owned();
                let moment = self.playback.moment().unwrap();
                let timeline = Timeline::of(&routine);
                let at = timeline.start_of(moment.stroke.number - 1).unwrap();
                self.does(|playback, now| playback.take_up(routine, timeline, at, now));
            }
            "speed" => {
                let speed: Speed = with.parse().unwrap();
                self.does(|playback, _| playback.set_speed(speed));
            }
            _ => panic!("nobody can `{doing}`"),
        }
    }

    /// The loop: it sleeps until the playback wants to be told the time.
    pub(super) fn wait(&mut self, time: Duration) {
        let until = self.now + time;
        loop {
            self.does(|playback, now| drop(playback.advance(now)));
            let Some(wait) = self.playback.until_next().filter(|_| self.now < until) else {
                break;
            };
            let ended = self.playback.session().state() == State::Ended;
            let wait = if ended { time } else { wait };
            self.late.rotate_left(1);
            let late = Duration::from_millis(self.late[0]);
            self.listen_until((self.now + wait + late).min(until));
        }
        self.listen_until(until);
        self.does(|playback, now| drop(playback.advance(now)));
    }

    fn does<T>(&mut self, act: impl FnOnce(&mut Playback, Instant) -> T) -> T {
        self.playback.set_output(match self.has_device {
            _ if self.muted => Output::Muted,
            true => Output::Device,
            false => Output::Nowhere,
        });
        let done = act(&mut self.playback, self.now);
        for act in self.playback.take_acts() {
            match act {
                Act::Schedule(schedule) => self.set(schedule),
                Act::Silence => self.silence(),
                Act::Play(earcon) => {
                    if self.has_device && !self.muted {
                        self.note(self.now, false, earcon.id().to_owned());
                    }
                }
                Act::Ring => self.note(self.now, false, "the terminal's bell".to_owned()),
            }
        }
        self.listen_until(self.now);
        done
    }

    fn set(&mut self, schedule: Vec<Scheduled>) {
        let due: Vec<_> = self
            .to_come
            .extract_if(.., |one| one.due <= self.now)
            .collect();
        let due = due
            .into_iter()
            .filter(|one| !schedule.iter().any(|new| new.id == one.id));
        let wanted = schedule.iter().filter(|_| !self.muted).cloned();
        self.to_come = due.chain(wanted).collect();
    }

    fn silence(&mut self) {
        let now = self.now;
        self.to_come.clear();
        self.begun.clear();
        let cut: Vec<_> = self
            .sounding
            .drain(..)
            .filter(|(end, _)| *end > now)
            .collect();
        if let Some((_, words)) = cut.iter().find(|(_, words)| words.starts_with('"')) {
            self.note(now, false, format!("silence in {words}"));
        }
    }

    /// What the loudspeaker plays until a moment.
    fn listen_until(&mut self, until: Instant) {
        let mut due: Vec<_> = self
            .to_come
            .extract_if(.., |one| one.due <= until)
            .collect();
        due.sort_by_key(|one| one.due);
        for one in due {
            let too_late = one.due + TOO_LATE < self.now;
            if too_late || !self.has_device || !self.begun.insert(one.id) {
                continue;
            }
            let words = describe(&one.sound);
            self.sounding
                .push((one.due + one.sound.length(), words.clone()));
            self.note(one.due, true, words);
        }
        self.now = self.now.max(until);
    }

    fn note(&mut self, at: Instant, scheduled: bool, words: String) {
        let ms = at.saturating_duration_since(self.start).as_millis();
        let (minutes, seconds, ms) = (ms / 60_000, ms / 1000 % 60, ms % 1000);
        let line = format!("{minutes}:{seconds:02}.{ms:03} {words}");
        self.heard.push((scheduled, line));
    }
}

fn voicing() -> Voicing {
    Voicing {
        speech: None,
        voice: VoiceMode::Full,
        speed: Speed::USUAL,
    }
}

fn describe(sound: &Sound) -> String {
    match sound {
        Sound::Earcon(earcon) => earcon.id().to_owned(),
        Sound::Breath(Breath::In, length) => format!("breath in, {} s", length.as_secs_f32()),
        Sound::Breath(Breath::Out, length) => format!("breath out, {} s", length.as_secs_f32()),
        Sound::Breath(Breath::Pass, length) => format!("pass, {} s", length.as_secs_f32()),
        Sound::Clip(clip) => format!("{:?}", clip.text),
        Sound::Speech(..) => "another voice".to_owned(),
    }
}
