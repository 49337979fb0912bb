//! A document from nothing.

use backrub::model::{Area, Position, Technique};
use serde_json::{Map, Value, json};

use super::Tape;
use super::values::{key, right, some};

/// A document from nothing.
pub fn made(tape: &mut Tape<'_>) -> Value {
    if tape.one_in(200) {
        return some(tape);
    }
    let mut map = Map::new();
    for key in ["title", "benefit", "setting"] {
        put(&mut map, key, 200, tape);
    }
    for key in ["summary", "why", "avoid", "sources"] {
        if tape.one_in(4) {
            put(&mut map, key, 100, tape);
        }
    }
    let strokes = entries(0, tape);
    if !tape.one_in(60) {
        map.insert("strokes".to_owned(), strokes);
    }
    stray(&mut map, tape);
    Value::Object(map)
}

/// A key with a right value, or, one time in `many`, nothing or something else.
fn put(map: &mut Map<String, Value>, key: &str, many: usize, tape: &mut Tape<'_>) {
    let value = match tape.below(many) {
        last if last + 1 == many => return,
        last if last + 2 == many => some(tape),
        _ => right(key, tape),
    };
    map.insert(key.to_owned(), value);
}

/// Sometimes a key that does not belong here, or one of the author's own.
fn stray(map: &mut Map<String, Value>, tape: &mut Tape<'_>) {
    if tape.one_in(12) {
        map.insert("x-own".to_owned(), some(tape));
    }
    if tape.one_in(80) {
        map.insert(key(tape).to_owned(), some(tape));
    }
}

pub(super) fn entries(depth: usize, tape: &mut Tape<'_>) -> Value {
    if tape.one_in(60) {
        return some(tape);
    }
    let many = match tape.below(150) {
        149 => 201,
        148 => 0,
        few => 1 + few % 3,
    };
    if many > 10 {
        let one = entry(depth, tape);
        return std::iter::repeat_n(one, many).collect();
    }
    (0..many).map(|_| entry(depth, tape)).collect()
}

/// A stroke, or a block that holds some; `depth` 2 is inside an `each`.
pub(super) fn entry(depth: usize, tape: &mut Tape<'_>) -> Value {
    let wrong_place = tape.one_in(30);
    let kind = match depth {
        0 => tape.below(4),
        1 => [0, 0, 0, 2][tape.below(4)],
        _ => 0,
    };
    let kind = if wrong_place { tape.below(5) } else { kind };
    let mut map = Map::new();
    match kind {
        2 => {
            let mut block = Map::new();
            if tape.one_in(2) {
                put(&mut block, "switch", 20, tape);
            }
            if !tape.one_in(40) {
                block.insert("strokes".to_owned(), entries(2, tape));
            }
            stray(&mut block, tape);
            map.insert("each".to_owned(), Value::Object(block));
        }
        3 => {
            put(&mut map, "repeat", 30, tape);
            if !tape.one_in(40) {
                map.insert("strokes".to_owned(), entries(1, tape));
            }
        }
        4 => return some(tape),
        _ => return stroke(depth == 2, tape),
    }
    stray(&mut map, tape);
    Value::Object(map)
}

/// A stroke whose keys mostly go together.
fn stroke(in_each: bool, tape: &mut Tape<'_>) -> Value {
    let mut map = Map::new();
    for key in ["technique", "area", "time"] {
        put(&mut map, key, 250, tape);
    }
    let area = map
        .get("area")
        .and_then(|area| area.as_str()?.parse::<Area>().ok());
    put_side(area, in_each, &mut map, tape);
    let side = map
        .get("side")
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned();
    let technique = technique(area, &mut map, tape);
    let still = technique.is_some_and(|technique| technique.facts().tempo.is_none());
    for key in OPTIONAL {
        if !tape.one_in(6) {
            continue;
        }
        let fits = match key {
            "tempo" => !still,
            "switch" => side == "each" && !in_each,
            _ => true,
        };
        if fits || tape.one_in(25) {
            put(&mut map, key, 100, tape);
        }
        let touches = technique.is_some_and(Technique::touches);
        if key == "tool" && touches && map.get(key) == Some(&json!("none")) && !tape.one_in(25) {
            map.remove(key);
        }
        let one_side = !in_each && side != "each";
        if key == "position" && one_side && map.get(key).is_some_and(Value::is_object) {
            map.insert(key.to_owned(), json!(tape.of(Position::IDS)));
        }
    }
    stray(&mut map, tape);
    Value::Object(map)
}

/// Mostly a side that the area has.
fn put_side(area: Option<Area>, in_each: bool, map: &mut Map<String, Value>, tape: &mut Tape<'_>) {
    let fitting: Vec<&str> = match area {
        Some(area) if !in_each => area.facts().sides.iter().map(|side| side.id()).collect(),
        _ => Vec::new(),
    };
    let middle = area.is_some_and(Area::has_no_sides);
    if in_each && middle && !tape.one_in(25) {
        map.insert("area".to_owned(), json!("calf"));
    }
    match fitting.as_slice() {
        _ if tape.one_in(40) => put(map, "side", 4, tape),
        [] => {}
        _ if middle && tape.one_in(2) => {}
        fitting => drop(map.insert("side".to_owned(), json!(tape.of(fitting)))),
    }
}

/// The technique; mostly another where this one is never done on the area.
fn technique(
    area: Option<Area>,
    map: &mut Map<String, Value>,
    tape: &mut Tape<'_>,
) -> Option<Technique> {
    let word = map.get("technique");
    let technique = word.and_then(|word| word.as_str()?.parse::<Technique>().ok());
    let borne = area
        .zip(technique)
        .is_none_or(|(area, technique)| area.bears(technique));
    if borne || tape.one_in(25) {
        return technique;
    }
    let other = Technique::LightStroking;
    map.insert("technique".to_owned(), json!(other.id()));
    Some(other)
}

const OPTIONAL: [&str; 10] = [
    "pressure", "tempo", "position", "tool", "lead-in", "switch", "move", "cue", "detail", "say",
];
