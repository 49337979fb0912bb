//! Dated things to hear, and where each stroke has them.

use std::time::Duration;

use super::speech::{self, Said};
use super::timeline::{Phase, Segment};
use super::{Planned, Spoken, overlap};
use crate::model::{Side, wording};

/// Something to hear, with one fixed meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Signal {
    /// The session begins.
    Begin,
    /// This stroke is over; the lead-in of the next one begins.
    Next,
    /// Hands on, the time runs.
    Work,
    /// The other side.
    Switch,
    /// Half of this side's work is done.
    Half,
    /// One of the last three seconds.
    Tick,
    /// A line of the author.
    Say,
    /// The session is over.
    End,
}

impl Signal {
    /// The name in files and for scripts.
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
    /// Since the session's begin.
    pub at: Duration,
    /// What is heard.
    pub signal: Signal,
    /// The stroke, as an index in playing order; the end has none.
    pub stroke: Option<usize>,
    /// The side that is worked, or is about to be.
    pub side: Option<Side>,
    /// What is told with it: what comes next, the cue, the author's line.
    pub text: Option<String>,
}

/// Work shorter than this has no ticks.
const TICKS_FROM: Duration = Duration::from_secs(12);
/// Work shorter than this has no half.
const HALF_FROM: Duration = Duration::from_secs(30);
/// How many seconds before the end a tick sounds.
const TICKS: [u64; 3] = [3, 2, 1];

/// Everything to hear of a routine, in order of the dates.
pub(super) struct Told {
    pub(super) signals: Vec<Dated>,
    pub(super) speech: Vec<Spoken>,
}

/// Every signal and every spoken line of the segments, in order of their dates; `said` is what
/// is said on each way in, in order.
pub(super) fn of(
    segments: &[Segment],
    strokes: &[Planned],
    said: Vec<Said>,
    total: Duration,
) -> Told {
    let mut said = said.into_iter();
    let mut told = Told {
        signals: Vec::with_capacity(segments.len() * 4 + 1),
        speech: Vec::with_capacity(segments.len() * 3 + 1),
    };
    for segment in segments {
        let stroke = &strokes[segment.stroke];
        match segment.phase {
            Phase::LeadIn | Phase::Switch => {
                told.signals.push(way_in(segment, stroke));
                let lines = said.next().into_iter().flat_map(|said| said.on(segment));
                told.speech.extend(lines);
            }
            Phase::Work => work(segment, stroke, &mut told),
        }
    }
    told.signals.push(Dated {
        at: total,
        signal: Signal::End,
        stroke: None,
        side: None,
        text: None,
    });
    told.speech.push(speech::after_the_end(total));
    told
}

/// What is heard when a lead-in or a switch begins: the move first, then what comes.
fn way_in(segment: &Segment, stroke: &Planned) -> Dated {
    let signal = match segment.phase {
        Phase::Switch => Signal::Switch,
        _ if segment.start.is_zero() => Signal::Begin,
        _ => Signal::Next,
    };
    let name = format!("{}.", wording::capital(&stroke.name_on(segment.side)));
    let text = match &segment.movement {
        Some(movement) => format!("{movement} {name}"),
        None => name,
    };
    dated(segment, Duration::ZERO, signal, Some(text))
}

fn work(segment: &Segment, stroke: &Planned, told: &mut Told) {
    let length = segment.length;
    let cue = Some(stroke.cue_on(segment.side));
    told.signals
        .push(dated(segment, Duration::ZERO, Signal::Work, cue));
    let lines = stroke.say.iter().map(|(at, line)| {
        let line = wording::told(line, segment.side);
        dated(segment, *at, Signal::Say, Some(line))
    });
    let half = (length >= HALF_FROM).then(|| dated(segment, length / 2, Signal::Half, None));
    let ticks = TICKS.iter().filter(|_| length >= TICKS_FROM).map(|before| {
        let into = length - Duration::from_secs(*before);
        dated(segment, into, Signal::Tick, None)
    });
    let wanted = overlap::Requested {
        start: segment.start,
        length,
        busy_until: told.speech.last().map_or(Duration::ZERO, Spoken::end),
        lines: lines.collect(),
        half,
        ticks: ticks.collect(),
    };
    let settled = overlap::resolve(wanted);
    told.signals.extend(settled.signals);
    told.speech.extend(settled.speech);
}

fn dated(segment: &Segment, into: Duration, signal: Signal, text: Option<String>) -> Dated {
    Dated {
        at: segment.start + into,
        signal,
        stroke: Some(segment.stroke),
        side: Some(segment.side),
        text,
    }
}
