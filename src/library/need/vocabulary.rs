//! What a word may mean: a place, a tool, a part of the body, what a routine suits, or how it fits.

use super::Sense;
use crate::model::called::{Everyday as _, called};
use crate::model::{Area, Setting, Suits, Tool};

/// What a word may mean; any of it is enough.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Meaning {
    pub(super) areas: Vec<Area>,
    pub(super) settings: Vec<Setting>,
    pub(super) tools: Vec<Tool>,
    pub(super) suits: Vec<Suits>,
    /// Whether it is a whole word of ours, and not the beginning of one or a guess.
    pub(super) is_sure: bool,
}

/// Phrases that are no single thing of ours.
const PHRASES: &[(&str, Sense)] = &[
    ("quiet", Sense::Quiet),
    ("quietly", Sense::Quiet),
    ("discreet", Sense::Quiet),
    ("hands only", Sense::NoTools),
    ("only hands", Sense::NoTools),
    ("by hand", Sense::NoTools),
    ("no tools", Sense::NoTools),
    ("no tool", Sense::NoTools),
    ("without tools", Sense::NoTools),
    ("needs nothing", Sense::NoTools),
    ("for me", Sense::ForMe),
    ("fits", Sense::ForMe),
    ("fits me", Sense::ForMe),
    ("suits me", Sense::ForMe),
    ("gentler", Sense::Gentler),
    ("mine", Sense::Own),
    ("my own", Sense::Own),
    ("yours", Sense::Own),
];

/// What these words mean, if they are whole words of ours.
pub(super) fn phrase(said: &str) -> Option<Sense> {
    let fixed = PHRASES.iter().find(|(words, _)| *words == said);
    match fixed {
        Some((_, sense)) => Some(sense.clone()),
        None => Some(Meaning::of(said))
            .filter(|meaning| meaning.is_sure)
            .map(Sense::Word),
    }
}

/// What these words will mean once they are typed to their end, if nothing else of ours begins so.
pub(super) fn begun_phrase(said: &str) -> Option<Sense> {
    let is_left_open = said.chars().count() < 3 || !Meaning::begun(said).is_nothing();
    // Titles begin with "gentle".
    let begins = |words: &str, sense: &Sense| words.starts_with(said) && *sense != Sense::Gentler;
    let mut phrases = PHRASES.iter().filter(|_| !is_left_open);
    let found = phrases.find(|(words, sense)| begins(words, sense));
    found.map(|(_, sense)| sense.clone())
}

impl Meaning {
    /// What a whole word means.
    pub(super) fn of(said: &str) -> Self {
        let mut meaning = Self {
            areas: Area::called(said),
            settings: called(said),
            tools: called(said),
            suits: called(said),
            is_sure: true,
        };
        meaning.is_sure = !meaning.is_nothing();
        meaning
    }

    /// What the beginning of a word may come to mean.
    pub(super) fn begun(said: &str) -> Self {
        let begins = |word: &str| word.starts_with(said);
        Self {
            areas: Area::begun(said),
            settings: all(Setting::CALLED, begins),
            tools: all(Tool::CALLED, begins),
            suits: all(Suits::CALLED, begins),
            is_sure: false,
        }
    }

    /// What was probably meant by a word with a slip in it; none if nothing is near.
    pub(super) fn near(said: &str) -> Option<Self> {
        let places = Setting::CALLED.iter().map(|(word, _)| (*word).to_owned());
        let tools = Tool::CALLED.iter().map(|(word, _)| (*word).to_owned());
        let suits = Suits::CALLED.iter().map(|(word, _)| (*word).to_owned());
        let words = Area::every_name().chain(places).chain(tools).chain(suits);
        let far = |word: &str| strsim::damerau_levenshtein(said, word);
        let near = words.map(|word| (far(&word), word)).min()?;
        // One slip in a short word, two in a long one; three letters are too few to tell.
        let (slips, meant) = near;
        (slips <= said.chars().count() / 4).then(|| Self::of(&meant))
    }

    fn is_nothing(&self) -> bool {
        self.areas.is_empty()
            && self.settings.is_empty()
            && self.tools.is_empty()
            && self.suits.is_empty()
    }
}

fn all<T: Copy + PartialEq>(table: &[(&str, &[T])], is_it: impl Fn(&str) -> bool) -> Vec<T> {
    let mut found = Vec::new();
    for one in table
        .iter()
        .filter(|(word, _)| is_it(word))
        .flat_map(|(_, all)| *all)
    {
        if !found.contains(one) {
            found.push(*one);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_and_every_tool_has_its_words() {
        for setting in Setting::ALL {
            assert!(Meaning::of(setting.id()).settings.contains(setting));
        }
        for tool in Tool::ALL.iter().filter(|tool| tool.is_thing()) {
            for words in [tool.name(), &tool.id().replace('-', " ")] {
                assert!(Meaning::of(words).tools.contains(tool), "{words}");
            }
        }
    }

    #[test]
    fn a_slip_is_understood_and_a_strange_word_is_not() {
        let shoulder = Meaning::of("shoulder");
        for said in ["sholder", "shuolder", "shouldr"] {
            assert_eq!(Meaning::near(said).as_ref(), Some(&shoulder), "{said}");
        }
        for said in ["xyzzy", "bd", "", "quantum"] {
            assert_eq!(Meaning::near(said), None, "{said}");
        }
    }
}
