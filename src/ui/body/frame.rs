//! Which part of a drawing is shown in a given number of cells, and how large.
//!
//! With enough room the whole body is shown. With less, the view zooms in on the part that is
//! worked: a jaw is two dots on a whole body of twenty rows, but a shape on a head of twelve.

use super::crop::Crop;
use super::curve::Point;
use super::dots::Dot;
use super::figure::{BodyView, Figure};

/// The dots across a cell and down it.
pub const DOTS: (u16, u16) = (2, 4);

/// The dots before an edge in which the body fades: in a small picture and in a large one.
const FADE: (i32, i32) = (3, 8);

/// A view that begins below this height shows legs, and no arms beside them.
const BELOW_THE_ARMS: f32 = 6.0;

/// Where a drawing is placed, and how many dots make a unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// Dots per unit.
    pub scale: f32,
    /// The height, in units, at the upper edge of the first row of dots.
    top: f32,
    /// Half the available width, in dots.
    pub half_width: u16,
    /// The available height, in dots.
    pub height: u16,
    /// How far from the mid-line the drawing is shown, in dots: arms without shoulders are not.
    reach: u16,
}

impl Frame {
    /// The rows that a part takes in a column of this width.
    pub(super) fn rows(crop: Crop, width: u16) -> u16 {
        let dots = (crop.top - crop.bottom) * f32::from(width * DOTS.0 / 2) / crop.half_width;
        (dots / f32::from(DOTS.1)).ceil() as u16
    }

    /// A whole drawing, fitted to the cells available.
    pub(super) fn whole(view: BodyView, width: u16, height: u16) -> Self {
        let figure = view.figure();
        let crop = Crop {
            top: figure.ends.0,
            bottom: figure.ends.1,
            half_width: figure.half_width,
        };
        Self::of(figure, crop, (width, height))
    }

    /// The part, as large as fits. Spare height first shows more of the drawing below it, and is
    /// then divided above and below.
    pub(super) fn of(figure: &Figure, crop: Crop, (width, height): (u16, u16)) -> Self {
        // The mid-line lies between two cells, so that both halves have the same letters.
        let (half_width, height) = (width / 2 * DOTS.0, height * DOTS.1);
        let scale = (f32::from(height) / (crop.top - crop.bottom))
            .min(f32::from(half_width) / crop.half_width);
        let shown = f32::from(height) / scale;
        let spare = (shown - (crop.top - figure.ends.1)).max(0.0);
        Self {
            scale,
            top: crop.top + spare / 2.0,
            half_width,
            height,
            reach: match crop.top < BELOW_THE_ARMS {
                true => half_width.min((crop.half_width * scale).round() as u16),
                false => half_width,
            },
        }
    }

    /// Its width, in cells: an even number.
    pub(super) const fn columns(&self) -> u16 {
        self.half_width * 2 / DOTS.0
    }

    /// Whether a dot of the drawing is shown: where the body goes on beyond the edge of the picture it
    /// fades, so that it does not end in mid-air.
    pub(super) fn shows(&self, figure: &Figure, (column, row): Dot) -> bool {
        let goes_on = |reach: f32, end: u16| reach > f32::from(end) + 1.0;
        let (_, highest) = self.place((0.0, figure.ends.0));
        let (_, lowest) = self.place((0.0, figure.ends.1));
        let fade = (i32::from(self.height) / 10).clamp(FADE.0, FADE.1);
        let mut inside = fade;
        if highest < -1.0 {
            inside = inside.min(row);
        }
        if goes_on(lowest, self.height) {
            inside = inside.min(i32::from(self.height) - 1 - row);
        }
        if column >= i32::from(self.reach) {
            return false;
        }
        if self.reach == self.half_width && goes_on(figure.half_width * self.scale, self.half_width)
        {
            // An arm is narrow, and would fade altogether.
            inside = inside.min((i32::from(self.half_width) - 1 - column) * fade / FADE.0);
        }
        let (x, y) = (column % 2 == 0, row % 2 == 0);
        match inside * 4 / fade {
            4.. => true,
            3 => !(x && y),
            2 | 1 => x == y,
            _ => x && y,
        }
    }

    /// A point of the drawing in dots: from the mid-line outward, and from the top down.
    #[must_use]
    pub fn place(&self, (x, y): Point) -> Point {
        (x * self.scale, (self.top - y) * self.scale)
    }
}
