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
