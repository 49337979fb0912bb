//! Going on with the session that was left last.

use std::time::Duration;

use super::{Performance, Program};
use crate::engine::Rest;
use crate::library::{self, Begin, OpenError, Opened};
use crate::store::Unfinished;
use crate::ui::screens::home::GoOn;
use crate::zone;

impl Program {
    /// The session to go on with, for the first row of the home screen; none if none was left.
    #[must_use]
    pub fn go_on(&self) -> Option<GoOn<'_>> {
        let left = self.left.as_ref();
        // The window may have stood open for days.
        let left = left.filter(|left| left.can_go_on(self.time.date))?;
        Some(GoOn {
            id: &left.done.routine,
            title: &left.done.title,
            stroke: left.position.stroke + 1,
            of: left.of,
            left: Duration::from_secs(left.seconds_left),
        })
    }

    /// Opens the routine with just this id.
    ///
    /// # Errors
    /// When there is none, its file cannot be read or has problems.
    pub fn open(&self, id: &str) -> Result<Opened, OpenError> {
        let own = self.paths.as_ref().map(|paths| paths.routines.as_path());
        let opened = library::open(id, own)?;
        match opened.routine.id == id {
            true => Ok(opened),
            // It was found by the beginning of its id, by its title or by a path.
            false => Err(OpenError::Unknown {
                name: id.into(),
                meant: None,
            }),
        }
    }

    /// Opens the routine of a session that was left, to go on there; where its file has changed
    /// since, to begin again.
    ///
    /// # Errors
    /// When its file is gone, cannot be read or has problems.
    pub fn open_left(&self, left: &Unfinished) -> Result<Opened, OpenError> {
        let mut opened = match &left.file {
            Some(file) => library::open(file, None)?,
            None => self.open(&left.done.routine)?,
        };
        opened.begin = Begin::Rest(rest(left), left.conditions.clone(), left.body.clone());
        let then = opened
            .adapted_for(&left.conditions)
            .as_last_time(&left.body);
        if opened.text != left.text || then.timeline.strokes.len() != left.of {
            opened.begin = Begin::Changed;
        }
        Ok(opened)
    }

    /// A session is over here: from now on it is what somebody can go on with, or nothing of its
    /// routine is. Returns until when one can go on with it, in words.
    pub(super) fn leaves(&mut self, performance: &Performance) -> Option<String> {
        let session = performance.left_now(self)?;
        self.paths.as_ref()?;
        if session.ended {
            let is_it = |left: &mut Unfinished| left.done.routine == session.done.routine;
            self.left.take_if(is_it);
            return None;
        }
        let until = told(&session);
        self.left = Some(session);
        Some(until)
    }

    /// Until when one could go on with a session if it were left now, in words; none where nothing
    /// was done, or nothing is kept.
    pub(super) fn until(&self, performance: &Performance) -> Option<String> {
        let session = performance.left_now(self)?;
        self.paths.as_ref().map(|_| told(&session))
    }
}

/// "Saturday, 14:05", by the clock on the wall.
fn told(session: &Unfinished) -> String {
    let until = session.holds_until().to_zoned_datetime(zone::here());
    until.strftime("%A, %H:%M").to_string()
}

fn rest(left: &Unfinished) -> Rest {
    let times = left.changed.times.iter();
    Rest {
        from: left.position.stroke,
        eased: left.changed.eased.clone(),
        left_out: left.changed.left_out.clone(),
        times: times
            .map(|(nth, seconds)| (*nth, Duration::from_secs(*seconds)))
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Paths;
    use crate::engine::{Command, State};
    use crate::model::{Eased, Pressure, Tag};
    use crate::store::Done;

    const ID: &str = "desk-neck-shoulders";

    /// A program that remembers, and a session of it at its third stroke.
    fn at_the_third() -> (Program, Performance) {
        let mut program = Program::silent();
        program.paths = Some(Paths {
            routines: "routines".into(),
            sounds: "sounds".into(),
            state: "state".into(),
            cache: "cache".into(),
            settings: "settings.yaml".into(),
        });
        let opened = program.open(ID).unwrap();
        let mut performance = Performance::of(opened, &program);
        let stroke = |performance: &Performance| performance.playback().session().place();
        while stroke(&performance).is_none_or(|(stroke, _)| stroke < 2) {
            program.time.now += Duration::from_secs(1);
            performance.advance(program.time.now);
        }
        (program, performance)
    }

    #[test]
    fn who_leaves_can_go_on_from_there_and_who_comes_to_the_end_cannot() {
        let (mut program, performance) = at_the_third();
        let until = program.until(&performance);
        assert_eq!(program.leaves(&performance), until);
        assert!(until.is_some_and(|until| until.contains(", ")));
        let left = program.go_on().unwrap();
        assert_eq!((left.id, left.stroke), (ID, 3));
        let opened = program.open_left(program.left.as_ref().unwrap()).unwrap();
        let mut rest = Performance::of(opened, &program);
        let begins_at = rest.playback().session().begins_at();
        assert_eq!(
            (begins_at, rest.playback().moment().unwrap().stroke.number),
            (2, 3)
        );
        while rest.playback().session().state() != State::Ended {
            program.time.now += Duration::from_secs(1);
            rest.advance(program.time.now);
        }
        assert_eq!(program.leaves(&rest), None);
        assert_eq!(program.left, None);
    }

    #[test]
    fn it_begins_again_where_something_has_changed_since() {
        let (mut program, mut performance) = at_the_third();
        performance.obey(Command::Ease, program.time.now);
        program.leaves(&performance);
        let mut left = program.left.clone().unwrap();
        assert!(left.changed.eased.contains(&2));
        let opened = program.open_left(&left).unwrap();
        assert_eq!(opened.begins_again(&[]), None);
        let marked = [Tag::HighBloodPressure];
        assert!(
            opened
                .begins_again(&marked)
                .unwrap()
                .contains("applies to you")
        );
        assert_eq!(opened.adapted_for(&marked).begin, Begin::First);
        left.text.push('x');
        let changed = program.open_left(&left).unwrap();
        assert!(changed.begins_again(&[]).unwrap().contains("file"));
        left.done.routine = "desk-n".into();
        assert!(program.open_left(&left).is_err(), "another one begins so");
    }

    /// The diary has it by then.
    #[test]
    fn what_was_too_much_in_a_session_is_not_made_lighter_twice_in_its_rest() {
        let (mut program, mut performance) = at_the_third();
        performance.obey(Command::Ease, program.time.now);
        program.leaves(&performance);
        let left = program.left.clone().unwrap();
        program.recent.push(left.done.clone());
        program.conclude();
        let written = program.open(ID).unwrap();
        assert_ne!(program.adapted(&written).timeline, written.timeline);
        let opened = program.open_left(&left).unwrap();
        assert_eq!(program.adapted(&opened).timeline, written.timeline);
        let rest = Performance::of(program.adapted(&opened), &program);
        let pressure =
            |performance: &Performance| performance.playback().moment().unwrap().pressure;
        assert_eq!(pressure(&rest), pressure(&performance));
        assert!(pressure(&rest) < written.timeline.strokes[2].pressure);
        // In another session since.
        let eased = left.done.eased.iter().map(|one| Eased {
            to: Pressure::new(1),
            ..*one
        });
        let since = Done {
            at: program.time.date,
            begun: Some(program.time.date),
            eased: eased.collect(),
            ..left.done
        };
        program.recent.push(since);
        program.conclude();
        let rest = Performance::of(program.adapted(&opened), &program);
        assert_eq!(pressure(&rest), Pressure::new(1));
    }
}
