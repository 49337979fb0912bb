//! A guided self-massage coach for people with back pain, in the terminal.
//!
//! The layers, imports only going down: `model`, `rules`, `voice`, `clock`, `zone`, `read_file`, `shown`, `atomic_write` and `own_group`; `engine`, `notation` and
//! `advice`; `library`, `store`, `audio`, `speech`, `bus`, `awake` and `presence`; `playback`; `ui`;
//! `terminal`; `app`; `cli` and `commands`.

pub mod advice;
pub mod app;
pub mod atomic_write;
pub mod audio;
pub mod awake;
pub mod bus;
pub mod cli;
pub mod clock;
pub mod commands;
pub mod engine;
pub mod library;
pub mod model;
pub mod notation;
pub mod own_group;
pub mod playback;
pub mod presence;
pub mod read_file;
pub mod rules;
pub mod shown;
pub mod speech;
pub mod store;
pub mod terminal;
pub mod ui;
pub mod voice;
pub mod zone;
