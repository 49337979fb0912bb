//! Keys and values: right ones, some at the edge, and any.

use backrub::model::{Area, Benefit, Position, Setting, Tag, Technique, Tool};
use serde_json::{Value, json};

use super::Tape;
use super::made::entries;

pub(super) fn key(tape: &mut Tape<'_>) -> &'static str {
    const KEYS: [&str; 30] = [
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
pub(super) fn right(key: &str, tape: &mut Tape<'_>) -> Value {
    match key {
        "benefit" => json!(tape.of(Benefit::IDS)),
        "setting" => json!(tape.of(Setting::IDS)),
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
pub(super) fn some(tape: &mut Tape<'_>) -> Value {
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
