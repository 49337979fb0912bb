//! `levels:` in the settings: how loud voice, signals and pace are beside each other. A value that is
//! not understood costs itself alone.

use serde_json::Value;

use super::values::{percent, shown};
use crate::model::Levels;
use crate::shown::harmless;

/// What may be written for it.
pub(super) const RIGHT: &str =
    "levels in percent, such as `levels: { voice: 100, signals: 80, pace: 60 }`";

/// Takes the levels that are set. Answers what to write in place of the others.
pub(super) fn take(levels: &mut Levels, value: &Value) -> Vec<String> {
    let mut slips = Vec::new();
    for (key, value) in value.as_object().into_iter().flatten() {
        let all = [
            ("voice", &mut levels.voice),
            ("signals", &mut levels.signals),
            ("pace", &mut levels.pace),
        ];
        let names = all.each_ref().map(|(name, _)| *name);
        let level = all.into_iter().find(|(name, _)| name == key);
        match (level, percent(value)) {
            (Some(_), _) if value.is_null() => {}
            (Some((_, level)), Some(percent)) => *level = percent,
            (Some((name, _)), None) => slips.push(format!(
                "`levels: {name}: {}` is not understood; write a whole number from 0 to 100, such as \
                 `{name}: 60`",
                harmless(&shown(value))
            )),
            (None, _) => slips.push(unknown(key, names)),
        }
    }
    slips
}

fn unknown(key: &str, names: [&str; 3]) -> String {
    let shown: String = harmless(key).chars().take(40).collect();
    let near = names.map(|name| (strsim::damerau_levenshtein(&key.to_lowercase(), name), name));
    match near.into_iter().min().filter(|(far, _)| *far <= 2) {
        Some((_, meant)) => format!("`{shown}` is none of the levels; did you mean `{meant}`?"),
        None => format!(
            "`{shown}` is not a level; the levels are {}",
            names.join(", ")
        ),
    }
}
