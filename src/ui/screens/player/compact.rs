//! A session in up to three lines: what, on which side and for how long; how; and the progress.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget as _;

use super::{SoundBadge, View, words};
use crate::engine::State;
use crate::model::secs::on_screen;
use crate::ui::widgets::{badge, bars, dots, letters};
use crate::ui::{Theme, text};

/// In fewer columns than this, one plain line says more.
pub(super) const WORTH: u16 = 34;

/// Draws as many of the lines as fit, vertically centred.
pub(super) fn render(buffer: &mut Buffer, area: Rect, view: &View<'_>, theme: &Theme) {
    if area.height < 3 || area.width < WORTH {
        let line = words::in_one_line(&view.moment, view.leaving);
        let line = text::fit(&line, area.width.into());
        if let Some(row) = area.rows().nth((area.height / 2).into()) {
            Line::styled(line, theme.text).render(row, buffer);
        }
        return;
    }
    let [first, second, third] = [0, 1, 2].map(|row| Rect {
        y: area.y + (area.height - 3) / 2 + row,
        height: 1,
        ..area
    });
    what(view, area.width, theme).render(first, buffer);
    how(view, area.width, theme).render(second, buffer);
    course(buffer, third, view, theme);
}

/// The state, the time left, and the stroke with its side.
fn what(view: &View<'_>, width: u16, theme: &Theme) -> Line<'static> {
    let moment = &view.moment;
    let runs = matches!(moment.state, State::Ready | State::Running);
    let style = if runs {
        theme.phase(moment.phase)
    } else {
        theme.text
    };
    let mut line = Line::from(badge::block(words::badge(moment, view.leaving), style));
    if runs {
        let left = letters::digits(moment.left);
        line.push_span(Span::styled(format!(" {left:>4}  "), style));
    } else {
        line.push_span(Span::raw("  "));
    }
    let name = moment.stroke.name_on(moment.side);
    let room = usize::from(width).saturating_sub(line.width());
    let shown = text::fit(&name, room).into_owned();
    line.push_span(Span::styled(shown, theme.text));
    line
}

/// What just happened, or what to do.
fn how(view: &View<'_>, width: u16, theme: &Theme) -> Line<'static> {
    let moment = &view.moment;
    let aside = match moment.state {
        State::Stopped => Some(words::asked_shortly(view.leaving).to_owned()),
        _ => words::aside(view),
    };
    let (said, style) = match (view.notice, aside) {
        (Some(notice), _) => (notice.to_owned(), theme.key),
        (None, Some(aside)) => (aside, theme.loud),
        (None, None) => (moment.stroke.cue_on(moment.side), theme.loud),
    };
    let mut line = Line::default();
    if moment.stroke.technique.touches() {
        let [full, empty] = dots::dots(moment.pressure, theme);
        line.push_span(full);
        line.push_span(empty);
        line.push_span(Span::raw("  "));
    }
    let room = usize::from(width).saturating_sub(line.width());
    line.push_span(Span::styled(text::fit(&said, room).into_owned(), style));
    line
}

/// The bars of the session, the total time left, a note that nothing is heard, and the keys.
fn course(buffer: &mut Buffer, area: Rect, view: &View<'_>, theme: &Theme) {
    let moment = &view.moment;
    let left = format!("  {}", on_screen(moment.left_in_all()));
    let keys = match moment.state {
        State::Stopped => "",
        State::Paused | State::Away(_) => "  Space resumes  x stop",
        _ => "  Space pause  x stop",
    };
    let sound = match view.sound {
        SoundBadge::On(_) => String::new(),
        badge => format!("  {}", badge.words()),
    };
    // The keys stay longest.
    let most = usize::from(area.width) * 2 / 3;
    let asides = [format!("{sound}{keys}"), keys.to_owned(), sound];
    let fits = |aside: &&String| text::width(aside) + left.len() <= most;
    let aside = asides.iter().find(fits).cloned().unwrap_or_default();
    let taken = left.len() + text::width(&aside);
    let [line, end] =
        Layout::horizontal([Constraint::Fill(1), Constraint::Length(taken as u16)]).areas(area);
    bars::course(
        buffer,
        line,
        moment.timeline,
        moment.at,
        Some(moment.tally),
        theme,
    );
    let spans = vec![
        Span::styled(left, theme.text),
        Span::styled(aside, theme.quiet),
    ];
    Line::from(spans).render(end, buffer);
}
