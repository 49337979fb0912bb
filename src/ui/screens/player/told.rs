//! What to do: the cue, and below it what else is to be known or done now.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget as _;

use super::{View, is_held, words};
use crate::engine::{Moment, Phase, State};
use crate::ui::{Theme, text};

/// The last of the texts: what to mind, or all details.
const MORE: usize = 3;

/// Draws what is told, from the first row down. What cannot be told whole beside what matters more
/// is left out; only what is longer than all of the room is cut.
pub(super) fn render(buffer: &mut Buffer, area: Rect, view: &View<'_>, theme: &Theme) {
    let room = usize::from(area.height);
    let mut texts = texts(view, theme);
    if !view.details {
        let others = texts[..MORE].iter();
        let others = others.map(|told| text::wrap(&told.words, area.width.into()).len());
        let left = room.saturating_sub(others.sum());
        texts[MORE].words = cautions(&view.moment, area.width.into(), left);
    }
    let rows = texts
        .each_ref()
        .map(|told| text::wrap(&told.words, area.width.into()));
    let mut by_worth: Vec<usize> = (0..texts.len()).collect();
    by_worth.sort_by_key(|nth| std::cmp::Reverse(texts[*nth].worth));
    let (mut chosen, mut taken) = ([false; 4], 0);
    for nth in by_worth {
        let may_be_cut = view.details && nth == MORE && taken < room;
        if taken == 0 || taken + rows[nth].len() <= room || may_be_cut {
            chosen[nth] = true;
            taken += rows[nth].len();
        }
    }
    let shown = (0..texts.len()).filter(|nth| chosen[*nth]);
    let shown = shown.flat_map(|nth| rows[nth].iter().map(move |row| (*row, nth)));
    let shown: Vec<(&str, usize)> = shown.collect();
    for (at, ((row, nth), place)) in shown.iter().zip(area.rows()).enumerate() {
        let is_cut = at + 1 == room && shown.len() > room;
        let row = match is_cut {
            true => text::fit(&format!("{row} …"), area.width.into()).into_owned(),
            false => (*row).to_owned(),
        };
        Line::styled(row, texts[*nth].style).render(place, buffer);
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
        worth: if view.details { 7 } else { 4 },
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
        false => (1, String::new()),
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
    match words::mind(moment).as_slice() {
        [] => how,
        mind => format!("{} {how}", told(mind)),
    }
}

/// As much of what to mind as has room in so many rows, the gravest first.
fn cautions(moment: &Moment<'_>, columns: usize, rows: usize) -> String {
    let mind = words::mind(moment);
    let parts = (1..=mind.len()).rev().map(|parts| told(&mind[..parts]));
    let mut fits = parts.filter(|told| text::wrap(told, columns).len() <= rows);
    fits.next().unwrap_or_default()
}

fn told(mind: &[&str]) -> String {
    format!("Caution: {}.", mind.join("; "))
}
