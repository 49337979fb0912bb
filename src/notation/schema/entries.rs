//! The file, and the entries of its lists: strokes, `each` blocks and repeats.

use super::conditions::not_here;
use super::keys::{Key, key, object, with_value};
use super::snippets;
use super::{merge, stroke, to};
use crate::notation::shape::{BlockShape, FileShape as F, RepeatShape, STROKES_MAX};
use serde_json::{Value, json};

const AVOID: &str = "Who should not do it today: the routine is not offered to them. Do not list tags \
    that apply to every routine.";
const END: &str =
    "How it ends for the ear. Default: bowl. Quiet is for a routine to fall asleep to.";
const SUITS: &str = "Times and situations that it is made for, so that people find it.";
const LICENCE: &str = "The terms on which it may be shared, such as CC BY 4.0.";
const SOURCES: &str = "What it rests on: keys of sources that backrub knows, or references of your \
    own.";
const MEANT: &str = "Warnings on the whole file that are meant, each with a reason of 10 to 120 \
    characters. They are listed as hints; what is over a limit is brought within it all the same.";
const SWITCH: &str = "The pause between the left and the right pass: 2s to 30s. Default: 5s, \
    longer where the position or the tool changes.";

/// The keys that are required in a file.
pub(super) const FILE_NEEDS: [&str; 4] = ["title", "benefit", "setting", "strokes"];

/// The keys of a file, in the order of the shape.
pub(super) fn file_keys() -> Vec<Key> {
    let summary = "One sentence on what it is, up to 300 characters.";
    let why = "Why the strokes come in this order, up to 600 characters.";
    vec![
        key(
            "title",
            |f: &F| &f.title,
            "The name in the list, up to 80 characters.",
        ),
        key(
            "benefit",
            |f: &F| &f.benefit,
            "What it is for: one of the four benefits.",
        ),
        key(
            "setting",
            |f: &F| &f.setting,
            "Where it is done. It decides the usual position.",
        ),
        key("suits", |f: &F| &f.suits, SUITS),
        key("end", |f: &F| &f.end, END).default("bowl"),
        key("summary", |f: &F| &f.summary, summary),
        key("why", |f: &F| &f.why, why),
        key("avoid", |f: &F| &f.avoid, AVOID),
        key("sources", |f: &F| &f.sources, SOURCES),
        key(
            "author",
            |f: &F| &f.author,
            "Who made it, up to 80 characters.",
        ),
        key("licence", |f: &F| &f.licence, LICENCE),
        key(
            "edition",
            |f: &F| &f.edition,
            "Which edition it is, such as 2 or 2026-11.",
        ),
        key("meant", |f: &F| &f.meant, MEANT),
        strokes("entry", "What is done, in this order."),
    ]
}

/// Every kind of entry, by its name.
pub(super) fn defs() -> [(&'static str, Value); 7] {
    [
        ("entry", entry()),
        ("entry-in-repeat", entry_in_repeat()),
        ("entry-in-each", entry_in_each()),
        ("stroke", stroke::alone()),
        ("stroke-in-each", stroke::in_each()),
        ("each", each()),
        ("repeat", repeat()),
    ]
}

fn entry() -> Value {
    let snippets = [snippets::stroke(), snippets::each(), snippets::repeat()];
    let each = (["each"].as_slice(), to("each"));
    let repeat = (["repeat", "strokes"].as_slice(), to("repeat"));
    one_of(&snippets, &to("stroke"), &[repeat, each])
}

fn entry_in_repeat() -> Value {
    let why = "A repeat cannot hold another repeat: write out the strokes of one of them.";
    let snippets = [snippets::stroke(), snippets::each()];
    let each = (["each"].as_slice(), to("each"));
    let repeat = (["repeat"].as_slice(), not_here("repeat", why));
    one_of(&snippets, &to("stroke"), &[repeat, each])
}

fn entry_in_each() -> Value {
    let why = "An `each` block holds only strokes: move this out of it.";
    let mut none = not_here("each", why);
    merge(&mut none["properties"], json!({ "repeat": false }));
    let blocks = [(["each", "repeat"].as_slice(), none)];
    one_of(
        &[snippets::stroke_in_each()],
        &to("stroke-in-each"),
        &blocks,
    )
}

/// A stroke is known by a key that only a stroke has, a block by its name, as in `choice`. What has
/// neither is taken for an unfinished stroke. The last of the blocks is looked for first.
fn one_of(snippets: &[Value], stroke: &Value, blocks: &[(&[&str], Value)]) -> Value {
    let other = blocks.iter().fold(
        stroke.clone(),
        |other, (keys, block)| json!({ "if": has(keys), "then": block, "else": other }),
    );
    json!({
        "type": "object",
        "defaultSnippets": snippets,
        "if": has(&["technique", "area", "side", "time"]),
        "then": stroke,
        "else": other,
    })
}

/// At least one of the keys is there.
fn has(keys: &[&str]) -> Value {
    let any: Vec<Value> = keys
        .iter()
        .map(|key| json!({ "required": [key] }))
        .collect();
    json!({ "anyOf": any })
}

fn each() -> Value {
    let block = object(
        vec![
            key("switch", |b: &BlockShape| &b.switch, SWITCH).default("5s"),
            strokes(
                "entry-in-each",
                "Only strokes, without a side of their own.",
            ),
        ],
        &["strokes"],
    );
    let about = "A block: all its strokes on the left, then all of them on the right.";
    object(vec![with_value("each", block, about)], &["each"])
}

fn repeat() -> Value {
    let times = "How many times all of it is done, 2 to 10.";
    let keys = vec![
        key("repeat", |r: &RepeatShape| &r.repeat, times),
        strokes(
            "entry-in-repeat",
            "Strokes and `each` blocks, but no other repeat.",
        ),
    ];
    object(keys, &["repeat", "strokes"])
}

fn strokes(entry: &str, about: &'static str) -> Key {
    let list = json!({
        "type": "array",
        "minItems": 1,
        "maxItems": STROKES_MAX,
        "items": to(entry),
    });
    with_value("strokes", list, about)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Position;
    use crate::notation::shape::{EachShape, PerSideShape, StrokeShape};
    use serde::de::{Deserialize, Deserializer, Visitor, value::Error};

    /// Takes down the keys that a shape asks for, and then fails.
    struct Keys<'k>(&'k mut &'static [&'static str]);

    impl<'de> Deserializer<'de> for Keys<'_> {
        type Error = Error;

        fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
            Err(serde::de::Error::custom("only structs are asked"))
        }

        fn deserialize_struct<V: Visitor<'de>>(
            self,
            _: &'static str,
            keys: &'static [&'static str],
            visitor: V,
        ) -> Result<V::Value, Error> {
            *self.0 = keys;
            self.deserialize_any(visitor)
        }

        serde::forward_to_deserialize_any! {
            bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
            option unit unit_struct newtype_struct seq tuple tuple_struct map enum identifier
            ignored_any
        }
    }

    fn keys_of<'de, T: Deserialize<'de>>() -> Vec<&'static str> {
        let mut keys: &'static [&'static str] = &[];
        assert!(T::deserialize(Keys(&mut keys)).is_err());
        let mut keys = keys.to_vec();
        keys.sort_unstable();
        keys
    }

    fn told(schema: &Value) -> Vec<&str> {
        let keys = schema["properties"].as_object().unwrap();
        keys.keys().map(String::as_str).collect()
    }

    #[test]
    fn the_schema_has_the_keys_that_the_reader_has() {
        let whole = super::super::whole();
        let defs = &whole["$defs"];
        assert_eq!(told(&whole), keys_of::<F>());
        assert_eq!(told(&defs["stroke"]), keys_of::<StrokeShape>());
        assert_eq!(told(&defs["stroke-in-each"]), keys_of::<StrokeShape>());
        assert_eq!(told(&defs["each"]), keys_of::<EachShape>());
        assert_eq!(
            told(&defs["each"]["properties"]["each"]),
            keys_of::<BlockShape>()
        );
        assert_eq!(told(&defs["repeat"]), keys_of::<RepeatShape>());
        let position = &defs["stroke"]["properties"]["position"];
        assert_eq!(told(&position["then"]), keys_of::<PerSideShape<Position>>());
    }

    #[test]
    fn nothing_is_left_undescribed() {
        fn look(path: &str, value: &Value) {
            if let Some(keys) = value["properties"].as_object() {
                for (key, value) in keys {
                    let branch = path.contains("/allOf") || path.contains("/if");
                    let branch =
                        branch || (path.contains("/then") && !path.contains("/properties/"));
                    assert!(branch || value["description"].is_string(), "{path}: {key}");
                }
            }
            for word in value["oneOf"].as_array().into_iter().flatten() {
                assert!(
                    word["description"].as_str().is_some_and(|d| d.len() > 3),
                    "{path}"
                );
            }
            match value {
                Value::Object(map) => map
                    .iter()
                    .for_each(|(k, v)| look(&format!("{path}/{k}"), v)),
                Value::Array(list) => list.iter().for_each(|v| look(path, v)),
                _ => {}
            }
        }
        look("", &super::super::whole());
    }
}
