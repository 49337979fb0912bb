//! How a routine ends.

words! {
    /// How a routine ends for the ear.
    Ending, "end" {
        /// The last three seconds are counted down, then a bowl sounds.
        Bowl = "bowl",
        /// For a routine to fall asleep to: nothing counts down and nothing rings; a soft
        /// swell, and two low words.
        Quiet = "quiet",
    }
}

impl Ending {
    /// The last words of all.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Bowl => "Well done.",
            Self::Quiet => "Rest well.",
        }
    }
}
