//! What a routine suits: the hours and days of a person, by which one finds it.

words! {
    /// A time or a situation that a routine is made for.
    Suits, "time or situation" {
        /// After a long drive.
        AfterDriving = "after-driving",
        /// At the keyboard, when hands and forearms are tired.
        AtTheKeyboard = "at-the-keyboard",
        /// In pregnancy.
        Pregnancy = "pregnancy",
        /// Awake in the night.
        Night = "night",
        /// During a period.
        Period = "period",
        /// In the first days of new back pain.
        FirstDays = "first-days",
        /// With one hand only.
        OneHand = "one-hand",
    }
}

impl Suits {
    /// In words: "after driving".
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::AfterDriving => "after driving",
            Self::AtTheKeyboard => "at the keyboard",
            Self::Pregnancy => "pregnancy",
            Self::Night => "night",
            Self::Period => "period",
            Self::FirstDays => "first days",
            Self::OneHand => "one hand",
        }
    }
}
