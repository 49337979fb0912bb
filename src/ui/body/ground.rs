//! The dots of one piece of an area: what a hand may touch.

use super::curve::Point;

/// An area of fewer columns or rows of dots than this shows only what touches.
const ROOM_FOR_A_HAND: i32 = 6;

/// In fewer of them a hand that moves shows its way by itself.
const ROOM_FOR_A_WAY: i32 = 10;

/// A set of dots within their bounding box.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Ground {
    left: i32,
    top: i32,
    /// The columns and rows of the box.
    pub(super) size: (i32, i32),
    within: Vec<bool>,
    /// All of them.
    pub(super) dots: Vec<(u16, u16)>,
}

impl Ground {
    /// The ground of these dots.
    pub(super) fn of(dots: Vec<(u16, u16)>) -> Self {
        let span = |of: fn(&(u16, u16)) -> u16| {
            let low = dots.iter().map(of).min().unwrap_or(0);
            let high = dots.iter().map(of).max().unwrap_or(0);
            (i32::from(low), i32::from(high) - i32::from(low) + 1)
        };
        let ((left, width), (top, height)) = (span(|at| at.0), span(|at| at.1));
        let mut within = vec![false; (width * height) as usize];
        for (x, y) in &dots {
            let at = (i32::from(*y) - top) * width + i32::from(*x) - left;
            within[at as usize] = true;
        }
        Self {
            left,
            top,
            size: (width, height),
            within,
            dots,
        }
    }

    /// Whether a dot is part of it.
    pub(super) fn has(&self, (x, y): (i32, i32)) -> bool {
        let (x, y) = (x - self.left, y - self.top);
        (0..self.size.0).contains(&x)
            && (0..self.size.1).contains(&y)
            && self.within[(y * self.size.0 + x) as usize]
    }

    /// Whether it has no room for more than what touches.
    pub(super) const fn is_small(&self) -> bool {
        self.size.0 < ROOM_FOR_A_HAND || self.size.1 < ROOM_FOR_A_HAND
    }

    /// Whether a hand and its way leave enough of it to be seen around them.
    pub(super) const fn is_roomy(&self) -> bool {
        self.size.0 >= ROOM_FOR_A_WAY && self.size.1 >= ROOM_FOR_A_WAY
    }

    /// The centre of the dot nearest to a point.
    pub(super) fn nearest(&self, point: Point) -> Point {
        let centre = |(x, y): &(u16, u16)| (f32::from(*x) + 0.5, f32::from(*y) + 0.5);
        let away = |at: &Point| (at.0 - point.0).hypot(at.1 - point.1);
        let centres = self.dots.iter().map(centre);
        centres
            .min_by(|a, b| away(a).total_cmp(&away(b)))
            .unwrap_or(point)
    }
}
