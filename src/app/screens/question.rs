//! When a question on a screen, medical or of what cannot be undone, can be answered: once it has stood there for a moment, and
//! no key has been trying to answer it meanwhile. So nothing that was typed or pasted before it was
//! there, and no key that is held down, answers it.

use std::time::{Duration, Instant};

/// How long it stands before an answer counts: longer than a key that is held down takes until it is
/// repeated.
pub(super) const STANDS: Duration = Duration::from_millis(700);

/// A question on a screen.
#[derive(Debug, Default)]
pub struct Question {
    /// Since when it has stood there as it is, and nobody tried to answer.
    since: Option<Instant>,
    /// Whether all of it was in sight in the last picture.
    is_seen: bool,
    /// Whether the last picture offered an answer.
    is_offered: bool,
    /// Whether it was said that a new picture would.
    is_told: bool,
}

impl Question {
    /// Whether the picture that is drawn now may offer an answer.
    pub(super) fn offers(&mut self, now: Instant) -> bool {
        self.is_offered = self.stands(now);
        self.is_offered
    }

    /// Something else stands where it stood: it has to stand once more.
    pub(in crate::app) fn is_covered(&mut self) {
        (self.since, self.is_told) = (None, false);
    }

    /// It was drawn: all of it has been in sight by now, or not.
    pub(super) fn was_drawn(&mut self, is_seen: bool, now: Instant) {
        if self.is_seen != is_seen {
            self.is_covered();
        }
        self.is_seen = is_seen;
        self.since.get_or_insert(now);
    }

    /// Whether it stands there at all.
    pub(super) fn is_there(&self) -> bool {
        self.since.is_some()
    }

    /// Whether an answer counts that comes now. One that does is the end of this question; after one
    /// that does not it has to stand once more.
    pub(super) fn takes_answer(&mut self, now: Instant) -> bool {
        let counts = self.stands(now);
        let since = self.since.map(|_| now).filter(|_| !counts);
        *self = Self {
            since,
            is_offered: false,
            is_told: false,
            ..*self
        };
        counts
    }

    /// Whether a new picture would offer an answer where the last one did not. Said once: a picture
    /// that the terminal does not take comes by itself when it does.
    pub(super) fn is_news(&mut self, now: Instant) -> bool {
        let is_news = !self.is_offered && !self.is_told && self.stands(now);
        self.is_told |= is_news;
        is_news
    }

    /// How long until it can be answered; none where that is shown or said, or it was not drawn.
    pub(super) fn wait(&self, now: Instant) -> Option<Duration> {
        let is_known = self.is_offered || self.is_told;
        let since = self.since.filter(|_| !is_known)?;
        Some(STANDS.saturating_sub(now.saturating_duration_since(since)))
    }

    fn stands(&self, now: Instant) -> bool {
        let stands = |since: Instant| now.saturating_duration_since(since) >= STANDS;
        self.since.is_some_and(stands)
    }
}

#[cfg(test)]
#[path = "question_tests.rs"]
mod tests;
