//! The strokes of a routine as they are played: repeats and blocks written out, defaults filled in.
//!
//! Whatever the file says, pressure is capped here by what the area and the technique allow, so
//! that nothing later can ask for more; `check` warns of it.

use std::time::Duration;

use crate::model::wording;
use crate::model::{
    Area, Positions, Pressure, Repeat, Routine, Setting, Side, Sides, Step, Stroke, Technique,
    Tempo, Tool,
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
    /// How fast; `None` if the hand is held still.
    pub tempo: Option<Tempo>,
    /// How the body is placed.
    pub positions: Positions,
    /// With what.
    pub tool: Tool,
    /// Its place in an `each` block, if it stands in one.
    pub block: Option<InBlock>,
    pub(super) lead_in: Option<Duration>,
    pub(super) switch: Option<Duration>,
    movement: Option<String>,
    cue: Option<String>,
    detail: Option<String>,
    pub(super) say: Vec<(Duration, String)>,
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
    /// How to move the body before this side is worked.
    #[must_use]
    pub fn movement_on(&self, side: Side) -> Option<String> {
        self.movement.as_ref().map(|text| wording::told(text, side))
    }

    /// Whether the move is another one for each side.
    #[must_use]
    pub fn movement_names_a_side(&self) -> bool {
        self.movement.as_deref().is_some_and(wording::names_a_side)
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
        let cue = self.cue.as_ref()?;
        Some(wording::told(cue, side))
    }

    /// How exactly, and where not. Without the author's words, how to reach the area.
    #[must_use]
    pub fn detail_on(&self, side: Side) -> String {
        match &self.detail {
            Some(detail) => wording::told(detail, side),
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
    let mut writer = Writer {
        setting: routine.setting,
        strokes: Vec::new(),
        passes: 0,
        written: 0,
    };
    writer.steps(&routine.strokes);
    writer.strokes
}

struct Writer {
    setting: Setting,
    strokes: Vec<Planned>,
    passes: usize,
    /// How many strokes as written have been played so far.
    written: usize,
}

impl Writer {
    fn steps(&mut self, steps: &[Step]) {
        for step in steps {
            match step {
                Step::Stroke(stroke) => {
                    self.stroke(stroke, self.written, stroke.sides, None);
                    self.written += 1;
                }
                Step::Each(block) => {
                    let switch = block.switch.map(Into::into);
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
        let twins = [(Sides::Left, first + strokes.len()), (Sides::Right, first)];
        for (sides, first_twin) in twins {
            for (nth, stroke) in strokes.iter().enumerate() {
                let twin = first_twin + nth;
                let block = InBlock { pass, twin, switch };
                self.stroke(stroke, self.written + nth, sides, Some(block));
            }
        }
        self.written += strokes.len();
    }

    fn stroke(&mut self, stroke: &Stroke, written: usize, sides: Sides, block: Option<InBlock>) {
        let technique = stroke.technique.facts();
        self.strokes.push(Planned {
            number: self.strokes.len() + 1,
            written,
            line: stroke.line,
            technique: stroke.technique,
            area: stroke.area,
            sides,
            time: stroke.time.into(),
            pressure: stroke.pressure_as_played(),
            tempo: stroke.tempo.or(technique.tempo.map(|tempo| tempo.calm)),
            positions: stroke
                .position
                .unwrap_or_else(|| self.setting.position().into()),
            tool: stroke
                .tool
                .unwrap_or_else(|| usual_tool(stroke.technique, stroke.area)),
            block,
            lead_in: stroke.lead_in.map(Into::into),
            switch: stroke.switch.map(Into::into),
            movement: stroke.movement.clone(),
            cue: stroke.cue.clone(),
            detail: stroke.detail.clone(),
            say: stroke
                .say
                .iter()
                .map(|say| (say.at.into(), say.text.clone()))
                .collect(),
        });
    }
}

/// The technique's first tool that the area allows.
fn usual_tool(technique: Technique, area: Area) -> Tool {
    let (tools, allowed) = (technique.facts().tools, area.facts().tools);
    let shared = tools
        .iter()
        .find(|tool| **tool == Tool::None || allowed.contains(tool));
    shared.or(tools.first()).copied().unwrap_or(Tool::None)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::fixture::{kneading, routine};
    use crate::model::{Block, Position, Secs};

    fn planned(stroke: Stroke) -> Planned {
        write_out(&routine(vec![Step::Stroke(stroke)])).remove(0)
    }

    fn on(technique: Technique, area: Area) -> Planned {
        planned(Stroke::new(technique, area, Sides::Both, Secs::new(20)))
    }

    #[test]
    fn what_the_author_left_out_is_filled_in() {
        let plain = planned(kneading(Sides::Left, 30));
        assert_eq!(plain.pressure, Pressure::new(4));
        assert_eq!(plain.tempo, Some(Tempo::new(15)));
        assert_eq!(plain.positions, Position::Seated.into());
        assert_eq!(plain.tool, Tool::Hands);
        let own = planned(Stroke {
            pressure: Some(Pressure::new(2)),
            tempo: Some(Tempo::new(20)),
            position: Some(Position::LyingBack.into()),
            tool: Some(Tool::Ball),
            ..kneading(Sides::Left, 30)
        });
        assert_eq!(
            (own.pressure, own.tempo),
            (Pressure::new(2), Some(Tempo::new(20)))
        );
        assert_eq!(
            (own.positions, own.tool),
            (Position::LyingBack.into(), Tool::Ball)
        );
        // The technique's first tool that the area allows.
        let press = Technique::TriggerPointPressure;
        assert_eq!(on(press, Area::ShoulderTop).tool, Tool::Hands);
        assert_eq!(on(press, Area::Piriformis).tool, Tool::Ball);
        assert_eq!(on(Technique::FoamRolling, Area::LowBack).tool, Tool::Roller);
        assert_eq!(on(Technique::Breathing, Area::ChestBelly).tool, Tool::None);
    }

    #[test]
    fn a_stroke_is_named_by_technique_side_and_area() {
        let kneading = planned(kneading(Sides::Left, 30));
        assert_eq!(kneading.name_on(Side::Left), "kneading, left, calf");
        assert_eq!(kneading.name_on(Side::Both), "kneading, both sides, calf");
        assert_eq!(kneading.cue_on(Side::Right), "Kneading, right, calf.");
        assert_eq!(kneading.own_cue_on(Side::Right), None);
        let breath = on(Technique::Breathing, Area::ChestBelly);
        assert_eq!(breath.name_on(Side::Both), "breathing");
        let hands = on(Technique::RestingTouch, Area::ChestBelly);
        assert!(
            hands
                .name_on(Side::Both)
                .starts_with("resting hands, breastbone")
        );
    }

    #[test]
    fn texts_name_the_side_that_is_worked() {
        let plain = planned(kneading(Sides::Each, 30));
        assert_eq!(plain.movement_on(Side::Left), None);
        assert!(!plain.movement_names_a_side());
        let reach = plain.detail_on(Side::Left);
        assert!(reach.ends_with('.') && reach.to_lowercase().contains(Area::Calf.facts().reach));
        let told = planned(Stroke {
            movement: Some("Roll onto your {other} side.".into()),
            cue: Some("Knead the {side} calf.".into()),
            detail: Some("Off the {side} shin.".into()),
            ..kneading(Sides::Each, 30)
        });
        assert!(told.movement_names_a_side());
        let right = Side::Right;
        assert_eq!(
            told.movement_on(right).unwrap(),
            "Roll onto your left side."
        );
        assert_eq!(told.cue_on(right), "Knead the right calf.");
        assert_eq!(told.own_cue_on(right).unwrap(), "Knead the right calf.");
        assert_eq!(told.detail_on(right), "Off the right shin.");
    }

    /// A stroke, a block of two, a stroke, all of it twice; then one more.
    #[test]
    fn repeats_and_blocks_are_written_out() {
        let stroke = || kneading(Sides::Each, 30);
        let block = Block {
            switch: None,
            strokes: vec![stroke(), stroke()],
        };
        let steps = vec![
            Step::Stroke(stroke()),
            Step::Each(block),
            Step::Stroke(stroke()),
        ];
        let strokes = write_out(&routine(vec![
            Step::Repeat(Repeat { times: 2, steps }),
            Step::Stroke(stroke()),
        ]));
        let numbers: Vec<_> = strokes.iter().map(|stroke| stroke.number).collect();
        assert_eq!(numbers, (1..=13).collect::<Vec<_>>());
        let written: Vec<_> = strokes.iter().map(|stroke| stroke.written).collect();
        assert_eq!(written, [0, 1, 2, 1, 2, 3, 0, 1, 2, 1, 2, 3, 4]);
        let twins: Vec<_> = strokes
            .iter()
            .map(|s| s.block.map(|b| (b.pass, b.twin)))
            .collect();
        let first = [
            None,
            Some((0, 3)),
            Some((0, 4)),
            Some((0, 1)),
            Some((0, 2)),
            None,
        ];
        let second = [
            None,
            Some((1, 9)),
            Some((1, 10)),
            Some((1, 7)),
            Some((1, 8)),
            None,
        ];
        assert_eq!(twins, [first.as_slice(), &second, &[None]].concat());
        let sides: Vec<_> = strokes[1..5].iter().map(|stroke| stroke.sides).collect();
        assert_eq!(
            sides,
            [Sides::Left, Sides::Left, Sides::Right, Sides::Right]
        );
        assert_eq!(strokes[0].sides, Sides::Each);
    }
}
