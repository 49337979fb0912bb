//! The beats of a side's work: one for each pass of the hand, or one for each breath in and out.
//!
//! The first beat falls on the start of the work. What is heard (`score.rs`) and what is drawn
//! follow the same beats. They are not among the timeline's signals: those would wake the loop and
//! the scripts up to four times a second.

use std::time::Duration;

use super::Planned;
use crate::model::Technique;

/// The part of a whole breath that goes in: four seconds in, six out (`Laborde22`).
const INWARD: f64 = 0.4;
/// A breath in or out of which less than this would fit is not begun.
const LEAST_BREATH: Duration = Duration::from_millis(1_500);

/// Taps that are farther apart than this cannot be followed: people lose the beat at about 33 a
/// minute (docs/domain.md, section 6.4).
const TAPS_WITHIN: Duration = Duration::from_millis(1_819);

/// What a beat is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BeatKind {
    /// One pass of the hand, or one movement.
    Pass,
    /// The same, too slow for anybody to keep to taps: it is heard on its whole way out and back.
    SlowPass,
    /// The breath goes in.
    BreathIn,
    /// The breath goes out.
    BreathOut,
}

/// One beat of the work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Beat {
    /// Since the start of the side's work.
    pub at: Duration,
    /// Until the next beat, or the end of the work.
    pub length: Duration,
    /// What it is.
    pub kind: BeatKind,
}

/// The beats of a side's work of this length. A stroke without a tempo has none.
pub fn beats(stroke: &Planned, length: Duration) -> impl Iterator<Item = Beat> + use<> {
    let period = stroke
        .tempo
        .map(|tempo| Duration::from_secs(60) / u32::from(tempo.per_minute()));
    let breathes = stroke.technique == Technique::Breathing;
    let passes = (0_u32..).map_while(move |n| {
        let at = period? * n;
        (at < length).then_some((at, period?))
    });
    passes
        .flat_map(move |(at, period)| {
            let inward = period.mul_f64(INWARD);
            let beats = match breathes {
                false if period > TAPS_WITHIN => [Some((at, period, BeatKind::SlowPass)), None],
                false => [Some((at, period, BeatKind::Pass)), None],
                true => [
                    Some((at, inward, BeatKind::BreathIn)),
                    Some((at + inward, period - inward, BeatKind::BreathOut)),
                ],
            };
            beats.into_iter().flatten()
        })
        .filter_map(move |(at, long, kind)| {
            let left = length.checked_sub(at).filter(|left| !left.is_zero())?;
            let beat = Beat {
                at,
                length: long.min(left),
                kind,
            };
            let breathes = matches!(kind, BeatKind::BreathIn | BeatKind::BreathOut);
            (!breathes || beat.length >= LEAST_BREATH).then_some(beat)
        })
}

/// The beat `into` a side's work of this length. `None` without a tempo, and at the end of the work
/// where there was no time for another breath.
#[must_use]
pub fn beat_at(stroke: &Planned, length: Duration, into: Duration) -> Option<Beat> {
    beats(stroke, length)
        .take_while(|beat| beat.at <= into)
        .last()
        .filter(|beat| into < beat.at + beat.length)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Timeline;
    use crate::engine::fixture::{kneading, routine};
    use crate::model::{Area, Secs, Sides, Step, Stroke, Tempo};
    use BeatKind::{BreathIn, BreathOut, Pass, SlowPass};

    fn planned(stroke: Stroke) -> Planned {
        Timeline::of(&routine(vec![Step::Stroke(stroke)])).strokes[0].clone()
    }

    /// Six breaths a minute: four seconds in, six out.
    fn breathing() -> Planned {
        let sides = Sides::Both;
        planned(Stroke::new(
            Technique::Breathing,
            Area::ChestBelly,
            sides,
            Secs::new(20),
        ))
    }

    /// The milliseconds at which each beat begins and how long it is.
    fn found(stroke: &Planned, length: u64) -> Vec<(u128, u128, BeatKind)> {
        beats(stroke, Duration::from_millis(length))
            .map(|beat| (beat.at.as_millis(), beat.length.as_millis(), beat.kind))
            .collect()
    }

    #[test]
    fn a_breath_that_would_be_cut_short_is_not_begun() {
        let whole = [(0, 4_000, BreathIn), (4_000, 6_000, BreathOut)];
        assert_eq!(found(&breathing(), 10_000), whole);
        assert_eq!(found(&breathing(), 11_499), whole);
        let with_short = [whole[0], whole[1], (10_000, 1_500, BreathIn)];
        assert_eq!(found(&breathing(), 11_500), with_short);
        assert_eq!(found(&breathing(), 5_499), whole[..1]);
        assert_eq!(
            found(&breathing(), 5_500),
            [whole[0], (4_000, 1_500, BreathOut)]
        );
    }

    #[test]
    fn a_pass_of_the_hand_is_begun_as_long_as_there_is_time() {
        let twenty_a_minute = planned(Stroke {
            tempo: Some(Tempo::new(20)),
            ..kneading(Sides::Left, 30)
        });
        let passes = [
            (0, 3_000, SlowPass),
            (3_000, 3_000, SlowPass),
            (6_000, 1, SlowPass),
        ];
        assert_eq!(found(&twenty_a_minute, 6_001), passes);
        assert_eq!(found(&twenty_a_minute, 6_000), passes[..2]);
        let kind = |tempo| {
            let stroke = planned(Stroke {
                technique: Technique::Tapotement,
                tempo: Some(Tempo::new(tempo)),
                ..kneading(Sides::Left, 30)
            });
            found(&stroke, 30_000)[0].2
        };
        assert_eq!([kind(90), kind(120)], [Pass, Pass]);
        let press = planned(Stroke {
            technique: Technique::TriggerPointPressure,
            ..kneading(Sides::Left, 30)
        });
        assert_eq!(found(&press, 30_000), []);
    }

    #[test]
    fn the_beat_of_a_moment_is_the_last_one_begun_until_it_is_over() {
        let at = |into| {
            let into = Duration::from_millis(into);
            beat_at(&breathing(), Duration::from_secs(11), into).map(|beat| beat.kind)
        };
        assert_eq!(at(0), Some(BreathIn));
        assert_eq!(at(3_999), Some(BreathIn));
        assert_eq!(at(4_000), Some(BreathOut));
        assert_eq!(at(9_999), Some(BreathOut));
        assert_eq!(at(10_000), None, "too short for a breath");
    }
}
