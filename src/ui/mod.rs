//! What is seen: every screen, drawn from plain values, and one table of keys.
//!
//! A screen is a value (`View`), sometimes a small state (what is chosen, how far a text is
//! scrolled), and one `render`. This layer draws and responds to key presses; it reads no clock,
//! opens no file, plays no sound and knows no channel. If something has to happen in the world,
//! an `Outcome` names it and the layer above does it.

pub mod body;
pub mod keys;
pub mod notices;
mod prose;
pub mod screens;
pub mod text;
pub mod theme;
mod too_small;
pub mod widgets;

pub use keys::{Action, Place, Press};
pub use theme::Theme;
