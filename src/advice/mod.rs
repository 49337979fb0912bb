//! What a careful coach would say: limits, warning signs, when to stop, and how sure it is.
//!
//! Texts, small tables and pure rules, with their sources (docs/domain.md, sections 3
//! and 4). It knows the words of the model and nothing else: no file, clock, screen or sound.

mod aftercare;
pub mod benefit_page;
pub mod body;
pub mod due;
pub mod felt;
mod fit;
pub mod in_short;
pub mod notice;
mod pages;
pub mod past;
pub mod red_flags;
pub mod stop_rules;
pub mod suggest;
mod vet;

pub use aftercare::{Aftercare, Effort, aftercare};
pub use benefit_page::Page;
pub use body::Body;
pub use fit::{ASK_FIRST, Adaptation, Demands, Fit, called, most_pressure, not_if};
pub use past::Past;
pub use vet::{vet, vet_stroke};
