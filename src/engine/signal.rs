//! The signals: things to hear, each with its date.

use std::time::Duration;

use super::speech::{self, Announcement};
use super::timeline::{Phase, Segment};
use super::{Plan, Planned, Spoken, overlap, remarks};
use crate::model::{Ending, Side, wording};

/// Something to hear, with one fixed meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Signal {
    /// The session begins.
    Begin,
    /// This stroke is over, and the lead-in of the next one begins.
    Next,
    /// Hands on, the time runs.
    Work,
    /// Change to the other side.
    Switch,
    /// Half of this side's work is done.
    Half,
    /// One of the last three seconds of work, or of a long way in.
    Tick,
    /// A line of the author.
    Say,
    /// The session is over.
    End,
}

impl Signal {
    /// The name in files and scripts.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Begin => "begin",
            Self::Next => "next",
            Self::Work => "work",
            Self::Switch => "switch",
            Self::Half => "half",
            Self::Tick => "tick",
            Self::Say => "say",
            Self::End => "end",
        }
    }
}

/// A signal with its date and what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    /// Session time since the start.
    pub at: Duration,
    /// What is heard.
    pub signal: Signal,
    /// The stroke, as an index in playing order; `None` for the end.
    pub stroke: Option<usize>,
    /// The side that is worked, or is about to be.
    pub side: Option<Side>,
    /// The words that go with it: what comes next, the cue, the author's line.
    pub text: Option<String>,
}

/// Work shorter than this has no ticks.
const TICKS_FROM: Duration = Duration::from_secs(12);
/// Work shorter than this has no half.
const HALF_FROM: Duration = Duration::from_secs(60);
/// A way in shorter than this is not counted down: the words end just before it does.
const LONG_WAY_IN: Duration = Duration::from_secs(10);
/// How long before "hands on", and before the end of the work, each tick sounds.
const TICKS: [Duration; 3] = [
    Duration::from_secs(3),
    Duration::from_secs(2),
    Duration::from_secs(1),
];

/// Everything to hear in a routine, by date.
pub(super) struct Signals {
    pub(super) dated: Vec<Dated>,
    pub(super) spoken: Vec<Spoken>,
}

/// Every signal and every spoken line of the segments. `announcements` has one for each lead-in or
/// switch, in order; `said` are the remarks on the time that are not made again. It is over then, and
/// so.
pub(super) fn of(
    segments: &[Segment],
    strokes: &[Planned],
    announcements: Vec<Announcement>,
    plan: &Plan,
    (total, ending): (Duration, Ending),
) -> Signals {
    let mut announcements = announcements.into_iter();
    let mut all = Signals {
        dated: Vec::with_capacity(segments.len() * 4 + 1),
        spoken: Vec::with_capacity(segments.len() * 3 + 1),
    };
    for segment in segments {
        let stroke = &strokes[segment.stroke];
        match segment.phase {
            Phase::LeadIn | Phase::Switch => {
                all.dated.push(transition(segment, stroke, plan.from));
                let announced = announcements.next().into_iter();
                let lines = announced.flat_map(|announcement| announcement.dated(segment));
                all.spoken.extend(lines);
                let until = all.spoken.last().map_or(Duration::ZERO, Spoken::end);
                all.dated.extend(ticks_before_work(segment, until));
            }
            Phase::Work => {
                let ends = (segment.end() == total).then_some(ending);
                work(segment, stroke, ends, &mut all);
            }
        }
    }
    all.dated.push(Dated {
        at: total,
        signal: Signal::End,
        stroke: None,
        side: None,
        text: None,
    });
    remarks::add(&mut all.spoken, &all.dated, segments, strokes, &plan.said);
    all.spoken.push(speech::after_the_end(total, ending));
    all
}

/// The signal at the start of a lead-in or switch: the move first, then what comes, then what to
/// mind.
fn transition(segment: &Segment, stroke: &Planned, first: usize) -> Dated {
    let signal = match segment.phase {
        Phase::Switch => Signal::Switch,
        _ if segment.stroke == first => Signal::Begin,
        _ => Signal::Next,
    };
    let name = format!("{}.", wording::capital(&stroke.name_on(segment.side)));
    let texts = [segment.movement.as_deref(), Some(&name), segment.caution];
    let text = texts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    dated(segment, segment.start, signal, Some(text))
}

/// The countdown at the end of a long way in, unless words are spoken till then.
fn ticks_before_work(segment: &Segment, until: Duration) -> impl Iterator<Item = Dated> + use<'_> {
    let long = segment.length >= LONG_WAY_IN && until + TICKS[0] < segment.end();
    let ticks = TICKS.iter().filter(move |_| long);
    ticks.map(|before| dated(segment, segment.end() - *before, Signal::Tick, None))
}

fn work(segment: &Segment, stroke: &Planned, ends: Option<Ending>, all: &mut Signals) {
    let (start, length) = (segment.start, segment.length);
    let from = (all.dated.len(), all.spoken.len());
    let cue = Some(stroke.cue_on(segment.side));
    all.dated.push(dated(segment, start, Signal::Work, cue));
    for placed in overlap::place(segment, stroke) {
        let Spoken { at, ref text, .. } = placed.line;
        all.dated
            .push(dated(segment, at, Signal::Say, Some(text.clone())));
        all.spoken.extend(placed.fits.then_some(placed.line));
    }
    if length >= HALF_FROM && ends != Some(Ending::Quiet) {
        let half = start + length / 2;
        all.dated.push(dated(segment, half, Signal::Half, None));
        let words = overlap::half_words(half, &all.spoken[from.1..]);
        all.spoken.extend(words);
    }
    let ticks = ticks(length, ends)
        .iter()
        .map(|before| segment.end() - *before);
    all.dated
        .extend(ticks.map(|at| dated(segment, at, Signal::Tick, None)));
    all.dated[from.0..].sort_by_key(|signal| signal.at);
    all.spoken[from.1..].sort_by_key(|line| line.at);
}

/// How long before the end each tick sounds in work of this length: all three, or none. The end of
/// the session never comes out of nothing, but where it ends quietly nothing knocks before it.
pub(super) fn ticks(length: Duration, ends: Option<Ending>) -> &'static [Duration] {
    match ends {
        Some(Ending::Quiet) => &[],
        Some(Ending::Bowl) => &TICKS,
        None if length >= TICKS_FROM => &TICKS,
        None => &[],
    }
}

fn dated(segment: &Segment, at: Duration, signal: Signal, text: Option<String>) -> Dated {
    Dated {
        at,
        signal,
        stroke: Some(segment.stroke),
        side: Some(segment.side),
        text,
    }
}
