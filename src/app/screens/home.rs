//! The list of routines.

use std::time::Duration;

use ratatui::Frame;

use super::about::about;
use super::after::After;
use super::profile::Profile;
use super::reading::to_read;
use super::{Areas, Briefing, DiaryScreen, Lesson, Next, Screen};
use crate::app::{Heard, Program, Promise};
use crate::library::{self, OpenError};
use crate::model::Area;
use crate::terminal::Passed;
use crate::ui::body::BodyMap;
use crate::ui::screens::home::{self, ForNow, Home, Outcome, View};
use crate::ui::screens::report;
use crate::ui::{Action, Place};

/// How often the list looks for more of the user's routines, and for a sound device, while there is
/// more to come.
const LOOK: Duration = Duration::from_millis(30);

/// The list of routines. What is typed and chosen outlives it, in `Program`.
#[derive(Default)]
pub struct HomeScreen {
    map: BodyMap,
    promise: Promise,
    /// Whether the diary and the user's own routines were looked into: after the first picture, which
    /// does not wait for them.
    looked_back: bool,
    /// Where keys are pressed.
    place: Option<Place>,
    /// Whether somebody pressed Enter before it was known what is suggested.
    opens_soon: bool,
}

fn view(program: &Program, heard: Heard) -> View<'_> {
    View {
        shelf: &program.shelf,
        go_on: program.go_on(),
        for_now: program.for_now(),
        last: program.last(),
        is_new: program.is_new && program.done().is_none_or(<[_]>::is_empty),
        reading: program.is_reading_long(),
        notice: program.notice.as_deref(),
        mine: program.memory.profile.tags(),
        heard: heard.in_short(),
    }
}

impl Screen for HomeScreen {
    fn place(&self) -> Place {
        self.place.unwrap_or(Place::Home)
    }

    fn draw(&mut self, frame: &mut Frame<'_>, program: &Program) {
        let none = Home::default();
        let state = program.home.as_ref().unwrap_or(&none);
        let view = view(program, self.promise.say(program));
        home::render(frame, &view, state, &mut self.map, &program.theme);
    }

    fn act(&mut self, action: Action, program: &mut Program) -> Next {
        let mut state = program.home.take().unwrap_or_default();
        let outcome = state.act(action, &view(program, program.heard()));
        self.place = Some(state.place());
        let is_soon = action == Action::Open && outcome.is_none();
        self.opens_soon = is_soon && program.for_now() == ForNow::Pending;
        program.home = Some(state);
        match outcome {
            None => Next::Draw,
            Some(Outcome::Quit) => Next::Quit,
            Some(Outcome::About(benefit)) => about(benefit),
            Some(Outcome::GoOn) => go_on(program),
            Some(Outcome::Open(id)) => open(&id, program),
            Some(Outcome::Do(action)) => from_menu(action, program),
        }
    }

    fn pass(&mut self, _: Passed, program: &mut Program) -> Next {
        let failure = program.keeper.take_failure();
        let mut changed = failure.is_some() | self.promise.pass(program);
        if let Some(failure) = failure {
            program.notice = Some(format!("Not saved: {failure}."));
        }
        if !std::mem::replace(&mut self.looked_back, true) {
            program.read_own();
            program.look_back();
        }
        changed |= program.take_what_was_read();
        if program.take_what_was_done() {
            changed = true;
            if self.opens_soon {
                return self.act(Action::Open, program);
            }
        }
        Next::draw_if(changed)
    }

    fn wait(&self, program: &Program) -> Option<Duration> {
        if !self.looked_back {
            return Some(Duration::ZERO);
        }
        let reads = program.is_reading() || program.is_looking_back() || program.keeper.has_news();
        reads.then_some(LOOK).or_else(|| self.promise.wait(program))
    }
}

/// What the menu offers besides the list itself.
fn from_menu(action: Action, program: &mut Program) -> Next {
    match action {
        Action::Mute => {
            program.set_sound(action);
            program.speaker.look();
            Next::Draw
        }
        Action::Voice => {
            program.set_voice(program.voice.next());
            Next::Draw
        }
        Action::Sounds => Next::To(Box::new(Lesson::now(program))),
        Action::Diary => Next::To(Box::new(DiaryScreen::today(program))),
        Action::Areas => Next::To(Box::new(Areas::at(Area::ALL[0]))),
        Action::Profile => Next::To(Box::new(Profile::before(After::To(super::home())))),
        _ => Next::Stay,
    }
}

/// Opens a routine as its file is now: it may have been mended, or broken, since it was listed.
fn open(id: &str, program: &mut Program) -> Next {
    let Some(entry) = program.shelf.find(id) else {
        return Next::Stay;
    };
    match library::open_entry(entry) {
        Ok(opened) => {
            program.look_again();
            program.prepare(&opened);
            Next::To(Box::new(Briefing::of(opened, program)))
        }
        Err(why) => cannot(why, program),
    }
}

/// Goes on with the session that was left, or begins it again where that cannot be.
fn go_on(program: &mut Program) -> Next {
    let left = program.left.as_ref();
    match left.map(|left| program.open_left(left)) {
        None => Next::Stay,
        Some(Ok(opened)) => {
            program.prepare(&opened);
            Next::To(super::go_on(opened, program))
        }
        Some(Err(why)) => cannot(why, program),
    }
}

/// Says why a routine does not open.
fn cannot(why: OpenError, program: &mut Program) -> Next {
    match why {
        OpenError::Broken { name, report } => {
            let file = name.to_string();
            to_read(Place::Report, report::View { file, report }, report::render)
        }
        error => {
            program.notice = Some(format!("{error}."));
            Next::Draw
        }
    }
}
