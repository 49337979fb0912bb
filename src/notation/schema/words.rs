//! The closed sets of words, each word with what is known of it.

use super::to;
use super::values::InSchema;
use crate::model::area::AreaFacts;
use crate::model::technique::TechniqueFacts;
use crate::model::wording::capital;
use crate::model::{
    Area, Benefit, Position, Pressure, Restriction, Setting, Sides, Tag, Technique, Tool,
};
use crate::notation::field::Field;
use serde_json::{Value, json};

macro_rules! in_schema {
    ($($name:ident is $def:literal),+) => {
        $(impl InSchema for $name {
            fn schema() -> Value { to($def) }
        })+
    };
}

in_schema!(
    Benefit is "benefit", Setting is "setting", Technique is "technique", Area is "area",
    Sides is "side", Position is "position", Tool is "tool", Tag is "tag"
);

impl InSchema for Vec<Field<Tag>> {
    fn schema() -> Value {
        json!({ "type": "array", "uniqueItems": true, "items": to("tag") })
    }
}

/// Every set of words by its name.
pub(super) fn defs() -> Vec<(String, Value)> {
    let tags = Tag::ALL
        .iter()
        .filter(|tag| tag.restriction() != Restriction::Block);
    let sets = [
        (
            "benefit",
            words(Benefit::ALL, |word| (word.id(), benefit(word))),
        ),
        (
            "setting",
            words(Setting::ALL, |word| (word.id(), setting(word))),
        ),
        (
            "technique",
            words(Technique::ALL, |word| (word.id(), technique(word.facts()))),
        ),
        (
            "area",
            words(Area::ALL, |word| (word.id(), area(word.facts()))),
        ),
        (
            "side",
            words(Sides::ALL, |word| (word.id(), word.about().to_owned())),
        ),
        (
            "position",
            words(Position::ALL, |word| (word.id(), word.about().to_owned())),
        ),
        (
            "tool",
            words(Tool::ALL, |word| (word.id(), word.about().to_owned())),
        ),
        ("tag", words(tags, |word| (word.id(), tag(*word)))),
    ];
    sets.map(|(name, value)| (name.to_owned(), value)).into()
}

/// A set of words. `type` stands beside them so that an editor completes a key with its colon.
fn words<'w, T: 'w>(
    all: impl IntoIterator<Item = &'w T>,
    told: impl Fn(&T) -> (&'static str, String),
) -> Value {
    let words = all.into_iter().map(told);
    let words = words.map(|(word, about)| json!({ "const": word, "description": about }));
    json!({ "type": "string", "oneOf": words.collect::<Vec<_>>() })
}

fn benefit(benefit: &Benefit) -> String {
    format!("{}: {}.", benefit.name(), benefit.person())
}

fn setting(setting: &Setting) -> String {
    let position = setting.position().name();
    format!(
        "{} Unless a stroke says otherwise: {position}.",
        setting.about()
    )
}

fn technique(facts: &TechniqueFacts) -> String {
    let mut lines = vec![format!(
        "{}: {}",
        capital(facts.name),
        facts.technique.about()
    )];
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

fn area(facts: &AreaFacts) -> String {
    let sides: Vec<&str> = facts.sides.iter().map(|sides| sides.id()).collect();
    let sides = match facts.area.has_no_sides() {
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
