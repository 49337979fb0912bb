//! Characters that look like others, or like nothing, by their names: what a word processor, a web
//! page or a keyboard of another script puts in the place of the plain one.

/// A character that is easily taken for another.
struct LookAlike {
    found: char,
    name: &'static str,
    plain: &'static str,
}

const fn row(found: char, name: &'static str, plain: &'static str) -> LookAlike {
    LookAlike { found, name, plain }
}

const BLANK: &str = "a plain space";
const NOTHING: &str = "nothing";
const DASH: &str = "a plain `-`";
const DOUBLE: &str = "a plain `\"`";
const SINGLE: &str = "a plain `'`";

/// All of them, those of one kind together.
const TABLE: [LookAlike; 45] = [
    row('\u{A0}', "a no-break space", BLANK),
    row('\u{1680}', "an ogham space", BLANK),
    row('\u{2000}', "an en quad", BLANK),
    row('\u{2001}', "an em quad", BLANK),
    row('\u{2002}', "an en space", BLANK),
    row('\u{2003}', "an em space", BLANK),
    row('\u{2004}', "a third of an em space", BLANK),
    row('\u{2005}', "a quarter of an em space", BLANK),
    row('\u{2006}', "a sixth of an em space", BLANK),
    row('\u{2007}', "a figure space", BLANK),
    row('\u{2008}', "a punctuation space", BLANK),
    row('\u{2009}', "a thin space", BLANK),
    row('\u{200A}', "a hair space", BLANK),
    row('\u{202F}', "a narrow no-break space", BLANK),
    row('\u{205F}', "a mathematical space", BLANK),
    row('\u{3000}', "an ideographic space", BLANK),
    row('\u{AD}', "a soft hyphen", NOTHING),
    row('\u{200B}', "a zero width space", NOTHING),
    row('\u{200C}', "a zero width non-joiner", NOTHING),
    row('\u{200D}', "a zero width joiner", NOTHING),
    row('\u{2060}', "a word joiner", NOTHING),
    row('\u{FEFF}', "a byte order mark", NOTHING),
    row('\u{2010}', "a hyphen of another kind", DASH),
    row('\u{2011}', "a no-break hyphen", DASH),
    row('\u{2012}', "a figure dash", DASH),
    row('\u{2013}', "an en dash", DASH),
    row('\u{2014}', "an em dash", DASH),
    row('\u{2015}', "a horizontal bar", DASH),
    row('\u{2212}', "a minus sign", DASH),
    row('\u{FE63}', "a small hyphen", DASH),
    row('\u{FF0D}', "a full-width hyphen", DASH),
    row(
        '\u{201C}',
        "a left double quote of a word processor",
        DOUBLE,
    ),
    row(
        '\u{201D}',
        "a right double quote of a word processor",
        DOUBLE,
    ),
    row('\u{201E}', "a low double quote of a word processor", DOUBLE),
    row('\u{FF02}', "a full-width quote", DOUBLE),
    row(
        '\u{2018}',
        "a left single quote of a word processor",
        SINGLE,
    ),
    row(
        '\u{2019}',
        "a right single quote of a word processor",
        SINGLE,
    ),
    row('\u{201A}', "a low single quote of a word processor", SINGLE),
    row('\u{FF07}', "a full-width apostrophe", SINGLE),
    row('\u{FF1A}', "a full-width colon", "a plain `:`"),
    row('\u{A789}', "a colon that is a letter", "a plain `:`"),
    row('\u{2236}', "a ratio sign", "a plain `:`"),
    row('\u{FF0C}', "a full-width comma", "a plain `,`"),
    row('\u{FF03}', "a full-width number sign", "a plain `#`"),
    row('\u{FE55}', "a small colon", "a plain `:`"),
];

fn known(c: char) -> Option<&'static LookAlike> {
    TABLE.iter().find(|row| row.found == c)
}

/// What it is, and what to type for it: "U+00A0, a no-break space: type a plain space".
pub(super) fn named(c: char) -> Option<String> {
    let LookAlike { found, name, plain } = known(c)?;
    let instead = match *plain {
        NOTHING => "delete it".to_owned(),
        plain => format!("type {plain}"),
    };
    Some(format!("U+{:04X}, {name}: {instead}", u32::from(*found)))
}

/// Whether it cannot be seen and does nothing there. Those that join and part the letters of many
/// scripts are not meant, nor a blank that keeps marks or figures with their word.
pub(super) fn is_unseen(before: Option<char>, c: char, after: Option<char>) -> bool {
    let joins = matches!(c, '\u{200C}' | '\u{200D}' | '\u{3000}');
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    !joins
        && known(c).is_some_and(|row| match row.plain {
            NOTHING => true,
            BLANK => is_letter(before) && is_letter(after),
            _ => false,
        })
}

/// Whether it is a quote of a word processor.
pub(super) fn is_quote(c: char) -> bool {
    known(c).is_some_and(|row| matches!(row.plain, DOUBLE | SINGLE))
}

/// The first look-alike of a line where it stands for a mark of the format: a blank before a key, a
/// dash before it or in it, the colon behind it; or in the part that has a fault, if that is no text.
pub(super) fn of_line(line: &str, part: &str) -> Option<char> {
    let plain = |c: &char| known(*c).map_or("", |row| row.plain);
    let text = line.trim_start();
    let indent = line[..line.len() - text.len()]
        .chars()
        .find(|c| plain(c) == BLANK);
    let mut letters = text.chars();
    let dash = letters
        .next()
        .filter(|c| plain(c) == DASH && letters.next() == Some(' '));
    let key = text.trim_start_matches("- ");
    let end = key.find(|c: char| c.is_whitespace() || matches!(c, ':' | '\u{FF1A}'));
    let key = &key[..end.map_or(key.len(), |at| {
        at + key[at..].chars().next().map_or(0, char::len_utf8)
    })];
    let marks = |c: &char| matches!(plain(c), DASH | NOTHING) || plain(c).contains(':');
    let in_key = key.chars().find(marks);
    let is_text = part.chars().count() > 24 || part.starts_with(['[', '{']);
    let in_part = part.chars().find(|c| !is_text && known(*c).is_some());
    indent.or(dash).or(in_key).or(in_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_stands_once_and_is_not_what_it_looks_like() {
        for (nth, row) in TABLE.iter().enumerate() {
            assert!(!row.found.is_ascii());
            let again = TABLE.iter().skip(nth + 1);
            assert!(!again.into_iter().any(|other| other.found == row.found));
        }
    }

    #[test]
    fn it_is_looked_for_where_it_stands_for_a_mark() {
        for (line, part, found) in [
            ("\u{A0}\u{A0}time: 30s", "", Some('\u{A0}')),
            ("  – technique: petrissage", "", Some('–')),
            ("  technique：petrissage", "", Some('：')),
            ("  lead‑in: 5s", "", Some('\u{2011}')),
            ("  time: 1m\u{A0}30s", "1m\u{A0}30s", Some('\u{A0}')),
            ("  cue: “Glide” – slowly.", "", None),
            ("# – a remark: 5", "", None),
            ("  cue: Glide.", "Glide.", None),
        ] {
            assert_eq!(of_line(line, part), found, "{line}");
        }
        assert_eq!(
            named('\u{A0}').as_deref(),
            Some("U+00A0, a no-break space: type a plain space")
        );
    }
}
