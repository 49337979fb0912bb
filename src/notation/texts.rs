//! Placeholders in the texts of a stroke: whether there is a side to name, and misspelt ones.

use super::known::did_you_mean;
use super::notes::Notes;
use crate::model::Sides;
use crate::model::wording::{PLACEHOLDERS, in_braces};
use crate::rules::{self, Fault};

/// Notes the placeholders of a text that cannot be filled in for a stroke on these sides.
pub(super) fn check_placeholders(text: &str, at: u32, sides: Option<Sides>, notes: &Notes) {
    for word in in_braces(text) {
        if PLACEHOLDERS.contains(&word) {
            if sides == Some(Sides::Both) {
                notes.add_part(at, word, no_side_to_name(word));
            }
        } else if let Some(meant) = misspelt(word) {
            let title = format!("`{word}` is not filled in");
            let fault = rules::UNKNOWN_PLACEHOLDER.fault(title, format!("did you mean `{meant}`?"));
            let help = format!("possible: {}", PLACEHOLDERS.join(", "));
            notes.add_part(at, word, fault.help(help));
        }
    }
}

fn no_side_to_name(word: &str) -> Fault {
    rules::SIDE_NAMED_WITH_BOTH
        .fault(
            format!("`{word}` cannot be filled in"),
            "no single side is worked here",
        )
        .help("say it without the side, or do the stroke on one side or each")
}

/// The placeholder that was probably meant by a word in braces.
fn misspelt(word: &str) -> Option<&'static str> {
    let inner = word.trim_matches(['{', '}']).trim();
    let capital = inner.starts_with(char::is_uppercase) && inner != inner.to_uppercase();
    match (did_you_mean(inner, &["side", "other"])?, capital) {
        ("side", false) => Some("{side}"),
        ("side", true) => Some("{Side}"),
        (_, false) => Some("{other}"),
        (_, true) => Some("{Other}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_told_from_other_words() {
        assert_eq!(misspelt("{sied}"), Some("{side}"));
        assert_eq!(misspelt("{Ohter}"), Some("{Other}"));
        assert_eq!(misspelt("{ side }"), Some("{side}"));
        assert_eq!(misspelt("{SIDE}"), Some("{side}"));
        assert_eq!(misspelt("{slowly}"), None);
        assert_eq!(misspelt("{}"), None);
    }
}
