//! A session of the diary, for whatever is concluded from it.

use jiff::{SignedDuration, Timestamp};

use super::felt::Course;
use crate::model::{Eased, LeftOut};

/// For so long a session says something of today.
pub const LOOKS_BACK: SignedDuration = SignedDuration::from_hours(90 * 24);

/// For so long what left it worse is neither suggested nor offered.
const WORSE_FOR: SignedDuration = SignedDuration::from_hours(48);

/// A session that was done.
#[derive(Debug, Clone, Copy)]
pub struct Past<'p> {
    /// The id of its routine.
    pub id: &'p str,
    /// When it ended.
    pub at: Timestamp,
    /// Whether it was worked to the end.
    pub finished: bool,
    /// Whether all of it was done in one go: it is not the rest of another one, and nothing in it was
    /// passed.
    pub is_whole: bool,
    /// How it was before, from 0 to 10.
    pub before: Option<u8>,
    /// How it was afterwards, from 0 to 10.
    pub after: Option<u8>,
    /// What was done more lightly because it was too much.
    pub eased: &'p [Eased],
    /// What was left out because it was too much.
    pub left_out: &'p [LeftOut],
}

impl Past<'_> {
    /// Whether it still says something at a time. What is dated later is of a clock that was set
    /// back.
    #[must_use]
    pub fn counts(&self, now: Timestamp) -> bool {
        let age = now.duration_since(self.at);
        !age.is_negative() && age <= LOOKS_BACK
    }

    /// Whether it was worse afterwards, and that is not long ago.
    #[must_use]
    pub fn left_it_worse(&self, now: Timestamp) -> bool {
        let is_late = now.duration_since(self.at) < WORSE_FOR;
        is_late && self.counts(now) && self.course() == Some(Course::Worse)
    }

    /// Whether something in it was too much.
    #[must_use]
    pub fn was_too_much(&self) -> bool {
        self.eased.iter().any(|one| !one.as_before)
            || self.left_out.iter().any(|one| !one.as_before)
    }
}
