//! The closed sets of words, each word with what is known of it.

use super::to;
use super::values::InSchema;
use crate::model::wording::capital;
use crate::model::{
    Area, Benefit, Ending, Position, Pressure, Restriction, Setting, Sides, Suits, Tag, Technique,
    Tool,
};
use crate::notation::field::Field;
use crate::notation::shape::MeantShape;
use crate::notation::values::Whole;
use serde_json::{Value, json};

macro_rules! in_schema {
    ($($name:ty => $def:literal),+) => {
        $(impl InSchema for $name {
            fn schema() -> Value { to($def) }
        })+
    };
}

in_schema!(
    Benefit => "benefit", Setting => "setting", Ending => "end", Technique => "technique", Area => "area",
    Sides => "side", Position => "position", Tool => "tool", Tag => "tag",
    Whole<Pressure> => "pressure", MeantShape => "meant"
);

impl InSchema for Vec<Field<Tag>> {
    fn schema() -> Value {
        json!({ "type": "array", "uniqueItems": true, "items": to("tag") })
    }
}

impl InSchema for Vec<Field<Suits>> {
    fn schema() -> Value {
        json!({ "type": "array", "uniqueItems": true, "items": to("suits") })
    }
}

/// Every set of words by its name.
pub(super) fn defs() -> [(&'static str, Value); 10] {
    let tags = Tag::ALL
        .iter()
        .filter(|tag| tag.restriction() != Restriction::Block);
    [
        ("benefit", words(Benefit::ALL, Benefit::id, benefit)),
        ("setting", words(Setting::ALL, Setting::id, setting)),
        ("suits", words(Suits::ALL, Suits::id, Suits::about)),
        ("end", words(Ending::ALL, Ending::id, Ending::about)),
        ("technique", words(Technique::ALL, Technique::id, technique)),
        ("area", words(Area::ALL, Area::id, area)),
        ("side", words(Sides::ALL, Sides::id, Sides::about)),
        (
            "position",
            words(Position::ALL, Position::id, Position::about),
        ),
        ("tool", words(Tool::ALL, Tool::id, Tool::about)),
        ("tag", words(tags, Tag::id, tag)),
    ]
}

/// A set of words. `type` stands beside them so that an editor completes a key with its colon.
fn words<'w, T: Copy + 'w, A: Into<String>>(
    all: impl IntoIterator<Item = &'w T>,
    id: fn(T) -> &'static str,
    about: fn(T) -> A,
) -> Value {
    let words = all.into_iter().copied();
    let words = words.map(|w| json!({ "const": id(w), "description": about(w).into() }));
    json!({ "type": "string", "oneOf": words.collect::<Vec<_>>() })
}

fn benefit(benefit: Benefit) -> String {
    format!("{}: {}.", benefit.name(), benefit.person())
}

fn setting(setting: Setting) -> String {
    let position = setting.position().name();
    format!(
        "{} Unless a stroke says otherwise: {position}.",
        setting.about()
    )
}

fn technique(technique: Technique) -> String {
    let facts = technique.facts();
    let mut lines = vec![format!("{}: {}", capital(facts.name), technique.about())];
    lines.push(match facts.most {
        Pressure::NONE => "No contact.".to_owned(),
        most if most == facts.least => format!("Pressure {most}."),
        most => format!(
            "Pressure {} to {most}, usually {}.",
            facts.least, facts.usual
        ),
    });
    lines.push(match facts.tempo {
        Some(tempo) => format!(
            "Tempo {} to {} beats a minute, usually {}.",
            tempo.slowest, tempo.fastest, tempo.calm
        ),
        None => "No tempo.".to_owned(),
    });
    lines.push(format!("{} to {} per side.", facts.shortest, facts.longest));
    lines.push(format!("With: {}.", names(facts.tools)));
    let serves: Vec<&str> = facts.serves.iter().map(|benefit| benefit.id()).collect();
    if !serves.is_empty() {
        lines.push(format!("Known to serve: {}.", serves.join(", ")));
    }
    lines.join("\n\n")
}

fn area(area: Area) -> String {
    let facts = area.facts();
    let sides: Vec<&str> = facts.sides.iter().map(|sides| sides.id()).collect();
    let sides = match area.has_no_sides() {
        true => "It lies in the middle and has no sides.".to_owned(),
        false => format!("Sides: {}.", sides.join(", ")),
    };
    let lines = [
        format!("{} ({}).", capital(facts.common), facts.anatomical),
        sides,
        format!("Pressure: at most {}.", facts.cap),
        format!("With: {}.", names(facts.tools)),
        format!("Reach: {}.", facts.reach),
        format!("Caution: {}.", facts.caution),
    ];
    lines.join("\n\n")
}

fn tag(tag: Tag) -> String {
    format!("{}\n\nIt changes: {}.", tag.about(), tag.facts().changes)
}

fn names(tools: &[Tool]) -> String {
    let names: Vec<&str> = tools.iter().map(|tool| tool.name()).collect();
    names.join(", ")
}
