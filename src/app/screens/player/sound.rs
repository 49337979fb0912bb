//! What a person sets of the sound while a session runs: the volume, and how much is said.

use super::{Playback, Player};
use crate::app::Program;
use crate::ui::Action;
use crate::ui::screens::player::SoundBadge;

impl Player {
    /// Sets how loud it is, or turns it off and on, also the next time.
    pub(super) fn sound(&mut self, action: Action, program: &mut Program) {
        let speaker = self.performance.speaker().clone();
        match action {
            Action::Mute => speaker.set_muted(!speaker.muted()),
            Action::Louder => speaker.set_volume(speaker.volume().louder()),
            _ => speaker.set_volume(speaker.volume().quieter()),
        }
        // So that the playback learns whether it is heard, and the person how loud.
        self.performance.does(Playback::sound_once);
        let (volume, silent) = (speaker.volume(), speaker.status().is_silent());
        let words = match (action, speaker.muted()) {
            (Action::Mute, true) => "Sound off.".to_owned(),
            (Action::Mute, false) if silent => "Sound on, but there is no device yet.".to_owned(),
            (Action::Mute, false) => "Sound on.".to_owned(),
            (_, true) => format!("Volume {volume}, still muted: m turns the sound on."),
            _ if silent => format!("Volume {volume}, but there is no device yet."),
            _ => format!("Volume {volume}."),
        };
        if program.settings.volume.is_none() {
            program.memory.volume = Some(speaker.volume().percent());
        }
        program.memory.muted = speaker.muted();
        program.remember();
        self.tell(words, program);
    }

    /// Lets the coach say more or less, also the next time where the settings do not say.
    pub(super) fn voice(&mut self, program: &mut Program) {
        let voice = self.playback().voice().next();
        self.performance.does(|playback| playback.set_voice(voice));
        program.voice = voice;
        if program.settings.voice.is_none() {
            program.memory.voice = Some(voice);
            program.remember();
        }
        self.tell(voice.told().to_owned(), program);
    }

    /// What to say about the sound.
    pub(super) fn badge(&self) -> SoundBadge {
        let speaker = self.performance.speaker();
        if speaker.muted() {
            SoundBadge::Muted
        } else if speaker.status().is_silent() {
            SoundBadge::Silent
        } else {
            SoundBadge::On(speaker.volume().percent())
        }
    }
}
