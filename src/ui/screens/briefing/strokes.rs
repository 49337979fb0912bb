//! The strokes in a briefing: name, time and pressure.

use ratatui::text::{Line, Span};

use crate::engine::{Planned, Timeline};
use crate::model::Sides;
use crate::model::secs::on_screen;
use crate::model::wording::capital;
use crate::ui::prose::Prose;
use crate::ui::widgets::dots;
use crate::ui::{Theme, text};

/// One row for each; of a block only the first side: it is told for both.
pub(super) fn write(prose: &mut Prose<'_>, timeline: &Timeline, theme: &Theme) {
    prose.gap();
    let strokes = timeline.strokes.iter().enumerate();
    let told = strokes.filter(|(nth, stroke)| stroke.block.is_none_or(|block| block.twin > *nth));
    for (_, stroke) in told {
        prose.line(stroke_row(stroke, prose.width(), theme));
    }
}

/// From this width up, in columns, a pressure has its word beside its dots.
const WITH_WORDS: usize = 80;

/// Name, time and pressure of one stroke, in one row.
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
    if !sides.is_empty() {
        name = format!("{name}, {sides}");
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
    let room = width.saturating_sub(10 + 8 + text::width(&word));
    let name = text::fit(&name, room).into_owned();
    let pad = room.saturating_sub(text::width(&name));
    let [full, empty] = dots::dots(stroke.pressure, theme);
    Line::from(vec![
        Span::styled(name, theme.text),
        Span::raw(" ".repeat(pad)),
        Span::styled(format!("{time:>10}  "), theme.text),
        full,
        empty,
        Span::styled(word, theme.quiet),
    ])
}
