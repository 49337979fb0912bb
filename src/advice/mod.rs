//! What a person is told besides the strokes: when not to, when to stop, and how sure it is.
//!
//! Texts and small tables, with their sources. Pure: it knows the model and nothing else, no
//! file, clock, screen or sound. Facts and wording follow sections 3 and 4 of the domain brief.

pub mod benefit_page;
pub mod not_today;
pub mod notice;
mod pages;
pub mod red_flags;
pub mod softening;
pub mod stop_rules;
