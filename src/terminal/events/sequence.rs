//! What a whole sequence means: a key, an answer, or nothing to us.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use xterm_color::Color;

use crate::model::Background;
use crate::terminal::keys::Token;

pub(super) const fn key(code: KeyCode) -> Token {
    Token::Key(KeyEvent::new(code, KeyModifiers::NONE))
}

/// What a control character stands for.
pub(super) fn control_key(byte: u8) -> Option<Token> {
    Some(match byte {
        b'\r' => key(KeyCode::Enter),
        b'\t' => key(KeyCode::Tab),
        1..=26 => {
            let letter = KeyCode::Char(char::from(byte - 1 + b'a'));
            Token::Key(KeyEvent::new(letter, KeyModifiers::CONTROL))
        }
        _ => return None,
    })
}

/// ESC [, parameters, and a final byte.
pub(super) fn control(parameters: &[u8], end: u8) -> Option<Token> {
    let text = str::from_utf8(parameters).ok()?;
    if end == b'c' && text.starts_with('?') {
        return Some(Token::Attributes);
    }
    if end == b'y' {
        return wheel(text);
    }
    if !text
        .bytes()
        .all(|byte| matches!(byte, b'0'..=b'9' | b';' | b':'))
    {
        return None;
    }
    let mut fields = text.split(';').map(numbers);
    let (first, _) = fields.next().unwrap_or_default();
    let (modifiers, phase) = fields.next().unwrap_or_default();
    let code = match end {
        b'R' => {
            let row = u16::try_from(first).ok()?;
            return Some(Token::CursorRow(row.saturating_sub(1)));
        }
        b'Z' => KeyCode::BackTab,
        b'~' => match first {
            1 | 7 => KeyCode::Home,
            2 => KeyCode::Insert,
            3 => KeyCode::Delete,
            // The F keys, with gaps between them; which one it is matters to nobody.
            11..=34 => KeyCode::F(1),
            4 | 8 => KeyCode::End,
            5 => KeyCode::PageUp,
            6 => KeyCode::PageDown,
            _ => return None,
        },
        // The keyboard protocol of kitty, which another program may have left on.
        b'u' => match char::from_u32(first)? {
            '\r' => KeyCode::Enter,
            '\t' => KeyCode::Tab,
            '\x1b' => KeyCode::Esc,
            letter if letter.is_control() => return None,
            // Whoever types our letters finds them where their keyboard has them.
            letter if letter.is_ascii() => KeyCode::Char(letter),
            letter => KeyCode::Char(on_its_place(text).unwrap_or(letter)),
        },
        _ => cursor_key(end)?,
    };
    // 1 and the sum of the bits of what is held meanwhile; only Ctrl makes another key of it.
    let held = match modifiers.saturating_sub(1) & 4 {
        0 => KeyModifiers::NONE,
        _ => KeyModifiers::CONTROL,
    };
    // 2 is a key that is held, 3 one that is let go.
    (phase < 2).then(|| Token::Key(KeyEvent::new(code, held)))
}

/// The background that a string tells, from its introducing `]` to before its end.
pub(super) fn background(string: &[u8]) -> Option<Background> {
    let colour = Color::parse(string.strip_prefix(b"]11;")?).ok()?;
    Some(match colour.perceived_lightness() > 0.5 {
        true => Background::Light,
        false => Background::Dark,
    })
}

/// Whether the wheel types arrows, of the answer to the question for that.
fn wheel(parameters: &str) -> Option<Token> {
    let mode = parameters.strip_prefix("?1007;")?.strip_suffix('$')?;
    Some(Token::Wheel(matches!(mode, "1" | "3")))
}

/// What the key types on a board with Latin letters, where the terminal tells that too:
/// `1081::113` is the key of `q`.
fn on_its_place(parameters: &str) -> Option<char> {
    let base = parameters.split(';').next()?.split(':').nth(2)?;
    char::from_u32(base.parse().ok()?).filter(char::is_ascii_graphic)
}

/// The key of a final byte, after ESC [ or, in the application mode of old terminals, ESC O.
pub(super) const fn cursor_key(byte: u8) -> Option<KeyCode> {
    Some(match byte {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'F' => KeyCode::End,
        b'H' => KeyCode::Home,
        b'P'..=b'S' => KeyCode::F(1),
        _ => return None,
    })
}

/// The first two numbers of a field such as `5:3`; what is not given is 0.
fn numbers(field: &str) -> (u32, u32) {
    let mut numbers = field.split(':').map(|number| number.parse().unwrap_or(0));
    let mut next = || numbers.next().unwrap_or(0);
    (next(), next())
}
