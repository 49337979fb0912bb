//! Half of the outline of a standing person, arms a little away, palms to the front.
//!
//! `x` counts from the mid-line outward, `y` up from the soles. Heights below the chin are those of
//! the canon of eight heads (A. Loomis, "Figure Drawing for All It's Worth", 1943): chin 7, nipples
//! 6, navel and elbow 5, crotch and wrist 4, middle of the thigh 3, below the kneecap 2, shoulders a
//! third of a head below the chin. That canon is an ideal. The head is drawn a twelfth larger, so
//! that the figure is seven and a half of its own heads high, as most people are; arms and legs are
//! as wide as people's too. Points are joined by a smooth curve; a point given twice is a corner.

use super::Point;

/// From the crown down the outside to the crotch.
#[rustfmt::skip]
pub(super) const BODY: &[Point] = &[
    // Head, with the ear, and neck.
    (0.0, 8.08), (0.15, 8.07), (0.275, 7.985), (0.35, 7.84), (0.38, 7.68), (0.385, 7.66), (0.425, 7.635), (0.43, 7.55), (0.405, 7.445), (0.37, 7.40),
    (0.345, 7.27), (0.295, 7.14), (0.245, 7.06), (0.245, 7.06), (0.235, 6.95), (0.25, 6.84),
    // Over the shoulder and down the outside of the arm.
    (0.32, 6.755), (0.47, 6.69), (0.66, 6.635), (0.83, 6.585), (0.975, 6.50), (1.08, 6.36), (1.135, 6.18), (1.15, 5.98), (1.155, 5.78),
    (1.185, 5.58), (1.225, 5.36), (1.275, 5.14), (1.345, 4.94), (1.395, 4.72), (1.435, 4.48), (1.48, 4.26), (1.515, 4.10), (1.535, 4.0),
    // Thumb, fingers, and the little finger's edge.
    (1.60, 3.90), (1.675, 3.79), (1.735, 3.66), (1.75, 3.58), (1.715, 3.555), (1.675, 3.62), (1.655, 3.68), (1.655, 3.68),
    (1.668, 3.54), (1.67, 3.38), (1.655, 3.26), (1.615, 3.195), (1.56, 3.165), (1.495, 3.19), (1.44, 3.28), (1.395, 3.43),
    (1.36, 3.60), (1.34, 3.78), (1.34, 3.94),
    // Up the inside of the arm to the armpit.
    (1.315, 4.12), (1.24, 4.34), (1.14, 4.60), (1.06, 4.85), (1.01, 5.08), (0.945, 5.34), (0.89, 5.60), (0.86, 5.80),
    (0.85, 5.97), (0.85, 5.97),
    // Flank, waist, hip, and down the outside of the leg.
    (0.82, 5.80), (0.78, 5.56), (0.72, 5.30), (0.675, 5.10), (0.665, 4.95), (0.69, 4.78), (0.74, 4.54), (0.79, 4.26),
    (0.81, 3.98), (0.805, 3.66), (0.77, 3.24), (0.715, 2.82), (0.66, 2.46), (0.635, 2.20), (0.63, 2.0),
    (0.65, 1.78), (0.665, 1.52), (0.645, 1.22), (0.59, 0.86), (0.54, 0.56), (0.53, 0.40), (0.54, 0.29),
    // The foot, a little turned out.
    (0.575, 0.18), (0.645, 0.085), (0.675, 0.025), (0.63, -0.01), (0.50, -0.01), (0.36, -0.01), (0.295, 0.015), (0.28, 0.09),
    (0.295, 0.20), (0.285, 0.30), (0.295, 0.42),
    // Up the inside of the leg.
    (0.28, 0.68), (0.235, 0.98), (0.185, 1.30), (0.17, 1.56), (0.19, 1.80), (0.22, 2.02), (0.215, 2.22), (0.185, 2.52),
    (0.135, 2.94), (0.09, 3.34), (0.06, 3.64), (0.04, 3.82), (0.0, 3.93), (0.0, 3.93),
];
