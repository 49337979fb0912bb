//! Waits for the terminal's input, and turns its keys into ours. A key counts when it goes down,
//! not while it is held or when it is let go, which some terminals report as well.
//!
//! On Unix this needs crossterm's `use-dev-tty`. Its usual event source is told only once that
//! something can be read and forgets it when the window changes its size at that moment, so the
//! key would act with the next one.

use std::io;
use std::time::Duration;

use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::ui::Press;

/// What the terminal reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input {
    /// A key of ours.
    Press(Press),
    /// Ctrl-C: end at once.
    Interrupt,
    /// Ctrl-Z: stop the process until `fg`.
    Suspend,
    /// The window changed: draw again.
    Changed,
    /// Nothing that matters.
    Nothing,
}

/// Waits for the next input, with a limit or without. When the limit passes it returns nothing,
/// never early and about a millisecond late.
///
/// # Errors
/// When the terminal is gone.
pub fn next_input(limit: Option<Duration>) -> io::Result<Option<Input>> {
    let is_there = limit.map_or(Ok(true), |limit| event::poll(rounded_up(limit)))?;
    let event = is_there.then(event::read).transpose()?;
    Ok(event.map(|event| input(&event)))
}

/// crossterm waits for whole milliseconds, rounded down, and then polls in a busy loop until the
/// rest has passed; with no time at all it does not even look for input. So it is given a whole
/// number and a rest so short that it has passed by the time the system wakes the process.
fn rounded_up(wait: Duration) -> Duration {
    let whole = u64::try_from(wait.as_millis()).unwrap_or(u64::MAX);
    Duration::from_millis(whole.saturating_add(1)) + Duration::from_micros(100)
}

/// What an event of the terminal means.
fn input(event: &Event) -> Input {
    match event {
        Event::Key(key) if key.kind == KeyEventKind::Press => key_pressed(*key),
        Event::Resize(..) => Input::Changed,
        _ => Input::Nothing,
    }
}

fn key_pressed(key: KeyEvent) -> Input {
    if key.modifiers.contains(KeyModifiers::CONTROL) {
        return match key.code {
            KeyCode::Char('c') => Input::Interrupt,
            KeyCode::Char('z') => Input::Suspend,
            KeyCode::Char('l') => Input::Changed,
            _ => Input::Nothing,
        };
    }
    let press = match key.code {
        KeyCode::Char(letter) => Press::Char(letter),
        KeyCode::Enter => Press::Enter,
        KeyCode::Esc => Press::Esc,
        KeyCode::Up => Press::Up,
        KeyCode::Down => Press::Down,
        KeyCode::Left => Press::Left,
        KeyCode::Right => Press::Right,
        KeyCode::Tab => Press::Tab,
        KeyCode::BackTab => Press::BackTab,
        KeyCode::PageUp => Press::PageUp,
        KeyCode::PageDown => Press::PageDown,
        KeyCode::Home => Press::Home,
        KeyCode::End => Press::End,
        _ => return Input::Nothing,
    };
    Input::Press(press)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_counts_once() {
        let mut key = KeyEvent::new(KeyCode::Char('m'), KeyModifiers::NONE);
        assert_eq!(input(&Event::Key(key)), Input::Press(Press::Char('m')));
        for kind in [KeyEventKind::Repeat, KeyEventKind::Release] {
            key.kind = kind;
            assert_eq!(input(&Event::Key(key)), Input::Nothing);
        }
    }

    #[test]
    fn a_wait_is_never_short_and_ends_just_after_a_whole_millisecond() {
        for (micros, want) in [(0, 1_100), (999, 1_100), (1_000, 2_100), (249_500, 250_100)] {
            let wait = rounded_up(Duration::from_micros(micros));
            assert_eq!(wait, Duration::from_micros(want), "{micros}");
        }
    }

    #[test]
    fn control_keys_are_not_letters() {
        let key = |letter| KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL);
        assert_eq!(input(&Event::Key(key('c'))), Input::Interrupt);
        assert_eq!(input(&Event::Key(key('z'))), Input::Suspend);
        assert_eq!(input(&Event::Key(key('x'))), Input::Nothing);
    }
}
