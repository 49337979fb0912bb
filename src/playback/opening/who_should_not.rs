//! Who should not, within the half minute that the opening of a sound file may take: as many of the
//! reasons as there is time for, those of the routine itself and the gravest first. All of them are written with the file.

use std::time::Duration;

use crate::advice::{ASK_FIRST, Demands, in_short};
use crate::engine::Telling;
use crate::model::{Routine, wording};
use crate::voice;

/// The opening of a sound file is no longer than this.
const MOST: Duration = Duration::from_secs(30);
/// Letters of one breath in a second, as the voice in the box speaks: at least so many. It is reckoned
/// by letters whether there is a clip or not, so that making one changes nothing.
const LETTERS_A_SECOND: f64 = 12.8;
/// What a list begins with that is said phrase by phrase.
const LIST: &str = "Not with any of these.";

/// The line after what is said before it: in one breath, or phrase by phrase where the voice in the
/// box does not know that sentence. None where nobody is meant.
pub(super) fn line(routine: &Routine, before: &[String]) -> Option<String> {
    let breath = in_a_breath(routine, before)?;
    if voice::knows(&breath) {
        return Some(breath);
    }
    let room = room(before).as_millis();
    let list = |phrases: &[&str]| {
        let phrases = phrases.iter().map(|phrase| sentence(phrase));
        let all: Vec<String> = [LIST.to_owned()].into_iter().chain(phrases).collect();
        all.join(" ")
    };
    longest(routine, list, |line| {
        voice::length(line).as_millis() <= room
    })
}

/// The line in one breath: "Not with heart trouble, pregnancy, or cancer."
pub(super) fn in_a_breath(routine: &Routine, before: &[String]) -> Option<String> {
    let letters = room(before).as_secs_f64() * LETTERS_A_SECOND;
    let breath = |phrases: &[&str]| match phrases {
        [] => String::new(),
        [one] if one.starts_with("if ") => format!("Not {one}."),
        [one] => format!("Not with {one}."),
        [first @ .., last] => format!("Not with {}, or {last}.", first.join(", ")),
    };
    longest(routine, breath, |line| (line.len() as f64) <= letters)
}

/// How long the line may take.
fn room(before: &[String]) -> Duration {
    // A sentence that is not there yet has its pauses all the same.
    let others = [String::new(), ASK_FIRST.to_owned()];
    let all = before.iter().cloned().chain(others);
    MOST.saturating_sub(Telling::opening(all).length())
}

/// The line of as many phrases as there is time for.
fn longest(
    routine: &Routine,
    line: impl Fn(&[&str]) -> String,
    fits: impl Fn(&str) -> bool,
) -> Option<String> {
    let phrases = Demands::of(routine).not_with();
    let counts = (1..=phrases.len()).rev();
    let mut lines = counts.map(|count| line(&phrases[..count]));
    lines.find(|line| fits(line))
}

/// A phrase by itself: "Heart trouble."
fn sentence(phrase: &str) -> String {
    format!("{}.", wording::capital(phrase))
}

/// Every sentence of a list.
pub(super) fn sentences() -> impl Iterator<Item = String> {
    let phrases = in_short::PHRASES.map(sentence);
    [LIST.to_owned()].into_iter().chain(phrases)
}
