//! What was too much in a session: what was done more lightly, and what was left out.

use super::{Area, Pressure, Side, Technique};

/// A technique on an area that was done more lightly than it would have been.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Eased {
    /// How the hand moves.
    pub technique: Technique,
    /// Where on the body.
    pub area: Area,
    /// The side, or both at once.
    pub side: Side,
    /// How hard it was pressed then.
    pub to: Pressure,
    /// Whether it began so because of an earlier session, and was not too much in this one.
    #[serde(default, skip_serializing_if = "is_no")]
    pub as_before: bool,
}

/// A technique on an area that was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct LeftOut {
    /// How the hand moves.
    pub technique: Technique,
    /// Where on the body.
    pub area: Area,
    /// The side, or both at once.
    pub side: Side,
    /// Whether it was left out from the beginning because of earlier sessions.
    #[serde(default, skip_serializing_if = "is_no")]
    pub as_before: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]
fn is_no(it: &bool) -> bool {
    !it
}
