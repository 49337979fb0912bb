//! From words to terms. Longest first: "lower back" is one thing, "6 minutes" too.

use super::vocabulary::{self, Meaning};
use super::{Sense, Term};
use crate::model::secs::BadSecs;
use crate::model::{Secs, asked};
use crate::shown::composed;

/// The most words that are one name, as in "between spine and shoulder blade".
const LONGEST: usize = 5;
/// The most letters of a need that are read; no name is as long.
const READ: usize = 500;

/// Words that say nothing of a routine. Sides are among them: a routine works both.
const SAY_NOTHING: &[&str] = &[
    "a", "an", "and", "at", "both", "for", "have", "hurt", "hurts", "i", "in", "is", "left",
    "less", "max", "me", "most", "my", "of", "on", "only", "or", "please", "right", "some", "than",
    "the", "to", "under", "with", "within",
];
const NEGATIONS: &[&str] = &["no", "not", "without"];
const UNITS: &[&str] = &[
    "h", "hour", "hours", "hr", "hrs", "min", "mins", "minute", "minutes", "sec", "secs", "second",
    "seconds",
];

/// The terms of a need, in the order in which they were said.
pub(super) fn terms(words: &str) -> Vec<Term> {
    let words: String = words.chars().take(READ).collect();
    let words = composed(&words).to_lowercase();
    let apart = |c: char| c.is_whitespace() || matches!(c, ',' | ';');
    let words: Vec<&str> = words.split(apart).filter(|word| !word.is_empty()).collect();
    let (mut terms, mut is_not, mut rest) = (Vec::new(), false, &words[..]);
    while let [first, more @ ..] = rest {
        if let Some((sense, taken)) = known(rest) {
            terms.push(Term {
                said: rest[..taken].join(" "),
                is_not: std::mem::take(&mut is_not),
                sense,
            });
            rest = &rest[taken..];
            continue;
        }
        match *first {
            word if NEGATIONS.contains(&word) => is_not = true,
            word if SAY_NOTHING.contains(&word) => {}
            word => terms.push(Term {
                said: word.to_owned(),
                is_not: std::mem::take(&mut is_not),
                sense: Sense::Word(Meaning::begun(word)),
            }),
        }
        rest = more;
    }
    terms
}

/// What the first words mean, and how many of them; none if they are no whole words of ours.
fn known(words: &[&str]) -> Option<(Sense, usize)> {
    if let Some(time) = time(words) {
        return Some(time);
    }
    let most = words.len().min(LONGEST);
    let whole = (1..=most).rev().find_map(|taken| {
        let said = words[..taken].join(" ");
        Some((vocabulary::phrase(&said)?, taken))
    });
    // The last words may not be typed to their end.
    let begun = || Some((vocabulary::begun_phrase(&words.join(" "))?, words.len()));
    match whole {
        Some(whole) if words.len() > whole.1 => begun().or(Some(whole)),
        whole => whole.or_else(begun),
    }
}

/// A time of up to four words: "1 hour 30 minutes". One that is far too long limits nothing.
fn time(words: &[&str]) -> Option<(Sense, usize)> {
    let starts = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit());
    words.first().filter(|word| starts(word))?;
    let belongs = |word: &&&str| starts(word) || UNITS.contains(*word);
    let taken = words.iter().take(4).take_while(belongs).count();
    (1..=taken).rev().find_map(|taken| {
        let time = match asked(&words[..taken].join(" ")) {
            Ok(time) => time,
            Err(BadSecs::TooLong) => Secs::DAY,
            Err(_) => return None,
        };
        Some((Sense::Most(time.duration()), taken))
    })
}
