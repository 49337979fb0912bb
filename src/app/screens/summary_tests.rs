//! What is said after a session, and when.

use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::*;
use crate::app::screens::question::STANDS;
use crate::engine::Session;
use crate::library;

/// The summary of a session before which it was 5.
fn summary(program: &Program) -> Summary {
    let opened = library::open("desk-microbreak", None).unwrap();
    let at = program.time.date;
    let done: Done = serde_json::from_value(serde_json::json!({
        "at": at, "begun": at, "routine": "desk-microbreak", "title": "T", "before": 5,
        "benefit": "relax-muscles", "seconds": 90, "strokes": 3, "finished": true,
    }))
    .unwrap();
    let view = View {
        title: opened.routine.title,
        benefit: opened.routine.benefit,
        session: Session::new(opened.timeline),
        kept: String::new(),
        afterwards: afterwards(&done, program),
    };
    Summary::of(view, done)
}

fn seen(summary: &mut Summary, program: &Program) -> String {
    let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
    let draw = |frame: &mut Frame<'_>| summary.draw(frame, program);
    terminal.draw(draw).unwrap();
    terminal.backend().to_string()
}

/// 9, 0 and t mean something else until the session ends, which it does by itself.
#[test]
fn a_key_that_was_meant_for_the_session_does_not_say_how_it_is() {
    let mut program = Program::silent();
    let mut summary = summary(&program);
    summary.act(Action::Felt(9), &mut program);
    assert!(seen(&mut summary, &program).contains("How is it now? "));
    summary.act(Action::Felt(9), &mut program);
    assert_eq!(summary.done.after, None);
    assert_eq!(summary.wait(&program), Some(STANDS));
    program.time.now += STANDS;
    let is_news = summary.pass(Passed::Awake(STANDS), &mut program);
    assert!(matches!(is_news, Next::Draw));
    assert!(seen(&mut summary, &program).contains("How is it now? 0 (nothing)"));
    summary.act(Action::Felt(3), &mut program);
    assert!(seen(&mut summary, &program).contains("5 → 3"));
    // It was mistyped.
    summary.act(Action::Felt(2), &mut program);
    assert!(seen(&mut summary, &program).contains("5 → 2"));
}
