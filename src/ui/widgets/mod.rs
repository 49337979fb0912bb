//! The pieces that screens are made of, one per file.

pub mod badge;
pub mod bars;
pub mod body;
pub mod dots;
pub(super) mod excerpt;
pub mod foot;
pub mod letters;
pub mod ring;
pub mod scroll;
