//! A routine softened for a person holds together: body and tool are where the next stroke needs
//! them, nobody is hurried, nothing is over a cap, and the sides stay equal.

use backrub::library;

use crate::day_by_day::fault_of_days;
use crate::made::{Made, body, fault_for, fault_of_any_pair};

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

/// Whatever a body has said: never harder, never longer, never one side longer than the other.
#[test]
fn what_was_too_much_only_ever_makes_it_lighter() {
    let mut made = Made::new(2);
    let built_in = library::built_in().map(|entry| library::open(&entry.id, None).unwrap());
    let mut all: Vec<_> = built_in.collect();
    all.extend((0..40).map(|_| made.opened()));
    let mut lighter = 0;
    for opened in &all {
        for nth in 0..25 {
            let body = body(opened, &mut made);
            let fault = fault_for(opened, &body);
            assert_eq!(fault, None, "{} {nth}: {body:?}", opened.routine.id);
            lighter += usize::from(opened.clone().as_last_time(&body).timeline != opened.timeline);
        }
    }
    assert!(lighter > all.len() * 10, "{lighter}");
}

/// However sessions are worked: what was not done was not easy, and only what was tried gets harder.
#[test]
fn only_what_was_borne_gets_harder_from_day_to_day() {
    let mut made = Made::new(3);
    for nth in 0..30 {
        let opened = made.opened();
        for _ in 0..6 {
            let fault = fault_of_days(&opened, &mut made);
            assert_eq!(fault, None, "{nth}: {:#?}", opened.routine);
        }
    }
}
