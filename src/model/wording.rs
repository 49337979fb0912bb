//! The placeholders for a side in texts: `{side}`, `{other}`, `{Side}`, `{Other}`.

use super::Side;

const NAMES: [&str; 4] = ["{side}", "{other}", "{Side}", "{Other}"];

/// Whether the text names a side. Such a text must not be used where both are worked at once.
#[must_use]
pub fn names_a_side(text: &str) -> bool {
    NAMES.iter().any(|name| text.contains(name))
}

/// The text with its placeholders filled in for this side.
#[must_use]
pub fn told(text: &str, side: Side) -> String {
    if !names_a_side(text) {
        return text.to_owned();
    }
    let (this, other) = (side.id(), side.other().id());
    text.replace("{side}", this)
        .replace("{other}", other)
        .replace("{Side}", &capital(this))
        .replace("{Other}", &capital(other))
}

/// The text with a capital first letter.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// The text with a small first letter, for use within a sentence.
#[must_use]
pub fn small(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

/// The number of words, as spoken.
#[must_use]
pub fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// A number of strokes in words: "1 stroke", "6 strokes".
#[must_use]
pub fn strokes(count: usize) -> String {
    match count {
        1 => "1 stroke".to_owned(),
        many => format!("{many} strokes"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_side_and_its_other_are_named() {
        let cue = "{Other} palm glides from neck to {side} shoulder tip.";
        assert_eq!(
            told(cue, Side::Left),
            "Right palm glides from neck to left shoulder tip."
        );
        assert!(names_a_side(cue));
        assert!(!names_a_side("Breathe {slowly}."));
    }
}
