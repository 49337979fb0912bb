//! What stands between a person and a session: one answer for every mode.

use jiff::{SignedDuration, Timestamp};

use super::Program;
use crate::advice::Fit;
use crate::advice::red_flags::{HOLDS_FOR_DAYS, RedFlag};
use crate::library::Opened;
use crate::model::Tag;

/// How long an answer to the warning signs holds for a session that has not begun.
const ANSWER_HOLDS_FOR: SignedDuration = SignedDuration::from_hours(1);

/// What stands between a person and a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gate {
    /// What applies to the person is not known for sure.
    Doubt,
    /// The routine is not for this person, because of these tags.
    NotForYou(Vec<Tag>),
    /// A warning sign was answered with yes.
    Warning(&'static RedFlag),
    /// Every warning sign is to be asked.
    Signs,
    /// The short question is to be asked.
    Short,
    /// Nothing.
    Open,
}

impl Program {
    /// What stands between this person and a session with a routine. What bars it comes before
    /// what is asked.
    #[must_use]
    pub fn gate(&self, opened: &Opened) -> Gate {
        if self.doubt.is_some() {
            return Gate::Doubt;
        }
        match opened.fit(&self.memory.profile.tags()) {
            Fit::NotForYou(tags) => Gate::NotForYou(tags),
            Fit::Fits | Fit::Gentler(_) => self.questions(),
        }
    }

    /// Whether an answer was given so lately that it need not be given again.
    pub(super) fn is_fresh(&self, at: Timestamp) -> bool {
        let since = self.time.date.duration_since(at);
        !since.is_negative() && since < ANSWER_HOLDS_FOR
    }

    /// A routine is left for the list. A no to the short question was for that routine; one to every
    /// sign holds on.
    pub fn leave(&mut self) {
        let every_sign = self.memory.no_red_flags;
        self.cleared.take_if(|at| Some(*at) != every_sign);
        self.felt = None;
    }

    /// What is to be asked before any session.
    #[must_use]
    pub fn questions(&self) -> Gate {
        if let Some(warning) = self.warning {
            Gate::Warning(warning)
        } else if self.memory.red_flags_due(self.time.date, HOLDS_FOR_DAYS)
            || self.why_the_signs().is_some()
        {
            Gate::Signs
        } else if self.cleared.is_some_and(|at| self.is_fresh(at)) {
            Gate::Open
        } else {
            Gate::Short
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advice::red_flags;
    use crate::app::Doubt;
    use crate::library;

    fn desk() -> Opened {
        library::open("desk-neck-shoulders", None).unwrap()
    }

    #[test]
    fn what_bars_comes_before_what_is_asked() {
        let mut program = Program::silent();
        assert_eq!(program.gate(&desk()), Gate::Signs);
        program
            .memory
            .profile
            .add(Tag::BoneMetastases, program.time.date);
        assert_eq!(
            program.gate(&desk()),
            Gate::NotForYou(vec![Tag::BoneMetastases])
        );
        program.doubt = Some(Doubt::Slow);
        assert_eq!(program.gate(&desk()), Gate::Doubt);
    }

    #[test]
    fn every_sign_is_asked_every_thirty_days_and_a_short_question_between() {
        let mut program = Program::silent();
        program.answer_red_flags(false);
        assert_eq!(program.gate(&desk()), Gate::Open);
        program.cleared = None;
        assert_eq!(program.gate(&desk()), Gate::Short);
        program.answer_red_flags(false);
        program.time.date += SignedDuration::from_hours(1);
        assert_eq!(program.gate(&desk()), Gate::Short, "an hour later");
        program.time.date += SignedDuration::from_hours(30 * 24);
        assert_eq!(program.gate(&desk()), Gate::Signs);
    }

    #[test]
    fn a_no_to_the_short_question_is_for_one_routine() {
        let mut program = Program::silent();
        program.answer_red_flags(false);
        program.leave();
        assert_eq!(program.gate(&desk()), Gate::Open);
        program.time.date += SignedDuration::from_mins(1);
        program.cleared = Some(program.time.date);
        assert_eq!(program.gate(&desk()), Gate::Open);
        program.leave();
        assert_eq!(program.gate(&desk()), Gate::Short);
    }

    #[test]
    fn a_yes_stops_and_voids_an_older_no() {
        let mut program = Program::silent();
        program.answer_red_flags(false);
        let flag = red_flags::all().next().unwrap();
        program.stop_for(flag);
        assert_eq!(program.gate(&desk()), Gate::Warning(flag));
        program.warning = None;
        assert_eq!(program.gate(&desk()), Gate::Signs);
    }
}
