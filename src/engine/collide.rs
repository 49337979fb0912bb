//! The rule for signals that would sound into one another within one side's work.
//!
//! Rank: the segment's own bounds, then the author's lines, then `half`, then ticks.
//! 1. Bounds (`begin`, `next`, `work`, `switch`, `end`) never move.
//! 2. A line within a second of the start moves to one second after it; a line at or past the
//!    end of the work is not told.
//! 3. A `half` less than two seconds from a line moves to two seconds after it; if it then
//!    meets another line or the last five seconds, it is dropped.
//! 4. A tick less than a second from a line is dropped.

use std::time::Duration;

use super::Dated;

const AFTER_START: Duration = Duration::from_secs(1);
const HALF_CLEAR: Duration = Duration::from_secs(2);
const TICK_CLEAR: Duration = Duration::from_secs(1);
const HALF_BEFORE_END: Duration = Duration::from_secs(5);

/// What one side's work would sound if nothing met.
pub(super) struct Wanted {
    pub(super) lines: Vec<Dated>,
    pub(super) half: Option<Dated>,
    pub(super) ticks: Vec<Dated>,
}

/// What it does sound, in order of the dates. `start` and `length` are those of the work.
pub(super) fn settle(wanted: Wanted, start: Duration, length: Duration) -> Vec<Dated> {
    let Wanted {
        mut lines,
        half,
        ticks,
    } = wanted;
    let end = start + length;
    for line in &mut lines {
        line.at = line.at.max(start + AFTER_START);
    }
    lines.retain(|line| line.at < end);
    let half = half.and_then(|half| clear_half(half, &lines, end));
    let ticks = ticks
        .into_iter()
        .filter(|tick| !meets(tick.at, &lines, TICK_CLEAR));
    let mut all: Vec<Dated> = ticks.collect();
    all.extend(half);
    all.extend(lines);
    all.sort_by_key(|signal| signal.at);
    all
}

fn clear_half(mut half: Dated, lines: &[Dated], end: Duration) -> Option<Dated> {
    if let Some(line) = lines
        .iter()
        .find(|line| line.at.abs_diff(half.at) < HALF_CLEAR)
    {
        half.at = line.at + HALF_CLEAR;
        let too_late = half.at + HALF_BEFORE_END > end;
        if too_late || meets(half.at, lines, HALF_CLEAR) {
            return None;
        }
    }
    Some(half)
}

fn meets(at: Duration, lines: &[Dated], clear: Duration) -> bool {
    lines.iter().any(|line| line.at.abs_diff(at) < clear)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Signal;

    fn at(second: u64, signal: Signal) -> Dated {
        Dated {
            at: Duration::from_secs(second),
            signal,
            stroke: None,
            side: None,
            text: None,
        }
    }

    fn settled(says: &[u64], length: u64) -> Vec<(u64, Signal)> {
        let wanted = Wanted {
            lines: says
                .iter()
                .map(|second| at(100 + second, Signal::Say))
                .collect(),
            half: Some(at(100 + length / 2, Signal::Half)),
            ticks: (1..=3)
                .rev()
                .map(|n| at(100 + length - n, Signal::Tick))
                .collect(),
        };
        let all = settle(
            wanted,
            Duration::from_secs(100),
            Duration::from_secs(length),
        );
        all.iter()
            .map(|signal| (signal.at.as_secs() - 100, signal.signal))
            .collect()
    }

    #[test]
    fn nothing_moves_where_nothing_meets() {
        use Signal::{Half, Say, Tick};
        assert_eq!(
            settled(&[6], 30),
            [(6, Say), (15, Half), (27, Tick), (28, Tick), (29, Tick)]
        );
    }

    #[test]
    fn a_half_gives_way_to_a_line_and_a_tick_falls_silent() {
        use Signal::{Half, Say, Tick};
        assert_eq!(
            settled(&[14, 28], 30),
            [(14, Say), (16, Half), (27, Tick), (28, Say), (29, Tick)]
        );
    }

    #[test]
    fn a_half_with_no_room_is_dropped() {
        use Signal::{Say, Tick};
        assert_eq!(
            settled(&[0, 14, 17, 30], 30),
            [
                (1, Say),
                (14, Say),
                (17, Say),
                (27, Tick),
                (28, Tick),
                (29, Tick)
            ]
        );
    }
}
