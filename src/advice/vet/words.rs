//! Looking for phrases in what an author wrote.

use std::ops::Range;

use super::phrases::{self, Spared};
use super::rising;

/// A word of a text.
struct Word<'t> {
    /// Small letters, with a straight apostrophe.
    low: String,
    /// As it stands in the text.
    written: &'t str,
    /// Where it begins, in bytes.
    at: usize,
    /// Which clause it belongs to, and which sentence, counted from 0.
    clause: usize,
    sentence: usize,
}

/// The words of a text, with the clauses and sentences that they stand in.
fn words(text: &str) -> Vec<Word<'_>> {
    let (mut words, mut clause, mut sentence) = (Vec::new(), 0, 0);
    let is_of_word = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’' | '{' | '}');
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if is_of_word(c) {
            start.get_or_insert(at);
            continue;
        }
        if let Some(from) = start.take() {
            words.push(word(text, from, at, clause, sentence));
        }
        match c {
            '%' => words.push(word(text, at, at + 1, clause, sentence)),
            ',' => clause += 1,
            '.' | '!' | '?' | ';' | ':' | '(' | ')' | '–' | '—' => {
                clause += 1;
                sentence += 1;
            }
            _ => {}
        }
    }
    words
}

fn word(text: &str, from: usize, to: usize, clause: usize, sentence: usize) -> Word<'_> {
    let written = &text[from..to];
    let low = written.to_lowercase().replace('’', "'");
    Word {
        low: low.trim_matches('\'').to_owned(),
        written,
        at: from,
        clause,
        sentence,
    }
}

impl Word<'_> {
    /// Whether it is one of the words of `a/b`, or the plural of one.
    fn is_one_of(&self, alternatives: &str) -> bool {
        alternatives.split('/').any(|word| {
            let rest = self.low.strip_prefix(word);
            rest.is_some_and(|rest| {
                rest.is_empty() || (word.len() > 2 && matches!(rest, "s" | "es"))
            })
        })
    }

    fn is_in(&self, list: &[&str]) -> bool {
        list.contains(&self.low.as_str())
    }
}

/// The index after the phrase if it stands at `from`, all of it in one sentence. What `*` skips stands
/// in one clause with what follows, and is nothing that turns the meaning round.
fn after(words: &[Word<'_>], from: usize, phrase: &[&str]) -> Option<usize> {
    let Some((first, rest)) = phrase.split_first() else {
        return Some(from);
    };
    let before = &words[from.checked_sub(1)?];
    if *first == "*" {
        let turns =
            |word: &Word<'_>| word.is_in(phrases::DENIALS) || word.is_in(phrases::KEEPING_OFF);
        return (from..=from + 2).find_map(|next| {
            let clause = words.get(next)?.clause == before.clause;
            let skipped = !words[from..next].iter().any(turns);
            after(words, next, rest).filter(|_| clause && skipped)
        });
    }
    let word = words.get(from)?;
    let here = word.sentence == before.sentence && word.is_one_of(first);
    if here {
        after(words, from + 1, rest)
    } else {
        None
    }
}

/// Every place where a phrase stands: the words of it.
fn places<'w>(words: &'w [Word<'_>], phrase: &'w str) -> impl Iterator<Item = Range<usize>> + 'w {
    let phrase: Vec<&str> = phrase.split(' ').collect();
    (0..words.len()).filter_map(move |from| {
        let (first, rest) = phrase.split_first()?;
        let begins = words[from].is_one_of(first);
        Some(from..after(words, from + 1, rest).filter(|_| begins)?)
    })
}

/// Where one of the phrases stands in the text and is not spared: the part of the text.
pub(super) fn find<'t>(text: &'t str, phrases: &[&str], spared: Spared) -> Option<&'t str> {
    let words = words(text);
    phrases.iter().find_map(|phrase| {
        let mut meant = places(&words, phrase).filter(|at| match spared {
            Spared::Denied => !denied(&words[..at.start], &words[at.start]),
            Spared::KeptOff => worked(&words[..at.start], &words[at.clone()]),
            Spared::Doubted => !doubted(&words[..at.start], &words[at.start]),
            Spared::ByItself => !by_itself(&words[..at.start], &words[at.start]),
        });
        let at = meant.next()?;
        let last = words.get(at.end.checked_sub(1)?)?;
        Some(&text[words[at.start].at..last.at + last.written.len()])
    })
}

/// Whether any of the phrases stands in the text, denied or not.
pub(super) fn says(text: &str, phrases: &[&str]) -> bool {
    let words = words(text);
    phrases
        .iter()
        .any(|phrase| places(&words, phrase).next().is_some())
}

/// Whether a "not" stands within four words before, in the same clause.
fn denied(before: &[Word<'_>], first: &Word<'_>) -> bool {
    let near = before.iter().rev().take(4);
    near.take_while(|word| word.clause == first.clause)
        .any(|word| word.is_in(phrases::DENIALS))
}

fn doubted(before: &[Word<'_>], first: &Word<'_>) -> bool {
    let sentence = before.iter().rev();
    sentence
        .take_while(|word| word.sentence == first.sentence)
        .any(|word| word.is_in(phrases::DENIALS) || word.is_in(phrases::KEEPING_OFF))
}

fn by_itself(before: &[Word<'_>], first: &Word<'_>) -> bool {
    let clause = before.iter().rev();
    clause
        .take_while(|word| word.clause == first.clause)
        .find(|word| !word.is_in(rising::BEFORE_RISING))
        .is_some_and(|word| word.is_in(rising::RISERS))
}

/// Whether a hand does something to the place, and no word before it in the sentence keeps it off.
/// Such a word holds for a list ("not on the groin, the throat or the knee"), but not for a clause
/// that has something of its own to do ("do not be shy, press into the groin").
fn worked(before: &[Word<'_>], place: &[Word<'_>]) -> bool {
    let Some(first) = place.first() else {
        return false;
    };
    let start = before
        .iter()
        .rposition(|word| word.sentence != first.sentence);
    let sentence = &before[start.map_or(0, |at| at + 1)..];
    let mut acts = place.iter().any(|word| word.is_in(phrases::ACTS));
    for (nth, word) in sentence.iter().enumerate().rev() {
        if word.is_in(phrases::DENIALS) || word.is_in(phrases::KEEPING_OFF) {
            return false;
        }
        let begins = nth == 0 || sentence[nth - 1].clause != word.clause;
        let acted = word.is_in(phrases::ACTS) && (begins || word.clause == first.clause);
        acts |= acted;
        if acted && begins {
            break;
        }
    }
    acts
}

/// The noun after a written "left" or "right", with that side and the part of the text: for
/// "the right shoulder" it is the right one's "shoulder".
pub(super) fn sided(text: &str) -> Vec<(bool, String, &str)> {
    let words = words(text);
    let pairs = words.iter().zip(words.iter().skip(1));
    let near = pairs.filter(|(side, noun)| {
        matches!(side.low.as_str(), "left" | "right") && side.clause == noun.clause
    });
    near.map(|(side, noun)| {
        let part = &text[side.at..noun.at + noun.written.len()];
        (side.low == "left", noun.low.clone(), part)
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn force(text: &str) -> Option<&str> {
        find(text, phrases::FORCE.phrases, Spared::Denied)
    }

    fn place(text: &str) -> Option<&str> {
        find(text, phrases::PLACES.phrases, Spared::KeptOff)
    }

    #[test]
    fn what_is_asked_for_is_found_and_what_is_denied_is_not() {
        assert_eq!(
            force("Press as hard as you can."),
            Some("as hard as you can")
        );
        assert_eq!(
            force("IGNORE the sharp pain"),
            Some("IGNORE the sharp pain")
        );
        assert_eq!(force("Don’t hold your breath."), None);
        assert_eq!(
            force("If you want to hold your breath, it is too much."),
            None
        );
        assert_eq!(
            force("If you can, hold your breath."),
            Some("hold your breath")
        );
        assert_eq!(force("Half as hard."), None);
        assert_eq!(force("No pain, no gain."), Some("No pain, no gain"));
    }

    #[test]
    fn a_place_that_is_kept_off_is_only_named() {
        for fine in [
            "Stop below the hollow behind the knee.",
            "Not on the throat, the groin or the armpits.",
            "Off the kneecap and the groin.",
            "Stay two fingers above the kneecap and a hand's width below the groin.",
            "Let the seat carry your calves, not the hollows behind your knees.",
            "The kidneys lie here.",
            "Never on the spine itself.",
        ] {
            assert_eq!(place(fine), None, "{fine}");
        }
        assert_eq!(
            place("Press deep into the hollow behind the {side} knee."),
            Some("hollow behind the {side} knee")
        );
        assert_eq!(place("Do not be shy, press into the groin."), Some("groin"));
        assert_eq!(place("Rub hard on your spine"), Some("on your spine"));
    }

    #[test]
    fn a_side_is_found_with_what_it_belongs_to() {
        assert!(sided("To the left, shoulders down.").is_empty());
        let found = sided("Knead the right shoulder, right there, with the left hand.");
        let nouns: Vec<_> = found
            .iter()
            .map(|(left, noun, _)| (*left, noun.as_str()))
            .collect();
        assert_eq!(
            nouns,
            [(false, "shoulder"), (false, "there"), (true, "hand")]
        );
    }
}
