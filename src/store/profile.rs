//! What applies to a person, as they said it: the tags, and since when for those that pass.

use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::model::Tag;

/// One tag that applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Mark {
    /// The tag.
    pub tag: Tag,
    /// When it was marked; `None` for what lasts.
    #[serde(default)]
    pub since: Option<Timestamp>,
}

/// What applies to a person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Profile {
    entries: Vec<Entry>,
}

/// An entry of the file as it is written there, and the mark that it is; none if this version does
/// not know the word.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry {
    written: Value,
    mark: Option<Mark>,
}

impl Entry {
    fn read(written: Value) -> Self {
        let lasting = |tag| Mark { tag, since: None };
        let mark = match &written {
            Value::String(_) => Tag::deserialize(&written).ok().map(lasting),
            _ => Mark::deserialize(&written).ok(),
        };
        Self { written, mark }
    }

    fn word(&self) -> String {
        let word = self.written.as_str().map(str::to_owned);
        word.unwrap_or_else(|| self.written.to_string())
    }
}

impl Profile {
    /// What the file says. Whatever is no list there is an entry of its own, so that it is not
    /// passed over.
    pub(super) fn of_json(written: Value) -> Self {
        let entries = match written {
            Value::Array(entries) => entries,
            other => vec![other],
        };
        Self {
            entries: entries.into_iter().map(Entry::read).collect(),
        }
    }

    /// What the file is to say.
    pub(super) fn to_json(&self) -> Value {
        self.entries
            .iter()
            .map(|entry| entry.written.clone())
            .collect()
    }

    /// The tags that apply, in the order of the tags.
    #[must_use]
    pub fn tags(&self) -> Vec<Tag> {
        let mut tags: Vec<Tag> = self.marks().map(|mark| mark.tag).collect();
        tags.sort_unstable();
        tags.dedup();
        tags
    }

    /// What applies, as it was marked.
    pub fn marks(&self) -> impl Iterator<Item = Mark> + '_ {
        self.entries.iter().filter_map(|entry| entry.mark)
    }

    /// The words in it that this version does not know. What they change is not known either.
    #[must_use]
    pub fn unknown(&self) -> Vec<String> {
        let unknown = self.entries.iter().filter(|entry| entry.mark.is_none());
        unknown.map(Entry::word).collect()
    }

    /// What is so old that it may have passed, and is asked again.
    pub fn passed(&self, now: Timestamp) -> impl Iterator<Item = Mark> + '_ {
        self.marks().filter(move |mark| {
            let days = mark.tag.facts().days.zip(mark.since);
            days.is_some_and(|(days, since)| {
                now.duration_since(since) >= SignedDuration::from_hours(24 * i64::from(days))
            })
        })
    }

    /// Marks a tag; one that passes is dated.
    pub fn add(&mut self, tag: Tag, now: Timestamp) {
        self.remove(tag);
        self.entries.push(Entry::read(match tag.facts().days {
            Some(_) => json!({ "tag": tag, "since": now }),
            None => json!(tag),
        }));
    }

    /// Takes a mark away.
    pub fn remove(&mut self, tag: Tag) {
        let is_this = |entry: &Entry| entry.mark.is_some_and(|mark| mark.tag == tag);
        self.entries.retain(|entry| !is_this(entry));
    }

    /// Takes these words away, if this version does not know them.
    pub fn forget(&mut self, words: &[String]) {
        let goes = |entry: &Entry| entry.mark.is_none() && words.contains(&entry.word());
        self.entries.retain(|entry| !goes(entry));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn what_lasts_is_a_word_and_what_passes_has_its_date() {
        let mut profile = Profile::default();
        let now = at("2026-03-01T08:00:00Z");
        profile.add(Tag::Bruise, now);
        profile.add(Tag::Diabetes, now);
        profile.add(Tag::Bruise, now);
        let written = profile.to_json();
        let want = json!(["diabetes", {"tag": "bruise", "since": "2026-03-01T08:00:00Z"}]);
        assert_eq!(written, want);
        assert_eq!(Profile::of_json(written), profile);
        assert_eq!(profile.tags(), [Tag::Bruise, Tag::Diabetes]);
        profile.remove(Tag::Bruise);
        assert_eq!(profile.tags(), [Tag::Diabetes]);
    }

    #[test]
    fn a_word_that_is_not_known_is_kept_and_told() {
        let written =
            json!(["diabetes", "scurvy", {"tag": "plague"}, null, {"tag": "bruise", "by": 3}]);
        let mut profile = Profile::of_json(written.clone());
        let unknown = ["scurvy", r#"{"tag":"plague"}"#, "null"].map(str::to_owned);
        assert_eq!(profile.unknown(), unknown);
        assert_eq!(profile.to_json(), written, "a later version's field too");
        profile.add(Tag::Cancer, at("2026-03-01T08:00:00Z"));
        assert_eq!(profile.unknown(), unknown);
        profile.forget(&unknown);
        assert_eq!(profile.tags(), [Tag::Bruise, Tag::Diabetes, Tag::Cancer]);
        assert!(profile.unknown().is_empty());
    }

    #[test]
    fn what_is_no_list_is_not_passed_over() {
        assert_eq!(
            Profile::of_json("pregnancy".into()).tags(),
            [Tag::Pregnancy]
        );
        for odd in [Value::Null, json!({}), json!(7), json!("[")] {
            assert_eq!(Profile::of_json(odd.clone()).unknown().len(), 1, "{odd}");
        }
    }

    #[test]
    fn what_may_have_passed_still_applies_and_is_asked_again() {
        let mut profile = Profile::default();
        profile.add(Tag::AcuteInjury72h, at("2026-03-01T08:00:00Z"));
        let passed = |now| profile.passed(at(now)).count();
        assert_eq!(passed("2026-03-04T07:59:59Z"), 0);
        assert_eq!(passed("2026-03-04T08:00:00Z"), 1);
        assert_eq!(profile.tags(), [Tag::AcuteInjury72h]);
    }
}
