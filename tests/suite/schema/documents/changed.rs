//! A good document with something changed.

use serde_json::Value;

use super::Tape;
use super::made::entry;
use super::values::{key, right, some};

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
