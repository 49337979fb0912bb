//! Pictures of every screen in nine windows, and what holds for every window.

#![allow(clippy::unwrap_used, reason = "a test that cannot draw is to fail")]

mod home;
mod player;

use std::fmt::Write as _;

use backrub::ui::Theme;
use backrub::ui::body::Glyphs;
use backrub::ui::keys::{self, Place};
use backrub::ui::screens::help;
use backrub::ui::widgets::scroll::Scroll;
use proptest::prelude::*;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

use crate::scenes;

/// The windows in which every screen is kept as a picture.
const WINDOWS: [(u16, u16); 9] = [
    (160, 50),
    (100, 30),
    (80, 24),
    (58, 35),
    (60, 20),
    (40, 12),
    (40, 10),
    (36, 35),
    (30, 6),
];

fn drawn(scene: &str, (width, height): (u16, u16), theme: &Theme) -> Buffer {
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    terminal
        .draw(|frame| scenes::draw(scene, frame, theme))
        .unwrap();
    terminal.backend().buffer().clone()
}

/// The characters of a picture, a row to a line, without spaces at the ends.
fn characters(buffer: &Buffer) -> String {
    let mut text = String::new();
    for y in 0..buffer.area.height {
        let (mut row, mut x) = (String::new(), 0);
        while x < buffer.area.width {
            let symbol = buffer[(x, y)].symbol();
            row.push_str(symbol);
            x += unicode_width::UnicodeWidthStr::width(symbol).max(1) as u16;
        }
        writeln!(text, "{}", row.trim_end()).unwrap();
    }
    text
}

#[test]
fn every_screen_in_nine_windows() {
    for scene in scenes::NAMES {
        let mut pictures = String::new();
        for (width, height) in WINDOWS {
            let picture = characters(&drawn(scene, (width, height), &Theme::dark(false)));
            writeln!(pictures, "{width}x{height} {}\n{picture}", "-".repeat(30)).unwrap();
        }
        insta::assert_snapshot!(scene, pictures);
    }
}

/// The styles of a picture: a letter for each, and what the letters stand for.
fn styles(buffer: &Buffer) -> String {
    let mut known = Vec::new();
    let mut text = String::new();
    for row in buffer.content().chunks(buffer.area.width.into()) {
        let letter = |cell: &Cell| {
            if cell.symbol() == " " && !cell.modifier.contains(Modifier::REVERSED) {
                return ' ';
            }
            let style = format!("{:?} on {:?} {:?}", cell.fg, cell.bg, cell.modifier);
            let nth = known.iter().position(|one| *one == style);
            let nth = nth.unwrap_or_else(|| {
                known.push(style);
                known.len() - 1
            });
            char::from(b'a' + nth as u8)
        };
        let row: String = row.iter().map(letter).collect();
        writeln!(text, "{}", row.trim_end()).unwrap();
    }
    for (nth, style) in known.iter().enumerate() {
        writeln!(text, "{} {style}", char::from(b'a' + nth as u8)).unwrap();
    }
    text
}

#[test]
fn telling_screens_in_every_theme() {
    let themes = [
        ("dark", Theme::dark(false)),
        ("dark-full", Theme::dark(true)),
        ("light", Theme::light(false)),
        ("light-full", Theme::light(true)),
        ("sixteen", Theme::sixteen()),
        ("none", Theme::none()),
    ];
    for scene in [
        "home",
        "briefing",
        "player-lead-in",
        "player-work",
        "player-switch",
        "areas",
        "diary",
        "preview",
        "summary-better",
    ] {
        let mut pictures = String::new();
        for (name, theme) in &themes {
            let picture = styles(&drawn(scene, (100, 30), theme));
            writeln!(pictures, "{name} {}\n{picture}", "-".repeat(30)).unwrap();
        }
        insta::assert_snapshot!(format!("theme-{scene}"), pictures);
    }
}

#[test]
fn the_body_without_braille() {
    let theme = Theme::none().with_glyphs(Glyphs::Ascii);
    let mut pictures = String::new();
    for scene in ["player-work", "areas", "briefing", "summary-better"] {
        let picture = characters(&drawn(scene, (100, 30), &theme));
        writeln!(pictures, "{scene} {}\n{picture}", "-".repeat(30)).unwrap();
        assert!(
            picture
                .chars()
                .all(|c| !('\u{2800}'..='\u{28ff}').contains(&c)),
            "{scene}"
        );
    }
    insta::assert_snapshot!("ascii", pictures);
}

#[test]
fn a_session_in_three_lines() {
    let mut pictures = String::new();
    for scene in scenes::NAMES
        .iter()
        .filter(|name| name.starts_with("player"))
    {
        for width in [100, 60, 40] {
            let picture = characters(&drawn(scene, (width, 3), &Theme::none()));
            writeln!(pictures, "{scene} {width}\n{picture}").unwrap();
        }
    }
    insta::assert_snapshot!("three-lines", pictures);
}

#[test]
fn without_colours_the_words_are_the_same_and_no_colour_is_used() {
    for scene in scenes::NAMES {
        for window in WINDOWS {
            let plain = drawn(scene, window, &Theme::none());
            for theme in [Theme::dark(false), Theme::light(false), Theme::sixteen()] {
                let colourful = drawn(scene, window, &theme);
                // The body is an outline where no colour lets it be solid.
                let is_body = |cell: &Cell| {
                    let mut letters = cell.symbol().chars();
                    letters.any(|letter| ('\u{2800}'..='\u{28ff}').contains(&letter))
                };
                let cells = plain.content().iter().zip(colourful.content());
                let words = |(plain, other): &(&Cell, &Cell)| !is_body(plain) && !is_body(other);
                for (plain, colourful) in cells.filter(words) {
                    assert_eq!(plain.symbol(), colourful.symbol(), "{scene}");
                }
            }
            for cell in plain.content() {
                assert_eq!((cell.fg, cell.bg), (Color::Reset, Color::Reset), "{scene}");
            }
        }
    }
}

#[test]
fn the_player_tells_its_phases_by_words() {
    let told = |scene| characters(&drawn(scene, (80, 24), &Theme::none()));
    for (scene, words) in [
        ("player-opening", "BEGINS IN"),
        ("player-lead-in", "GET READY"),
        ("player-work", "NOW"),
        ("player-switch", "OTHER SIDE"),
        ("player-paused", "Space resumes"),
        ("player-away", "You were away for 0:20"),
        ("player-resuming", "RESUMING IN"),
        ("player-stopped", "Enter resumes;"),
        ("player-leaving", "Enter finishes;"),
    ] {
        assert!(told(scene).contains(words), "{scene}");
    }
    assert!(told("player-switch").contains("RIGHT"));
}

#[test]
fn a_briefing_answers_in_80_by_24_without_scrolling() {
    let told = characters(&drawn("briefing-asked", (80, 24), &Theme::dark(false)));
    for words in [
        "7:5",
        "at the desk",
        "hook cane",
        "Not for: blood thinners",
        "Stop if it feels sharp",
        "Since last time: new or changing pain",
        "n none: begin",
        "p for me",
    ] {
        assert!(told.contains(words), "{words}");
    }
}

#[test]
fn what_must_be_read_stays_in_the_smallest_window() {
    for scene in [
        "player-lead-in",
        "player-work",
        "player-switch",
        "player-eased",
    ] {
        let told = characters(&drawn(scene, (40, 12), &Theme::dark(false)));
        for words in [
            "hand.",
            "●",
            "Stop: sharp, tingling, numb, dizzy.",
            "Space",
            " left",
        ] {
            assert!(told.contains(words), "{scene}: {words}");
        }
    }
}

#[test]
fn what_the_hand_does_stays_told_while_it_works_and_details_fit_everywhere() {
    for window in [(100, 30), (80, 24), (60, 20)] {
        let told = characters(&drawn("player-placed", window, &Theme::none()));
        assert!(told.contains("NOW"), "{told}");
        assert!(told.contains("Hook your right hand over"), "{told}");
    }
    for window in WINDOWS.into_iter().filter(|(_, height)| *height >= 10) {
        let told = characters(&drawn("player-details", window, &Theme::none()));
        assert!(told.contains("Caution: squeeze the muscle"), "{told}");
    }
    let foot = characters(&drawn("player-work", (80, 24), &Theme::none()));
    assert!(foot.contains("d details"), "{foot}");
}

#[test]
fn every_action_of_every_place_is_in_its_help() {
    for place in Place::ALL {
        let mut terminal = Terminal::new(TestBackend::new(80, 60)).unwrap();
        let draw = |frame: &mut ratatui::Frame<'_>| {
            let mut scroll = Scroll::default();
            help::render(frame, place, true, &mut scroll, &Theme::none());
        };
        terminal.draw(draw).unwrap();
        let told = characters(terminal.backend().buffer());
        for row in keys::bindings(place) {
            let names = || row.presses.iter().map(|press| press.name());
            let says =
                |line: &str| line.contains(row.words) && names().all(|name| line.contains(&name));
            assert!(told.lines().any(says), "{place:?}: {}", row.words);
        }
    }
}

#[test]
fn every_screen_is_drawn_in_the_narrowest_and_lowest_windows() {
    let edges = (1..=9).chain([10, 11, 39, 40, 41, 200]);
    for window in edges.flat_map(|n| [(n, 1), (n, 9), (n, 10), (n, 60), (1, n.min(60)), (200, n)]) {
        for scene in scenes::NAMES {
            drawn(scene, window, &Theme::dark(false));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn every_screen_is_drawn_in_any_window(width in 1_u16..=200, height in 1_u16..=60) {
        for scene in scenes::NAMES {
            drawn(scene, (width, height), &Theme::sixteen());
        }
    }
}
