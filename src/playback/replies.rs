//! What the coach answers to a person's doing, so that every key is heard.
//!
//! Words wait until no other line is being said; where there is no voice, one tick stands for them.
//! Where somebody presses faster than the coach speaks, what has not been said is said in one:
//! "Thirty seconds more."

use std::time::{Duration, Instant};

use super::reply::{About, Reply};
use super::{Act, Playback};
use crate::audio::Earcon;
use crate::engine::{State, What, time_left};
use crate::model::VoiceMode;
use crate::voice;

/// The sigh of `ease` has nearly died away.
const AFTER_EASE: Duration = Duration::from_millis(800);
/// More time, by how many times ten seconds.
const MORE: [&str; 7] = [
    "A little more.",
    "Ten seconds more.",
    "Twenty seconds more.",
    "Thirty seconds more.",
    "Forty seconds more.",
    "Fifty seconds more.",
    "One minute more.",
];
/// Less time, by how many times ten seconds.
const LESS: [&str; 7] = [
    "A little less.",
    "Ten seconds less.",
    "Twenty seconds less.",
    "Thirty seconds less.",
    "Forty seconds less.",
    "Fifty seconds less.",
    "One minute less.",
];
const LIGHTER: &str = "Lighter.";
const STOPPED: &str = "Stopped.";

/// Everything that is answered in words, besides the time left and the modes of the voice.
pub fn sentences() -> impl Iterator<Item = &'static str> {
    MORE.into_iter().chain(LESS).chain([LIGHTER, STOPPED])
}

/// A change by so many seconds, in words. More than a minute is rarely asked for at once.
fn change(by: i64) -> &'static str {
    let words = match by > 0 {
        true => MORE,
        false => LESS,
    };
    let tens = usize::try_from(by.unsigned_abs() / 10).unwrap_or(usize::MAX);
    words[tens.min(words.len() - 1)]
}

impl Playback {
    /// Answers how long the session still takes, whatever the voice says otherwise.
    pub fn tell_time_left(&mut self) {
        let left = self.moment().map(|moment| moment.left_in_all());
        if let Some(left) = left {
            self.say(About::Left, &time_left(left));
        }
    }

    /// Lets one hear how loud it is now.
    pub fn sound_once(&mut self) {
        self.acts.push(Act::Play(Earcon::Tick));
    }

    /// Answers an event.
    pub(super) fn reply_to(&mut self, what: &What) {
        let is_spoken = self.voicing.voice != VoiceMode::Off;
        match what {
            // The sigh is an answer already.
            What::Eased(_) if is_spoken => {
                let after = self.now + AFTER_EASE;
                self.say_from(About::Force, 0, LIGHTER, after);
            }
            What::Timed { by, .. } if is_spoken => self.answer_time(*by),
            What::Stopped if is_spoken => self.say(About::Stop, STOPPED),
            What::Timed { .. } | What::Stopped => self.sound_once(),
            _ => {}
        }
    }

    /// Tells a change of the time, together with those that have not been told.
    fn answer_time(&mut self, by: i64) {
        let untold = self.replies.take_back(About::Time, self.now);
        match by + untold.unwrap_or_default() {
            // It is as it was before.
            0 => self.sound_once(),
            by => self.say_from(About::Time, by, change(by), self.now),
        }
    }

    /// Says this as soon as nothing else is said.
    pub(super) fn say(&mut self, about: About, words: &str) {
        self.say_from(about, 0, words, self.now);
    }

    fn say_from(&mut self, about: About, by: i64, words: &str, earliest: Instant) {
        let Some(clips) = voice::clips(words) else {
            return;
        };
        self.replies.take_back(about, self.now);
        self.replies.add(Reply {
            about,
            by,
            clips,
            earliest,
        });
        self.schedule();
    }

    /// The first moment from this one on at which words of this length meet no line that is heard.
    /// While the session's time stands still for what is told, that is after it goes on.
    pub(super) fn free_from(&self, from: Instant, length: Duration) -> Instant {
        let sounding = self
            .sentences
            .iter()
            .filter(|(begin, _)| *begin <= self.now);
        let from = sounding.map(|(_, end)| *end).fold(from, Instant::max);
        let (speed, at) = (self.voicing.speed, self.session.at());
        let goes_on = match self.session.state() {
            State::Running => self.now,
            State::Opening(left) | State::Resuming(left) => self.now + speed.real_time(left),
            _ => return from,
        };
        let first = at + speed.session_time(from.saturating_duration_since(goes_on));
        let lines = self.session.timeline().speech.iter();
        let heard = lines.filter_map(|line| {
            let length = speed.session_time(self.voicing.heard(line)?);
            Some((line.at, line.at + length + voice::BETWEEN))
        });
        let near: Vec<_> = heard.filter(|(_, end)| *end > first).collect();
        let is_free = |from: &Duration| {
            let to = *from + speed.session_time(length) + voice::BETWEEN;
            !near.iter().any(|(at, end)| *at < to && from < end)
        };
        let ends = near.iter().map(|(_, end)| *end);
        let free = [first].into_iter().chain(ends).find(is_free);
        goes_on + speed.real_time(free.unwrap_or(first).saturating_sub(at))
    }
}
