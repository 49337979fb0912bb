//! The colours that a person chose.

words! {
    /// Which colours everything is drawn in.
    Palette, "theme" {
        /// What suits the terminal.
        Auto = "auto",
        /// For a dark ground.
        Dark = "dark",
        /// For a light ground.
        Light = "light",
        /// Only the sixteen colours of the terminal's own.
        Sixteen = "sixteen",
        /// No colours.
        None = "none",
    }
}
