//! What the coach answers to a person's doing, so that every key is heard.
//!
//! Words wait until no other line is being said; where there is no voice, one tick stands for them.

use std::time::{Duration, Instant};

use super::{Act, Playback};
use crate::audio::{Earcon, Sound};
use crate::engine::{State, What, time_left};
use crate::model::VoiceMode;
use crate::voice;

/// For this long an answer may wait for another line to end, in session time.
const PATIENCE: Duration = Duration::from_secs(20);
/// The sigh of `ease` has nearly died away.
const AFTER_EASE: Duration = Duration::from_millis(800);
/// What one press of "more" or "less" changes where no limit is near, in seconds.
const STEP: i64 = 10;

/// An answer in words.
#[derive(Debug, Clone)]
pub(super) struct Reply {
    /// Which of the answers so far.
    pub(super) number: u16,
    /// The sentences, each at its moment.
    pub(super) sounds: Vec<(Instant, Sound)>,
    /// When it is over.
    pub(super) until: Instant,
}

/// Everything that is answered in words, besides the time left and the modes of the voice.
pub const SENTENCES: [&str; 6] = [
    "Ten seconds more.",
    "Ten seconds less.",
    "A little more.",
    "A little less.",
    "Lighter.",
    "Stopped.",
];

impl Playback {
    /// Answers how long the session still takes, whatever the voice says otherwise.
    pub fn tell_time_left(&mut self) {
        let left = self.moment().map(|moment| moment.left_in_all());
        if let Some(left) = left {
            self.say(&time_left(left), Duration::ZERO);
        }
    }

    /// Lets one hear how loud it is now.
    pub fn sound_once(&mut self) {
        self.acts.push(Act::Play(Earcon::Tick));
    }

    /// Answers an event.
    pub(super) fn reply_to(&mut self, what: &What) {
        let [more, less, little_more, little_less, lighter, stopped] = SENTENCES;
        let (words, after) = match what {
            What::Timed { by, .. } if *by >= STEP => (more, Duration::ZERO),
            What::Timed { by, .. } if *by <= -STEP => (less, Duration::ZERO),
            What::Timed { by, .. } if *by > 0 => (little_more, Duration::ZERO),
            What::Timed { .. } => (little_less, Duration::ZERO),
            What::Eased(_) => (lighter, AFTER_EASE),
            What::Stopped => (stopped, Duration::ZERO),
            _ => return,
        };
        match self.voicing.voice {
            // The sigh is an answer already.
            VoiceMode::Off if matches!(what, What::Eased(_)) => {}
            VoiceMode::Off => self.sound_once(),
            VoiceMode::Brief | VoiceMode::Full => self.say(words, after),
        }
    }

    /// Says this as soon as nothing else is said, but not before this time has gone by.
    pub(super) fn say(&mut self, words: &str, after: Duration) {
        let Some(clips) = voice::clips(words) else {
            return;
        };
        let begin = self.now + self.free_in(voice::length(words), after);
        let mut at = self
            .take
            .replies_until()
            .map_or(begin, |end| begin.max(end));
        let mut sounds = Vec::with_capacity(clips.len());
        for clip in clips {
            sounds.push((at, Sound::Clip(clip)));
            at += clip.length + voice::BETWEEN;
        }
        self.take.reply(sounds, at);
        self.schedule();
    }

    /// The real time until words of this length meet no other line.
    fn free_in(&self, length: Duration, after: Duration) -> Duration {
        let speed = self.voicing.speed;
        let (state, at) = (self.session.state(), self.session.at());
        if let State::Opening(left) | State::Resuming(left) = state {
            return speed.real_time(left).max(after);
        }
        if state != State::Running {
            return after;
        }
        let first = at + speed.session_time(after);
        let lines = self.session.timeline().speech.iter();
        let near = lines.filter(|l| l.end() + voice::BETWEEN > first && l.at < first + PATIENCE);
        let ends = near.clone().map(|line| line.end() + voice::BETWEEN);
        let is_free = |from: &Duration| {
            let to = *from + speed.session_time(length) + voice::BETWEEN;
            !near
                .clone()
                .any(|l| l.at < to && *from < l.end() + voice::BETWEEN)
        };
        let free = [first].into_iter().chain(ends).find(is_free);
        speed.real_time(free.unwrap_or(first).saturating_sub(at))
    }
}
