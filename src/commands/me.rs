//! `backrub me`: what applies to the person, shown and changed without the screen.

use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;

use super::own_folder::typed;
use super::start::{self, silent_program};
use super::{Failure, Outcome, print_json};
use crate::app::{Doubt, Program};
use crate::cli::Me;
use crate::model::{Area, Pressure, Tag, TagGroup, Technique};
use crate::store::Change;
use crate::zone;

/// What applies to the person, for a list; `None` where that is in doubt, which is told beside it.
pub fn tags() -> Result<Option<Vec<Tag>>, Failure> {
    let program = silent_program();
    if let Some(doubt) = &program.doubt {
        super::tell(&format!("{doubt} {}", mend(doubt)))?;
        return Ok(None);
    }
    Ok(Some(program.memory.profile.tags()))
}

/// What to do about a doubt, as a sentence.
pub fn mend(doubt: &Doubt) -> String {
    match doubt {
        Doubt::Unknown(words) => {
            let words = words.iter().map(|word| typed(Path::new(word)));
            let words = words.collect::<Vec<_>>().join(" ");
            format!(
                "`backrub me --remove {words}` if it no longer applies; if it does, a newer \
                 version may know it."
            )
        }
        Doubt::Unreadable(_) => "Mark it again: `backrub me --none --add TAG`, or \
                                 `backrub me --none` if nothing applies."
            .to_owned(),
        Doubt::Slow => "Please try again.".to_owned(),
    }
}

/// Changes what is asked for, then prints what applies.
pub fn run(wanted: &Me) -> Result<Outcome, Failure> {
    let mut out = io::BufWriter::new(io::stdout());
    if wanted.add.as_ref().is_some_and(Vec::is_empty) {
        all(&mut out)?;
        out.flush()?;
        return Ok(Outcome::Fine);
    }
    let mut program = silent_program();
    let changes = wanted.none || wanted.add.is_some() || !wanted.remove.is_empty();
    if changes && let Err(why) = change(&mut program, wanted) {
        return super::wrong(&why);
    }
    start::kept(&program)?;
    if wanted.json {
        json(&program)?;
    } else {
        words(&program, &mut out)?;
        out.flush()?;
    }
    match &program.doubt {
        None => Ok(Outcome::Fine),
        Some(doubt) => super::wrong(&format!("{doubt} {}", mend(doubt))),
    }
}

fn change(program: &mut Program, wanted: &Me) -> Result<(), String> {
    let of_file = program.doubt.as_ref().filter(|doubt| doubt.is_of_file());
    if let Some(doubt) = of_file.filter(|_| !wanted.none) {
        return Err(format!("{doubt} {}", mend(doubt)));
    }
    let added = wanted.add.iter().flatten().map(|word| tag(word));
    let added = added.collect::<Result<Vec<_>, _>>()?;
    // A word that this version does not know is taken away by looking through the list.
    let unknown = program.memory.profile.unknown();
    let removed = wanted.remove.iter().filter(|word| !unknown.contains(word));
    let removed = removed
        .map(|word| tag(word))
        .collect::<Result<Vec<_>, _>>()?;
    let now = program.time.date;
    if wanted.none {
        let mine = program.memory.profile.tags().into_iter();
        mine.for_each(|tag| program.change(Change::Remove(tag, now)));
        program.change(Change::Forget(unknown));
    }
    removed
        .into_iter()
        .for_each(|tag| program.change(Change::Remove(tag, now)));
    if !wanted.remove.is_empty() {
        program.change(Change::Forget(wanted.remove.clone()));
    }
    added
        .into_iter()
        .for_each(|tag| program.change(Change::Add(tag, now)));
    if program.memory.profile.unknown().is_empty() {
        program.settle();
    }
    Ok(())
}

/// A tag that a person is asked about. The error suggests the one that was probably meant.
fn tag(word: &str) -> Result<Tag, String> {
    if let Some(tag) = Tag::asked().find(|tag| tag.id() == word) {
        return Ok(tag);
    }
    let near = Tag::asked().map(|tag| (strsim::damerau_levenshtein(word, tag.id()), tag.id()));
    Err(
        match near.min().filter(|(far, meant)| *far <= meant.len() / 3) {
            Some((_, meant)) => format!("`{word}` is not known; did you mean `{meant}`?"),
            None => format!("`{word}` is not known; `backrub me --add` lists them all"),
        },
    )
}

/// Everything that can be marked.
fn all(out: &mut impl Write) -> io::Result<()> {
    let mut group = None;
    for tag in Tag::asked() {
        let facts = tag.facts();
        if group.replace(facts.group) != Some(facts.group) {
            writeln!(out, "{}", facts.group.map_or("", TagGroup::title))?;
        }
        writeln!(
            out,
            "  {:<22}  {}: {}",
            tag.id(),
            facts.called,
            facts.changes
        )?;
    }
    Ok(())
}

fn words(program: &Program, out: &mut impl Write) -> io::Result<()> {
    let marks: Vec<_> = program.memory.profile.marks().collect();
    if marks.is_empty() && program.doubt.is_none() {
        writeln!(
            out,
            "Nothing is marked. `backrub me --add` lists what can be, `backrub me --add TAG` marks it."
        )?;
    }
    for mark in &marks {
        let facts = mark.tag.facts();
        let since = match mark.since {
            Some(since) => {
                let since = since.to_zoned_datetime(zone::here());
                format!(" (since {})", since.strftime("%Y-%m-%d"))
            }
            None => String::new(),
        };
        let id = mark.tag.id();
        writeln!(out, "{id:<22}  {}{since}: {}", facts.called, facts.changes)?;
    }
    too_much(program, out)
}

/// What is lighter or skipped because it was too much before.
fn too_much(program: &Program, out: &mut impl Write) -> io::Result<()> {
    for (nth, ((technique, area), most)) in program.body_now().spots().into_iter().enumerate() {
        if nth == 0 {
            writeln!(
                out,
                "Too much before; to bring it back, use the same list in `backrub` (Tab, then p):"
            )?;
        }
        let most = most.map_or("skipped".to_owned(), |most| {
            format!("at most {}", most.told())
        });
        writeln!(out, "  {}, {}: {most}", technique.name(), area.name())?;
    }
    Ok(())
}

/// What applies, for scripts.
#[derive(Debug, Serialize)]
struct JsonMe {
    conditions: Vec<JsonMark>,
    unknown: Vec<String>,
    doubt: Option<String>,
    no_warning_signs: Option<jiff::Timestamp>,
    too_much: Vec<JsonSpot>,
}

/// What is lighter, or skipped where there is no pressure.
#[derive(Debug, Serialize)]
struct JsonSpot {
    technique: Technique,
    area: Area,
    pressure: Option<Pressure>,
}

#[derive(Debug, Serialize)]
struct JsonMark {
    tag: Tag,
    called: &'static str,
    since: Option<jiff::Timestamp>,
    changes: &'static str,
}

fn json(program: &Program) -> Result<Outcome, Failure> {
    let marks = program.memory.profile.marks();
    let me = JsonMe {
        conditions: marks
            .map(|mark| JsonMark {
                tag: mark.tag,
                called: mark.tag.called(),
                since: mark.since,
                changes: mark.tag.facts().changes,
            })
            .collect(),
        unknown: program.memory.profile.unknown(),
        doubt: program.doubt.as_ref().map(Doubt::to_string),
        no_warning_signs: program.memory.no_red_flags,
        too_much: program
            .body_now()
            .spots()
            .into_iter()
            .map(|((technique, area), pressure)| JsonSpot {
                technique,
                area,
                pressure,
            })
            .collect(),
    };
    print_json(&me)
}
