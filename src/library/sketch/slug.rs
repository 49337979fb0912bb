//! Makes a file name from a title.

use crate::shown::composed;

/// The longest name, in bytes; file systems allow 255, extension included.
const BYTES_MAX: usize = 60;

/// A file name without its extension: the small letters and digits of the title, in any script,
/// and a dash for everything else. Never empty, and never with a separator or a dot in it.
#[must_use]
pub fn slug(title: &str) -> String {
    let mut out = String::new();
    for c in composed(title).chars().flat_map(char::to_lowercase) {
        let piece: &str = match c {
            'ä' => "ae",
            'ö' => "oe",
            'ü' => "ue",
            'ß' => "ss",
            // An apostrophe belongs to its word, and a mark to its letter.
            '\'' | '’' | '\u{300}'..='\u{36F}' => continue,
            c if c.is_alphanumeric() => &c.to_string(),
            _ if out.is_empty() || out.ends_with('-') => continue,
            _ => "-",
        };
        if out.len() + piece.len() > BYTES_MAX {
            break;
        }
        out.push_str(piece);
    }
    match out.trim_end_matches('-') {
        "" => "routine".to_owned(),
        name => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_becomes_a_plain_name() {
        for (title, name) in [
            ("Calves after a run", "calves-after-a-run"),
            ("  Größe & Füße!  ", "groesse-fuesse"),
            ("Anna's 5-minute break", "annas-5-minute-break"),
            ("../../etc/passwd", "etc-passwd"),
            ("...", "routine"),
            ("Scho\u{308}ne Fu\u{308}ße", "schoene-fuesse"),
            ("首と肩", "首と肩"),
            ("a\u{1b}[31m/b\\c\0", "a-31m-b-c"),
            ("😀", "routine"),
        ] {
            assert_eq!(slug(title), name);
        }
        assert!(slug(&"long ".repeat(80)).len() <= BYTES_MAX);
        assert!(slug(&"首".repeat(80)).len() <= BYTES_MAX);
    }
}
