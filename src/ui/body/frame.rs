//! Which part of a drawing is shown in a given number of cells, and how large.
//!
//! With enough room the whole body is shown. With less, the view zooms in on the part that is
//! worked: a jaw is two dots on a whole body of twenty rows, but a shape on a head of twelve.

use super::curve::Point;
use super::figure::{BodyView, Figure};
use crate::model::{Area, Region};

/// The dots across a cell and down it.
pub const DOTS: (u16, u16) = (2, 4);

/// The minimum dots per head at which the whole body is detailed enough.
const WHOLE_FROM: f32 = 16.5;

/// A part of a drawing: its highest and lowest `y`, and how far from the mid-line, in units.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Crop {
    top: f32,
    bottom: f32,
    half_width: f32,
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
fn near(area: Area) -> Crop {
    let view = BodyView::of(area);
    match area.region() {
        _ if matches!(view, BodyView::Palms | BodyView::HandBacks) => crop(1.05, -0.30, 0.95),
        _ if !view.is_body() => {
            let figure = view.figure();
            crop(figure.ends.0, figure.ends.1, figure.half_width)
        }
        Region::Head => crop(8.06, 6.50, 0.80),
        Region::Neck => crop(8.06, 6.05, 1.02),
        Region::Shoulder | Region::UpperTrunk | Region::None => crop(8.06, 4.30, 1.45),
        Region::Arm | Region::Hand => crop(8.06, 3.70, 1.62),
        Region::LowTrunk | Region::Hip => crop(8.06, 3.50, 1.60),
        Region::Thigh => match area {
            Area::KneeSurround => crop(3.60, 0.0, 0.95),
            _ => crop(5.20, 1.40, 1.30),
        },
        Region::LowerLeg | Region::Foot => crop(2.90, -0.06, 0.85),
    }
}

/// A drawing in its own column.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Panel {
    /// What it shows.
    pub view: BodyView,
    /// How large it is, and where it is placed.
    pub frame: Frame,
    /// The empty rows of cells above it.
    pub above: u16,
}

/// Areas within this many heads of the mid-line get a close-up beside the whole body.
const NARROW: f32 = 1.1;
/// The columns that a whole body and the close-up beside it take.
const WHOLE_WIDTH: u16 = 34;
const BESIDE_WIDTH: u16 = 24;

/// What to show of an area in the cells available, from left to right.
///
/// In a large space that is the whole body, and beside it a close-up of what is small, or else
/// the other side of the body. In an ordinary one it is the drawing that shows most.
#[must_use]
pub fn panels(area: Area, width: u16, height: u16) -> Vec<Panel> {
    let view = BodyView::of(area);
    let body = view.body();
    let whole = |width| Frame::whole(body, width, height);
    let panel = |view, frame, above| Panel { view, frame, above };
    let alone = |view, frame| vec![panel(view, frame, 0)];
    let is_large = whole(WHOLE_WIDTH.min(width)).scale >= WHOLE_FROM;
    if !is_large || width < WHOLE_WIDTH + BESIDE_WIDTH {
        let frame = match view {
            BodyView::Front | BodyView::Back if is_large => whole(width),
            _ => Frame::near(area, width, height),
        };
        return alone(view, frame);
    }
    let beside = if !view.is_body() || near(area).half_width < NARROW {
        let width = width - WHOLE_WIDTH;
        // No more rows than it needs, so that no second body appears below it.
        let rows = Frame::rows(area, width).min(height);
        let frame = Frame::near(area, width, rows);
        (WHOLE_WIDTH, panel(view, frame, (height - rows) / 3))
    } else if width >= 2 * WHOLE_WIDTH {
        let view = body.other_side();
        let frame = Frame::whole(view, width - width / 2, height);
        (width / 2, panel(view, frame, 0))
    } else {
        return alone(body, whole(width));
    };
    vec![panel(body, whole(beside.0), 0), beside.1]
}

/// The whole body from the side that shows these areas: both sides if they are needed and fit,
/// otherwise the one that shows more of them.
#[must_use]
pub fn overview(areas: &[Area], width: u16, height: u16) -> Vec<Panel> {
    let on = |body| {
        areas
            .iter()
            .filter(|area| BodyView::of(**area).body() == body)
            .count()
    };
    let (front, back) = (on(BodyView::Front), on(BodyView::Back));
    let panel = |view, width| Panel {
        view,
        frame: Frame::whole(view, width, height),
        above: 0,
    };
    let main = if front > back {
        BodyView::Front
    } else {
        BodyView::Back
    };
    let both = width >= 2 * least_width(height) && front.min(back) > 0;
    match both {
        true => vec![
            panel(main, width / 2),
            panel(main.other_side(), width - width / 2),
        ],
        false => vec![panel(main, width)],
    }
}

/// The columns that a whole body of this height takes.
fn least_width(height: u16) -> u16 {
    let figure = BodyView::Back.figure();
    let dots = f32::from(height * DOTS.1) / (figure.ends.0 - figure.ends.1);
    (2.0 * figure.half_width * dots / f32::from(DOTS.0)).floor() as u16
}

impl Panel {
    /// A smooth curve through points of the drawing, in dots.
    pub(super) fn curve(&self, points: &[Point], closed: bool) -> Vec<Point> {
        let curve = self.view.figure().curve(points, closed).into_iter();
        curve.map(|point| self.frame.place(point)).collect()
    }
}

impl Frame {
    /// An area as close up as the cells available allow.
    fn near(area: Area, width: u16, height: u16) -> Self {
        Self::of(BodyView::of(area).figure(), near(area), width, height)
    }

    /// The rows that the close-up of an area takes in a column of this width.
    fn rows(area: Area, width: u16) -> u16 {
        let crop = near(area);
        let dots = (crop.top - crop.bottom) * f32::from(width * DOTS.0 / 2) / crop.half_width;
        (dots / f32::from(DOTS.1)).ceil() as u16
    }

    /// A whole drawing, fitted to the cells available.
    fn whole(view: BodyView, width: u16, height: u16) -> Self {
        let figure = view.figure();
        let (top, bottom) = figure.ends;
        Self::of(figure, crop(top, bottom, figure.half_width), width, height)
    }

    /// The part, as large as fits. Spare height first shows more of the drawing below it, and is
    /// then divided above and below.
    fn of(figure: &Figure, crop: Crop, width: u16, height: u16) -> Self {
        let (half_width, height) = (width * DOTS.0 / 2, height * DOTS.1);
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

    /// The available width, in cells.
    pub(super) const fn columns(&self) -> u16 {
        self.half_width * 2 / DOTS.0
    }

    /// A point of the drawing in dots: from the mid-line outward, and from the top down.
    #[must_use]
    pub fn place(&self, (x, y): Point) -> Point {
        (x * self.scale, (self.top - y) * self.scale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::body::MIN_SIZE;

    /// At every size from the smallest up, some panel shows all of an area, and none is too wide.
    #[test]
    fn what_is_worked_is_within_the_picture() {
        let sizes = [
            MIN_SIZE,
            (26, 17),
            (30, 21),
            (20, 30),
            (60, 14),
            (60, 45),
            (72, 40),
        ];
        for size in sizes {
            for area in Area::ALL {
                let panels = panels(*area, size.0, size.1);
                let width: u16 = panels.iter().map(|panel| panel.frame.half_width).sum();
                assert_eq!(width, size.0);
                let shown = panels.iter().any(|panel| is_within(panel, *area));
                assert!(shown, "{area} in {size:?}");
            }
        }
    }

    fn is_within(panel: &Panel, area: Area) -> bool {
        let figure = panel.view.figure();
        let mut curves = figure
            .pieces(area)
            .map(|piece| figure.curve(piece.points, true))
            .peekable();
        curves.peek().is_some()
            && curves.flatten().all(|point| {
                let (x, y) = panel.frame.place(point);
                (0.0..f32::from(panel.frame.half_width)).contains(&x)
                    && (0.0..f32::from(panel.frame.height)).contains(&y)
            })
    }

    #[test]
    fn a_large_room_shows_the_whole_body_and_a_small_one_comes_nearer() {
        let views = |area, width, height| -> Vec<BodyView> {
            let panels = panels(area, width, height);
            panels.iter().map(|panel| panel.view).collect()
        };
        assert_eq!(views(Area::Calf, 36, 40), [BodyView::Back]);
        assert_eq!(
            views(Area::LowBack, 72, 40),
            [BodyView::Back, BodyView::Front]
        );
        assert_eq!(
            views(Area::Palm, 60, 40),
            [BodyView::Front, BodyView::Palms]
        );
        assert_eq!(views(Area::Palm, 30, 21), [BodyView::Palms]);
        let scale = |width, height| panels(Area::Calf, width, height)[0].frame.scale;
        assert!(scale(26, 17) > Frame::whole(BodyView::Back, 26, 17).scale * 1.5);
    }
}
