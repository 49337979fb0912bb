//! Draws the map of the body with one area lit, for a look at what a change of its data did.
//!
//!     cargo run --example body -- calf left [dark|light|sixteen|none] [ascii] [bare] [held]
//!         [worked=AREA:SIDE,...] [next=AREA:SIDE] [hand=TECHNIQUE:SECONDS]
//!
//! It fills the terminal. Without an area it lists them; `bare` leaves out the words. Any key
//! ends it.

#![allow(clippy::print_stdout, reason = "it lists the areas before it draws")]

use std::time::Duration;

use backrub::model::{Area, Side, Technique};
use backrub::ui::Theme;
use backrub::ui::body::{BodyMap, Glyphs, Hand, Scene, Shape, Site, motion};
use backrub::ui::widgets::body;

fn main() -> std::io::Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let has = |word: &str| words.iter().any(|given| given == word);
    let Some(scene) = scene(&words) else {
        for area in Area::ALL {
            println!("{area}");
        }
        return Ok(());
    };
    let scene = if has("held") { scene.held() } else { scene };
    let theme = match () {
        () if has("light") => Theme::light(false),
        () if has("sixteen") => Theme::sixteen(),
        () if has("none") => Theme::none(),
        () => Theme::dark(false),
    };
    let glyphs = if has("ascii") {
        Glyphs::Ascii
    } else {
        Glyphs::Braille
    };
    let theme = theme.with_glyphs(glyphs);
    let hand = hand(&words);
    let mut map = BodyMap::default();
    let mut terminal = ratatui::try_init()?;
    let drawn = loop {
        let draw = |frame: &mut ratatui::Frame<'_>| {
            let mut area = frame.area();
            // Without words the row that they stand in is below the window.
            area.height += u16::from(has("bare"));
            let mut buffer = ratatui::buffer::Buffer::empty(area);
            body::render(&mut buffer, area, &scene, hand, &mut map, &theme);
            for place in frame.area().positions() {
                frame.buffer_mut()[place] = buffer[place].clone();
            }
        };
        if let Err(error) = terminal.draw(draw) {
            break Err(error);
        }
        match crossterm::event::read() {
            Ok(crossterm::event::Event::Key(_)) => break Ok(()),
            Ok(_) => {}
            Err(error) => break Err(error),
        }
    };
    let _ = ratatui::try_restore();
    drawn
}

fn scene(words: &[String]) -> Option<Scene> {
    let area = words.first()?.parse().ok()?;
    let side = words.get(1)?.parse().ok()?;
    let places = |key: &str| -> Vec<Site> {
        let given = words.iter().find_map(|word| word.strip_prefix(key));
        let given = given.unwrap_or_default().split(',');
        given.filter_map(place).collect()
    };
    // A long time, a shorter one, and a short one, in turn.
    let seconds = [90, 45, 20].map(Duration::from_secs).into_iter().cycle();
    let worked: Vec<_> = places("worked=").into_iter().zip(seconds).collect();
    let next = places("next=").first().copied();
    let most = Duration::from_secs(90);
    Some(Scene::stroke((area, side), &worked, most, next))
}

/// The mark of a stroke of half a minute, so many seconds into it.
fn hand(words: &[String]) -> Option<Hand> {
    let given = words.iter().find_map(|word| word.strip_prefix("hand="))?;
    let (technique, into) = given.split_once(':')?;
    let into = Duration::try_from_secs_f64(into.parse().ok()?).ok()?;
    let technique: Technique = technique.parse().ok()?;
    Some(Hand {
        mark: motion::mark(technique, None, into, Duration::from_secs(30)),
        way: motion::way(technique),
        shape: Shape::of(technique, technique.facts().tools.first().copied()?),
    })
}

fn place(text: &str) -> Option<Site> {
    let (area, side) = text.split_once(':')?;
    Some((area.parse::<Area>().ok()?, side.parse::<Side>().ok()?))
}
