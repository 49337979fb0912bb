//! A routine as its author wrote it: parsed and in range, but without defaults filled in.

use super::{
    Area, Benefit, Credit, Ending, Move, Position, Pressure, Secs, Setting, Side, SideText, Sides,
    Suits, Tag, Technique, Tempo, Tool, limits,
};

/// Ordered strokes for one benefit and setting.
#[derive(Debug, Clone, PartialEq)]
pub struct Routine {
    /// The file name without `.yaml`.
    pub id: String,
    /// The name in the list.
    pub title: String,
    /// What it is for.
    pub benefit: Benefit,
    /// Where it is done.
    pub setting: Setting,
    /// What it is made for.
    pub suits: Vec<Suits>,
    /// How it ends, if the author said so.
    pub end: Option<Ending>,
    /// One sentence that describes it.
    pub summary: Option<String>,
    /// Why the strokes come in this order.
    pub why: Option<String>,
    /// The tags it is not for; never one that rules out every routine.
    pub avoid: Vec<Tag>,
    /// Keys of the source table, or an author's own references.
    pub sources: Vec<String>,
    /// Who made it.
    pub credit: Credit,
    /// What is over a limit on purpose, and why; for all strokes.
    pub meant: Vec<Meant>,
    /// The steps in order; at least one.
    pub strokes: Vec<Step>,
}

/// One entry in the list of strokes.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// One stroke.
    Stroke(Stroke),
    /// All of it on the left, then all of it on the right.
    Each(Block),
    /// All of it several times over.
    Repeat(Repeat),
}

/// Strokes that are all done on the left first, then all on the right.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// The pause between the two sides, if the author set one.
    pub switch: Option<Secs>,
    /// The strokes; their `sides` is `Each`.
    pub strokes: Vec<Stroke>,
}

/// Steps that are repeated.
#[derive(Debug, Clone, PartialEq)]
pub struct Repeat {
    /// How often, 2 to 10.
    pub times: u8,
    /// Strokes and blocks, never another repeat.
    pub steps: Vec<Step>,
}

/// One timed step, as written. Each `None` has a default in the tables.
#[derive(Debug, Clone, PartialEq)]
pub struct Stroke {
    /// How the hand moves.
    pub technique: Technique,
    /// Where on the body.
    pub area: Area,
    /// Which side or sides.
    pub sides: Sides,
    /// The working time, per side, 5 s to 20 min.
    pub time: Secs,
    /// How hard.
    pub pressure: Option<Pressure>,
    /// How fast.
    pub tempo: Option<Tempo>,
    /// How the body is placed.
    pub position: Option<Positions>,
    /// The tool.
    pub tool: Option<Tool>,
    /// The seconds before the work, 2 to 60.
    pub lead_in: Option<Secs>,
    /// The pause between the two sides, 2 to 30 s.
    pub switch: Option<Secs>,
    /// What to do with the body in the lead-in.
    pub movement: Option<Move>,
    /// One plain instruction.
    pub cue: Option<SideText>,
    /// How to do it exactly, and where not to press.
    pub detail: Option<SideText>,
    /// Lines spoken during the work, in order of time.
    pub say: Vec<Say>,
    /// What is over a limit on purpose, and why.
    pub meant: Vec<Meant>,
    /// The line of the file, from 1, where the stroke begins.
    pub line: usize,
}

/// A rule that an author breaks on purpose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meant {
    /// The name of the rule.
    pub rule: String,
    /// The reason, 10 to 120 characters.
    pub reason: String,
}

/// One position, or one for each side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Positions {
    /// While the left side is worked.
    pub left: Position,
    /// While the right side is worked.
    pub right: Position,
}

impl Positions {
    /// The position while this side is worked. For both sides at once it is the left one.
    #[must_use]
    pub const fn on(self, side: Side) -> Position {
        match side {
            Side::Right => self.right,
            Side::Left | Side::Both => self.left,
        }
    }
}

impl From<Position> for Positions {
    fn from(position: Position) -> Self {
        Self {
            left: position,
            right: position,
        }
    }
}

/// A line spoken at one moment of a side's work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Say {
    /// Seconds into the work.
    pub at: Secs,
    /// What is said.
    pub text: String,
    /// The side on which it is said; none if on each.
    pub side: Option<Side>,
}

impl Say {
    /// Whether it is said while this side is worked.
    #[must_use]
    pub fn is_on(&self, side: Side) -> bool {
        self.side.is_none_or(|only| only == side)
    }
}

impl Stroke {
    /// A stroke with only its required parts; `time` is per side.
    #[must_use]
    pub const fn new(technique: Technique, area: Area, sides: Sides, time: Secs) -> Self {
        Self {
            technique,
            area,
            sides,
            time,
            pressure: None,
            tempo: None,
            position: None,
            tool: None,
            lead_in: None,
            switch: None,
            movement: None,
            cue: None,
            detail: None,
            say: Vec::new(),
            meant: Vec::new(),
            line: 1,
        }
    }

    /// The author's pressure, or else the technique's usual one, within the caps of technique and
    /// area.
    #[must_use]
    pub fn pressure_as_played(&self) -> Pressure {
        let technique = self.technique.facts();
        let wanted = self.pressure.unwrap_or(technique.usual);
        wanted.min(technique.most).min(self.area.facts().cap)
    }

    /// The author's positions, or else the usual one of the setting.
    #[must_use]
    pub fn positions_as_played(&self, setting: Setting) -> Positions {
        self.position.unwrap_or_else(|| setting.position().into())
    }

    /// The author's time, within the technique's limit and that of one spot or strip.
    #[must_use]
    pub fn time_as_played(&self) -> Secs {
        let most = match (self.technique.holds_still(), self.technique.works_tissue()) {
            (true, _) => limits::still_spot_max(self.area),
            (_, true) => limits::MOVING_STRIP_MAX,
            _ => self.technique.facts().longest,
        };
        self.time.min(most).min(self.technique.facts().longest)
    }

    /// The author's tempo, or else the technique's calm one, within the limits of technique and
    /// area. Slower than usual is played as written: it does no harm.
    #[must_use]
    pub fn tempo_as_played(&self) -> Option<Tempo> {
        let range = self.technique.facts().tempo?;
        let wanted = self.tempo.unwrap_or(range.calm).min(range.fastest);
        Some(match self.area.fastest(self.technique) {
            Some(fastest) => wanted.min(fastest),
            None => wanted,
        })
    }

    /// The author's tool, or else the technique's first that the area allows.
    #[must_use]
    pub fn tool_as_played(&self) -> Tool {
        let (tools, allowed) = (self.technique.facts().tools, self.area.facts().tools);
        let shared = tools
            .iter()
            .find(|tool| **tool == Tool::None || allowed.contains(tool));
        let usual = shared.or(tools.first()).copied().unwrap_or(Tool::None);
        self.tool.unwrap_or(usual)
    }
}

impl Routine {
    /// Every stroke as written, once each, including those inside blocks.
    pub fn written_strokes(&self) -> impl Iterator<Item = &Stroke> {
        self.strokes.iter().flat_map(Step::written_strokes)
    }
}

impl Step {
    fn written_strokes(&self) -> Vec<&Stroke> {
        match self {
            Self::Stroke(stroke) => vec![stroke],
            Self::Each(block) => block.strokes.iter().collect(),
            Self::Repeat(repeat) => repeat
                .steps
                .iter()
                .flat_map(Self::written_strokes)
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_stroke_is_played_harder_than_technique_and_area_allow() {
        let played = |technique, area, pressure: Option<u8>| {
            let stroke = Stroke {
                pressure: pressure.map(Pressure::new),
                ..Stroke::new(technique, area, Sides::Left, Secs::new(30))
            };
            stroke.pressure_as_played().level()
        };
        use Technique::{Effleurage, Petrissage};
        assert_eq!(
            played(Petrissage, Area::ShoulderTop, None),
            4,
            "the usual one"
        );
        assert_eq!(played(Petrissage, Area::ShoulderTop, Some(2)), 2);
        assert_eq!(played(Petrissage, Area::ShoulderTop, Some(6)), 6);
        assert_eq!(
            played(Effleurage, Area::ShoulderTop, Some(6)),
            5,
            "the technique's most"
        );
        assert_eq!(
            played(Petrissage, Area::LowBack, Some(6)),
            4,
            "the area's cap"
        );
        assert_eq!(
            played(Effleurage, Area::ChestBelly, None),
            1,
            "the area's cap"
        );
    }
}
