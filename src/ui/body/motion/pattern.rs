//! The patterns in which a hand moves; techniques that move alike share one.

use std::f32::consts::TAU;

use super::Mark;
use crate::model::Technique;

/// How a hand moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pattern {
    /// Toward the heart, and lightly back.
    Glide,
    /// Squeeze and let go in place, then move along a little.
    Knead,
    /// Small circles.
    Circle,
    /// Back and forth across the fibres.
    Sweep,
    /// Back and forth along the area, one pass per beat.
    Roll,
    /// Two hands in turn, twice per beat.
    Tap,
    /// A press that fills up while it is held.
    Hold,
    /// In for four tenths of the breath, out for six.
    Breathe,
    /// Full and empty again once per beat.
    Swell,
    /// A tremor too small to follow.
    Tremble,
    /// Something lies still.
    Lie,
    /// Nothing moves.
    Still,
}

/// Squeezes in one place before the hand moves on. By custom 3 to 5.
const SQUEEZES: f64 = 4.0;
/// Places along an area that kneading goes through in turn.
const PLACES: f64 = 3.0;
/// The fraction of a gliding beat that goes toward the heart; the rest is the light return.
const FORTH: f32 = 0.7;
/// The fraction of a breath that goes in. Source: `Laborde22`: in for 4 s, out for 6.
const IN: f32 = 0.4;

impl Pattern {
    /// How a technique moves.
    pub(super) const fn of(technique: Technique) -> Self {
        match technique {
            Technique::Effleurage | Technique::LightStroking | Technique::LymphaticStroke => {
                Self::Glide
            }
            Technique::Petrissage | Technique::SkinRolling => Self::Knead,
            Technique::CircularFriction => Self::Circle,
            Technique::CrossFibreFriction => Self::Sweep,
            Technique::FoamRolling | Technique::BallRolling => Self::Roll,
            Technique::Tapotement => Self::Tap,
            Technique::TriggerPointPressure => Self::Hold,
            Technique::Breathing => Self::Breathe,
            Technique::PinAndStretch | Technique::ActiveMovement | Technique::MusclePump => {
                Self::Swell
            }
            Technique::Vibration | Technique::MassageGun => Self::Tremble,
            Technique::RestingTouch | Technique::Heat | Technique::Cold => Self::Lie,
            Technique::Rest => Self::Still,
        }
    }

    /// The mark after `beats` beats of work; `share` is the fraction of the work done, 0 to 1.
    pub(super) fn mark(self, beats: f64, share: f32) -> Option<Mark> {
        let (nth, phase) = (beats.floor(), beats.fract() as f32);
        let place = |every: f64| ((nth / every).floor().rem_euclid(PLACES) + 0.5) / PLACES;
        let spot = |along, across, press| Mark::Spot {
            along,
            across,
            press,
        };
        let wave = |phase: f32| (1.0 - (phase * TAU).cos()) / 2.0;
        let odd = nth.rem_euclid(2.0) >= 1.0;
        Some(match self {
            Self::Glide if phase < FORTH => spot(smooth(phase / FORTH), 0.0, 1.0),
            Self::Glide => spot(1.0 - smooth((phase - FORTH) / (1.0 - FORTH)), 0.0, 0.0),
            Self::Knead => Mark::Pair {
                along: place(SQUEEZES) as f32,
                apart: 1.0 - wave(phase),
            },
            Self::Circle => Mark::Round(phase),
            Self::Sweep => spot(0.5, (phase * TAU).sin(), 0.5),
            Self::Roll if odd => spot(1.0 - smooth(phase), 0.0, 1.0),
            Self::Roll => spot(smooth(phase), 0.0, 1.0),
            Self::Tap => Mark::Tap(phase < 0.5),
            Self::Hold => Mark::Fill(share),
            Self::Breathe if phase < IN => Mark::Fill(smooth(phase / IN)),
            Self::Breathe => Mark::Fill(1.0 - smooth((phase - IN) / (1.0 - IN))),
            Self::Swell => Mark::Fill(wave(phase)),
            Self::Tremble => spot(0.5, if phase < 0.5 { 0.3 } else { -0.3 }, 0.5),
            Self::Lie => Mark::Rest,
            Self::Still => return None,
        })
    }
}

/// Eases from 0 to 1, slow at both ends, like a hand.
fn smooth(share: f32) -> f32 {
    share * share * (3.0 - 2.0 * share)
}
