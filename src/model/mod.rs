//! The vocabulary as types: what a routine is made of, and what is known about each part.
//!
//! Every type here parses, prints, checks its range and describes itself. The tables of
//! techniques, areas and tags hold the figures of the domain with their sources. Nothing in
//! this layer knows a file format, a clock, a screen or a sound.

#[macro_use]
mod words;

pub mod area;
mod asked;
pub mod benefit;
pub mod called;
mod credit;
mod ending;
mod fingerprint;
mod levels;
pub mod limits;
mod numbers;
mod palette;
pub mod position;
mod preferences;
pub mod pressure;
mod remind;
pub mod routine;
pub mod secs;
pub mod setting;
pub mod side;
mod side_text;
pub mod source;
pub mod suits;
pub mod tag;
pub mod tag_facts;
mod tag_group;
pub mod tag_rules;
pub mod technique;
pub mod tempo;
mod too_much;
pub mod tool;
pub mod voice_mode;
pub mod wording;

pub use area::{Area, Bearing, Never, Region};
pub use asked::asked;
pub use benefit::Benefit;
pub use credit::Credit;
pub use ending::Ending;
pub use fingerprint::fingerprint;
pub use levels::Levels;
pub use numbers::in_words;
pub use palette::{Background, Palette};
pub use position::{Position, Posture};
pub use preferences::{AnyKey, Awake, Letters, Others};
pub use pressure::Pressure;
pub use remind::{DAYS, Remind};
pub use routine::{Block, Meant, Positions, Repeat, Routine, Say, Step, Stroke};
pub use secs::Secs;
pub use setting::Setting;
pub use side::{Side, Sides};
pub use side_text::{Move, SideText};
pub use source::{Quality, Source};
pub use suits::Suits;
pub use tag::Tag;
pub use tag_facts::Restriction;
pub use tag_group::TagGroup;
pub use tag_rules::{TagRule, Then};
pub use technique::Technique;
pub use tempo::Tempo;
pub use too_much::{Eased, LeftOut};
pub use tool::Tool;
pub use voice_mode::VoiceMode;
pub use words::UnknownWord;
