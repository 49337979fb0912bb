//! What a person may prefer of a session, beside its voice and its colours.

words! {
    /// What a key does in a session that has no other meaning there.
    AnyKey, "any-key" {
        /// It pauses the session.
        Pause = "pause",
        /// It does nothing.
        Nothing = "nothing",
    }
}

words! {
    /// What is kept awake while a session lasts.
    Awake, "awake" {
        /// The machine and its screen.
        Screen = "screen",
        /// The machine alone: the screen may go dark.
        Sleep = "sleep",
        /// Nothing.
        No = "no",
    }
}

words! {
    /// Which characters drawings are made of.
    Letters, "letters" {
        /// Those that suit the terminal.
        Auto = "auto",
        /// Dots alone, for a font in which blocks are two cells wide.
        Dots = "dots",
        /// Plain ASCII.
        Plain = "plain",
    }
}

words! {
    /// What becomes of other players while a session lasts.
    Others, "others" {
        /// They are paused, and go on at the end if it was us who paused them.
        Pause = "pause",
        /// They are lowered, and as loud as before at the end.
        Lower = "lower",
        /// They are let be.
        Leave = "leave",
    }
}
