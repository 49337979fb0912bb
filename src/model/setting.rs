//! Where a routine is done.

use super::Position;

words! {
    /// Where a routine is done. It decides the position that a stroke has by default.
    Setting, "setting" {
        /// Seated at a desk.
        Desk = "desk",
        /// Seated on a chair with room around it.
        Chair = "chair",
        /// Standing at a wall.
        Wall = "wall",
        /// On the floor, on a mat.
        Floor = "floor",
        /// Lying on a bed.
        Bed = "bed",
    }
}

impl Setting {
    /// The default position of a stroke.
    #[must_use]
    pub const fn position(self) -> Position {
        match self {
            Self::Desk | Self::Chair => Position::Seated,
            Self::Wall => Position::StandingBackToWall,
            Self::Floor => Position::FloorOnRoller,
            Self::Bed => Position::LyingBack,
        }
    }

    /// The setting in words: "at a desk".
    #[must_use]
    pub const fn place(self) -> &'static str {
        match self {
            Self::Desk => "at a desk",
            Self::Chair => "in a chair",
            Self::Wall => "at a wall",
            Self::Floor => "on the floor",
            Self::Bed => "in bed",
        }
    }
}
