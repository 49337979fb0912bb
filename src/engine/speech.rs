//! What the coach says, and when.
//!
//! On the way into a stroke: the move, the side, the area, the technique. Then the cue, before
//! the hands begin where it fits, else just after. Nothing spoken meets another line or one of
//! the sounds that bound a segment; where an announcement needs longer than the way in, the way
//! in is made longer.

use std::time::Duration;

use super::transition::Transition;
use super::{Phase, Planned, Segment};
use crate::model::{Area, Side, Sides, wording};
use crate::voice;

/// What a spoken line is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SpeechKind {
    /// What to do with the body.
    Move,
    /// What comes: side, area, technique.
    Name,
    /// The one instruction of a stroke.
    Cue,
    /// A line of the author, at its second.
    Line,
    /// A word of the coach: "Halfway.", "Well done."
    Word,
}

/// A line with the time in which it is spoken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// Since the session's begin.
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

/// Words wait until the bowl of the begin has been struck and has sunk a little.
const AFTER_BEGIN: Duration = Duration::from_millis(1_200);
/// Words wait until the sound of a change is over.
const AFTER_CHANGE: Duration = Duration::from_millis(700);
/// A cue in the work waits until "hands on" is over.
const AFTER_WORK: Duration = Duration::from_millis(600);
/// A cue may run this far into the work.
const CUE_UNTIL: Duration = Duration::from_secs(6);
/// Silence that is left before a sound that bounds a segment.
const CLEAR: Duration = Duration::from_millis(300);
/// "Well done" waits until the last bowl has nearly died away.
const AFTER_END: Duration = Duration::from_millis(3_000);

/// What is said in a transition, counted from its start.
pub(super) struct Announcement {
    lines: Vec<Spoken>,
    /// The cue, right after the other lines.
    cue: Option<Spoken>,
    /// Whether the cue takes too long to be said after the hands have begun.
    cue_first: bool,
}

impl Announcement {
    /// All that is said in a transition.
    pub(super) fn of(transition: &Transition<'_>) -> Self {
        let mut at = match transition.first {
            true => AFTER_BEGIN,
            false => AFTER_CHANGE,
        };
        let mut lines = Vec::with_capacity(3);
        for (kind, text) in words(transition) {
            let line = Spoken::new(at, kind, text);
            at = line.end() + voice::BETWEEN;
            lines.push(line);
        }
        let stroke = transition.stroke;
        // Without a cue of the author's own, the name has said it all.
        let cue = stroke.own_cue_on(transition.side);
        let cue = cue.map(|text| Spoken::new(at, SpeechKind::Cue, text));
        let cue_first = cue.as_ref().is_some_and(|cue| must_come_first(cue, stroke));
        Self {
            lines,
            cue,
            cue_first,
        }
    }

    /// How long the transition must be, in whole seconds, for all that has to be said before the
    /// work.
    pub(super) fn needs(&self) -> Duration {
        let cue = self.cue.as_ref().filter(|_| self.cue_first);
        let last = cue.or(self.lines.last());
        let whole = (last.map_or(Duration::ZERO, Spoken::end) + CLEAR).as_millis();
        Duration::from_secs(u64::try_from(whole.div_ceil(1000)).unwrap_or(u64::MAX))
    }

    /// The lines with their dates in the session: the cue in this segment where it fits, and else
    /// in the work that begins at its end.
    pub(super) fn dated(self, segment: &Segment) -> impl Iterator<Item = Spoken> {
        let cue = self.cue.map(|cue| {
            let fits = segment.start + cue.end() + CLEAR <= segment.end();
            let at = match self.cue_first || fits {
                true => cue.at,
                false => segment.length + AFTER_WORK,
            };
            Spoken { at, ..cue }
        });
        let start = segment.start;
        self.lines.into_iter().chain(cue).map(move |line| Spoken {
            at: start + line.at,
            ..line
        })
    }
}

/// The move and the name.
fn words(transition: &Transition<'_>) -> impl Iterator<Item = (SpeechKind, String)> {
    let stroke = transition.stroke;
    let switch = transition.phase == Phase::Switch;
    let mut name = Vec::new();
    if switch {
        name.push("Other side.".to_owned());
    }
    let (area, technique) = (stroke.area, stroke.technique);
    if technique.touches() || !area.has_no_sides() {
        name.push(place(area, transition.side));
    }
    let again = switch && stroke.sides == Sides::Each;
    if !again {
        name.push(format!("{}.", wording::capital(technique.name())));
    }
    let movement = transition.movement.clone();
    let movement = movement.map(|text| (SpeechKind::Move, text));
    let name = (SpeechKind::Name, name.join(" "));
    movement.into_iter().chain([name])
}

fn must_come_first(cue: &Spoken, stroke: &Planned) -> bool {
    let end = AFTER_WORK + cue.length;
    end > CUE_UNTIL || end + CLEAR > stroke.time
}

/// Side and area: "Left, top of the shoulder." What stands in brackets is not spoken.
pub(super) fn place(area: Area, side: Side) -> String {
    let name = area.name();
    let name = name.split(" (").next().unwrap_or(name);
    match side {
        _ if area.has_no_sides() => format!("{}.", wording::capital(name)),
        Side::Both => format!("Both sides, {name}."),
        side => format!("{}, {name}.", wording::capital(side.id())),
    }
}

/// The words after the last bell.
pub(super) fn after_the_end(total: Duration) -> Spoken {
    Spoken::new(total + AFTER_END, SpeechKind::Word, "Well done.".to_owned())
}
