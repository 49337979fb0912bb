//! The side of a stroke: its own, or that of the block around it, among those that its area has.

use super::context::Within;
use super::fault::missing;
use super::field::Field;
use super::notes::Notes;
use super::shape::{StrokeShape, SwitchTime};
use crate::model::{Area, Sides};
use crate::rules::{self, Fault};

/// The sides of a stroke whose first key is `owner`; `None` if they are not known.
pub(super) fn sides(
    stroke: &StrokeShape,
    owner: u32,
    within: Within,
    notes: &Notes,
) -> Option<Sides> {
    let (area, side) = (&stroke.area, &stroke.side);
    if within == Within::Each {
        return Some(given_by_block(area, side, notes));
    }
    match (area.value, side.value) {
        (Some(area), Some(sides)) => {
            // What moves without a hand may move on both sides at once, wherever it is.
            let moves = stroke
                .technique
                .value
                .is_some_and(|technique| !technique.touches());
            let both = sides == Sides::Both && moves;
            if !(both || area.facts().sides.contains(&sides)) {
                notes.add(side.ids.value, no_such_side(area, sides));
                return None;
            }
            Some(sides)
        }
        (Some(area), None) if !side.given => {
            if area.has_no_sides() {
                return Some(Sides::Both);
            }
            let help = format!("possible for `{area}`: {}", possible(area));
            notes.add(owner, missing("side").help(help));
            None
        }
        (_, sides) => sides,
    }
}

fn given_by_block(area: &Field<Area>, side: &Field<Sides>, notes: &Notes) -> Sides {
    if side.given {
        let fault = rules::SIDE_IN_BLOCK.fault("the block gives the side", "not here");
        let help = "remove it; an `each` block does all its strokes on the left, then on the right";
        notes.add(side.ids.key, fault.help(help));
    }
    if let Some(middle) = area.value.filter(|area| area.has_no_sides()) {
        let title = format!("`{middle}` has no left and right");
        let fault = rules::MIDDLE_IN_BLOCK.fault(title, "it cannot be done one side at a time");
        notes.add(
            area.ids.value,
            fault.help("move the stroke out of the `each` block"),
        );
    }
    Sides::Each
}

fn no_such_side(area: Area, sides: Sides) -> Fault {
    if area.has_no_sides() {
        let title = format!("`{area}` has no left and right");
        return rules::NO_SUCH_SIDE
            .fault(title, "it lies in the middle")
            .help("remove the side");
    }
    let title = format!("`{area}` is worked one side at a time");
    let label = format!("`{sides}` is not possible");
    rules::NO_SUCH_SIDE
        .fault(title, label)
        .help(format!("possible: {}", possible(area)))
}

fn possible(area: Area) -> String {
    let ids: Vec<&str> = area.facts().sides.iter().map(|sides| sides.id()).collect();
    ids.join(", ")
}

/// Notes a switch where the stroke itself does not change sides.
pub(super) fn check_switch(
    switch: &Field<SwitchTime>,
    sides: Option<Sides>,
    within: Within,
    notes: &Notes,
) {
    if !switch.given {
        return;
    }
    let fault = match sides {
        _ if within == Within::Each => rules::SWITCH_WITHOUT_EACH
            .fault("the block gives the switch", "not here")
            .help("write `switch: …` once, beside the `strokes:` of the block"),
        Some(sides @ (Sides::Left | Sides::Right | Sides::Both)) => rules::SWITCH_WITHOUT_EACH
            .fault(
                format!("`switch` makes no sense with `side: {sides}`"),
                "no sides are switched here",
            )
            .help("remove it, or write `side: each`"),
        _ => return,
    };
    notes.add(switch.ids.key, fault);
}
