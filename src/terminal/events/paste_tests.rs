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
fn whoever_presses_keys_gets_out_of_a_paste_and_of_a_string_without_an_end() {
    let x = Input::Press(Press::Char('x'));
    let keys: [&[u8]; 4] = [b"x", b"\x1b[27u", b"\x1b", b"\x1b[A"];
    for begun in [b"\x1b[200~sql\x1b[20\x17 1~q", &b"\x1b]lquit"[..]] {
        for key in keys {
            // Without a pause that would be long enough by itself.
            let mut line = Line::new().sends(begun);
            for _ in 0..100 {
                line = line.waits(ms(60)).sends(key);
            }
            let line = line.waits(ms(90)).sends(b"x");
            assert_eq!(line.presses().last(), Some(&x), "{begun:?} {key:?}");
            assert!(line.presses().len() > 5, "{begun:?} {key:?}");
        }
        let line = Line::new().sends(begun).waits(ms(90)).sends(b"\x03");
        assert_eq!(line.presses(), [Input::Interrupt], "{begun:?}");
    }
    // A large one takes its time.
    let mut line = Line::new().sends(b"\x1b[200~");
    for _ in 0..10 {
        line = line.waits(ms(3_000)).sends(&[b'x'; 1_000]);
    }
    assert_eq!(line.sends(b"\x1b[201~x").presses(), [x]);
}

#[test]
fn a_string_of_eight_bits_ends_with_its_own_byte() {
    let x = Input::Press(Press::Char('x'));
    for string in [&b"\x90>|XTerm(388)\x9c"[..], b"\x9d11;#000000\x9c"] {
        assert_eq!(Line::new().sends(string).sends(b"x").presses(), [x]);
    }
    // The same byte in the middle of a letter ends nothing, however long the string is.
    for letter in ["\u{dc}", "\u{201c}", "\u{271c}"] {
        for length in [1, 63, 64, 65, 200] {
            let string = format!("\x1b]l{}{letter}q\x07x", "a".repeat(length));
            assert_eq!(presses(string.as_bytes()), [x], "{letter} {length}");
        }
    }
}

#[test]
fn the_wheel_is_told_once_and_keys_are_known_by_their_place_where_that_is_told() {
    let told = |answer: &[u8]| Line::new().sends(answer).heard;
    assert_eq!(told(b"\x1b[?1007;1$y"), [Token::Wheel(true)]);
    assert_eq!(told(b"\x1b[?1007;2$y"), [Token::Wheel(false)]);
    assert_eq!(told(b"\x1b[?2026;2$y"), []);
    let place = Input::Press(Press::Char('q'));
    assert_eq!(presses(b"\x1b[4304::113u"), [place]);
    // A letter of ours is itself, wherever it is.
    let a = Input::Press(Press::Char('a'));
    assert_eq!(presses(b"\x1b[97::113u"), [a]);
    let letter = Input::Press(Press::Char('\u{439}'));
    assert_eq!(presses(b"\x1b[1081u"), [letter]);
}
