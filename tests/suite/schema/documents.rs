//! Documents by chance: routines made from a tape of numbers, mostly right, and good ones with
//! something changed. A shorter tape, or one of smaller numbers, makes a simpler document.

use backrub::model::{Area, Benefit, Ending, Position, Setting, Tag, Technique, Tool};
use serde_json::{Map, Value, json};

/// Numbers that decide what is made. At its end it goes on with zeros.
pub struct Tape<'t> {
    rest: std::slice::Iter<'t, u16>,
}

impl<'t> Tape<'t> {
    pub fn new(numbers: &'t [u16]) -> Self {
        Self {
            rest: numbers.iter(),
        }
    }

    /// A number below a limit.
    pub fn below(&mut self, limit: usize) -> usize {
        usize::from(self.rest.next().copied().unwrap_or_default()) % limit.max(1)
    }

    fn one_in(&mut self, many: usize) -> bool {
        self.below(many) == many - 1
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// The value of a YAML file as an editor sees it: merges written out, keys as text.
pub fn parsed(bytes: &[u8]) -> Option<Value> {
    let mut value: serde_yaml::Value = serde_yaml::from_slice(bytes).ok()?;
    value.apply_merge().ok()?;
    Some(json_of(value))
}

fn json_of(value: serde_yaml::Value) -> Value {
    use serde_yaml::Value as Yaml;
    match value {
        Yaml::Mapping(map) => map
            .into_iter()
            .map(|(key, value)| {
                let key = match key {
                    Yaml::String(text) => text,
                    other => serde_yaml::to_string(&other).unwrap().trim().to_owned(),
                };
                (key, json_of(value))
            })
            .collect(),
        Yaml::Sequence(list) => list.into_iter().map(json_of).collect(),
        Yaml::Tagged(tagged) => json_of(tagged.value),
        other => serde_json::to_value(other).unwrap_or(Value::Null),
    }
}

/// The document as a file: JSON is YAML. What acts on a terminal is written as an escape, for
/// raw it is refused before there are values.
pub fn as_yaml(document: &Value) -> String {
    let mut out = String::new();
    for c in document.to_string().chars() {
        match c {
            '\u{7F}'..='\u{9F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
                out += &format!("\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out
}

/// A good document with one to three changes.
pub fn mutated(good: &[Value], tape: &mut Tape<'_>) -> Value {
    let mut document = tape.of(good).clone();
    for _ in 0..=tape.below(3) {
        let mut depth = tape.below(8);
        let mut at = &mut document;
        loop {
            let stop = depth == 0;
            depth = depth.saturating_sub(1);
            let inside = match at {
                Value::Object(map) => !map.is_empty(),
                Value::Array(list) => !list.is_empty(),
                _ => false,
            };
            if stop || !inside {
                change(at, tape);
                break;
            }
            at = match at {
                Value::Object(map) => {
                    let nth = tape.below(map.len());
                    map.values_mut().nth(nth).unwrap()
                }
                Value::Array(list) => {
                    let nth = tape.below(list.len());
                    &mut list[nth]
                }
                _ => unreachable!("it has something inside"),
            };
        }
    }
    document
}

fn change(value: &mut Value, tape: &mut Tape<'_>) {
    match value {
        Value::Object(map) => match tape.below(4) {
            0 => drop(map.insert(key(tape).to_owned(), some(tape))),
            1 => {
                let key = key(tape);
                let value = right(key, tape);
                map.insert(key.to_owned(), value);
            }
            2 => {
                let nth = tape.below(map.len());
                if let Some(key) = map.keys().nth(nth).cloned() {
                    map.remove(&key);
                }
            }
            _ => *value = some(tape),
        },
        Value::Array(list) => match tape.below(4) {
            0 => list.push(some(tape)),
            1 => list.push(entry(0, tape)),
            2 => {
                let copy = list.first().cloned();
                list.extend(copy);
            }
            _ => *value = some(tape),
        },
        _ => {
            let key = key(tape);
            *value = match tape.below(2) {
                0 => right(key, tape),
                _ => some(tape),
            };
        }
    }
}

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

fn entries(depth: usize, tape: &mut Tape<'_>) -> Value {
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
fn entry(depth: usize, tape: &mut Tape<'_>) -> Value {
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

fn key(tape: &mut Tape<'_>) -> &'static str {
    const KEYS: [&str; 31] = [
        "technique",
        "area",
        "side",
        "time",
        "pressure",
        "tempo",
        "position",
        "tool",
        "lead-in",
        "switch",
        "move",
        "cue",
        "detail",
        "say",
        "title",
        "benefit",
        "setting",
        "end",
        "summary",
        "why",
        "avoid",
        "sources",
        "strokes",
        "each",
        "repeat",
        "left",
        "right",
        "tme",
        "x-",
        "X-a",
        "",
    ];
    KEYS[tape.below(KEYS.len())]
}

/// A value that is right for a key, seen alone.
fn right(key: &str, tape: &mut Tape<'_>) -> Value {
    match key {
        "benefit" => json!(tape.of(Benefit::IDS)),
        "setting" => json!(tape.of(Setting::IDS)),
        "end" => json!(tape.of(Ending::IDS)),
        "technique" => json!(tape.of(Technique::IDS)),
        // The one area without sides would else be rare.
        "area" if tape.one_in(5) => json!("chest-belly"),
        "area" => json!(tape.of(Area::IDS)),
        "side" => json!(["each", "left", "both", "right", "each"][tape.below(5)]),
        "tool" => json!(tape.of(Tool::IDS)),
        "position" if tape.one_in(3) => {
            json!({ "left": tape.of(Position::IDS), "right": tape.of(Position::IDS) })
        }
        "position" => json!(tape.of(Position::IDS)),
        "avoid" => (0..tape.below(4))
            .map(|_| json!(tape.of(Tag::IDS)))
            .collect(),
        "sources" => (0..tape.below(4)).map(|_| text(tape)).collect(),
        "time" | "lead-in" | "switch" if !tape.one_in(15) => {
            let seconds = 5 + tape.below(26);
            [json!(seconds), json!(format!("{seconds}s"))][tape.below(2)].clone()
        }
        "time" | "lead-in" | "switch" => time(tape),
        "pressure" if tape.one_in(12) => json!(7),
        "pressure" => json!(tape.below(7)),
        "tempo" if tape.one_in(12) => json!([4, 5, 240, 241][tape.below(4)]),
        "tempo" => json!(5 + tape.below(236)),
        "repeat" if tape.one_in(8) => json!([1, 11][tape.below(2)]),
        "repeat" => json!(2 + tape.below(9)),
        "say" => {
            let lines = (0..tape.below(3)).map(|_| (said_at(tape), text(tape)));
            Value::Object(lines.collect())
        }
        "left" | "right" => json!(tape.of(Position::IDS)),
        "strokes" => entries(0, tape),
        "each" => json!({ "strokes": entries(2, tape) }),
        _ => text(tape),
    }
}

fn said_at(tape: &mut Tape<'_>) -> String {
    match time(tape) {
        Value::String(text) => text,
        other => other.to_string(),
    }
}

/// Times, most of them in every range, some at its edges or past them.
fn time(tape: &mut Tape<'_>) -> Value {
    const SECONDS: [u32; 16] = [10, 5, 30, 20, 8, 2, 60, 29, 31, 61, 1, 0, 1200, 1201, 59, 4];
    let seconds = match tape.below(3) {
        0 => 5 + tape.below(26) as u32,
        1 => tape.below(1300) as u32,
        _ => *tape.of(&SECONDS),
    };
    let (minutes, rest) = (seconds / 60, seconds % 60);
    match tape.below(12) {
        0 => json!(seconds),
        1 => json!(format!("{seconds}s")),
        2 => json!(format!("{minutes}m {rest}s")),
        3 => json!(format!("{minutes}m{rest}s")),
        4 => json!(format!(" {minutes} min {rest} sec ")),
        5 => json!(format!("{minutes}m {seconds}s")),
        6 => json!(format!("{minutes} minutes")),
        7 => json!(format!("0{seconds} second")),
        8 => json!(seconds.to_string()),
        9 => json!(f64::from(seconds)),
        10 => json!(format!(
            "{minutes}\u{A0}mins\u{2009}{rest}\u{3000}seconds\n"
        )),
        _ => json!(format!(
            "{minutes}m {rest}{}",
            ["", "m", "h", " s", ".0s"][tape.below(5)]
        )),
    }
}

fn text(tape: &mut Tape<'_>) -> Value {
    const TEXTS: [&str; 20] = [
        "Slow glides.",
        "To the {side}.",
        "{Other} hand",
        "{slowly}",
        "größer 首 😀",
        " a ",
        "a\n",
        "\u{85}a\u{2028}",
        "a b c",
        "{side",
        "side}",
        "{{Side}}",
        "{sied}",
        "a\tb",
        "a\nb",
        "\u{202E}x",
        "a\u{1b}b",
        "",
        " ",
        "\u{FEFF}",
    ];
    match tape.below(12) {
        0 => {
            let length = [80, 81, 200, 201, 300, 301, 600, 601][tape.below(8)];
            json!(format!("{}x\n", "é".repeat(length - 1)))
        }
        // The first ones are good everywhere.
        1..=2 => json!(TEXTS[tape.below(9)]),
        3..=10 => json!(format!("Line {}", tape.below(9))),
        _ => json!(tape.of(&TEXTS)),
    }
}

/// Any value at all.
fn some(tape: &mut Tape<'_>) -> Value {
    match tape.below(22) {
        0 => Value::Null,
        1 => json!(true),
        2 => json!(0),
        3 => json!(-1),
        4 => json!(7),
        5 => json!(30),
        6 => json!(241),
        7 => json!(u64::MAX),
        8 => json!(i64::MIN),
        9 => json!(2.5),
        10 => json!(3.0),
        11 => json!(1e300),
        12 => json!([]),
        13 => json!({}),
        14 => json!(["a"]),
        15 => json!({ "x-a": 1 }),
        16 => text(tape),
        17 => time(tape),
        18 => json!({ "left": "seated" }),
        19 => {
            let key = key(tape);
            right(key, tape)
        }
        20 => json!({ "6s": "a", "7": 5 }),
        _ => json!(tape.of(Technique::IDS)),
    }
}
