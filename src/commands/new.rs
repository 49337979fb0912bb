//! `backrub new`: writes a valid routine to start from into the user's own folder.

use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::own_folder::{self, typed};
use super::{Failure, Outcome, is_io, misused, on_terminal, prompt, wrong};
use crate::atomic_write::{self, Existing, WriteError};
use crate::cli::New;
use crate::engine::Timeline;
use crate::library::{self, CopyChanges, CopyError, MINUTES, Sketch};
use crate::model::secs::on_screen;
use crate::model::wording::strokes;
use crate::model::{Benefit, Setting};
use crate::notation;

/// The default title.
const TITLE: &str = "My routine";
/// The default length, in minutes.
const FIVE: u8 = 5;

/// Asks for what was not given, writes the file, and says what to do next.
pub fn run(wanted: &New) -> Result<Outcome, Failure> {
    if !on_terminal() && wanted.title.is_none() && wanted.from.is_none() {
        return misused(
            "without a terminal, say what you want: backrub new --title TITLE \
             [--benefit … --setting … --minutes …], or --from ROUTINE",
        );
    }
    let own = own_folder::folder();
    if let Some(words) = out_is_wrong(wanted.out.as_deref()) {
        return wrong(&words);
    }
    let begun = match &wanted.from {
        Some(from) => copy(wanted, from, own.as_deref()),
        None => sketch(wanted, own.as_deref()).map(Some).map_err(Into::into),
    };
    let (title, text) = match begun {
        Ok(Some(begun)) => begun,
        Ok(None) => return Ok(Outcome::InputWrong),
        Err(why) if is_io(&why, ErrorKind::UnexpectedEof) => return wrong("nothing was written"),
        Err(why) => return Err(why),
    };
    let Some(path) = place(wanted, &title, own.as_deref()) else {
        return wrong("there is no home folder; choose a file with -o FILE");
    };
    if let Some(there) = is_there(wanted, &path, own.as_deref()) {
        return wrong(&format!(
            "{} already exists; nothing was changed",
            typed(&there)
        ));
    }
    let schema = own_folder::schema_for(&path, own.as_deref());
    let text = match text(&schema) {
        Ok(text) => text,
        Err(why) => return wrong(&why.to_string()),
    };
    match atomic_write::write(&path, text.as_bytes(), Existing::Keep) {
        Ok(()) => {}
        Err(error @ WriteError::Exists { .. }) => {
            return wrong(&format!("{error}; nothing was changed"));
        }
        Err(error) => return Err(error.into()),
    }
    if let Some(own) = &own {
        own_folder::keep_schema(own)?;
    }
    next(&path, &text, own.as_deref())?;
    Ok(Outcome::Fine)
}

/// A title, and what makes the text of the file from the address of its schema.
type Begun = (String, Box<dyn Fn(&str) -> Result<String, CopyError>>);

fn sketch(wanted: &New, own: Option<&Path>) -> io::Result<Begun> {
    let title = match &wanted.title {
        Some(title) => title.clone(),
        None => title(TITLE, wanted, own)?,
    };
    let benefit = or_ask(wanted.benefit, Benefit::RelaxMuscles, || {
        prompt::choose("What is it for?", Benefit::ALL, |benefit| {
            (benefit.id(), benefit.person())
        })
    })?;
    let setting = or_ask(wanted.setting, Setting::Desk, || {
        prompt::choose("Where is it done?", Setting::ALL, |setting| {
            (setting.id(), setting.place())
        })
    })?;
    let minutes = or_ask(wanted.minutes, FIVE, || {
        prompt::ask("How many minutes?", &FIVE.to_string(), minutes)
    })?;
    let sketch = Sketch {
        title: title.clone(),
        benefit,
        setting,
        minutes,
    };
    Ok((title, Box::new(move |schema| Ok(sketch.text(schema)))))
}

/// What was given, or is answered; without a terminal the usual.
fn or_ask<T>(given: Option<T>, usual: T, ask: impl Fn() -> io::Result<T>) -> io::Result<T> {
    match given {
        None if on_terminal() => ask(),
        given => Ok(given.unwrap_or(usual)),
    }
}

fn minutes(answer: &str) -> Result<u8, String> {
    let words = format!(
        "Type a number from {} to {}.",
        MINUTES.start(),
        MINUTES.end()
    );
    let minutes = answer
        .trim_end_matches(['m', ' '])
        .parse()
        .map_err(|_| words.clone())?;
    MINUTES.contains(&minutes).then_some(minutes).ok_or(words)
}

/// Asks for a title that none of the user's routines has yet.
fn title(usual: &str, wanted: &New, own: Option<&Path>) -> io::Result<String> {
    prompt::ask("What is it called?", usual, |answer| {
        let title = notation::title(answer)?;
        match place(wanted, &title, own).and_then(|path| is_there(wanted, &path, own)) {
            Some(there) => Err(format!(
                "{} already exists; choose another name.",
                typed(&there)
            )),
            None => Ok(title),
        }
    })
}

/// `None` if the file cannot be copied, and why was printed.
fn copy(wanted: &New, from: &str, own: Option<&Path>) -> Result<Option<Begun>, Failure> {
    let Some(opened) = super::open(from)? else {
        return Ok(None);
    };
    let (_, bytes) = library::text(from, own)?;
    let text = String::from_utf8(bytes)?;
    let old = opened.routine.title;
    let title = match &wanted.title {
        Some(title) => title.clone(),
        None if on_terminal() => title(&old, wanted, own)?,
        None => old.clone(),
    };
    let changes = CopyChanges {
        title: Some(title.clone()).filter(|new| *new != old),
        benefit: wanted.benefit,
        setting: wanted.setting,
    };
    let copied = move |schema: &str| library::copied(&text, &changes, schema);
    Ok(Some((title, Box::new(copied))))
}

fn out_is_wrong(out: Option<&Path>) -> Option<String> {
    let out = out?;
    let yaml = out.extension().is_some_and(|ending| ending == "yaml");
    (!yaml && !out.is_dir()).then(|| "end the file name in .yaml: FILE.yaml".to_owned())
}

/// Where the file goes; `None` without a home folder.
fn place(wanted: &New, title: &str, own: Option<&Path>) -> Option<PathBuf> {
    let name = format!("{}.yaml", library::slug(title));
    match &wanted.out {
        Some(folder) if folder.is_dir() => Some(folder.join(name)),
        Some(file) => Some(file.clone()),
        None => Some(own?.join(name)),
    }
}

/// The file that is in the way: one at this path, or another of the user's own routines with the
/// same id.
fn is_there(wanted: &New, path: &Path, own: Option<&Path>) -> Option<PathBuf> {
    if path.symlink_metadata().is_ok() {
        return Some(path.to_owned());
    }
    let id = path.file_stem()?.to_str()?;
    let own = own.filter(|_| wanted.out.is_none())?;
    library::find(own, id)
}

/// Prints what was written, and what to do with it.
fn next(path: &Path, text: &str, own: Option<&Path>) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    let id = path
        .file_stem()
        .and_then(|stem| stem.to_str())
        .unwrap_or_default();
    let name = typed(path);
    let is_own = own.is_some_and(|own| path.parent() == Some(own));
    let play = match is_own {
        true => typed(Path::new(id)),
        false if path.components().count() == 1 => typed(&Path::new(".").join(path)),
        false => name.clone(),
    };
    writeln!(out, "Saved: {name}")?;
    if let Ok(routine) = notation::read(id, text.as_bytes()) {
        let timeline = Timeline::of(&routine);
        let total = on_screen(timeline.total);
        let strokes = strokes(timeline.strokes.len());
        let place = routine.setting.place();
        writeln!(out, "  {}: {total} {place}, {strokes}", routine.title)?;
    }
    if is_own && library::is_built_in(id) {
        writeln!(out, "  It replaces the built-in routine of that name.")?;
    }
    writeln!(out, "\nNext")?;
    let about = "shows what you save; e opens your editor";
    writeln!(out, "  backrub preview {play}    {about}")?;
    writeln!(out, "  backrub check {play}")?;
    writeln!(out, "  backrub play {play}")?;
    Ok(())
}
