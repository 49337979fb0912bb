//! The rule for what would sound into one another within one side's work.
//!
//! Rank: the segment's own bounds, then what is spoken, then `half`, then ticks.
//! 1. Bounds (`begin`, `next`, `work`, `switch`, `end`) never move, and nothing is spoken over
//!    them.
//! 2. A line of the author waits until at least a second after the start, and until what is
//!    spoken already is over. Where it would run past the end of the work, it comes earlier.
//!    One that cannot be spoken within three seconds of its own, before or after, is shown at its
//!    second and not spoken. A line at or past the end of the work is not told.
//! 3. A `half` that would meet a spoken line moves to just after it; with less than five seconds
//!    of work left then, it is dropped. On long work the words follow it, where they meet
//!    nothing.
//! 4. A tick that would meet a spoken line is dropped.

use std::time::Duration;

use super::speech::Kind;
use super::{Dated, Spoken};
use crate::voice;

const AFTER_START: Duration = Duration::from_secs(1);
const MOVES_AT_MOST: Duration = Duration::from_secs(3);
/// From the onset of `half` until it has died away.
const HALF_LASTS: Duration = Duration::from_millis(700);
const AFTER_SPEECH: Duration = Duration::from_millis(200);
const HALF_BEFORE_END: Duration = Duration::from_secs(5);
const TICK_LASTS: Duration = Duration::from_millis(150);
/// Work shorter than this hears `half`, and not the words.
const WORDS_FROM: Duration = Duration::from_secs(45);

/// What one side's work would sound if nothing met.
pub(super) struct Requested {
    pub(super) start: Duration,
    pub(super) length: Duration,
    /// The cue is spoken until then.
    pub(super) busy_until: Duration,
    pub(super) lines: Vec<Dated>,
    pub(super) half: Option<Dated>,
    pub(super) ticks: Vec<Dated>,
}

/// What it does sound, each in order of the dates.
pub(super) struct Resolved {
    pub(super) signals: Vec<Dated>,
    pub(super) speech: Vec<Spoken>,
}

/// Settles who moves and who is dropped.
pub(super) fn resolve(wanted: Requested) -> Resolved {
    let (start, end) = (wanted.start, wanted.start + wanted.length);
    let busy_until = wanted.busy_until;
    let mut talk = SpeechSlots {
        free_from: (start + AFTER_START).max(busy_until + voice::BETWEEN),
        end,
        spoken: Vec::new(),
    };
    let mut signals: Vec<Dated> = wanted.lines;
    for line in &mut signals {
        line.at = line.at.max(start + AFTER_START);
    }
    signals.retain(|line| line.at < end);
    for line in &mut signals {
        talk.place(line);
    }
    let mut speech = talk.spoken;
    let quiet = |from: Duration, to: Duration, speech: &[Spoken]| {
        from >= busy_until && !speech.iter().any(|line| from < line.end() && line.at < to)
    };
    if let Some(half) = wanted
        .half
        .and_then(|half| clear(half, busy_until, &speech, end))
    {
        let words = Spoken::new(half.at + HALF_LASTS, Kind::Word, "Half way.".to_owned());
        let room = words.end() + HALF_BEFORE_END <= end;
        if wanted.length >= WORDS_FROM
            && room
            && quiet(words.at, words.end() + voice::BETWEEN, &speech)
        {
            speech.push(words);
        }
        signals.push(half);
    }
    let ticks = wanted.ticks.into_iter();
    signals.extend(ticks.filter(|tick| quiet(tick.at, tick.at + TICK_LASTS, &speech)));
    signals.sort_by_key(|signal| signal.at);
    speech.sort_by_key(|line| line.at);
    Resolved { signals, speech }
}

/// The lines that are spoken so far.
struct SpeechSlots {
    free_from: Duration,
    end: Duration,
    spoken: Vec<Spoken>,
}

impl SpeechSlots {
    /// Gives a line its time, or leaves it to be read.
    fn place(&mut self, line: &mut Dated) {
        let Some(text) = &line.text else { return };
        let length = voice::length(text);
        let at = line
            .at
            .max(self.free_from)
            .min(self.end.saturating_sub(length));
        if at >= self.free_from && at.abs_diff(line.at) <= MOVES_AT_MOST {
            line.at = at;
            let spoken = Spoken::new(at, Kind::Line, text.clone());
            self.free_from = spoken.end() + voice::BETWEEN;
            self.spoken.push(spoken);
        }
    }
}

/// A `half` that meets nothing spoken, if there is a time for it.
fn clear(mut half: Dated, busy_until: Duration, speech: &[Spoken], end: Duration) -> Option<Dated> {
    let half_of = half.at;
    if half.at < busy_until + AFTER_SPEECH {
        half.at = busy_until + AFTER_SPEECH;
    }
    for line in speech {
        if half.at < line.end() + AFTER_SPEECH && line.at < half.at + HALF_LASTS {
            half.at = line.end() + AFTER_SPEECH;
        }
    }
    let kept = half.at == half_of || half.at + HALF_BEFORE_END <= end;
    kept.then_some(half)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Signal;

    const START: u64 = 100;

    fn at(second: u64, signal: Signal) -> Dated {
        Dated {
            at: Duration::from_secs(START + second),
            signal,
            stroke: None,
            side: None,
            // About three seconds: not a sentence of the voice in the box.
            text: (signal == Signal::Say).then(|| "Zz".repeat(21)),
        }
    }

    fn settled(says: &[u64], length: u64) -> Resolved {
        resolve(Requested {
            start: Duration::from_secs(START),
            length: Duration::from_secs(length),
            busy_until: Duration::from_secs(START),
            lines: says.iter().map(|second| at(*second, Signal::Say)).collect(),
            half: Some(at(length / 2, Signal::Half)),
            ticks: (1..=3)
                .rev()
                .map(|n| at(length - n, Signal::Tick))
                .collect(),
        })
    }

    /// Whole seconds into the work at which each signal begins.
    fn dates(settled: &Resolved) -> Vec<(u64, Signal)> {
        let dates = settled.signals.iter();
        dates
            .map(|signal| (signal.at.as_secs() - START, signal.signal))
            .collect()
    }

    #[test]
    fn nothing_moves_where_nothing_meets() {
        use Signal::{Half, Say, Tick};
        let settled = settled(&[6], 30);
        assert_eq!(
            dates(&settled),
            [(6, Say), (15, Half), (27, Tick), (28, Tick), (29, Tick)]
        );
        assert_eq!(settled.speech.len(), 1);
    }

    #[test]
    fn a_half_gives_way_to_a_line_and_ticks_fall_silent() {
        use Signal::{Half, Say, Tick};
        let settled = settled(&[14], 30);
        let [said] = settled.speech.as_slice() else {
            panic!("it is spoken")
        };
        assert_eq!(
            dates(&settled),
            [(14, Say), (17, Half), (27, Tick), (28, Tick), (29, Tick)]
        );
        assert_eq!(settled.signals[1].at, said.end() + AFTER_SPEECH);
    }

    #[test]
    fn a_line_that_would_be_cut_comes_earlier_and_ticks_fall_silent() {
        use Signal::{Half, Say};
        let settled = settled(&[28], 30);
        assert_eq!(dates(&settled), [(15, Half), (26, Say)]);
        assert_eq!(settled.speech[0].end(), Duration::from_secs(START + 30));
    }

    #[test]
    fn lines_wait_for_one_another_and_for_the_cue() {
        let settled = settled(&[0, 2], 30);
        let [first, second] = settled.speech.as_slice() else {
            panic!("both are spoken")
        };
        assert_eq!(first.at, Duration::from_secs(START + 1));
        assert_eq!(second.at, first.end() + voice::BETWEEN);
    }

    #[test]
    fn a_line_without_room_is_shown_and_not_spoken() {
        let settled = settled(&[5, 6, 7], 30);
        assert_eq!(settled.speech.len(), 2);
        let says = settled.signals.iter().filter(|s| s.signal == Signal::Say);
        assert_eq!(says.count(), 3);
    }

    #[test]
    fn a_half_with_no_room_is_dropped() {
        let settled = settled(&[4], 10);
        assert!(!settled.signals.iter().any(|s| s.signal == Signal::Half));
    }
}
