//! The strokes in a briefing: number, name, time and pressure.

use ratatui::text::{Line, Span};

use crate::engine::{Planned, Timeline};
use crate::model::Sides;
use crate::model::secs::on_screen;
use crate::model::wording::capital;
use crate::ui::prose::Prose;
use crate::ui::widgets::{bars, dots};
use crate::ui::{Theme, text};

/// The bars, in so many rows, and one row for each stroke; of a block only the first side: it is told
/// for both.
pub(super) fn write(prose: &mut Prose<'_>, timeline: &Timeline, high: u16, theme: &Theme) {
    let size = (prose.width() as u16, high);
    for row in bars::skyline(timeline.parts(), size, theme) {
        prose.line(row);
    }
    prose.gap();
    let strokes = timeline.strokes.iter().enumerate();
    let told = strokes.filter(|(nth, stroke)| stroke.block.is_none_or(|block| block.twin > *nth));
    let told: Vec<&Planned> = told.map(|(_, stroke)| stroke).collect();
    let columns = Columns::of(&told, prose.width());
    for stroke in told {
        prose.line(columns.row(stroke, theme));
    }
}

/// From this width up, in columns, a pressure has its word beside its dots.
const WITH_WORDS: usize = 80;
/// The columns of a number, of a time and of the dots.
const NUMBER: usize = 4;
const TIME: usize = 12;
const DOTS: usize = 6;
/// Those of a word, with what is before it.
const WORD: usize = 14;

/// What the rows have room for, the same for all.
struct Columns {
    /// The columns of a name.
    name: usize,
    has_words: bool,
    has_sides: bool,
}

impl Columns {
    fn of(strokes: &[&Planned], width: usize) -> Self {
        let has_words = width >= WITH_WORDS;
        let others = NUMBER + TIME + DOTS + usize::from(has_words) * WORD;
        let name = width.saturating_sub(others);
        let fits = |stroke: &&Planned| text::width(&named(stroke, true)) <= name;
        Self {
            name,
            has_words,
            // They go before a part of any name does: twice the time says each side too.
            has_sides: strokes.iter().all(fits),
        }
    }

    /// Number, name, time and pressure of one stroke.
    fn row(&self, stroke: &Planned, theme: &Theme) -> Line<'static> {
        let name = named(stroke, self.has_sides);
        let name = text::fit(&name, self.name).into_owned();
        let pad = self.name.saturating_sub(text::width(&name));
        let time = match is_twice(stroke) {
            true => format!("2 × {}", on_screen(stroke.time)),
            false => on_screen(stroke.time),
        };
        let number = format!("{:>2}  ", stroke.number);
        let [full, empty] = dots::dots(stroke.pressure, theme);
        let mut spans = vec![
            Span::styled(number, theme.region(stroke.area.region())),
            Span::styled(name, theme.text),
            Span::raw(" ".repeat(pad)),
            Span::styled(format!("{time:>10}  "), theme.text),
            full,
            empty,
        ];
        if self.has_words {
            let word = format!(" {}", stroke.pressure.word());
            spans.push(Span::styled(word, theme.quiet));
        }
        Line::from(spans)
    }
}

/// Whether it is done once on each side.
fn is_twice(stroke: &Planned) -> bool {
    stroke.sides == Sides::Each || stroke.block.is_some()
}

/// Technique and area, and the sides too if that is wanted.
fn named(stroke: &Planned, with_sides: bool) -> String {
    let technique = capital(stroke.technique.name());
    let name = match stroke.technique.touches() || !stroke.area.has_no_sides() {
        true => format!("{technique}, {}", stroke.area.name()),
        false => technique,
    };
    let sides = match stroke.sides {
        _ if stroke.area.has_no_sides() || !with_sides => return name,
        _ if is_twice(stroke) => "each side",
        Sides::Left => "left",
        Sides::Right => "right",
        Sides::Both | Sides::Each => "both sides",
    };
    format!("{name}, {sides}")
}
