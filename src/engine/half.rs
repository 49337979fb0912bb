//! `half` is told once in each pass of a side's work, also when the stroke grows; a half whose
//! moment has passed because the stroke shrank is not told.

use std::time::Duration;

use super::{Dated, Note, Session, Signal};
use crate::model::Side;

/// The half of a side's work, as it was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ToldHalf {
    work: (Option<usize>, Option<Side>),
    at: Duration,
}

impl Session {
    /// Whether a signal has not been told yet: `half` only once in each pass of its work.
    pub(super) fn is_new(&mut self, signal: &Dated) -> bool {
        if signal.signal != Signal::Half {
            return true;
        }
        let (work, at) = ((signal.stroke, signal.side), signal.at);
        let is_new = self.half_told.is_none_or(|told| told.work != work);
        if is_new {
            self.half_told = Some(ToldHalf { work, at });
        }
        is_new
    }

    /// What is to be heard from `from` on and before `to`, as things stand. A stroke that was
    /// made longer has another half, which is not told a second time.
    #[must_use]
    pub fn score(&self, from: Duration, to: Duration) -> Vec<Note<'_>> {
        let mut score = self.timeline.score(from, to);
        if let Some(told) = self.half_told {
            let again = self.timeline.signals.iter().any(|dated| {
                let half = dated.signal == Signal::Half && dated.at != told.at;
                half && (dated.stroke, dated.side) == told.work
            });
            let is_told =
                |note: &Note<'_>| note.tells_half() && (note.stroke, note.side) == told.work;
            score.retain(|note| !(again && is_told(note)));
        }
        score
    }
}
