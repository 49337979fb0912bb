//! The loop: it sleeps until a key, the next signal or the next visible change, and draws only
//! when something changed.

use std::io;
use std::time::Duration;

use crossterm::event;

use super::gap::Watch;
use super::keys::{Heard, heard};
use super::slow::Slow;
use super::stage::{self, Go, Stage};
use super::terminal::{self, Screen};
use super::{Program, signals};
use crate::clock;
use crate::ui::keys::{self, Action, Place};
use crate::ui::screens::help;
use crate::ui::widgets::scroll::Scroll;

/// A wait for nothing but keys.
const A_DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Runs the program from its first screen until somebody leaves it.
///
/// # Errors
/// When the terminal cannot be taken, or is gone.
pub fn run(program: &mut Program, first: Box<dyn Stage>) -> io::Result<()> {
    let mut screen = Screen::enter(program.room)?;
    let mut open = Open {
        stage: first,
        help: None,
    };
    let mut watch = Watch::new();
    let mut slow = Slow::default();
    let mut draw = true;
    loop {
        if draw || terminal::is_spoilt() {
            let begun = clock::now();
            screen.draw(|frame| open.draw(frame, program))?;
            program.calm |= slow.drew(clock::now() - begun);
        }
        if open.stage.rings() {
            screen.ring()?;
        }
        let wait = open.stage.wait(program);
        watch.expect_within(wait.unwrap_or(Duration::MAX));
        let ready = event::poll(wait.unwrap_or(A_DAY))?;
        let after_time = open.stage.pass(watch.look(), program);
        let mut goes = vec![after_time];
        if ready {
            goes.push(open.hear(&event::read()?, program));
        }
        draw = false;
        for go in goes {
            match open.go(go, program) {
                Some(changed) => draw |= changed,
                None => return Ok(()),
            }
        }
    }
}

/// The screen that is open, and the help that may lie over it.
struct Open {
    stage: Box<dyn Stage>,
    help: Option<(Place, Scroll)>,
}

impl Open {
    fn draw(&mut self, frame: &mut ratatui::Frame<'_>, program: &Program) {
        match &mut self.help {
            Some((place, scroll)) => {
                help::render(frame, frame.area(), *place, scroll, &program.theme);
            }
            None => self.stage.draw(frame, program),
        }
    }

    fn hear(&mut self, event: &event::Event, program: &mut Program) -> Go {
        match heard(event) {
            Heard::Press(press) => match &self.help {
                Some(_) => keys::action(Place::Help, press).map_or(Go::Stay, |a| self.in_help(a)),
                None => match keys::action(self.stage.place(), press) {
                    Some(Action::Help) => {
                        self.help = Some((self.stage.place(), Scroll::default()));
                        Go::Draw
                    }
                    Some(action) => self.stage.act(action, program),
                    None => Go::Stay,
                },
            },
            Heard::Interrupt => {
                signals::interrupt_here();
                Go::Quit
            }
            Heard::Suspend => {
                self.stage.hold();
                signals::stop_here();
                Go::Draw
            }
            Heard::Changed => Go::Draw,
            Heard::Nothing => Go::Stay,
        }
    }

    fn in_help(&mut self, action: Action) -> Go {
        if action == Action::Back {
            self.help = None;
        } else if let Some((_, scroll)) = &mut self.help {
            scroll.act(action);
        }
        Go::Draw
    }

    /// Goes where it is told; answers whether to draw, or nothing at the end.
    fn go(&mut self, go: Go, program: &Program) -> Option<bool> {
        match go {
            Go::Stay => return Some(false),
            Go::Draw => {}
            Go::To(stage) => self.stage = stage,
            Go::Home if program.home.is_some() => self.stage = stage::home(),
            Go::Home | Go::Quit => return None,
        }
        Some(true)
    }
}
