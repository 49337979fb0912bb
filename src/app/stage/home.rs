//! The list of routines.

use std::time::Duration;

use ratatui::Frame;

use super::about::About;
use super::report::Report;
use super::{Briefing, Go, Lesson, Stage};
use crate::app::Program;
use crate::app::gap::Passed;
use crate::library::{self, OpenError};
use crate::ui::body::BodyMap;
use crate::ui::screens::home::{self, Outcome, View};
use crate::ui::{Action, Place};

/// How often the list looks for more of the user's routines while they are being read.
const LOOK: Duration = Duration::from_millis(30);

/// The list of routines. What is chosen outlives it, in `Program`.
#[derive(Default)]
pub struct HomeStage {
    map: BodyMap,
}

fn view(program: &Program) -> View<'_> {
    View {
        shelf: &program.shelf,
        most: program.most,
        reading: program.is_reading_long(),
        notice: program.notice.as_deref(),
    }
}

impl Stage for HomeStage {
    fn place(&self) -> Place {
        Place::Home
    }

    fn draw(&mut self, frame: &mut Frame<'_>, program: &Program) {
        let state = program.home.unwrap_or_default();
        let (area, view) = (frame.area(), view(program));
        home::render(frame, area, &view, &state, &mut self.map, &program.theme);
    }

    fn act(&mut self, action: Action, program: &mut Program) -> Go {
        match action {
            Action::Quit => return Go::Quit,
            Action::Sounds => return Go::To(Box::new(Lesson::now(program))),
            _ => {}
        }
        let mut state = program.home.unwrap_or_default();
        let outcome = state.act(action, &view(program));
        program.home = Some(state);
        match outcome {
            None => Go::Draw,
            Some(Outcome::About(benefit)) => Go::To(Box::new(About::of(benefit))),
            Some(Outcome::Open(id) | Outcome::Report(id)) => open(&id, program),
        }
    }

    fn pass(&mut self, _: Passed, program: &mut Program) -> Go {
        if program.take_what_was_read() {
            Go::Draw
        } else {
            Go::Stay
        }
    }

    fn wait(&self, program: &Program) -> Option<Duration> {
        program.is_reading().then_some(LOOK)
    }
}

/// Opens a routine as its file is now: it may have been mended, or broken, since it was listed.
fn open(id: &str, program: &mut Program) -> Go {
    let Some(entry) = program.shelf.find(id) else {
        return Go::Stay;
    };
    match library::open_entry(entry) {
        Ok(opened) => {
            program.sounds().prepare(&opened.timeline);
            Go::To(Box::new(Briefing::of(opened, &program.memory.conditions)))
        }
        Err(OpenError::Broken {
            name,
            bytes,
            report,
        }) => Go::To(Box::new(Report::of(name, &bytes, &report))),
        Err(error) => {
            program.notice = Some(format!("{error}."));
            Go::Draw
        }
    }
}
