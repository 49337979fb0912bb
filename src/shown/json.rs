//! JSON that a terminal does not obey.

use serde::Serialize;

use super::acts;

/// A value as JSON, on several lines. Every character that acts on a terminal is escaped, so a
/// script reads the very text and a terminal obeys none of it.
///
/// # Errors
/// When the value has no form in JSON.
pub fn json(value: &impl Serialize) -> serde_json::Result<String> {
    serde_json::to_string_pretty(value).map(|text| escaped(&text))
}

/// The same on one line.
///
/// # Errors
/// When the value has no form in JSON.
pub fn json_line(value: &impl Serialize) -> serde_json::Result<String> {
    serde_json::to_string(value).map(|text| escaped(&text))
}

fn escaped(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        match c != '\n' && acts(c) {
            // All of them fit into four digits.
            true => out += &format!("\\u{:04x}", u32::from(c)),
            false => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const NASTY: &str = "a\u{1b}[31m\u{9b}2J\u{202e}\u{2066}\u{7f}b\r\n";

    #[test]
    fn json_keeps_the_text_and_does_not_act() {
        for text in [json(&[NASTY]).unwrap(), json_line(&[NASTY]).unwrap()] {
            assert!(!text.contains(|c| c != '\n' && acts(c)), "{text}");
            let read: Vec<String> = serde_json::from_str(&text).unwrap();
            assert_eq!(read, [NASTY]);
        }
    }
}
