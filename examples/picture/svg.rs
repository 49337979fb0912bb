//! Cells of a terminal as an SVG: one picture, or a film of a few that goes round.

use std::fmt::Write as _;
use std::time::Duration;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

/// The size of a cell in the picture, in pixels.
const WIDTH: f32 = 8.4;
const HEIGHT: f32 = 17.0;
const GROUND: &str = "#161616";
const INK: &str = "#d0d0d0";

/// The pictures as a film, each shown for so long; one alone stands still. What is the same in
/// all of them is drawn once.
pub fn film(pictures: &[Buffer], each: Duration) -> Result<String, std::fmt::Error> {
    let Some(first) = pictures.first() else {
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
    let count = pictures.len();
    let round = each.as_secs_f32() * count as f32;
    if count > 1 {
        let share = 100.0 / count as f32;
        writeln!(
            out,
            "<style>.f{{visibility:hidden;animation:f {round}s steps(1) infinite}}\
             @keyframes f{{0%{{visibility:visible}}{share:.4}%{{visibility:hidden}}}}</style>"
        )?;
    }
    writeln!(
        out,
        r#"<rect width="100%" height="100%" rx="8" fill="{GROUND}"/>"#
    )?;
    for place in first.area.positions() {
        draw(&mut out, &first[place], place.into(), false)?;
    }
    for (nth, picture) in pictures.iter().enumerate().filter(|_| count > 1) {
        let since = round - each.as_secs_f32() * nth as f32;
        writeln!(out, r#"<g class="f" style="animation-delay:-{since}s">"#)?;
        let differs = |place: &ratatui::layout::Position| {
            pictures.iter().any(|other| other[*place] != first[*place])
        };
        for place in first.area.positions().filter(differs) {
            draw(&mut out, &picture[place], place.into(), true)?;
        }
        writeln!(out, "</g>")?;
    }
    writeln!(out, "</svg>")?;
    Ok(out)
}

/// One cell: its ground, then its dots, its block, or its letter. With `over` it covers what was
/// drawn there before.
fn draw(out: &mut String, cell: &Cell, (col, row): (u16, u16), over: bool) -> std::fmt::Result {
    let (x, y) = (f32::from(col) * WIDTH, f32::from(row) * HEIGHT);
    let (mut ink, mut ground) = (colour(cell.fg, INK), colour(cell.bg, GROUND));
    if cell.modifier.contains(Modifier::REVERSED) {
        std::mem::swap(&mut ink, &mut ground);
    }
    if ground != GROUND || over {
        rect(out, x, y, WIDTH, HEIGHT, &ground)?;
    }
    let Some(letter) = cell.symbol().chars().next().filter(|c| *c != ' ') else {
        return Ok(());
    };
    let code = letter as u32;
    match letter {
        '█' => rect(out, x, y, WIDTH, HEIGHT, &ink),
        '▀' => rect(out, x, y, WIDTH, HEIGHT / 2.0, &ink),
        '▄' => rect(out, x, y + HEIGHT / 2.0, WIDTH, HEIGHT / 2.0, &ink),
        '\u{2800}'..='\u{28ff}' => dots(out, code - 0x2800, x, y, &ink),
        _ => {
            let bold = cell.modifier.contains(Modifier::BOLD);
            let weight = if bold { r#" font-weight="bold""# } else { "" };
            let letter = match letter {
                '<' => "&lt;".to_owned(),
                '&' => "&amp;".to_owned(),
                other => other.to_string(),
            };
            writeln!(
                out,
                r#"<text x="{x:.1}" y="{:.1}" fill="{ink}"{weight}>{letter}</text>"#,
                y + 13.0
            )
        }
    }
}

fn rect(out: &mut String, x: f32, y: f32, width: f32, height: f32, fill: &str) -> std::fmt::Result {
    // A hair wider, so that neighbours leave no seam.
    let (width, height) = (width + 0.1, height + 0.1);
    writeln!(
        out,
        r#"<rect x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{height:.1}" fill="{fill}"/>"#
    )
}

/// The eight dots of a braille cell, by the bits of its code: round ends of lines of no length.
fn dots(out: &mut String, bits: u32, x: f32, y: f32, ink: &str) -> std::fmt::Result {
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
    if bits == 0 {
        return Ok(());
    }
    write!(out, r#"<path stroke="{ink}" d=""#)?;
    let set = PLACES
        .iter()
        .enumerate()
        .filter(|(bit, _)| bits >> bit & 1 == 1);
    for (_, (col, row)) in set {
        let (cx, cy) = (
            x + 2.1 + f32::from(*col) * 4.2,
            y + 2.1 + f32::from(*row) * 4.25,
        );
        write!(out, "M{cx:.1} {cy:.1}h0")?;
    }
    writeln!(out, r#""/>"#)
}

/// A colour as terminals show it; the six-by-six-by-six cube and the greys of the 256.
fn colour(colour: Color, usual: &str) -> String {
    let (red, green, blue) = match colour {
        Color::Rgb(red, green, blue) => (red, green, blue),
        Color::Indexed(index @ 16..=231) => {
            let level = |n: u8| if n == 0 { 0 } else { 55 + 40 * n };
            let n = index - 16;
            (level(n / 36), level(n / 6 % 6), level(n % 6))
        }
        Color::Indexed(index @ 232..) => {
            let grey = 8 + 10 * (index - 232);
            (grey, grey, grey)
        }
        _ => return usual.to_owned(),
    };
    format!("#{red:02x}{green:02x}{blue:02x}")
}
