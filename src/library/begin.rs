//! Where a session with a routine begins: at its first stroke, or where one was left.

use super::Opened;
use crate::advice::Body;
use crate::engine::Rest;
use crate::model::Tag;

/// Where a session with a routine begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Begin {
    /// At its first stroke.
    First,
    /// With the rest of one that was left by somebody to whom this applied, and whose body had said
    /// this.
    Rest(Rest, Vec<Tag>, Body),
    /// At its first stroke, although one was left: its file has changed since.
    Changed,
}

impl Begin {
    /// The same for somebody to whom this applies now. To go on, it has to be what applied then: it
    /// decides which strokes there are.
    pub(super) fn of_somebody_with(&self, conditions: &[Tag]) -> Self {
        match self {
            Self::Rest(_, then, _) if !is_same(then, conditions) => Self::First,
            begin => begin.clone(),
        }
    }
}

impl Opened {
    /// Why it begins at its first stroke for somebody with these conditions, although a session
    /// with it was left; none if it does not, or none was.
    #[must_use]
    pub fn begins_again(&self, conditions: &[Tag]) -> Option<&'static str> {
        match &self.begin {
            Begin::First => None,
            Begin::Rest(_, then, _) => (!is_same(then, conditions))
                .then_some("What applies to you has changed since, so it begins again."),
            Begin::Changed => Some("Its file has changed since, so it begins again."),
        }
    }
}

fn is_same(one: &[Tag], other: &[Tag]) -> bool {
    one.len() == other.len() && one.iter().all(|tag| other.contains(tag))
}
