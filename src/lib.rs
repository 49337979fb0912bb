//! A guided self-massage coach for people with back pain, in the terminal.

pub mod audio;
pub mod clock;
