//! The parts of the body that were worked, each with a line as long as its time, in the shade that it
//! has on the body.

use std::time::Duration;

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::engine::Session;
use crate::model::secs::on_screen;
use crate::model::wording::capital;
use crate::model::{Area, Side};
use crate::ui::body::Glyphs;
use crate::ui::prose::Prose;
use crate::ui::{Theme, text};

/// The most cells of a line, and the fewest for which there is one.
const LINE: (usize, usize) = (24, 6);
/// The columns of a time, with what is before it.
const TIME: usize = 7;

/// Writes them, the longest first.
pub(super) fn write(
    prose: &mut Prose<'_>,
    session: &Session,
    worked: &[(Area, Side, Duration)],
    theme: &Theme,
) {
    let parts = longest(session);
    let Some(most) = parts.first().map(|(_, time)| *time) else {
        return;
    };
    prose.gap();
    let names = parts.iter().map(|(area, _)| text::width(&name(*area)));
    let column = names.max().unwrap_or(0);
    let column = column.min(prose.width().saturating_sub(TIME));
    let room = prose.width().saturating_sub(column + TIME + 2);
    for (area, time) in parts {
        let name = name(area);
        let name = text::fit(&name, column);
        let pad = " ".repeat(column.saturating_sub(text::width(&name)));
        let told = format!("{name}{pad}{:>TIME$}", on_screen(time));
        let mut spans = vec![Span::styled(told, theme.text)];
        if room >= LINE.1 {
            spans.push(Span::raw("  "));
            let share = time.as_secs_f64() / most.as_secs_f64().max(1.0);
            let style = shade(area, worked, theme);
            spans.push(line(share, room.min(LINE.0), style, theme));
        }
        prose.line(Line::from(spans));
    }
}

/// Its name, as it begins a row.
fn name(area: Area) -> String {
    capital(area.name().split(" (").next().unwrap_or_default())
}

/// How long each part was touched or moved, the longest first; two sides at once count once.
fn longest(session: &Session) -> Vec<(Area, Duration)> {
    let mut parts: Vec<(Area, Duration)> = Vec::new();
    for (nth, stroke) in session.timeline().strokes.iter().enumerate() {
        let time = session.tally().of(nth);
        if time.is_zero() || stroke.area.has_no_sides() {
            continue;
        }
        match parts.iter_mut().find(|(area, _)| *area == stroke.area) {
            Some((_, sum)) => *sum += time,
            None => parts.push((stroke.area, time)),
        }
    }
    parts.sort_by_key(|(_, time)| std::cmp::Reverse(*time));
    parts
}

/// The shade that a part has on the body: by its side that was worked longer, beside all others.
fn shade(area: Area, worked: &[(Area, Side, Duration)], theme: &Theme) -> Style {
    let most = |of: Option<Area>| {
        let sided = worked.iter().filter(|one| !one.0.has_no_sides());
        let those = sided.filter(|one| of.is_none_or(|area| one.0 == area));
        those.map(|(.., time)| *time).max().unwrap_or_default()
    };
    let (time, most) = (most(Some(area)), most(None));
    match () {
        () if time * 3 >= most * 2 => theme.lit,
        () if time * 3 >= most => theme.some,
        () => theme.worked,
    }
}

/// A line that takes such a share of the cells.
fn line(share: f64, cells: usize, style: Style, theme: &Theme) -> Span<'static> {
    let long = ((share * cells as f64).round() as usize).max(1);
    let letter = match theme.glyphs {
        Glyphs::Braille => "━",
        Glyphs::Ascii => "=",
    };
    Span::styled(letter.repeat(long), style)
}
