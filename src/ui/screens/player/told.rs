//! What to do: the cue, and below it what else is to be known or done now.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget as _;

use super::{View, is_held, words};
use crate::engine::{Moment, Phase, State};
use crate::ui::{Theme, text};

/// Draws what is told, from the first row down. What cannot be told whole beside what matters more
/// is left out; only what is longer than all of the room is cut.
pub(super) fn render(buffer: &mut Buffer, area: Rect, view: &View<'_>, theme: &Theme) {
    let mut rest: Vec<Line<'_>> = Vec::new();
    let texts = texts(view, theme);
    let room = usize::from(area.height);
    let lines = |words: &str| text::wrap(words, area.width.into()).len();
    let needed = |which: &[&Told]| which.iter().map(|told| lines(&told.words)).sum::<usize>();
    let mut chosen: Vec<&Told> = Vec::new();
    let mut by_worth: Vec<&Told> = texts.iter().filter(|told| !told.words.is_empty()).collect();
    by_worth.sort_by_key(|told| std::cmp::Reverse(told.worth));
    for told in by_worth {
        if chosen.is_empty() || needed(&chosen) + lines(&told.words) <= room {
            chosen.push(told);
        }
    }
    let shown = |told: &&Told| chosen.iter().any(|one| std::ptr::eq(*one, *told));
    for told in texts.iter().filter(shown) {
        let rows = text::wrap(&told.words, area.width.into());
        rest.extend(rows.into_iter().map(|row| Line::styled(row, told.style)));
    }
    if rest.len() > room
        && let Some(last) = rest.get_mut(room.saturating_sub(1))
    {
        let words = format!("{} …", last.spans[0].content);
        let cut = text::fit(&words, area.width.into()).into_owned();
        *last = Line::styled(cut, last.style);
    }
    for (line, place) in rest.iter().zip(area.rows()) {
        line.render(place, buffer);
    }
}

/// A text, and how long it stays where the room is short.
struct Told {
    words: String,
    worth: u8,
    style: Style,
}

/// The texts of a moment, from above.
fn texts(view: &View<'_>, theme: &Theme) -> [Told; 4] {
    let moment = &view.moment;
    let is_held = is_held(moment.state);
    let on_the_way = !is_held && moment.phase != Phase::Work && moment.movement.is_some();
    let cue = Told {
        words: moment.stroke.cue_on(moment.side),
        worth: 4,
        style: if is_held { theme.quiet } else { theme.loud },
    };
    let aside = Told {
        words: words::aside(view).unwrap_or_default(),
        worth: if is_held || on_the_way { 5 } else { 3 },
        style: match moment.state {
            State::Ready | State::Running if moment.phase != Phase::Work => {
                theme.phase(moment.phase)
            }
            _ if is_held => theme.loud,
            _ => theme.key,
        },
    };
    let placed = Told {
        words: words::placed(moment).unwrap_or_default(),
        worth: 2,
        style: theme.quiet,
    };
    let (worth, more) = match view.details {
        true => (6, details(moment)),
        false => (1, words::mind(moment).unwrap_or_default()),
    };
    let more = Told {
        words: more,
        worth,
        style: if view.details {
            theme.text
        } else {
            theme.quiet
        },
    };
    [cue, aside, placed, more]
}

/// Where not to press, and how exactly. The first comes first, so that no small window cuts it.
fn details(moment: &Moment<'_>) -> String {
    let how = moment.stroke.detail_on(moment.side);
    match words::mind(moment) {
        None => how,
        Some(mind) => format!("{mind} {how}"),
    }
}
