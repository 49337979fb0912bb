//! The loop: it sleeps until a key, the next signal or the next visible change, and draws only
//! when something changed.

use std::io;
use std::time::Duration;

use super::screens::{self, Next, Screen};
use super::{Program, asked};
use crate::clock::{self, Time};
use crate::model::AnyKey;
use crate::terminal::{self, Canvas, Input, Watch, signals};
use crate::ui::keys::{self, Action, Place, Press};
use crate::ui::screens::help;
use crate::ui::widgets::scroll::Scroll;

/// Runs the program from its first screen until somebody leaves it.
///
/// # Errors
/// When the terminal cannot be taken, or is gone.
pub fn run(program: &mut Program, first: Box<dyn Screen>) -> io::Result<()> {
    let mut screen = Canvas::enter(program.extent)?;
    let mut open = Open {
        screen: first,
        help: None,
    };
    let mut watch = Watch::default();
    let mut draw = true;
    let mut asks = program.appearance.asks();
    loop {
        if draw || terminal::is_spoilt() {
            // Going there may have taken a while.
            program.time = clock::time();
            screen.draw(|frame| open.draw(frame, program))?;
            program.calm |= screen.is_slow();
        }
        // After the first picture, which waits for nothing.
        asks = asks && !screen.ask_for_background()?;
        if open.screen.rings() {
            screen.ring()?;
        }
        program.time = clock::time();
        let wait = open.screen.wait(program);
        watch.expect_within(wait.unwrap_or(Duration::MAX));
        let input = screen.next(wait)?;
        let passed = watch.look();
        program.time = Time {
            now: watch.now(),
            date: clock::date(),
        };
        let was_held = open.screen.is_held();
        let after_time = open.screen.pass(passed, program);
        let mut goes = vec![after_time];
        if let Some(input) = input {
            goes.push(open.hear(input, program));
        }
        draw = false;
        for go in goes {
            match open.go(go, program) {
                Some(changed) => draw |= changed,
                None => return Ok(()),
            }
        }
        // Whoever comes back may find that something has come over the picture.
        if was_held && !open.screen.is_held() {
            terminal::spoil();
        }
    }
}

/// The screen that is open, and the help that may lie over it.
struct Open {
    screen: Box<dyn Screen>,
    help: Option<(Place, Scroll)>,
}

impl Open {
    fn draw(&mut self, frame: &mut ratatui::Frame<'_>, program: &Program) {
        match &mut self.help {
            Some((place, scroll)) => {
                let any_key = program.settings.any_key != Some(AnyKey::Nothing);
                help::render(frame, *place, any_key, scroll, &program.theme);
            }
            None => self.screen.draw(frame, program),
        }
    }

    fn hear(&mut self, input: Input, program: &mut Program) -> Next {
        match input {
            Input::Press(press) => self.press(press, program),
            Input::Asked(asked) => match asked::action(asked, self.screen.place()) {
                Some(action) => self.screen.act(action, program),
                None => Next::Stay,
            },
            Input::Interrupt => {
                signals::interrupt_here();
                Next::Quit
            }
            Input::Suspend => {
                self.screen.hold(program);
                signals::stop_here();
                Next::Draw
            }
            Input::Changed => Next::Draw,
            Input::Anew => {
                terminal::spoil();
                Next::Draw
            }
            Input::Background(background, in_time) => {
                Next::draw_if(program.answered(background, in_time))
            }
            Input::Nothing => Next::Stay,
        }
    }

    fn press(&mut self, press: Press, program: &mut Program) -> Next {
        let place = match &self.help {
            Some(_) => Place::Help,
            None => self.screen.place(),
        };
        let action = keys::action(place, press);
        match self.screen.sift(press, action, program) {
            // Whoever does not look must not be left in the help.
            Some(Action::AnyKey) => {
                self.help = None;
                self.screen.act(Action::AnyKey, program)
            }
            Some(Action::Help) => {
                // Nobody answers what the help covers.
                if let Some(question) = self.screen.question() {
                    question.is_covered();
                }
                self.help = Some((place, Scroll::default()));
                Next::Draw
            }
            Some(action) if self.help.is_some() => self.in_help(action),
            // Nobody answers what they do not see.
            Some(action) if action.answers() && terminal::is_stuck() => Next::Stay,
            Some(action) => self.screen.act(action, program),
            None => Next::Stay,
        }
    }

    fn in_help(&mut self, action: Action) -> Next {
        if action == Action::Back {
            self.help = None;
        } else if let Some((_, scroll)) = &mut self.help {
            scroll.act(action);
        }
        Next::Draw
    }

    /// Goes where it is told; answers whether to draw, or nothing at the end.
    fn go(&mut self, next: Next, program: &mut Program) -> Option<bool> {
        match next {
            Next::Stay => return Some(false),
            Next::Draw => {}
            Next::To(stage) => self.screen = stage,
            Next::Home if program.home.is_some() => {
                program.leave();
                self.screen = screens::home();
            }
            Next::Home | Next::Quit => return None,
        }
        Some(true)
    }
}
