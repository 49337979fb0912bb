//! The rule for what would overlap within one side's work.
//!
//! 1. `work`, `half` and the ticks sound at their dates, whatever is spoken: none is moved or left
//!    out, and the mixer ducks them under the voice. There are three ticks or none.
//! 2. The author's lines keep their order. Each is spoken at its second, or as soon as a second of
//!    the work has gone by and the lines before it are over. One that would run past
//!    the end of the work is shown and not spoken; one at or past the end is neither.
//! 3. "Halfway through this one." follows `half`, where it meets no line.
//!
//! A line that waits longer than a second, runs into the ticks or is not spoken is not heard as
//! written: `crowded.rs` finds it, and `check` warns of it.

use std::time::Duration;

use super::speech::SpeechKind;
use super::{Planned, Segment, Spoken};
use crate::model::wording;
use crate::voice;

/// No line is spoken in the first second of the work.
const AFTER_START: Duration = Duration::from_secs(1);
/// A line that is only shown is shown for at least this long, if its own second allows it.
const SHOWN_FOR: Duration = Duration::from_secs(1);
/// Said after `half`: of the stroke, not of the session.
pub(super) const HALF: &str = "Halfway through this one.";
/// From the onset of `half` until it has died away.
const HALF_LASTS: Duration = Duration::from_millis(700);

/// A line of the author with its time in the session.
pub(super) struct Placed {
    /// Its place among the lines of its stroke, counted from 0.
    pub(super) nth: usize,
    /// When its author wants it.
    pub(super) wanted: Duration,
    /// When everything before it has been said.
    pub(super) free_from: Duration,
    /// When it is shown, and spoken if it fits.
    pub(super) line: Spoken,
    /// Whether it is over before the work is.
    pub(super) fits: bool,
}

/// Gives the author's lines their times in the work of one side.
pub(super) fn place(segment: &Segment, stroke: &Planned) -> Vec<Placed> {
    let mut shown = segment.start + AFTER_START;
    let mut free_from = shown;
    let lines = stroke.say.iter().enumerate();
    let lines = lines.filter(|(_, say)| say.is_on(segment.side));
    let lines = lines.filter(|(_, say)| say.at.duration() < segment.length);
    let placed = lines.map(|(nth, say)| {
        let wanted = segment.start + say.at.duration();
        let text = wording::told(&say.text, segment.side);
        let mut line = Spoken::new(wanted.max(free_from), SpeechKind::Line, text);
        let fits = line.end() <= segment.end();
        if !fits {
            let latest = segment.end() - SHOWN_FOR;
            line.at = wanted.max(free_from.min(latest)).max(shown);
        }
        shown = line.at;
        let placed = Placed {
            nth,
            wanted,
            free_from,
            fits,
            line,
        };
        if fits {
            free_from = placed.line.end() + voice::BETWEEN;
        }
        placed
    });
    placed.collect()
}

/// The words after a `half` at this moment, if they meet none of the lines.
pub(super) fn half_words(half: Duration, lines: &[Spoken]) -> Option<Spoken> {
    let words = Spoken::new(half + HALF_LASTS, SpeechKind::Word, HALF.to_owned());
    let until = words.end() + voice::BETWEEN;
    let meets = |line: &Spoken| half < line.end() && line.at < until;
    (!lines.iter().any(meets)).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::fixture::{kneading, routine};
    use crate::engine::{Dated, Segment, Signal, Timeline};
    use crate::model::{Say, Secs, Sides, Step, Stroke};

    /// Kneading for some seconds with these lines, and another stroke after it.
    fn kneaded(seconds: u32, says: &[(u32, &str)]) -> (Timeline, Segment) {
        let say = says.iter().map(|(at, text)| Say {
            at: Secs::new(*at),
            text: (*text).to_owned(),
            side: None,
        });
        let stroke = Stroke {
            say: say.collect(),
            ..kneading(Sides::Left, seconds)
        };
        let steps = [stroke, kneading(Sides::Left, 10)].map(Step::Stroke);
        let timeline = Timeline::of(&routine(steps.into()));
        let work = timeline.segments[1].clone();
        (timeline, work)
    }

    /// The milliseconds into the work at which each line is shown, and whether it is spoken.
    fn lines(seconds: u32, says: &[(u32, &str)]) -> Vec<(u128, bool)> {
        let (timeline, work) = kneaded(seconds, says);
        let says = timeline.signals.iter().filter(|s| s.signal == Signal::Say);
        let spoken = |say: &Dated| {
            let mut lines = timeline
                .speech
                .iter()
                .filter(|s| s.kind == SpeechKind::Line);
            lines.any(|line| line.at == say.at && Some(&line.text) == say.text.as_ref())
        };
        says.map(|s| ((s.at - work.start).as_millis(), spoken(s)))
            .collect()
    }

    /// The milliseconds into the work of every signal of this kind.
    fn dates(timeline: &Timeline, work: &Segment, signal: Signal) -> Vec<u128> {
        let signals = timeline.signals.iter();
        let signals =
            signals.filter(|s| s.signal == signal && s.at >= work.start && s.at < work.end());
        signals.map(|s| (s.at - work.start).as_millis()).collect()
    }

    // How long each takes: 700 ms, and 62 ms for each letter.
    const SHORT: &str = "Zz zz zzz.";
    const SHORT_LASTS: u128 = 700 + 10 * 62;
    const LONG_LASTS: u128 = 700 + 71 * 62;
    const LONG: &str = "Zz zzzzzzzzzzzz zzzzzzzzzzzzzzz zzzzzzzzzzzzz zzzzzzzzzzzzzzzzzzzzzzzz.";

    #[test]
    fn a_line_is_heard_at_its_second_where_nothing_else_is() {
        assert_eq!(lines(30, &[(6, SHORT)]), [(6_000, true)]);
        assert_eq!(
            lines(30, &[(0, SHORT)]),
            [(1_000, true)],
            "the hands come first"
        );
        assert_eq!(lines(30, &[(30, SHORT)]), [], "the work is over");
    }

    #[test]
    fn a_line_waits_for_the_line_before_it() {
        let says = [(1, LONG), (2, SHORT), (3, SHORT), (12, SHORT)];
        let free = 1_000 + LONG_LASTS + 250;
        let after = free + SHORT_LASTS + 250;
        let expected = [(1_000, true), (free, true), (after, true), (12_000, true)];
        assert_eq!(lines(30, &says), expected);
    }

    #[test]
    fn what_cannot_be_over_before_the_work_is_shown_in_its_order_and_not_spoken() {
        let edge = 10_000 - SHORT_LASTS;
        assert_eq!(lines(10, &[(8, SHORT)]), [(8_000, true)]);
        assert_eq!(lines(10, &[(9, SHORT)]), [(9_000, false)]);
        assert!(edge > 8_000 && edge < 9_000);
        // The second waits for the first; the third has no room, and the fourth comes no earlier.
        let second = 4_000 + LONG_LASTS + 250;
        let says = [(4, LONG), (5, "Zz."), (6, LONG), (7, SHORT)];
        let expected = [
            (4_000, true),
            (second, true),
            (second + 886 + 250, false),
            (second + 886 + 250, true),
        ];
        assert_eq!(lines(12, &says), expected);
        // There is no time left to show the second after the first.
        let late = [(10, "Zz zzzz."), (11, "Zz.")];
        assert_eq!(lines(12, &late), [(10_000, true), (11_000, false)]);
        let later = [(9, LONG), (10, LONG)];
        assert_eq!(lines(15, &later), [(9_000, true), (14_000, false)]);
    }

    #[test]
    fn the_half_and_the_ticks_sound_at_their_dates_whatever_is_said() {
        for says in [&[][..], &[(29, LONG), (54, LONG)]] {
            let (timeline, work) = kneaded(61, says);
            assert_eq!(dates(&timeline, &work, Signal::Half), [30_500]);
            assert_eq!(
                dates(&timeline, &work, Signal::Tick),
                [58_000, 59_000, 60_000]
            );
            assert!(timeline.signals.is_sorted_by_key(|signal| signal.at));
        }
        let has = |seconds, signal| {
            let (timeline, work) = kneaded(seconds, &[]);
            dates(&timeline, &work, signal).len()
        };
        assert_eq!([has(59, Signal::Half), has(60, Signal::Half)], [0, 1]);
        assert_eq!([has(11, Signal::Tick), has(12, Signal::Tick)], [0, 3]);
    }

    #[test]
    fn the_half_is_told_in_words_where_no_line_is() {
        let said = |seconds, says: &[(u32, &str)]| {
            let (timeline, work) = kneaded(seconds, says);
            let mut words = timeline.speech.iter();
            let words = words.find(|line| line.text == HALF)?;
            assert!(timeline.speech.is_sorted_by_key(|line| line.at));
            Some((words.at - work.start).as_millis())
        };
        assert_eq!(said(59, &[]), None);
        assert_eq!(said(60, &[(29, "Zz.")]), Some(30_700), "over in time");
        assert_eq!(said(60, &[(29, SHORT)]), None);
        let words = voice::length(HALF).as_millis();
        assert!((1_050..2_050).contains(&words), "{words}");
        assert_eq!(said(60, &[(31, SHORT)]), None);
        assert_eq!(said(61, &[(32, SHORT)]), None);
        let ten_seconds = "z".repeat(150);
        assert_eq!(
            said(60, &[(20, &ten_seconds)]),
            Some(30_700),
            "over at the half"
        );
        assert_eq!(said(60, &[(33, SHORT)]), Some(30_700));
    }
}
