//! What a person sets of the sound while a session runs: the volume, and how much is said.

use super::{Performance, Playback};
use crate::app::Program;
use crate::ui::Action;
use crate::ui::screens::player::SoundBadge;

impl Performance {
    /// Sets how loud it is, or turns it off and on, also the next time. Returns what to say of it.
    pub(in crate::app) fn set_sound(&mut self, action: Action, program: &mut Program) -> String {
        program.set_sound(action);
        // So that the playback learns whether it is heard, and the person how loud.
        self.does(Playback::sound_once);
        let speaker = self.speaker();
        let (volume, silent) = (speaker.volume(), speaker.status().is_silent());
        match (action, speaker.muted()) {
            (Action::Mute, true) => "Sound off.".to_owned(),
            (Action::Mute, false) if silent => "Sound on, but there is no device yet.".to_owned(),
            (Action::Mute, false) => "Sound on.".to_owned(),
            (_, true) => format!("Volume {volume}, still muted: press m for sound."),
            _ if silent => format!("Volume {volume}, but there is no device yet."),
            _ => format!("Volume {volume}."),
        }
    }

    /// Lets the coach say more or less, also the next time where the settings do not say. Returns
    /// what to say of it.
    pub(in crate::app) fn next_voice(&mut self, program: &mut Program) -> String {
        let voice = self.playback().voice().next();
        self.does(|playback| playback.set_voice(voice));
        program.set_voice(voice);
        voice.told().to_owned()
    }

    /// What to say about the sound.
    pub(in crate::app) fn badge(&self) -> SoundBadge {
        let speaker = self.speaker();
        if speaker.muted() {
            SoundBadge::Muted
        } else if speaker.status().is_silent() {
            SoundBadge::Silent
        } else {
            SoundBadge::On(speaker.volume().percent())
        }
    }
}
