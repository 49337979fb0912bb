//! Half of the outline of a standing person, arms a little away, palms to the front.
//!
//! Units are heads: `x` from the mid-line outward, `y` up from the soles; the figure is eight
//! heads high. Heights are those of the canon of eight heads (A. Loomis, "Figure Drawing for All
//! It's Worth", 1943): chin 7, nipples 6, navel and elbow 5, crotch and wrist 4, middle of the
//! thigh 3, below the kneecap 2, shoulders a third of a head below the chin. Widths lie between
//! its ideal man (2 1/3 heads at the shoulders) and its ideal woman (2). Points are joined by a
//! smooth curve; a point given twice is a corner.

use super::Point;

/// From the crown down the outside to the crotch.
#[rustfmt::skip]
pub(super) const BODY: &[Point] = &[
    // Head and neck.
    (0.0, 8.0), (0.12, 7.98), (0.235, 7.91), (0.32, 7.77), (0.362, 7.58), (0.355, 7.41), (0.32, 7.24),
    (0.27, 7.12), (0.23, 7.05), (0.23, 7.05), (0.225, 6.95), (0.235, 6.85),
    // Over the shoulder and down the outside of the arm.
    (0.30, 6.765), (0.45, 6.69), (0.66, 6.625), (0.85, 6.57), (0.995, 6.475), (1.08, 6.31), (1.12, 6.11), (1.125, 5.90),
    (1.13, 5.70), (1.165, 5.42), (1.205, 5.16), (1.275, 4.95), (1.33, 4.74), (1.36, 4.5),
    (1.395, 4.25), (1.43, 4.02), (1.45, 3.93),
    // Thumb, fingers, and the little finger's edge.
    (1.52, 3.84), (1.585, 3.72), (1.625, 3.59), (1.64, 3.50), (1.615, 3.46), (1.575, 3.53), (1.535, 3.61), (1.535, 3.61),
    (1.545, 3.46), (1.555, 3.30), (1.555, 3.19), (1.525, 3.125), (1.47, 3.11), (1.41, 3.15), (1.365, 3.26), (1.33, 3.42),
    (1.305, 3.6), (1.295, 3.76), (1.305, 3.92),
    // Up the inside of the arm to the armpit.
    (1.265, 4.15), (1.19, 4.42), (1.10, 4.68), (1.035, 4.90), (0.995, 5.12), (0.945, 5.36), (0.895, 5.62), (0.86, 5.85),
    (0.845, 6.0), (0.845, 6.0),
    // Flank, waist, hip, and down the outside of the leg.
    (0.815, 5.86), (0.77, 5.64), (0.705, 5.38), (0.64, 5.16), (0.605, 4.97), (0.62, 4.79), (0.67, 4.58), (0.72, 4.36),
    (0.75, 4.12), (0.755, 3.85), (0.74, 3.5), (0.715, 3.1), (0.66, 2.72), (0.605, 2.40), (0.58, 2.18), (0.575, 2.0),
    (0.595, 1.8), (0.615, 1.58), (0.60, 1.3), (0.55, 0.98), (0.495, 0.66), (0.465, 0.44), (0.465, 0.31),
    // The foot, a little turned out.
    (0.495, 0.24), (0.545, 0.14), (0.61, 0.065), (0.625, 0.015), (0.58, 0.0), (0.47, 0.0), (0.36, 0.0), (0.315, 0.02), (0.31, 0.09),
    (0.325, 0.19), (0.31, 0.29), (0.32, 0.38),
    // Up the inside of the leg.
    (0.315, 0.55), (0.285, 0.85), (0.235, 1.15), (0.20, 1.42), (0.205, 1.68), (0.245, 1.92), (0.25, 2.10), (0.225, 2.34),
    (0.18, 2.72), (0.125, 3.15), (0.075, 3.55), (0.04, 3.82), (0.0, 3.93), (0.0, 3.93),
];
