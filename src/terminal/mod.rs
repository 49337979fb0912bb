//! The terminal: taken, given back and lent; its input, what it can show, and what may reach it.
//!
//! Whatever ends or interrupts a sitting, the terminal is left as it was found. This module knows
//! no session and no screen.

mod appearance;
pub mod capabilities;
mod editor;
#[cfg(unix)]
mod events;
#[cfg(not(unix))]
#[path = "console.rs"]
mod events;
mod guard;
mod keys;
pub mod log_file;
pub mod signals;
mod slow;
pub mod stderr;
mod suspend;

pub use appearance::Appearance;
pub use editor::{Editor, EditorError};
pub use events::background;
pub use guard::{Extent, TerminalGuard, is_spoilt, lend};
pub use keys::Input;
pub use slow::Slow;
pub use suspend::{Passed, Watch};
