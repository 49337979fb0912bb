//! `backrub add PATH…`: copies routine files into the user's own folder, all of them or none.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::own_folder::{self, typed};
use super::{Failure, Outcome, misused, on_terminal, prompt, tell, tell_links, tell_why, wrong};
use crate::atomic_write::{Existing, Staged};
use crate::awake::Inhibitor;
use crate::bus::Bus;
use crate::library::{self, Import};
use crate::model::secs::on_screen;
use crate::rules::Level;
use crate::store::Keeper;
use crate::terminal::signals;

/// Checks the files, lists what would be added, asks, and adds them.
pub fn run(paths: &[PathBuf], yes: bool, force: bool) -> Result<Outcome, Failure> {
    let Some(own) = own_folder::folder() else {
        return wrong("there is no home folder to add routines to");
    };
    let Some(offers) = offers(paths, &own)? else {
        return wrong("nothing was added");
    };
    let mut out = io::stdout();
    let width = offers
        .iter()
        .map(|offer| offer.file.id.chars().count())
        .max();
    for offer in &offers {
        offer.tell(width.unwrap_or_default(), &mut out)?;
    }
    if !force && offers.iter().any(|offer| offer.place == Place::Taken) {
        return wrong("nothing was added; --force replaces your own routines");
    }
    let new: Vec<&Offer> = offers
        .iter()
        .filter(|offer| offer.place != Place::Same)
        .collect();
    if new.is_empty() {
        writeln!(out, "You already have all of these.")?;
        return Ok(Outcome::Fine);
    }
    let (many, folder) = (count(new.len()), typed(&own));
    if !yes {
        if !on_terminal() {
            return misused(&format!(
                "without a terminal, give --yes to add {many} to {folder}"
            ));
        }
        if !prompt::yes(&format!("\nAdd {many} to {folder}?"))? {
            return wrong("nothing was added");
        }
    }
    take_in(&new)?;
    own_folder::keep_schema(&own)?;
    writeln!(out, "Added {many} to {folder}")?;
    if let [one] = new.as_slice() {
        writeln!(out, "  backrub play {}", typed(Path::new(&one.file.id)))?;
    }
    Ok(Outcome::Fine)
}

fn count(routines: usize) -> String {
    match routines {
        1 => "1 routine".to_owned(),
        many => format!("{many} routines"),
    }
}

/// The folder that files are added to, and what is in it.
struct Own {
    folder: PathBuf,
    files: HashMap<String, PathBuf>,
}

/// A file without errors, and where it goes.
struct Offer {
    file: Import,
    target: PathBuf,
    place: Place,
}

/// What already has the name of an added file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Nothing.
    Free,
    /// A built-in routine, which the file will hide.
    BuiltIn,
    /// Another routine of the user's.
    Taken,
    /// The same file, byte for byte.
    Same,
}

impl Offer {
    fn new(file: Import, own: &Own) -> Self {
        let there = own.files.get(&file.id).cloned();
        let is_there = there.is_some();
        let target = there.unwrap_or_else(|| own.folder.join(format!("{}.yaml", file.id)));
        let same = || library::content(&target).is_ok_and(|bytes| bytes == file.bytes);
        let place = match is_there {
            true if same() => Place::Same,
            _ if is_there || target.symlink_metadata().is_ok() => Place::Taken,
            _ if library::is_built_in(&file.id) => Place::BuiltIn,
            _ => Place::Free,
        };
        Self {
            file,
            target,
            place,
        }
    }

    /// Prints one line about the routine and what it replaces, then its warnings.
    fn tell(&self, width: usize, out: &mut impl Write) -> io::Result<()> {
        let opened = &self.file.opened;
        let routine = &opened.routine;
        let place = match self.place {
            Place::Free => String::new(),
            Place::BuiltIn => " (replaces the built-in one)".to_owned(),
            Place::Taken => format!(" (replaces {})", typed(&self.target)),
            Place::Same => " (already there, identical)".to_owned(),
        };
        writeln!(
            out,
            "  {:<width$}  {:>5}  {:<12}  {}{place}",
            self.file.id,
            on_screen(opened.timeline.total),
            routine.setting.place(),
            routine.title,
        )?;
        let (report, _) = library::check(&self.file.id, &self.file.bytes);
        for problem in report.problems.iter().filter(|p| p.level == Level::Warning) {
            let (line, title, rule) = (problem.line, &problem.title, problem.rule);
            writeln!(out, "    line {line}: {title} [{rule}]")?;
        }
        Ok(())
    }
}

/// All the files, unless one of them has an error; errors are printed.
fn offers(paths: &[PathBuf], folder: &Path) -> Result<Option<Vec<Offer>>, Failure> {
    let own = Own {
        files: library::by_id(folder),
        folder: folder.to_owned(),
    };
    let mut offers: BTreeMap<String, (PathBuf, Offer)> = BTreeMap::new();
    let mut good = true;
    for path in &files(paths, &mut good)? {
        let Some(file) = look(path)? else {
            good = false;
            continue;
        };
        // On some systems X.yaml and x.yaml are one file.
        let name = file.id.to_lowercase();
        if let Some((other, _)) = offers.get(&name) {
            let (one, other) = (typed(path), typed(other));
            tell(&format!("{one} and {other} have the same name"))?;
            good = false;
        } else {
            offers.insert(name, (path.clone(), Offer::new(file, &own)));
        }
    }
    let all = offers.into_values().map(|(_, offer)| offer).collect();
    Ok(good.then_some(all))
}

/// The named files, and the files in the named folders.
fn files(paths: &[PathBuf], good: &mut bool) -> Result<Vec<PathBuf>, Failure> {
    let mut all = Vec::new();
    for path in paths {
        let found = library::find_files(std::slice::from_ref(path));
        tell_links(&found.linked)?;
        if found.files.is_empty() {
            tell(&format!(
                "there is no .yaml or .yml file in {}",
                typed(path)
            ))?;
            *good = false;
        }
        all.extend(found.files.into_iter().map(|found| found.path));
    }
    // The same file may be named twice.
    let mut seen = HashSet::new();
    all.retain(|path| seen.insert(path.canonicalize().unwrap_or_else(|_| path.clone())));
    Ok(all)
}

/// The file, if it can be added; otherwise prints why not.
fn look(path: &Path) -> Result<Option<Import>, Failure> {
    // A folder is here only because it cannot be read, which is then told.
    if let Some(why) = library::bad_name(path).filter(|_| !path.is_dir()) {
        tell(&format!("{}: {why}", typed(path)))?;
        return Ok(None);
    }
    let read = Import::read(path);
    if let Err(error) = &read {
        tell_why(error)?;
    }
    Ok(read.ok())
}

/// Writes every file under a temporary name before it renames any, so that a full disk changes
/// nothing.
fn take_in(offers: &[&Offer]) -> Result<(), Failure> {
    // Whatever ends it, no half file stays.
    signals::listen(Keeper::default(), Bus::default(), Inhibitor::default())?;
    let staged: Result<Vec<_>, _> = offers
        .iter()
        .map(|offer| Staged::new(&offer.target, &offer.file.bytes))
        .collect();
    for (nth, (staged, offer)) in staged?.into_iter().zip(offers).enumerate() {
        let existing = match offer.place {
            Place::Taken => Existing::Replace,
            _ => Existing::Keep,
        };
        if let Err(error) = staged.place(existing) {
            let done = count(nth);
            return Err(format!("{error}; {done} had already been added").into());
        }
    }
    Ok(())
}
