//! The list of routines.

use std::time::Duration;

use ratatui::Frame;

use super::about::about;
use super::after::After;
use super::profile::Profile;
use super::reading::to_read;
use super::{Briefing, Lesson, Next, Screen};
use crate::app::{Heard, Program, Promise};
use crate::library::{self, OpenError};
use crate::terminal::Passed;
use crate::ui::body::BodyMap;
use crate::ui::screens::home::{self, Outcome, View};
use crate::ui::screens::report;
use crate::ui::{Action, Place};

/// How often the list looks for more of the user's routines, and for a sound device, while there is
/// more to come.
const LOOK: Duration = Duration::from_millis(30);

/// The list of routines. What is chosen outlives it, in `Program`.
#[derive(Default)]
pub struct HomeScreen {
    map: BodyMap,
    promise: Promise,
}

fn view(program: &Program, heard: Heard) -> View<'_> {
    View {
        shelf: &program.shelf,
        most: program.most,
        reading: program.is_reading_long(),
        notice: program.notice.as_deref(),
        mine: program.memory.profile.tags(),
        heard: heard.in_short(),
    }
}

impl Screen for HomeScreen {
    fn place(&self) -> Place {
        Place::Home
    }

    fn draw(&mut self, frame: &mut Frame<'_>, program: &Program) {
        let state = program.home.unwrap_or_default();
        let view = view(program, self.promise.say(program));
        home::render(frame, &view, &state, &mut self.map, &program.theme);
    }

    fn act(&mut self, action: Action, program: &mut Program) -> Next {
        match action {
            Action::Quit => return Next::Quit,
            Action::Mute => {
                program.set_sound(action);
                program.speaker.look();
                return Next::Draw;
            }
            Action::Voice => {
                program.set_voice(program.voice.next());
                return Next::Draw;
            }
            Action::Sounds => return Next::To(Box::new(Lesson::now(program))),
            Action::Profile => {
                let after = After::To(super::home());
                return Next::To(Box::new(Profile::before(after)));
            }
            _ => {}
        }
        let mut state = program.home.unwrap_or_default();
        let outcome = state.act(action, &view(program, program.heard()));
        program.home = Some(state);
        match outcome {
            None => Next::Draw,
            Some(Outcome::About(benefit)) => about(benefit),
            Some(Outcome::Open(id)) => open(&id, program),
        }
    }

    fn pass(&mut self, _: Passed, program: &mut Program) -> Next {
        let failure = program.keeper.take_failure();
        let mut changed = failure.is_some() | self.promise.pass(program);
        if let Some(failure) = failure {
            program.notice = Some(format!("Not saved: {failure}."));
        }
        changed |= program.take_what_was_read();
        Next::draw_if(changed)
    }

    fn wait(&self, program: &Program) -> Option<Duration> {
        let reads = program.is_reading() || program.keeper.has_news();
        reads.then_some(LOOK).or_else(|| self.promise.wait(program))
    }
}

/// Opens a routine as its file is now: it may have been mended, or broken, since it was listed.
fn open(id: &str, program: &mut Program) -> Next {
    let Some(entry) = program.shelf.find(id) else {
        return Next::Stay;
    };
    let read = library::open_entry(entry);
    match read {
        Ok(opened) => {
            program.look_again();
            program.prepare(&opened);
            Next::To(Box::new(Briefing::of(opened, program)))
        }
        Err(OpenError::Broken { name, report }) => {
            let file = name.to_string();
            to_read(Place::Report, report::View { file, report }, report::render)
        }
        Err(error) => {
            program.notice = Some(format!("{error}."));
            Next::Draw
        }
    }
}
