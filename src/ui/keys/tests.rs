//! What the table of keys holds to.

use super::*;

#[test]
fn no_press_is_bound_twice_in_a_place() {
    for place in Place::ALL {
        let mut seen = Vec::new();
        for press in bindings(place).flat_map(|row| row.presses) {
            assert!(!seen.contains(press), "{press:?} in {place:?}");
            seen.push(*press);
        }
    }
}

#[test]
fn every_place_has_a_way_out_without_letters_and_shows_its_keys() {
    let out = [Action::Quit, Action::Back, Action::Stop, Action::Accept];
    for place in Place::ALL {
        let esc = action(place, Press::Esc);
        match place {
            Place::Stopped | Place::Leaving => {
                assert_eq!(action(Place::Stopped, Press::Down), Some(Action::Down));
                assert_eq!(action(Place::Leaving, Press::Enter), Some(Action::Leave));
            }
            _ => assert!(esc.is_some_and(|esc| out.contains(&esc)), "{place:?}"),
        }
        assert!(bindings(place).any(|row| row.foot.is_some()), "{place:?}");
    }
}

#[test]
fn nothing_that_is_typed_leaves_a_stopped_session() {
    let typed = (' '..='~').chain("йлдт".chars()).map(Press::Char);
    for press in typed.chain([Press::Enter, Press::Tab]) {
        let did = action(Place::Stopped, press);
        let nothing = [None, Some(Action::KeepOn), Some(Action::Help)];
        assert!(nothing.contains(&did), "{press:?}");
    }
    // A key that bounces does not leave either.
    for press in [Press::Esc, Press::Down] {
        assert_ne!(action(Place::Leaving, press), Some(Action::Leave));
    }
}

#[test]
fn letters_of_other_keyboards_act_by_their_place() {
    for (typed, latin) in [('й', 'q'), ('Ь', 'm'), ('χ', 'x'), ('ה', 'v'), ('ъ', ']')] {
        let [typed, latin] = [typed, latin].map(|key| action(Place::Player, Press::Char(key)));
        assert!(typed.is_some() && typed == latin, "{latin:?}");
    }
    assert_eq!(action(Place::RedFlags, Press::Char('т')), Some(Action::No));
}

#[test]
fn where_words_are_typed_a_letter_is_itself_and_in_the_menu_a_command() {
    for letter in ('a'..='z').chain('0'..='9').chain("йχ肩 .'-é".chars()) {
        let did = action(Place::Home, Press::Char(letter));
        assert_eq!(did, Some(Action::Type(letter)));
    }
    assert_eq!(action(Place::Home, Press::Char('?')), Some(Action::Help));
    for acts in ['\u{1b}', '\u{7f}', '\u{202e}'] {
        assert_eq!(action(Place::Home, Press::Char(acts)), None);
    }
    for (letter, does) in [
        ('m', Action::Mute),
        ('ь', Action::Mute),
        ('Q', Action::Quit),
    ] {
        assert_eq!(action(Place::Menu, Press::Char(letter)), Some(does));
    }
}

#[test]
fn a_digit_means_the_one_with_its_number() {
    let pressed = |digit| action(Place::RedFlags, Press::Char(digit));
    assert_eq!(pressed('1'), Some(Action::Nth(0)));
    assert_eq!(pressed('9'), Some(Action::Nth(8)));
    assert_eq!(pressed('0'), None);
}

#[test]
fn capitals_do_the_same() {
    assert_eq!(action(Place::Player, Press::Char('M')), Some(Action::Mute));
}
