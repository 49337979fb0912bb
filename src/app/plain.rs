//! A session without a screen: one line for each event, in words or as JSON.
//!
//! It needs no feature of a terminal at all, so it also serves a screen reader, a log, a status
//! bar and the tests. The words are whole sentences, fit to be read aloud as they come: no clock
//! in front of them, no countdown; the dates are in the JSON.

use std::io::{self, Write};
use std::time::Duration;

mod json;
mod words;

use super::hands::{Hands, Wish};
use super::performance::NOTHING_DONE;
use super::{Performance, Program, asked};
use crate::clock::{self, Time};
use crate::engine::{Command, Event, State, What};
use crate::model::AnyKey;
use crate::terminal::{self, Input, Keyboard, Lines, Passed, Watch, signals};
use crate::ui::{Action, Place, Press, keys};

pub use json::told;

/// How the lines are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Sentences for people.
    Words,
    /// Sentences for somebody who sees the terminal: its keys act, and its bell rings.
    Hands,
    /// One JSON object for each event.
    Json,
}

/// Follows the playback to its end, or to where a person finishes it. The last lines may not have been
/// read by then.
///
/// # Errors
/// When a line cannot be written, or the terminal cannot be taken or is gone.
pub fn play(performance: &mut Performance, form: Form, program: &mut Program) -> io::Result<()> {
    let mut plain = Plain::of(form, program.settings.any_key)?;
    let mut watch = Watch::default();
    let mut events = performance.advance(watch.now());
    while performance.playback().session().state() != State::Ended {
        plain.tell(performance, &events)?;
        performance.remember(program, clock::date());
        let wait = performance.playback().until_next();
        // A session that is held, which nobody here could let go on.
        if wait.is_none() && plain.keyboard.is_none() {
            events = performance.obey(Command::Resume, clock::now());
            continue;
        }
        watch.expect_within(wait.unwrap_or(Duration::MAX));
        let left = wait.map(|wait| wait.saturating_sub(clock::now() - watch.now()));
        let input = plain.wait(left)?;
        events = match watch.look() {
            Passed::Awake(_) => performance.advance(watch.now()),
            Passed::Away(away) => performance.obey(Command::Gap(away), watch.now()),
        };
        program.time = Time {
            now: watch.now(),
            date: clock::date(),
        };
        let Some(input) = input else { continue };
        plain.tell(performance, &std::mem::take(&mut events))?;
        match plain.wish(input, performance, program) {
            Wish::Command(command) => events = performance.obey(command, watch.now()),
            Wish::Finish => {
                let until = program.leaves(performance);
                let until = until.map(|until| format!(" You can `backrub resume` until {until}."));
                let done = performance.done();
                let done = done.map_or(NOTHING_DONE.to_owned(), |done| {
                    format!("{done} That counts too.{}", until.unwrap_or_default())
                });
                return writeln!(plain.out, "Finished here. {done}");
            }
            Wish::Said(words) => plain.out.write_all(format!("{words}\n").as_bytes())?,
            Wish::Choice | Wish::Nothing => {}
        }
    }
    plain.tell(performance, &events)?;
    performance.remember(program, clock::date());
    Ok(())
}

/// Where the lines go, and whose keys act.
struct Plain {
    form: Form,
    out: Lines,
    keyboard: Option<Keyboard>,
    hands: Hands,
    /// Whether its keys come in whole lines.
    is_dumb: bool,
}

impl Plain {
    fn of(form: Form, any_key: Option<AnyKey>) -> io::Result<Self> {
        let mut plain = Self {
            form,
            out: Lines,
            keyboard: None,
            hands: Hands::from(clock::now()),
            is_dumb: terminal::is_dumb(),
        };
        if form == Form::Hands {
            plain.keyboard = Some(Keyboard::take()?);
            let keys = match plain.is_dumb {
                false => words::KEYS,
                true => words::KEYS_BY_LINES,
            };
            writeln!(plain.out, "{keys}{}", words::any_key(any_key))?;
        }
        Ok(plain)
    }

    /// Waits for a key, at most for so long.
    fn wait(&mut self, left: Option<Duration>) -> io::Result<Option<Input>> {
        match &mut self.keyboard {
            Some(keyboard) => keyboard.next(left),
            None => self.out.rest(left.unwrap_or_default()).map(|()| None),
        }
    }

    /// What a key asks for.
    fn wish(&mut self, input: Input, performance: &mut Performance, program: &mut Program) -> Wish {
        match input {
            Input::Press(press) => {
                let place = self.place(performance);
                let letter_finishes = self.is_dumb && place == Place::Stopped;
                let action = match press {
                    // What sends whole lines has no arrows.
                    Press::Char('f' | 'F') if letter_finishes => Some(Action::Down),
                    press => keys::action(place, press),
                };
                let Some(action) = self.hands.sift(press, action, performance, program) else {
                    return Wish::Nothing;
                };
                self.wish_of(action, performance, program)
            }
            Input::Asked(asked) => match asked::action(asked, self.place(performance)) {
                Some(action) => self.wish_of(action, performance, program),
                None => Wish::Nothing,
            },
            Input::Interrupt => {
                signals::interrupt_here();
                Wish::Finish
            }
            Input::Suspend => {
                signals::stop_here();
                Wish::Nothing
            }
            Input::Changed | Input::Anew | Input::Background(..) | Input::Nothing => Wish::Nothing,
        }
    }

    fn place(&self, performance: &Performance) -> Place {
        let state = performance.playback().session().state();
        self.hands.place(state, false)
    }

    /// What an action asks for; what is shown on a screen is said here.
    fn wish_of(
        &mut self,
        action: Action,
        performance: &mut Performance,
        program: &mut Program,
    ) -> Wish {
        let said = match action {
            Action::Help => words::left(performance.playback()),
            Action::Details => words::details(performance.playback()),
            _ => None,
        };
        match said.map_or_else(|| self.hands.wish(action, performance, program), Wish::Said) {
            Wish::Choice => {
                Wish::Said(words::asked(self.hands.is_leaving(), self.is_dumb).to_owned())
            }
            wish => wish,
        }
    }

    /// Tells what happened, and rings the terminal's bell where nothing else is heard.
    fn tell(&mut self, performance: &mut Performance, events: &[Event]) -> io::Result<()> {
        let playback = performance.playback();
        // Where a move is told by the stroke that it leads to, nothing else is said of it.
        let is_told = events.iter().any(|event| event.what.signal().is_some());
        for event in events {
            let line = match self.form {
                Form::Json => Some(json::line(playback, event)),
                _ if is_told && matches!(event.what, What::Moved(_)) => None,
                Form::Words => words::words(playback, event),
                Form::Hands => words::with_keys(&event.what, self.is_dumb)
                    .or_else(|| words::words(playback, event)),
            };
            if let Some(line) = line {
                // As a whole, so that it is never seen in part.
                self.out.write_all(format!("{line}\n").as_bytes())?;
            }
        }
        match performance.take_bell() && self.form == Form::Hands {
            true => self.out.ring(),
            false => Ok(()),
        }
    }
}
