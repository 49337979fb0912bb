//! One sitting: the terminal, the loop, and what ties a session to ear, eye and diary.
//!
//! This is the only layer that waits. It sleeps until the next signal, the next visible
//! change or a key, whichever is first, and draws only when something changed.

mod ear;
mod editor;
mod gap;
mod keys;
pub mod lesson;
pub mod look;
mod paths;
pub mod plain;
mod program;
pub mod quiet;
mod run;
pub mod signals;
mod sitting;
mod slow;
pub mod sounds;
mod speed;
pub mod stage;
mod terminal;

pub use ear::Ear;
pub use editor::{Editor, EditorError};
pub use gap::Passed;
pub use paths::Paths;
pub use program::Program;
pub use run::run;
pub use sitting::{Sitting, WARM_UP};
pub use sounds::Sounds;
pub use speed::Speed;
pub use terminal::Room;
