//! What will be heard, as things stand: the sound, the device and the voice in one line.

use std::iter;
use std::time::{Duration, Instant};

use super::Program;
use crate::audio::{Speaker, Volume};
use crate::engine::Timeline;
use crate::model::VoiceMode;
use crate::speech::Speech;
use crate::store::Change;
use crate::ui::Action;

/// How often it is looked at whether something else has been found out.
const LOOK: Duration = Duration::from_millis(30);
/// How often a device is looked for where there was none: no sooner than the speaker would try.
const AGAIN: Duration = Duration::from_secs(6);

/// What will be heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// The sounds, and this much of the voice.
    Sounds(VoiceMode),
    /// Nothing: it is muted.
    Muted,
    /// Nothing: the volume is 0.
    TurnedDown,
    /// Nothing: there is no device.
    NoDevice,
}

impl Heard {
    fn of(speaker: &Speaker, voice: VoiceMode) -> Self {
        if speaker.muted() {
            Self::Muted
        } else if speaker.volume().percent() == 0 {
            Self::TurnedDown
        } else if speaker.status().is_silent() {
            Self::NoDevice
        } else {
            Self::Sounds(voice)
        }
    }

    /// In a few words, beside the title of the home screen.
    #[must_use]
    pub const fn in_short(self) -> &'static str {
        match self {
            Self::Sounds(VoiceMode::Full) => "sound and voice on",
            Self::Sounds(VoiceMode::Brief) => "sound on, voice brief",
            Self::Sounds(VoiceMode::Off) => "voice off: Tab v turns it on",
            Self::Muted => "muted: Tab m turns it on",
            Self::TurnedDown => "volume 0: Tab m turns it up",
            Self::NoDevice => "no sound device",
        }
    }

    /// As a sentence, before a session.
    #[must_use]
    pub const fn line(self) -> &'static str {
        match self {
            Self::Sounds(VoiceMode::Full) => "Sound and voice lead you.",
            Self::Sounds(VoiceMode::Brief) => "Sound leads you; the voice leaves out the details.",
            Self::Sounds(VoiceMode::Off) => "Sound leads you; the voice is off: v turns it on.",
            Self::Muted => "Muted. Watch the screen, or press m for sound.",
            Self::TurnedDown => "The volume is 0. Watch the screen, or press m for sound.",
            Self::NoDevice => "No sound device. Watch the screen.",
        }
    }

    /// Why nothing is heard, as a sentence before a session on lines; none where something is.
    const fn silence(self) -> Option<&'static str> {
        Some(match self {
            Self::Sounds(_) => return None,
            Self::Muted => "Muted. Nothing will be heard: follow these lines.",
            Self::TurnedDown => "The volume is 0. Nothing will be heard: follow these lines.",
            Self::NoDevice => "No sound device. Nothing will be heard: follow these lines.",
        })
    }

    /// Whether the coach is heard at all.
    #[must_use]
    pub const fn is_spoken(self) -> bool {
        matches!(self, Self::Sounds(VoiceMode::Full | VoiceMode::Brief))
    }
}

/// What a screen says will be heard, until something else is found out.
#[derive(Debug, Default)]
pub struct Promise {
    said: Option<Heard>,
    /// When a device was last looked for.
    looked: Option<Instant>,
}

impl Promise {
    /// What is to be said now.
    pub fn say(&mut self, program: &Program) -> Heard {
        *self.said.insert(program.heard())
    }

    /// Lets time pass; returns whether it no longer holds. A device is looked for once it has been
    /// said, so after the first picture, and where there was none again now and then: it may have
    /// been plugged in.
    pub fn pass(&mut self, program: &Program) -> bool {
        if self.again(program).is_some_and(|wait| wait.is_zero()) {
            program.speaker.look();
            self.looked = Some(program.time.now);
        }
        self.is_broken(program)
    }

    /// How long until a device is looked for, if one is.
    fn again(&self, program: &Program) -> Option<Duration> {
        let said = self.said?;
        let Some(looked) = self.looked else {
            return Some(Duration::ZERO);
        };
        let lacks = said == Heard::NoDevice && program.speaker.may_find();
        let since = program.time.now.saturating_duration_since(looked);
        lacks.then(|| AGAIN.saturating_sub(since))
    }

    fn is_broken(&self, program: &Program) -> bool {
        self.said.is_some_and(|said| said != program.heard())
    }

    /// How long until it is worth looking again; none while nothing can be found out.
    #[must_use]
    pub fn wait(&self, program: &Program) -> Option<Duration> {
        // It may have been found out since time went by.
        let is_news = program.speaker.is_looking() || self.is_broken(program);
        is_news.then_some(LOOK).or_else(|| self.again(program))
    }
}

impl Program {
    /// What will be heard of a session that begins now.
    #[must_use]
    pub fn heard(&self) -> Heard {
        Heard::of(&self.speaker, self.voice)
    }

    /// What will be heard of this session, and which lines will only be seen, in sentences.
    #[must_use]
    pub fn heard_of(&self, timeline: &Timeline) -> Vec<String> {
        let line = self.heard().line().to_owned();
        iter::once(line).chain(self.unspoken_of(timeline)).collect()
    }

    /// What of this session will not be heard, in a sentence; none where all will be.
    #[must_use]
    pub fn unheard_of(&self, timeline: &Timeline) -> Option<String> {
        let silence = self.heard().silence().map(ToOwned::to_owned);
        silence.or_else(|| self.unspoken_of(timeline))
    }

    fn unspoken_of(&self, timeline: &Timeline) -> Option<String> {
        let is_spoken = self.heard().is_spoken();
        let unspoken = || self.voicing().unspoken_in_short(timeline);
        let unspoken = is_spoken.then(unspoken).flatten();
        unspoken.map(|words| format!("{words}."))
    }

    /// Whether the speech program still makes lines.
    #[must_use]
    pub fn is_speech_busy(&self) -> bool {
        self.speech.as_ref().is_some_and(Speech::is_busy)
    }

    /// Turns the sound off or on, louder or quieter, also the next time. What is at volume 0 is off,
    /// and comes back at the usual one.
    pub fn set_sound(&mut self, action: Action) {
        let speaker = &self.speaker;
        let is_off = speaker.muted() || speaker.volume().percent() == 0;
        match action {
            Action::Mute if is_off => {
                speaker.set_muted(false);
                if speaker.volume().percent() == 0 {
                    speaker.set_volume(Volume::default());
                }
            }
            Action::Mute => speaker.set_muted(true),
            Action::Louder => speaker.set_volume(speaker.volume().louder()),
            _ => speaker.set_volume(speaker.volume().quieter()),
        }
        // Not where only this run was to be silent, and something else is set.
        let kept_muted = match action {
            Action::Mute => self.speaker.muted(),
            _ => self.memory.muted,
        };
        self.keep_sound(kept_muted);
    }

    /// Puts the sound back to how it was, and whether the next session begins muted.
    pub fn put_sound_back(&mut self, muted: bool, volume: Volume, kept_muted: bool) {
        self.speaker.set_muted(muted);
        self.speaker.set_volume(volume);
        self.keep_sound(kept_muted);
    }

    fn keep_sound(&mut self, muted: bool) {
        let volume = self.speaker.volume().percent();
        if self.memory.muted != muted {
            self.change(Change::Muted(muted));
        }
        if self.settings.volume.is_none() && self.memory.volume != Some(volume) {
            self.change(Change::Volume(volume));
        }
    }

    /// Lets the coach say this much, also the next time where the settings do not say.
    pub fn set_voice(&mut self, voice: VoiceMode) {
        self.voice = voice;
        if self.settings.voice.is_none() {
            self.change(Change::Voice(voice));
        }
    }
}

#[cfg(test)]
#[path = "heard_tests.rs"]
mod tests;
