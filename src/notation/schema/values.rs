//! Single values: the schema of each type that a key can have.

use super::{patterns, to};
use crate::model::source::Source;
use crate::model::wording::capital;
use crate::model::{Pressure, Secs, Tempo};
use crate::notation::field::Field;
use crate::notation::meant::{REASON_MIN, warnings};
use crate::notation::shape::{
    LeadInTime, SAY_MAX, SOURCES_MAX, ShortText, SourceName, StrokeTime, SwitchTime,
};
use crate::notation::values::{
    EDITION_MAX, EDITION_NUMBER_MAX, Edition, Text, TimeBetween, Times, Whole,
};
use crate::rules::{self, Rule};
use serde_json::{Value, json};

/// The rules that a schema cannot express, and why. On a file that breaks none of these, schema
/// and reader agree.
#[rustfmt::skip]
pub const BEYOND: &[(&Rule, &str)] = &[
    (rules::TOO_BIG,             "a schema sees values, not bytes"),
    (rules::NOT_UTF8,            "a schema sees values, not bytes"),
    (rules::CONTROL_CHARACTER,   "outside of texts, in comments and blanks, a schema sees nothing"),
    (rules::TOO_DEEP,            "a schema sees what is in the brackets"),
    (rules::SYNTAX,              "what is no YAML has no values"),
    (rules::SECOND_DOCUMENT,     "each document is looked at alone"),
    (rules::CUSTOM_TAG,          "tags are taken off before"),
    (rules::BAD_MERGE,           "merges are written out before"),
    (rules::DUPLICATE_KEY,       "of two equal keys a schema sees one"),
    (rules::LISTED_TWICE,        "of sources, blanks around a name count in a schema"),
    (rules::OUT_OF_RANGE,        "of times that are text: a pattern tells their form, not their range"),
    (rules::TOO_MANY_TURNS,      "a schema does not count what is written out"),
    (rules::SAID_TWICE,          "`6` and `6s` are two keys to a schema"),
    (rules::NEVER_BEATEN,        "what the tool is by default is beyond a schema"),
    (rules::NEVER_LAIN_ON,       "it depends on the setting"),
    (rules::NEVER_ON_THE_SPINE,  "what the tool is by default is beyond a schema"),
    (rules::NEVER_PRESSED,       "a schema knows words, not what they do together"),
    (rules::TOOL_NEEDED,         "a schema knows words, not what they do together"),
    (rules::UNKNOWN_PLACEHOLDER, "how near a slip is to a word is beyond a pattern"),
];

/// A value that a schema can describe.
pub(super) trait InSchema {
    /// The schema of the value.
    fn schema() -> Value;
}

impl<const MAX: usize> InSchema for Text<MAX> {
    fn schema() -> Value {
        json!({
            "type": "string",
            "pattern": patterns::text(1, MAX),
            "patternErrorMessage": format!("One paragraph of 1 to {MAX} characters."),
        })
    }
}

impl InSchema for Edition {
    fn schema() -> Value {
        json!({
            "type": ["string", "integer"],
            "minimum": 0,
            "maximum": EDITION_NUMBER_MAX,
            "pattern": patterns::text(1, EDITION_MAX),
            "patternErrorMessage": format!("A whole number, or a text of 1 to {EDITION_MAX} characters."),
        })
    }
}

impl<const MIN: u32, const MAX: u32> InSchema for TimeBetween<MIN, MAX> {
    fn schema() -> Value {
        to(&Self::name())
    }
}

impl<const MIN: u32, const MAX: u32> TimeBetween<MIN, MAX> {
    fn name() -> String {
        format!("time-{MIN}-to-{MAX}")
    }

    fn def() -> (String, Value) {
        let (least, most) = (Secs::new(MIN), Secs::new(MAX));
        let usual = [5, 10, 30, 90].map(Secs::new).into_iter();
        let examples = usual.filter(|time| (least..=most).contains(time));
        let examples: Vec<String> = examples.map(|time| time.to_string()).collect();
        let wanted = format!("A time from {least} to {most}: 45, 45s, 2m or 1m 30s.");
        let value = json!({
            "type": ["integer", "string"],
            "minimum": MIN,
            "maximum": MAX,
            "pattern": patterns::time(),
            "patternErrorMessage": wanted,
            "examples": examples,
        });
        (Self::name(), value)
    }
}

impl InSchema for Whole<Tempo> {
    fn schema() -> Value {
        json!({ "type": "integer", "minimum": Tempo::MIN, "maximum": Tempo::MAX })
    }
}

impl InSchema for Whole<Times> {
    fn schema() -> Value {
        json!({ "type": "integer", "minimum": Times::MIN, "maximum": Times::MAX })
    }
}

/// The list of `sources`.
impl InSchema for Vec<Field<SourceName>> {
    fn schema() -> Value {
        json!({
            "type": "array",
            "maxItems": SOURCES_MAX,
            "uniqueItems": true,
            "items": { "anyOf": [to("source"), SourceName::schema()] },
        })
    }
}

/// The definitions of times.
pub(super) fn times() -> [(String, Value); 3] {
    [StrokeTime::def(), LeadInTime::def(), SwitchTime::def()]
}

/// The definitions of other values that are long or used in several places.
pub(super) fn defs() -> [(&'static str, Value); 4] {
    [
        ("pressure", pressure()),
        ("say", say()),
        ("meant", meant()),
        ("source", source()),
    ]
}

fn pressure() -> Value {
    let levels = (0..=Pressure::MAX.level()).map(Pressure::new);
    let levels = levels.map(|pressure| {
        json!({ "const": pressure.level(), "description": capital(&format!("{}.", pressure.told())) })
    });
    json!({ "type": "integer", "oneOf": levels.collect::<Vec<_>>() })
}

fn say() -> Value {
    json!({
        "type": "object",
        "maxProperties": SAY_MAX,
        "patternProperties": {
            "^x-": true,
            (patterns::time()): ShortText::schema(),
        },
        "additionalProperties": false,
        "defaultSnippets": [{
            "label": "a line",
            "description": "A line and the second at which it is said.",
            "body": { "${1:6s}": "${2:Let the shoulder drop.}" },
        }],
        "errorMessage": "A time with a text: { 6s: Let the shoulder drop. }",
    })
}

fn meant() -> Value {
    let rules = warnings().into_iter().map(|rule| {
        let reason = json!({
            "type": "string",
            "pattern": patterns::text(REASON_MIN, 120),
            "patternErrorMessage": format!("A reason of {REASON_MIN} to 120 characters."),
            "description": rule.asks,
        });
        (rule.id.to_owned(), reason)
    });
    json!({
        "type": "object",
        "properties": rules.collect::<serde_json::Map<_, _>>(),
        "patternProperties": { "^x-": true },
        "additionalProperties": false,
        "errorMessage": "The name of a warning with a reason: { long-cue: It is a rhyme that everybody knows. }",
    })
}

/// The sources that backrub knows.
fn source() -> Value {
    let known = Source::ALL
        .iter()
        .map(|source| json!({ "const": source.key, "description": source.to_string() }));
    json!({ "type": "string", "oneOf": known.collect::<Vec<_>>() })
}
