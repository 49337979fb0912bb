//! What must hold between the keys of a stroke, as checked by `sides`, `positions`, `stroke` and
//! `texts`. Each condition carries its own message for the author.

use super::per_side::has_a_side;
use crate::model::{Area, Sides, Technique};
use serde_json::{Map, Value, json};

/// The conditions of a stroke that stands by itself.
pub(super) fn alone() -> Vec<Value> {
    let mut all = vec![
        side_is_needed(),
        middle_has_no_sides(),
        one_side_at_a_time(),
    ];
    all.extend(only_side_by_side());
    all.push(no_side_to_name());
    all.push(still_has_no_tempo());
    all
}

/// The conditions of a stroke in an `each` block.
pub(super) fn in_each() -> Vec<Value> {
    vec![
        not_here("side", "The block gives the side: remove it."),
        not_here(
            "switch",
            "The block gives the switch: write it beside the block's `strokes`.",
        ),
        json!({
            "if": is("area", &middle()),
            "then": refuse("area", "This area has no left and right: move the stroke out of the \
                            `each` block."),
        }),
        still_has_no_tempo(),
    ]
}

/// A condition that a key is absent, and why.
pub(super) fn not_here(key: &str, why: &str) -> Value {
    json!({ "properties": { key: false }, "errorMessage": why })
}

/// A condition that no value can meet: an absent one is not `null`.
fn refuse(key: &str, why: &str) -> Value {
    json!({ "properties": { key: { "type": "null", "errorMessage": why } } })
}

/// The condition that a key is given and is one of these words. An `enum` would do the same, but
/// editors would offer its words as the allowed ones.
fn is(key: &str, words: &[&str]) -> Value {
    let pattern = format!("^(?:{})$", words.join("|"));
    json!({
        "properties": { key: { "type": "string", "pattern": pattern } },
        "required": [key],
    })
}

fn middle() -> Vec<&'static str> {
    areas(|sides| sides == [Sides::Both])
}

/// The ids of the areas with the wanted sides.
fn areas(wanted: impl Fn(&[Sides]) -> bool) -> Vec<&'static str> {
    let areas = Area::ALL.iter().filter(|area| wanted(area.facts().sides));
    areas.map(|area| area.id()).collect()
}

fn side_is_needed() -> Value {
    let with_sides = areas(|sides| sides != [Sides::Both]);
    json!({ "if": is("area", &with_sides), "then": { "required": ["side"] } })
}

fn middle_has_no_sides() -> Value {
    let why = "This area lies in the middle and has no left and right: remove the side.";
    json!({
        "if": is("area", &middle()),
        "then": { "properties": { "side": { "pattern": "^both$", "patternErrorMessage": why } } },
    })
}

fn one_side_at_a_time() -> Value {
    let single = areas(|sides| !sides.contains(&Sides::Both));
    let why = "This area is worked one side at a time: left, right or each.";
    let moving = Technique::ALL
        .iter()
        .filter(|technique| !technique.touches());
    let moving: Vec<&str> = moving.map(|technique| technique.id()).collect();
    json!({
        "if": { "allOf": [is("area", &single), { "not": is("technique", &moving) }] },
        "then": { "properties": { "side": { "pattern": "^(?:left|right|each)$", "patternErrorMessage": why } } },
    })
}

/// A switch and a position for each side need sides that are worked one after the other.
fn only_side_by_side() -> [Value; 2] {
    let each = is("side", &["each"]);
    let why = "One for each side needs `side: each`.";
    let one = json!({ "not": has_a_side(), "errorMessage": why });
    let told =
        ["position", "move", "cue", "detail", "say"].map(|key| (key.to_owned(), one.clone()));
    let one = json!({ "properties": Map::from_iter(told) });
    let none = not_here(
        "switch",
        "No sides are switched here: remove it, or write `side: each`.",
    );
    [
        json!({ "if": each, "else": none }),
        json!({ "if": each, "else": one }),
    ]
}

fn no_side_to_name() -> Value {
    let text = json!({
        "pattern": r"^(?![\s\S]*\{(?:side|other|Side|Other)\})",
        "patternErrorMessage": "No single side is worked here, so none can be named.",
    });
    json!({
        "if": { "anyOf": [is("side", &["both"]), is("area", &middle())] },
        "then": { "properties": {
            "move": text, "cue": text, "detail": text,
            "say": { "patternProperties": { "^(?!x-)": text } },
        } },
    })
}

fn still_has_no_tempo() -> Value {
    let still = Technique::ALL.iter().filter(|t| t.facts().tempo.is_none());
    let still: Vec<&str> = still.map(|technique| technique.id()).collect();
    json!({
        "if": is("technique", &still),
        "then": not_here("tempo", "This technique is not done to a beat: remove the tempo."),
    })
}
