//! Another routine for somebody for whom one is not.

use std::cmp::Reverse;

use super::{Entry, built_in};
use crate::advice::{Demands, Fit};
use crate::model::{Routine, Tag};

/// The built-in routine most like this one that suits a person to whom these tags apply: for the
/// same benefit, in the same place, as long, if there is one. `None` if nothing suits them
/// today. Those for which `is_out` holds are left out.
#[must_use]
pub fn instead_of(routine: &Routine, tags: &[Tag], is_out: impl Fn(&str) -> bool) -> Option<Entry> {
    let suits = |demands: &Demands| !matches!(demands.fit(tags), Fit::NotForYou(_));
    let others = built_in().filter(|entry| entry.id != routine.id && !is_out(&entry.id));
    let suiting = others.filter(|entry| entry.listing.as_ref().is_some_and(|l| suits(&l.demands)));
    suiting.max_by_key(|entry| {
        let listing = entry.listing.as_ref();
        let benefit = listing.is_some_and(|l| l.benefit == routine.benefit);
        let setting = listing.is_some_and(|l| l.setting == routine.setting);
        (benefit, setting, Reverse(listing.map(|l| l.total)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library;
    use crate::model::Restriction;

    /// Every lasting tag, one by one, leaves a routine of some kind.
    #[test]
    fn somebody_with_one_condition_always_finds_a_routine() {
        let lasts = |tag: &&Tag| tag.restriction() != Restriction::Block;
        for tag in Tag::ALL.iter().filter(lasts) {
            for entry in built_in() {
                let routine = library::open_entry(&entry).unwrap().routine;
                let other = instead_of(&routine, &[*tag], |_| false);
                let found = other.is_some_and(|other| other.id != routine.id);
                let suits = !matches!(Demands::of(&routine).fit(&[*tag]), Fit::NotForYou(_));
                assert!(found || suits, "{tag}: {}", routine.id);
            }
        }
    }

    #[test]
    fn nothing_suits_a_fever() {
        let routine = library::open("desk-microbreak", None).unwrap().routine;
        assert_eq!(instead_of(&routine, &[Tag::Fever], |_| false), None);
    }
}
