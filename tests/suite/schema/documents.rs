//! Documents by chance: routines made from a tape of numbers, mostly right, and good ones with
//! something changed. A shorter tape, or one of smaller numbers, makes a simpler document.

mod changed;
mod made;
mod values;

use serde_json::Value;

pub use changed::mutated;
pub use made::made;

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
