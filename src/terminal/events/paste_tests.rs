//! The decoder, told pastes, the wheel's mode, and keys of other keyboards.

use super::tests::{Line, ms, presses};
use super::*;
use crate::terminal::keys::Input;
use crate::ui::Press;

#[test]
fn what_is_pasted_is_no_key_however_it_is_cut() {
    let pasted = b"\x1b[200~sql\rexit\x03\x1b[A\x1b[20\x1b]11;?\x07 -- \xe2\x82\x1b[201~";
    for first in 0..=pasted.len() {
        for second in first..=pasted.len() {
            let line = Line::new()
                .sends(&pasted[..first])
                .waits(ms(20))
                .sends(&pasted[first..second])
                .waits(ms(20))
                .sends(&pasted[second..])
                .waits(ms(2_000))
                .sends(b"x");
            let letter = Input::Press(Press::Char('x'));
            assert_eq!(line.presses(), [letter], "{first} {second}");
        }
    }
    // One whose end never came keeps no key for long, and a large one may rest.
    let line = Line::new()
        .sends(b"\x1b[200~x")
        .waits(ms(4_000))
        .sends(b"x");
    assert_eq!(line.presses(), []);
    assert_eq!(line.waits(ms(6_000)).sends(b"x").presses().len(), 1);
}

#[test]
fn the_wheel_is_told_once_and_keys_are_known_by_their_place_where_that_is_told() {
    let told = |answer: &[u8]| Line::new().sends(answer).heard;
    assert_eq!(told(b"\x1b[?1007;1$y"), [Token::Wheel(true)]);
    assert_eq!(told(b"\x1b[?1007;2$y"), [Token::Wheel(false)]);
    assert_eq!(told(b"\x1b[?2026;2$y"), []);
    let place = Input::Press(Press::Char('q'));
    assert_eq!(presses(b"\x1b[4304::113u"), [place]);
    let letter = Input::Press(Press::Char('\u{439}'));
    assert_eq!(presses(b"\x1b[1081u"), [letter]);
}
