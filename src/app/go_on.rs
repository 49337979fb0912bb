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
        let left = self.left.as_ref()?;
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
        let opened = self.open(&left.done.routine)?;
        let strokes = opened.adapted_for(&left.conditions).timeline.strokes.len();
        let is_same = opened.text == left.text && strokes == left.of;
        Ok(Opened {
            begin: match is_same {
                true => Begin::Rest(rest(left), left.conditions.clone()),
                false => Begin::Changed,
            },
            ..opened
        })
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
    let times = left.times.iter();
    Rest {
        from: left.position.stroke,
        eased: left.eased.clone(),
        left_out: left.left_out.clone(),
        times: times
            .map(|(nth, seconds)| (*nth, Duration::from_secs(*seconds)))
            .collect(),
    }
}
