//! Keys on other keyboards: a letter of another script stands for the one that is on its key where
//! letters are Latin. Terminals tell the letter alone, so what is typed has to tell the place.
//!
//! Where two layouts have a letter in different places, the one that more people use counts. On
//! Greek and Hebrew keyboards the key of `q` types a mark that is a key of its own; Esc does the same.

/// The letters of a layout, and what is on their keys.
const LAYOUTS: [(&str, &str); 16] = [
    // Russian, which Ukrainian and Belarusian share for the most part.
    ("йцукенгшщзхъ", "qwertyuiop[]"),
    ("фывапролджэ", "asdfghjkl;'"),
    ("ячсмитьбю", "zxcvbnm,."),
    ("іїєґў", "s]'\\o"),
    // What Serbian and Macedonian keyboards alone have: most of their letters are elsewhere than here.
    ("љњјџђћѓќ", "qwjx]']'"),
    // Greek.
    ("ςερτυθιοπ", "wertyuiop"),
    ("ασδφγηξκλ", "asdfghjkl"),
    ("ζχψωβνμ", "zxcvbnm"),
    // Hebrew.
    ("קראטוןםפשדגכעיחלך", "ertyuiopasdfghjkl"),
    ("זסבהנמצתץף", "zxcvbnm,.;"),
    // Arabic.
    ("ضصثقفغعهخحجد", "qwertyuiop[]"),
    ("شسيبلاتنمكطئءؤرىةوز", "asdfghjkl;'zxcvnm,."),
    // Korean.
    ("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅃㅉㄸㄲㅆ", "qwertyuiopqwert"),
    ("ㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ", "asdfghjklzxcvbnm"),
    // Georgian.
    ("ქწერტყუიოპასდფგჰჯკლზხცვბნმ", "qwertyuiopasdfghjklzxcvbnm"),
    // Marks that look like ours, as some keyboards and input methods type them.
    ("−–‐\u{a0}\u{3000}", "---  "),
];

/// What is on the key of this letter where letters are Latin; none where it is Latin itself, or of no
/// layout that is known.
pub(super) fn on_its_key(letter: char) -> Option<char> {
    if let full @ '\u{ff01}'..='\u{ff5e}' = letter {
        // The same characters in full width.
        return char::from_u32(u32::from(full) - 0xfee0);
    }
    let small = letter.to_lowercase().next()?;
    LAYOUTS.iter().find_map(|(typed, latin)| {
        let nth = typed.chars().position(|one| one == small)?;
        latin.chars().nth(nth)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_has_a_key_and_none_is_in_two_places() {
        let mut seen = Vec::new();
        for (typed, latin) in LAYOUTS {
            assert_eq!(typed.chars().count(), latin.chars().count(), "{typed}");
            assert!(latin.is_ascii() && typed.chars().all(|c| !c.is_ascii()));
            for letter in typed.chars() {
                assert!(!seen.contains(&letter), "{letter}");
                seen.push(letter);
            }
        }
    }

    #[test]
    fn letters_are_known_by_their_place_and_latin_ones_by_themselves() {
        let keys = [
            ("йцуюх", "qwe.["),
            ("ЙЦУЮХ", "qwe.["),
            ("χδω", "xdv"),
            ("סגה", "xdv"),
            ("ｑＸ－？", "qX-?"),
        ];
        for (typed, latin) in keys {
            let typed: String = typed.chars().filter_map(on_its_key).collect();
            assert_eq!(typed, latin);
        }
        assert_eq!("qé/;?".chars().find_map(on_its_key), None);
    }
}
