//! Routines made by chance, and what must be so when one is softened for a person; the suite tries
//! some of them, `make measure` two thousand with every pair of tags.

use std::collections::BTreeMap;
use std::time::Duration;

use backrub::advice::{self, Body, Fit, Past};
use backrub::engine::{Phase, Planned, Timeline};
use backrub::library::Opened;
use backrub::model::{
    Area, Benefit, Block, Eased, LeftOut, Position, Posture, Pressure, Routine, Secs, Setting,
    Side, Sides, Step, Stroke, Tag, Technique, Tool,
};

use jiff::Timestamp;

use crate::chance::Chance;

/// Makes routines by chance; the same ones for the same seed.
pub struct Made(Chance);

impl Made {
    /// The generator for a seed.
    pub fn new(seed: u64) -> Self {
        Self(Chance::new(seed))
    }

    /// A number below this one.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0.below(limit)
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    /// A routine of up to nine strokes, some of them in a block.
    pub fn routine(&mut self) -> Routine {
        let count = 2 + self.below(8);
        let mut strokes: Vec<Step> = (0..count)
            .map(|_| Step::Stroke(self.stroke(None)))
            .collect();
        if self.below(3) == 0 {
            let block = Block {
                switch: None,
                strokes: (0..2).map(|_| self.stroke(Some(Sides::Each))).collect(),
            };
            strokes.insert(self.below(count), Step::Each(block));
        }
        Routine {
            suits: Vec::new(),
            credit: backrub::model::Credit::default(),
            id: "made".to_owned(),
            title: "Made".to_owned(),
            benefit: self.one(Benefit::ALL),
            setting: self.one(Setting::ALL),
            end: None,
            summary: None,
            why: None,
            avoid: Vec::new(),
            sources: Vec::new(),
            meant: Vec::new(),
            strokes,
        }
    }

    /// A stroke; one with these sides has an area that can be worked so.
    fn stroke(&mut self, sides: Option<Sides>) -> Stroke {
        loop {
            let (technique, area) = (self.one(Technique::ALL), self.one(Area::ALL));
            let allowed = area.facts().sides;
            let sides = sides.unwrap_or_else(|| self.one(allowed));
            let tool = self.one(technique.facts().tools);
            if !allowed.contains(&sides) || !area.bears(technique) {
                continue;
            }
            let seconds = technique.facts().shortest.count() + self.below(40) as u32;
            let mut stroke = Stroke::new(technique, area, sides, Secs::new(seconds));
            stroke.tool = (self.below(2) == 0).then_some(tool);
            stroke.position = (self.below(2) == 0).then(|| self.one(Position::ALL).into());
            stroke.lead_in = (self.below(3) == 0).then(|| Secs::new(12));
            stroke.movement = (self.below(3) == 0).then(|| "Take your time.".into());
            return stroke;
        }
    }

    /// This routine, opened.
    pub fn opened(&mut self) -> Opened {
        let routine = self.routine();
        Opened {
            timeline: Timeline::of(&routine),
            routine,
            text: String::new(),
            file: None,
            begin: backrub::library::Begin::First,
            left_out: Vec::new(),
        }
    }
}

/// What is wrong with a routine softened for a person to whom these tags apply; `None` if nothing is,
/// or if it is not for them.
pub fn fault(opened: &Opened, tags: &[Tag]) -> Option<String> {
    if let Fit::NotForYou(_) = opened.fit(tags) {
        return None;
    }
    let mine = opened.adapted_for(tags).timeline;
    let strokes = mine.strokes.iter();
    let over = strokes.filter(|stroke| is_over(stroke, tags)).count();
    if over > 0 {
        return Some(format!("{over} strokes over a cap"));
    }
    if is_even(&opened.timeline) && !is_even(&mine) {
        return Some("the sides have become unequal".to_owned());
    }
    hurried(&opened.timeline, &mine)
}

/// What is wrong with a routine for a body that has said this; `None` if nothing is.
pub fn fault_for(opened: &Opened, body: &Body) -> Option<String> {
    let mine = opened.clone().as_last_time(body).timeline;
    let key = |stroke: &Planned| (stroke.written, stroke.sides, stroke.block.map(|b| b.pass));
    for stroke in mine.strokes.iter() {
        let mut written = opened.timeline.strokes.iter();
        let Some(written) = written.find(|other| key(other) == key(stroke)) else {
            return Some(format!("stroke {} came from nowhere", stroke.number));
        };
        if stroke.pressure > written.pressure || stroke.time != written.time {
            return Some(format!(
                "stroke {} has become harder or longer",
                stroke.number
            ));
        }
        if stroke.as_last_time != (stroke.pressure < written.pressure) {
            return Some(format!("stroke {} does not say so", stroke.number));
        }
    }
    if is_even(&opened.timeline) && !is_even(&mine) {
        return Some("the sides have become unequal".to_owned());
    }
    match mine.strokes.is_empty() {
        true => Some("nothing is left".to_owned()),
        false => hurried(&opened.timeline, &mine),
    }
}

/// What a body has said of a routine's strokes, by chance.
pub fn body(opened: &Opened, made: &mut Made) -> Body {
    let (mut eased, mut left_out) = (Vec::new(), Vec::new());
    for stroke in opened.timeline.strokes.iter() {
        let (technique, area) = (stroke.technique, stroke.area);
        let side = made.one(stroke.sides.in_order());
        match made.below(4) {
            0 => eased.push(Eased {
                technique,
                area,
                side,
                to: Pressure::try_from(made.below(7) as u64).unwrap_or_default(),
                as_before: false,
            }),
            1 => left_out.push(LeftOut {
                technique,
                area,
                side,
                as_before: true,
            }),
            _ => {}
        }
    }
    let at = Timestamp::UNIX_EPOCH;
    let past = Past {
        id: "made",
        at,
        finished: true,
        is_whole: true,
        before: None,
        after: None,
        eased: &eased,
        left_out: &left_out,
    };
    Body::of(&[past], &BTreeMap::new(), at)
}

fn is_over(stroke: &Planned, tags: &[Tag]) -> bool {
    let most = advice::most_pressure(tags, stroke.technique, stroke.area, stroke.positions);
    most.is_none_or(|most| stroke.pressure > most)
}

/// Whether every area gets the same time on both sides.
fn is_even(timeline: &Timeline) -> bool {
    let mut worked: BTreeMap<Area, [Duration; 2]> = BTreeMap::new();
    for (area, side, time) in timeline.worked() {
        let sides = worked.entry(area).or_default();
        match side {
            Side::Left => sides[0] += time,
            Side::Right => sides[1] += time,
            Side::Both => {}
        }
    }
    worked.values().all(|[left, right]| left == right)
}

/// Where the body and a tool are.
type Placed = (Option<Position>, Option<Tool>);

/// The first move that comes without its words or with too little time, unless its author wrote it
/// so.
fn hurried(written: &Timeline, mine: &Timeline) -> Option<String> {
    let mut here: Placed = (None, None);
    for segment in &mine.segments {
        let stroke = &mine.strokes[segment.stroke];
        let there = placed(stroke, segment.side);
        if segment.phase == Phase::Work {
            here = there;
            continue;
        }
        let as_written = came_from(written, stroke.written, segment.side);
        let needs = needed(here, there);
        let is_cut = as_written.is_none_or(|from| from != here);
        if is_cut && segment.length < Duration::from_secs(needs) {
            return Some(format!("{:?} for {here:?} to {there:?}", segment.length));
        }
        if needs > 5 && segment.movement.is_none() {
            return Some(format!("no words for {here:?} to {there:?}"));
        }
    }
    None
}

fn placed(stroke: &Planned, side: Side) -> Placed {
    let tool = Some(stroke.tool).filter(|tool| tool.is_thing());
    (Some(stroke.positions.on(side)), tool)
}

/// Where the author had the body before this side of a stroke.
fn came_from(written: &Timeline, nth: usize, side: Side) -> Option<Placed> {
    let mut here: Placed = (None, None);
    for segment in &written.segments {
        let stroke = &written.strokes[segment.stroke];
        if segment.phase == Phase::Work {
            here = placed(stroke, segment.side);
        } else if stroke.written == nth && segment.side == side {
            return Some(here);
        }
    }
    None
}

/// The seconds that a move takes.
fn needed(here: Placed, there: Placed) -> u64 {
    let low = |at: Placed| at.0.map_or(Posture::Upright, Position::posture);
    if low(here) != low(there) {
        20
    } else if here.1 != there.1 || (here.0.is_some() && here.0 != there.0) {
        10
    } else {
        5
    }
}

/// Tries every pair of tags on a routine; tells the first fault.
pub fn fault_of_any_pair(opened: &Opened) -> Option<String> {
    for (nth, one) in Tag::ALL.iter().enumerate() {
        for other in &Tag::ALL[nth..] {
            if let Some(fault) = fault(opened, &[*one, *other]) {
                return Some(format!("{one}, {other}: {fault}"));
            }
        }
    }
    None
}
