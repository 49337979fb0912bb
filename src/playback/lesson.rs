//! The lesson that teaches the sounds in half a minute: each one, its name, and what it means,
//! which the coach says after it.

use std::time::Duration;

use crate::audio::{Breath, Earcon, Sound};
use crate::model::VoiceMode;
use crate::voice;

/// Silence between a sound and the words.
const BEFORE_WORDS: Duration = Duration::from_millis(250);
/// Silence after the words, and the least that a step takes after its sound.
const AFTER: Duration = Duration::from_millis(500);
/// How long the breaths of the lesson are.
const BREATH: Duration = Duration::from_millis(1_800);

/// One sound of the lesson.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    /// The name of the sound; the file of one's own has the same.
    pub name: &'static str,
    /// What it means, and what is said.
    pub meaning: &'static str,
    kind: Kind,
}

#[derive(Debug, Clone, Copy)]
enum Kind {
    /// Once.
    Once(Earcon),
    /// This many of them, this far apart.
    Several(Earcon, u32, Duration),
    Breath(Breath),
}

const fn step(name: &'static str, meaning: &'static str, kind: Kind) -> Step {
    Step {
        name,
        meaning,
        kind,
    }
}

use Kind::{Once, Several};

/// The sounds, in the order in which a session has them; then those of its pauses.
pub static LESSON: [Step; 15] = [
    step("begin", "The session begins.", Once(Earcon::Begin)),
    step("work", "Hands on.", Once(Earcon::Work)),
    step(
        "pace",
        "One tap for each beat.",
        Several(Earcon::Pace, 3, Duration::from_millis(450)),
    ),
    step(
        "pass",
        "One slow pass of the hand.",
        Kind::Breath(Breath::Pass),
    ),
    step("half", "Halfway through this one.", Once(Earcon::Half)),
    step(
        "tick",
        "The last three seconds.",
        Several(Earcon::Tick, 3, Duration::from_millis(500)),
    ),
    step("switch", "Change to the other side.", Once(Earcon::Switch)),
    step("next", "The next stroke.", Once(Earcon::Next)),
    step("breath in", "Breathe in.", Kind::Breath(Breath::In)),
    step("breath out", "Breathe out.", Kind::Breath(Breath::Out)),
    step("ease", "Lighten your touch.", Once(Earcon::Ease)),
    step("pause", "Paused.", Once(Earcon::Pause)),
    step("resume", "Resuming.", Once(Earcon::Resume)),
    step("refused", "Not possible.", Once(Earcon::Refused)),
    step("end", "The end.", Once(Earcon::End)),
];

/// When each step begins, from the begin of the lesson.
pub fn begins() -> impl Iterator<Item = Duration> {
    LESSON.iter().scan(Duration::ZERO, |at, step| {
        let begins = *at;
        *at += step.length();
        Some(begins)
    })
}

impl Step {
    /// What sounds, each from the begin of the step.
    #[must_use]
    pub fn sounds(&self, voice: VoiceMode) -> Vec<(Duration, Sound)> {
        let mut sounds: Vec<(Duration, Sound)> = match self.kind {
            Once(earcon) => vec![(Duration::ZERO, Sound::Earcon(earcon))],
            Several(earcon, count, apart) => (0..count)
                .map(|n| (apart * n, Sound::Earcon(earcon)))
                .collect(),
            Kind::Breath(breath) => vec![(Duration::ZERO, Sound::Breath(breath, BREATH))],
        };
        let clip = voice::clip(self.meaning).filter(|_| voice != VoiceMode::Off);
        sounds.extend(clip.map(|clip| (self.sounding() + BEFORE_WORDS, Sound::Clip(clip))));
        sounds
    }

    /// How long it takes, with the words and a silence after them.
    #[must_use]
    pub fn length(&self) -> Duration {
        self.sounding() + BEFORE_WORDS + voice::length(self.meaning) + AFTER
    }

    /// Until the words: a bowl rings on under them.
    fn sounding(&self) -> Duration {
        let most = Duration::from_millis(1_200);
        match self.kind {
            Once(earcon) => earcon.length().min(most),
            Several(earcon, count, apart) => apart * (count - 1) + earcon.length(),
            Kind::Breath(_) => BREATH,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_wait_for_the_sound() {
        for step in &LESSON {
            let sounds = step.sounds(VoiceMode::Full);
            let (words, before) = sounds.split_last().unwrap();
            for (at, sound) in before {
                let length = match sound {
                    Sound::Earcon(earcon) => earcon.length().min(Duration::from_millis(1_200)),
                    _ => BREATH,
                };
                assert!(words.0 >= *at + length + BEFORE_WORDS, "{}", step.name);
            }
        }
    }

    #[test]
    fn it_teaches_every_sound_in_about_half_a_minute_with_a_word_for_each() {
        let all: Duration = LESSON.iter().map(Step::length).sum();
        assert!((26..=42).contains(&all.as_secs()), "{all:?}");
        for earcon in Earcon::ALL {
            assert!(
                LESSON.iter().any(|step| step.name == earcon.id()),
                "{earcon}"
            );
        }
        for step in &LESSON {
            assert!(voice::clip(step.meaning).is_some(), "{}", step.meaning);
            assert!(step.meaning.split(' ').count() <= 8);
            let sounds = step.sounds(VoiceMode::Full);
            let last = sounds
                .last()
                .map(|(at, sound)| *at + sound.length())
                .unwrap();
            assert!(last <= step.length(), "{}", step.name);
            assert_eq!(step.sounds(VoiceMode::Off).len() + 1, sounds.len());
        }
    }
}
