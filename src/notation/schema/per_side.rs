//! Values that may be given once, or for each side.

use super::keys::{Key, object, with_value};
use super::to;
use super::values::InSchema;
use crate::notation::shape::{MoveShape, PositionShape, SayShape, ShortText, TextShape};
use crate::notation::values::Text;
use serde_json::{Value, json};

const LEFT: &str = "While the left side is worked.";
const RIGHT: &str = "While the right side is worked.";

impl InSchema for PositionShape {
    fn schema() -> Value {
        once_or_per_side(to("position"), to("position"))
    }
}

impl<const MAX: usize> InSchema for TextShape<MAX> {
    fn schema() -> Value {
        once_or_per_side(Text::<MAX>::schema(), Text::<MAX>::schema())
    }
}

impl InSchema for SayShape {
    fn schema() -> Value {
        once_or_per_side(to("say"), to("say"))
    }
}

impl InSchema for MoveShape {
    fn schema() -> Value {
        let about = "Said before the first side only.";
        let once = object(
            vec![with_value("once", ShortText::schema(), about)],
            &["once"],
        );
        let said_once = json!({ "type": "object", "required": ["once"] });
        let one = json!({ "if": said_once, "then": once, "else": ShortText::schema() });
        once_or_per_side(one, ShortText::schema())
    }
}

/// Whether a value is given for a side, as in `choice`.
pub(super) fn has_a_side() -> Value {
    json!({ "type": "object", "anyOf": [{ "required": ["left"] }, { "required": ["right"] }] })
}

fn once_or_per_side(one: Value, of_a_side: Value) -> Value {
    let keys: Vec<Key> = vec![
        with_value("left", of_a_side.clone(), LEFT),
        with_value("right", of_a_side, RIGHT),
    ];
    let per_side = object(keys, &["left", "right"]);
    json!({ "if": has_a_side(), "then": per_side, "else": one })
}
