//! Turns the terminal's keys into ours. A key counts when it goes down, not while it is held or
//! when it is let go, which some terminals report as well.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::model::Background;
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
    /// The terminal's background, as it was asked for, and whether it was told in time.
    Background(Background, bool),
    /// Nothing that matters.
    Nothing,
}

/// What an event of the terminal means.
pub(super) fn input(event: &Event) -> Input {
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
    fn control_keys_are_not_letters() {
        let key = |letter| KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL);
        assert_eq!(input(&Event::Key(key('c'))), Input::Interrupt);
        assert_eq!(input(&Event::Key(key('z'))), Input::Suspend);
        assert_eq!(input(&Event::Key(key('x'))), Input::Nothing);
    }
}
