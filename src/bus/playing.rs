//! What the bus is told of a session, as values.

use std::time::{Duration, Instant};

/// A name is shown up to this many characters.
const NAME_MAX: usize = 120;
/// A place that is told and differs by more than this from where it would be by now was jumped to.
const JUMP: Duration = Duration::from_millis(700);

/// A session as other programs see it: a player whose tracks are the strokes.
#[derive(Debug, Clone, PartialEq)]
pub struct Playing {
    /// The names of stroke, place and routine; none where they are private.
    pub names: Option<Names>,
    /// The number of the stroke, counted from 1 as it is played.
    pub number: usize,
    /// How long the stroke is, with its way in and both sides.
    pub length: Duration,
    /// How far it has come.
    pub at: Duration,
    /// When it had come so far.
    pub since: Instant,
    /// How many times faster than the clock it goes on by itself; 0 while it stands.
    pub pace: u32,
    /// Whether the session goes on, or is about to.
    pub moves: bool,
    /// How loud it is, in percent, 0 to 100; 0 while muted.
    pub volume: u8,
}

/// What is done now, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Names {
    /// The stroke, such as "Kneading".
    pub stroke: String,
    /// Side and area, such as "left, calf".
    pub place: String,
    /// The title of the routine.
    pub routine: String,
}

impl Names {
    /// These names, each harmless and not too long.
    #[must_use]
    pub fn of(stroke: &str, place: &str, routine: &str) -> Self {
        let short = |name: &str| {
            let visible = name.chars().filter(|letter| !letter.is_control());
            visible.take(NAME_MAX).collect()
        };
        Self {
            stroke: short(stroke),
            place: short(place),
            routine: short(routine),
        }
    }
}

impl Playing {
    /// How far the stroke has come at `now`, at most to its end.
    #[must_use]
    pub fn at(&self, now: Instant) -> Duration {
        let since = now.saturating_duration_since(self.since);
        let at = self.at.saturating_add(since.saturating_mul(self.pace));
        at.min(self.length)
    }

    /// Whether it stands somewhere else than it would by itself.
    #[must_use]
    pub fn has_jumped(&self, before: &Self) -> bool {
        self.at.abs_diff(before.at(self.since)) > JUMP
    }

    /// Whether there is anything to tell to whoever was told what was before.
    #[must_use]
    pub fn is_news(&self, before: &Self) -> bool {
        let same = Self {
            at: before.at,
            since: before.since,
            ..self.clone()
        };
        same != *before || self.has_jumped(before)
    }
}

#[cfg(test)]
#[path = "playing_tests.rs"]
mod tests;
