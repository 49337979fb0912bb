//! The strokes of a routine as they are played: repeats and blocks written out, defaults filled in.
//!
//! Whatever the file says, pressure, tempo and time are brought here within what the area, the
//! technique and the session allow, so that nothing later can ask for more; `check` warns of it.

use std::time::Duration;

use super::room::{Limit, Room};
use super::stance::Stance;
use crate::model::wording;
use crate::model::{
    Area, Move, Positions, Pressure, Repeat, Routine, Say, Secs, Setting, Side, SideText, Sides,
    Step, Stroke, Technique, Tempo, Tool,
};

/// A stroke as it is played.
#[derive(Debug, Clone, PartialEq)]
pub struct Planned {
    /// Counted from 1 as played; both sides of a `side: each` stroke share it.
    pub number: usize,
    /// The stroke as written that it comes from, counted from 0.
    pub written: usize,
    /// The line of the file that it comes from, counted from 1.
    pub line: usize,
    /// How the hand moves.
    pub technique: Technique,
    /// Where on the body.
    pub area: Area,
    /// Which side or sides.
    pub sides: Sides,
    /// The working time per side.
    pub time: Duration,
    /// How hard, within the caps of area and technique.
    pub pressure: Pressure,
    /// Whether it is lighter than it would be because it was too much in an earlier session.
    pub as_last_time: bool,
    /// How fast; `None` if the hand is held still.
    pub tempo: Option<Tempo>,
    /// How the body is placed.
    pub positions: Positions,
    /// With what.
    pub tool: Tool,
    /// Its place in an `each` block, if it stands in one.
    pub block: Option<InBlock>,
    /// Where its author had the body and the tool before it.
    pub(super) from: Stance,
    pub(super) lead_in: Option<Duration>,
    pub(super) switch: Option<Duration>,
    movement: Option<Move>,
    cue: Option<SideText>,
    detail: Option<SideText>,
    pub(super) say: Vec<Say>,
}

/// Where a stroke stands in an `each` block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InBlock {
    /// Which of the blocks as played, counted from 0.
    pub pass: usize,
    /// The same stroke on the other side, as an index in playing order.
    pub twin: usize,
    /// The pause between the sides, if the author set one.
    pub(super) switch: Option<Duration>,
}

impl Planned {
    /// How to move the body before this side is worked; nothing before the second side if it is said
    /// once.
    #[must_use]
    pub fn movement_on(&self, side: Side) -> Option<String> {
        let is_second = side == Side::Right && (self.sides == Sides::Each || self.block.is_some());
        let movement = self.movement.as_ref();
        let movement = movement.filter(|movement| !(movement.once && is_second));
        movement.map(|movement| movement.text.on(side))
    }

    /// The caution that is to be heard before it.
    pub(super) fn caution(&self) -> Option<&'static str> {
        let works = self.technique.touches() || self.technique == Technique::MusclePump;
        self.area.heard().filter(|_| works)
    }

    /// The one plain instruction for this side.
    #[must_use]
    pub fn cue_on(&self, side: Side) -> String {
        self.own_cue_on(side)
            .unwrap_or_else(|| format!("{}.", wording::capital(&self.name_on(side))))
    }

    /// The cue in the author's own words, if there are any.
    #[must_use]
    pub fn own_cue_on(&self, side: Side) -> Option<String> {
        self.cue.as_ref().map(|cue| cue.on(side))
    }

    /// How exactly, and where not. Without the author's words, how to reach the area.
    #[must_use]
    pub fn detail_on(&self, side: Side) -> String {
        match &self.detail {
            Some(detail) => detail.on(side),
            None => format!("{}.", wording::capital(self.area.facts().reach)),
        }
    }

    /// Technique, side and area in words: "kneading, left, top of the shoulder".
    #[must_use]
    pub fn name_on(&self, side: Side) -> String {
        let (technique, area) = (self.technique.name(), self.area.name());
        match side {
            _ if self.area.has_no_sides() && !self.technique.touches() => technique.to_owned(),
            _ if self.area.has_no_sides() => format!("{technique}, {area}"),
            Side::Both => format!("{technique}, both sides, {area}"),
            side => format!("{technique}, {side}, {area}"),
        }
    }
}

/// Writes out a routine: repeats and `each` blocks become plain strokes in playing order.
pub(super) fn write_out(routine: &Routine) -> Vec<Planned> {
    write_out_within(routine).strokes
}

/// The same, with what became of each stroke's time.
pub(super) fn write_out_within(routine: &Routine) -> WrittenOut {
    let mut writer = Writer {
        setting: routine.setting,
        strokes: Vec::new(),
        stance: Stance::AT_THE_KEYS,
        room: Room::default(),
        spent: Vec::new(),
        passes: 0,
        written: 0,
    };
    writer.steps(&routine.strokes);
    WrittenOut {
        strokes: writer.strokes,
        spent: writer.spent,
    }
}

/// A routine written out.
pub(super) struct WrittenOut {
    /// The strokes in playing order.
    pub(super) strokes: Vec<Planned>,
    /// What became of the time of every stroke, each time that it comes; both sides together.
    pub(super) spent: Vec<Spent>,
}

/// What became of the time of one stroke.
pub(super) struct Spent {
    /// The stroke as written, counted from 0.
    pub(super) written: usize,
    /// The time per side that it is played with; zero if it is left out.
    pub(super) played: Duration,
    /// What the session leaves no more of.
    pub(super) limit: Option<Limit>,
}

struct Writer {
    setting: Setting,
    strokes: Vec<Planned>,
    /// After the last of them.
    stance: Stance,
    room: Room,
    spent: Vec<Spent>,
    passes: usize,
    /// How many strokes as written have been played so far.
    written: usize,
}

impl Writer {
    fn steps(&mut self, steps: &[Step]) {
        for step in steps {
            match step {
                Step::Stroke(stroke) => {
                    if let Some(time) = self.allow(stroke, self.written) {
                        self.stroke(stroke, self.written, time, stroke.sides, None);
                    }
                    self.written += 1;
                }
                Step::Each(block) => {
                    let switch = block.switch.map(Secs::duration);
                    self.block(&block.strokes, switch);
                }
                Step::Repeat(Repeat { times, steps }) => {
                    let first = self.written;
                    for _ in 0..*times {
                        self.written = first;
                        self.steps(steps);
                    }
                }
            }
        }
    }

    fn block(&mut self, strokes: &[Stroke], switch: Option<Duration>) {
        let (first, pass) = (self.strokes.len(), self.passes);
        self.passes += 1;
        let mut kept = Vec::with_capacity(strokes.len());
        for (stroke, written) in strokes.iter().zip(self.written..) {
            // Both sides at once, so that they stay equal.
            let time = self.allow(stroke, written);
            kept.extend(time.map(|time| (stroke, written, time)));
        }
        let twins = [(Sides::Left, first + kept.len()), (Sides::Right, first)];
        for (sides, first_twin) in twins {
            for (twin, (stroke, written, time)) in (first_twin..).zip(&kept) {
                let block = InBlock { pass, twin, switch };
                self.stroke(stroke, *written, *time, sides, Some(block));
            }
        }
        self.written += strokes.len();
    }

    /// The time per side that the session has for a stroke; `None` if it is left out.
    fn allow(&mut self, stroke: &Stroke, written: usize) -> Option<Duration> {
        let (played, limit) = self.room.allow(stroke, stroke.sides);
        self.spent.push(Spent {
            written,
            played,
            limit,
        });
        (!played.is_zero()).then_some(played)
    }

    fn stroke(
        &mut self,
        stroke: &Stroke,
        written: usize,
        time: Duration,
        sides: Sides,
        block: Option<InBlock>,
    ) {
        let positions = stroke.positions_as_played(self.setting);
        let tool = stroke.tool_as_played();
        let last_side = sides.in_order().last().copied().unwrap_or(Side::Both);
        let after = Stance::new(positions.on(last_side), tool);
        self.strokes.push(Planned {
            number: self.strokes.len() + 1,
            written,
            line: stroke.line,
            technique: stroke.technique,
            area: stroke.area,
            sides,
            time,
            pressure: stroke.pressure_as_played(),
            as_last_time: false,
            tempo: stroke.tempo_as_played(),
            positions,
            tool,
            block,
            from: std::mem::replace(&mut self.stance, after),
            lead_in: stroke.lead_in.map(Secs::duration),
            switch: stroke.switch.map(Secs::duration),
            movement: stroke.movement.clone(),
            cue: stroke.cue.clone(),
            detail: stroke.detail.clone(),
            say: stroke.say.clone(),
        });
    }
}
