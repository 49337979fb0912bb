//! A stroke: by itself, and in an `each` block, which gives the side.

use super::conditions;
use super::keys::{Key, key, object, with_value};
use super::merge;
use crate::notation::shape::StrokeShape as S;
use serde_json::{Value, json};

const SIDE: &str = "The person's own side. `each` is left, then right, for the same time. Not \
    for areas in the middle, and not inside an `each` block, which gives the side.";
const TIME: &str = "The working time per side, 5s to 20m, written as 45, 45s, 2m or 1m 30s. A number \
    alone means seconds. Lead-in and switch are not part of it.";
const PRESSURE: &str = "How hard, 0 (no contact) to 6 (firm). Default: what is usual for the \
    technique, within what the area allows.";
const TEMPO: &str = "Beats a minute, 5 to 240; a beat is one pass of the hand, or one whole \
    breath. Default: a calm tempo for the technique. Not for what is held still.";
const POSITION: &str = "How the body is placed, or one for each side: { left: …, right: … } with \
    `side: each`. Default: the position of the setting.";
const TOOL: &str = "What it is done with. Default: the first tool of the technique that the area \
    allows.";
const LEAD_IN: &str = "The seconds before the work, in which the stroke is announced and the hand \
    finds its place: 2s to 60s. Default: as long as its words, and at least 5s; 10s where \
    the position or the tool changes; 20s between lying or the floor and upright.";
const SWITCH: &str = "The pause between the sides of `side: each`: 2s to 30s. Default: as long as \
    its words, and at least 5s, longer where the position changes.";
const MOVE: &str = "What to do with the body in the lead-in, said first: \"Roll onto your {side} \
    side.\" One paragraph, up to 200 characters. It is said on both sides; \
    { once: Take your shoes off. } before the first only; { left: …, right: … } for each.";
const CUE: &str = "One plain instruction, 12 words or fewer. {side}, {other}, {Side} and {Other} \
    become left or right; or one for each side: { left: …, right: … }. Default: made from technique, \
    side and area.";
const DETAIL: &str = "How exactly, and where not to press: read, not heard. One paragraph, up to 600 \
    characters. Default: how to reach the area.";
const SAY: &str = "Lines that are heard and shown at a second of each side's work: \
    { 6s: Let the shoulder drop. } Or those of each side: { left: { 6s: … }, right: { 6s: … } }";

const MEANT: &str = "Warnings on this stroke that are meant, each with a reason of 10 to 120 \
    characters: { long-cue: It is a rhyme that everybody knows. } They are listed as hints; what is \
    over a limit is brought within it all the same.";

/// A stroke in the list of a routine, or of a repeat.
pub(super) fn alone() -> Value {
    let mut stroke = object(keys(), &["technique", "area", "time"]);
    merge(&mut stroke, json!({ "allOf": conditions::alone() }));
    stroke
}

/// A stroke in an `each` block. The keys that the block gives are known but not offered.
pub(super) fn in_each() -> Value {
    let given = ["side", "switch"];
    let keys = keys()
        .into_iter()
        .map(|key| match given.contains(&key.name) {
            true => with_value(
                key.name,
                json!({ "doNotSuggest": true }),
                "The block gives it.",
            ),
            false => key,
        });
    let mut stroke = object(keys.collect(), &["technique", "area", "time"]);
    merge(&mut stroke, json!({ "allOf": conditions::in_each() }));
    stroke
}

/// The keys of a stroke, in the order of the shape.
pub(super) fn keys() -> Vec<Key> {
    let how = "How the hand, the tool or the breath moves.";
    vec![
        key("technique", |s: &S| &s.technique, how),
        key("area", |s: &S| &s.area, "Where on the body."),
        key("side", |s: &S| &s.side, SIDE),
        key("time", |s: &S| &s.time, TIME),
        key("pressure", |s: &S| &s.pressure, PRESSURE),
        key("tempo", |s: &S| &s.tempo, TEMPO),
        key("position", |s: &S| &s.position, POSITION),
        key("tool", |s: &S| &s.tool, TOOL),
        key("lead-in", |s: &S| &s.lead_in, LEAD_IN).default("5s"),
        key("switch", |s: &S| &s.switch, SWITCH).default("5s"),
        key("move", |s: &S| &s.movement, MOVE),
        key("cue", |s: &S| &s.cue, CUE),
        key("detail", |s: &S| &s.detail, DETAIL),
        key("say", |s: &S| &s.say, SAY),
        key("meant", |s: &S| &s.meant, MEANT),
    ]
}
