//! Which part of a drawing is shown in a given number of cells, and how large.
//!
//! With enough room the whole body is shown. With less, the view zooms in on the part that is
//! worked: a jaw is two dots on a whole body of twenty rows, but a shape on a head of twelve.

use super::curve::Point;
use super::dots::Dot;
use super::figure::{BodyView, Figure};
use crate::model::{Area, Region};

/// The dots across a cell and down it.
pub const DOTS: (u16, u16) = (2, 4);

/// The dots before an edge in which the body fades: in a small picture and in a large one.
const FADE: (i32, i32) = (3, 8);

/// A part of a drawing: its highest and lowest `y`, and how far from the mid-line, in units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Crop {
    top: f32,
    bottom: f32,
    pub(super) half_width: f32,
}

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
}

const fn crop(top: f32, bottom: f32, half_width: f32) -> Crop {
    Crop {
        top,
        bottom,
        half_width,
    }
}

/// The close-up of the part of the body that an area belongs to.
pub(super) fn near(area: Area) -> Crop {
    let view = BodyView::of(area);
    match area.region() {
        _ if matches!(view, BodyView::Palms | BodyView::HandBacks) => crop(1.05, -0.30, 0.95),
        _ if !view.is_body() => {
            let figure = view.figure();
            crop(figure.ends.0, figure.ends.1, figure.half_width)
        }
        Region::Head if area != Area::SkullBase => crop(8.06, 6.50, 0.80),
        // One view for all that lies on a bust, so that it stays while the hands go on.
        Region::Head | Region::Neck | Region::Shoulder | Region::UpperTrunk if is_high(area) => {
            crop(8.06, 5.12, 1.25)
        }
        Region::Head | Region::Neck | Region::Shoulder | Region::UpperTrunk | Region::None => {
            crop(8.06, 4.30, 1.45)
        }
        Region::Arm | Region::Hand => crop(8.06, 3.70, 1.62),
        Region::LowTrunk | Region::Hip => crop(8.06, 3.50, 1.60),
        Region::Thigh => match area {
            Area::KneeSurround => crop(3.60, 0.0, 0.95),
            _ => crop(5.20, 1.40, 1.30),
        },
        Region::LowerLeg | Region::Foot => crop(2.90, -0.06, 0.85),
    }
}

/// Whether all of an area lies above the waist.
fn is_high(area: Area) -> bool {
    let mut pieces = BodyView::of(area).figure().pieces(area);
    pieces.all(|piece| piece.points.iter().all(|(x, y)| *y > 5.16 && *x < 1.15))
}

impl Frame {
    /// An area as close up as the cells available allow.
    pub(super) fn near(area: Area, width: u16, height: u16) -> Self {
        Self::of(BodyView::of(area).figure(), near(area), width, height)
    }

    /// The rows that the close-up of an area takes in a column of this width.
    pub(super) fn rows(area: Area, width: u16) -> u16 {
        let crop = near(area);
        let dots = (crop.top - crop.bottom) * f32::from(width * DOTS.0 / 2) / crop.half_width;
        (dots / f32::from(DOTS.1)).ceil() as u16
    }

    /// A whole drawing, fitted to the cells available.
    pub(super) fn whole(view: BodyView, width: u16, height: u16) -> Self {
        let figure = view.figure();
        let (top, bottom) = figure.ends;
        Self::of(figure, crop(top, bottom, figure.half_width), width, height)
    }

    /// The part, as large as fits. Spare height first shows more of the drawing below it, and is
    /// then divided above and below.
    fn of(figure: &Figure, crop: Crop, width: u16, height: u16) -> Self {
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
        if goes_on(figure.half_width * self.scale, self.half_width) {
            inside = inside.min(i32::from(self.half_width) - 1 - column);
        }
        // In pairs of columns, so that it thins both halves of the stipple alike.
        let nth = column / 2 + row;
        match inside * 4 / fade {
            4.. => true,
            3 => nth % 3 != 0,
            2 | 1 => nth % 2 == 0,
            _ => nth % 4 == 0,
        }
    }

    /// A point of the drawing in dots: from the mid-line outward, and from the top down.
    #[must_use]
    pub fn place(&self, (x, y): Point) -> Point {
        (x * self.scale, (self.top - y) * self.scale)
    }
}
