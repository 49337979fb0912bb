//! The last rows of the player above its keys: the whole session, and when to stop.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::Widget as _;

use super::words;
use crate::engine::{Moment, Phase, State};
use crate::model::secs::on_screen;
use crate::ui::Theme;
use crate::ui::widgets::bars;

/// The whole session as bars, and the time left.
pub(super) fn render(buffer: &mut Buffer, area: Rect, moment: &Moment<'_>, theme: &Theme) {
    let left = format!("  {} left in all", on_screen(moment.left_in_all()));
    let short = format!("  {} left", on_screen(moment.left_in_all()));
    let left = if area.width >= 56 { left } else { short };
    let [line, end] =
        Layout::horizontal([Constraint::Fill(1), Constraint::Length(left.len() as u16)])
            .areas(area);
    bars::course(
        buffer,
        line,
        moment.timeline,
        moment.at,
        Some(moment.tally),
        theme,
    );
    if let Some(row) = end.rows().next_back() {
        Line::styled(left, theme.text).render(row, buffer);
    }
}

/// When to stop: loud at first and where it is stopped, quiet in between, so that it does not
/// compete with what to do.
pub(super) fn stop_rule(buffer: &mut Buffer, area: Rect, moment: &Moment<'_>, theme: &Theme) {
    let rule = words::stop_rule(moment.state, area.width);
    let begins = moment.stroke.number == 1 && moment.phase == Phase::LeadIn;
    let style = match moment.state {
        State::Opening(_) | State::Ready | State::Stopped => theme.warning,
        State::Running if begins => theme.warning,
        _ => theme.quiet,
    };
    Line::styled(rule, style).render(area, buffer);
}
