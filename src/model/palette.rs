//! The colours that a person chose, and the background that they are seen on.

words! {
    /// Which colours everything is drawn in.
    Palette, "theme" {
        /// What suits the terminal.
        Auto = "auto",
        /// For a dark background.
        Dark = "dark",
        /// For a light background.
        Light = "light",
        /// Only the sixteen colours of the terminal's own.
        Sixteen = "sixteen",
        /// No colours.
        None = "none",
    }
}

words! {
    /// The background of a terminal.
    Background, "background" {
        /// Dark, as most are.
        Dark = "dark",
        /// Light.
        Light = "light",
    }
}
