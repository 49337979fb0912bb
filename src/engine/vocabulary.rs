//! Every sentence that the coach itself can say: names, changes of position and tool, and a few
//! remarks. Whoever makes a voice needs them all.

use super::stance::Stance;
use super::{overlap, remarks, speech};
use crate::model::{Area, Ending, Position, Pressure, Side, Sides, Technique, Tool};
use crate::voice;

/// The coach's words that come from no routine.
const WORDS: [&str; 23] = [
    "Other side.",
    overlap::HALF,
    speech::LAST,
    speech::AS_LAST_TIME,
    Ending::Bowl.words(),
    Ending::Quiet.words(),
    "The session begins.",
    "Hands on.",
    "One tap for each beat.",
    "One slow pass of the hand.",
    "The last three seconds.",
    "Change to the other side.",
    "The next stroke.",
    "The end.",
    "Paused.",
    "Resuming.",
    "Not possible.",
    "Lighten your touch.",
    remarks::HALF_OF_ALL,
    remarks::FIVE_LEFT,
    "Breathe in.",
    "Breathe out.",
    "Sound is working.",
];

/// Every sentence, once each, sorted.
#[must_use]
pub fn own_sentences() -> Vec<String> {
    let mut all = techniques();
    all.extend(places());
    all.extend(changes());
    all.extend(cautions());
    all.extend(WORDS.map(str::to_owned));
    all.extend(remarks::STILL.map(str::to_owned));
    all.extend(remarks::all_times());
    all.sort();
    all.dedup();
    all
}

/// The techniques as they are announced, with every force that may be told: "Kneading, medium."
#[must_use]
pub fn techniques() -> Vec<String> {
    let with_force = |technique: &Technique| {
        let facts = technique.facts();
        let levels = facts.least.halved().level()..=facts.most.level();
        let technique = *technique;
        levels.map(move |level| speech::way(technique, Pressure::new(level)))
    };
    let mut all: Vec<String> = Technique::ALL.iter().flat_map(with_force).collect();
    all.dedup();
    all
}

/// The areas as they are announced, with their sides: "Left, top of the shoulder."
#[must_use]
pub fn places() -> Vec<String> {
    let areas = Area::ALL.iter();
    areas
        .flat_map(|area| sides(*area).map(|side| speech::place(*area, side)))
        .collect()
}

/// What is said once before the work on some areas.
fn cautions() -> impl Iterator<Item = String> {
    Area::ALL
        .iter()
        .filter_map(|area| area.heard())
        .map(str::to_owned)
}

/// The sides that can be announced for an area.
fn sides(area: Area) -> impl Iterator<Item = Side> {
    let facts = area.facts();
    let named = facts.sides.iter().filter(|sides| **sides != Sides::Each);
    named.flat_map(|sides| sides.in_order().iter().copied())
}

/// What is said when the position or the tool changes.
fn changes() -> Vec<String> {
    let stances = || {
        Position::ALL
            .iter()
            .flat_map(|position| Tool::ALL.iter().map(|tool| Stance::new(*position, *tool)))
    };
    let mut all = Vec::new();
    for here in stances().chain([Stance::AT_THE_KEYS]) {
        for there in stances() {
            let words = here.words_to(there).unwrap_or_default();
            all.extend(voice::sentences(&words).map(str::to_owned));
        }
    }
    all
}
