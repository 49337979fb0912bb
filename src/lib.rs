//! A guided self-massage coach for people with back pain, in the terminal.
//!
//! The layers, imports only going down: `model`, `rules`, `voice` and `clock`; `engine`, `notation` and
//! `advice`; `library`, `store`, `audio` and `speech`; `ui`; `app`; `cli` and `commands`.

pub mod advice;
pub mod app;
pub mod audio;
pub mod cli;
pub mod clock;
pub mod commands;
pub mod engine;
pub mod library;
pub mod model;
pub mod notation;
pub mod rules;
pub mod speech;
pub mod store;
pub mod ui;
pub mod voice;
