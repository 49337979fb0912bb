//! The short question, drawn.

use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::*;
use crate::advice::Body;
use crate::audio::{Speaker, Volume};
use crate::library;
use crate::model::Levels;
use crate::store::StoreError;

/// Somebody who comes here at once sees no briefing.
#[test]
fn it_tells_what_is_skipped_and_that_the_last_sessions_are_not_known() {
    let mut program = Program::silent();
    let opened = library::open("desk-microbreak", None).unwrap();
    let said: Body =
        serde_json::from_str(r#"{"lighter": [], "left_out": [["petrissage", "shoulder-top"]]}"#)
            .unwrap();
    let told =
        |program: &Program| seen(&mut ShortQuestion::before(opened.clone(), program), program);
    assert!(!told(&program).contains("As last time"));
    program.body = said;
    assert!(told(&program).contains("As last time: 1 stroke skipped."));
    program.take_recent(Err(StoreError::Broken));
    assert!(told(&program).contains("What was too much in your last sessions is not known: "));
}

fn seen(screen: &mut ShortQuestion, program: &Program) -> String {
    let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
    let draw = |frame: &mut Frame<'_>| screen.draw(frame, program);
    terminal.draw(draw).unwrap();
    terminal.backend().to_string()
}

#[test]
fn it_tells_what_no_voice_can_say() {
    const JAPANESE: &str = "title: T\nbenefit: relax-muscles\nsetting: desk\nstrokes:\n  \
        - {technique: effleurage, area: calf, side: left, time: 60s, cue: 'ふくらはぎ'}\n";
    let mut program = Program::silent();
    let (_, opened) = library::check("x", JAPANESE.as_bytes());
    let mut screen = ShortQuestion::before(opened.unwrap(), &program);
    let mut seen = |program: &Program| seen(&mut screen, program);
    assert!(!seen(&program).contains("not spoken"));
    program.speaker = Speaker::start(Volume::default(), Levels::FULL, false, None);
    // A build without sound has nothing to say.
    let is_silent = program.speaker.status().is_silent();
    let told = seen(&program).contains("1 line is shown, not spoken");
    assert_eq!(told, !is_silent);
}
