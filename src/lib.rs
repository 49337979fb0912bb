//! A guided self-massage coach for people with back pain, in the terminal.

pub mod app;
pub mod clock;
pub mod engine;
pub mod library;
pub mod model;
pub mod store;
