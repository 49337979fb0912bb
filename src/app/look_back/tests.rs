//! What is known of the sessions before, and what is suggested after them.

use super::*;
use crate::library;

#[test]
fn what_is_suggested_follows_the_diary_and_what_applies() {
    let mut program = Program::silent();
    assert_eq!(program.for_now(), ForNow::Pending);
    program.shelf.add(library::built_in());
    program.look_back();
    assert!(program.take_what_was_done() && !program.is_looking_back());
    let ForNow::Is { id, why } = program.for_now() else {
        panic!("nothing is suggested");
    };
    assert_eq!((id, why), ("desk-microbreak", "short, no tools needed"));
    assert!(!program.take_what_was_done(), "nothing has changed");
    program.memory.profile.add(Tag::Fever, program.time.date);
    assert!(program.take_what_was_done());
    assert_eq!(program.for_now(), ForNow::Nothing);
}

#[test]
fn the_last_routine_is_known_unless_it_was_today_or_left_it_worse() {
    let mut program = Program::silent();
    program.shelf.add(library::built_in());
    let hours = jiff::SignedDuration::from_hours;
    let mut last = |ago: i64, after: u8| {
        let done = Done {
            at: program.time.date - hours(ago),
            begun: None,
            routine: "standing-pump".into(),
            title: "Pump".into(),
            benefit: "improve-circulation".into(),
            seconds: 90,
            strokes: 4,
            finished: true,
            skipped: 0,
            went_on_with: None,
            before: Some(3),
            after: Some(after),
            eased: Vec::new(),
            left_out: Vec::new(),
        };
        let sessions = vec![done];
        program.look_back_on(Diary {
            sessions,
            ..Diary::default()
        });
        program.take_what_was_done();
        program.last().map(str::to_owned)
    };
    assert_eq!(last(30, 4).as_deref(), Some("standing-pump"));
    assert_eq!(last(30, 5), None, "it was worse");
    assert_eq!(last(49, 5).as_deref(), Some("standing-pump"));
    assert_eq!(last(0, 3), None);
    assert_eq!(last(-5, 3), None, "the clock was set back");
}

#[test]
fn nothing_that_is_not_for_a_person_is_suggested_whatever_applies() {
    let mut program = Program::silent();
    program.shelf.add(library::built_in());
    program.look_back();
    for tag in Tag::ALL {
        program.memory.profile = crate::store::Profile::default();
        program.memory.profile.add(*tag, program.time.date);
        for minutes in [2, 5, 20] {
            let most = Duration::from_secs(60 * minutes);
            let Some(Suggestion { id, .. }) = program.suggestion(Some(most)) else {
                continue;
            };
            let listing = program.shelf.find(&id).unwrap().listing.as_ref().unwrap();
            let fit = listing.demands.fit(&[*tag]);
            assert!(!matches!(fit, Fit::NotForYou(_)), "{tag}: {id}");
            assert!(listing.total <= most, "{id}");
        }
    }
    program.doubt = Some(crate::app::Doubt::Slow);
    assert_eq!(program.suggestion(None), None, "nobody knows what applies");
}
