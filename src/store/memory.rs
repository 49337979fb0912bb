//! A few answers: that the notice was read, that there was no red flag, what applies, the volume.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use super::fields::{self, Fields};
use super::{Profile, StoreError};
use crate::model::VoiceMode;

/// What the program remembers about its user.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Memory {
    /// When the notice shown at the first start was read.
    pub notice_read: Option<Timestamp>,
    /// When every red flag was answered with no, if that was the last answer to them.
    pub no_red_flags: Option<Timestamp>,
    /// When a red flag was last answered with yes. Older versions did not say.
    pub red_flag: Option<Timestamp>,
    /// The warning signs that somebody has looked at, by their ids, and when that was said.
    pub looked_at: BTreeMap<String, Timestamp>,
    /// What applies to the person.
    pub profile: Profile,
    /// When each mark was last set or taken away, by the id of its tag. Older versions did not say.
    pub turned: BTreeMap<String, Timestamp>,
    /// The spots that were asked back, by technique and area, and when: what the body had said of
    /// them before counts no more.
    pub asked_back: BTreeMap<String, Timestamp>,
    /// Who should not do a routine, as far as the person has read that before a session: by the id of
    /// the tag, or in the words of a part of the body, and when.
    pub read_who_not: BTreeMap<String, Timestamp>,
    /// How loud, in percent.
    pub volume: Option<u8>,
    /// How much the coach says.
    pub voice: Option<VoiceMode>,
    /// Whether sound was turned off.
    pub muted: bool,
    /// What in the file is not understood, as parts of sentences. All else holds.
    pub told: Vec<String>,
    /// Those fields as they were, and those that this version does not know.
    rest: Map<String, Value>,
}

impl Memory {
    /// Whether it is time to ask about every red flag: they were never answered, or so many days
    /// ago, or, by a clock that was set back, in the future.
    #[must_use]
    pub fn red_flags_due(&self, now: Timestamp, hold_for_days: u16) -> bool {
        self.no_red_flags.is_none_or(|then| {
            let since = now.duration_since(then);
            let hold_for = SignedDuration::from_hours(24 * i64::from(hold_for_days));
            since.is_negative() || since >= hold_for
        })
    }

    /// Reads the memory from a folder; it is empty where there is no file yet.
    ///
    /// # Errors
    /// When the file is there and cannot be read, or is no object of JSON.
    pub fn read(folder: &Path) -> Result<Self, StoreError> {
        Ok(fields::read(&file(folder))?.into())
    }

    /// Writes it to a folder. Only for who holds the folder's lock.
    pub(super) fn write(&self, folder: &Path) -> Result<(), StoreError> {
        fields::write(&file(folder), &self.to_json())
    }

    /// Its file as it is to be written: with all that was in it and not understood.
    fn to_json(&self) -> Value {
        let mut all = Map::new();
        all.insert("notice_read".into(), json!(self.notice_read));
        all.insert("no_red_flags".into(), json!(self.no_red_flags));
        all.insert("looked_at".into(), json!(self.looked_at));
        if self.red_flag.is_some() {
            all.insert("red_flag".into(), json!(self.red_flag));
        }
        if !self.turned.is_empty() {
            all.insert("turned".into(), json!(self.turned));
        }
        for (name, dates) in [
            ("asked_back", &self.asked_back),
            ("read_who_not", &self.read_who_not),
        ] {
            if !dates.is_empty() {
                all.insert(name.into(), json!(dates));
            }
        }
        all.insert("conditions".into(), self.profile.to_json());
        all.insert("volume".into(), json!(self.volume));
        all.insert("voice".into(), json!(self.voice));
        all.insert("muted".into(), json!(self.muted));
        all.extend(self.rest.clone());
        for (name, dates) in [
            ("looked_at", &self.looked_at),
            ("turned", &self.turned),
            ("asked_back", &self.asked_back),
            ("read_who_not", &self.read_who_not),
        ] {
            if let Some(Value::Object(odd)) = self.rest.get(name) {
                let known = dates.iter().map(|(id, at)| (id.clone(), json!(at)));
                let both: Map<_, _> = odd.clone().into_iter().chain(known).collect();
                all.insert(name.into(), both.into());
            }
        }
        all.into()
    }

    /// What of a field was not understood is lost: it was just set anew.
    pub(super) fn set_anew(&mut self, name: &str) {
        self.rest.remove(name);
    }

    /// The same where only a part of it was set: what was not understood of an object stays.
    pub(super) fn set_anew_in_part(&mut self, name: &str) {
        if self.rest.get(name).is_some_and(|rest| !rest.is_object()) {
            self.set_anew(name);
        }
    }
}

impl From<Fields> for Memory {
    fn from(mut fields: Fields) -> Self {
        let mut told = Vec::new();
        let date = "a date such as 2026-03-01T08:00:00Z";
        let notice_read = fields.take("notice_read", date, &mut told, of);
        let no_red_flags = fields.take("no_red_flags", date, &mut told, of);
        let red_flag = fields.take("red_flag", date, &mut told, of);
        let percent = |value: &Value| of(value).filter(|percent| *percent <= 100);
        let volume = "a whole number from 0 to 100";
        let volume = fields.take("volume", volume, &mut told, percent);
        let voice = fields.take("voice", "full, brief or off", &mut told, of);
        let muted = fields.take("muted", "true or false", &mut told, Value::as_bool);
        let profile = fields.0.remove("conditions").map(Profile::of_json);
        let signs = "an object with a date for each sign";
        let looked_at = dates("looked_at", signs, &mut fields, &mut told);
        let tags = "an object with a date for each tag";
        let turned = dates("turned", tags, &mut fields, &mut told);
        let spots = "an object with a date for each technique and area";
        let asked_back = dates("asked_back", spots, &mut fields, &mut told);
        let who = "an object with a date for each condition";
        let read_who_not = dates("read_who_not", who, &mut fields, &mut told);
        Self {
            asked_back,
            read_who_not,
            notice_read,
            no_red_flags,
            red_flag,
            turned,
            looked_at,
            profile: profile.unwrap_or_default(),
            volume,
            voice,
            muted: muted.unwrap_or_default(),
            told,
            rest: fields.0,
        }
    }
}

/// Takes out an object of dates. What in it is no date stays.
fn dates(
    name: &str,
    should_be: &str,
    fields: &mut Fields,
    told: &mut Vec<String>,
) -> BTreeMap<String, Timestamp> {
    let object = |value: &Value| value.as_object().cloned();
    let all = fields.take(name, should_be, told, object);
    let (mut dates, mut odd) = (BTreeMap::new(), Map::new());
    for (id, at) in all.unwrap_or_default() {
        match of(&at) {
            Some(date) => drop(dates.insert(id, date)),
            None => drop(odd.insert(id, at)),
        }
    }
    if !odd.is_empty() {
        fields.0.insert(name.into(), odd.into());
    }
    dates
}

fn of<T: DeserializeOwned>(value: &Value) -> Option<T> {
    T::deserialize(value).ok()
}

/// The file of the memory in a folder.
pub(super) fn file(folder: &Path) -> PathBuf {
    folder.join("memory.json")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Tag;
    use crate::store::Change;
    use std::fs;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn red_flags_are_asked_again_after_their_days() {
        let asked = at("2026-03-01T08:00:00Z");
        let memory = Memory {
            no_red_flags: Some(asked),
            ..Memory::default()
        };
        assert!(Memory::default().red_flags_due(asked, 7));
        assert!(!memory.red_flags_due(at("2026-03-08T07:59:59Z"), 7));
        assert!(memory.red_flags_due(at("2026-03-08T08:00:00Z"), 7));
        assert!(
            memory.red_flags_due(at("2026-02-28T08:00:00Z"), 7),
            "a clock set back"
        );
    }

    fn read(text: &str) -> Memory {
        let folder = tempfile::tempdir().unwrap();
        fs::write(file(folder.path()), text).unwrap();
        Memory::read(folder.path()).unwrap()
    }

    #[test]
    fn a_field_that_is_not_understood_costs_itself_and_is_kept() {
        let text = r#"{"conditions":["pregnancy"],"later":[1],"looked_at":{"a":"2026-03-01T08:00:00Z","b":7},"muted":1,"no_red_flags":"soon","volume":300,"voice":"soft","notice_read":"2026-03-01T08:00:00Z"}"#;
        let memory = read(text);
        assert_eq!(memory.profile.tags(), [Tag::Pregnancy]);
        assert_eq!(memory.notice_read, Some(at("2026-03-01T08:00:00Z")));
        assert_eq!(memory.looked_at.len(), 1);
        assert_eq!((memory.volume, memory.voice), (None, None));
        assert_eq!(memory.told.len(), 4, "{:?}", memory.told);
        let kept: Value = serde_json::from_str(text).unwrap();
        assert_eq!(memory.to_json(), kept);
    }

    fn looked_at(memory: &mut Memory, id: &'static str) {
        let at = at("2026-03-01T08:00:00Z");
        memory.change(&Change::LookedAt(id, at), at);
    }

    #[test]
    fn signs_that_are_no_object_are_told_and_what_is_answered_later_stays() {
        let memory = read(r#"{"looked_at": null}"#);
        assert!(memory.told.is_empty() && memory == Memory::default());
        for odd in ["7", "[]", "\"soon\"", "true", "1e400"] {
            let mut memory = read(&format!(r#"{{"looked_at": {odd}}}"#));
            assert_eq!(memory.told.len(), 1, "{odd}");
            looked_at(&mut memory, "night-pain");
            let again = read(&memory.to_json().to_string());
            assert_eq!(again.looked_at, memory.looked_at, "{odd}");
            assert!(again.told.is_empty(), "{odd}");
        }
        let mut memory = read(r#"{"looked_at": {"a": 7}}"#);
        looked_at(&mut memory, "b");
        assert_eq!(memory.to_json()["looked_at"]["a"], 7);
    }

    /// Whatever stands beside them, or among them, nothing that applies is passed over.
    #[test]
    fn what_nothing_can_hold_takes_no_mark_away() {
        let memory = read(r#"{"conditions": ["pregnancy"], "later": 1e400}"#);
        assert_eq!(memory.profile.tags(), [Tag::Pregnancy]);
        assert!(memory.profile.unknown().is_empty());
        let memory = read(r#"{"conditions": ["pregnancy", "\ud800"]}"#);
        assert_eq!(memory.profile.unknown().len(), 1);
    }

    #[test]
    fn a_file_in_the_way_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let blocked = folder.path().join("file");
        fs::write(&blocked, "not a folder").unwrap();
        let error = Memory::default().write(&blocked.join("sub")).unwrap_err();
        assert!(
            error.to_string().contains("cannot create the folder"),
            "{error}"
        );
        for text in ["", "{", "[]", "null", "\0\0\0", "{}{}"] {
            fs::write(file(folder.path()), text).unwrap();
            let error = Memory::read(folder.path()).unwrap_err();
            assert!(error.to_string().contains("cannot understand"), "{error}");
        }
    }
}
