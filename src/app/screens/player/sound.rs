//! What a person sets of the sound while a session runs: the volume, and how much is said.

use super::Player;
use crate::app::Program;
use crate::ui::Action;
use crate::ui::screens::player::SoundBadge;

impl Player {
    /// Sets how loud it is, or turns it off and on, also the next time.
    pub(super) fn sound(&mut self, action: Action, program: &mut Program) {
        program.set_sound(action);
        // So that the playback learns whether it is heard.
        self.performance.does(|_| ());
        let speaker = self.performance.speaker();
        let (volume, silent) = (speaker.volume(), speaker.status().is_silent());
        let words = match (action, speaker.muted()) {
            (Action::Mute, true) => "Sound off.".to_owned(),
            (Action::Mute, false) if silent => "Sound on, but there is no device yet.".to_owned(),
            (Action::Mute, false) => "Sound on.".to_owned(),
            (_, true) => format!("Volume {volume}, still muted: m turns the sound on."),
            _ if silent => format!("Volume {volume}, but there is no device yet."),
            _ => format!("Volume {volume}."),
        };
        self.tell(words, program);
    }

    /// Lets the coach say more or less.
    pub(super) fn voice(&mut self, program: &mut Program) {
        let voice = self.playback().voice().next();
        self.performance.does(|playback| playback.set_voice(voice));
        program.set_voice(voice);
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
