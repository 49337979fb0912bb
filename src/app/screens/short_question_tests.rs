//! The short question, drawn.

use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::*;
use crate::audio::{Speaker, Volume};
use crate::library;
use crate::model::Levels;

#[test]
fn it_tells_what_no_voice_can_say() {
    const JAPANESE: &str = "title: T\nbenefit: relax-muscles\nsetting: desk\nstrokes:\n  \
        - {technique: effleurage, area: calf, side: left, time: 60s, cue: 'ふくらはぎ'}\n";
    let mut program = Program::silent();
    let (_, opened) = library::check("x", JAPANESE.as_bytes());
    let mut screen = ShortQuestion::before(opened.unwrap(), &program);
    let mut seen = |program: &Program| {
        let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
        let draw = |frame: &mut Frame<'_>| screen.draw(frame, program);
        terminal.draw(draw).unwrap();
        terminal.backend().to_string()
    };
    assert!(!seen(&program).contains("not spoken"));
    program.speaker = Speaker::start(Volume::default(), Levels::FULL, false, None);
    // A build without sound has nothing to say.
    let is_silent = program.speaker.status().is_silent();
    let told = seen(&program).contains("1 line is shown, not spoken");
    assert_eq!(told, !is_silent);
}
