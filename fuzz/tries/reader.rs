//! Any bytes as a routine file. The suite tries those of `fuzz/seeds/reader` too.

use std::time::Duration;

use backrub::engine::{Command, Session, State};
use backrub::library::check;
use backrub::notation::render;
use backrub::rules::Level;
use backrub::shown::acts;

/// Reads a file as an author's and plays it from its begin to its end.
///
/// # Panics
/// When what is told or played cannot be so.
pub fn try_out(bytes: &[u8]) {
    let (report, opened) = check("id", bytes);
    assert_eq!(report.count().of(Level::Error) == 0, opened.is_some());
    for problem in &report.problems {
        let span = &problem.span;
        assert!(span.start <= span.end && span.end <= bytes.len());
        assert!(problem.line >= 1 && problem.end_column >= problem.column);
    }
    let raw = |c: char| acts(c) && c != '\n';
    assert!(!render("id.yaml", &report, false).contains(raw));
    let Some(opened) = opened else { return };
    let total = opened.timeline.total;
    let mut session = Session::new(opened.timeline);
    session.obey(Command::Start);
    session.advance(total + Duration::from_secs(1));
    assert_eq!(session.state(), State::Ended);
    assert!(session.tally().total() <= total);
}
