//! The user's settings file, `settings.yaml`.
//!
//! What it says holds at every start; a change made by key holds for that run only.

use std::io;
use std::path::Path;

use serde::{Deserialize, Deserializer};

use super::{StoreError, text};
use crate::model::{Palette, VoiceMode};

/// The user's settings. For what is not set, the last choice made by key holds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// How much the coach says: `full`, `brief` or `off`.
    pub voice: Option<VoiceMode>,
    /// How loud, in percent, 0 to 100.
    #[serde(deserialize_with = "percent")]
    pub volume: Option<u8>,
    /// The colours: `auto`, `dark`, `light`, `sixteen` or `none`.
    pub theme: Option<Palette>,
    /// Whether drawings stand still.
    pub calm: Option<bool>,
    /// The program that speaks what the embedded voice cannot, with its arguments.
    #[serde(deserialize_with = "command")]
    pub speech: Option<Vec<String>>,
}

impl Settings {
    /// Reads the settings; a missing or empty file sets nothing.
    ///
    /// # Errors
    /// When it cannot be read, or has an unknown key or value; the message names the line.
    pub fn read(path: &Path) -> Result<Self, StoreError> {
        let text = text(path)?.filter(|text| !text.trim().is_empty());
        let settings = text.map(|text| serde_yaml::from_str::<Option<Self>>(&text));
        let settings = settings.transpose();
        let settings =
            settings.map_err(|why| StoreError::new("understand", path, io::Error::other(why)))?;
        Ok(settings.flatten().unwrap_or_default())
    }
}

fn percent<'de, D: Deserializer<'de>>(given: D) -> Result<Option<u8>, D::Error> {
    match Option::<u8>::deserialize(given)? {
        Some(101..) => Err(serde::de::Error::custom("a volume is from 0 to 100")),
        volume => Ok(volume),
    }
}

fn command<'de, D: Deserializer<'de>>(given: D) -> Result<Option<Vec<String>>, D::Error> {
    let command = Option::<Vec<String>>::deserialize(given)?;
    match &command {
        Some(words) if words.first().is_none_or(|program| program.is_empty()) => {
            Err(serde::de::Error::custom(
                "the list must begin with a program, such as [espeak-ng, --stdout]",
            ))
        }
        _ => Ok(command),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn read(text: &str) -> Result<Settings, String> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.yaml");
        fs::write(&path, text).unwrap();
        Settings::read(&path).map_err(|error| error.to_string())
    }

    #[test]
    fn what_is_set_is_read_and_nothing_is_no_error() {
        assert_eq!(read("").unwrap(), Settings::default());
        assert_eq!(read("# nothing yet\n").unwrap(), Settings::default());
        let settings = read(
            "voice: brief\nvolume: 40\nspeech: [espeak-ng, --stdout]\ntheme: light\ncalm: true\n",
        )
        .unwrap();
        assert_eq!(
            (settings.theme, settings.calm),
            (Some(Palette::Light), Some(true))
        );
        assert_eq!(settings.voice, Some(VoiceMode::Brief));
        assert_eq!(settings.volume, Some(40));
        assert_eq!(settings.speech.unwrap(), ["espeak-ng", "--stdout"]);
        let nowhere = Path::new("no/such/settings.yaml");
        assert_eq!(Settings::read(nowhere).unwrap(), Settings::default());
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place() {
        let told = read("voice: loud\n").unwrap_err();
        assert!(told.contains("full") && told.contains("line 1"), "{told}");
        let told = read("volume: 40\nvoise: off\n").unwrap_err();
        assert!(told.contains("voise") && told.contains("line 2"), "{told}");
        assert!(read("volume: 140\n").unwrap_err().contains("0 to 100"));
        assert!(
            read("speech: []\n")
                .unwrap_err()
                .contains("begin with a program")
        );
        assert!(
            read("speech: espeak-ng\n").is_err(),
            "a list, never one text"
        );
    }
}
