//! `remind:` in the settings: put there by `remind on`, and made a comment by `remind off`. All else in
//! the file stays as it is. A change that would not do what it should is not made.

use std::path::Path;

use crate::notation;
use crate::read_file;
use crate::store::Settings;

/// What is written where nothing is set.
const USUAL: &str =
    "remind: { after: 50m, offer: 3m, between: [9:00, 18:00], days: [mon, tue, wed, thu, fri] }";
const KEY: &str = "remind:";
const COMMENT: &str = "# remind:";

/// What becomes of the setting.
#[derive(Debug, PartialEq, Eq)]
pub enum Off {
    /// There was none.
    Was,
    /// The file is to be this.
    Is(String),
    /// It cannot be changed here.
    Unclear,
}

/// The settings with `remind:` in them; none where that cannot be done. What was made a comment is used
/// again.
pub fn on(path: &Path) -> std::io::Result<Option<String>> {
    let Some(before) = text(path)? else {
        return Ok(None);
    };
    let mut lines: Vec<String> = before.lines().map(ToOwned::to_owned).collect();
    match lines.iter().rposition(|line| line.starts_with(COMMENT)) {
        Some(nth) => lines[nth] = lines[nth].replacen("# ", "", 1),
        None => lines.push(USUAL.to_owned()),
    }
    let after = lines.join("\n") + "\n";
    let is_right = Settings::of(after.as_bytes(), path).remind.is_some();
    Ok((is_right && tells_no_more(&before, &after, path)).then_some(after))
}

/// The settings without it.
pub fn off(path: &Path) -> std::io::Result<Off> {
    let Some(before) = text(path)? else {
        return Ok(Off::Unclear);
    };
    if Settings::of(before.as_bytes(), path).remind.is_none() {
        return Ok(Off::Was);
    }
    let mut is_of_it = false;
    let lines = before.lines().map(|line| {
        let is_within = line.starts_with([' ', '\t']);
        is_of_it = line.starts_with(KEY) || (is_of_it && is_within);
        if is_of_it {
            format!("# {line}\n")
        } else {
            format!("{line}\n")
        }
    });
    let after: String = lines.collect();
    let is_right = Settings::of(after.as_bytes(), path).remind.is_none();
    Ok(match is_right && tells_no_more(&before, &after, path) {
        true => Off::Is(after),
        false => Off::Unclear,
    })
}

/// The line that sets it.
pub fn line(text: &str) -> &str {
    text.lines()
        .rfind(|line| line.starts_with(KEY))
        .unwrap_or(USUAL)
}

fn tells_no_more(before: &str, after: &str, path: &Path) -> bool {
    let told = |text: &str| Settings::of(text.as_bytes(), path).told.len();
    told(after) <= told(before)
}

/// The file as text; nothing where it is none.
fn text(path: &Path) -> std::io::Result<Option<String>> {
    let bytes = read_file::all(path, notation::BYTES_MAX)?;
    Ok(String::from_utf8(bytes.unwrap_or_default()).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn it_is_put_there_taken_away_and_put_there_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.yaml");
        for (before, on_then) in [
            ("", format!("{USUAL}\n")),
            (
                "voice: brief # mine",
                format!("voice: brief # mine\n{USUAL}\n"),
            ),
            (
                "# remind: { after: 20m }\ncalm: true\n",
                "remind: { after: 20m }\ncalm: true\n".into(),
            ),
        ] {
            fs::write(&path, before).unwrap();
            assert_eq!(on(&path).unwrap().unwrap(), on_then);
            assert_eq!(off(&path).unwrap(), Off::Was);
            fs::write(&path, &on_then).unwrap();
            let Off::Is(off_then) = off(&path).unwrap() else {
                panic!("{on_then}")
            };
            assert_eq!(off_then, on_then.replace("remind:", "# remind:"));
            fs::write(&path, off_then).unwrap();
            assert_eq!(on(&path).unwrap().unwrap(), on_then);
        }
        fs::write(&path, "remind:\n  after: 20m\n  offer: 2m\ncalm: true\n").unwrap();
        let want = "# remind:\n#   after: 20m\n#   offer: 2m\ncalm: true\n";
        assert_eq!(off(&path).unwrap(), Off::Is(want.to_owned()));
    }

    #[test]
    fn a_file_that_would_not_do_what_it_should_stays_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.yaml");
        fs::write(&path, "{ voice: off }\n").unwrap();
        assert_eq!(on(&path).unwrap(), None);
        fs::write(&path, b"voice: \xff\n").unwrap();
        assert_eq!(
            (on(&path).unwrap(), off(&path).unwrap()),
            (None, Off::Unclear)
        );
        fs::write(&path, "{ remind: { after: 20m } }\n").unwrap();
        assert_eq!(off(&path).unwrap(), Off::Unclear);
    }
}
