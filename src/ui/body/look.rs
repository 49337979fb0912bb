//! How a map is drawn where it is shown.

use super::glyphs::Glyphs;

/// The characters and the way of drawing that a terminal and its colours allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Look {
    /// The characters.
    pub glyphs: Glyphs,
    /// Whether the body is solid, shaded by colours of its own. Without them it is an outline, and
    /// what is lit is told apart by its dots alone.
    pub solid: bool,
}

impl Look {
    /// With colours for the body.
    #[cfg(test)]
    pub(super) const SOLID: Self = Self {
        glyphs: Glyphs::Braille,
        solid: true,
    };
    /// Without colours.
    #[cfg(test)]
    pub(super) const PLAIN: Self = Self {
        glyphs: Glyphs::Braille,
        solid: false,
    };
}
