//! What the coach says, and when.
//!
//! In a lead-in or switch: the move, the side, the area, the technique and its force, then the cue.
//! All of it is over a second before the hands begin, since whoever has closed their eyes must know
//! which hand goes where before it goes there. So a lead-in or switch is as long as the longest of
//! three: what its author set, what the body needs, what is said. Nothing spoken overlaps another
//! line or a sound that bounds a segment.
//!
//! The timeline is planned with speech whatever is said in the end, so a routine takes as long with
//! the voice off, and `list` is right. Lines that the built-in voice does not know are reckoned by
//! their letters.

use std::time::Duration;

use super::telling::AFTER_BEGIN;
use super::transition::Transition;
use super::{Phase, Planned, Segment, remarks};
use crate::model::{Area, Ending, Pressure, Side, Sides, Technique, wording};
use crate::voice;

/// What a spoken line is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SpeechKind {
    /// How to move the body.
    Move,
    /// What comes next: side, area, technique, force.
    Name,
    /// The one instruction of a stroke.
    Cue,
    /// A line of the author, at its second.
    Line,
    /// What is said before the first way in.
    Opening,
    /// What the coach says of the time: "Five minutes left."
    Time,
    /// A remark of the coach: "Halfway through this one.", "Well done."
    Word,
    /// The last words of a quiet end, said low.
    Low,
}

/// A line with the time at which it is spoken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// Session time since the start.
    pub at: Duration,
    /// How long it takes.
    pub length: Duration,
    /// What it is for.
    pub kind: SpeechKind,
    /// The words.
    pub text: String,
}

impl Spoken {
    pub(super) fn new(at: Duration, kind: SpeechKind, text: String) -> Self {
        Self {
            at,
            length: voice::length(&text),
            kind,
            text,
        }
    }

    /// When it is over.
    #[must_use]
    pub fn end(&self) -> Duration {
        self.at + self.length
    }
}

/// From the sound of a change to the words: it is over by then.
const AFTER_CHANGE: Duration = Duration::from_millis(700);
/// The silence between the last word and "hands on": the hand goes where it was told.
const CLEAR: Duration = Duration::from_secs(1);
/// Said in the name of the last stroke.
pub(super) const LAST: &str = "Last one.";
/// Said of a stroke that begins lighter because it was too much before, once for both of its sides.
pub(super) const AS_LAST_TIME: &str = "Lighter, as last time.";
/// From the end to the last words: the bowl, or the swell, has nearly died away.
const AFTER_END: Duration = Duration::from_millis(3_000);

/// What is said in a lead-in or switch; times count from its start.
pub(super) struct Announcement {
    lines: Vec<Spoken>,
}

impl Announcement {
    /// Everything said in this transition.
    pub(super) fn of(transition: &Transition<'_>) -> Self {
        let mut at = match transition.first {
            true => AFTER_BEGIN,
            false => AFTER_CHANGE,
        };
        let mut lines = Vec::with_capacity(3);
        let name = name(transition);
        let moves = transition.movement.iter().cloned();
        // A cue that is made from the name would say it twice.
        let cue = transition.stroke.own_cue_on(transition.side);
        let texts = moves
            .map(|text| (SpeechKind::Move, text))
            .chain([(SpeechKind::Name, name.told)])
            .chain(cue.map(|text| (SpeechKind::Cue, text)));
        for (kind, text) in texts {
            let mut line = Spoken::new(at, kind, text);
            if kind == SpeechKind::Name {
                line.length = name.length;
            }
            at = line.end() + voice::BETWEEN;
            lines.push(line);
        }
        Self { lines }
    }

    /// How long the transition must be, in whole seconds, for everything that is said before the
    /// work.
    pub(super) fn needs(&self) -> Duration {
        whole_seconds(self.lines.last().map_or(Duration::ZERO, Spoken::end) + CLEAR)
    }

    /// The lines with their dates in the session.
    pub(super) fn dated(self, segment: &Segment) -> impl Iterator<Item = Spoken> {
        let start = segment.start;
        self.lines.into_iter().map(move |line| Spoken {
            at: start + line.at,
            ..line
        })
    }
}

/// A time, rounded up to whole seconds.
pub(super) fn whole_seconds(time: Duration) -> Duration {
    Duration::from_secs(u64::try_from(time.as_millis().div_ceil(1000)).unwrap_or(u64::MAX))
}

/// The name of what comes, in a transition.
struct Name {
    told: String,
    /// How long it takes, eased or not: so easing a stroke moves nothing.
    length: Duration,
}

/// What comes, how hard, and what to mind.
fn name(transition: &Transition<'_>) -> Name {
    let stroke = transition.stroke;
    let switch = transition.phase == Phase::Switch;
    let (area, technique) = (stroke.area, stroke.technique);
    let with = |pressure| {
        let mut name = Vec::new();
        if switch {
            name.push("Other side.".to_owned());
        }
        if transition.last {
            name.push(LAST.to_owned());
        }
        // Where nothing is touched, the cue says what moves.
        if technique.touches() {
            name.push(place(area, transition.side));
        }
        let again = switch && stroke.sides == Sides::Each;
        if !again {
            name.push(way(technique, pressure));
        }
        // Nothing is said over the first breath.
        if technique == Technique::Breathing {
            name.extend(remarks::length(stroke.time));
        }
        if stroke.as_last_time && !again && !is_other_side(stroke) {
            name.push(AS_LAST_TIME.to_owned());
        }
        name.extend(transition.caution.map(str::to_owned));
        name.join(" ")
    };
    let [written, eased] = [stroke.pressure, stroke.pressure.halved()].map(with);
    Name {
        length: voice::length(&written).max(voice::length(&eased)),
        told: if transition.eased { eased } else { written },
    }
}

/// Whether it was announced on the first side of its block.
fn is_other_side(stroke: &Planned) -> bool {
    stroke.block.is_some() && stroke.sides == Sides::Right
}

/// What is done, for one who goes on with it: "Left, calf. Kneading, light."
pub(super) fn going_on(stroke: &Planned, side: Side, eased: bool) -> String {
    let pressure = match eased {
        true => stroke.pressure.halved(),
        false => stroke.pressure,
    };
    let way = way(stroke.technique, pressure);
    match stroke.technique.touches() {
        true => format!("{} {way}", place(stroke.area, side)),
        false => way,
    }
}

/// Technique and force: "Kneading, medium."
pub(super) fn way(technique: Technique, pressure: Pressure) -> String {
    let name = wording::capital(technique.name());
    match technique.touches() {
        true => format!("{name}, {}.", pressure.word()),
        false => format!("{name}."),
    }
}

/// Side and area: "Left, top of the shoulder." What stands in brackets is not said.
pub(super) fn place(area: Area, side: Side) -> String {
    let name = area.name();
    let name = name.split(" (").next().unwrap_or(name);
    match side {
        _ if area.has_no_sides() => format!("{}.", wording::capital(name)),
        Side::Both => format!("{}, both sides.", wording::capital(name)),
        side => format!("{}, {name}.", wording::capital(side.id())),
    }
}

/// The words after the end.
pub(super) fn after_the_end(total: Duration, ending: Ending) -> Spoken {
    let kind = match ending {
        Ending::Bowl => SpeechKind::Word,
        Ending::Quiet => SpeechKind::Low,
    };
    Spoken::new(total + AFTER_END, kind, ending.words().to_owned())
}
