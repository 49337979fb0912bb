//! The remarks on how the body is placed: what cannot be reached or held so, how often one gets up
//! and down, and a pack that is lain on.

use super::Played;
use super::phrases::SKIN;
use super::words;
use crate::model::{
    Area, Position, Region, Routine, Setting, Side, Sides, Stroke, Technique, Tool, limits,
};
use crate::rules::{self, Part, Remark, Target};

/// The remarks on the placing of one stroke; `setting` gives the position that it does not name.
pub(super) fn of_a_stroke(nth: usize, stroke: &Stroke, setting: Setting) -> Vec<Remark> {
    let positions = stroke.position.unwrap_or_else(|| setting.position().into());
    let mut remarks = Vec::new();
    for &side in stroke.sides.in_order() {
        if let Some((title, label, help)) = misplaced(stroke, side, positions.on(side)) {
            let target = Target::stroke(nth, Part::Position);
            remarks.push(Remark::new(target, rules::MISPLACED, title, label).help(help));
            break;
        }
    }
    remarks.extend(both_at_once(nth, stroke));
    remarks.extend(pack(nth, stroke, positions.on(Side::Left)));
    remarks
}

/// What is wrong with the place, what to say there, and how to mend it.
type Misplaced = (String, &'static str, &'static str);

fn misplaced(stroke: &Stroke, side: Side, position: Position) -> Option<Misplaced> {
    let (tool, area) = (stroke.tool_as_played(), stroke.area);
    let under = match position {
        Position::LyingOnLeftSide => Some(Side::Left),
        Position::LyingOnRightSide => Some(Side::Right),
        _ => None,
    };
    let by_hand = tool == Tool::Hands && stroke.technique.works_tissue();
    let below = matches!(area.region(), Region::LowerLeg | Region::Foot);
    let of_trunk = matches!(
        area.region(),
        Region::UpperTrunk | Region::LowTrunk | Region::Hip | Region::Thigh
    );
    let upright = matches!(position, Position::Seated | Position::Standing);
    let on_roller = stroke.technique == Technique::FoamRolling && tool == Tool::Roller;
    let (the_area, place) = (area.the(), position.name());
    if by_hand && of_trunk && under == Some(side) {
        let title = format!("{the_area} lies under the body while {place}");
        Some((
            title,
            "a hand cannot work there",
            "lie on the other side, so that the side that is worked is up",
        ))
    } else if by_hand && below && position == Position::Standing {
        let title = format!("{the_area} is out of reach while {place}");
        Some((
            title,
            "nobody should bend down to it",
            "sit down for it: `position: seated`",
        ))
    } else if on_roller && upright && area.region() != Region::Arm {
        let title = format!("a roller is not used while {place}");
        Some((
            title,
            "nothing holds it",
            "use it on the floor or at a wall, or take a roller-stick",
        ))
    } else {
        None
    }
}

/// `both` where there is only one tool, or one hand is worked by the other.
fn both_at_once(nth: usize, stroke: &Stroke) -> Option<Remark> {
    let tool = stroke.tool_as_played();
    let single = matches!(
        tool,
        Tool::Ball | Tool::SockBall | Tool::HookCane | Tool::RollerStick | Tool::MassageGun
    );
    let works = stroke.technique.works_tissue();
    let hand = stroke.area == Area::Fingers && tool == Tool::Hands;
    // Two balls in a sock under the edge of the skull, one on each side.
    let two_balls = stroke.area == Area::SkullBase && matches!(tool, Tool::Ball | Tool::SockBall);
    if stroke.sides != Sides::Both || !works || !(single || hand) || two_balls {
        return None;
    }
    let title = match hand {
        true => "one hand works the fingers of the other".to_owned(),
        false => format!("there is only one {}", tool.name()),
    };
    let remark = Remark::new(
        Target::stroke(nth, Part::Side),
        rules::ONE_AT_A_TIME,
        title,
        "not both at once",
    );
    Some(remark.help("`side: each` does the left, then the right"))
}

/// A warm pack that is lain on, and one that stays without a look at the skin.
fn pack(nth: usize, stroke: &Stroke, position: Position) -> Option<Remark> {
    let warm = stroke.technique == Technique::Heat;
    if !warm && stroke.technique != Technique::Cold {
        return None;
    }
    let behind = matches!(
        stroke.area.region(),
        Region::Neck | Region::LowTrunk | Region::Hip
    ) || matches!(
        stroke.area,
        Area::UpperBack | Area::ShoulderBladeBack | Area::ThighBack
    );
    let lain_on = warm && behind && position == Position::LyingBack;
    let told = stroke.sides.in_order().iter().all(|side| {
        let lines = stroke.say.iter().filter(|line| line.is_on(*side));
        // Whoever lies on a pack has no hands and no eyes for what is only read.
        let read = stroke.detail.iter().filter(|_| !lain_on);
        let read = read.map(|detail| detail.written(*side));
        let mut told = lines.map(|line| line.text.as_str()).chain(read);
        told.any(|text| words::says(text, SKIN))
    });
    if told || !(lain_on || stroke.time > limits::PACK_UNSEEN_MAX) {
        return None;
    }
    let (part, title) = match lain_on {
        true => (
            Part::Position,
            format!("{} lies on the pack", stroke.area.the()),
        ),
        false => (Part::Time, format!("{} with the pack on", stroke.time)),
    };
    let label = "and no line about the skin";
    let remark = Remark::new(Target::stroke(nth, part), rules::PACK_ON_SKIN, title, label);
    Some(remark.help("say after a minute or two: too hot? Take it away, and look at the skin"))
}

/// Too many changes between low and upright, or too many turns while lying.
pub(super) fn changes(routine: &Routine, played: &[Played<'_>]) -> Option<Remark> {
    let (mut last, mut heights, mut turns) = (None, 0, 0);
    for Played { nth, stroke, side } in played {
        let positions = stroke
            .position
            .unwrap_or_else(|| routine.setting.position().into());
        let position = positions.on(*side);
        let before = last.replace(position).unwrap_or(position);
        let lies =
            |position: Position| position.bears_the_trunk() && position != Position::FloorOnRoller;
        match before.posture() != position.posture() {
            true => heights += 1,
            false if before != position && lies(before) && lies(position) => turns += 1,
            false => {}
        }
        let (title, most) = if heights > limits::HEIGHTS_MAX {
            (
                "the body goes up and down again and again",
                limits::HEIGHTS_MAX,
            )
        } else if turns > limits::TURNS_MAX {
            ("the body turns over again and again", limits::TURNS_MAX)
        } else {
            continue;
        };
        let label = format!("this is more than {most} times");
        let remark = Remark::new(
            Target::stroke(*nth, Part::Position),
            rules::MANY_CHANGES,
            title,
            label,
        );
        return Some(remark.help("put together what is done in one position"));
    }
    None
}

/// The position in which the routine ends.
pub(super) fn at_the_end(routine: &Routine, last: &Played<'_>) -> Position {
    let positions = last
        .stroke
        .position
        .unwrap_or_else(|| routine.setting.position().into());
    positions.on(last.side)
}
