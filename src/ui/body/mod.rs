//! The map of the body: where the hands are, on which side, where they were and where they go next.
//!
//! The person's own left is always on the left: the back the way people feel their own, the front
//! as in a mirror, hands and feet the way people see their own. The drawings are data (`figure`),
//! fitted to the space available (`frame`), rasterised into dots (`dots`) and turned into
//! characters (`picture`, `glyphs`). Nothing here knows of sessions, colours or terminals.

mod cells;
mod crop;
mod curve;
mod dots;
mod figure;
mod frame;
mod glyphs;
mod ground;
mod ink;
mod lit;
mod look;
mod map;
pub mod motion;
mod panels;
mod path;
mod picture;
mod scene;
mod shape;
mod shapes;
mod spots;
mod stamp;
mod touch;
mod way;

#[cfg(test)]
mod anatomy;
#[cfg(test)]
mod contact;

pub use figure::BodyView;
pub use glyphs::Glyphs;
pub use look::Look;
pub use map::BodyMap;
pub use motion::{Hand, Mark, Way};
pub use picture::{Picture, Tone};
pub use scene::{Scene, Site};
pub use shape::Shape;
pub use spots::spots;

/// In fewer columns and rows than these, a body says too little and is not drawn.
pub const MIN_SIZE: (u16, u16) = (16, 9);
