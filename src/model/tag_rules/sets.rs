//! The techniques, regions and positions that the rules of the tags are about.

use super::Regions;
use crate::model::{Position as P, Region as R, Technique as T};

/// Every technique that touches, every region, or every position.
pub(super) const ANY_TECHNIQUE: &[T] = &[];
pub(super) const ANYWHERE: Regions = &[];
pub(super) const ANYHOW: &[P] = &[];

pub(super) const ON_THE_FEET: &[P] = &[P::Standing, P::StandingBackToWall, P::StandingFacingWall];
pub(super) const FLAT: &[P] = &[P::LyingBack];
pub(super) const FACE_DOWN: &[P] = &[P::LyingFront];
pub(super) const HARD_TO_GET_UP_FROM: &[P] = &[P::FloorOnRoller, P::SittingOnFloor];

pub(super) const NECK: Regions = &[R::Neck];
pub(super) const BACK: Regions = &[R::UpperTrunk, R::LowTrunk];
pub(super) const LOW_TRUNK: Regions = &[R::LowTrunk];
pub(super) const TRUNK_AND_HIP: Regions = &[R::UpperTrunk, R::LowTrunk, R::Hip];
pub(super) const HIP: Regions = &[R::Hip];
pub(super) const BACK_AND_HIP: Regions = &[R::Shoulder, R::UpperTrunk, R::LowTrunk, R::Hip];
pub(super) const NECK_BACK_AND_HIP: Regions =
    &[R::Neck, R::Shoulder, R::UpperTrunk, R::LowTrunk, R::Hip];
pub(super) const HIP_AND_THIGH: Regions = &[R::Hip, R::Thigh];
pub(super) const AROUND_A_NEW_JOINT: Regions = &[R::Shoulder, R::Hip, R::Thigh];
pub(super) const LEG: Regions = &[R::Thigh, R::LowerLeg, R::Foot];
pub(super) const LEG_ABOVE_THE_FOOT: Regions = &[R::Thigh, R::LowerLeg];
pub(super) const LEG_AND_LOW_TRUNK: Regions = &[R::LowTrunk, R::Thigh, R::LowerLeg, R::Foot];
pub(super) const LIMBS: Regions = &[R::Arm, R::Hand, R::Thigh, R::LowerLeg, R::Foot];
/// What lymph drains from where nodes were taken out of an armpit or a groin.
pub(super) const LIMBS_AND_UPPER_TRUNK: Regions = &[
    R::Shoulder,
    R::UpperTrunk,
    R::Arm,
    R::Hand,
    R::Thigh,
    R::LowerLeg,
    R::Foot,
];
pub(super) const ENDS_OF_THE_LIMBS: Regions = &[R::Hand, R::LowerLeg, R::Foot];
pub(super) const WHERE_NERVES_MAY_BE_NUMB: Regions = &[R::Hand, R::LowTrunk, R::LowerLeg, R::Foot];
pub(super) const UPPER_BODY_AND_HIP: Regions = &[
    R::Head,
    R::Neck,
    R::Shoulder,
    R::UpperTrunk,
    R::Arm,
    R::Hand,
    R::LowTrunk,
    R::Hip,
];

/// Techniques that can bruise.
pub(super) const BRUISING: &[T] = &[
    T::TriggerPointPressure,
    T::CrossFibreFriction,
    T::Tapotement,
    T::Vibration,
    T::SkinRolling,
    T::FoamRolling,
    T::MassageGun,
    T::PinAndStretch,
];
/// Techniques that press deep, beat or drag.
pub(super) const FORCEFUL: &[T] = &[
    T::TriggerPointPressure,
    T::CrossFibreFriction,
    T::Tapotement,
    T::FoamRolling,
    T::MassageGun,
    T::PinAndStretch,
];
/// Techniques that press or drag more than the lightest stroking does.
pub(super) const MORE_THAN_A_FEATHER: &[T] = &[
    T::Effleurage,
    T::Petrissage,
    T::CircularFriction,
    T::SkinRolling,
    T::BallRolling,
    T::TriggerPointPressure,
    T::CrossFibreFriction,
    T::Tapotement,
    T::FoamRolling,
    T::MassageGun,
    T::PinAndStretch,
    T::Vibration,
    T::Heat,
    T::Cold,
];
/// Techniques that move or jolt the joints of a neck.
pub(super) const STIRRING: &[T] = &[
    T::Petrissage,
    T::CircularFriction,
    T::CrossFibreFriction,
    T::TriggerPointPressure,
    T::Tapotement,
    T::Vibration,
    T::PinAndStretch,
    T::SkinRolling,
    T::MassageGun,
    T::BallRolling,
    T::MusclePump,
];
/// Techniques that work on something healing or sore.
pub(super) const WORKING: &[T] = &[
    T::Effleurage,
    T::Petrissage,
    T::CircularFriction,
    T::SkinRolling,
    T::BallRolling,
    T::TriggerPointPressure,
    T::CrossFibreFriction,
    T::Tapotement,
    T::Vibration,
    T::FoamRolling,
    T::MassageGun,
    T::PinAndStretch,
    T::Heat,
];
/// Techniques that weigh or beat on what lies under the skin.
pub(super) const WEIGHING: &[T] = &[
    T::TriggerPointPressure,
    T::BallRolling,
    T::FoamRolling,
    T::Tapotement,
    T::Vibration,
    T::MassageGun,
    T::PinAndStretch,
];
/// Techniques that load a brittle bone.
pub(super) const LOADING: &[T] = &[
    T::FoamRolling,
    T::BallRolling,
    T::TriggerPointPressure,
    T::Tapotement,
    T::MassageGun,
];
/// Techniques that are not safe where feeling is reduced.
pub(super) const NEEDS_FEELING: &[T] = &[
    T::BallRolling,
    T::FoamRolling,
    T::Heat,
    T::Cold,
    T::MassageGun,
    T::TriggerPointPressure,
];
/// Techniques that press or drum on a muscle.
pub(super) const PRESSING_OR_TAPPING: &[T] = &[
    T::TriggerPointPressure,
    T::BallRolling,
    T::Tapotement,
    T::Petrissage,
];
/// Techniques that rub or press over a sore kidney.
pub(super) const RUBBING: &[T] = &[
    T::Effleurage,
    T::Petrissage,
    T::CircularFriction,
    T::BallRolling,
    T::LymphaticStroke,
    T::Tapotement,
    T::TriggerPointPressure,
];
/// Techniques that can tear thin skin.
pub(super) const TEARING: &[T] = &[
    T::SkinRolling,
    T::CrossFibreFriction,
    T::PinAndStretch,
    T::FoamRolling,
    T::Tapotement,
];
/// Movements that one makes oneself.
pub(super) const MOVING: &[T] = &[T::MusclePump, T::ActiveMovement];
pub(super) const ROLLER_AND_GUN: &[T] = &[T::FoamRolling, T::MassageGun];
