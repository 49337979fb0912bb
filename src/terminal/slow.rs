//! Notices a terminal that is too slow for drawings that move.

use std::time::Duration;

/// A picture that takes longer than this keeps the next one waiting.
const LONG: Duration = Duration::from_millis(60);
/// This many of them in a row are no accident.
const IN_A_ROW: u8 = 3;

/// How the terminal has kept up so far.
#[derive(Debug)]
pub(super) struct Slow {
    in_a_row: u8,
}

impl Slow {
    /// Nothing was drawn yet.
    pub(super) const fn new() -> Self {
        Self { in_a_row: 0 }
    }

    /// The terminal took so long to take a picture.
    pub(super) fn drew(&mut self, took: Duration) {
        self.in_a_row = if took > LONG {
            self.in_a_row.saturating_add(1)
        } else {
            0
        };
    }

    /// Whether the terminal is slow.
    pub(super) const fn is_slow(&self) -> bool {
        self.in_a_row >= IN_A_ROW
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_long_picture_is_an_accident_and_three_in_a_row_are_not() {
        let mut slow = Slow::new();
        for (took, is_slow) in [
            (90, false),
            (90, false),
            (1, false),
            (90, false),
            (60_000, false),
            (90, true),
        ] {
            slow.drew(Duration::from_millis(took));
            assert_eq!(slow.is_slow(), is_slow);
        }
    }
}
