//! The terminal: taken, given back and lent; its input, what it can show, and what may reach it.
//!
//! Whatever ends or interrupts a sitting, the terminal is left as it was found. This module knows
//! no session and no screen.

mod appearance;
mod canvas;
pub mod capabilities;
mod editor;
#[cfg(unix)]
mod events;
#[cfg(not(unix))]
#[path = "console.rs"]
mod events;
mod guard;
#[cfg(unix)]
pub mod inbox;
mod keyboard;
mod keys;
pub mod log_file;
mod modes;
pub mod signals;
mod slow;
pub mod stderr;
mod surface;
mod suspend;
mod typed;
mod writer;

pub use appearance::Appearance;
pub use canvas::Canvas;
pub use editor::{Editor, EditorError};
pub use events::background;
pub use guard::{Extent, is_dumb, is_spoilt, lend, spoil};
pub use keyboard::{Keyboard, Lines};
pub use keys::Input;
pub use surface::columns;
pub use suspend::{Passed, Watch};
pub use typed::forget_typed;
pub use writer::{is_stuck, settle};
