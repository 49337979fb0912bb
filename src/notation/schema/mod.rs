//! The JSON Schema of the routine file, for editors: what `read` accepts, said once more.
//!
//! It is made from the shape that serde reads (`shape`), the types of single values and the tables
//! of the vocabulary, so that a key, a range or a word is written in one place.
//!
//! It is put together by hand, not derived: inside an `each` block a stroke has other keys than
//! outside, a side depends on the area, and each condition carries a message of its own, which
//! editors show. A derive can say none of that.
//!
//! What no schema can say is listed in [`BEYOND`]. For the rest `tests/suite/schema.rs` holds
//! reader and schema together over thousands of documents.

mod conditions;
mod entries;
mod keys;
mod patterns;
mod per_side;
mod snippets;
mod stroke;
mod values;
mod words;

use serde_json::{Map, Value, json};

pub use values::BEYOND;

/// The schema as text, the same in every run: JSON with sorted keys and a line break at the end.
#[must_use]
pub fn schema() -> String {
    // A value of texts and numbers can always be written.
    serde_json::to_string_pretty(&whole()).unwrap_or_default() + "\n"
}

fn whole() -> Value {
    let mut root = keys::object(entries::file_keys(), &entries::FILE_NEEDS);
    let about = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A backrub routine",
        "description": "Ordered strokes for one benefit and setting. `backrub check FILE` also \
                        finds what no schema can.",
        "$defs": defs(),
    });
    merge(&mut root, about);
    root
}

fn defs() -> Value {
    let named = entries::defs().into_iter().chain(words::defs());
    let named = named.chain(values::defs());
    let all = named.map(|(name, value)| (name.to_owned(), value));
    Value::Object(all.chain(values::times()).collect::<Map<_, _>>())
}

/// A reference to one of the definitions.
fn to(def: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{def}") })
}

/// Puts the entries of one object into another.
fn merge(into: &mut Value, from: Value) {
    if let (Some(into), Value::Object(from)) = (into.as_object_mut(), from) {
        into.extend(from);
    }
}
