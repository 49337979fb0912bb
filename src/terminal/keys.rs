//! What the terminal tells, and its keys as ours. A key counts when it goes down, not while it is held
//! or when it is let go, which some terminals report as well.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::bus::Asked;
use crate::model::Background;
use crate::ui::Press;

/// One thing that the terminal said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(
    not(unix),
    expect(dead_code, reason = "the console is not asked anything")
)]
pub(super) enum Token {
    /// A key went down.
    Key(KeyEvent),
    /// Its window has changed, or it is free to be drawn on again.
    Changed,
    /// Its background, and whether it told that in time.
    Background(Background, bool),
    /// The row of its cursor, from 0.
    CursorRow(u16),
    /// Whether its wheel typed arrows when that was asked.
    Wheel(bool),
    /// Something was asked for from elsewhere.
    Asked(Asked),
    /// What kind of terminal it is. Every terminal answers this, and in the order of the
    /// questions, so it is asked last to learn that no other answer will come.
    Attributes,
}

impl Token {
    /// What it means for the program.
    pub(super) fn input(self) -> Input {
        match self {
            Self::Key(key) if key.kind == KeyEventKind::Press => key_pressed(key),
            Self::Changed => Input::Changed,
            Self::Asked(asked) => Input::Asked(asked),
            Self::Background(background, in_time) => Input::Background(background, in_time),
            _ => Input::Nothing,
        }
    }
}

/// What the terminal reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input {
    /// A key.
    Press(Press),
    /// Ctrl-C: end at once.
    Interrupt,
    /// Ctrl-Z: stop the process until `fg`.
    Suspend,
    /// The window changed, or can be drawn on again: draw.
    Changed,
    /// Ctrl-L: draw everything anew.
    Anew,
    /// The terminal's background, as it was asked for, and whether it was told in time.
    Background(Background, bool),
    /// What a caller on the session bus asks for, such as the button of a headset.
    Asked(Asked),
    /// Nothing that matters.
    Nothing,
}

fn key_pressed(key: KeyEvent) -> Input {
    if key.modifiers.contains(KeyModifiers::CONTROL) {
        return match key.code {
            KeyCode::Char('c') => Input::Interrupt,
            KeyCode::Char('z') => Input::Suspend,
            KeyCode::Char('l') => Input::Anew,
            // What the backspace key sends on some terminals.
            KeyCode::Char('h') => Input::Press(Press::Backspace),
            _ => Input::Press(Press::Other),
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
        KeyCode::Backspace => Press::Backspace,
        _ => Press::Other,
    };
    Input::Press(press)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_counts_once() {
        let mut key = KeyEvent::new(KeyCode::Char('m'), KeyModifiers::NONE);
        assert_eq!(Token::Key(key).input(), Input::Press(Press::Char('m')));
        for kind in [KeyEventKind::Repeat, KeyEventKind::Release] {
            key.kind = kind;
            assert_eq!(Token::Key(key).input(), Input::Nothing);
        }
    }

    #[test]
    fn control_keys_are_not_letters() {
        let input = |letter| {
            let key = KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL);
            Token::Key(key).input()
        };
        assert_eq!(input('c'), Input::Interrupt);
        assert_eq!(input('z'), Input::Suspend);
        assert_eq!(input('l'), Input::Anew);
        assert_eq!(input('x'), Input::Press(Press::Other));
    }
}
