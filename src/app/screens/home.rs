//! The list of routines.

use std::time::Duration;

use ratatui::Frame;

use super::about::about;
use super::after::After;
use super::profile::Profile;
use super::reading::to_read;
use super::{Briefing, Lesson, Next, Screen};
use crate::app::Program;
use crate::library::{self, OpenError};
use crate::terminal::Passed;
use crate::ui::body::BodyMap;
use crate::ui::screens::home::{self, Outcome, View};
use crate::ui::screens::report;
use crate::ui::{Action, Place};

/// How often the list looks for more of the user's routines while they are being read.
const LOOK: Duration = Duration::from_millis(30);

/// The list of routines. What is chosen outlives it, in `Program`.
#[derive(Default)]
pub struct HomeScreen {
    map: BodyMap,
}

fn view(program: &Program) -> View<'_> {
    View {
        shelf: &program.shelf,
        most: program.most,
        reading: program.is_reading_long(),
        notice: program.notice.as_deref(),
        mine: program.memory.profile.tags(),
    }
}

impl Screen for HomeScreen {
    fn place(&self) -> Place {
        Place::Home
    }

    fn draw(&mut self, frame: &mut Frame<'_>, program: &Program) {
        let state = program.home.unwrap_or_default();
        home::render(frame, &view(program), &state, &mut self.map, &program.theme);
    }

    fn act(&mut self, action: Action, program: &mut Program) -> Next {
        match action {
            Action::Quit => return Next::Quit,
            Action::Sounds => return Next::To(Box::new(Lesson::now(program))),
            Action::Profile => {
                let after = After::To(super::home());
                return Next::To(Box::new(Profile::before(after)));
            }
            _ => {}
        }
        let mut state = program.home.unwrap_or_default();
        let outcome = state.act(action, &view(program));
        program.home = Some(state);
        match outcome {
            None => Next::Draw,
            Some(Outcome::About(benefit)) => about(benefit),
            Some(Outcome::Open(id)) => open(&id, program),
        }
    }

    fn pass(&mut self, _: Passed, program: &mut Program) -> Next {
        Next::draw_if(program.take_what_was_read())
    }

    fn wait(&self, program: &Program) -> Option<Duration> {
        program.is_reading().then_some(LOOK)
    }
}

/// Opens a routine as its file is now: it may have been mended, or broken, since it was listed.
fn open(id: &str, program: &mut Program) -> Next {
    let Some(entry) = program.shelf.find(id) else {
        return Next::Stay;
    };
    match library::open_entry(entry) {
        Ok(opened) => {
            program.prepare(&opened);
            Next::To(Box::new(Briefing::of(opened, program)))
        }
        Err(OpenError::Broken { name: file, report }) => {
            to_read(Place::Report, report::View { file, report }, report::render)
        }
        Err(error) => {
            program.notice = Some(format!("{error}."));
            Next::Draw
        }
    }
}
