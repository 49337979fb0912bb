//! How much the coach says.

words! {
    /// How much the coach says.
    VoiceMode, "voice" {
        /// What comes next, the cues and the author's lines.
        Full = "full",
        /// What comes next, without the cues and the author's lines.
        Brief = "brief",
        /// Nothing.
        Off = "off",
    }
}

impl VoiceMode {
    /// What it means, as a sentence.
    #[must_use]
    pub const fn told(self) -> &'static str {
        match self {
            Self::Full => "The voice says everything.",
            Self::Brief => "The voice leaves out the details.",
            Self::Off => "The voice is off.",
        }
    }

    /// The next mode, in the order full, brief, off, full.
    #[must_use]
    pub const fn next(self) -> Self {
        Self::ALL[(self as usize + 1) % Self::ALL.len()]
    }
}
