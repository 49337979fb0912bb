//! What the voice in the box cannot say: another one is asked for it, and what none says is told.

use super::voicing::{Voicing, says};
use crate::engine::{Spoken, Telling, Timeline};
use crate::voice;

impl Voicing {
    /// What is to be said of these lines, and the embedded voice cannot say.
    pub(super) fn foreign<'l>(&self, lines: impl IntoIterator<Item = &'l Spoken>) -> Vec<String> {
        let lines = lines.into_iter();
        let mut foreign: Vec<String> = lines
            .filter(|line| says(self.voice, line.kind))
            .map(|line| line.text.clone())
            .filter(|text| !voice::knows(text))
            .collect();
        foreign.dedup();
        foreign
    }

    /// Lets the other voice get ready for an opening and its timeline; returns at once.
    pub fn prepare(&self, opening: &Telling, timeline: &Timeline) {
        let foreign = self.foreign(opening.lines().iter().chain(&timeline.speech));
        if let Some(speech) = self.speech.as_ref().filter(|_| !foreign.is_empty()) {
            speech.prepare(foreign);
        }
    }

    /// Waits until the other voice has said what it can of a timeline; answers each line that it
    /// could not, with the reason.
    #[must_use]
    pub fn wait_for_all(&self, opening: &Telling, timeline: &Timeline) -> Vec<(String, String)> {
        self.wait_for(self.foreign(opening.lines().iter().chain(&timeline.speech)));
        self.unspoken(opening, timeline)
    }

    pub(super) fn wait_for(&self, foreign: Vec<String>) {
        for text in foreign {
            // Why it failed is told by what is unspoken.
            let _ = self.speech.as_ref().map(|speech| speech.wait_for(&text));
        }
    }

    /// Each line of a timeline and its opening that is to be said and will not be, with the reason,
    /// as far as that is known without waiting.
    #[must_use]
    pub fn unspoken(&self, opening: &Telling, timeline: &Timeline) -> Vec<(String, String)> {
        let why = |text: &str| match &self.speech {
            None => Some("no speech program is installed".to_owned()),
            Some(speech) => speech.refuses(text).map(|why| why.to_string()),
        };
        let lines = opening.lines().iter().chain(&timeline.speech);
        let foreign = self.foreign(lines).into_iter();
        foreign
            .filter_map(|text| why(&text).map(|why| (text, why)))
            .collect()
    }

    /// The same of a timeline alone, in one line; none where every line of it will be heard.
    #[must_use]
    pub fn unspoken_in_short(&self, timeline: &Timeline) -> Option<String> {
        let unspoken = self.unspoken(&Telling::default(), timeline);
        let (_, why) = unspoken.first()?;
        Some(match unspoken.len() {
            1 => format!("1 line is shown, not spoken: {why}"),
            many => format!("{many} lines are shown, not spoken: {why}"),
        })
    }
}
