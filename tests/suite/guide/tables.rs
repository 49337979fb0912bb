//! The tables of the guide, from the tables of the program and its schema.

use std::fmt::Display;

use backrub::model::{
    Area, Benefit, Ending, Position, Pressure, Region, Restriction, Setting, Sides, Source, Suits,
    Tag, Technique, Tool, limits,
};
use backrub::notation;
use serde_json::Value;

const FILE: [&str; 14] = [
    "title", "benefit", "setting", "strokes", "suits", "end", "summary", "why", "avoid", "sources",
    "author", "licence", "edition", "meant",
];
const STROKE: [&str; 15] = [
    "technique",
    "area",
    "time",
    "side",
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
    "meant",
];

/// Every table by its name.
pub fn all(guide: &str) -> Vec<(&'static str, String)> {
    let schema: Value = serde_json::from_str(&notation::schema()).unwrap();
    vec![
        ("file keys", keys(&schema, &FILE)),
        ("stroke keys", keys(&schema["$defs"]["stroke"], &STROKE)),
        (
            "benefits",
            words(Benefit::ALL, |b| format!("{}: {}", b.name(), b.person())),
        ),
        ("suits", words(Suits::ALL, |suits| suits.about().to_owned())),
        ("ends", words(Ending::ALL, |end| end.about().to_owned())),
        ("settings", words(Setting::ALL, setting)),
        ("sides", words(Sides::ALL, |side| side.about().to_owned())),
        ("techniques", techniques()),
        ("areas", areas()),
        (
            "positions",
            words(Position::ALL, |position| position.about().to_owned()),
        ),
        ("tools", words(Tool::ALL, |tool| tool.about().to_owned())),
        ("tags", tags()),
        ("limits", ceilings()),
        ("sources", sources(guide)),
    ]
}

fn table<const N: usize>(head: [&str; N], rows: Vec<[String; N]>) -> String {
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let mut table = line(head.map(str::to_owned).into());
    table += &line(head.map(|_| "---".to_owned()).into());
    for row in rows {
        table += &line(
            row.map(|cell| cell.replace('|', "\\|").replace('\n', " "))
                .into(),
        );
    }
    table
}

fn code(word: impl Display) -> String {
    format!("`{word}`")
}

fn list<T: Display>(words: &[T]) -> String {
    let words: Vec<String> = words.iter().map(code).collect();
    words.join(", ")
}

fn words<T: Copy + Display>(all: &[T], about: impl Fn(T) -> String) -> String {
    let rows = all.iter().map(|word| [code(word), about(*word)]);
    table(["word", "means"], rows.collect())
}

fn setting(setting: Setting) -> String {
    format!(
        "{} Position: {}.",
        setting.about(),
        code(setting.position())
    )
}

/// The keys in the order in which they are explained.
fn keys(object: &Value, order: &[&str]) -> String {
    let must = object["required"].as_array().unwrap();
    let keys = object["properties"].as_object().unwrap();
    assert!(
        keys.keys().all(|key| order.contains(&key.as_str())),
        "a key is not explained"
    );
    let rows = order.iter().map(|name| {
        let needed = if must.iter().any(|key| key == name) {
            "yes"
        } else {
            ""
        };
        let about = keys[*name]["description"].as_str().unwrap();
        [code(name), needed.to_owned(), about.to_owned()]
    });
    table(
        ["key", "required", "what it is, with range and default"],
        rows.collect(),
    )
}

fn techniques() -> String {
    let rows = Technique::ALL.iter().map(|technique| {
        let facts = technique.facts();
        let pressure = match facts.most {
            Pressure::NONE => "none".to_owned(),
            most if most == facts.least => most.to_string(),
            most => format!("{} to {most}, {}", facts.least, facts.usual),
        };
        let tempo = facts.tempo.map_or("none".to_owned(), |tempo| {
            format!("{} to {}, {}", tempo.slowest, tempo.fastest, tempo.calm)
        });
        [
            code(technique),
            format!("{}: {}", facts.name, technique.about()),
            pressure,
            tempo,
            format!("{} to {}", facts.shortest, facts.longest),
            list(facts.tools),
            list(facts.serves),
        ]
    });
    let head = [
        "technique",
        "what it is",
        "pressure: range, usual",
        "tempo: range, usual",
        "time per side",
        "tools",
        "known to serve",
    ];
    table(head, rows.collect())
}

fn areas() -> String {
    let rows = Area::ALL.iter().map(|area| {
        let facts = area.facts();
        let sides = match area.has_no_sides() {
            true => "in the middle: give no `side`".to_owned(),
            false => list(facts.sides),
        };
        [
            code(area),
            format!("{} ({})", facts.common, facts.anatomical),
            sides,
            facts.cap.to_string(),
            list(facts.tools),
            facts.caution.to_owned(),
        ]
    });
    table(
        [
            "area",
            "where",
            "sides",
            "most pressure",
            "tools",
            "caution",
        ],
        rows.collect(),
    )
}

fn tags() -> String {
    let tags = Tag::ALL
        .iter()
        .filter(|tag| tag.restriction() != Restriction::Block);
    let rows = tags.map(|tag| {
        [
            code(tag),
            tag.about().to_owned(),
            tag.facts().changes.to_owned(),
        ]
    });
    table(["word", "means", "what it changes"], rows.collect())
}

/// Those that the guide names.
fn sources(guide: &str) -> String {
    let words: Vec<&str> = guide.split(|c: char| !c.is_ascii_alphanumeric()).collect();
    let named = Source::ALL
        .iter()
        .filter(|source| words.contains(&source.key));
    let rows = named.map(|source| {
        let weight = source.quality.word().to_owned();
        [code(source.key), source.link(), weight]
    });
    table(["key", "what it is", "weight"], rows.collect())
}

fn region_side_max(one: Region, other: Region) -> String {
    let most = [one, other].map(|region| limits::region_side_max(region).unwrap().0);
    format!("{}, {}", most[0], most[1])
}

fn ceilings() -> String {
    let rows: [(&str, String); 11] = [
        (
            "the whole routine, with lead-ins and switches",
            limits::SESSION_MAX.to_string(),
        ),
        (
            "one muscle on one side, all strokes together",
            limits::MUSCLE_SIDE_MAX.to_string(),
        ),
        (
            "one moving stroke on one strip",
            limits::MOVING_STRIP_MAX.to_string(),
        ),
        (
            "one press held on one spot; in the middle of the buttock, `piriformis`",
            format!("{}; {}", limits::STILL_SPOT_MAX, limits::NERVE_SPOT_MAX),
        ),
        (
            "one place of one side, all held presses together",
            limits::STILL_PLACE_MAX.to_string(),
        ),
        (
            "held presses on one side",
            limits::STILL_PRESSES_MAX.to_string(),
        ),
        (
            "one side of the neck, of the foot",
            region_side_max(Region::Neck, Region::Foot),
        ),
        (
            "one side of low back and waist, of buttock and hip",
            region_side_max(Region::LowTrunk, Region::Hip),
        ),
        (
            "muscles working to a beat, all strokes together",
            limits::PUMP_MAX.to_string(),
        ),
        (
            "changes between low and upright",
            limits::HEIGHTS_MAX.to_string(),
        ),
        ("words of a cue", limits::CUE_WORDS_MAX.to_string()),
    ];
    let rows = rows.map(|(what, most)| [what.to_owned(), most]);
    table(["what", "most"], rows.to_vec())
}
