//! The first row of the player.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget as _;

use super::{SoundBadge, View};
use crate::ui::screens::page::ends;
use crate::ui::{Theme, text};

/// The title or what was just told, and on the right the stroke's number, sound and speed.
pub(super) fn render(
    buffer: &mut Buffer,
    area: Rect,
    view: &View<'_>,
    told: Option<&str>,
    theme: &Theme,
) {
    if area.is_empty() {
        return;
    }
    let left = match told {
        Some(words) => (words, theme.key),
        None => (view.title, theme.banner(view.benefit)),
    };
    let room = usize::from(area.width).saturating_sub(text::width(left.0) + 2);
    let right = asides(view, room);
    ends(area.width, left, (&right, theme.quiet)).render(area, buffer);
}

/// Speed, stroke and sound, as far as they fit beside the title. A changed speed and a sound that
/// cannot be heard are always shown.
fn asides(view: &View<'_>, room: usize) -> String {
    let strokes = view.moment.timeline.strokes.len();
    let number = view.moment.stroke.number;
    let is_heard = matches!(view.sound, SoundBadge::On(_));
    // What there is to say, and how long it stays as the room shrinks.
    let parts = [
        (view.rehearsal, 2, "rehearsal".to_owned()),
        (view.speed != 1, 2, format!("{}x speed", view.speed)),
        (true, 1, format!("stroke {number} of {strokes}")),
        (true, if is_heard { 0 } else { 2 }, view.sound.words()),
    ];
    let worth = |least: u8| {
        let shown = parts
            .iter()
            .filter(|(there, worth, _)| *there && *worth >= least);
        let shown: Vec<&str> = shown.map(|(.., words)| words.as_str()).collect();
        shown.join("  ·  ")
    };
    let mut fitting = (0..2).map(worth).filter(|words| text::width(words) <= room);
    fitting.next().unwrap_or_else(|| worth(2))
}
