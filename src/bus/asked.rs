//! What a caller on the bus may ask of a session.

/// What is asked: each is what a key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// Go on, if it is held.
    Play,
    /// Hold it, if it goes on.
    Pause,
    /// Hold it, or go on.
    PlayPause,
    /// The next stroke.
    Next,
    /// Back.
    Previous,
    /// Fall silent and pause at once, then ask.
    Stop,
}

impl Asked {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Play,
        Self::Pause,
        Self::PlayPause,
        Self::Next,
        Self::Previous,
        Self::Stop,
    ];

    /// The method that asks for it.
    #[must_use]
    pub const fn method(self) -> &'static str {
        match self {
            Self::Play => "Play",
            Self::Pause => "Pause",
            Self::PlayPause => "PlayPause",
            Self::Next => "Next",
            Self::Previous => "Previous",
            Self::Stop => "Stop",
        }
    }
}
