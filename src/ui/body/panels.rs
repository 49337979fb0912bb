//! What is shown of an area in a given number of cells: one drawing, or two beside each other.

use super::crop::shared;
use super::curve::Point;
use super::figure::BodyView;
use super::frame::{DOTS, Frame};
use crate::model::Area;

/// The minimum dots per head at which the whole body is detailed enough.
const WHOLE_FROM: f32 = 16.5;

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

/// The columns that a whole body and the close-up beside it take.
const WHOLE_WIDTH: u16 = 34;
const BESIDE_WIDTH: u16 = 24;

/// What to show of an area in the cells available, from left to right, so that it can stay for
/// the other areas of its session.
///
/// In a large space that is the whole body, and beside it a close-up of what is small, or else
/// the other side of the body. In an ordinary one it is the drawing that shows most.
#[must_use]
pub fn panels(area: Area, session: &[Area], width: u16, height: u16) -> Vec<Panel> {
    let view = BodyView::of(area);
    let body = view.body();
    let whole = |width| Frame::whole(body, width, height);
    let panel = |view, frame, above| Panel { view, frame, above };
    let alone = |view, frame| vec![panel(view, frame, 0)];
    let is_large = whole(WHOLE_WIDTH.min(width)).scale >= WHOLE_FROM;
    if !is_large || width < WHOLE_WIDTH + BESIDE_WIDTH {
        let frame = match view {
            BodyView::Front | BodyView::Back if is_large => whole(width),
            _ => {
                let crop = shared(area, session, (width, height));
                Frame::of(view.figure(), crop, (width, height))
            }
        };
        return alone(view, frame);
    }
    let room = (width - WHOLE_WIDTH, height);
    let crop = shared(area, session, room);
    let beside = if !view.is_body() || crop.is_close() {
        // No more rows than it needs, so that no second body appears below it.
        let rows = Frame::rows(crop, room.0).min(height);
        let frame = Frame::of(view.figure(), crop, (room.0, rows));
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
                let panels = panels(*area, &[], size.0, size.1);
                let width: u16 = panels.iter().map(|panel| panel.frame.half_width).sum();
                assert!(size.0 - width < 2, "{area} in {size:?}");
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
            let panels = panels(area, &[], width, height);
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
        let scale = |width, height| panels(Area::Calf, &[], width, height)[0].frame.scale;
        assert!(scale(26, 17) > Frame::whole(BodyView::Back, 26, 17).scale * 1.5);
    }
}
