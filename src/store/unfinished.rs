//! A session that is under way, as it is kept until its line is in the diary.

use serde::{Deserialize, Serialize};

use super::Done;
use crate::advice::Body;
use crate::model::{Side, Tag};

/// A session as far as it has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unfinished {
    /// What was done so far; its end is when this was written.
    #[serde(flatten)]
    pub done: Done,
    /// The fingerprint of the routine's text.
    pub text: String,
    /// Its file, where the routine was asked for by its path; none where it has a name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// Where it is.
    pub position: Position,
    /// What the person has changed in it.
    pub changed: Changed,
    /// How many strokes there are.
    pub of: usize,
    /// Seconds from the way into its stroke to the end.
    pub seconds_left: u64,
    /// Whether it has come to its end, in whatever way.
    pub ended: bool,
    /// What applied to the person, and so decided which strokes there are.
    pub conditions: Vec<Tag>,
    /// What the person's body had said by then, and so decided the same.
    pub body: Body,
}

/// What a person has changed in a session. Strokes are counted in playing order from 0.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changed {
    /// The strokes that are done more lightly.
    pub eased: Vec<usize>,
    /// The strokes that are left out because they were too much.
    pub left_out: Vec<usize>,
    /// The working times per side that were changed: the stroke, and the seconds.
    pub times: Vec<(usize, u64)>,
}

/// A moment of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// The stroke, in playing order from 0.
    pub stroke: usize,
    /// The side of it.
    pub side: Side,
    /// Milliseconds of session time since the begin.
    pub at_ms: u64,
}
