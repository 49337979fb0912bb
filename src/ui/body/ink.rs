//! What a hand does to the dots of a finished picture.

/// What becomes of a dot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// Set: a hand or a tool touches here.
    Hand,
    /// Set fainter: the rest of the hand, a lifted one, or how far a press has come.
    Faint,
    /// Cleared: around a hand or along its way.
    Clear,
}

/// A dot, counted from the upper left corner, and what it becomes.
pub type Inked = ((u16, u16), Ink);
