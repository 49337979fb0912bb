//! What the speaker is doing, in one word, for the badge on screen.

/// Whether sound can be heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// Sound works, or nothing has been tried yet.
    Ready,
    /// An earcon sounds now.
    Playing,
    /// There is nothing to play on: no device, no sound server, or a build without sound.
    NoDevice,
    /// There was a device, and it is gone or answers no more.
    Lost,
}

impl Status {
    /// True when nothing can be heard, so that the eye has to be told.
    #[must_use]
    pub fn is_silent(self) -> bool {
        matches!(self, Self::NoDevice | Self::Lost)
    }

    pub(super) fn from_code(code: u8) -> Self {
        [Self::Ready, Self::Playing, Self::NoDevice]
            .into_iter()
            .find(|status| *status as u8 == code)
            .unwrap_or(Self::Lost)
    }
}
