//! Copies a routine's file with another title, benefit or setting, and keeps its comments and
//! its order.
//!
//! Only the lines of these keys are rewritten; no YAML is ever printed. The copy is then read, and
//! refused unless it is the same routine with just that change.

use super::{MODELINE, quoted};
use crate::model::{Benefit, Routine, Setting};
use crate::notation;

/// What a copy changes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CopyChanges {
    /// Another title, as [`notation::title`] accepts it.
    pub title: Option<String>,
    /// Another benefit.
    pub benefit: Option<Benefit>,
    /// Another setting.
    pub setting: Option<Setting>,
}

/// The file cannot be copied with these changes.
#[derive(Debug, thiserror::Error)]
#[error(
    "its `title`, `benefit` and `setting` are not on lines of their own; export it, and change it by hand"
)]
pub struct CopyError;

/// The text of a copy; `schema` is the address of the schema for its first line.
///
/// # Errors
/// When a change cannot be made without touching other lines.
pub fn copied(text: &str, changes: &CopyChanges, schema: &str) -> Result<String, CopyError> {
    let rest = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mark = &text[..text.len() - rest.len()];
    let newline = if rest.contains("\r\n") { "\r\n" } else { "\n" };
    let mut lines: Vec<&str> = rest.split_inclusive('\n').collect();
    let place = lines.iter().position(|line| line.starts_with(MODELINE));
    let ending = place.map_or(newline, |at| ending(lines[at]));
    let modeline = format!("{MODELINE}{schema}{ending}");
    match place {
        Some(at) => lines[at] = &modeline,
        None => lines.insert(0, &modeline),
    }
    let new: String = lines.iter().map(|line| changed(line, changes)).collect();
    let wanted = |routine: Routine| Routine {
        title: changes.title.clone().unwrap_or(routine.title),
        benefit: changes.benefit.unwrap_or(routine.benefit),
        setting: changes.setting.unwrap_or(routine.setting),
        ..routine
    };
    let read = |text: &str| notation::read("copy", text.as_bytes()).map_err(|_| CopyError);
    match wanted(read(&lines.concat())?) == read(&new)? {
        true => Ok(format!("{mark}{new}")),
        false => Err(CopyError),
    }
}

/// A line, rewritten with its comment kept if its key is one that changes.
fn changed(line: &str, changes: &CopyChanges) -> String {
    let values = [
        ("title:", changes.title.as_deref().map(quoted)),
        (
            "benefit:",
            changes.benefit.map(|benefit| benefit.to_string()),
        ),
        (
            "setting:",
            changes.setting.map(|setting| setting.to_string()),
        ),
    ];
    for (key, value) in values {
        if let (Some(value), Some(rest)) = (value, line.strip_prefix(key)) {
            return format!("{key} {value}{}{}", comment(rest), ending(line));
        }
    }
    line.to_owned()
}

/// The comment after a value, with the blanks before it.
fn comment(rest: &str) -> &str {
    let rest = rest.trim_end();
    // Inside quotes this may be text; the copy is then another routine, and is refused.
    match rest.rfind(" #") {
        Some(at) if !rest[at..].contains(['"', '\'']) => {
            let blanks = rest[..at].trim_end().len();
            &rest[blanks..]
        }
        _ => "",
    }
}

fn ending(line: &str) -> &str {
    &line[line.trim_end_matches(['\r', '\n']).len()..]
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# mine\ntitle: Old # the name\nbenefit: relax-muscles\nsetting: desk   # or chair\nstrokes:\n  # rest first\n  - { technique: rest, area: chest-belly, time: 5s }\n";

    fn changes() -> CopyChanges {
        CopyChanges {
            title: Some("New: \"one\"".to_owned()),
            benefit: None,
            setting: Some(Setting::Chair),
        }
    }

    #[test]
    fn comments_and_order_stay() {
        let copy = copied(TEXT, &changes(), "s.json").unwrap();
        let want = TEXT
            .replace("title: Old", "title: \"New: \\\"one\\\"\"")
            .replace("desk", "chair");
        assert_eq!(copy, format!("{MODELINE}s.json\n{want}"));
        let again = copied(&copy, &CopyChanges::default(), "t.json").unwrap();
        assert_eq!(again, copy.replace("s.json", "t.json"));
    }

    #[test]
    fn marks_and_line_ends_stay() {
        let text = format!("\u{FEFF}{}", TEXT.replace('\n', "\r\n"));
        let copy = copied(&text, &changes(), "s.json").unwrap();
        assert!(copy.starts_with(&format!("\u{FEFF}{MODELINE}s.json\r\n# mine\r\n")));
        assert_eq!(copy.matches('\n').count(), copy.matches("\r\n").count());
    }

    #[test]
    fn what_cannot_be_changed_line_by_line_is_not_made() {
        let one_line = "{title: Old, benefit: relax-muscles, setting: desk, strokes: [{technique: rest, area: chest-belly, time: 5}]}\n";
        let folded = TEXT.replace("Old # the name", ">-\n  Old\n  name");
        let hash = TEXT.replace("Old # the name", "\"Old # 'name\"");
        for text in [one_line, &folded] {
            assert!(copied(text, &changes(), "s").is_err(), "{text}");
            assert!(copied(text, &CopyChanges::default(), "s").is_ok(), "{text}");
        }
        assert!(copied(&hash, &changes(), "s").is_ok());
    }
}
