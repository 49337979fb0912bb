//! What applies to a person, as they said it: the tags, and since when for those that pass.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::model::Tag;

/// One tag that applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// The tag.
    pub tag: Tag,
    /// When it was marked; `None` for what lasts.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub since: Option<Timestamp>,
}

/// What applies to a person.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Profile {
    entries: Vec<Entry>,
}

/// An entry of the file: a mark, a tag alone, or a word that this version does not know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
enum Entry {
    Lasting(Tag),
    Dated(Mark),
    Unknown(serde_json::Value),
}

impl Profile {
    /// The tags that apply, in the order of the tags.
    #[must_use]
    pub fn tags(&self) -> Vec<Tag> {
        let mut tags: Vec<Tag> = self.marks().map(|mark| mark.tag).collect();
        tags.sort_unstable();
        tags
    }

    /// What applies, as it was marked.
    pub fn marks(&self) -> impl Iterator<Item = Mark> + '_ {
        self.entries.iter().filter_map(|entry| match entry {
            Entry::Lasting(tag) => Some(Mark {
                tag: *tag,
                since: None,
            }),
            Entry::Dated(mark) => Some(*mark),
            Entry::Unknown(_) => None,
        })
    }

    /// The words in it that this version does not know. What they change is not known either.
    #[must_use]
    pub fn unknown(&self) -> Vec<String> {
        let words = self.entries.iter().filter_map(|entry| match entry {
            Entry::Unknown(value) => Some(
                value
                    .as_str()
                    .map_or_else(|| value.to_string(), str::to_owned),
            ),
            _ => None,
        });
        words.collect()
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
        self.entries.push(match tag.facts().days {
            Some(_) => Entry::Dated(Mark {
                tag,
                since: Some(now),
            }),
            None => Entry::Lasting(tag),
        });
    }

    /// Takes a mark away.
    pub fn remove(&mut self, tag: Tag) {
        self.entries.retain(|entry| match entry {
            Entry::Lasting(marked) => *marked != tag,
            Entry::Dated(mark) => mark.tag != tag,
            Entry::Unknown(_) => true,
        });
    }

    /// Takes these words away, if this version does not know them.
    pub fn forget(&mut self, words: &[String]) {
        self.entries.retain(|entry| match entry {
            Entry::Unknown(value) => {
                let word = value
                    .as_str()
                    .map_or_else(|| value.to_string(), str::to_owned);
                !words.contains(&word)
            }
            _ => true,
        });
    }

    /// Takes away what this version does not know.
    pub fn forget_unknown(&mut self) {
        self.entries
            .retain(|entry| !matches!(entry, Entry::Unknown(_)));
    }
}

impl FromIterator<Tag> for Profile {
    fn from_iter<I: IntoIterator<Item = Tag>>(tags: I) -> Self {
        Self {
            entries: tags.into_iter().map(Entry::Lasting).collect(),
        }
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
        let text = serde_json::to_string(&profile).unwrap();
        assert_eq!(
            text,
            r#"["diabetes",{"tag":"bruise","since":"2026-03-01T08:00:00Z"}]"#
        );
        assert_eq!(serde_json::from_str::<Profile>(&text).unwrap(), profile);
        assert_eq!(profile.tags(), [Tag::Bruise, Tag::Diabetes]);
        profile.remove(Tag::Bruise);
        assert_eq!(profile.tags(), [Tag::Diabetes]);
    }

    #[test]
    fn a_word_that_is_not_known_is_kept_and_told() {
        let text = r#"["diabetes","scurvy",{"tag":"plague"}]"#;
        let mut profile: Profile = serde_json::from_str(text).unwrap();
        assert_eq!(profile.unknown(), ["scurvy", r#"{"tag":"plague"}"#]);
        assert_eq!(serde_json::to_string(&profile).unwrap(), text);
        profile.add(Tag::Cancer, at("2026-03-01T08:00:00Z"));
        assert_eq!(profile.unknown().len(), 2);
        profile.forget_unknown();
        assert_eq!(profile.tags(), [Tag::Diabetes, Tag::Cancer]);
        assert!(profile.unknown().is_empty());
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
