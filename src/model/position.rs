//! How the body is placed during a stroke.

words! {
    /// How the body is placed during a stroke.
    Position, "position" {
        /// On the floor with a roller under the body.
        FloorOnRoller = "floor-on-roller",
        /// Lying on the back.
        LyingBack = "lying-back",
        /// Lying on the front, face down.
        LyingFront = "lying-front",
        /// Lying on the left side.
        LyingOnLeftSide = "lying-on-left-side",
        /// Lying on the right side.
        LyingOnRightSide = "lying-on-right-side",
        /// Seated on a chair or the edge of a bed.
        Seated = "seated",
        /// Sitting on the floor.
        SittingOnFloor = "sitting-on-floor",
        /// Standing without support.
        Standing = "standing",
        /// Standing with the back to a wall.
        StandingBackToWall = "standing-back-to-wall",
        /// Standing facing a wall.
        StandingFacingWall = "standing-facing-wall",
    }
}

/// Low or upright: changing from one to the other takes time, and is never hurried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Posture {
    /// Lying, or on the floor.
    Low,
    /// Seated on a chair, or standing.
    Upright,
}

impl Position {
    /// Low (lying or on the floor) or upright.
    #[must_use]
    pub const fn posture(self) -> Posture {
        match self {
            Self::FloorOnRoller
            | Self::LyingBack
            | Self::LyingFront
            | Self::LyingOnLeftSide
            | Self::LyingOnRightSide
            | Self::SittingOnFloor => Posture::Low,
            Self::Seated | Self::Standing | Self::StandingBackToWall | Self::StandingFacingWall => {
                Posture::Upright
            }
        }
    }

    /// Whether the trunk lies, with its weight on whatever is under it.
    #[must_use]
    pub const fn bears_the_trunk(self) -> bool {
        matches!(self.posture(), Posture::Low) && !matches!(self, Self::SittingOnFloor)
    }

    /// The position in words: "lying on your left side".
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::FloorOnRoller => "on the floor with the roller",
            Self::LyingBack => "lying on your back",
            Self::LyingFront => "lying on your front",
            Self::LyingOnLeftSide => "lying on your left side",
            Self::LyingOnRightSide => "lying on your right side",
            Self::Seated => "seated",
            Self::SittingOnFloor => "sitting on the floor",
            Self::Standing => "standing",
            Self::StandingBackToWall => "standing, back to the wall",
            Self::StandingFacingWall => "standing, facing the wall",
        }
    }

    /// How to get into it from the other posture, as one plain sentence.
    #[must_use]
    pub const fn come_into(self, from: Posture) -> &'static str {
        match (from, self) {
            (_, Self::FloorOnRoller) => "Take your time to settle on the floor with the roller.",
            (Posture::Low, Self::LyingBack) => "Roll slowly onto your back.",
            (Posture::Low, Self::LyingFront) => "Roll slowly onto your front.",
            (Posture::Low, Self::LyingOnLeftSide) => "Roll slowly onto your left side.",
            (Posture::Low, Self::LyingOnRightSide) => "Roll slowly onto your right side.",
            (Posture::Upright, Self::LyingBack) => "Lie down slowly on your back.",
            (Posture::Upright, Self::LyingFront) => "Lie down slowly on your front.",
            (Posture::Upright, Self::LyingOnLeftSide) => "Lie down slowly on your left side.",
            (Posture::Upright, Self::LyingOnRightSide) => "Lie down slowly on your right side.",
            (Posture::Low, Self::Seated) => "Sit up slowly, feet on the floor.",
            (Posture::Upright, Self::Seated) => "Sit down, feet on the floor.",
            (Posture::Low, Self::SittingOnFloor) => "Sit up slowly on the floor.",
            (Posture::Upright, Self::SittingOnFloor) => "Take your time to sit down on the floor.",
            (Posture::Low, Self::Standing) => "Stand up slowly.",
            (Posture::Upright, Self::Standing) => "Stand with your feet apart.",
            (Posture::Low, Self::StandingBackToWall) => {
                "Stand up slowly, with your back to the wall."
            }
            (Posture::Upright, Self::StandingBackToWall) => "Stand with your back to the wall.",
            (Posture::Low, Self::StandingFacingWall) => "Stand up slowly and face the wall.",
            (Posture::Upright, Self::StandingFacingWall) => "Turn to face the wall.",
        }
    }
}
