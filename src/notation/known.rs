//! Suggestions for unknown words and keys: which one was meant, and which there are.

use super::plain::quoted;
use crate::model::{Area, Technique, Tool};
use crate::rules::{self, Fault};

/// Of more words than this only the nearest are listed.
const SHOWN_WHOLE: usize = 22;

/// The known word that was probably meant.
pub(super) fn did_you_mean(given: &str, known: &[&'static str]) -> Option<&'static str> {
    // A long text is not a misspelt word, and comparing it would take long.
    if given.len() > 60 {
        return None;
    }
    let given = given.to_lowercase().replace(['_', ' '], "-");
    known
        .iter()
        .map(|word| (strsim::damerau_levenshtein(&given, word), *word))
        .filter(|(far, word)| *far <= (word.len().max(given.len()) / 3).max(1))
        .min_by_key(|(far, _)| *far)
        .map(|(_, word)| word)
        .or_else(|| only_start(&given, known))
}

/// The known word that begins with what was given, if there is only one.
fn only_start(given: &str, known: &[&'static str]) -> Option<&'static str> {
    let mut begun = known.iter().filter(|word| word.starts_with(given));
    let word = begun.next()?;
    (given.len() >= 3 && begun.next().is_none()).then_some(*word)
}

/// The fault of a word that is not in its set; `set` is the name of the word's type.
pub(super) fn unknown_word(set: &str, given: &str, possible: &[&'static str]) -> Fault {
    let meant = did_you_mean(given, possible).or_else(|| by_name(set, given));
    let label = match meant {
        Some(word) => format!("did you mean `{word}`?"),
        None => "not one of the possible words".to_owned(),
    };
    let title = format!("`{}` is not {}", quoted(given), one_of_set(set));
    rules::UNKNOWN_WORD
        .fault(title, label)
        .help(choice(given, possible))
}

/// The word whose name on the screen was given: `petrissage` for "kneading".
fn by_name(set: &str, given: &str) -> Option<&'static str> {
    let is = |name: &str| name.eq_ignore_ascii_case(&given.replace(['-', '_'], " "));
    match set {
        "Technique" => Technique::ALL.iter().find(|t| is(t.name())).map(|t| t.id()),
        "Area" => Area::ALL.iter().find(|a| is(a.name())).map(|a| a.id()),
        "Tool" => Tool::ALL.iter().find(|t| is(t.name())).map(|t| t.id()),
        _ => None,
    }
}

fn one_of_set(set: &str) -> String {
    let word = set.trim_end_matches('s').to_lowercase();
    match word.starts_with(['a', 'e', 'i', 'o', 'u']) {
        true => format!("an {word}"),
        false => format!("a {word}"),
    }
}

/// The possible words: all of a short set, the nearest of a long one.
pub(super) fn choice(given: &str, possible: &[&'static str]) -> String {
    if possible.len() <= SHOWN_WHOLE {
        return format!("possible: {}", possible.join(", "));
    }
    let given: String = given.to_lowercase().chars().take(60).collect();
    let shares = |word: &str| {
        given
            .split(['-', ' ', '_'])
            .any(|part| part.len() > 3 && word.contains(part))
    };
    let mut nearest: Vec<&str> = possible.to_vec();
    nearest.sort_by_cached_key(|word| {
        let alike = strsim::jaro_winkler(&given, word) + f64::from(shares(word));
        std::cmp::Reverse((alike * 1_000_000.0) as u64)
    });
    nearest.truncate(8);
    format!("nearest: {}, …", nearest.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_is_understood() {
        let known = ["technique", "time", "tempo", "tool", "lead-in"];
        for (given, meant) in [
            ("tecnique", Some("technique")),
            ("Time", Some("time")),
            ("lead_in", Some("lead-in")),
            ("tiem", Some("time")),
            ("pressure", None),
        ] {
            assert_eq!(did_you_mean(given, &known), meant, "{given}");
        }
    }

    #[test]
    fn a_name_of_the_screen_leads_to_its_word() {
        let fault = unknown_word("Technique", "kneading", Technique::IDS);
        assert_eq!(fault.title, "`kneading` is not a technique");
        assert_eq!(fault.label, "did you mean `petrissage`?");
    }

    #[test]
    fn of_a_long_set_the_nearest_words_are_shown() {
        let help = unknown_word("Area", "neck", Area::IDS).help.unwrap();
        assert!(
            help.starts_with("nearest: neck-back, neck-side-back, "),
            "{help}"
        );
    }
}
