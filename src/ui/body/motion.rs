//! The motion of the hand: where it is at a given time into a stroke, from the time alone.
//!
//! Equal times give the same mark, so a pause freezes it and any frame rate shows the same motion.
//! Nothing here knows when it is drawn.

use std::time::Duration;

use super::shape::Shape;
use crate::model::{Technique, Tempo};

mod pattern;
#[cfg(test)]
mod tests;

use pattern::Pattern;

/// Where the hand is on its area, or how far its action has progressed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Mark {
    /// A moving hand: `along` the area toward the heart, 0 to 1; `across` it, -1 to 1; and how
    /// firmly it rests, 0 to 1.
    Spot {
        /// From the far end (0) to the end near the heart (1).
        along: f32,
        /// From the middle (0) to an edge (-1 and 1).
        across: f32,
        /// From lifted (0) to fully on (1).
        press: f32,
    },
    /// The two sides of a hand that gather the muscle between them.
    Pair {
        /// Where on the area: from the far end (0) to the end near the heart (1).
        along: f32,
        /// From together (0) to apart (1).
        apart: f32,
    },
    /// Two hands tapping in turn: whether the one nearer to the heart is down.
    Tap(bool),
    /// A circling hand: how much of a turn it has made, 0 to 1.
    Round(f32),
    /// A hold or a breath: how full the area is, 0 to 1.
    Fill(f32),
    /// A hand or a pack that lies still.
    Rest,
}

/// The path of a hand, which stays the same while the hand moves along it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Along the area, toward the heart.
    Toward,
    /// Back and forth along the area.
    ToAndFro,
    /// Back and forth across the area.
    Across,
    /// Round and round.
    Loop,
}

/// The shortest time a frame stays: eight frames a second.
pub const SHORTEST_FRAME: Duration = Duration::from_millis(125);
/// How long a frame of a slow hand stays at most.
const SLOW_FRAME: Duration = Duration::from_millis(300);
/// The pictures in which a hold fills.
const HOLD_STEPS: u32 = 40;
/// Tremors a minute: as many as a low frame rate can show. A real hand makes 3 to 6 a second.
const TREMBLES: f64 = 120.0;

/// A hand and its path.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hand {
    /// Where it is; none while it is not shown moving.
    pub mark: Option<Mark>,
    /// The path it follows.
    pub way: Option<Way>,
    /// What touches; none where nothing does.
    pub shape: Option<Shape>,
}

/// The path of a technique's hand; none if it stays in one place.
#[must_use]
pub fn way(technique: Technique) -> Option<Way> {
    match Pattern::of(technique) {
        Pattern::Glide => Some(Way::Toward),
        Pattern::Roll => Some(Way::ToAndFro),
        Pattern::Sweep => Some(Way::Across),
        Pattern::Circle => Some(Way::Loop),
        _ => None,
    }
}

/// The mark at a time into the work of a stroke of this `length`; none if nothing moves.
///
/// A moving technique without a tempo uses its calm one.
#[must_use]
pub fn mark(
    technique: Technique,
    tempo: Option<Tempo>,
    into: Duration,
    length: Duration,
) -> Option<Mark> {
    // In f64 a beat late in a long session is as exact as the first.
    let beats = into.as_secs_f64() / beat(technique, tempo).as_secs_f64();
    let share = into.as_secs_f32() / length.as_secs_f32().max(f32::EPSILON);
    Pattern::of(technique).mark(beats, share.min(1.0))
}

/// How long one frame of the motion stays before the next is worth drawing; none if nothing
/// moves. At least an eighth of a second.
#[must_use]
pub fn frame(technique: Technique, tempo: Option<Tempo>, length: Duration) -> Option<Duration> {
    let beat = beat(technique, tempo);
    let frame = match Pattern::of(technique) {
        Pattern::Lie | Pattern::Still => return None,
        Pattern::Hold => length / HOLD_STEPS,
        Pattern::Tap | Pattern::Tremble => beat / 2,
        Pattern::Circle => (beat / 8).min(Duration::from_millis(350)),
        Pattern::Breathe | Pattern::Swell => beat / 40,
        // A slow hand is just as smooth with fewer frames, and a slow connection has less to carry.
        _ => (beat / 6).min(SLOW_FRAME),
    };
    Some(frame.max(SHORTEST_FRAME))
}

/// The length of a beat.
fn beat(technique: Technique, tempo: Option<Tempo>) -> Duration {
    let calm = || technique.facts().tempo.map(|tempi| tempi.calm);
    let minute = match tempo.or_else(calm) {
        Some(tempo) => f64::from(tempo.per_minute()),
        None => TREMBLES,
    };
    Duration::from_secs_f64(60.0 / minute)
}
