//! Cells of a terminal as an SVG: one picture, or a film that goes round.

use std::collections::BTreeMap;
use std::fmt::{Result, Write as _};
use std::time::Duration;

use ratatui::buffer::{Buffer, Cell};

use self::ink::{GROUND, Look};

// Another example has this file too.
#[path = "ink.rs"]
mod ink;

/// The size of a cell in the picture, in pixels.
const WIDTH: f32 = 8.4;
const HEIGHT: f32 = 17.0;

/// From which picture on something is shown, and before which it ends.
type Shown = (usize, usize);

/// The pictures as a film, each with how long it is shown; one alone stands still. A cell is drawn
/// once for as long as it stays the same.
///
/// # Errors
/// None: a text takes all that is written.
pub fn film(pictures: &[(Buffer, Duration)]) -> std::result::Result<String, std::fmt::Error> {
    let Some((first, _)) = pictures.first() else {
        return Ok(String::new());
    };
    let mut out = String::new();
    let (width, height) = (
        f32::from(first.area.width) * WIDTH,
        f32::from(first.area.height) * HEIGHT,
    );
    writeln!(
        out,
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0} {height:.0}" font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="14" stroke-width="2.6" stroke-linecap="round" xml:space="preserve">"#
    )?;
    let groups = groups(pictures);
    style(&mut out, groups.keys(), pictures)?;
    writeln!(
        out,
        r#"<rect width="100%" height="100%" rx="8" fill="{GROUND}"/>"#
    )?;
    for (shown, cells) in &groups {
        let (from, until) = *shown;
        match (from, until) == (0, pictures.len()) {
            true => writeln!(out, "<g>")?,
            false => writeln!(out, r#"<g class="k{from}_{until}">"#)?,
        }
        rows(&mut out, cells)?;
        writeln!(out, "</g>")?;
    }
    writeln!(out, "</svg>")?;
    Ok(out)
}

/// The cells that are not empty, by when they are shown, row after row.
fn groups(pictures: &[(Buffer, Duration)]) -> BTreeMap<Shown, Vec<(u16, u16, Cell)>> {
    let mut groups: BTreeMap<Shown, Vec<(u16, u16, Cell)>> = BTreeMap::new();
    for place in pictures[0].0.area.positions() {
        let mut from = 0;
        while from < pictures.len() {
            let cell = &pictures[from].0[place];
            let same = pictures[from..]
                .iter()
                .take_while(|(p, _)| p[place] == *cell);
            let until = from + same.count();
            if !Look::of(cell).is_nothing() {
                let group = groups.entry((from, until)).or_default();
                group.push((place.x, place.y, cell.clone()));
            }
            from = until;
        }
    }
    groups
}

/// When each group is seen.
fn style<'g>(
    out: &mut String,
    groups: impl Iterator<Item = &'g Shown>,
    pictures: &[(Buffer, Duration)],
) -> Result {
    let lengths = pictures.iter().map(|(_, each)| each.as_secs_f32());
    let round: f32 = lengths.clone().sum();
    let at = |nth| 100.0 * lengths.clone().take(nth).sum::<f32>() / round;
    let parts = groups.filter(|shown| **shown != (0, pictures.len()));
    let mut style = String::new();
    for (from, until) in parts {
        let (name, begin, end) = (format!("k{from}_{until}"), at(*from), at(*until));
        write!(
            style,
            ".{name}{{animation:{name} {round}s steps(1) infinite}}@keyframes {name}{{"
        )?;
        if *from > 0 {
            write!(style, "0%{{visibility:hidden}}")?;
        }
        write!(style, "{begin:.3}%{{visibility:visible}}")?;
        if *until < pictures.len() {
            write!(style, "{end:.3}%{{visibility:hidden}}")?;
        }
        write!(style, "}}")?;
    }
    match style.is_empty() {
        true => Ok(()),
        false => writeln!(out, "<style>{style}</style>"),
    }
}

/// Cells row after row, those side by side that look alike as one.
fn rows(out: &mut String, cells: &[(u16, u16, Cell)]) -> Result {
    let mut rest = cells;
    while let Some(((col, row, cell), more)) = rest.split_first() {
        let look = Look::of(cell);
        let goes_on = |(nth, (x, y, next)): &(usize, &(u16, u16, Cell))| {
            *y == *row
                && usize::from(*x) == usize::from(*col) + 1 + nth
                && look.goes_on(&Look::of(next))
        };
        let run = 1 + more.iter().enumerate().take_while(goes_on).count();
        let (x, y) = (f32::from(*col) * WIDTH, f32::from(*row) * HEIGHT);
        let letters: String = rest[..run]
            .iter()
            .map(|(_, _, cell)| cell.symbol())
            .collect();
        draw(out, &look, &letters, (x, y))?;
        rest = &rest[run..];
    }
    Ok(())
}

/// A run of cells: their ground, then their dots, blocks or letters.
fn draw(out: &mut String, look: &Look, letters: &str, (x, y): (f32, f32)) -> Result {
    let width = letters.chars().count() as f32 * WIDTH;
    let Look {
        ink, ground, bold, ..
    } = look;
    if ground != GROUND {
        rect(out, (x, y), (width, HEIGHT), ground)?;
    }
    let (mut dots, mut text) = (String::new(), false);
    for (nth, letter) in letters.chars().enumerate() {
        let x = x + nth as f32 * WIDTH;
        match letter {
            '▀' => rect(out, (x, y), (WIDTH, HEIGHT / 2.0), ink)?,
            '\u{2581}'..='\u{2588}' => {
                let part = HEIGHT * (letter as u32 - 0x2580) as f32 / 8.0;
                rect(out, (x, y + HEIGHT - part), (WIDTH, part), ink)?;
            }
            '\u{2800}'..='\u{28ff}' => points(&mut dots, letter as u32 - 0x2800, x, y)?,
            ' ' => {}
            _ => text = true,
        }
    }
    if !dots.is_empty() {
        writeln!(out, r#"<path stroke="{ink}" d="{dots}"/>"#)?;
    }
    if text {
        let is_drawn = |c: char| matches!(c, '▀'..='█' | '\u{2800}'..='\u{28ff}');
        let letters = letters
            .replace(is_drawn, " ")
            .replace('&', "&amp;")
            .replace('<', "&lt;");
        let bold = if *bold { r#" font-weight="bold""# } else { "" };
        let y = y + 13.0;
        writeln!(
            out,
            r#"<text x="{x:.1}" y="{y:.1}" textLength="{width:.1}" lengthAdjust="spacingAndGlyphs" fill="{ink}"{bold}>{letters}</text>"#
        )?;
    }
    Ok(())
}

fn rect(out: &mut String, (x, y): (f32, f32), (width, height): (f32, f32), fill: &str) -> Result {
    // A hair wider, so that neighbours leave no seam.
    let (width, height) = (width + 0.3, height + 0.3);
    writeln!(
        out,
        r#"<rect x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{height:.1}" fill="{fill}"/>"#
    )
}

/// The eight dots of a braille cell, by the bits of its code: round ends of lines of no length.
fn points(out: &mut String, bits: u32, x: f32, y: f32) -> Result {
    const PLACES: [(u8, u8); 8] = [
        (0, 0),
        (0, 1),
        (0, 2),
        (1, 0),
        (1, 1),
        (1, 2),
        (0, 3),
        (1, 3),
    ];
    let set = PLACES
        .iter()
        .enumerate()
        .filter(|(bit, _)| bits >> bit & 1 == 1);
    for (_, (col, row)) in set {
        let (cx, cy) = (
            x + 2.1 + f32::from(*col) * 4.2,
            y + 2.1 + f32::from(*row) * 4.25,
        );
        write!(out, "M{cx:.0} {cy:.0}h0")?;
    }
    Ok(())
}
