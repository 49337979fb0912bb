//! Draws the player as an SVG, for the README: `make pictures`.
//!
//! What it draws is what the program draws, cell by cell, at a moment of a built-in routine.

use std::fmt::Write as _;
use std::time::Duration;

use backrub::engine::{Command, Session};
use backrub::library;
use backrub::ui::Theme;
use backrub::ui::body::BodyMap;
use backrub::ui::screens::player::{self, SoundBadge, View};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

const COLS: u16 = 100;
const ROWS: u16 = 30;
/// The size of a cell in the picture, in pixels.
const WIDTH: f32 = 8.4;
const HEIGHT: f32 = 17.0;
const GROUND: &str = "#161616";
const INK: &str = "#d0d0d0";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let opened = library::open("desk-neck-shoulders", None)?;
    let mut session = Session::new(opened.timeline);
    session.obey(Command::Start);
    session.advance(Duration::from_millis(98_000));
    let moment = session.moment().ok_or("a routine with nothing in it")?;
    let view = View {
        title: &opened.routine.title,
        benefit: opened.routine.benefit,
        moment,
        sound: SoundBadge::On(70),
        speed: 1,
        notice: None,
        details: false,
        calm: false,
    };
    let mut map = BodyMap::default();
    let mut terminal = Terminal::new(TestBackend::new(COLS, ROWS))?;
    let theme = Theme::dark(true);
    terminal.draw(|frame| {
        player::render(frame, frame.area(), &view, &mut map, &theme);
    })?;
    std::fs::write("docs/player.svg", svg(terminal.backend().buffer())?)?;
    Ok(())
}

fn svg(buffer: &Buffer) -> Result<String, std::fmt::Error> {
    let (width, height) = (f32::from(COLS) * WIDTH, f32::from(ROWS) * HEIGHT);
    let mut out = String::new();
    writeln!(
        out,
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="14" xml:space="preserve">"#
    )?;
    writeln!(
        out,
        r#"<rect width="100%" height="100%" rx="8" fill="{GROUND}"/>"#
    )?;
    for row in 0..ROWS {
        for col in 0..COLS {
            let cell = &buffer[(col, row)];
            let (x, y) = (f32::from(col) * WIDTH, f32::from(row) * HEIGHT);
            draw(&mut out, cell, x, y)?;
        }
    }
    writeln!(out, "</svg>")?;
    Ok(out)
}

/// One cell: its ground, then its dots, its block, or its letter.
fn draw(out: &mut String, cell: &Cell, x: f32, y: f32) -> std::fmt::Result {
    let (mut ink, mut ground) = (colour(cell.fg, INK), colour(cell.bg, GROUND));
    if cell.modifier.contains(Modifier::REVERSED) {
        std::mem::swap(&mut ink, &mut ground);
    }
    if ground != GROUND {
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

/// The eight dots of a braille cell, by the bits of its code.
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
    for (bit, (col, row)) in PLACES
        .iter()
        .enumerate()
        .filter(|(bit, _)| bits >> bit & 1 == 1)
    {
        debug_assert!(bit < 8);
        let (cx, cy) = (
            x + 2.1 + f32::from(*col) * 4.2,
            y + 2.1 + f32::from(*row) * 4.25,
        );
        writeln!(
            out,
            r#"<circle cx="{cx:.1}" cy="{cy:.1}" r="1.3" fill="{ink}"/>"#
        )?;
    }
    Ok(())
}

/// A colour as terminals show it; the six-by-six-by-six cube and the greys of the 256.
fn colour(colour: Color, usual: &str) -> String {
    let Color::Indexed(index) = colour else {
        return usual.to_owned();
    };
    let (red, green, blue) = match index {
        16..=231 => {
            let level = |n: u8| if n == 0 { 0 } else { 55 + 40 * n };
            let n = index - 16;
            (level(n / 36), level(n / 6 % 6), level(n % 6))
        }
        232..=255 => {
            let grey = 8 + 10 * (index - 232);
            (grey, grey, grey)
        }
        _ => return usual.to_owned(),
    };
    format!("#{red:02x}{green:02x}{blue:02x}")
}
