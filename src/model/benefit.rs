//! The four benefit areas. Every routine belongs to exactly one.

words! {
    /// What a routine is for. The names are the user's; what is known of each is on its page.
    Benefit, "benefit" {
        /// After heavy lifting, hard exercise or long sitting.
        RelaxMuscles = "relax-muscles",
        /// When pain and stress feed each other.
        ReleaseEndorphins = "release-endorphins",
        /// An ache from arthritis or an old injury.
        ReduceInflammation = "reduce-inflammation",
        /// Cold, heavy, slow to recover.
        ImproveCirculation = "improve-circulation",
    }
}

impl Benefit {
    /// The name on the screen.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::RelaxMuscles => "Relax tight muscles",
            Self::ReleaseEndorphins => "Release endorphins",
            Self::ReduceInflammation => "Reduce inflammation",
            Self::ImproveCirculation => "Improve circulation",
        }
    }

    /// A short name of one or two words, for a narrow tab.
    #[must_use]
    pub const fn short(self) -> &'static str {
        match self {
            Self::RelaxMuscles => "Relax",
            Self::ReleaseEndorphins => "Endorphins",
            Self::ReduceInflammation => "Inflammation",
            Self::ImproveCirculation => "Circulation",
        }
    }

    /// The person it is for, in a few words.
    #[must_use]
    pub const fn person(self) -> &'static str {
        match self {
            Self::RelaxMuscles => "after heavy lifting, hard exercise or long sitting",
            Self::ReleaseEndorphins => "when pain and stress feed each other",
            Self::ReduceInflammation => "an ache from arthritis or an old injury",
            Self::ImproveCirculation => "cold, heavy, slow to recover",
        }
    }
}
