//! What a session sounds like, given to the speaker ahead of time.
//!
//! The sounds of the next seconds are given with their moments, so that neither a slow screen nor
//! a busy loop can make one late. A pause, a jump or another plan takes back what has not begun.
//! Nothing is given further ahead than the loop can be trusted to come back.

use std::time::{Duration, Instant};

use super::Speed;
use super::voicing::{Dated, Voicing};
use crate::audio::{Cue, Speaker};
use crate::engine::{Phase, Session, SpeechKind, Spoken, State, Timeline};
use crate::model::VoiceMode;

/// Sounds are given so far ahead, in real time.
const AHEAD: Duration = Duration::from_secs(8);
/// When less than this is given, more is.
const REFILL: Duration = Duration::from_secs(6);
/// What was cut by a pause is told again so long after going on.
const AGAIN_AFTER: Duration = Duration::from_millis(900);
/// The smallest difference between two dates.
const TICK: Duration = Duration::from_nanos(1);

/// One session's way to the speaker.
pub struct Ear {
    speaker: Speaker,
    sounds: Voicing,
    /// Up to this date everything was given.
    given: Duration,
}

impl Ear {
    /// An ear that has heard nothing yet.
    #[must_use]
    pub fn new(speaker: Speaker, sounds: Voicing) -> Self {
        Self {
            speaker,
            sounds,
            given: Duration::ZERO,
        }
    }

    /// The speaker.
    #[must_use]
    pub fn speaker(&self) -> &Speaker {
        &self.speaker
    }

    /// How much is said.
    #[must_use]
    pub fn voice(&self) -> VoiceMode {
        self.sounds.voice
    }

    /// Gives what is due soon, for a session that stands at its date `now`.
    pub fn follow(&mut self, session: &Session, now: Instant) {
        let to = match session.state() {
            State::Ended => Duration::MAX,
            State::Ready | State::Running => {
                let to = session.at() + self.sounds.speed.session_time(AHEAD);
                if self.given > session.at() + self.sounds.speed.session_time(REFILL) {
                    return;
                }
                to
            }
            _ => return,
        };
        let from = std::mem::replace(&mut self.given, to);
        let timeline = session.timeline();
        let mut score = timeline.score(from, to);
        score.retain(|heard| !session.has_told(heard));
        let sounds = self.sounds.of_score(timeline, score);
        self.give(sounds, session, now);
    }

    /// Gives sounds their moments, for a session that stands at its date `now`.
    fn give(&self, sounds: Vec<Dated>, session: &Session, now: Instant) {
        let stands_at = self.sounds.speed.real_time(session.at());
        let cues = sounds.into_iter().map(|(at, sound)| Cue {
            due: now + at.saturating_sub(stands_at),
            sound,
        });
        self.speaker.follow(cues.collect());
    }

    /// How long until more is to be given.
    #[must_use]
    pub fn until_refill(&self, session: &Session) -> Option<Duration> {
        let waits =
            session.state() == State::Running && session.timeline().last_sound() >= self.given;
        waits.then(|| {
            let left = self
                .sounds
                .speed
                .real_time(self.given.saturating_sub(session.at()));
            left.saturating_sub(REFILL)
        })
    }

    /// Silent at once; nothing that was given sounds any more.
    pub fn hush(&mut self) {
        self.speaker.hush();
    }

    /// What is to come is another from now on: the plan, or whether anything is heard. What
    /// sounds, sounds on.
    pub fn changed(&mut self, session: &Session, now: Instant) {
        let rest = self.rest_of_line(session);
        self.go_on_with(rest, session, now);
    }

    fn go_on_with(&mut self, rest: Vec<Dated>, session: &Session, now: Instant) {
        self.speaker.cancel();
        if session.state() == State::Running {
            self.give(rest, session, now);
        }
        self.given = session.at() + TICK;
        self.follow(session, now);
    }

    /// The session stands at another date, or goes on; what is due at that very date is to be
    /// heard where it was `told` only now.
    pub fn moved(&mut self, at: Duration, told: bool) {
        self.given = if told { at } else { at + TICK };
    }

    /// Lets the time run faster or slower, once the session is told of.
    pub fn choose_speed(&mut self, speed: Speed) {
        self.sounds.speed = speed;
    }

    /// Lets the time run faster or slower from now on; what sounds is cut.
    pub fn set_speed(&mut self, speed: Speed, session: &Session, now: Instant) {
        self.hush();
        self.choose_speed(speed);
        self.go_on_with(Vec::new(), session, now);
    }

    /// Makes ready what is to be said in another voice than the one in the box.
    pub fn prepare(&self, timeline: &Timeline) {
        self.sounds.prepare(timeline);
    }

    /// Says another amount, once the session is told of.
    pub fn choose_voice(&mut self, voice: VoiceMode) {
        self.sounds.voice = voice;
    }

    /// Says another amount from now on. The rest of a line is said where its begin was.
    pub fn set_voice(&mut self, voice: VoiceMode, session: &Session, now: Instant) {
        let before = self.rest_of_line(session);
        self.choose_voice(voice);
        self.prepare(session.timeline());
        let mut rest = self.rest_of_line(session);
        rest.truncate(before.len());
        self.go_on_with(rest, session, now);
    }

    /// Says once more what a pause cut off, or else what comes next, where there is time for it.
    pub fn say_again(&mut self, session: &Session, now: Instant) {
        let (at, timeline) = (session.at(), session.timeline());
        let Some(here) = timeline.segment_at(at) else {
            return;
        };
        let since = |line: &&Spoken| line.at >= here.start && line.at < at;
        let mut lines = timeline.speech.iter().filter(since);
        let cut = lines.clone().find(|line| at < line.end());
        let name = lines.find(|line| line.kind == SpeechKind::Name && here.phase != Phase::Work);
        let next = timeline.speech.iter().find(|line| line.at >= at);
        let until = next.map_or(here.end(), |line| line.at.min(here.end()));
        let again = self.sounds.speed.real_time(at) + AGAIN_AFTER;
        let room = self.sounds.speed.real_time(until).saturating_sub(again);
        let said = [cut, name].into_iter().flatten();
        let mut said = said.map(|line| self.sounds.line(line, again, room));
        if let Some(sounds) = said.find(|sounds| !sounds.is_empty()) {
            self.give(sounds, session, now);
        }
    }

    /// The sentences that are still to come of the line that is being spoken.
    fn rest_of_line(&self, session: &Session) -> Vec<Dated> {
        let at = session.at();
        let mut lines = session.timeline().speech.iter();
        let Some(line) = lines.find(|line| line.at <= at && at < line.end()) else {
            return Vec::new();
        };
        let began = self.sounds.speed.real_time(line.at);
        let mut sentences = self.sounds.line(line, began, Duration::MAX);
        sentences.retain(|(begins, _)| *begins > self.sounds.speed.real_time(at));
        sentences
    }
}
