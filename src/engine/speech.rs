//! What the coach says, and when.
//!
//! On the way into a stroke: the move, the side, the area, the technique. Then the cue, before
//! the hands begin where it fits, else just after. Nothing spoken meets another line or one of
//! the sounds that bound a segment; where an announcement needs longer than the way in, the way
//! in is made longer.

use std::time::Duration;

use super::{Phase, Planned, Segment};
use crate::model::{Area, Side, Sides, wording};
use crate::voice;

/// What a spoken line is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// What to do with the body.
    Move,
    /// What comes: side, area, technique.
    Name,
    /// The one instruction of a stroke.
    Cue,
    /// A line of the author, at its second.
    Line,
    /// A word of the coach: "Half way.", "Well done."
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
    pub kind: Kind,
    /// The words.
    pub text: String,
}

impl Spoken {
    pub(super) fn new(at: Duration, kind: Kind, text: String) -> Self {
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

/// The way into one side of a stroke, as far as its words need it.
pub(super) struct WayIn<'s> {
    pub(super) stroke: &'s Planned,
    pub(super) side: Side,
    pub(super) phase: Phase,
    pub(super) movement: Option<&'s str>,
    /// Whether it is the very first of the session.
    pub(super) first: bool,
}

impl WayIn<'_> {
    /// How long it must be, in whole seconds, for all that has to be said before the work.
    pub(super) fn needs(&self) -> Duration {
        let said = self.lines(Duration::ZERO);
        let mut end = said.last().map_or(Duration::ZERO, Spoken::end);
        if let Some(cue) = self.cue().filter(|cue| self.must_come_first(cue)) {
            end += voice::BETWEEN + voice::length(&cue);
        }
        let whole = (end + CLEAR).as_millis().div_ceil(1000);
        Duration::from_secs(u64::try_from(whole).unwrap_or(u64::MAX))
    }

    /// What is said on a way in that begins at a moment.
    fn lines(&self, start: Duration) -> Vec<Spoken> {
        let mut at = start
            + match self.first {
                true => AFTER_BEGIN,
                false => AFTER_CHANGE,
            };
        let mut lines = Vec::new();
        for (kind, text) in self.words() {
            let line = Spoken::new(at, kind, text);
            at = line.end() + voice::BETWEEN;
            lines.push(line);
        }
        lines
    }

    fn words(&self) -> Vec<(Kind, String)> {
        let movement = self.movement.map(|text| (Kind::Move, text.to_owned()));
        let mut name = Vec::new();
        if self.phase == Phase::Switch {
            name.push("Other side.".to_owned());
        }
        let (area, technique) = (self.stroke.area, self.stroke.technique);
        if technique.touches() || !area.has_no_sides() {
            name.push(place(area, self.side));
        }
        let again = self.phase == Phase::Switch && self.stroke.sides == Sides::Each;
        if !again {
            name.push(format!("{}.", wording::capital(technique.name())));
        }
        let name = (Kind::Name, name.join(" "));
        movement.into_iter().chain([name]).collect()
    }

    /// What was said already in its name is not said once more.
    fn cue(&self) -> Option<String> {
        self.stroke.own_cue_on(self.side)
    }

    /// Whether a cue takes too long to be said after the hands have begun.
    fn must_come_first(&self, cue: &str) -> bool {
        let end = AFTER_WORK + voice::length(cue);
        end > CUE_UNTIL || end + CLEAR > self.stroke.time
    }
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

/// What is said on a way in, with the cue where it fits, and else as it is to be said in the
/// work that begins at the end of the way in.
pub(super) fn on_the_way_in(segment: &Segment, stroke: &Planned) -> Vec<Spoken> {
    let way = WayIn {
        stroke,
        side: segment.side,
        phase: segment.phase,
        movement: segment.movement.as_deref(),
        first: segment.start.is_zero(),
    };
    let mut lines = way.lines(segment.start);
    let Some(text) = way.cue() else {
        return lines;
    };
    let end = lines.last().map_or(segment.start, Spoken::end);
    let first = way.must_come_first(&text);
    let cue = Spoken::new(end + voice::BETWEEN, Kind::Cue, text);
    let at = match first || cue.end() + CLEAR <= segment.end() {
        true => cue.at,
        false => segment.end() + AFTER_WORK,
    };
    lines.push(Spoken { at, ..cue });
    lines
}

/// The words after the last bell.
pub(super) fn after_the_end(total: Duration) -> Spoken {
    Spoken::new(total + AFTER_END, Kind::Word, "Well done.".to_owned())
}
