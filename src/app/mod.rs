//! One sitting: the terminal, the loop, and what ties a session to ear, eye and diary.
//!
//! This is the only layer that waits. It sleeps until the next signal, the next visible
//! change or a key, whichever is first, and draws only when something changed.

pub mod gap;
pub mod paths;
pub mod plain;
pub mod quiet;
pub mod signals;
pub mod sitting;
mod speed;
pub mod terminal;

pub use paths::Paths;
pub use sitting::Sitting;
pub use speed::Speed;
