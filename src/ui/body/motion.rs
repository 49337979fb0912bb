//! The hand's path: where it is at a time into a stroke, from the time alone.
//!
//! Two equal times give the same mark, so a pause holds it still and any number of frames a
//! second shows the same motion. Nothing here knows when it is drawn.

use std::f32::consts::TAU;
use std::time::Duration;

use crate::model::{Technique, Tempo};

/// Where the hand is on its area, or how far what it does has come.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Mark {
    /// A hand that moves: `along` the area toward the heart, 0 to 1; `across` it, -1 to 1; and
    /// how firmly it lies on, 0 to 1.
    Spot {
        /// From the far end (0) to the end near the heart (1).
        along: f32,
        /// From the middle (0) to an edge (-1 and 1).
        across: f32,
        /// From lifted (0) to fully on (1).
        press: f32,
    },
    /// A hold or a breath: how full the area is, 0 to 1.
    Fill(f32),
}

/// The shapes of motion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Motion {
    /// On toward the heart, and lightly back.
    Glide,
    /// Squeeze and let go in place, then a little on.
    Knead,
    /// Small circles.
    Circle,
    /// To and fro across the fibres.
    Sweep,
    /// To and fro along the area, one pass a beat.
    Roll,
    /// Down and up again, on two places in turn.
    Tap,
    /// A press that fills with the hold.
    Hold,
    /// In for four tenths, out for six.
    Breathe,
    /// Full and empty again once a beat.
    Swell,
    /// A tremble too small to follow.
    Tremble,
    /// Nothing moves.
    Still,
}

/// Squeezes on one place before the hand goes on. Source: `MedMassage`, `Palmer`: 3 to 5.
const SQUEEZES: f32 = 4.0;
/// Places along an area that kneading and circles go through in turn.
const PLACES: f32 = 3.0;
/// The share of a gliding beat that goes toward the heart; the rest is the light way back.
const FORTH: f32 = 0.7;
/// The share of a breath that goes in. Source: `Laborde22`: in for 4 s, out for 6.
const IN: f32 = 0.4;
/// Trembles a minute: as many as few frames can show. By hand it is 3 to 6 a second.
const TREMBLES: f32 = 120.0;

const fn motion(technique: Technique) -> Motion {
    match technique {
        Technique::Effleurage | Technique::LightStroking | Technique::LymphaticStroke => {
            Motion::Glide
        }
        Technique::Petrissage | Technique::SkinRolling => Motion::Knead,
        Technique::CircularFriction => Motion::Circle,
        Technique::CrossFibreFriction => Motion::Sweep,
        Technique::FoamRolling | Technique::BallRolling => Motion::Roll,
        Technique::Tapotement => Motion::Tap,
        Technique::TriggerPointPressure => Motion::Hold,
        Technique::Breathing => Motion::Breathe,
        Technique::PinAndStretch | Technique::ActiveMovement | Technique::MusclePump => {
            Motion::Swell
        }
        Technique::Vibration | Technique::MassageGun => Motion::Tremble,
        Technique::RestingTouch | Technique::Heat | Technique::Cold | Technique::Rest => {
            Motion::Still
        }
    }
}

/// The mark at a time into the work of a stroke that is so long; none where nothing moves.
///
/// A moving technique without a tempo of its own takes its calm one.
#[must_use]
pub fn mark(
    technique: Technique,
    tempo: Option<Tempo>,
    into: Duration,
    length: Duration,
) -> Option<Mark> {
    let calm = || technique.facts().tempo.map(|tempi| tempi.calm);
    let minute = match tempo.or_else(calm) {
        Some(tempo) => f64::from(tempo.per_minute()),
        None => f64::from(TREMBLES),
    };
    // In f64 a beat late in a long session is as exact as the first.
    let beats = into.as_secs_f64() * minute / 60.0;
    let (beat, phase) = (beats.floor(), beats.fract() as f32);
    let place = |every: f32| {
        let nth = (beat / f64::from(every))
            .floor()
            .rem_euclid(f64::from(PLACES)) as f32;
        (nth + 0.5) / PLACES
    };
    let spot = |along, across, press| Mark::Spot {
        along,
        across,
        press,
    };
    let wave = |phase: f32| (1.0 - (phase * TAU).cos()) / 2.0;
    let odd = beat.rem_euclid(2.0) >= 1.0;
    Some(match motion(technique) {
        Motion::Glide if phase < FORTH => spot(smooth(phase / FORTH), 0.0, 1.0),
        Motion::Glide => spot(1.0 - smooth((phase - FORTH) / (1.0 - FORTH)), 0.0, 0.0),
        Motion::Knead => spot(place(SQUEEZES), 0.0, wave(phase)),
        Motion::Circle => {
            let (across, along) = (phase * TAU).sin_cos();
            let round = (place(2.0 * SQUEEZES) + 0.16 * along).clamp(0.0, 1.0);
            spot(round, 0.5 * across, 0.5)
        }
        Motion::Sweep => spot(0.5, (phase * TAU).sin(), 0.5),
        Motion::Roll => spot(
            if odd {
                1.0 - smooth(phase)
            } else {
                smooth(phase)
            },
            0.0,
            1.0,
        ),
        Motion::Tap => {
            let across = if odd { 0.4 } else { -0.4 };
            spot(
                place(2.0 * SQUEEZES),
                across,
                if phase < 0.5 { 1.0 } else { 0.0 },
            )
        }
        Motion::Hold => {
            let share = into.as_secs_f32() / length.as_secs_f32().max(f32::EPSILON);
            Mark::Fill(share.min(1.0))
        }
        Motion::Breathe if phase < IN => Mark::Fill(smooth(phase / IN)),
        Motion::Breathe => Mark::Fill(1.0 - smooth((phase - IN) / (1.0 - IN))),
        Motion::Swell => Mark::Fill(wave(phase)),
        Motion::Tremble => spot(0.5, if phase < 0.5 { 0.15 } else { -0.15 }, 0.5),
        Motion::Still => return None,
    })
}

/// From 0 to 1, slow at both ends, as a hand goes.
fn smooth(share: f32) -> f32 {
    share * share * (3.0 - 2.0 * share)
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
            Some(Mark::Spot { along, .. }) => along,
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
                    Some(Mark::Fill(full)) => (0.0..=1.0).contains(&full),
                    None => true,
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
        for technique in [Technique::RestingTouch, Technique::Heat, Technique::Rest] {
            assert_eq!(at(technique, 0, 3.0), None);
        }
    }
}
