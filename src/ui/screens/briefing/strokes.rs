//! The strokes in a briefing: number, name, time and pressure.

use ratatui::text::{Line, Span};

use crate::engine::{Planned, Timeline};
use crate::model::Sides;
use crate::model::secs::on_screen;
use crate::model::wording::capital;
use crate::ui::prose::Prose;
use crate::ui::widgets::{bars, dots};
use crate::ui::{Theme, text};

/// The bars, and one row for each stroke; of a block only the first side: it is told for both.
pub(super) fn write(prose: &mut Prose<'_>, timeline: &Timeline, theme: &Theme) {
    let size = (prose.width() as u16, BARS);
    for row in bars::skyline(timeline.parts(), size, theme) {
        prose.line(row);
    }
    prose.gap();
    let strokes = timeline.strokes.iter().enumerate();
    let told = strokes.filter(|(nth, stroke)| stroke.block.is_none_or(|block| block.twin > *nth));
    for (_, stroke) in told {
        prose.line(stroke_row(stroke, prose.width(), theme));
    }
}

/// The rows of the bars.
const BARS: u16 = 2;
/// From this width up, in columns, a pressure has its word beside its dots.
const WITH_WORDS: usize = 80;

/// The columns of a number.
const NUMBER: usize = 4;

/// Number, name, time and pressure of one stroke, in one row.
fn stroke_row(stroke: &Planned, width: usize, theme: &Theme) -> Line<'static> {
    let twice = stroke.sides == Sides::Each || stroke.block.is_some();
    let sides = match stroke.sides {
        _ if stroke.area.has_no_sides() => "",
        _ if twice => "each side",
        Sides::Left => "left",
        Sides::Right => "right",
        Sides::Both => "both sides",
        Sides::Each => "each side",
    };
    let mut name = capital(stroke.technique.name());
    if stroke.technique.touches() || !stroke.area.has_no_sides() {
        name = format!("{name}, {}", stroke.area.name());
    }
    let time = match twice {
        true => format!("2 × {}", on_screen(stroke.time)),
        false => on_screen(stroke.time),
    };
    let word = if width >= WITH_WORDS {
        format!(" {:<13}", stroke.pressure.word())
    } else {
        String::new()
    };
    let room = width.saturating_sub(NUMBER + 10 + 8 + text::width(&word));
    // The sides go before a part of the name does: twice the time is each side, too.
    let whole = format!("{name}, {sides}");
    if !sides.is_empty() && text::width(&whole) <= room {
        name = whole;
    }
    let name = text::fit(&name, room).into_owned();
    let pad = room.saturating_sub(text::width(&name));
    let [full, empty] = dots::dots(stroke.pressure, theme);
    let number = format!("{:>2}  ", stroke.number);
    Line::from(vec![
        Span::styled(number, theme.region(stroke.area.region())),
        Span::styled(name, theme.text),
        Span::raw(" ".repeat(pad)),
        Span::styled(format!("{time:>10}  "), theme.text),
        full,
        empty,
        Span::styled(word, theme.quiet),
    ])
}
