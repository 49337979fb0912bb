//! The body, from behind or in front, with the worked area lit.
//!
//! The person's own left is always drawn on the left: the back as one is seen from behind, the
//! front as in a mirror. The label says area and side in words, so that the map may be left out.

use ratatui::layout::Rect;
use ratatui::style::Color;
use ratatui::symbols::Marker;
use ratatui::widgets::Widget as _;
use ratatui::widgets::canvas::{Canvas, Circle, Context, Line as Stroke};
use ratatui::{buffer::Buffer, text::Line};

use crate::model::{Area, Side};
use crate::ui::Theme;

/// Half of the outline, from the neck down the outside and up the inside: `x` from the middle,
/// `y` up from the soles. A body is about 100 high.
#[rustfmt::skip]
const HALF: &[(f64, f64)] = &[
    (4.0, 85.0), (5.0, 81.0), (14.0, 78.0), (17.5, 73.0), (19.5, 60.0), (22.0, 46.0), (23.5, 41.0),
    (21.5, 38.5), (19.5, 43.0), (16.5, 57.0), (13.5, 68.0), (11.5, 57.0), (13.0, 47.0), (12.5, 36.0),
    (10.5, 25.0), (10.0, 15.0), (7.5, 5.0), (10.0, 1.0), (4.5, 1.0), (4.5, 6.0), (3.5, 17.0),
    (3.0, 26.0), (0.0, 44.0),
];

/// What is said of the place: "left · top of the shoulder (your own left)".
#[must_use]
pub fn label(area: Area, side: Side) -> String {
    let name = area.name();
    match side {
        _ if area.has_no_sides() => name.to_owned(),
        Side::Both => format!("both sides · {name}"),
        side => format!("{side} · {name} (your own {side})"),
    }
}

/// Whether the map shows the front of the body for an area.
#[must_use]
pub const fn is_front(area: Area) -> bool {
    place(area).0
}

/// Draws the map; below about 12 by 8 cells it says little.
pub fn render(buffer: &mut Buffer, area: Rect, worked: Area, side: Side, theme: &Theme) {
    let outline = theme.outline.fg.unwrap_or(Color::Reset);
    let lit = theme.lit.fg.unwrap_or(Color::Reset);
    let (front, x, y) = place(worked);
    let title = if front {
        "front, as in a mirror"
    } else {
        "from behind"
    };
    let [map, below] = ratatui::layout::Layout::vertical([
        ratatui::layout::Constraint::Fill(1),
        ratatui::layout::Constraint::Length(1),
    ])
    .areas(area);
    // A cell is twice as high as wide; keep the body's own shape.
    let half_width = 50.0 * f64::from(map.width) / (2.0 * f64::from(map.height.max(1)));
    Canvas::default()
        .marker(Marker::Braille)
        .x_bounds([-half_width, half_width])
        .y_bounds([0.0, 100.0])
        .paint(|context| {
            figure(context, outline);
            context.layer();
            for mirrored in sides(side, x) {
                for radius in [0.6, 1.8, 3.0] {
                    context.draw(&Circle {
                        x: mirrored,
                        y,
                        radius,
                        color: lit,
                    });
                }
            }
        })
        .render(map, buffer);
    Line::styled(title, theme.quiet)
        .centered()
        .render(below, buffer);
}

fn figure(context: &mut Context<'_>, color: Color) {
    context.draw(&Circle {
        x: 0.0,
        y: 91.5,
        radius: 6.5,
        color,
    });
    for pair in HALF.windows(2) {
        let [(x1, y1), (x2, y2)] = [pair[0], pair[1]];
        for sign in [-1.0, 1.0] {
            context.draw(&Stroke {
                x1: sign * x1,
                y1,
                x2: sign * x2,
                y2,
                color,
            });
        }
    }
}

fn sides(side: Side, x: f64) -> Vec<f64> {
    match side {
        _ if x == 0.0 => vec![0.0],
        Side::Left => vec![-x],
        Side::Right => vec![x],
        Side::Both => vec![-x, x],
    }
}

/// Whether an area is on the front, how far from the middle and how high.
#[rustfmt::skip]
const fn place(area: Area) -> (bool, f64, f64) {
    match area {
        Area::ScalpTemples => (true, 4.5, 95.0),
        Area::Jaw => (true, 3.5, 88.0),
        Area::SkullBase => (false, 2.5, 88.0),
        Area::NeckBack => (false, 2.5, 83.5),
        Area::NeckSideBack => (false, 5.0, 80.0),
        Area::ShoulderTop => (false, 10.0, 78.0),
        Area::ShoulderBladeInner => (false, 4.0, 70.0),
        Area::ShoulderBladeBack => (false, 8.5, 70.0),
        Area::ShoulderOuter => (false, 16.0, 74.0),
        Area::ChestFront => (true, 8.0, 71.0),
        Area::SideBack => (false, 10.5, 64.0),
        Area::UpperArmFront => (true, 17.0, 65.0),
        Area::UpperArmBack => (false, 17.0, 65.0),
        Area::ForearmInner => (true, 20.0, 52.0),
        Area::ForearmOuter => (false, 20.0, 52.0),
        Area::Palm | Area::Fingers => (true, 22.0, 41.0),
        Area::HandBack => (false, 22.0, 42.0),
        Area::UpperBack => (false, 5.0, 68.0),
        Area::MidBack => (false, 5.0, 61.0),
        Area::LowBack => (false, 4.0, 54.0),
        Area::LowBackSide => (false, 9.0, 55.0),
        Area::SacrumEdge => (false, 3.5, 49.0),
        Area::GluteMax | Area::Piriformis => (false, 7.0, 44.0),
        Area::HipSide => (false, 11.5, 46.0),
        Area::FrontHip => (true, 8.5, 47.0),
        Area::ThighFront => (true, 7.5, 36.0),
        Area::ThighBack => (false, 7.5, 34.0),
        Area::ThighInner => (true, 4.0, 35.0),
        Area::ThighOuter => (true, 11.0, 36.0),
        Area::KneeSurround => (true, 7.0, 25.0),
        Area::Calf => (false, 7.0, 18.0),
        Area::ShinOuter => (true, 8.5, 17.0),
        Area::Ankle => (false, 6.0, 6.0),
        Area::FootSole => (false, 7.5, 2.5),
        Area::FootTop => (true, 7.5, 3.0),
        Area::ChestBelly => (true, 0.0, 62.0),
    }
}
