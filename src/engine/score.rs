//! All that is heard of a timeline, dated: the signals, the pace, the voice.
//!
//! Whoever plays it, a device or a file, asks for a stretch of time and gets what begins in it.
//! The pace has the lowest rank: a beat that would meet `work`, `half` or a tick is not sounded.

use std::time::Duration;

use super::pace::{BeatKind, beats};
use super::{Beat, Phase, Segment, Signal, Spoken, Timeline};

/// Something to hear.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sound<'t> {
    /// The sound of a signal. An author's line has none but its words.
    Signal(Signal),
    /// A beat of the pace.
    Beat(BeatKind, Duration),
    /// A line that is spoken.
    Line(&'t Spoken),
}

/// Something to hear, with its date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heard<'t> {
    /// Since the session's begin.
    pub at: Duration,
    /// What it is.
    pub sound: Sound<'t>,
}

/// A beat this long before a signal would meet it.
const BEFORE: Duration = Duration::from_millis(200);
/// So long a signal keeps the pace silent.
const AFTER: Duration = Duration::from_millis(350);

impl Timeline {
    /// What begins from a moment on, and before another, in order of the dates.
    #[must_use]
    pub fn score(&self, from: Duration, to: Duration) -> Vec<Heard<'_>> {
        let signals = self.signals.iter().map(|dated| Heard {
            at: dated.at,
            sound: Sound::Signal(dated.signal),
        });
        let lines = self.speech.iter().map(|line| Heard {
            at: line.at,
            sound: Sound::Line(line),
        });
        let within = |heard: &Heard<'_>| from <= heard.at && heard.at < to;
        let mut all: Vec<_> = signals.chain(lines).filter(within).collect();
        all.retain(|heard| heard.sound != Sound::Signal(Signal::Say));
        let first = self
            .segments
            .partition_point(|segment| segment.end() <= from);
        let segments = self.segments[first..].iter();
        for segment in segments.take_while(|segment| segment.start < to) {
            all.extend(self.pace(segment).filter(within));
        }
        all.sort_by_key(|heard| heard.at);
        all
    }

    /// When the last sound has begun; the words after the last bell come after the end.
    #[must_use]
    pub fn last_sound(&self) -> Duration {
        self.speech
            .last()
            .map_or(self.total, |line| line.at.max(self.total))
    }

    /// How long a line may take without meeting the next line or the next bound of a segment.
    #[must_use]
    pub fn room_for(&self, line: &Spoken) -> Duration {
        let bounds = self.segments.iter().map(Segment::end);
        let lines = self.speech.iter().map(|other| other.at);
        let next = bounds.chain(lines).filter(|at| *at > line.at).min();
        next.map_or(Duration::MAX, |next| next - line.at)
    }

    fn pace(&self, segment: &Segment) -> impl Iterator<Item = Heard<'_>> {
        let works = segment.phase == Phase::Work;
        let stroke = &self.strokes[segment.stroke];
        let beats = works.then(|| beats(stroke, segment.length));
        let start = segment.start;
        beats.into_iter().flatten().filter_map(move |beat: Beat| {
            let at = start + beat.at;
            let passes = beat.kind == BeatKind::Pass;
            (!passes || self.is_clear(at)).then_some(Heard {
                at,
                sound: Sound::Beat(beat.kind, beat.length),
            })
        })
    }

    /// Whether no signal sounds so near that a beat would meet it.
    fn is_clear(&self, at: Duration) -> bool {
        let from = at.saturating_sub(AFTER);
        let near = self.signals.partition_point(|dated| dated.at <= from);
        let mut near = self.signals[near..]
            .iter()
            .take_while(|dated| dated.at < at + BEFORE);
        near.all(|dated| dated.signal == Signal::Say)
    }
}
