//! One round mark of a hand: the dots that it sets, and those that it clears around itself.

use super::curve::Point;

/// What a mark does to a dot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// Set, as a part of the hand.
    Hand,
    /// Cleared, around the hand or along its way.
    Clear,
}

/// A dot and what it becomes.
pub type Inked = ((u16, u16), Ink);

/// A round mark, in dots.
#[derive(Debug, Clone, Copy)]
pub(super) struct Disc {
    pub(super) middle: Point,
    pub(super) radius: f32,
    pub(super) shape: Shape,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Shape {
    /// A hand that presses.
    Full,
    /// A hand that is lifted, or only brushes.
    Ring,
}

/// The clear rim around a hand, in dots.
pub(super) const RIM: f32 = 1.1;

impl Disc {
    pub(super) fn rim(&self, put: &mut impl FnMut(Inked)) {
        self.dots(self.radius + RIM, |_| true, Ink::Clear, put);
    }

    pub(super) fn ink(&self, put: &mut impl FnMut(Inked)) {
        let radius = self.radius;
        match self.shape {
            Shape::Full => self.dots(radius, |_| true, Ink::Hand, put),
            Shape::Ring => self.dots(radius, |away| away >= radius - 1.1, Ink::Hand, put),
        }
    }

    /// Every dot within `radius` whose distance passes `takes`.
    fn dots(
        &self,
        radius: f32,
        takes: impl Fn(f32) -> bool,
        ink: Ink,
        put: &mut impl FnMut(Inked),
    ) {
        let range = |middle: f32| {
            let from = (middle - radius).floor().max(0.0) as u16;
            from..=(middle + radius).ceil().max(0.0) as u16
        };
        for y in range(self.middle.1) {
            for x in range(self.middle.0) {
                let away = length((
                    f32::from(x) + 0.5 - self.middle.0,
                    f32::from(y) + 0.5 - self.middle.1,
                ));
                if away < radius && takes(away) {
                    put(((x, y), ink));
                }
            }
        }
    }
}

/// Clears the dot at this position.
pub(super) fn clear((x, y): Point, put: &mut impl FnMut(Inked)) {
    if x >= 0.0 && y >= 0.0 {
        put(((x as u16, y as u16), Ink::Clear));
    }
}

pub(super) fn length(a: Point) -> f32 {
    a.0.hypot(a.1)
}
