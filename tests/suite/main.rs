//! The one test binary: everything that everybody runs.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stderr,
    reason = "a test that cannot go on fails"
)]

mod app;
#[cfg(unix)]
mod awake;
#[cfg(unix)]
mod background;
mod broken;
#[path = "../../examples/measure/chance.rs"]
mod chance;
#[cfg(unix)]
mod choose;
#[cfg(unix)]
mod come_back;
mod commands;
mod cuts;
#[path = "../../examples/measure/day_by_day.rs"]
mod day_by_day;
#[cfg(unix)]
#[path = "../../examples/measure/diaries.rs"]
mod diaries;
mod domain;
mod earcons;
mod english;
#[cfg(unix)]
mod faults;
#[cfg(unix)]
mod files;
mod first_start;
mod fixture;
#[cfg(unix)]
mod forgetting;
mod guide;
mod harmless;
#[cfg(unix)]
mod headset;
mod heard;
mod hostile;
#[cfg(unix)]
mod how_it_is;
#[cfg(unix)]
mod keyboard;
mod layers;
mod limits;
#[cfg(unix)]
mod lines;
#[cfg(unix)]
mod log;
#[cfg(unix)]
mod looking_back;
mod loudness;
#[path = "../../examples/measure/made.rs"]
mod made;
mod moving;
mod mutations;
#[cfg(target_os = "linux")]
mod names;
#[cfg(unix)]
mod new;
mod playbacks;
#[cfg(unix)]
mod preview;
mod process;
#[cfg(unix)]
mod program;
#[cfg(unix)]
mod prompt;
#[cfg(unix)]
mod remind;
mod routines;
mod rules;
mod scenes;
mod schema;
mod screens;
mod scripts;
mod seeds;
#[cfg(unix)]
mod setup;
#[cfg(unix)]
mod share;
mod softened;
#[cfg(unix)]
mod sounds;
mod sources;
#[cfg(unix)]
mod storms;
#[cfg(unix)]
mod terminal;
#[cfg(unix)]
mod terminals;
#[cfg(unix)]
mod unread;
mod voice;
