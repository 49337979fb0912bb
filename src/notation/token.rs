//! How far a value goes on its line.

use super::plain::boundary;
use std::ops::Range;

/// The span of the quoted text, the brackets or the plain text that begins at `at`. It ends with
/// the line at the latest, and is empty only where the line is.
pub(super) fn token(text: &str, at: usize) -> Range<usize> {
    let at = boundary(text, at);
    let rest = &text[at..];
    let line = rest.split(['\n', '\r']).next().unwrap_or(rest);
    let end = match line.chars().next() {
        Some('"' | '\'') => after_quotes(line),
        Some('[' | '{') => after_brackets(line),
        _ => {
            // Inside brackets a comma ends a number. A text that gets here goes on in the next
            // line, and may have commas in it.
            let in_brackets = line.find([',', ']', '}']);
            let one_word = in_brackets.filter(|end| !line[..*end].trim_end().contains(' '));
            [line.find(" #"), line.find(": "), one_word]
                .into_iter()
                .chain([line.strip_suffix(':').map(str::len)])
                .flatten()
                .min()
        }
    };
    let found = line[..end.unwrap_or(line.len())].trim_end().len();
    at..at + found.max(line.chars().next().map_or(0, char::len_utf8))
}

/// Where the quoted text ends that begins the line, if it does so on this line.
fn after_quotes(line: &str) -> Option<usize> {
    let double = line.starts_with('"');
    let mut bytes = line.bytes().enumerate().skip(1).peekable();
    while let Some((at, byte)) = bytes.next() {
        match byte {
            b'\\' if double => drop(bytes.next()),
            b'\'' if !double && bytes.next_if(|(_, next)| *next == b'\'').is_some() => {}
            b'"' if double => return Some(at + 1),
            b'\'' if !double => return Some(at + 1),
            _ => {}
        }
    }
    None
}

/// Where the brackets are closed that begin the line, if they are on this line.
fn after_brackets(line: &str) -> Option<usize> {
    let mut depth = 0usize;
    let end = line.bytes().position(|byte| {
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth -= 1,
            _ => {}
        }
        depth == 0
    })?;
    Some(end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_ends_where_its_value_ends() {
        for (text, want) in [
            ("30 # a comment", "30"),
            ("\"a # b\" # c", "\"a # b\""),
            ("'it''s' # c", "'it''s'"),
            ("\"a \\\" b\" # c", "\"a \\\" b\""),
            ("\"a # b", "\"a # b"),
            ("[1, 2] # c", "[1, 2]"),
            ("{a: [1, 2], b: {}}, c", "{a: [1, 2], b: {}}"),
            ("some text, and more", "some text, and more"),
            ("9, tempo: 3", "9"),
            ("9}", "9"),
            ("key: value", "key"),
            ("key:\n  - 1", "key"),
            ("", ""),
            (" ", " "),
            ("ü", "ü"),
        ] {
            assert_eq!(&text[token(text, 0)], want, "{text}");
        }
        assert_eq!(token("ü", 1), 0..2);
    }
}
