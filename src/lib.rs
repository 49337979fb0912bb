//! A guided self-massage coach for people with back pain, in the terminal.

pub mod engine;
pub mod library;
pub mod model;
pub mod ui;
