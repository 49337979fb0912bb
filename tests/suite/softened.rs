//! A routine softened for a person holds together: body and tool are where the next stroke needs
//! them, nobody is hurried, nothing is over a cap, and the sides stay equal.

use backrub::library;

use crate::made::{Made, fault_of_any_pair};

#[test]
fn every_built_in_routine_holds_together_for_every_pair_of_tags() {
    for entry in library::built_in() {
        let opened = library::open(&entry.id, None).unwrap();
        assert_eq!(fault_of_any_pair(&opened), None, "{}", entry.id);
    }
}

/// A fixed sample of what `make measure softened` tries.
#[test]
fn made_routines_hold_together_too() {
    let mut made = Made::new(1);
    for nth in 0..12 {
        let opened = made.opened();
        let fault = fault_of_any_pair(&opened);
        assert_eq!(fault, None, "{nth}: {:#?}", opened.routine);
    }
}
