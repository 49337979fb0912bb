//! A guided self-massage coach for people with back pain, in the terminal.

pub mod model;
pub mod notation;
