//! A playback on a speaker: what it asks for is done at once.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::Program;
use crate::advice::Body;
use crate::audio::Speaker;
use crate::engine::{Command, Event, Session, State, Telling};
use crate::library::{Begin, Opened};
use crate::model::secs::on_screen;
use crate::model::{LeftOut, Routine};
use crate::playback::{Act, Output, Playback, opening};
use crate::store::{Changed, Done, Position, Unfinished};

mod on_the_bus;
mod sound;
mod vigil;

use on_the_bus::OnTheBus;
use vigil::Vigil;

/// What is told of a session of which nothing was done.
pub(super) const NOTHING_DONE: &str = "No stroke was done.";

/// A playback on a speaker.
pub struct Performance {
    /// The fingerprint of the routine's text.
    text: String,
    /// How it was before.
    before: Option<u8>,
    /// What was left out from the beginning.
    left_out: Vec<LeftOut>,
    /// What the person's body had said when it began.
    body: Body,
    /// Its file, where it was asked for by its path and that is a text.
    file: Option<String>,
    /// When it was first remembered.
    begun: Option<Timestamp>,
    /// What was kept of it last.
    kept: Option<Unfinished>,
    playback: Playback,
    speaker: Speaker,
    rings: bool,
    on_the_bus: OnTheBus,
    /// Nobody sleeps meanwhile; over a rehearsal there is none.
    vigil: Option<Vigil>,
}

impl Performance {
    /// A routine from its very beginning, or the rest of it. It starts when time goes by.
    #[must_use]
    pub fn of(opened: Opened, program: &Program) -> Self {
        let rest = match &opened.begin {
            Begin::Rest(rest, ..) => Session::of_rest(&opened.timeline, rest),
            Begin::First | Begin::Changed => None,
        };
        let opening = match rest {
            Some(_) => opening::of_rest(&opened.routine),
            None => opening::of(&opened.routine, &opened.timeline),
        };
        // What is adapted may say other words than what was read.
        program.voicing().prepare(&opening, &opened.timeline);
        let session = rest.unwrap_or_else(|| Session::new(opened.timeline));
        let session = session.with_opening(opening);
        let mut performance =
            Self::on(opened.routine, session, (opened.text, opened.file), program);
        performance.before = program.felt;
        performance.left_out = opened.left_out;
        performance.body = match opened.begin {
            Begin::Rest(_, _, body) => body,
            Begin::First | Begin::Changed => program.body.clone(),
        };
        performance.on_the_bus.tell(&performance.playback, program);
        performance.vigil = Some(Vigil::of(program));
        performance
    }

    /// A routine from one of its moments on, to rehearse it.
    #[must_use]
    pub fn from_moment(opened: Opened, at: Duration, program: &Program) -> Self {
        program
            .voicing()
            .prepare(&Telling::default(), &opened.timeline);
        let session = Session::from_moment(opened.timeline, at);
        Self::on(opened.routine, session, (opened.text, opened.file), program)
    }

    fn on(
        routine: Routine,
        session: Session,
        (text, file): (String, Option<PathBuf>),
        program: &Program,
    ) -> Self {
        Self {
            text,
            before: None,
            left_out: Vec::new(),
            body: Body::default(),
            file: file.and_then(|file| file.into_os_string().into_string().ok()),
            begun: None,
            kept: None,
            playback: Playback::new(routine, session, program.voicing(), program.time.now),
            speaker: program.speaker.clone(),
            rings: false,
            on_the_bus: OnTheBus::default(),
            vigil: None,
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

    /// What was done so far, in a sentence; none if that is nothing.
    #[must_use]
    pub fn done(&self) -> Option<String> {
        let tally = self.playback.session().tally();
        let total = tally.total();
        let strokes = match tally.strokes() {
            1 => "one stroke".to_owned(),
            many => format!("{many} strokes"),
        };
        let title = &self.playback.routine().title;
        is_worth_a_line(total).then(|| format!("{title}: {} done, {strokes}.", on_screen(total)))
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

    /// Keeps how far it has come: at each stroke's end and at every stop at once, else for the case
    /// that the program is ended now. The session bus is told what has changed.
    pub fn remember(&mut self, program: &Program, date: Timestamp) {
        self.on_the_bus.tell(&self.playback, program);
        let begun = *self.begun.get_or_insert(date);
        let session = self.so_far(begun, date, program);
        let is_due = session.as_ref().is_some_and(|now| self.is_due(now));
        if is_due {
            self.kept.clone_from(&session);
        }
        program.keeper.follow(session, is_due);
    }

    /// How far it has come; nothing where nothing was worked.
    fn so_far(&self, begun: Timestamp, at: Timestamp, program: &Program) -> Option<Unfinished> {
        let (session, routine) = (self.playback.session(), self.playback.routine());
        let tally = session.tally();
        let total = tally.total();
        let (_, side) = session.place().filter(|_| is_worth_a_line(total))?;
        let (rest, timeline) = (session.rest()?, session.timeline());
        let begins_at = session.begins_at();
        Some(Unfinished {
            done: Done {
                at,
                begun: Some(begun),
                routine: routine.id.clone(),
                title: routine.title.clone(),
                benefit: routine.benefit.id().to_owned(),
                seconds: total.as_secs(),
                strokes: tally.strokes(),
                finished: session.is_worked_to_the_end(),
                skipped: session.skipped().count(),
                went_on_with: (begins_at > 0).then_some(begins_at + 1),
                before: self.before,
                after: None,
                eased: session.eased_spots(),
                left_out: [self.left_out.clone(), session.left_out_spots()].concat(),
            },
            text: self.text.clone(),
            file: self.file.clone(),
            position: Position {
                stroke: rest.from,
                side,
                at_ms: u64::try_from(session.at().as_millis()).unwrap_or(u64::MAX),
            },
            of: timeline.strokes.len(),
            seconds_left: (timeline.total)
                .saturating_sub(timeline.start_of(rest.from)?)
                .as_secs(),
            ended: session.state() == State::Ended,
            changed: Changed {
                eased: rest.eased,
                left_out: rest.left_out,
                times: in_seconds(rest.times),
            },
            conditions: program.memory.profile.tags(),
            body: self.body.clone(),
        })
    }

    /// Its line in the diary as it is by now; nothing where nothing was worked.
    #[must_use]
    pub fn line(&self, program: &Program) -> Option<Done> {
        self.left_now(program).map(|session| session.done)
    }

    /// How far it has come by now, for whoever leaves it; nothing where nothing was worked.
    pub(super) fn left_now(&self, program: &Program) -> Option<Unfinished> {
        let date = program.time.date;
        self.so_far(self.begun.unwrap_or(date), date, program)
    }

    /// Whether more than time has gone by since it was kept last.
    fn is_due(&self, now: &Unfinished) -> bool {
        let place = |it: &Unfinished| (it.position.stroke, it.position.side);
        let holds = !self.playback.session().moves();
        self.kept.as_ref().is_none_or(|kept| {
            place(kept) != place(now)
                || kept.changed != now.changed
                || (holds && kept.position.at_ms != now.position.at_ms)
        })
    }

    /// Tells the playback where its sounds go, and carries out what it then asks for.
    pub(super) fn does<T>(&mut self, act: impl FnOnce(&mut Playback) -> T) -> T {
        let speaker = &self.speaker;
        self.playback.set_output(output_of(speaker));
        let done = act(&mut self.playback);
        if let Some(vigil) = &mut self.vigil {
            vigil.follow(self.playback.session());
        }
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

fn in_seconds(times: Vec<(usize, Duration)>) -> Vec<(usize, u64)> {
    let times = times.into_iter();
    times.map(|(nth, time)| (nth, time.as_secs())).collect()
}

/// Whether so much work is something that was done: the diary counts whole seconds.
fn is_worth_a_line(total: Duration) -> bool {
    total.as_secs() > 0
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
mod tests;
