//! What the coach says, and when.
//!
//! In a lead-in or switch: the move, the side, the area, the technique. Then the cue: before the
//! hands begin if it fits, else just after. Nothing spoken overlaps another line or a sound that
//! bounds a segment; if an announcement needs more time than there is, the lead-in or switch is
//! made longer.
//!
//! The timeline is planned with speech whatever is said in the end, so a routine takes as long with
//! the voice off, and `list` is right. Lines that the built-in voice does not know are reckoned by
//! their letters.

use std::time::Duration;

use super::transition::Transition;
use super::{Phase, Planned, Segment};
use crate::model::{Area, Side, Sides, wording};
use crate::voice;

/// What a spoken line is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SpeechKind {
    /// How to move the body.
    Move,
    /// What comes next: side, area, technique.
    Name,
    /// The one instruction of a stroke.
    Cue,
    /// A line of the author, at its second.
    Line,
    /// A remark of the coach: "Halfway.", "Well done."
    Word,
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

/// From the bowl of the start to the first words: it has been struck, and has faded a little.
const AFTER_BEGIN: Duration = Duration::from_millis(1_200);
/// From the sound of a change to the words: it is over by then.
const AFTER_CHANGE: Duration = Duration::from_millis(700);
/// From "hands on" to a cue in the work: the sound is over by then.
const AFTER_WORK: Duration = Duration::from_millis(600);
/// A cue that runs into the work is over by then.
const CUE_UNTIL: Duration = Duration::from_secs(6);
/// The silence before a sound that bounds a segment.
const CLEAR: Duration = Duration::from_millis(300);
/// From the end to "Well done": the last bowl has nearly died away.
const AFTER_END: Duration = Duration::from_millis(3_000);

/// What is said in a lead-in or switch; times count from its start.
pub(super) struct Announcement {
    lines: Vec<Spoken>,
    /// The cue, right after the other lines.
    cue: Option<Spoken>,
    /// Whether the cue is too long to be said once the hands have begun.
    cue_first: bool,
}

impl Announcement {
    /// Everything said in this transition.
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
        // A cue that is made from the name would say it twice.
        let cue = stroke.own_cue_on(transition.side);
        let cue = cue.map(|text| Spoken::new(at, SpeechKind::Cue, text));
        let cue_first = cue.as_ref().is_some_and(|cue| must_come_first(cue, stroke));
        Self {
            lines,
            cue,
            cue_first,
        }
    }

    /// How long the transition must be, in whole seconds, for everything that is said before the
    /// work.
    pub(super) fn needs(&self) -> Duration {
        let cue = self.cue.as_ref().filter(|_| self.cue_first);
        let last = cue.or(self.lines.last());
        let whole = (last.map_or(Duration::ZERO, Spoken::end) + CLEAR).as_millis();
        Duration::from_secs(u64::try_from(whole.div_ceil(1000)).unwrap_or(u64::MAX))
    }

    /// The lines with their dates in the session: the cue in this segment if it fits, else in the
    /// work that follows it.
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

/// The move, then the name and what to mind.
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
    name.extend(transition.caution.map(str::to_owned));
    let movement = transition.movement.clone();
    let movement = movement.map(|text| (SpeechKind::Move, text));
    let name = (SpeechKind::Name, name.join(" "));
    movement.into_iter().chain([name])
}

fn must_come_first(cue: &Spoken, stroke: &Planned) -> bool {
    let end = AFTER_WORK + cue.length;
    end > CUE_UNTIL || end + CLEAR > stroke.time
}

/// Side and area: "Left, top of the shoulder." What stands in brackets is not said.
pub(super) fn place(area: Area, side: Side) -> String {
    let name = area.name();
    let name = name.split(" (").next().unwrap_or(name);
    match side {
        _ if area.has_no_sides() => format!("{}.", wording::capital(name)),
        Side::Both => format!("Both sides, {name}."),
        side => format!("{}, {name}.", wording::capital(side.id())),
    }
}

/// The words after the last bowl.
pub(super) fn after_the_end(total: Duration) -> Spoken {
    Spoken::new(total + AFTER_END, SpeechKind::Word, "Well done.".to_owned())
}
