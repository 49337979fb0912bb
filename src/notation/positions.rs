//! The position of a stroke: one, or one for each side.

use super::context::{Context, Within};
use super::field::Field;
use super::shape::PositionShape;
use crate::model::{Positions, Sides};
use crate::rules;

/// The positions of a stroke on these sides.
pub(super) fn positions(
    field: Field<PositionShape>,
    sides: Option<Sides>,
    within: Within,
    context: Context<'_, '_>,
) -> Option<Positions> {
    let (key, inner) = (field.ids.key, field.ids.first);
    let per_side = match field.value? {
        PositionShape::One(position) => return Some(position.into()),
        PositionShape::PerSide(shape) => shape,
    };
    if within != Within::Each && sides.is_some_and(|sides| sides != Sides::Each) {
        let fault = rules::POSITIONS_OF_ONE_SIDE.fault(
            "a position for each side, but the sides are not worked one at a time",
            "one position is enough",
        );
        let help = "write one position, or `side: each`";
        context.notes.add(key, fault.help(help));
    }
    let left = context.need(per_side.left, "left", inner);
    let right = context.need(per_side.right, "right", inner);
    Some(Positions {
        left: left?,
        right: right?,
    })
}
