//! The words of the player: what to do, where, for how long still, and what comes next.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget as _;

use super::stack::{Slot, settle, spread};
use super::{View, clock, words};
use crate::engine::{Moment, Phase, State};
use crate::model::Side;
use crate::ui::widgets::badge;
use crate::ui::{Theme, text};

/// The most rows of air around the clock.
const MOST_AIR: u16 = 4;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Air,
    Badge,
    Name,
    Cue,
    Aside,
    Placed,
    Clock,
    Details,
    Mind,
    Next,
}

/// The texts of a moment, made once a frame.
struct Texts {
    name: String,
    cue: String,
    aside: String,
    placed: String,
    details: String,
    mind: String,
    next: String,
}

impl Texts {
    fn of(view: &View<'_>) -> Self {
        let moment = &view.moment;
        Self {
            name: words::name(moment),
            cue: moment.stroke.cue_on(moment.side),
            aside: words::aside(moment).unwrap_or_default(),
            placed: words::placed(moment).unwrap_or_default(),
            mind: words::mind(moment).unwrap_or_default(),
            details: if view.details {
                details(moment)
            } else {
                String::new()
            },
            next: words::next(moment),
        }
    }

    fn of_part(&self, part: Part) -> &str {
        match part {
            Part::Name => &self.name,
            Part::Cue => &self.cue,
            Part::Aside => &self.aside,
            Part::Placed => &self.placed,
            Part::Details => &self.details,
            Part::Mind => &self.mind,
            Part::Next => &self.next,
            Part::Air | Part::Badge | Part::Clock => "",
        }
    }
}

fn details(moment: &Moment<'_>) -> String {
    let how = moment.stroke.detail_on(moment.side);
    match words::mind(moment) {
        None => how,
        // First, so that it is not what a small window cuts.
        Some(mind) => format!("{mind} {how}"),
    }
}

/// Draws the words in as many rows as there are.
pub(super) fn render(buffer: &mut Buffer, area: Rect, view: &View<'_>, theme: &Theme) {
    let width = usize::from(area.width);
    let texts = Texts::of(view);
    let runs = matches!(view.moment.state, State::Ready | State::Running);
    let move_first = runs && view.moment.movement.is_some();
    let slots = slots(&texts, width, area.height, move_first);
    let mut rest = area;
    for slot in slots {
        let place = Rect {
            height: slot.height,
            ..rest
        };
        rest.y += slot.height;
        rest.height -= slot.height;
        match slot.part {
            Part::Air => {}
            Part::Badge => badges(&view.moment, theme).render(place, buffer),
            Part::Clock => clock::render(buffer, place, view, theme),
            part => rows(
                buffer,
                place,
                texts.of_part(part),
                style(part, &view.moment, theme),
            ),
        }
    }
}

/// The parts that fit, with the tallest clock that leaves them their room.
fn slots(texts: &Texts, width: usize, height: u16, move_first: bool) -> Vec<Slot<Part>> {
    let lines = |part, most: usize| {
        let lines = text::wrap(texts.of_part(part), width).len();
        lines.min(most) as u16
    };
    let slot = |part, height, worth| Slot {
        part,
        height,
        worth,
    };
    let has = |slots: &[Slot<Part>], part| slots.iter().any(|slot| slot.part == part);
    let with_clock = |tall: u16, mind: bool| {
        let aside = lines(Part::Aside, 3);
        let mind = mind && texts.details.is_empty();
        let mind = lines(Part::Mind, 3) * u16::from(mind);
        let mut slots = vec![
            slot(Part::Badge, 1, 100),
            slot(Part::Air, 1, 4),
            slot(Part::Name, lines(Part::Name, 2), 90),
            slot(Part::Air, 1, 3),
            slot(Part::Aside, aside * u16::from(move_first), 92),
            slot(Part::Cue, lines(Part::Cue, 3), 95),
            slot(Part::Aside, aside * u16::from(!move_first), 92),
            slot(Part::Placed, lines(Part::Placed, 2), 55),
            // The row of a line that may come, so that nothing jumps when it does.
            slot(Part::Air, 1 - aside.min(1), 2),
            slot(Part::Air, 1, 5),
            slot(Part::Clock, tall, 98),
            slot(Part::Air, 1, 1),
            slot(Part::Details, lines(Part::Details, 6), 80),
            slot(Part::Mind, mind, 30),
            slot(
                Part::Air,
                u16::from(!texts.details.is_empty() || mind > 0),
                0,
            ),
            slot(
                Part::Next,
                lines(Part::Next, if height < 14 { 1 } else { 2 }),
                50,
            ),
        ];
        settle(&mut slots, height);
        // Air around the clock, which parts what is done from how long and what comes.
        let left = spread(&mut slots, height, MOST_AIR, |slot| {
            slot.part == Part::Air && [1, 5].contains(&slot.worth)
        });
        // In a tall window the whole stands a little above its middle.
        slots.insert(0, slot(Part::Air, left / 3, 0));
        slots
    };
    // With all that is told, and air above the clock.
    let whole = |slots: &Vec<Slot<Part>>| {
        let told = |part| has(slots, part) || texts.of_part(part).is_empty();
        told(Part::Next)
            && told(Part::Placed)
            && told(Part::Details)
            && has(slots, Part::Clock)
            && slots.iter().any(|slot| slot.worth == 5)
    };
    let minded = |slots: &Vec<Slot<Part>>| whole(slots) && has(slots, Part::Mind);
    let tall = [with_clock(8, true), with_clock(8, false)];
    if let Some(slots) = tall
        .iter()
        .find(|s| minded(s))
        .or(tall.iter().find(|s| whole(s)))
    {
        return slots.clone();
    }
    let small = [with_clock(4, true), with_clock(4, false)];
    let [with_mind, without] = small;
    let small = if minded(&with_mind) {
        with_mind
    } else {
        without
    };
    if !texts.details.is_empty() && !has(&small, Part::Details) {
        // They were asked for: only the state and the time stand beside them.
        let room = height.saturating_sub(2).min(lines(Part::Details, 12));
        return vec![
            slot(Part::Badge, 1, 100),
            slot(Part::Details, room, 80),
            slot(Part::Clock, 1, 98),
        ];
    }
    if has(&small, Part::Clock) {
        small
    } else {
        with_clock(1, false)
    }
}

/// The state of now and the side, each in a block.
fn badges(moment: &Moment<'_>, theme: &Theme) -> Line<'static> {
    let style = match moment.state {
        State::Ready | State::Running => theme.phase(moment.phase),
        _ => theme.text,
    };
    let mut line = Line::from(badge::block(words::badge(moment), style));
    if let Some(side) = words::side(moment) {
        line.push_span(Span::raw("  "));
        line.push_span(badge::block(side, theme.lit));
        if moment.side != Side::Both {
            line.push_span(Span::styled(
                format!("  your own {}", moment.side),
                theme.quiet,
            ));
        }
    }
    line
}

fn style(part: Part, moment: &Moment<'_>, theme: &Theme) -> Style {
    let runs = matches!(moment.state, State::Ready | State::Running);
    match part {
        Part::Cue => theme.loud,
        Part::Name | Part::Details => theme.text,
        Part::Aside if runs && moment.phase != Phase::Work => theme.phase(moment.phase),
        Part::Aside => theme.key,
        _ => theme.quiet,
    }
}

/// Draws a text by words; what does not fit ends in an ellipsis.
fn rows(buffer: &mut Buffer, area: Rect, words: &str, style: Style) {
    let room = usize::from(area.width);
    let wrapped = text::wrap(words, room);
    let height = usize::from(area.height);
    let last = height.min(wrapped.len()).saturating_sub(1);
    for (nth, (row, place)) in wrapped.iter().zip(area.rows()).enumerate() {
        if nth == last && wrapped.len() > height {
            let cut = format!(
                "{}…",
                text::fit(row, room.saturating_sub(1)).trim_end_matches('…')
            );
            Line::styled(cut, style).render(place, buffer);
        } else {
            Line::styled(*row, style).render(place, buffer);
        }
    }
}
