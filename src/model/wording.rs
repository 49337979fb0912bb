//! The placeholders for a side in texts: `{side}`, `{other}`, `{Side}`, `{Other}`.

use super::Side;

/// The placeholders. Nothing else in braces is filled in.
pub const PLACEHOLDERS: [&str; 4] = ["{side}", "{other}", "{Side}", "{Other}"];

/// Every `{…}` of a text, with its braces.
pub fn in_braces(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices('{').filter_map(|(start, _)| {
        let rest = &text[start..];
        let end = rest[1..].find(['{', '}'])? + 1;
        rest[end..].starts_with('}').then(|| &rest[..=end])
    })
}

/// Whether the text names a side. Such a text must not be used where both are worked at once.
#[must_use]
pub fn names_a_side(text: &str) -> bool {
    PLACEHOLDERS.iter().any(|name| text.contains(name))
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
    fn braces_are_found_in_any_text() {
        let found: Vec<&str> = in_braces("a {side} {{Other}} { x } {open {é} }").collect();
        assert_eq!(found, ["{side}", "{Other}", "{ x }", "{é}"]);
    }

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
