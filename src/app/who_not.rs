//! Who should not do a routine: told in full once, and then only what is new.
//!
//! What somebody has read holds for as long as the diary says something; after that it is told again.

use jiff::Timestamp;

use super::Program;
use crate::advice::Demands;
use crate::advice::past::LOOKS_BACK;
use crate::model::Tag;
use crate::model::wording::small;
use crate::store::Change;
use crate::ui::screens::briefing::WhoNot;

impl Program {
    /// Who should not do what asks this of a body: all of it, or what the person has not read yet.
    #[must_use]
    pub fn who_not(&self, demands: &Demands, all: bool) -> WhoNot {
        let is_new = |what: &str| all || !self.has_read(what);
        let (new, known): (Vec<_>, Vec<_>) = demands.not_for().partition(|tag| is_new(tag.id()));
        let called = |tags: Vec<Tag>| {
            let called = tags.into_iter().map(|tag| small(tag.called()));
            called.collect()
        };
        let (today, known_today): (Vec<&str>, Vec<_>) = demands
            .not_today()
            .into_iter()
            .partition(|what| is_new(what));
        WhoNot {
            these: called(new),
            today,
            known: called(known),
            known_today: known_today.len(),
        }
    }

    /// The person has read who should not do it.
    pub fn read_who_not(&mut self, demands: &Demands) {
        let tags = demands.not_for().map(|tag| tag.id().to_owned());
        let today = demands.not_today().into_iter().map(str::to_owned);
        self.change(Change::ReadWhoNot(
            tags.chain(today).collect(),
            self.time.date,
        ));
    }

    fn has_read(&self, what: &str) -> bool {
        let counts = |at: &Timestamp| {
            let age = self.time.date.duration_since(*at);
            !age.is_negative() && age <= LOOKS_BACK
        };
        self.memory.read_who_not.get(what).is_some_and(counts)
    }
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::*;
    use crate::library;

    fn demands(id: &str) -> Demands {
        Demands::of(&library::open(id, None).unwrap().routine)
    }

    #[test]
    fn who_should_not_is_told_once_and_then_what_is_new() {
        let mut program = Program::silent();
        let (neck, hips) = (
            demands("desk-neck-shoulders"),
            demands("wall-ball-low-back-hips"),
        );
        let first = program.who_not(&neck, false);
        assert!(!first.these.is_empty() && !first.today.is_empty());
        assert!(first.known.is_empty() && first.known_today == 0);
        program.read_who_not(&neck);
        let again = program.who_not(&neck, false);
        assert!(again.these.is_empty() && again.today.is_empty());
        assert_eq!(
            (again.known, again.known_today),
            (first.these.clone(), first.today.len())
        );
        assert_eq!(program.who_not(&neck, true), first);
        // Another routine has others.
        let other = program.who_not(&hips, false);
        assert!(!other.these.is_empty() && !other.known.is_empty());
        assert!(other.these.iter().all(|one| !first.these.contains(one)));
        // After three months it may have been forgotten.
        program.time.date += SignedDuration::from_hours(24 * 91);
        assert_eq!(program.who_not(&neck, false), first);
        program.time.date -= SignedDuration::from_hours(24 * 92);
        assert_eq!(
            program.who_not(&neck, false),
            first,
            "a clock that was set back"
        );
    }
}
