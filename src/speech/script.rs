//! The scripts that a speech program can read. espeak-ng reads what its voice does not know letter
//! by letter ("Japanese letter, Chinese letter …"), which helps nobody.

use std::path::Path;

use super::voices;
use crate::voice::foreign_script;

/// The programs that do so.
const SPELLERS: [&str; 2] = ["espeak", "espeak-ng"];

/// The first script of a text that a program would only spell, by its name.
pub(super) fn spelt(command: &[String], text: &str) -> Option<&'static str> {
    let program = |word: &String| {
        let name = Path::new(word).file_name()?.to_str()?;
        SPELLERS.contains(&name).then_some(())
    };
    // It may stand behind another one, as in `nice espeak-ng`.
    let at = command.iter().position(|word| program(word).is_some())?;
    let read = voices::read_by(voice(&command[at + 1..]))?;
    foreign_script(text, read)
}

/// The voice that the arguments name; English where they name none.
fn voice(arguments: &[String]) -> &str {
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        match argument.strip_prefix("-v") {
            Some("") => return arguments.next().map_or("en", String::as_str),
            Some(voice) => return voice,
            None => {}
        }
    }
    "en"
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_a_voice_would_spell_is_known_by_its_script() {
        let spelt = |command: &str, text: &str| {
            let command: Vec<String> = command.split(' ').map(ToOwned::to_owned).collect();
            super::spelt(&command, text)
        };
        let english = "espeak-ng -v en --stdout -- {text}";
        for (command, text, script) in [
            (english, "Gently, größer, naïve, 45° · ½ 🙂 Ça va?", None),
            (english, "肩をゆっくり。", Some("Han")),
            (english, "ゆっくり", Some("Hiragana")),
            (english, "Shiatsu on שכם", Some("Hebrew")),
            (english, "плечо", Some("Cyrillic")),
            (english, "ไหล่", Some("Thai")),
            ("espeak-ng --stdout", "плечо", Some("Cyrillic")),
            ("/usr/bin/espeak-ng -vru --stdout", "плечо", None),
            ("nice -n 5 espeak-ng -v ja+f2", "肩をゆっくり。", None),
            ("espeak -v de", "ώμος", Some("Greek")),
            ("espeak-ng -v el-GR", "ώμος", None),
            ("espeak-ng -v yue", "肩膊", None),
            ("espeak-ng -v Japanese", "肩をゆっくり。", None),
            ("espeak-ng -v sit/cmn", "肩膊", None),
            ("espeak-ng -v zle/ru", "плечо", None),
            ("espeak-ng -v Russian", "плечо", None),
            ("espeak-ng -v mb-jp1", "ゆっくり", None),
            ("espeak-ng -v gmw/en-US", "плечо", Some("Cyrillic")),
            ("espeak-ng -v zle/ru", "肩", Some("Han")),
            ("espeak-ng -v +f2", "плечо", Some("Cyrillic")),
            ("espeak-ng -v DE", "плечо", Some("Cyrillic")),
            ("piper --voice ja", "肩をゆっくり。", None),
        ] {
            assert_eq!(spelt(command, text), script, "{command}: {text}");
        }
    }
}
