//! One drawing of a hand or a tool, turned and laid on a picture.

use super::curve::Point;
use super::frame::DOTS;
use super::ground::Ground;
use super::shape::Drawing;

/// A drawing in dots from the middle of what touches.
#[derive(Debug, Clone)]
pub(super) struct Stamp {
    /// What touches the body.
    contact: Vec<(i32, i32)>,
    /// The rest of the hand.
    rest: Vec<(i32, i32)>,
    /// 1 on the right, -1 on the left: of two places as good, both sides take mirror images.
    outward: i32,
}

/// Which way a drawing points on the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Facing {
    Up,
    Down,
    Left,
    Right,
}

/// How far a drawing is moved, in dots, so that more of it touches.
const NUDGE: i32 = 3;

impl Facing {
    /// The nearest of the four to a direction.
    pub(super) fn of((x, y): Point) -> Self {
        match (x.abs() > y.abs(), x > 0.0, y > 0.0) {
            (true, true, _) => Self::Right,
            (true, false, _) => Self::Left,
            (false, _, true) => Self::Down,
            (false, _, false) => Self::Up,
        }
    }

    pub(super) const fn back(self) -> Self {
        match self {
            Self::Up => Self::Down,
            Self::Down => Self::Up,
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }

    const fn turn(self, (x, y): (i32, i32)) -> (i32, i32) {
        match self {
            Self::Up => (x, y),
            Self::Down => (x, -y),
            Self::Right => (-y, x),
            Self::Left => (y, x),
        }
    }
}

/// The columns and rows that what touches takes up in a drawing.
pub(super) fn touching(rows: Drawing) -> (i32, i32) {
    let wide = |row: &&str| {
        let (from, to) = (row.find('o')?, row.rfind('o')?);
        Some((from, to))
    };
    let spans = rows.iter().filter_map(wide);
    let (mut low, mut high, mut count) = (usize::MAX, 0, 0);
    for (from, to) in spans {
        (low, high, count) = (low.min(from), high.max(to), count + 1);
    }
    (high as i32 - low.min(high) as i32 + 1, count)
}

fn dots(rows: Drawing, letter: u8) -> Vec<(i32, i32)> {
    let rows = (0..).zip(rows);
    let of_row = |(y, row): (i32, &&'static str)| {
        let letters = (0..).zip(row.bytes());
        letters.filter_map(move |(x, of)| (of == letter).then_some((x, y)))
    };
    rows.flat_map(of_row).collect()
}

impl Stamp {
    /// A drawing that points this way; `outward` is 1 or -1: the other is its mirror image.
    pub(super) fn of(rows: Drawing, heading: Facing, outward: f32) -> Self {
        let contact = dots(rows, b'o');
        let middle = |of: fn(&(i32, i32)) -> i32| {
            let low = contact.iter().map(of).min().unwrap_or(0);
            i32::midpoint(low, contact.iter().map(of).max().unwrap_or(0))
        };
        let middle = (middle(|at| at.0), middle(|at| at.1));
        let upright = matches!(heading, Facing::Up | Facing::Down);
        // Turned to the side, the two are mirror images as they are.
        let mirrored = outward < 0.0 && upright;
        let place = |(x, y): (i32, i32)| {
            let (x, y) = (x - middle.0, y - middle.1);
            heading.turn((if mirrored { -x } else { x }, y))
        };
        Self {
            contact: contact.iter().copied().map(place).collect(),
            rest: dots(rows, b'.').into_iter().map(place).collect(),
            outward: outward as i32,
        }
    }

    /// Where it is laid: at the dot of `point`, or so near to it that most of it is on `ground`; where
    /// that is small or it is to be `snug`, in as few cells as can be, since a cell that is touched shows nothing else.
    pub(super) fn laid(&self, point: Point, ground: &Ground, snug: bool) -> Laid {
        let at = (point.0.floor() as i32, point.1.floor() as i32);
        let fits = self.touched((at.0, at.1), ground).0 * 5 >= self.contact.len() as i32 * 4;
        let (dx, dy) = if fits && !snug && !ground.is_small() {
            (0, 0)
        } else {
            let worth = |(dx, dy): (i32, i32)| {
                let (dots, cells) = self.touched((at.0 + dx, at.1 + dy), ground);
                6 * dots - 4 * cells - dx * dx - dy * dy
            };
            let columns = |y| (-NUDGE..=NUDGE).map(move |x| (x, y));
            let near = (-NUDGE..=NUDGE).flat_map(columns);
            // Of two as good ones, both sides take mirror images.
            let best = near.max_by_key(|off| (worth(*off), off.0 * self.outward, off.1));
            best.unwrap_or((0, 0))
        };
        let moved = |(x, y): &(i32, i32)| (at.0 + dx + x, at.1 + dy + y);
        let (contact, off): (Vec<_>, Vec<_>) = self
            .contact
            .iter()
            .map(moved)
            .partition(|dot| ground.has(*dot));
        let rest = self.rest.iter().map(moved).chain(off).collect();
        if contact.is_empty() {
            let (x, y) = ground.nearest(point);
            let contact = vec![(x.floor() as i32, y.floor() as i32)];
            return Laid { contact, rest };
        }
        Laid { contact, rest }
    }

    /// How many dots it touches when it is laid here, and the cells of their box.
    fn touched(&self, at: (i32, i32), ground: &Ground) -> (i32, i32) {
        let (mut count, mut low, mut high) = (0, (i32::MAX, i32::MAX), (0, 0));
        for (x, y) in &self.contact {
            let (x, y) = (at.0 + x, at.1 + y);
            if ground.has((x, y)) {
                count += 1;
                low = (low.0.min(x), low.1.min(y));
                high = (high.0.max(x), high.1.max(y));
            }
        }
        let span =
            |low: i32, high: i32, dots: u16| high / i32::from(dots) - low / i32::from(dots) + 1;
        let cells = || span(low.0, high.0, DOTS.0) * span(low.1, high.1, DOTS.1);
        (count, if count == 0 { 0 } else { cells() })
    }
}

/// The dots of a drawing on a picture.
#[derive(Debug)]
pub(super) struct Laid {
    /// What touches, all of it on the ground.
    pub(super) contact: Vec<(i32, i32)>,
    /// All else.
    pub(super) rest: Vec<(i32, i32)>,
}
