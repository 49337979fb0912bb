//! The techniques: how the hand, the tool or the breath moves, and the limits of each.
//!
//! Ranges are those of docs/domain.md, section 1.20; usual values lie within the narrower ones
//! of docs/domain.md, sections 1.1 to 1.18. A figure marked there as convention is a guard rail
//! for authors, not physiology.

use super::{Benefit, Pressure, Secs, Tempo, Tool};

words! {
    /// How the hand, the tool or the breath moves.
    Technique, "technique" {
        /// Long strokes with the whole palm.
        Effleurage = "effleurage",
        /// Strokes with only the weight of the hand.
        LightStroking = "light-stroking",
        /// Gathering the muscle, squeezing and letting go.
        Petrissage = "petrissage",
        /// Fingertips that move the skin in circles.
        CircularFriction = "circular-friction",
        /// Small sweeps across the fibres of the muscle.
        CrossFibreFriction = "cross-fibre-friction",
        /// Pressing on a tender spot and holding still.
        TriggerPointPressure = "trigger-point-pressure",
        /// Loose, springy tapping.
        Tapotement = "tapotement",
        /// A fine tremble or gentle shaking.
        Vibration = "vibration",
        /// Holding the muscle while the joint moves.
        PinAndStretch = "pin-and-stretch",
        /// Lifting a fold of skin and rolling it along.
        SkinRolling = "skin-rolling",
        /// Rolling with body weight on a roller.
        FoamRolling = "foam-rolling",
        /// A ball between the body and a wall, floor or chair.
        BallRolling = "ball-rolling",
        /// Stretching the skin and letting go.
        LymphaticStroke = "lymphatic-stroke",
        /// Hands lying still.
        RestingTouch = "resting-touch",
        /// In for four seconds, out for six.
        Breathing = "breathing",
        /// Small, painless movement of a joint.
        ActiveMovement = "active-movement",
        /// Working a muscle to a steady beat.
        MusclePump = "muscle-pump",
        /// A massage gun, floated at its lowest speed.
        MassageGun = "massage-gun",
        /// A warm pack, wrapped.
        Heat = "heat",
        /// A cold pack, wrapped.
        Cold = "cold",
        /// A pause.
        Rest = "rest",
    }
}

/// What is known about a technique.
#[derive(Debug)]
pub struct TechniqueFacts {
    /// The technique of this row.
    pub technique: Technique,
    /// The name as shown and spoken.
    pub name: &'static str,
    /// The lowest pressure.
    pub least: Pressure,
    /// The highest pressure, before the area's cap.
    pub most: Pressure,
    /// The default pressure.
    pub usual: Pressure,
    /// Slowest, fastest and calm tempo; `None` if the hand holds still.
    pub tempo: Option<Tempi>,
    /// The shortest work on one side.
    pub shortest: Secs,
    /// The longest work on one side.
    pub longest: Secs,
    /// The benefits it is known to serve.
    pub serves: &'static [Benefit],
    /// The tools it can be done with, the usual one first.
    pub tools: &'static [Tool],
}

/// The tempi of a technique.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tempi {
    /// The slowest.
    pub slowest: Tempo,
    /// The fastest.
    pub fastest: Tempo,
    /// The default tempo.
    pub calm: Tempo,
}

impl Technique {
    /// What is known about it.
    #[must_use]
    pub fn facts(self) -> &'static TechniqueFacts {
        &TABLE[self as usize]
    }

    /// The name as shown and spoken, such as "gliding".
    #[must_use]
    pub fn name(self) -> &'static str {
        self.facts().name
    }

    /// Whether it presses or rests on one spot without moving over it.
    #[must_use]
    pub const fn holds_still(self) -> bool {
        matches!(self, Self::TriggerPointPressure)
    }

    /// Whether it is known to serve a benefit. Breathing, movement, rest and warmth serve all of
    /// them.
    #[must_use]
    pub fn is_known_to_serve(self, benefit: Benefit) -> bool {
        let serves_all = matches!(
            self,
            Self::Breathing | Self::ActiveMovement | Self::Rest | Self::Heat
        );
        serves_all || self.facts().serves.contains(&benefit)
    }

    /// Whether a hand or a tool touches the body at all.
    #[must_use]
    pub fn touches(self) -> bool {
        self.facts().most > Pressure::NONE
    }

    /// Whether it needs a roller, a ball or a gun: bare hands cannot do it.
    #[must_use]
    pub const fn needs_a_thing(self) -> bool {
        matches!(
            self,
            Self::FoamRolling | Self::BallRolling | Self::MassageGun
        )
    }

    /// Whether it rubs, presses or rolls; resting hands, packs and movement do not.
    #[must_use]
    pub fn works_tissue(self) -> bool {
        self.touches() && !matches!(self, Self::RestingTouch | Self::Heat | Self::Cold)
    }
}

const R: Benefit = Benefit::RelaxMuscles;
const E: Benefit = Benefit::ReleaseEndorphins;
const I: Benefit = Benefit::ReduceInflammation;
const C: Benefit = Benefit::ImproveCirculation;

const STILL: Option<Tempi> = None;

const fn beats(slowest: u16, fastest: u16, calm: u16) -> Option<Tempi> {
    Some(Tempi {
        slowest: Tempo::new(slowest),
        fastest: Tempo::new(fastest),
        calm: Tempo::new(calm),
    })
}

/// `pressure` is least, most, usual; `time` is shortest and longest, in seconds.
const fn row(
    technique: Technique,
    name: &'static str,
    pressure: [u8; 3],
    tempo: Option<Tempi>,
    time: [u32; 2],
    serves: &'static [Benefit],
    tools: &'static [Tool],
) -> TechniqueFacts {
    TechniqueFacts {
        technique,
        name,
        least: Pressure::new(pressure[0]),
        most: Pressure::new(pressure[1]),
        usual: Pressure::new(pressure[2]),
        tempo,
        shortest: Secs::new(time[0]),
        longest: Secs::new(time[1]),
        serves,
        tools,
    }
}

use Technique as T;
use Tool::{Ball, ColdPack, Hands, HeatPack, HookCane, MassageGun, Roller, RollerStick, SockBall};

#[rustfmt::skip]
static TABLE: [TechniqueFacts; 21] = [
    //  technique               name                    pressure   beats a minute      seconds     serves         tools
    row(T::Effleurage,           "gliding",              [1, 5, 3], beats(8, 40, 12),   [10, 120],  &[R, E, C],    &[Hands]),
    row(T::LightStroking,        "light stroking",       [1, 2, 1], beats(8, 20, 10),   [10, 120],  &[E],          &[Hands]),
    row(T::Petrissage,           "kneading",             [2, 6, 4], beats(10, 30, 15),  [10, 120],  &[R, C, I],    &[Hands]),
    row(T::CircularFriction,     "small circles",        [2, 5, 3], beats(15, 60, 20),  [10, 60],   &[R, E, I],    &[Hands]),
    row(T::CrossFibreFriction,   "cross-fibre friction", [2, 5, 3], beats(30, 60, 40),  [10, 60],   &[R],          &[Hands]),
    row(T::TriggerPointPressure, "press and hold",       [3, 6, 4], STILL,              [5, 90],    &[R],          &[Hands, Ball, SockBall, HookCane, Roller]),
    row(T::Tapotement,           "tapping",              [1, 4, 2], beats(90, 240, 120),[10, 60],   &[C],          &[Hands]),
    row(T::Vibration,            "shaking",              [1, 4, 2], STILL,              [5, 30],    &[R, C],       &[Hands]),
    row(T::PinAndStretch,        "pin and stretch",      [3, 5, 3], beats(6, 12, 8),    [15, 60],   &[R],          &[Hands, Ball]),
    row(T::SkinRolling,          "skin rolling",         [1, 3, 2], beats(6, 20, 8),    [10, 60],   &[I, C],       &[Hands]),
    row(T::FoamRolling,          "rolling",              [2, 6, 3], beats(5, 30, 15),   [30, 120],  &[R, C],       &[Roller, RollerStick]),
    row(T::BallRolling,          "ball rolling",         [2, 6, 3], beats(5, 30, 12),   [20, 120],  &[R, C],       &[Ball, SockBall]),
    row(T::LymphaticStroke,      "light drainage",       [1, 1, 1], beats(6, 15, 8),    [20, 120],  &[I, C],       &[Hands]),
    row(T::RestingTouch,         "resting hands",        [1, 1, 1], STILL,              [20, 120],  &[E],          &[Hands]),
    row(T::Breathing,            "breathing",            [0, 0, 0], beats(5, 7, 6),     [20, 300],  &[R, E],       &[Tool::None]),
    row(T::ActiveMovement,       "easy movement",        [0, 0, 0], beats(6, 60, 12),   [10, 120],  &[R, I, C],    &[Tool::None]),
    row(T::MusclePump,           "muscle pump",          [0, 0, 0], beats(20, 60, 30),  [20, 120],  &[C],          &[Tool::None]),
    row(T::MassageGun,           "massage gun",          [1, 3, 2], STILL,              [15, 120],  &[R, C],       &[MassageGun]),
    row(T::Heat,                 "gentle heat",          [1, 1, 1], STILL,              [60, 1200], &[R, E],       &[HeatPack]),
    row(T::Cold,                 "cold",                 [1, 1, 1], STILL,              [60, 900],  &[I],          &[ColdPack]),
    row(T::Rest,                 "rest",                 [0, 0, 0], STILL,              [5, 30],    &[],           &[Tool::None]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_technique_has_its_own_row_in_range() {
        for (row, technique) in TABLE.iter().zip(Technique::ALL) {
            assert_eq!(row.technique, *technique);
            assert!(
                row.least <= row.usual && row.usual <= row.most,
                "{technique}"
            );
            assert!(row.shortest < row.longest, "{technique}");
            assert!(!row.tools.is_empty(), "{technique}");
            if let Some(tempo) = row.tempo {
                assert!(tempo.slowest <= tempo.calm && tempo.calm <= tempo.fastest);
            }
        }
        assert_eq!(Technique::ALL.len(), TABLE.len());
    }
}
