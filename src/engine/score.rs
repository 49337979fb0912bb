//! The score of a timeline: everything to hear of it, dated. Signals, the pace, the voice.
//!
//! Whoever plays it, a device or a file, asks for a stretch of time and gets what begins in it.
//! Each note can be told from every other by what it belongs to, so that a note that is still to
//! come is known again when the timeline changes around it. The pace has the lowest rank: a tap
//! that would meet `work` or `half` is not sounded. The ticks it passes through, lest a drum stumbles
//! just as it should end; a swell lies under everything.

use std::ops::Range;
use std::time::Duration;

use super::pace::{BeatKind, beats};
use super::{Beat, Phase, Segment, Signal, SpeechKind, Spoken, Timeline};
use crate::model::Side;

/// What a note sounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoteKind<'t> {
    /// The sound of a signal. An author's line has none but its words.
    Signal(Signal),
    /// A beat of the pace, and how long it lasts.
    Beat(BeatKind, Duration),
    /// A line that is spoken.
    Line(&'t Spoken),
}

/// Something to hear.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Note<'t> {
    /// Since the session's begin.
    pub at: Duration,
    /// The stroke that it belongs to, as an index in playing order; the end has none.
    pub stroke: Option<usize>,
    /// The side that it belongs to; the end has none.
    pub side: Option<Side>,
    /// Its number among those of its kind in one segment, from 0.
    pub nth: usize,
    /// What sounds.
    pub kind: NoteKind<'t>,
}

impl Note<'_> {
    /// Whether it tells that half of a side's work is done.
    pub(super) fn tells_half(&self) -> bool {
        match self.kind {
            NoteKind::Signal(signal) => signal == Signal::Half,
            NoteKind::Line(line) => line.kind == SpeechKind::Word,
            NoteKind::Beat(..) => false,
        }
    }
}

/// A beat this long before a signal would meet it.
const BEFORE: Duration = Duration::from_millis(200);
/// For this long after a signal the pace stays silent.
const AFTER: Duration = Duration::from_millis(350);

impl Timeline {
    /// What begins at `from` or later, and before `to`, in order of the dates.
    #[must_use]
    pub fn score(&self, from: Duration, to: Duration) -> Vec<Note<'_>> {
        let first = self
            .segments
            .partition_point(|segment| segment.end() <= from);
        let segments = self.segments[first..].iter();
        let mut notes: Vec<_> = segments
            .take_while(|segment| segment.start < to)
            .flat_map(|segment| {
                let span = segment.start..segment.end();
                let notes = self.notes_between(span, Some(segment));
                notes.chain(self.pace(segment))
            })
            .chain(self.notes_between(self.total..Duration::MAX, None))
            .filter(|note| (from..to).contains(&note.at))
            .collect();
        notes.sort_by_key(|note| note.at);
        notes
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

    /// The signals and the spoken lines of a span, which is one segment or what comes after all.
    fn notes_between<'t>(
        &'t self,
        span: Range<Duration>,
        segment: Option<&'t Segment>,
    ) -> impl Iterator<Item = Note<'t>> {
        let signals = within(&self.signals, &span, |dated| dated.at).iter();
        let lines = within(&self.speech, &span, |line| line.at).iter();
        let signals = signals.enumerate().filter_map(move |(nth, dated)| {
            let kind = NoteKind::Signal(dated.signal);
            (dated.signal != Signal::Say).then(|| note(segment, dated.at, nth, kind))
        });
        let lines = lines
            .enumerate()
            .map(move |(nth, line)| note(segment, line.at, nth, NoteKind::Line(line)));
        signals.chain(lines)
    }

    fn pace<'t>(&'t self, segment: &'t Segment) -> impl Iterator<Item = Note<'t>> {
        let works = segment.phase == Phase::Work;
        let stroke = &self.strokes[segment.stroke];
        let beats = works.then(|| beats(stroke, segment.length));
        let beats = beats.into_iter().flatten().enumerate();
        beats.filter_map(move |(nth, beat): (usize, Beat)| {
            let at = segment.start + beat.at;
            let clear = beat.kind != BeatKind::Pass || self.is_clear(at);
            let kind = NoteKind::Beat(beat.kind, beat.length);
            clear.then(|| note(Some(segment), at, nth, kind))
        })
    }

    /// Whether no signal sounds so near that a tap would meet it.
    fn is_clear(&self, at: Duration) -> bool {
        let span = at.saturating_sub(AFTER)..at + BEFORE;
        let near = within(&self.signals, &span, |dated| dated.at);
        let mut near = near.iter().filter(|dated| dated.at + AFTER > at);
        near.all(|dated| matches!(dated.signal, Signal::Say | Signal::Tick))
    }
}

fn note<'t>(
    segment: Option<&'t Segment>,
    at: Duration,
    nth: usize,
    kind: NoteKind<'t>,
) -> Note<'t> {
    Note {
        at,
        stroke: segment.map(|segment| segment.stroke),
        side: segment.map(|segment| segment.side),
        nth,
        kind,
    }
}

/// Those of a list, in order of their dates, that fall into a span.
fn within<'l, T>(list: &'l [T], span: &Range<Duration>, date: impl Fn(&T) -> Duration) -> &'l [T] {
    let first = list.partition_point(|one| date(one) < span.start);
    let count = list[first..].partition_point(|one| date(one) < span.end);
    &list[first..first + count]
}
