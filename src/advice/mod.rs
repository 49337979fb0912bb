//! What a careful coach would say: limits, warning signs, when to stop, and how sure it is.
//!
//! Texts, small tables and pure rules, with their sources (docs/domain.md, sections 3
//! and 4). It knows the words of the model and nothing else: no file, clock, screen or sound.

mod adaptation;
pub mod benefit_page;
pub mod notice;
mod pages;
pub mod red_flags;
pub mod stop_rules;
mod vet;

pub use adaptation::{Adaptation, adaptations, called, most_pressure};
pub use benefit_page::Page;
pub use vet::{vet, vet_stroke};
