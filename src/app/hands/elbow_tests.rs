//! What comes of keys that are pressed together, as stories.

use std::time::Duration;

use crate::app::hands::{Hands, Wish};
use crate::app::{Performance, Program};
use crate::library;
use crate::model::AnyKey;
use crate::ui::{Press, keys};

/// How a session is a minute after its begin, once these keys were pressed, each 10 ms after the one
/// before, or after so many milliseconds.
fn after(pressed: &str, any_key: Option<AnyKey>) -> String {
    let mut program = Program::silent();
    program.settings.any_key = any_key;
    let mut performance = Performance::of(
        library::open("desk-neck-shoulders", None).unwrap(),
        &program,
    );
    performance.advance(program.time.now);
    program.time.now += Duration::from_secs(60);
    performance.advance(program.time.now);
    let start = number(&performance);
    let mut hands = Hands::from(program.time.now - Duration::from_secs(60));
    for word in pressed.split(' ') {
        if let Ok(ms) = word.parse() {
            program.time.now += Duration::from_millis(ms);
            continue;
        }
        program.time.now += Duration::from_millis(10);
        let press = match word {
            "space" => Press::Char(' '),
            "esc" => Press::Esc,
            "enter" => Press::Enter,
            "right" => Press::Right,
            "down" => Press::Down,
            letter => Press::Char(letter.chars().next().unwrap()),
        };
        performance.advance(program.time.now);
        let state = performance.playback().session().state();
        let means = keys::action(hands.place(state, false), press);
        let does = hands.sift(press, means, &mut performance, &mut program);
        let wish = does.map(|action| hands.wish(action, &mut performance, &mut program));
        if let Some(Wish::Command(command)) = wish {
            performance.obey(command, program.time.now);
        }
    }
    let session = performance.playback().session();
    let state = format!("{:?}", session.state());
    let mut so = vec![state.split('(').next().unwrap().to_owned()];
    so.push(format!("+{}", number(&performance) - start));
    so.extend(program.speaker.muted().then(|| "muted".to_owned()));
    so.extend((program.speaker.volume().percent() < 100).then(|| "quieter".to_owned()));
    so.extend((session.eased().count() > 0).then(|| "eased".to_owned()));
    so.extend(hands.has_details().then(|| "details".to_owned()));
    so.extend((program.voice != performance.playback().voice()).then(|| "odd voice".to_owned()));
    so.extend((program.voice.id() != "full").then(|| "voice".to_owned()));
    so.join(" ")
}

/// The number of the stroke.
fn number(performance: &Performance) -> usize {
    performance.playback().moment().unwrap().stroke.number
}

#[test]
fn what_comes_of_keys_that_are_pressed_together() {
    let stories = [
        // One key: what means something does it, and what does not pauses.
        ("f", "Paused +0"),
        ("enter", "Paused +0"),
        ("right", "Running +1"),
        ("right right", "Running +2"),
        ("-", "Running +0 eased"),
        ("d", "Running +0 details"),
        ("x", "Stopped +0"),
        // Whatever comes with it, before or after.
        ("right f", "Paused +0"),
        ("d f x", "Paused +0"),
        ("x f", "Paused +0"),
        ("- 9 m v f", "Paused +0"),
        ("f - 9 m v right x", "Paused +0"),
        ("f space", "Paused +0"),
        ("space b", "Paused +0"),
        ("f 280 right 280 right", "Paused +0"),
        // A key that is still held repeats.
        ("f space 500 space 30 space 30 space", "Paused +0"),
        // One that was pressed well before was meant.
        ("right 300 f", "Paused +1"),
        // The way out always acts, and stays.
        ("f esc", "Stopped +0"),
        ("esc f", "Stopped +0"),
        ("f esc down enter", "Stopped +0"),
        // A key that is held comes again, soon or late, fast or slowly.
        ("space 500 space 20 space 20 space 20 space", "Paused +0"),
        ("space 230 space 80 space 80 space 80 space", "Paused +0"),
        ("space 990 space 20 space", "Paused +0"),
        (
            "space 400 space 500 space 20 space 20 space 20 space",
            "Resuming +0",
        ),
        ("m 500 m 20 m 20 m 20 m 20 m", "Running +0 muted"),
        // Keys that bounce.
        ("x x", "Stopped +0"),
        ("x down enter", "Stopped +0"),
        // A new press of Space goes on, also with the side of a hand; nothing else does.
        ("f 400 space", "Resuming +0"),
        ("f 400 space b", "Resuming +0"),
        ("f 400 b space n", "Resuming +0"),
        ("f 400 b space n space", "Resuming +0"),
        ("f 400 f", "Paused +0"),
        ("f 400 right f", "Paused +0"),
        ("f 400 right", "Paused +1"),
        // Also while it is about to go on.
        ("space 400 space 400 f", "Paused +0"),
        // What is stopped is asked about.
        ("x 400 f space", "Resuming +0"),
    ];
    for (pressed, so) in stories {
        assert_eq!(after(pressed, None), so, "{pressed}");
    }
}

#[test]
fn who_wants_it_so_has_keys_that_mean_only_what_they_say() {
    let nothing = Some(AnyKey::Nothing);
    for (pressed, so) in [
        ("f", "Running +0"),
        ("right f", "Running +1"),
        ("f x", "Stopped +0"),
    ] {
        assert_eq!(after(pressed, nothing), so, "{pressed}");
    }
}
