//! What the coach says of the time: how long a stroke lasts, half of the session, five minutes left,
//! and a few words in a long silence, so that nobody wonders whether it is still running.
//!
//! These words come last: they take the first free moment near their date, move nothing, and are
//! left out where there is none.

use std::time::Duration;

use super::pace::beats;
use super::speech::SpeechKind;
use super::{Dated, Phase, Planned, Segment, Signal, Spoken};
use crate::model::{Technique, in_words, limits, wording};
use crate::voice;

pub(super) const HALF_OF_ALL: &str = "Halfway through the session.";
pub(super) const FIVE_LEFT: &str = "Five minutes left.";
/// Said in a long way in, and in still work.
pub(super) const STILL: [&str; 2] = ["Take your time.", "Keep breathing."];

/// A shorter session is not told its half.
const HALF_FROM: Duration = Duration::from_secs(100);
const FIVE_MINUTES: Duration = Duration::from_secs(300);
/// Five minutes left are told where that is not nearly the half, nor nearly the begin.
const APART: Duration = Duration::from_secs(60);
/// Between two of these times.
const ALONE: Duration = Duration::from_secs(3);
/// How far from its date a word of the time may come: nearer than one can tell.
const NEAR: Duration = Duration::from_secs(12);
/// The step in which a free moment is looked for.
const STEP: Duration = Duration::from_millis(500);
/// From the onset of a sound until it has died away.
const SOUND: Duration = Duration::from_millis(700);
/// Shorter work is over before one could count on it; longer work is no stroke of the hands.
const LENGTH_FROM: Duration = Duration::from_secs(10);
const LENGTH_TO: Duration = limits::MUSCLE_SIDE_MAX.duration();
/// How long a stroke lasts is said within this time, or not at all.
const SOON: Duration = Duration::from_secs(5);
/// Nothing is heard for this long at most.
const SILENCE: Duration = Duration::from_secs(15);

/// Adds the words of the time to what is spoken, except those that were said before.
pub(super) fn add(
    spoken: &mut Vec<Spoken>,
    signals: &[Dated],
    segments: &[Segment],
    strokes: &[Planned],
    said: &[&'static str],
) {
    for (nth, segment) in segments.iter().enumerate() {
        let stroke = &strokes[segment.stroke];
        if segment.phase == Phase::Work && is_first(stroke, segment, &segments[..nth]) {
            tell_length(spoken, signals, segment, stroke);
        }
    }
    let total = segments.last().map_or(Duration::ZERO, Segment::end);
    let half = (total >= HALF_FROM).then_some((total / 2, HALF_OF_ALL));
    // At the begin one has just been told how long it takes.
    let five = total.checked_sub(FIVE_MINUTES).filter(|at| *at >= APART);
    let five = five.filter(|at| *at > total / 2 + APART || *at + APART < total / 2);
    let five = five.map(|at| (at, FIVE_LEFT));
    for (at, text) in half.into_iter().chain(five) {
        let line = Spoken::new(at, SpeechKind::Time, text.to_owned());
        let free = near(at).map(|at| Spoken { at, ..line.clone() });
        let mut free = free.filter(|line| is_free(line, spoken, signals) && is_alone(line, spoken));
        if let Some(line) = free.next().filter(|_| !said.contains(&text)) {
            insert(spoken, line);
        }
    }
    for segment in segments {
        break_silences(spoken, signals, segment, &strokes[segment.stroke]);
    }
}

/// The remark, if it is one that is made once in a session.
pub(super) fn once(text: &str) -> Option<&'static str> {
    [HALF_OF_ALL, FIVE_LEFT]
        .into_iter()
        .find(|one| *one == text)
}

/// The dates from this one on, farther and farther away.
fn near(at: Duration) -> impl Iterator<Item = Duration> {
    let steps = 0..=(NEAR.as_millis() / STEP.as_millis()) as u32;
    steps.flat_map(move |n| {
        [Some(at + STEP * n), at.checked_sub(STEP * n)]
            .into_iter()
            .flatten()
    })
}

fn insert(spoken: &mut Vec<Spoken>, line: Spoken) {
    let place = spoken.partition_point(|other| other.at <= line.at);
    spoken.insert(place, line);
}

/// Whether it meets no line and no sound; a sound that bounds a segment is one.
fn is_free(line: &Spoken, spoken: &[Spoken], signals: &[Dated]) -> bool {
    let meets = |other: &Spoken| {
        line.at < other.end() + voice::BETWEEN && other.at < line.end() + voice::BETWEEN
    };
    let sounds = |signal: &Dated| {
        let (from, to) = (signal.at, signal.at + SOUND);
        signal.signal != Signal::Say && line.at < to && from < line.end() + voice::BETWEEN
    };
    !spoken.iter().any(meets) && !signals.iter().any(sounds)
}

/// Whether this is the first of two sides, or the only one: the other lasts as long.
fn is_first(stroke: &Planned, segment: &Segment, before: &[Segment]) -> bool {
    let twin = stroke.block.map(|block| block.twin);
    let is_same = |other: &Segment| {
        other.phase == Phase::Work
            && other.length == segment.length
            && (other.stroke == segment.stroke || Some(other.stroke) == twin)
    };
    !before.iter().any(is_same)
}

/// Says as the work begins how long it lasts; where one breathes it was said before.
fn tell_length(spoken: &mut Vec<Spoken>, signals: &[Dated], segment: &Segment, stroke: &Planned) {
    let told = length(segment.length).filter(|_| stroke.technique != Technique::Breathing);
    let Some(text) = told else { return };
    let line = Spoken::new(
        segment.start + SOUND + voice::BETWEEN,
        SpeechKind::Time,
        text,
    );
    let steps = 0..=(SOON.as_millis() / STEP.as_millis()) as u32;
    let lines = steps.map(|n| Spoken {
        at: line.at + STEP * n,
        ..line.clone()
    });
    let mut free = lines.filter(|line| is_free(line, spoken, signals));
    if let Some(line) = free.next() {
        insert(spoken, line);
    }
}

/// Whether no other time is told next to it: two figures in one breath are neither heard.
fn is_alone(line: &Spoken, spoken: &[Spoken]) -> bool {
    let mut times = spoken.iter().filter(|other| other.kind == SpeechKind::Time);
    times.all(|other| other.end() + ALONE <= line.at || line.end() + ALONE <= other.at)
}

/// Puts words into the middle of each long silence of a segment in which nothing paces.
fn break_silences(
    spoken: &mut Vec<Spoken>,
    signals: &[Dated],
    segment: &Segment,
    stroke: &Planned,
) {
    let works = segment.phase == Phase::Work;
    if works && beats(stroke, segment.length).next().is_some() {
        return;
    }
    let text = STILL[usize::from(works)];
    let (start, end) = (segment.start, segment.end());
    let lines = spoken.iter().map(|line| (line.at, line.end()));
    let sounds = signals.iter().map(|signal| (signal.at, signal.at + SOUND));
    let mut heard: Vec<_> = lines
        .chain(sounds)
        .filter(|(at, _)| (start..end).contains(at))
        .chain([(end, end)])
        .collect();
    heard.sort_unstable();
    let mut silent_from = start;
    for (at, until) in heard {
        let silence = at.saturating_sub(silent_from);
        let words = silence.as_millis().saturating_sub(1) / SILENCE.as_millis();
        for nth in 1..=words as u32 {
            let middle = silent_from + silence * nth / (words as u32 + 1);
            let line = Spoken::new(middle, SpeechKind::Time, text.to_owned());
            let line = Spoken {
                at: middle.saturating_sub(line.length / 2),
                ..line
            };
            insert(spoken, line);
        }
        silent_from = silent_from.max(until);
    }
}

/// How long is left, as one says it: never a fifth off from ten seconds on.
#[must_use]
pub fn left(time: Duration) -> String {
    format!("{} left.", round(time))
}

/// How long the work of a stroke lasts, as one says it; none where that is of no use.
pub(super) fn length(time: Duration) -> Option<String> {
    let is_of_use = (LENGTH_FROM..=LENGTH_TO).contains(&time);
    is_of_use.then(|| format!("{}.", round(time)))
}

/// A time in the words that one has for it.
fn round(time: Duration) -> String {
    let seconds = time.as_secs_f64();
    let nearest = |step: f64| (seconds / step).round().max(1.0) * step;
    let whole = |number: f64| wording::capital(&in_words(number as u64));
    match seconds {
        ..27.5 => format!("{} seconds", whole(nearest(5.0))),
        27.5..55.0 => format!("{} seconds", whole(nearest(10.0))),
        55.0..75.0 => "One minute".to_owned(),
        75.0..105.0 => "One and a half minutes".to_owned(),
        105.0..135.0 => "Two minutes".to_owned(),
        135.0..165.0 => "Two and a half minutes".to_owned(),
        165.0..630.0 => format!("{} minutes", whole(nearest(60.0) / 60.0)),
        630.0..810.0 => "Twelve minutes".to_owned(),
        810.0..1_050.0 => "Fifteen minutes".to_owned(),
        1_050.0..1_290.0 => "Twenty minutes".to_owned(),
        _ => "More than twenty minutes".to_owned(),
    }
}

/// Every way in which the time left is said, and how long a stroke lasts.
pub(super) fn all_times() -> impl Iterator<Item = String> {
    let seconds = |most: u64| (1..=most).map(Duration::from_secs);
    seconds(22 * 60)
        .map(left)
        .chain(seconds(LENGTH_TO.as_secs()).filter_map(length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_and_five_minutes_are_said_once_and_the_rest_as_often_as_it_is_still() {
        assert_eq!(once(HALF_OF_ALL), Some(HALF_OF_ALL));
        assert_eq!(once(FIVE_LEFT), Some(FIVE_LEFT));
        assert_eq!(STILL.map(once), [None, None]);
    }

    #[test]
    fn a_word_of_the_time_comes_near_its_date_or_not_at_all() {
        let at = Duration::from_secs(60);
        let dates: Vec<Duration> = near(at).collect();
        assert_eq!(dates.first(), Some(&at));
        assert!(dates.iter().all(|date| date.abs_diff(at) <= NEAR));
        assert!(dates.contains(&(at - NEAR)) && dates.contains(&(at + NEAR)));
    }
    #[test]
    fn the_time_left_is_said_in_round_numbers() {
        for (seconds, words) in [
            (1, "Five seconds left."),
            (27, "Twenty-five seconds left."),
            (28, "Thirty seconds left."),
            (54, "Fifty seconds left."),
            (55, "One minute left."),
            (75, "One and a half minutes left."),
            (105, "Two minutes left."),
            (135, "Two and a half minutes left."),
            (165, "Three minutes left."),
            (629, "Ten minutes left."),
            (630, "Twelve minutes left."),
            (810, "Fifteen minutes left."),
            (1_050, "Twenty minutes left."),
        ] {
            assert_eq!(left(Duration::from_secs(seconds)), words);
        }
    }
}
