//! The user's settings file, `settings.yaml`.
//!
//! What it says holds at every start; a change made by key holds for that run only. A value that is
//! not understood costs itself alone.

mod levels;
mod remind;
mod values;

use std::path::Path;

use serde_json::Value;

use values::{command, percent, shown, word, yes};

use super::StoreError;
use crate::model::{AnyKey, Awake, Letters, Levels, Others, Palette, Remind, VoiceMode};
use crate::shown::{Shown, harmless};
use crate::{notation, read_file};

/// Every key, with what may be written for it.
const KEYS: [(&str, &str); 13] = [
    ("voice", "`voice: full`, `voice: brief` or `voice: off`"),
    (
        "volume",
        "a whole number from 0 to 100, such as `volume: 60`",
    ),
    ("levels", levels::RIGHT),
    (
        "theme",
        "`theme: auto`, `dark`, `light`, `sixteen` or `none`",
    ),
    (
        "letters",
        "`letters: auto`, `letters: dots` or `letters: plain`",
    ),
    ("calm", "`calm: true` or `calm: false`"),
    ("any-key", "`any-key: pause` or `any-key: nothing`"),
    (
        "others",
        "`others: pause`, `others: lower` or `others: leave`",
    ),
    ("awake", "`awake: screen`, `awake: sleep` or `awake: no`"),
    ("private", "`private: yes` or `private: no`"),
    ("remind", remind::RIGHT),
    ("ask", "`ask: yes` or `ask: no`"),
    (
        "speech",
        "a program and its arguments as a list, such as `speech: [espeak-ng, --stdout]`",
    ),
];

/// The user's settings. For what is not set, the last choice made by key holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// How much the coach says: `full`, `brief` or `off`.
    pub voice: Option<VoiceMode>,
    /// How loud, in percent, 0 to 100.
    pub volume: Option<u8>,
    /// How loud voice, signals and pace are beside each other.
    pub levels: Levels,
    /// The colours: `auto`, `dark`, `light`, `sixteen` or `none`.
    pub theme: Option<Palette>,
    /// The characters of drawings: `auto`, `dots` or `plain`.
    pub letters: Option<Letters>,
    /// Whether drawings stand still.
    pub calm: Option<bool>,
    /// What a key does in a session that means nothing else: `pause` (also where it is not set) or
    /// `nothing`.
    pub any_key: Option<AnyKey>,
    /// What becomes of other players while a session lasts: `pause` (also where it is not set),
    /// `lower` or `leave`.
    pub others: Option<Others>,
    /// What is kept awake while a session lasts: `screen` (also where it is not set), `sleep` or `no`.
    pub awake: Option<Awake>,
    /// Whether other programs, which may show it on a lock screen, and reminders are told no names.
    pub private: Option<bool>,
    /// When to be reminded of a pause; never where it is not set.
    pub remind: Option<Remind>,
    /// Whether it is asked before and after a session how it is; it is, where this is not set.
    pub ask: Option<bool>,
    /// The program that speaks what the embedded voice cannot, with its arguments.
    pub speech: Option<Vec<String>>,
    /// What in the file is not understood, as sentences with its lines. All else holds.
    pub told: Vec<String>,
}

impl Settings {
    /// Reads the settings; a missing or empty file sets nothing.
    ///
    /// # Errors
    /// When it is there and cannot be read.
    pub fn read(path: &Path) -> Result<Self, StoreError> {
        let read = read_file::all(path, notation::BYTES_MAX);
        let bytes = read.map_err(|why| StoreError::new("read", path, why))?;
        Ok(Self::of(&bytes.unwrap_or_default(), path))
    }

    /// The settings that the text of a file sets, which is told by this path.
    #[must_use]
    pub fn of(text: &[u8], path: &Path) -> Self {
        let mut settings = Self::default();
        let file = Shown::path(path);
        let table = notation::table(text);
        let mut told = table.slips;
        for (nth, row) in table.rows.iter().enumerate() {
            let twice = table.rows[..nth].iter().any(|other| other.key == row.key);
            if let Err(why) = settings.take(&row.key, &row.value, twice) {
                told.push((row.line, why));
            }
            let slips = match row.key.as_str() {
                "levels" if !twice => levels::take(&mut settings.levels, &row.value),
                "remind" if !twice => remind::take(&mut settings.remind, &row.value),
                _ => Vec::new(),
            };
            told.extend(slips.into_iter().map(|why| (row.line, why)));
        }
        told.sort();
        let told = told.into_iter().map(|(line, why)| {
            let stop = if why.ends_with('?') { "" } else { "." };
            format!("{file}, line {line}: {why}{stop}")
        });
        settings.told = told.collect();
        settings
    }

    /// Takes what is set for a key. The error says what to write instead.
    fn take(&mut self, key: &str, value: &Value, twice: bool) -> Result<(), String> {
        let known = KEYS.iter().find(|(name, _)| *name == key);
        let Some((_, right)) = known else {
            return Err(unknown(key));
        };
        if twice {
            return Err(format!("`{key}` is set twice; the first one holds"));
        }
        let understood = match key {
            _ if value.is_null() => true,
            "voice" => word(value).map(|voice| self.voice = voice).is_some(),
            "theme" => word(value).map(|theme| self.theme = theme).is_some(),
            "letters" => word(value).map(|those| self.letters = those).is_some(),
            "volume" => percent(value)
                .map(|volume| self.volume = Some(volume))
                .is_some(),
            "any-key" => word(value).map(|does| self.any_key = does).is_some(),
            "others" => word(value).map(|others| self.others = others).is_some(),
            "awake" => word(value).map(|what| self.awake = what).is_some(),
            "private" => yes(value).map(|is| self.private = Some(is)).is_some(),
            "ask" => yes(value).map(|is| self.ask = Some(is)).is_some(),
            "levels" => value.is_object(),
            "remind" => value.is_object() || yes(value).is_some(),
            "calm" => value.as_bool().map(|calm| self.calm = Some(calm)).is_some(),
            _ => command(value)
                .map(|words| self.speech = Some(words))
                .is_some(),
        };
        match understood {
            true => Ok(()),
            false => {
                let given = harmless(&shown(value)).into_owned();
                Err(format!("`{key}: {given}` is not understood; write {right}"))
            }
        }
    }
}

fn unknown(key: &str) -> String {
    let near = KEYS.map(|(name, _)| (strsim::damerau_levenshtein(&key.to_lowercase(), name), name));
    let shown: String = harmless(key).chars().take(40).collect();
    match near.iter().min().filter(|(far, _)| *far <= 2) {
        Some((_, meant)) => format!("`{shown}` is not a setting; did you mean `{meant}`?"),
        None => {
            let names = KEYS.map(|(name, _)| name).join(", ");
            format!("`{shown}` is not a setting; the settings are {names}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn read(text: &str) -> Settings {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.yaml");
        fs::write(&path, text).unwrap();
        Settings::read(&path).unwrap()
    }

    /// What is told of a text, one after the other.
    fn told(text: &str) -> String {
        read(text).told.join("\n")
    }

    #[test]
    fn what_is_set_is_read_and_nothing_is_no_error() {
        assert_eq!(read(""), Settings::default());
        assert_eq!(read("# nothing yet\n"), Settings::default());
        assert_eq!(read("voice:\n"), Settings::default());
        let settings = read(
            "\u{feff}voice: off\r\nvolume: 40\nspeech: [espeak-ng, -s, 140]\ntheme: light\ncalm: true\n\
             any-key: nothing\nothers: lower\nprivate: yes\n",
        );
        assert_eq!(settings.theme, Some(Palette::Light));
        assert_eq!(settings.calm, Some(true));
        assert_eq!(
            (settings.others, settings.private),
            (Some(Others::Lower), Some(true))
        );
        assert_eq!(read("awake: no").awake, Some(Awake::No));
        assert_eq!(read("ask: no").ask, Some(false));
        assert_eq!(read("letters: dots").letters, Some(Letters::Dots));
        assert_eq!(read("private: false").private, Some(false));
        assert_eq!(settings.any_key, Some(AnyKey::Nothing));
        assert_eq!(settings.voice, Some(VoiceMode::Off));
        assert_eq!(settings.volume, Some(40));
        assert_eq!(settings.speech.unwrap(), ["espeak-ng", "-s", "140"]);
        assert_eq!(settings.told, [""; 0]);
        let nowhere = Path::new("no/such/settings.yaml");
        assert_eq!(Settings::read(nowhere).unwrap(), Settings::default());
    }

    #[test]
    fn a_slip_costs_itself_and_is_answered_with_what_to_write() {
        let settings = read("voice: off\nvolume: 60%\ncalm: yes\nspech: [a]\ntheme: dark\n");
        assert_eq!(settings.voice, Some(VoiceMode::Off));
        assert_eq!(settings.theme, Some(Palette::Dark));
        assert_eq!((settings.volume, settings.calm), (None, None));
        let [volume, calm, speech] = &settings.told[..] else {
            panic!("{:?}", settings.told);
        };
        assert!(
            volume.ends_with(
                "settings.yaml, line 2: `volume: 60%` is not understood; write a whole \
                 number from 0 to 100, such as `volume: 60`."
            ),
            "{volume}"
        );
        assert!(calm.contains("line 3: `calm: yes`") && calm.contains("`calm: true`"));
        assert!(speech.contains("line 4") && speech.ends_with("did you mean `speech`?"));
    }

    #[test]
    fn every_kind_of_slip_is_told() {
        for (text, words) in [
            ("volume: 140\n", "0 to 100"),
            ("volume: -5\n", "0 to 100"),
            ("volume: 40.0\n", "`volume: 40.0`"),
            ("volume: \"40\"\n", "0 to 100"),
            ("speech: []\n", "as a list"),
            ("speech: espeak-ng --stdout\n", "as a list"),
            ("others: mute\n", "write `others: pause`"),
            ("remind: often\n", "write when to be reminded"),
            ("remind: { after: 1m }\n", "line 1: `remind: after: 1m`"),
            ("private: names\n", "write `private: yes`"),
            ("any-key: stop\n", "write `any-key: pause`"),
            ("Voice: brief\n", "did you mean `voice`?"),
            ("colour: red\n", "the settings are voice, volume"),
            ("levels: 50\n", "write levels in percent"),
            ("levels: {pace: loud}\n", "`levels: pace: loud` is not"),
            ("levels:\n  pace: 101\n", "0 to 100, such as `pace: 60`"),
            ("levels: {voise: 1}\n", "did you mean `voice`?"),
            ("volume: 10\nvolume: 20\n", "line 2: `volume` is set twice"),
            ("theme: \"\\e[2J\"\n", "\\u{1b}[2J"),
            ("- voice\n", "line 1: write each on a line"),
            ("voice: off\n\tcalm: true\n", "line 2"),
            ("voice: [off\n", "line 1"),
        ] {
            assert!(told(text).contains(words), "{text}: {}", told(text));
        }
        let partly = read("levels: { voice: 80, pace: soft, signals: 0 }\n");
        let levels = Levels {
            voice: 80,
            signals: 0,
            ..Levels::FULL
        };
        assert_eq!((partly.levels, partly.told.len()), (levels, 1));
        let first = read("volume: 10\nvolume: 20\n");
        assert_eq!(first.volume, Some(10));
    }
}
