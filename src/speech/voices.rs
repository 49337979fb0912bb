//! The scripts that espeak-ng's voices read, as far as their names tell.

use crate::voice::Script;

/// What voices read besides Latin letters, by the language at the beginning of their names.
#[rustfmt::skip]
const VOICES: &[(&str, &[Script])] = &[
    ("ru uk be bg mk sr kk ky tt ba cv", &[Script::Cyrillic]),
    ("el grc", &[Script::Greek]),
    ("he", &[Script::Hebrew]),
    ("ar fa ur ug sd ckb ps", &[Script::Arabic]),
    ("hi mr ne kok", &[Script::Devanagari]),
    ("bn as bpy", &[Script::Bengali]),
    ("pa", &[Script::Gurmukhi]),
    ("gu", &[Script::Gujarati]),
    ("or", &[Script::Oriya]),
    ("ta", &[Script::Tamil]),
    ("te", &[Script::Telugu]),
    ("kn", &[Script::Kannada]),
    ("ml", &[Script::Malayalam]),
    ("si", &[Script::Sinhala]),
    ("th", &[Script::Thai]),
    ("my shn", &[Script::Myanmar]),
    ("ka", &[Script::Georgian]),
    ("hy hyw", &[Script::Armenian]),
    ("am ti", &[Script::Ethiopic]),
    ("ja", &[Script::Hiragana, Script::Katakana, Script::Han]),
    ("cmn zh yue hak", &[Script::Han, Script::Bopomofo]),
    ("ko", &[Script::Hangul, Script::Han]),
];

/// The languages of voices that read Latin letters alone.
const LATIN: &str = "default english en af an az bs ca cs cy da de eo es et eu fi fr ga gd gn hr ht hu ia id \
                     io is it jbo ku la lb lfn lt lv mi ms mt nb nl no om pap pl pt qu ro sk sl sq sv sw \
                     tk tn tr uz vi";

/// What a voice reads besides Latin letters; nothing is known of a voice with a name of its own, such
/// as `Japanese`, and it may try.
pub(super) fn read_by(voice: &str) -> Option<&'static [Script]> {
    // A voice may be named by its file, `zle/ru`, and changed by a variant, `ru+f2` or `+f2`.
    let file = voice.rsplit('/').next()?;
    let language = match file.split(['-', '_', '+']).next()? {
        "" => "en",
        language => language,
    };
    let is_one = |languages: &str| {
        languages
            .split(' ')
            .any(|one| one.eq_ignore_ascii_case(language))
    };
    let found = VOICES.iter().find(|(languages, _)| is_one(languages));
    let found = found.map(|(_, scripts)| *scripts);
    found.or_else(|| is_one(LATIN).then_some(&[]))
}
