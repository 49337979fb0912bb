//! Where each part of the player stands beside or below the body.
//!
//! The places follow from the room alone, never from what is said in them: so from one stroke to
//! the next nothing jumps, and whoever looks up finds each thing where it was.

use ratatui::layout::Rect;

use crate::ui::widgets::letters;

/// The columns that pressure, tempo, tool and position need.
const FACTS: u16 = 24;
/// The empty columns beside the clock and beside large letters.
const GAP: u16 = 2;
/// The columns that a state in its block needs beside the letters.
const BADGE: u16 = 13;
/// The columns that a name needs there.
const NAME: u16 = 22;
/// The heights of a ring, in rows; the lowest holds digits of four rows.
const RINGS: [u16; 7] = [18, 16, 14, 12, 10, 9, 8];
/// The rows of the facts with what comes next.
const FACTS_AND_NEXT: u16 = 8;
/// The cells that the longest details take.
const DETAILS: u16 = 420;
/// The rows of the clock without a ring.
const DIGITS: u16 = 4;
/// The columns of minutes and seconds in such digits, and the gap beside them.
const DIGITS_WIDE: u16 = 14;

/// The place of each part. One that has no room is empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Slots {
    /// The state, and the side in a word where it is not in letters.
    pub(super) badge: Rect,
    /// The side in letters, and how many times as large as they are drawn.
    pub(super) letters: Option<(Rect, u16)>,
    /// Technique and area.
    pub(super) name: Rect,
    /// What to do.
    pub(super) told: Rect,
    /// The time left, in a ring where it is that high.
    pub(super) clock: Rect,
    /// Whether there is a ring.
    pub(super) has_ring: bool,
    /// How it is done.
    pub(super) facts: Rect,
    /// What comes next.
    pub(super) next: Rect,
}

/// What stands above what is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Top {
    /// Letters of twice the size, with the state above and the name below.
    Twice,
    /// Letters, with the state and the name beside them.
    Beside,
    /// Letters, with the state beside them and the name below.
    Below,
    /// Words alone.
    Words,
}

impl Slots {
    /// The places in this room; with details what is told takes that of the letters, and in a small one
    /// that of the ring.
    pub(super) fn of(area: Rect, details: bool) -> Self {
        let mut slots = Self::default();
        let mut rest = Rows(area);
        let top = if details { Top::Words } else { Top::of(area) };
        let (told, ring) = below(area, top.rows(area), details);
        let clock = match ring {
            Some(rows) => rows,
            None if details && area.height < 13 => 1,
            None => DIGITS,
        };
        let least = top.rows(area) + told + clock;
        let next = match ring {
            None if !details => area.height.saturating_sub(least).min(2),
            _ => 0,
        };
        let spare = area.height.saturating_sub(least + next);
        // What is left over goes below the name, above the clock and above all of it, in turn.
        let airs = [
            spare.min(1),
            spare.saturating_sub(1).min(1),
            spare.saturating_sub(2) / 3,
        ];
        rest.take(airs[2]);
        slots.place_top(top, area, &mut rest);
        rest.take(airs[0]);
        slots.told = rest.take(told);
        rest.take(airs[1]);
        let clock = rest.take(clock);
        slots.has_ring = ring.is_some();
        slots.place_clock(clock, ring);
        if slots.next.is_empty() {
            slots.next = rest.take(next);
        }
        slots
    }

    fn place_top(&mut self, top: Top, area: Rect, rest: &mut Rows) {
        let names = name_rows(area);
        match top {
            Top::Words => {
                self.badge = rest.take(1);
                self.name = rest.take(top.rows(area) - 1);
            }
            Top::Twice => {
                self.badge = rest.take(1);
                rest.take(1);
                self.letters = Some((rest.take(2 * letters::ROWS), 2));
                rest.take(1);
                self.name = rest.take(names);
            }
            Top::Beside | Top::Below => {
                let place = rest.take(letters::ROWS);
                self.letters = Some((place, 1));
                let beside = after(place, letters::WIDEST + GAP);
                self.badge = Rect {
                    height: 1,
                    ..beside
                };
                self.name = Rect {
                    y: beside.y + 1,
                    height: letters::ROWS - 1,
                    ..beside
                };
                if top == Top::Below {
                    rest.take(1);
                    self.name = rest.take(names);
                }
            }
        }
    }

    /// Facts stand beside the clock, and what comes next below them if there is a ring.
    fn place_clock(&mut self, clock: Rect, ring: Option<u16>) {
        let width = match ring {
            Some(rows) => 2 * rows,
            None => clock.width.saturating_sub(FACTS).min(DIGITS_WIDE),
        };
        self.clock = Rect { width, ..clock };
        let beside = after(clock, width + if ring.is_some() { GAP } else { 0 });
        let Some(rows) = ring else {
            self.facts = beside;
            return;
        };
        let above = (rows - FACTS_AND_NEXT) / 2;
        let y = beside.y + above;
        self.facts = Rect {
            y,
            height: 4,
            ..beside
        };
        self.next = Rect {
            y: y + 5,
            height: rows - above - 5,
            ..beside
        };
    }
}

impl Top {
    fn of(area: Rect) -> Self {
        let (width, height) = (area.width, area.height);
        match () {
            () if width >= 2 * letters::WIDEST && height >= 34 => Self::Twice,
            () if height < 22 => Self::Words,
            () if width >= letters::WIDEST + GAP + NAME => Self::Beside,
            () if width >= letters::WIDEST + GAP + BADGE => Self::Below,
            () => Self::Words,
        }
    }

    const fn rows(self, area: Rect) -> u16 {
        match self {
            Self::Twice => 3 + 2 * letters::ROWS + name_rows(area),
            Self::Beside => letters::ROWS,
            Self::Below => letters::ROWS + 1 + name_rows(area),
            Self::Words if area.height < 8 => 1,
            Self::Words => 1 + name_rows(area),
        }
    }
}

/// A long name takes two rows where it has to.
const fn name_rows(area: Rect) -> u16 {
    if area.width < 42 && area.height >= 13 {
        2
    } else {
        1
    }
}

/// The rows of what is told, and those of the ring if there is room for one.
fn below(area: Rect, top: u16, details: bool) -> (u16, Option<u16>) {
    let room = area.height.saturating_sub(top);
    let clock = if area.height < 13 { 1 } else { DIGITS };
    let told = match area.height {
        // The ring stays as long as long details have room above it.
        _ if details => DETAILS.div_ceil(area.width.max(1)),
        22.. => 5,
        17.. => 4,
        13.. => 3 + u16::from(area.width < 42),
        _ => 2,
    };
    let fits = |rows: &u16| {
        2 * rows + GAP + FACTS <= area.width && *rows + told <= room && area.height >= 13
    };
    let ring = RINGS.into_iter().find(fits);
    match ring {
        None if details => (room.saturating_sub(clock), None),
        _ => (told.min(room.saturating_sub(DIGITS)), ring),
    }
}

/// What is left of an area after so many columns.
fn after(area: Rect, columns: u16) -> Rect {
    let columns = columns.min(area.width);
    Rect {
        x: area.x + columns,
        width: area.width - columns,
        ..area
    }
}

/// The rows of an area that are not taken yet.
struct Rows(Rect);

impl Rows {
    fn take(&mut self, rows: u16) -> Rect {
        let rows = rows.min(self.0.height);
        let taken = Rect {
            height: rows,
            ..self.0
        };
        self.0.y += rows;
        self.0.height -= rows;
        taken
    }
}

#[cfg(test)]
#[path = "slots_tests.rs"]
mod tests;
