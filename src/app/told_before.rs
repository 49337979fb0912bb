//! What is told before a session of what was too much in earlier ones.

use super::Program;
use crate::library::Opened;
use crate::model::wording;

impl Program {
    /// Why it is not known what was too much in the last sessions, as a sentence; none where that is
    /// known, or does not matter.
    #[must_use]
    pub fn last_sessions_unknown(&self) -> Option<String> {
        let why = self.before.failure.as_ref().filter(|_| !self.as_written)?;
        Some(format!(
            "What was too much in your last sessions is not known: {why}."
        ))
    }

    /// What is told of them before a session with a routine: how many strokes are lighter or skipped
    /// because of them, or that they are not known. One sentence each.
    #[must_use]
    pub fn told_before(&self, opened: &Opened) -> Vec<String> {
        let otherwise = opened.adapted_for(&self.memory.profile.tags());
        let as_last_time = as_last_time(&self.adapted(opened), &otherwise);
        let unknown = self.last_sessions_unknown();
        unknown.into_iter().chain(as_last_time).collect()
    }
}

/// How many strokes of a routine are lighter or skipped because they were too much before, beside the
/// same routine without that; nothing where none is.
fn as_last_time(mine: &Opened, otherwise: &Opened) -> Option<String> {
    let [mine, all] = [mine, otherwise].map(|opened| &opened.timeline.strokes);
    let lighter = mine.iter().filter(|stroke| stroke.as_last_time).count();
    let both = [(lighter, "lighter"), (all.len() - mine.len(), "skipped")];
    let told = both.into_iter().filter(|(many, _)| *many > 0);
    let told: Vec<String> = told
        .map(|(many, how)| format!("{} {how}", wording::strokes(many)))
        .collect();
    (!told.is_empty()).then(|| format!("As last time: {}.", told.join(", ")))
}
