//! The map of the body on a screen, with the two sides named below it.
//!
//! What is drawn is decided in `ui::body`; here it gets its colours and its words.

use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget as _;

use crate::model::{Area, Side};
use crate::ui::Theme;
use crate::ui::body::{BodyMap, Hand, MIN_SIZE, Scene, Tone};

/// A routine on the map, from how long each place is worked. A hand that rests on the belly is no work
/// there, unless there is no other.
#[must_use]
pub fn routine(worked: &[(Area, Side, Duration)]) -> Scene {
    let sided = worked.iter().filter(|(area, ..)| !area.has_no_sides());
    let sided: Vec<_> = sided.copied().collect();
    Scene::routine(if sided.is_empty() { worked } else { &sided })
}

/// Draws the map, with the hand if it moves; draws nothing if a body would say too little.
pub fn render(
    buffer: &mut Buffer,
    area: Rect,
    scene: &Scene,
    hand: Option<Hand>,
    map: &mut BodyMap,
    theme: &Theme,
) {
    let [room, below] = Layout::vertical([Constraint::Fill(1), Constraint::Length(1)]).areas(area);
    if room.width < MIN_SIZE.0 || room.height < MIN_SIZE.1 {
        return;
    }
    let picture = map.picture(scene, (room.width, room.height), theme.look());
    let marked = hand.map(|hand| picture.marked(hand)).unwrap_or_default();
    let cells = picture.cells.iter().copied().enumerate().chain(marked);
    for (at, (letter, tone)) in cells.filter(|(_, (_, tone))| *tone != Tone::Empty) {
        let (x, y) = (at as u16 % picture.width, at as u16 / picture.width);
        let letter = match letter {
            _ if letter == theme.glyphs.next_sign() => theme.next_sign(),
            _ => letter,
        };
        buffer[(room.x + x, room.y + y)]
            .set_char(letter)
            .set_style(style(tone, theme));
    }
    let (mut rest, last) = (below, picture.views.len().saturating_sub(1));
    for (nth, (title, width)) in picture.views.iter().enumerate() {
        let width = if nth == last { rest.width } else { *width };
        let [place, others] =
            Layout::horizontal([Constraint::Length(width), Constraint::Fill(1)]).areas(rest);
        rest = others;
        // A gap, so that the names of two drawings do not touch.
        let place = Rect {
            width: place.width.saturating_sub(if nth == last { 0 } else { 2 }),
            ..place
        };
        names(
            buffer,
            place,
            scene,
            Span::styled(*title, theme.quiet),
            theme,
        );
    }
}

const fn style(tone: Tone, theme: &Theme) -> Style {
    match tone {
        Tone::Empty => Style::new(),
        Tone::Mass => theme.mass,
        Tone::Shade => theme.shade,
        Tone::Outline => theme.outline,
        Tone::Worked => theme.worked,
        Tone::Some => theme.some,
        Tone::Much => theme.much,
        Tone::Next => theme.next,
        Tone::Light | Tone::Now => theme.lit,
        Tone::Faint => theme.faint,
        Tone::Hand => theme.hand,
    }
}

/// "● your left", what a drawing shows, and "your right", each below what it names.
fn names(buffer: &mut Buffer, area: Rect, scene: &Scene, title: Span<'_>, theme: &Theme) {
    let is_lit = |of| match scene.now() {
        Some((worked, side)) => !worked.has_no_sides() && (side == of || side == Side::Both),
        None => false,
    };
    let sign = theme.now_sign();
    let your = if area.width < 24 { "" } else { "your " };
    let name = |of: Side| match (is_lit(of), of) {
        (true, Side::Right) => Span::styled(format!("{your}{of} {sign}"), theme.lit),
        (true, _) => Span::styled(format!("{sign} {your}{of}"), theme.lit),
        (false, _) => Span::styled(format!("{your}{of}"), theme.quiet),
    };
    let (left, right) = (name(Side::Left), name(Side::Right));
    let [_, middle, _] = Layout::horizontal([
        Constraint::Length(left.width() as u16 + 2),
        Constraint::Fill(1),
        Constraint::Length(right.width() as u16 + 2),
    ])
    .areas(area);
    if title.width() <= usize::from(middle.width) {
        Line::from(title).centered().render(middle, buffer);
    }
    Line::from(left).render(area, buffer);
    Line::from(right).right_aligned().render(area, buffer);
}
