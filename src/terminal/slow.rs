//! Notices a terminal that is too slow for drawings that move.

use std::time::Duration;

/// A picture that takes longer than this keeps the next one waiting.
const LONG: Duration = Duration::from_millis(60);
/// This many of them in a row are no accident.
const IN_A_ROW: u8 = 3;

/// How the terminal has kept up so far.
#[derive(Debug, Clone, Copy, Default)]
pub struct Slow {
    in_a_row: u8,
}

impl Slow {
    /// A picture was drawn and took this long. Returns whether the terminal is slow.
    pub fn drew(&mut self, took: Duration) -> bool {
        self.in_a_row = if took > LONG {
            self.in_a_row.saturating_add(1)
        } else {
            0
        };
        self.in_a_row >= IN_A_ROW
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_long_picture_is_an_accident_and_three_in_a_row_are_not() {
        let mut slow = Slow::default();
        let (long, short) = (Duration::from_millis(90), Duration::from_millis(1));
        assert!(!slow.drew(long) && !slow.drew(long) && !slow.drew(short));
        assert!(!slow.drew(long) && !slow.drew(long) && slow.drew(long));
    }
}
