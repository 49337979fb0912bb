//! Draws what a stroke looks like without any words, so that people can be asked what they see:
//! six moments of it beside each other, the body alone, as the player draws it.
//!
//!     cargo run --example strips -- FOLDER COLUMNSxROWS TECHNIQUE:AREA:SIDE[:TOOL] ...
//!
//! Columns and rows are those of the body. Each stroke becomes an SVG in the folder, named by its
//! place in the list.

use std::path::Path;
use std::time::Duration;

use backrub::model::{Area, Side, Technique, Tool};
use backrub::ui::Theme;
use backrub::ui::body::{BodyMap, Hand, Scene, Shape, Way, motion};
use backrub::ui::widgets::body;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

#[path = "picture/svg.rs"]
mod svg;

type Failure = Box<dyn std::error::Error>;

/// The moments of a strip.
const MOMENTS: u16 = 6;
/// The columns between two of them.
const GAP: u16 = 3;
/// How long a stroke lasts: a hold fills in that time.
const LENGTH: Duration = Duration::from_secs(30);

fn main() -> Result<(), Failure> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [folder, size, strokes @ ..] = words.as_slice() else {
        return Err("FOLDER COLUMNSxROWS TECHNIQUE:AREA:SIDE[:TOOL] ...".into());
    };
    let (columns, rows) = size.split_once('x').ok_or("a size such as 26x16")?;
    let size = (columns.parse()?, rows.parse()?);
    for (nth, stroke) in (1..).zip(strokes) {
        let strip = strip(stroke, size)?;
        let file = Path::new(folder).join(format!("{nth}.svg"));
        std::fs::write(file, svg::film(&[(strip, LENGTH)])?)?;
    }
    Ok(())
}

/// Six moments of a stroke from left to right.
fn strip(stroke: &str, (width, height): (u16, u16)) -> Result<Buffer, Failure> {
    let parts: Vec<&str> = stroke.split(':').collect();
    let [technique, area, side, tool @ ..] = parts.as_slice() else {
        return Err(format!("{stroke}: TECHNIQUE:AREA:SIDE[:TOOL]").into());
    };
    let technique: Technique = technique.parse()?;
    let (area, side): (Area, Side) = (area.parse()?, side.parse()?);
    let tool: Tool = match (tool, technique.facts().tools) {
        ([tool], _) => tool.parse()?,
        (_, [usual, ..]) => *usual,
        _ => return Err(format!("{technique} has no tool").into()),
    };
    let scene = Scene::stroke((area, side), &[], LENGTH, None);
    let (mut map, theme) = (BodyMap::default(), Theme::dark(true));
    // The row below, with the names of the sides, is left out.
    let room = Rect::new(0, 0, width, height + 1);
    let mut strip = Buffer::empty(Rect::new(0, 0, MOMENTS * (width + GAP) - GAP, height));
    for nth in 0..MOMENTS {
        let into = span(technique) * u32::from(nth) / u32::from(MOMENTS);
        let hand = Hand {
            mark: motion::mark(technique, None, into, LENGTH),
            way: motion::way(technique),
            shape: Shape::of(technique, tool),
        };
        let mut buffer = Buffer::empty(room);
        body::render(&mut buffer, room, &scene, Some(hand), &mut map, &theme);
        for place in Rect::new(0, 0, width, height).positions() {
            let there = (place.x + nth * (width + GAP), place.y);
            strip[there] = buffer[place].clone();
        }
    }
    Ok(strip)
}

/// The time that the moments are taken from: one pass of the hand and back, or all of a hold.
fn span(technique: Technique) -> Duration {
    let Some(tempi) = technique.facts().tempo else {
        return LENGTH;
    };
    let beat = Duration::from_secs(60) / u32::from(tempi.calm.per_minute());
    match motion::way(technique) {
        Some(Way::ToAndFro) => beat * 2,
        _ => beat,
    }
}
