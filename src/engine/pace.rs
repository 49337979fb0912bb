//! The beats of a side's work: one for each pass of the hand, or each breath in and out.
//!
//! The first beat falls on the start of the work. The pace is heard (`score.rs`) and drawn from
//! the same beats.

use std::time::Duration;

use super::Planned;
use crate::model::Technique;

/// Of one whole breath, so much is breathing in: in for four seconds, out for six (`Laborde22`).
const INWARD: f64 = 0.4;
/// Less of a breath than this is not begun.
const LEAST_BREATH: Duration = Duration::from_millis(1_500);

/// What a beat is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BeatKind {
    /// One pass of the hand, or one movement.
    Pass,
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

/// The beats of a side's work of this length; none where the stroke has no tempo.
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
            (kind == BeatKind::Pass || beat.length >= LEAST_BREATH).then_some(beat)
        })
}

/// The beat of a moment so far into a side's work of this length; none where there is no tempo,
/// and where the last one is over: a breath that would be cut short is not begun.
#[must_use]
pub fn beat_at(stroke: &Planned, length: Duration, into: Duration) -> Option<Beat> {
    beats(stroke, length)
        .take_while(|beat| beat.at <= into)
        .last()
        .filter(|beat| into < beat.at + beat.length)
}
