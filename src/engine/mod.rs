//! From a routine to a session: every moment gets a date, and a cursor moves over them.
//!
//! Time is an argument. Nothing here reads a clock, draws, makes a sound or keeps anything: a
//! session is told how much time has passed and returns dated events. However that time is cut into
//! pieces, the same events come out at the same dates.

mod adapt;
mod adjust;
mod crowded;
pub mod event;
#[cfg(test)]
mod fixture;
mod going_on;
mod half;
pub mod lessened;
pub mod moment;
mod overlap;
pub mod pace;
pub mod plan;
pub mod planned;
mod remarks;
pub mod rest;
mod room;
pub mod score;
pub mod session;
pub mod signal;
mod speech;
mod stance;
pub mod tally;
pub mod telling;
#[cfg(test)]
mod tests;
mod time_limits;
pub mod timeline;
mod too_much;
mod too_short;
mod transition;
mod travel;
pub mod vocabulary;

pub use crowded::{CrowdedLine, Obstacle, crowded_lines};
pub use event::{Command, Event, Refusal, What};
pub use lessened::{Cut, cuts, lessened};
pub use moment::{Moment, State};
pub use pace::{Beat, BeatKind, beat_at};
pub use plan::Plan;
pub use planned::Planned;
pub use remarks::left as time_left;
pub use rest::Rest;
pub use room::Limit;
pub use score::{Note, NoteKind};
pub use session::Session;
pub use signal::{Dated, Signal};
pub use speech::{SpeechKind, Spoken};
pub use tally::Tally;
pub use telling::{Ear, Telling};
pub use timeline::{Phase, Segment, Timeline};
pub use too_short::{TooShort, too_short};
