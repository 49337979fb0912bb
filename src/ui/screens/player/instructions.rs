//! The words of the player: what to do, where, how much time is left, and what comes next.

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

/// The most empty rows above the clock, and below it.
const MOST_AIR: u16 = 4;
/// What those rows are worth: they separate what to do from the time left and what comes next.
const ABOVE_CLOCK: u8 = 5;
const BELOW_CLOCK: u8 = 1;

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

/// The texts of a moment, made once per frame.
struct Texts([(Part, String); 7]);

impl Texts {
    fn of(view: &View<'_>) -> Self {
        let moment = &view.moment;
        let details = view.details.then(|| details(moment));
        Self([
            (Part::Name, words::name(moment)),
            (Part::Cue, moment.stroke.cue_on(moment.side)),
            (Part::Aside, words::aside(view).unwrap_or_default()),
            (Part::Placed, words::placed(moment).unwrap_or_default()),
            (Part::Mind, words::mind(moment).unwrap_or_default()),
            (Part::Details, details.unwrap_or_default()),
            (Part::Next, words::next(moment)),
        ])
    }

    fn of_part(&self, part: Part) -> &str {
        let text = self.0.iter().find(|(of, _)| *of == part);
        text.map_or("", |(_, text)| text)
    }
}

fn details(moment: &Moment<'_>) -> String {
    let how = moment.stroke.detail_on(moment.side);
    match words::mind(moment) {
        None => how,
        // First, so that a small window does not cut it.
        Some(mind) => format!("{mind} {how}"),
    }
}

/// Draws the words in the rows available.
pub(super) fn render(buffer: &mut Buffer, area: Rect, view: &View<'_>, theme: &Theme) {
    let texts = Texts::of(view);
    let runs = matches!(view.moment.state, State::Ready | State::Running);
    let room = Room {
        texts: &texts,
        width: area.width.into(),
        height: area.height,
        move_first: runs && view.moment.movement.is_some(),
    };
    let mut rest = area;
    for slot in room.slots() {
        let place = Rect {
            height: slot.height,
            ..rest
        };
        rest.y += slot.height;
        rest.height -= slot.height;
        match slot.part {
            Part::Air => {}
            Part::Badge => badges(view, theme).render(place, buffer),
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

/// The space that the parts have to fit.
struct Room<'t> {
    texts: &'t Texts,
    width: usize,
    height: u16,
    /// Whether the move is placed above the cue.
    move_first: bool,
}

impl Room<'_> {
    /// The parts that fit, with the tallest clock that leaves room for the others.
    fn slots(&self) -> Vec<Slot<Part>> {
        let clocks = [(8, true), (8, false), (4, true)].into_iter();
        let mut layouts = clocks.map(|(clock, mind)| self.with_clock(clock, mind));
        // The empty rows above the clock go before any text does: while they fit, nothing is missing.
        let complete = |slots: &Vec<Slot<Part>>| slots.iter().any(|slot| slot.worth == ABOVE_CLOCK);
        layouts.find(complete).unwrap_or_else(|| self.tight())
    }

    /// Whether the details were asked for.
    fn asks(&self) -> bool {
        !self.texts.of_part(Part::Details).is_empty()
    }

    fn tight(&self) -> Vec<Slot<Part>> {
        let small = self.with_clock(4, false);
        let has = |part| small.iter().any(|slot| slot.part == part);
        if self.asks() && !has(Part::Details) {
            return self.details_only();
        }
        match has(Part::Clock) {
            true => small,
            false => self.with_clock(1, false),
        }
    }

    /// The details were asked for: only the state and the time stay beside them.
    fn details_only(&self) -> Vec<Slot<Part>> {
        let rows = self.height.saturating_sub(2);
        let details = self.lines(Part::Details, 12).min(rows);
        slots([
            (Part::Badge, 1, 100),
            (Part::Details, details, 80),
            (Part::Clock, 1, 98),
        ])
    }

    /// What fits around a clock of this many rows, with or without the caution.
    fn with_clock(&self, clock: u16, mind: bool) -> Vec<Slot<Part>> {
        let asks = self.asks();
        let mind = self.lines(Part::Mind, 3) * u16::from(mind && !asks);
        let aside = self.lines(Part::Aside, 3);
        let next = if self.height < 14 { 1 } else { 2 };
        let mut slots = slots([
            (Part::Badge, 1, 100),
            (Part::Air, 1, 4),
            (Part::Name, self.lines(Part::Name, 2), 90),
            (Part::Air, 1, 3),
            (Part::Aside, aside * u16::from(self.move_first), 92),
            (Part::Cue, self.lines(Part::Cue, 3), 95),
            (Part::Aside, aside * u16::from(!self.move_first), 92),
            (Part::Placed, self.lines(Part::Placed, 2), 55),
            // Reserve the row of a line that may come, so that nothing jumps when it does.
            (Part::Air, 1 - aside.min(1), 2),
            (Part::Air, 1, ABOVE_CLOCK),
            (Part::Clock, clock, 98),
            (Part::Air, 1, BELOW_CLOCK),
            (Part::Details, self.lines(Part::Details, 6), 80),
            (Part::Mind, mind, 30),
            (Part::Air, u16::from(asks || mind > 0), 0),
            (Part::Next, self.lines(Part::Next, next), 50),
        ]);
        settle(&mut slots, self.height);
        let left = spread(&mut slots, self.height, MOST_AIR, |slot| {
            [ABOVE_CLOCK, BELOW_CLOCK].contains(&slot.worth)
        });
        // In a tall window, place everything a little above the middle.
        slots.insert(0, slot((Part::Air, left / 3, 0)));
        slots
    }

    /// How many rows a text takes, up to `most`.
    fn lines(&self, part: Part, most: usize) -> u16 {
        let lines = text::wrap(self.texts.of_part(part), self.width).len();
        lines.min(most) as u16
    }
}

/// Slots from parts with their rows and worth.
fn slots<const N: usize>(rows: [(Part, u16, u8); N]) -> Vec<Slot<Part>> {
    rows.map(slot).to_vec()
}

const fn slot((part, height, worth): (Part, u16, u8)) -> Slot<Part> {
    Slot {
        part,
        height,
        worth,
    }
}

/// The current state and the side, each in a block.
fn badges(view: &View<'_>, theme: &Theme) -> Line<'static> {
    let moment = &view.moment;
    let style = match moment.state {
        State::Ready | State::Running => theme.phase(moment.phase),
        _ => theme.text,
    };
    let mut line = Line::from(badge::block(words::badge(moment, view.leaving), style));
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

/// Draws a text wrapped by words; text that does not fit ends in an ellipsis.
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
