//! A playback on a speaker: what it asks for is done at once.

use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::Program;
use crate::audio::{Speaker, Volume};
use crate::engine::{Command, Event, State, Timeline};
use crate::library::Opened;
use crate::model::{Routine, VoiceMode};
use crate::playback::{Act, Output, Playback, Speed};
use crate::store::Done;

/// A playback on a speaker.
pub struct Performance {
    playback: Playback,
    speaker: Speaker,
    rings: bool,
}

impl Performance {
    /// A routine from its very beginning. It starts when time goes by.
    #[must_use]
    pub fn of(opened: Opened, program: &Program) -> Self {
        let Opened { routine, timeline } = opened;
        let playback = Playback::new(routine, timeline, program.voicing(), program.time.now);
        Self::on(playback, program)
    }

    /// A routine from one of its moments on, to rehearse it.
    #[must_use]
    pub fn from_moment(opened: Opened, at: Duration, program: &Program) -> Self {
        let Opened { routine, timeline } = opened;
        let (voicing, now) = (program.voicing(), program.time.now);
        voicing.prepare(&timeline);
        let playback = Playback::from_moment(routine, timeline, at, voicing, now);
        Self::on(playback, program)
    }

    fn on(playback: Playback, program: &Program) -> Self {
        Self {
            playback,
            speaker: program.speaker.clone(),
            rings: false,
        }
    }

    /// What is followed.
    #[must_use]
    pub fn playback(&self) -> &Playback {
        &self.playback
    }

    /// The speaker.
    #[must_use]
    pub fn speaker(&self) -> &Speaker {
        &self.speaker
    }

    /// Lets time go by until `now`.
    pub fn advance(&mut self, now: Instant) -> Vec<Event> {
        self.does(|playback| playback.advance(now))
    }

    /// Does what a person wants.
    pub fn obey(&mut self, command: Command, now: Instant) -> Vec<Event> {
        self.does(|playback| playback.obey(command, now))
    }

    /// Goes on with this version of the routine, from this moment of it; held if it was held.
    pub fn take_up(&mut self, routine: Routine, timeline: Timeline, at: Duration, now: Instant) {
        self.does(|playback| playback.take_up(routine, timeline, at, now));
    }

    /// Silent from now on, for good.
    pub fn fall_silent(&mut self) {
        self.does(Playback::fall_silent);
    }

    /// Lets the coach say more or less from now on.
    pub fn set_voice(&mut self, voice: VoiceMode) {
        self.does(|playback| playback.set_voice(voice));
    }

    /// Lets the time run faster or slower from now on.
    pub fn set_speed(&mut self, speed: Speed) {
        self.does(|playback| playback.set_speed(speed));
    }

    /// Mutes or unmutes it.
    pub fn set_muted(&mut self, muted: bool) {
        self.speaker.set_muted(muted);
        self.does(|_| ());
    }

    /// Sets how loud it is.
    pub fn set_volume(&mut self, volume: Volume) {
        self.speaker.set_volume(volume);
        self.does(|_| ());
    }

    /// Whether the terminal's bell rings, since this was last asked.
    pub fn take_bell(&mut self) -> bool {
        std::mem::take(&mut self.rings)
    }

    /// Keeps what the diary would say, should the program be ended now.
    pub fn remember(&self, program: &Program, date: Timestamp) {
        let folder = program.paths.as_ref().map(|paths| paths.state.clone());
        program.last_words.set(folder.zip(self.done(date)));
    }

    /// What the diary keeps; nothing where nothing was worked.
    fn done(&self, at: Timestamp) -> Option<Done> {
        let (session, routine) = (self.playback.session(), self.playback.routine());
        let tally = session.tally();
        let seconds = tally.total().as_secs();
        (seconds > 0).then(|| Done {
            at,
            routine: routine.id.clone(),
            title: routine.title.clone(),
            benefit: routine.benefit.id().to_owned(),
            seconds,
            strokes: tally.strokes(),
            finished: session.state() == State::Ended,
        })
    }

    /// Tells the playback where its sounds go, and carries out what it then asks for.
    fn does<T>(&mut self, act: impl FnOnce(&mut Playback) -> T) -> T {
        let speaker = &self.speaker;
        self.playback.set_output(output_of(speaker));
        let done = act(&mut self.playback);
        for act in self.playback.take_acts() {
            match act {
                Act::Schedule(schedule) => speaker.set(schedule),
                Act::Silence => speaker.silence(),
                Act::Play(earcon) => speaker.play(earcon),
                Act::Ring => self.rings = true,
            }
        }
        done
    }
}

/// Where the sounds of a speaker go.
fn output_of(speaker: &Speaker) -> Output {
    let muted = speaker.muted() || speaker.volume().percent() == 0;
    match speaker.status().is_silent() {
        _ if muted => Output::Muted,
        true => Output::Nowhere,
        false => Output::Device,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_wants_silence_is_not_without_a_device() {
        let loud = Volume::default();
        let start = |muted, volume| Speaker::start(volume, muted, None);
        assert_eq!(output_of(&start(true, loud)), Output::Muted);
        assert_eq!(
            output_of(&start(false, Volume::new(0).unwrap())),
            Output::Muted
        );
        if cfg!(feature = "sound") {
            assert_eq!(output_of(&start(false, loud)), Output::Device);
        }
        let speaker = Speaker::silent();
        assert_eq!(output_of(&speaker), Output::Nowhere);
        speaker.set_muted(true);
        assert_eq!(output_of(&speaker), Output::Muted);
    }
}
