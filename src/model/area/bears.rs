//! What an area bears: which techniques suit it, which should not be used there, and which never.
//!
//! Sources: docs/domain.md, sections 2 and 2.1; `ABMP-sites`,
//! `Sulkowski22`. An area or technique without a row here bears everything.

use super::{Area, Region};
use crate::model::{Position, Sides, Stroke, Technique, Tempo, Tool};
use Technique as T;

/// How far a technique suits an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bearing {
    /// It may be used there.
    Well,
    /// It should not be used there.
    Badly,
    /// It is never used there.
    Never,
}

/// What suits a place that bears nothing firmer: warmth, cold and the lightest touch.
const LIGHT: &[T] = &[
    T::LightStroking,
    T::LymphaticStroke,
    T::RestingTouch,
    T::Heat,
    T::Cold,
];

impl Area {
    /// How far a technique suits it.
    #[must_use]
    pub fn bearing(self, technique: T) -> Bearing {
        match technique {
            T::MusclePump if self.region() == Region::Neck => Bearing::Badly,
            _ if !technique.touches() => Bearing::Well,
            T::Tapotement | T::MassageGun => self.under_blows(),
            _ if self == Self::ChestBelly => self.belly(technique),
            _ if self == Self::ThighInner => self.inner_thigh(technique),
            _ if self.bears_still(technique) => Bearing::Well,
            _ => Bearing::Badly,
        }
    }

    /// Whether a technique may be used on it.
    #[must_use]
    pub fn bears(self, technique: T) -> bool {
        self.bearing(technique) == Bearing::Well
    }

    /// Whether one ball, cane or gun with `both` would lie on the spine.
    #[must_use]
    pub const fn spans_the_spine(self) -> bool {
        matches!(
            self,
            Self::LowBack | Self::UpperBack | Self::SacrumEdge | Self::NeckBack
        )
    }

    /// The fastest that it is moved, where that is slower than the technique allows: head and neck
    /// turn slowly and nod a little faster, the low back bends and the ribs widen at the
    /// pace of the breath or a little above it (by judgement).
    #[must_use]
    pub fn fastest(self, technique: T) -> Option<Tempo> {
        let moves = matches!(technique, T::ActiveMovement | T::MusclePump);
        match (self.region(), technique) {
            (Region::Neck, T::PinAndStretch) => Some(Tempo::new(10)),
            (Region::Neck, _) if moves && self == Self::SkullBase => Some(Tempo::new(15)),
            (Region::Neck, _) if moves => Some(Tempo::new(12)),
            (Region::LowTrunk, _) if moves => Some(Tempo::new(20)),
            (Region::None, _) if moves => Some(Tempo::new(12)),
            _ => None,
        }
    }

    /// What the area is called in texts: the words of its name that are parts of the body.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        let small = [
            "the", "and", "of", "between", "beside", "around", "outer", "inner", "back", "top",
            "side",
        ];
        let name = self.name().split([' ', '(', ')', '-']);
        name.filter(move |word| word.len() > 2 && !small.contains(word))
    }

    /// Tapping and the gun suit thick muscle only. They are never used over the head, the neck, the
    /// heart, the kidneys, the spine, the kneecap or the great vessels of the thigh.
    const fn under_blows(self) -> Bearing {
        use Area as A;
        match self {
            A::ShoulderTop
            | A::ShoulderOuter
            | A::UpperArmFront
            | A::UpperArmBack
            | A::ForearmInner
            | A::ForearmOuter
            | A::Palm
            | A::GluteMax
            | A::HipSide
            | A::ThighFront
            | A::ThighBack
            | A::ThighOuter
            | A::Calf
            | A::FootSole => Bearing::Well,
            A::ShoulderBladeBack
            | A::Piriformis
            | A::FrontHip
            | A::ShinOuter
            | A::Ankle
            | A::FootTop
            | A::HandBack
            | A::Fingers => Bearing::Badly,
            _ => Bearing::Never,
        }
    }

    const fn belly(self, technique: T) -> Bearing {
        match technique {
            T::LightStroking | T::LymphaticStroke | T::RestingTouch | T::Heat => Bearing::Well,
            T::Effleurage | T::Vibration | T::SkinRolling | T::Cold => Bearing::Badly,
            _ => Bearing::Never,
        }
    }

    const fn inner_thigh(self, technique: T) -> Bearing {
        match technique {
            T::Effleurage | T::LightStroking | T::LymphaticStroke | T::RestingTouch => {
                Bearing::Well
            }
            T::Petrissage | T::CircularFriction | T::Vibration | T::SkinRolling => Bearing::Badly,
            T::Heat | T::Cold => Bearing::Badly,
            _ => Bearing::Never,
        }
    }

    fn bears_still(self, technique: T) -> bool {
        match self {
            Self::NeckBack if technique == T::PinAndStretch => false,
            Self::Piriformis => technique == T::TriggerPointPressure || LIGHT.contains(&technique),
            Self::KneeSurround | Self::Ankle => technique != T::CrossFibreFriction,
            Self::MidBack | Self::LowBackSide => technique != T::Vibration,
            _ if self.region() == Region::Neck => {
                !matches!(technique, T::CrossFibreFriction | T::Vibration)
            }
            _ => true,
        }
    }
}

impl Stroke {
    /// Why it is never done, if it is one of the strokes that never are. `usual` is the position of
    /// the setting.
    #[must_use]
    pub fn never(&self, usual: Position) -> Option<Never> {
        let tool = self.tool_as_played();
        let positions = self.position.unwrap_or_else(|| usual.into());
        let lying = positions.left.bears_the_trunk() || positions.right.bears_the_trunk();
        let beats = self.technique == T::Tapotement
            || self.technique == T::MassageGun
            || tool == Tool::MassageGun;
        let on_roller = match self.technique {
            T::FoamRolling => tool != Tool::RollerStick,
            _ => tool == Tool::Roller,
        };
        let ball = self.technique == T::BallRolling || matches!(tool, Tool::Ball | Tool::SockBall);
        let point = ball || beats || tool == Tool::HookCane;
        if beats && self.area.under_blows() == Bearing::Never {
            Some(Never::Beaten)
        } else if (on_roller || (ball && lying)) && self.area.region() == Region::LowTrunk {
            Some(Never::LainOn)
        } else if point && self.sides == Sides::Both && self.area.spans_the_spine() {
            Some(Never::OnTheSpine)
        } else if self.area.bearing(self.technique) == Bearing::Never {
            Some(Never::Pressed)
        } else if self.technique.needs_a_thing() && tool == Tool::None {
            Some(Never::Unheld)
        } else {
            None
        }
    }
}

/// What is never done, whoever wrote it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Never {
    /// Tapping or a massage gun on head, neck, chest, flank, spine or kneecap.
    Beaten,
    /// The weight of the body on a roller or a ball under the low back.
    LainOn,
    /// One ball, cane or gun in the middle of the back, on the spine.
    OnTheSpine,
    /// Pressing on the belly or the inner thigh.
    Pressed,
    /// Rolling, or a gun, with nothing in the hand.
    Unheld,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Secs;

    fn never(technique: T, area: Area, change: impl Fn(&mut Stroke)) -> Option<Never> {
        let sides = *area.facts().sides.last().unwrap();
        let mut stroke = Stroke::new(technique, area, sides, Secs::new(30));
        change(&mut stroke);
        stroke.never(Position::Seated)
    }

    #[test]
    fn a_gun_by_any_name_is_never_held_to_the_neck() {
        assert_eq!(
            never(T::MassageGun, Area::NeckBack, |s| s.tool = Some(Tool::None)),
            Some(Never::Beaten)
        );
        assert_eq!(
            never(T::Petrissage, Area::NeckSideBack, |s| s.tool =
                Some(Tool::MassageGun)),
            Some(Never::Beaten)
        );
        assert_eq!(never(T::MassageGun, Area::ThighFront, |_| ()), None);
    }

    #[test]
    fn nothing_is_rolled_under_the_low_back() {
        for area in [
            Area::LowBack,
            Area::MidBack,
            Area::LowBackSide,
            Area::SacrumEdge,
        ] {
            for tool in [
                None,
                Some(Tool::None),
                Some(Tool::Hands),
                Some(Tool::Roller),
            ] {
                assert_eq!(
                    never(T::FoamRolling, area, |s| s.tool = tool),
                    Some(Never::LainOn),
                    "{area}"
                );
            }
        }
    }

    #[test]
    fn a_ball_under_the_low_back_is_leant_on_and_never_lain_on() {
        let on = |position: Position| {
            never(T::BallRolling, Area::LowBack, |s| {
                s.position = Some(position.into());
            })
        };
        assert_eq!(on(Position::StandingBackToWall), None);
        assert_eq!(on(Position::Seated), None);
        assert_eq!(on(Position::LyingBack), Some(Never::LainOn));
        let held = |s: &mut Stroke| {
            s.tool = Some(Tool::Ball);
            s.position = Some(Position::FloorOnRoller.into());
        };
        let press = T::TriggerPointPressure;
        assert_eq!(never(press, Area::MidBack, held), Some(Never::LainOn));
    }

    #[test]
    fn one_ball_in_the_middle_lies_on_the_spine() {
        let both = |area| never(T::BallRolling, area, |s| s.sides = Sides::Both);
        assert_eq!(both(Area::LowBack), Some(Never::OnTheSpine));
        assert_eq!(both(Area::UpperBack), Some(Never::OnTheSpine));
        assert_eq!(
            never(T::BallRolling, Area::LowBack, |_| ()),
            None,
            "one side at a time"
        );
    }

    #[test]
    fn belly_and_inner_thigh_are_never_pressed() {
        assert_eq!(
            never(T::Petrissage, Area::ChestBelly, |_| ()),
            Some(Never::Pressed)
        );
        assert_eq!(
            never(T::TriggerPointPressure, Area::ThighInner, |_| ()),
            Some(Never::Pressed)
        );
        assert_eq!(never(T::Effleurage, Area::ThighInner, |_| ()), None);
        assert_eq!(never(T::Heat, Area::ChestBelly, |_| ()), None);
    }
}
