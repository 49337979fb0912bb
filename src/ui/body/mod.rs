//! The map of the body: where the hands go, on which side, where they were and go next.
//!
//! The person's own left is always at the left: the back as one's own back is felt, the front as
//! in a mirror, hands and feet as one looks at one's own. The drawings are data (`figure`), laid
//! out for a room (`frame`), set in dots (`dots`) and told in letters (`picture`, `glyphs`).
//! Nothing here knows a session, a colour or a terminal.

mod curve;
mod disc;
mod dots;
mod figure;
mod frame;
mod glyphs;
mod map;
pub mod motion;
mod path;
mod picture;
mod scene;
mod shapes;
mod way;

#[cfg(test)]
mod anatomy;

pub use figure::BodyView;
pub use glyphs::Glyphs;
pub use map::BodyMap;
pub use motion::{Hand, Mark, Way};
pub use picture::{Picture, Tone};
pub use scene::{Scene, Share, Site};

/// In fewer cells than these, across and down, a body says too little and is left out.
pub const MIN_SIZE: (u16, u16) = (16, 9);
