//! The groups in which a person is asked what applies.

/// What tags are about, in the order in which a person is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TagGroup {
    /// What may be over in days or weeks.
    Today,
    /// Bones, joints and the back.
    Bones,
    /// Blood, heart and vessels.
    Blood,
    /// Skin, feeling and touch.
    Skin,
    /// Illness, pregnancy, and how safely one moves.
    Body,
}

impl TagGroup {
    /// All, in the order in which a person is asked.
    pub const ALL: [Self; 5] = [
        Self::Today,
        Self::Bones,
        Self::Blood,
        Self::Skin,
        Self::Body,
    ];

    /// What stands above its tags.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Today => "Just now",
            Self::Bones => "Bones, joints and back",
            Self::Blood => "Blood and heart",
            Self::Skin => "Skin and touch",
            Self::Body => "Body and balance",
        }
    }
}
