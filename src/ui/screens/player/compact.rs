//! A session in up to three lines: what, on which side and for how long; how; and the progress.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget as _;

use super::{SoundBadge, View, words};
use crate::engine::State;
use crate::model::secs::on_screen;
use crate::ui::widgets::{badge, big_time, dots, ribbon};
use crate::ui::{Theme, text};

/// In fewer columns than this, one plain line says more.
const WORTH: u16 = 34;

/// Draws as many of the lines as fit, vertically centred.
pub(super) fn render(buffer: &mut Buffer, area: Rect, view: &View<'_>, theme: &Theme) {
    let lines = match area {
        Rect { height: 0, .. } => return,
        Rect { height, width, .. } if height >= 3 && width >= WORTH => vec![
            what(view, width, theme),
            how(view, width, theme),
            course(view, width, theme),
        ],
        Rect { width, .. } => {
            let line = words::in_one_line(&view.moment, view.leaving);
            let line = text::fit(&line, width.into()).into_owned();
            vec![Line::styled(line, theme.text)]
        }
    };
    let above = area.height.saturating_sub(lines.len() as u16) / 2;
    for (line, place) in lines.into_iter().zip(area.rows().skip(above.into())) {
        line.render(place, buffer);
    }
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
        let left = big_time::digits(moment.left);
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

/// The ribbon, the total time left, and the keys or a note that nothing is heard.
fn course(view: &View<'_>, width: u16, theme: &Theme) -> Line<'static> {
    let moment = &view.moment;
    let left = format!("  {}", on_screen(moment.left_in_all()));
    let aside = match (moment.state, view.sound) {
        (State::Stopped, _) => String::new(),
        (State::Paused | State::Away(_), _) => "  Space resumes".into(),
        (_, SoundBadge::On(_)) => "  Space pause, x stop".into(),
        (_, badge) => format!("  {}", badge.words()),
    };
    let most = usize::from(width) / 2;
    let aside = if text::width(&aside) + left.len() <= most {
        aside
    } else {
        String::new()
    };
    let room = usize::from(width).saturating_sub(left.len() + text::width(&aside));
    let mut line = ribbon::line(moment.timeline, moment.at, room as u16, theme);
    line.push_span(Span::styled(left, theme.text));
    line.push_span(Span::styled(aside, theme.quiet));
    line
}
