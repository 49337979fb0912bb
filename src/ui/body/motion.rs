//! The motion of the hand: where it is at a given time into a stroke, from the time alone.
//!
//! Equal times give the same mark, so a pause freezes it and any frame rate shows the same motion.
//! Nothing here knows when it is drawn.

use std::time::Duration;

use super::shape::Shape;
use crate::model::{Technique, Tempo};

mod pattern;

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
        Pattern::Circle => (beat / 8).min(Duration::from_millis(334)),
        Pattern::Breathe | Pattern::Swell => beat / 40,
        // A slow hand is just as smooth with fewer frames, and a slow connection has less to carry.
        _ => (beat / 6).min(2 * SHORTEST_FRAME),
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

#[cfg(test)]
mod tests {
    use super::*;

    const LENGTH: Duration = Duration::from_secs(60);

    fn at(technique: Technique, beats: u16, into: f64) -> Option<Mark> {
        let tempo = (beats > 0).then(|| Tempo::new(beats));
        mark(technique, tempo, Duration::from_secs_f64(into), LENGTH)
    }

    fn along(technique: Technique, beats: u16, into: f64) -> f32 {
        match at(technique, beats, into) {
            Some(Mark::Spot { along, .. } | Mark::Pair { along, .. }) => along,
            other => panic!("{other:?}"),
        }
    }

    fn full(technique: Technique, beats: u16, into: f64) -> f32 {
        match at(technique, beats, into) {
            Some(Mark::Fill(full)) => full,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn every_mark_is_within_its_area_and_the_same_at_the_same_time() {
        for technique in Technique::ALL {
            for tenth in 0..700 {
                let into = f64::from(tenth) / 10.0;
                let mark = at(*technique, 0, into);
                assert_eq!(mark, at(*technique, 0, into), "{technique}");
                let within = match mark {
                    Some(Mark::Spot {
                        along,
                        across,
                        press,
                    }) => {
                        (0.0..=1.0).contains(&along)
                            && (-1.0..=1.0).contains(&across)
                            && (0.0..=1.0).contains(&press)
                    }
                    Some(Mark::Pair { along, apart }) => {
                        (0.0..=1.0).contains(&along) && (0.0..=1.0).contains(&apart)
                    }
                    Some(Mark::Round(turn)) => (0.0..=1.0).contains(&turn),
                    Some(Mark::Fill(full)) => (0.0..=1.0).contains(&full),
                    Some(Mark::Tap(_) | Mark::Rest) | None => true,
                };
                assert!(within, "{technique} at {into}: {mark:?}");
            }
        }
    }

    #[test]
    fn gliding_goes_toward_the_heart_and_comes_back_light() {
        use Technique::Effleurage;
        assert!(along(Effleurage, 12, 0.0) < 0.01);
        assert!(along(Effleurage, 12, 3.4) > 0.98);
        assert!(along(Effleurage, 12, 4.9) < 0.02);
        let press = |into| match at(Effleurage, 12, into) {
            Some(Mark::Spot { press, .. }) => press,
            other => panic!("{other:?}"),
        };
        assert!(press(2.0) > press(4.5));
    }

    #[test]
    fn rolling_takes_a_beat_to_and_a_beat_fro() {
        use Technique::BallRolling;
        assert!(along(BallRolling, 10, 5.9) > 0.95);
        assert!(along(BallRolling, 10, 6.1) > 0.95);
        assert!(along(BallRolling, 10, 11.9) < 0.05);
    }

    #[test]
    fn a_hold_fills_and_a_breath_swells_longer_out_than_in() {
        let hold = |into| full(Technique::TriggerPointPressure, 0, into);
        assert_eq!(
            (hold(0.0), hold(30.0), hold(60.0), hold(70.0)),
            (0.0, 0.5, 1.0, 1.0)
        );
        let breath = |into| full(Technique::Breathing, 6, into);
        assert!(breath(0.0) < 0.01 && breath(4.0) > 0.99 && breath(9.99) < 0.01);
        assert!((breath(7.0) - 0.5).abs() < 0.01);
    }

    #[test]
    fn kneading_squeezes_on_one_place_and_then_goes_on() {
        let place = |into| along(Technique::Petrissage, 20, into);
        assert_eq!(place(0.0), place(11.9));
        assert!(place(12.1) > place(11.9));
    }

    #[test]
    fn the_tempo_is_kept_an_hour_into_it() {
        let hour = 3600.0;
        let late = along(Technique::Effleurage, 12, hour + 1.0);
        assert!((late - along(Technique::Effleurage, 12, 1.0)).abs() < 0.001);
    }

    #[test]
    fn hands_that_rest_do_not_move() {
        for technique in [Technique::RestingTouch, Technique::Heat, Technique::Cold] {
            assert_eq!(at(technique, 0, 3.0), Some(Mark::Rest));
        }
        assert_eq!(at(Technique::Rest, 0, 3.0), None);
    }

    #[test]
    fn no_motion_asks_for_more_than_eight_pictures_a_second() {
        for technique in Technique::ALL {
            for beats in [0, 6, 240] {
                let tempo = (beats > 0).then(|| Tempo::new(beats));
                let frame = frame(*technique, tempo, Duration::from_secs(1));
                assert!(frame.is_none_or(|frame| frame >= SHORTEST_FRAME));
                let moves = !matches!(at(*technique, beats, 1.0), None | Some(Mark::Rest));
                assert_eq!(frame.is_some(), moves);
            }
        }
        let hold = frame(
            Technique::TriggerPointPressure,
            None,
            Duration::from_secs(60),
        );
        assert_eq!(hold, Some(Duration::from_millis(1500)));
    }
}
