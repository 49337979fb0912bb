//! What a careful coach would say: pure rules and texts, with their sources.
//!
//! It knows the words of the model and nothing else: no file, no screen, no clock.

mod vet;

pub use vet::{Breach, vet};
