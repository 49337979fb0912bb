//! The program as a person meets it: the loop, what lives as long as it, and its screens.
//!
//! This is the only layer that waits. It sleeps until the next signal, the next visible
//! change or a key, whichever is first, and draws only when something changed.

mod asked;
mod burst;
mod doubt;
mod gate;
mod go_on;
mod hands;
mod heard;
mod how_it_is;
mod look_back;
mod paths;
mod performance;
mod person;
pub mod plain;
mod program;
mod recall;
mod run;
pub mod screens;
mod told_before;
mod who_not;

pub use doubt::Doubt;
pub use gate::Gate;
pub use heard::{Heard, Promise};
pub use look_back::{LookBack, care, felt};
pub use paths::Paths;
pub use performance::Performance;
pub use program::Program;
pub use run::run;
