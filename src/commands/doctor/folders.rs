//! The folders: whether they exist and can be written.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use super::Finding;
use crate::app::{Doubt, Program};
use crate::commands::me;
use crate::library;
use crate::shown::Shown;
use crate::store::{Diary, Memory, Settings};

/// Checks every folder, the user's routines, and the settings.
pub fn look(program: &Program) -> Vec<Finding> {
    let Some(paths) = &program.paths else {
        let mend =
            "set HOME; until then nothing is remembered, and you can have no routines of your own";
        return vec![Finding::wrong("home", "there is no home folder", mend)];
    };
    let mut findings = vec![
        folder("routines", &paths.routines),
        folder("sounds", &paths.sounds),
        folder("memory", &paths.state),
    ];
    findings.extend(memory(&paths.state));
    findings.push(folder("spoken lines", &paths.cache));
    findings.extend(settings(&paths.settings));
    findings.extend(routines(&paths.routines));
    findings
}

fn folder(what: &'static str, path: &Path) -> Finding {
    let shown = Shown::path(path);
    match fs::metadata(path) {
        Err(why) if why.kind() == io::ErrorKind::NotFound => {
            Finding::well(what, format!("{shown}, not created yet"))
        }
        Err(why) => Finding::wrong(what, format!("{shown}: {why}"), "check its permissions"),
        Ok(known) if !known.is_dir() => Finding::wrong(
            what,
            format!("{shown} is not a folder"),
            "move it out of the way",
        ),
        Ok(_) => match try_to_write(path) {
            Ok(()) => Finding::well(what, shown),
            Err(why) => {
                let mend = "nothing can be saved there; check its permissions, and whether the \
                            disk is full";
                Finding::wrong(what, format!("{shown}: {why}"), mend)
            }
        },
    }
}

/// Tries to write a temporary file.
fn try_to_write(folder: &Path) -> io::Result<()> {
    tempfile::tempfile_in(folder)?.write_all(b"may be removed")
}

fn settings(path: &Path) -> Vec<Finding> {
    let shown = Shown::path(path);
    match Settings::read(path) {
        Err(error) => {
            let mend = "until it can be read, the defaults apply";
            vec![Finding::wrong("settings", error.to_string(), mend)]
        }
        Ok(settings) if !settings.told.is_empty() => {
            let told = settings.told.into_iter();
            told.map(|words| Finding::wrong("settings", words, "correct that line"))
                .collect()
        }
        Ok(_) if path.exists() => vec![Finding::well("settings", shown)],
        Ok(_) => {
            let words = format!("{shown}, not created yet: the defaults apply");
            vec![Finding::well("settings", words)]
        }
    }
}

/// What is remembered, where it cannot be read.
fn memory(folder: &Path) -> Vec<Finding> {
    let mut findings = Vec::new();
    match Memory::read(folder) {
        Err(error) => {
            let doubt = Doubt::Unreadable(error.to_string());
            findings.push(doubted(&doubt));
        }
        Ok(memory) => {
            findings.extend(memory.told.into_iter().map(|told| {
                let mend = "it counts as not set until you set it again";
                Finding::wrong("", format!("memory.json: {told}"), mend)
            }));
            let doubt = Doubt::about(memory.profile.unknown());
            findings.extend(doubt.iter().map(doubted));
        }
    }
    match Diary::read(folder) {
        Err(error) => {
            let mend = "no session can be added to the diary until that is fixed";
            findings.push(Finding::wrong("", error.to_string(), mend));
        }
        Ok(diary) if diary.unread > 0 => {
            let lines = match diary.unread {
                1 => "1 line".to_owned(),
                many => format!("{many} lines"),
            };
            let mend = "`backrub diary` skips them; all others are there";
            let words = format!("diary.jsonl: {lines} that cannot be read");
            findings.push(Finding::wrong("", words, mend));
        }
        Ok(_) => {}
    }
    findings
}

fn doubted(doubt: &Doubt) -> Finding {
    let mend = format!(
        "nothing is played until that is settled. {}",
        me::mend(doubt)
    );
    Finding::wrong("", doubt.to_string(), mend)
}

fn routines(folder: &Path) -> Option<Finding> {
    let (mut count, mut broken) = (0, Vec::new());
    for entry in library::own(folder) {
        count += 1;
        if entry.listing.is_none() {
            broken.push(match entry.reason {
                Some(reason) => format!("{} ({reason})", entry.id),
                None => entry.id,
            });
        }
    }
    let words = match count {
        0 => return None,
        1 => "one of your own".to_owned(),
        more => format!("{more} of your own"),
    };
    Some(match broken.is_empty() {
        true => Finding::well("", words),
        false => Finding::wrong(
            "",
            format!("{words}; with errors: {}", broken.join(", ")),
            "`backrub check FILE` says what is wrong with each",
        ),
    })
}
