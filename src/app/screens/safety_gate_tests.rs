//! The warning signs, answered.

use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::super::question::STANDS;
use super::*;
use crate::advice::red_flags::Urgency;
use crate::app::Paths;
use crate::model::Tag;
use crate::store::{Keeper, Memory};

#[test]
fn the_sign_that_is_told_is_the_one_that_was_asked() {
    let pages = pages(&Program::silent());
    for (page, shown) in pages.iter().enumerate() {
        let shown: Vec<&String> = shown.iter().flat_map(|(_, signs)| signs).collect();
        for (nth, asked) in shown.iter().enumerate() {
            assert_eq!(sign(page, nth).unwrap().sign, **asked);
        }
        assert!(sign(page, shown.len()).is_none());
    }
}

/// Draws it in full, and lets it stand until it can be answered. Returns what is to be seen.
fn read(asked: &mut dyn Screen, program: &mut Program) -> String {
    let mut terminal = Terminal::new(TestBackend::new(100, 60)).unwrap();
    terminal.draw(|frame| asked.draw(frame, program)).unwrap();
    program.time.now += STANDS;
    terminal.draw(|frame| asked.draw(frame, program)).unwrap();
    terminal.backend().to_string()
}

/// Answers every page with no, each after it was drawn in full.
fn no_to_all(program: &mut Program) -> Next {
    let mut asked = RedFlags::before(After::To(super::super::home()));
    let mut next = Next::Stay;
    for _ in PAGES {
        read(&mut asked, program);
        next = asked.act(Action::No, program);
    }
    next
}

/// As where somebody leans on the key, or a text is pasted.
#[test]
fn what_was_typed_before_a_page_was_read_answers_nothing() {
    let mut program = Program::silent();
    let mut asked = RedFlags::before(After::To(super::super::home()));
    let mut terminal = Terminal::new(TestBackend::new(100, 60)).unwrap();
    let mut seen = String::new();
    for _ in 0..300 {
        asked.act(Action::No, &mut program);
        terminal.draw(|frame| asked.draw(frame, &program)).unwrap();
        seen = terminal.backend().to_string();
        program.time.now += Duration::from_millis(33);
    }
    assert!(seen.contains("1/2") && !seen.contains("n none"), "{seen}");
    assert_eq!(program.memory.no_red_flags, None);
    program.time.now += STANDS;
    assert_eq!(asked.wait(&program), Some(Duration::ZERO));
    let awake = Passed::Awake(Duration::ZERO);
    assert!(matches!(asked.pass(awake, &mut program), Next::Draw));
    assert!(read(&mut asked, &mut program).contains("n none"));
    assert_eq!(asked.wait(&program), None);
    asked.act(Action::No, &mut program);
    assert!(read(&mut asked, &mut program).contains("2/2"));
}

#[test]
fn a_yes_voids_an_older_no_for_the_next_start_too() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::silent();
    program.paths = Some(Paths {
        routines: folder.path().into(),
        sounds: folder.path().into(),
        state: folder.path().into(),
        cache: folder.path().into(),
        settings: folder.path().into(),
    });
    program.keeper = Keeper::of(folder.path());
    let keeper = program.keeper.clone();
    let kept = || {
        keeper.wait(Duration::from_secs(20)).unwrap();
        Memory::read(folder.path()).unwrap().no_red_flags
    };
    assert!(matches!(no_to_all(&mut program), Next::To(_)));
    assert!(kept().is_some() && program.warning.is_none());
    let mut asked = RedFlags::before(After::To(super::super::home()));
    read(&mut asked, &mut program);
    asked.act(Action::Nth(1), &mut program);
    assert!(kept().is_some(), "a slip of the finger");
    read(&mut asked, &mut program);
    asked.act(Action::Yes, &mut program);
    assert_eq!(kept(), None);
    assert_eq!(program.warning, sign(0, 1));
}

/// The page and the number of the first sign of an urgency.
fn first_of(urgency: Urgency) -> (usize, u8) {
    let nth = |page: usize| PAGES[page].signs().position(|f| f.urgency == urgency);
    let (page, nth) = (0..PAGES.len()).find_map(|p| Some((p, nth(p)?))).unwrap();
    (page, u8::try_from(nth).unwrap())
}

/// Says yes to the first sign of an urgency.
fn yes_to(urgency: Urgency, program: &mut Program) -> Next {
    let (page, nth) = first_of(urgency);
    let mut asked = RedFlags::before(After::To(super::super::home()));
    for _ in 0..page {
        read(&mut asked, program);
        asked.act(Action::No, program);
    }
    read(&mut asked, program);
    asked.act(Action::Nth(nth), program);
    read(&mut asked, program);
    asked.act(Action::Yes, program)
}

#[test]
fn what_somebody_has_looked_at_stops_nothing_more() {
    let mut program = Program::silent();
    let Next::To(mut call) = yes_to(Urgency::Today, &mut program) else {
        panic!("nobody is told whom to call");
    };
    assert!(program.warning.is_some());
    assert_eq!(call.place(), Place::LookedAt);
    call.act(Action::LookedAt, &mut program);
    assert_eq!(call.place(), Place::Confirm);
    // Not by the key that is still down.
    assert!(matches!(call.act(Action::Yes, &mut program), Next::Draw));
    assert!(read(&mut *call, &mut program).contains("Is that right?"));
    let Next::To(asked) = call.act(Action::Yes, &mut program) else {
        panic!("the questions do not go on");
    };
    assert_eq!(asked.place(), Place::RedFlags);
    assert_eq!(program.warning, None);
    let (page, nth) = first_of(Urgency::Today);
    let pages = pages(&program);
    let mut shown = pages[page].iter().flat_map(|(_, signs)| signs);
    let shown = shown.nth(usize::from(nth)).unwrap();
    assert!(shown.contains("(looked at on "), "{shown}");
}

#[test]
fn what_is_to_be_looked_at_in_the_coming_days_makes_sessions_gentler() {
    let mut program = Program::silent();
    let Next::To(mut call) = yes_to(Urgency::InDays, &mut program) else {
        panic!("nobody is told");
    };
    assert_eq!(program.warning, None);
    assert_eq!(program.memory.profile.tags(), [Tag::NotLookedAt]);
    assert!(matches!(call.act(Action::Back, &mut program), Next::To(_)));
}

#[test]
fn what_has_to_pass_bars_until_the_mark_is_taken_away() {
    let mut program = Program::silent();
    let of_heart = |flag: &&RedFlag| flag.tag == Some(Tag::RecentStrokeHeart);
    program.stop_for(crate::advice::red_flags::all().find(of_heart).unwrap());
    program.cleared = Some(program.time.date);
    let desk = crate::library::open("desk-microbreak", None).unwrap();
    assert!(matches!(program.gate(&desk), Gate::NotForYou(_)));
    program.turn(Tag::RecentStrokeHeart);
    assert_eq!(program.gate(&desk), Gate::Signs);
}
