//! The scripts of a text: the embedded voice, which is English, knows Latin letters.

use unicode_script::UnicodeScript as _;

pub use unicode_script::Script;

/// What every voice reads: its own letters, and digits, signs and marks that belong to no script.
const KNOWN: [Script; 4] = [
    Script::Latin,
    Script::Common,
    Script::Inherited,
    Script::Unknown,
];

/// The name of the first script of a text that is neither Latin nor one of these.
#[must_use]
pub fn foreign_script(text: &str, also: &[Script]) -> Option<&'static str> {
    let mut scripts = text.chars().map(|letter| letter.script());
    let foreign = scripts.find(|script| !KNOWN.contains(script) && !also.contains(script));
    foreign.map(|script| script.full_name())
}
