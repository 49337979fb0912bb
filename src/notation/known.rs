//! Suggestions for unknown words and keys: which one was meant, and which there are.

use super::plain::quoted;
use crate::model::called::{ids_called, is_never_worked};
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

/// The fault of a word that is not in its set; `set` is the name of the word's type. What a word
/// means goes before how it is spelt.
pub(super) fn unknown_word(set: &str, given: &str, possible: &[&'static str]) -> Fault {
    let title = format!("`{}` is not {}", quoted(given), one_of_set(set));
    if set == "Area" && is_never_worked(given) {
        let fault = rules::UNKNOWN_WORD.fault(title, "never worked");
        return fault.help("no hand and no tool goes there; `backrub areas` shows where they may");
    }
    let mut meant = ids_called(set, given);
    meant.retain(|word| possible.contains(word));
    if meant.is_empty() {
        let near = did_you_mean(given, possible);
        meant.extend(near.filter(|near| set != "Area" || begins_alike(given, near)));
    }
    let label = match meant.as_slice() {
        [] => "not one of the possible words".to_owned(),
        words => format!("did you mean {}?", either(words)),
    };
    let fault = rules::UNKNOWN_WORD.fault(title, label);
    match (meant.is_empty(), set) {
        (true, "Area") => fault.help("`backrub areas` shows all of them on the body"),
        (false, _) if possible.len() > SHOWN_WHOLE => fault,
        _ => fault.help(choice(given, possible)),
    }
}

/// Whether two words of several parts begin with the same one, misspelt or not: a slip does not move a
/// hand from the knee to the neck.
fn begins_alike(given: &str, near: &str) -> bool {
    let first = |word: &str| {
        word.split(['-', '_', ' '])
            .next()
            .unwrap_or_default()
            .to_lowercase()
    };
    let (given, near) = (first(given), first(near));
    strsim::damerau_levenshtein(&given, &near) <= near.len() / 4
}

/// "`a`", "`a` or `b`", "`a`, `b` or `c`".
fn either(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, first)) => format!("{} or {last}", first.join(", ")),
        None => String::new(),
    }
}

fn one_of_set(set: &str) -> String {
    if set == "Suits" {
        return "a time or a situation that is known".to_owned();
    }
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
    use crate::model::{Area, Position, Tag, Technique, Tool};

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
    fn what_a_word_means_goes_before_how_it_is_spelt() {
        for (set, given, possible, label) in [
            (
                "Area",
                "hamstrings",
                Area::IDS,
                "did you mean `thigh-back`?",
            ),
            (
                "Area",
                "hips",
                Area::IDS,
                "did you mean `hip-side`, `front-hip` or `piriformis`?",
            ),
            ("Area", "throat", Area::IDS, "never worked"),
            ("Area", "calff", Area::IDS, "did you mean `calf`?"),
            (
                "Area",
                "xylophone",
                Area::IDS,
                "not one of the possible words",
            ),
            (
                "Technique",
                "hold",
                Technique::IDS,
                "did you mean `trigger-point-pressure` or `resting-touch`?",
            ),
            ("Tool", "tennis ball", Tool::IDS, "did you mean `ball`?"),
            ("Tool", "massage ball", Tool::IDS, "did you mean `ball`?"),
            (
                "Position",
                "sitting",
                Position::IDS,
                "did you mean `seated` or `sitting-on-floor`?",
            ),
        ] {
            assert_eq!(unknown_word(set, given, possible).label, label, "{given}");
        }
    }

    #[test]
    fn of_a_long_set_the_nearest_words_are_shown() {
        let help = unknown_word("Tag", "thin skin", Tag::IDS).help.unwrap();
        assert!(
            help.starts_with("nearest: ") && help.contains("skin"),
            "{help}"
        );
    }
}
