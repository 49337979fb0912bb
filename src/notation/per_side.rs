//! Values that may be given once, or for each side: a position, and the texts of a stroke.

use super::context::{Context, Within};
use super::field::Field;
use super::shape::{Lines, MoveShape, PerSideShape, PositionShape, SayShape, TextShape};
use super::values::Text;
use crate::model::{Move, Positions, Side, SideText, Sides};
use crate::rules;

/// Where the sides of a stroke are told: its own, or those of the block around it.
#[derive(Clone, Copy)]
pub(super) struct Told {
    /// The sides; none if they are not known.
    pub(super) sides: Option<Sides>,
    /// What the stroke stands in.
    pub(super) within: Within,
}

/// The positions of a stroke.
pub(super) fn positions(
    field: Field<PositionShape>,
    told: Told,
    context: Context<'_, '_>,
) -> Option<Positions> {
    let (key, inner) = (field.ids.key, field.ids.first);
    match field.value? {
        PositionShape::One(position) => Some(position.into()),
        PositionShape::PerSide(shape) => {
            let [left, right] = both(shape, [key, inner], told, context)?;
            Some(Positions { left, right })
        }
    }
}

/// A text of a stroke.
pub(super) fn text<const MAX: usize>(
    field: Field<TextShape<MAX>>,
    told: Told,
    context: Context<'_, '_>,
) -> Option<SideText> {
    let (key, inner) = (field.ids.key, field.ids.first);
    match field.value? {
        TextShape::One(text) => Some(text.0.into()),
        TextShape::PerSide(shape) => {
            let [left, right] = both(shape, [key, inner], told, context)?;
            Some(SideText::each(left.0, right.0))
        }
    }
}

/// What to do with the body before a stroke.
pub(super) fn movement(
    field: Field<MoveShape>,
    told: Told,
    context: Context<'_, '_>,
) -> Option<Move> {
    let (key, inner) = (field.ids.key, field.ids.first);
    let text = match field.value? {
        MoveShape::One(text) => text.0.into(),
        MoveShape::Once(once) => {
            let Text(text) = context.need(once.once, "once", inner)?;
            let text = text.into();
            return Some(Move { text, once: true });
        }
        MoveShape::PerSide(shape) => {
            let [left, right] = both(shape, [key, inner], told, context)?;
            SideText::each(left.0, right.0)
        }
    };
    Some(Move { text, once: false })
}

/// The lines to say: those of both sides, then those of the left and of the right alone.
pub(super) fn lines(
    field: Field<SayShape>,
    told: Told,
    context: Context<'_, '_>,
) -> Vec<(Option<Side>, Lines)> {
    let (key, inner) = (field.ids.key, field.ids.first);
    match field.value {
        None => Vec::new(),
        Some(SayShape::One(lines)) => vec![(None, lines)],
        Some(SayShape::PerSide(shape)) => match both(shape, [key, inner], told, context) {
            Some([left, right]) => vec![(Some(Side::Left), left), (Some(Side::Right), right)],
            None => Vec::new(),
        },
    }
}

/// The values of the left and of the right side. `at` is the key, and the first key inside.
fn both<T>(
    shape: PerSideShape<T>,
    at: [u32; 2],
    told: Told,
    context: Context<'_, '_>,
) -> Option<[T; 2]> {
    let [key, inner] = at;
    if told.within != Within::Each && told.sides.is_some_and(|sides| sides != Sides::Each) {
        let fault = rules::POSITIONS_OF_ONE_SIDE.fault(
            "one for each side, but the sides are not worked one at a time",
            "one is enough",
        );
        context
            .notes
            .add(key, fault.help("write one, or `side: each`"));
    }
    let left = context.need(shape.left, "left", inner);
    let right = context.need(shape.right, "right", inner);
    Some([left?, right?])
}
