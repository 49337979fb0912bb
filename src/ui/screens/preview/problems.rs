//! The problems, one per row; the chosen one opens while the list has the focus.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget as _;

use super::View;
use super::state::{Pane, State};
use crate::notation::Problem;
use crate::rules::Level;
use crate::ui::prose::Prose;
use crate::ui::widgets::{excerpt, scroll};
use crate::ui::{Theme, text};

/// The least rows that an opened problem takes.
const OPENED: u16 = 8;
/// In fewer rows than this, only one of the two lists is shown, without a heading.
const TIGHT: u16 = 12;

/// The rows of the list, with its heading and an empty one above, in the space shared with the
/// strokes.
pub(super) fn height(view: &View<'_>, state: &State, room: u16) -> u16 {
    let many = view.report.problems.len();
    if many == 0 {
        return 0;
    }
    let wanted = many as u16 + 2;
    match (view.good, pane(view, state)) {
        (None, _) => room.saturating_sub(1),
        (_, Pane::Problems) if room < TIGHT => room,
        (_, Pane::Strokes) if room < TIGHT => 0,
        (_, Pane::Problems) => (wanted + OPENED).min(room * 3 / 5),
        (_, Pane::Strokes) => wanted.min(room / 3),
    }
}

fn pane(view: &View<'_>, state: &State) -> Pane {
    state.pane(view.good.is_some(), !view.report.problems.is_empty())
}

/// Draws the heading and as many of the problems as fit.
pub(super) fn render(
    buffer: &mut Buffer,
    area: Rect,
    view: &View<'_>,
    state: &mut State,
    theme: &Theme,
) {
    if area.is_empty() {
        return;
    }
    let opens = pane(view, state) == Pane::Problems;
    let taken = if opens && area.height <= OPENED { 0 } else { 2 };
    let [head, list] =
        Layout::vertical([Constraint::Length(taken), Constraint::Fill(1)]).areas(area);
    let style = if opens { theme.heading } else { theme.quiet };
    if let Some(heading) = head.rows().nth(1) {
        Line::styled("Problems", style).render(heading, buffer);
    }
    let chosen = state.chosen_problem(view.report.problems.len());
    let all_opened = set(view, list.width, chosen, |_| opens, theme);
    let text = match all_opened.lines.len() <= list.height.into() {
        true => all_opened,
        false => set(
            view,
            list.width,
            chosen,
            |nth| opens && nth == chosen,
            theme,
        ),
    };
    scroll::render(buffer, list, &text, &mut state.problems, theme);
}

/// The rows of all problems; some of them opened.
fn set(
    view: &View<'_>,
    width: u16,
    chosen: usize,
    is_opened: impl Fn(usize) -> bool,
    theme: &Theme,
) -> scroll::Text {
    let mut prose = Prose::new(width, theme);
    for (nth, problem) in view.report.problems.iter().enumerate() {
        prose.chosen_if(nth == chosen, |prose| {
            let is_chosen = nth == chosen && is_opened(nth);
            prose.line(row(problem, is_chosen, prose.width(), theme));
            if is_opened(nth) {
                excerpt::set(prose, problem, theme);
            }
        });
    }
    prose.into_text()
}

/// Level, place and what is wrong.
fn row(problem: &Problem, chosen: bool, width: usize, theme: &Theme) -> Line<'static> {
    let mark = if chosen { '›' } else { ' ' };
    let level = format!("{mark} {:<8}", problem.level.id());
    let place = format!("{:<7}", format!("{}:{}", problem.line, problem.column));
    let room = width.saturating_sub(text::width(&level) + text::width(&place));
    let title = text::fit(&problem.title, room).into_owned();
    if chosen {
        let row = format!("{level}{place}{title}");
        let gap = " ".repeat(width.saturating_sub(text::width(&row)));
        return Line::styled(format!("{row}{gap}"), theme.chosen);
    }
    Line::from(vec![
        Span::styled(level, of_level(problem.level, theme)),
        Span::styled(place, theme.quiet),
        Span::styled(title, theme.text),
    ])
}

const fn of_level(level: Level, theme: &Theme) -> Style {
    match level {
        Level::Error => theme.warning,
        Level::Warning => theme.key,
        Level::Hint => theme.quiet,
    }
}
