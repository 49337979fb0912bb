//! The strokes of a routine that is being written: what, on which side, the lead-in, how long.
//! The chosen one shows everything about it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget as _;

use super::passes::Pass;
use super::state::State;
use crate::engine::Phase;
use crate::model::Tool;
use crate::model::secs::on_screen;
use crate::model::wording::capital;
use crate::ui::prose::Prose;
use crate::ui::screens::player::tempo;
use crate::ui::widgets::scroll;
use crate::ui::{Theme, text};

/// The columns before a stroke's name: a mark and its number.
const NUMBER: usize = 5;
/// From this width up, in columns, a switch is named.
const WIDE: usize = 66;
/// What the two times of a row are.
const TIMES: &str = "lead-in / work";
/// From this height up, in rows, every stroke shows its cue.
const WITH_CUES: u16 = 12;

/// Draws the list with the chosen pass in sight.
pub(super) fn render(
    buffer: &mut Buffer,
    area: Rect,
    passes: &[Pass<'_>],
    state: &mut State,
    theme: &Theme,
) {
    let [head, area] = Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]).areas(area);
    Line::styled(TIMES, theme.quiet)
        .right_aligned()
        .render(head, buffer);
    let mut prose = Prose::new(area.width, theme);
    let chosen = state.chosen(passes.len());
    for (nth, pass) in passes.iter().enumerate() {
        prose.chosen_if(nth == chosen, |prose| {
            prose.line(row(pass, nth == chosen, prose.width(), theme));
            if nth == chosen {
                tell(prose, pass, theme);
            } else if area.height >= WITH_CUES {
                let cue = pass.stroke.cue_on(pass.side);
                let cue = text::fit(&cue, prose.width().saturating_sub(NUMBER)).into_owned();
                let cue = format!("{}{cue}", " ".repeat(NUMBER));
                prose.line(Line::styled(cue, theme.quiet));
            }
        });
    }
    scroll::render(buffer, area, &prose.into_text(), &mut state.strokes, theme);
}

/// Number, name and times of a pass.
fn row(pass: &Pass<'_>, chosen: bool, width: usize, theme: &Theme) -> Line<'static> {
    let way = match pass.way {
        Phase::Switch if width >= WIDE => way_in(pass),
        _ => seconds(pass),
    };
    let times = format!("  {way}  {:>5}", on_screen(pass.work));
    let name = capital(&pass.stroke.name_on(pass.side));
    let room = width.saturating_sub(NUMBER + text::width(&times));
    let name = text::fit(&name, room).into_owned();
    let gap = " ".repeat(room.saturating_sub(text::width(&name)));
    let mark = if chosen { '›' } else { ' ' };
    let number = format!("{mark} {:<2} ", pass.stroke.number);
    if chosen {
        return Line::styled(format!("{number}{name}{gap}{times}"), theme.chosen);
    }
    Line::from(vec![
        Span::styled(number, theme.region(pass.stroke.area.region())),
        Span::styled(name, theme.text),
        Span::raw(gap),
        Span::styled(times, theme.quiet),
    ])
}

/// How long the lead-in or switch takes.
fn seconds(pass: &Pass<'_>) -> String {
    format!("{} s", pass.lead_in.as_secs())
}

/// The same with its name.
fn way_in(pass: &Pass<'_>) -> String {
    let name = if pass.way == Phase::Switch {
        "switch"
    } else {
        "lead-in"
    };
    format!("{name} {}", seconds(pass))
}

/// The cue, the move before it, and how the stroke is done.
fn tell(prose: &mut Prose<'_>, pass: &Pass<'_>, theme: &Theme) {
    let set_in = " ".repeat(NUMBER);
    let stroke = pass.stroke;
    if let Some(first) = stroke.movement_on(pass.side) {
        prose.hanging(&set_in, &first, theme.get_ready);
    }
    prose.hanging(&set_in, &stroke.cue_on(pass.side), theme.text);
    let mut how = Vec::new();
    if prose.width() < WIDE {
        how.push(way_in(pass));
    }
    if stroke.technique.touches() {
        how.push(stroke.pressure.told());
    }
    how.extend(tempo(stroke));
    how.push(stroke.positions.on(pass.side).name().to_owned());
    if stroke.tool != Tool::None {
        how.push(stroke.tool.name().to_owned());
    }
    how.push(format!("line {}", stroke.line));
    prose.hanging(&set_in, &how.join(" · "), theme.quiet);
}
