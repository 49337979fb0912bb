//! `backrub show ROUTINE`: prints a routine to read, or its whole timeline as JSON.

use std::io::{self, Write};

use serde::Serialize;
use unicode_width::UnicodeWidthStr as _;

use super::list::tools;
use super::{Failure, Outcome, print_json};
use crate::advice::Demands;
use crate::engine::{Dated, Phase, Timeline};
use crate::library::Opened;
use crate::model::secs::on_screen;
use crate::model::source::Source;
use crate::model::{Benefit, Side};
use crate::terminal;
use crate::ui::text;

/// Prints the routine.
pub fn run(name: &str, json: bool) -> Result<Outcome, Failure> {
    let Some(opened) = super::open(name)? else {
        return Ok(Outcome::InputWrong);
    };
    if json {
        return print_json(&JsonShow::of(&opened));
    }
    let mut printed = Vec::new();
    words(&opened, &mut printed)?;
    let printed = String::from_utf8_lossy(&printed);
    let mut out = io::BufWriter::new(io::stdout().lock());
    let columns = terminal::columns();
    for line in printed.lines() {
        match columns {
            Some(columns) => within(line, columns, &mut out)?,
            None => writeln!(out, "{line}")?,
        }
    }
    out.flush()?;
    Ok(Outcome::Fine)
}

#[derive(Debug, Serialize)]
struct JsonShow<'o> {
    id: &'o str,
    title: &'o str,
    benefit: Benefit,
    seconds: u64,
    segments: Vec<SegmentLine>,
    signals: Vec<SignalLine<'o>>,
}

#[derive(Debug, Serialize)]
struct SegmentLine {
    stroke: usize,
    phase: &'static str,
    side: Side,
    start_ms: u128,
    length_ms: u128,
}

#[derive(Debug, Serialize)]
struct SignalLine<'o> {
    at_ms: u128,
    signal: &'static str,
    stroke: Option<usize>,
    side: Option<Side>,
    text: Option<&'o str>,
}

impl<'o> JsonShow<'o> {
    fn of(opened: &'o Opened) -> Self {
        let Opened {
            routine, timeline, ..
        } = opened;
        Self {
            id: &routine.id,
            title: &routine.title,
            benefit: routine.benefit,
            seconds: timeline.total.as_secs(),
            segments: segments(timeline),
            signals: timeline
                .signals
                .iter()
                .map(|signal| line(signal, timeline))
                .collect(),
        }
    }
}

fn segments(timeline: &Timeline) -> Vec<SegmentLine> {
    let segments = timeline.segments.iter().map(|segment| SegmentLine {
        stroke: timeline.strokes[segment.stroke].number,
        phase: segment.phase.id(),
        side: segment.side,
        start_ms: segment.start.as_millis(),
        length_ms: segment.length.as_millis(),
    });
    segments.collect()
}

fn line<'o>(signal: &'o Dated, timeline: &Timeline) -> SignalLine<'o> {
    SignalLine {
        at_ms: signal.at.as_millis(),
        signal: signal.signal.id(),
        stroke: signal.stroke.map(|stroke| timeline.strokes[stroke].number),
        side: signal.side,
        text: signal.text.as_deref(),
    }
}

/// The line in as many as it takes, those that follow as far in as its words begin.
fn within(line: &str, columns: usize, out: &mut impl Write) -> io::Result<()> {
    if line.width() <= columns {
        return writeln!(out, "{line}");
    }
    // Behind the times of a stroke, which are figures.
    let is_before = |c: char| c == ' ' || c == ':' || c.is_ascii_digit();
    let indent = line.find(|c| !is_before(c)).unwrap_or(0);
    let indent = if indent * 2 > columns { 2 } else { indent };
    let (before, rest) = line.split_at(indent);
    for (nth, row) in text::wrap(rest, columns.saturating_sub(indent))
        .iter()
        .enumerate()
    {
        match nth {
            0 => writeln!(out, "{before}{row}")?,
            _ => writeln!(out, "{:indent$}{row}", "")?,
        }
    }
    Ok(())
}

fn words(opened: &Opened, out: &mut impl Write) -> io::Result<()> {
    let Opened {
        routine, timeline, ..
    } = opened;
    writeln!(out, "{}", routine.title)?;
    let (total, place) = (on_screen(timeline.total), routine.setting.place());
    writeln!(out, "{total} {place}, {}", tools(&timeline.tools()))?;
    if let Some(credit) = routine.credit.told() {
        writeln!(out, "{credit}")?;
    }
    let suits: Vec<&str> = routine.suits.iter().map(|suits| suits.name()).collect();
    if !suits.is_empty() {
        writeln!(out, "made for: {}", suits.join(", "))?;
    }
    for text in [&routine.summary, &routine.why].into_iter().flatten() {
        writeln!(out, "\n{text}")?;
    }
    writeln!(out)?;
    strokes(timeline, out)?;
    let demands = Demands::of(routine);
    let not_for = demands.not_for().map(|tag| tag.not_today().to_owned());
    let today = demands.not_today().into_iter().map(str::to_owned);
    list("Not today if", not_for.chain(today), out)?;
    let adaptations = demands.adaptations().into_iter();
    list("Go lighter", adaptations.map(|one| one.text()), out)?;
    list(
        "Sources",
        routine.sources.iter().map(|key| source(key)),
        out,
    )
}

/// Each side of each stroke with its start and length, and before it what to do with the body.
fn strokes(timeline: &Timeline, out: &mut impl Write) -> io::Result<()> {
    let mut movement = None;
    for segment in &timeline.segments {
        if segment.phase != Phase::Work {
            movement = segment.movement.as_deref();
            continue;
        }
        let stroke = &timeline.strokes[segment.stroke];
        if let Some(movement) = movement {
            writeln!(out, "{:>13}{movement}", "")?;
        }
        let pressure = match stroke.technique.touches() {
            true => format!(" ({})", stroke.pressure.told()),
            false => String::new(),
        };
        writeln!(
            out,
            "{:>5}  {:>4}  {}. {}{pressure}",
            on_screen(segment.start),
            on_screen(segment.length),
            stroke.name_on(segment.side),
            stroke.cue_on(segment.side),
        )?;
    }
    Ok(())
}

fn list(
    heading: &str,
    lines: impl Iterator<Item = String>,
    out: &mut impl Write,
) -> io::Result<()> {
    for (nth, line) in lines.enumerate() {
        if nth == 0 {
            writeln!(out, "\n{heading}")?;
        }
        writeln!(out, "  {line}")?;
    }
    Ok(())
}

/// A source in full; an author's own reference unchanged.
fn source(key: &str) -> String {
    Source::find(key).map_or_else(|| key.to_owned(), Source::to_string)
}
