//! A playback on a speaker: what it asks for is done at once.

use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::Program;
use crate::audio::Speaker;
use crate::engine::{Command, Event, Session, State, Telling};
use crate::library::Opened;
use crate::model::Routine;
use crate::playback::{Act, Output, Playback, opening};
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
    pub fn of(Opened { routine, timeline }: Opened, program: &Program) -> Self {
        let opening = opening::of(&routine, &timeline);
        let session = Session::new(timeline).with_opening(opening);
        Self::on(routine, session, program)
    }

    /// A routine from one of its moments on, to rehearse it.
    #[must_use]
    pub fn from_moment(opened: Opened, at: Duration, program: &Program) -> Self {
        let Opened { routine, timeline } = opened;
        program.voicing().prepare(&Telling::default(), &timeline);
        Self::on(routine, Session::from_moment(timeline, at), program)
    }

    fn on(routine: Routine, session: Session, program: &Program) -> Self {
        Self {
            playback: Playback::new(routine, session, program.voicing(), program.time.now),
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
    pub(super) fn does<T>(&mut self, act: impl FnOnce(&mut Playback) -> T) -> T {
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
    use crate::audio::Volume;

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
