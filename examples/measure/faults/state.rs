//! Every file that is kept, in every wrong way.

use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;

use super::home::{Home, Ran, pipe};
use super::{Failure, Row};

/// The files, by the folder that they lie in.
const FILES: [&str; 6] = [
    "state/backrub/memory.json",
    "state/backrub/diary.jsonl",
    "state/backrub/open.json",
    "state/backrub/backgrounds.json",
    "state/backrub/log.txt",
    "config/backrub/settings.yaml",
];

/// What stands in such a file when nothing is wrong.
const GOOD: [&str; 6] = [
    "",
    "{\"at\":\"2026-03-01T08:00:00Z\",\"routine\":\"desk-microbreak\",\"title\":\"T\",\"benefit\":\"relax-muscles\",\"seconds\":90,\"strokes\":5,\"finished\":true}\n",
    "{\"at\":\"2026-03-01T08:00:00Z\",\"routine\":\"desk-microbreak\",\"title\":\"T\",\"benefit\":\"relax-muscles\",\"seconds\":90,\"strokes\":5,\"finished\":false}",
    "{\"xterm\":\"light\"}",
    "2026-03-01T08:00:00Z WARN a line of the log\n",
    "voice: brief\nvolume: 40\ncalm: true\n",
];

type Fault = (&'static str, fn(&Path) -> Result<(), Failure>);

/// The ways; each gets the path of a good file.
const FAULTS: [Fault; 14] = [
    ("missing", |path| Ok(fs::remove_file(path)?)),
    ("empty", |path| Ok(fs::write(path, "")?)),
    ("NULs", |path| Ok(fs::write(path, [0; 4096])?)),
    ("no text", |path| {
        Ok(fs::write(path, [0xFF, 0xFE, 0xD8, 0x00])?)
    }),
    ("wrong types", |path| {
        Ok(fs::write(path, "[1, {\"volume\": []}]")?)
    }),
    ("unknown words", |path| {
        Ok(fs::write(
            path,
            "{\"zzz\": \"zzz\", \"volume\": \"zzz\", \"conditions\": [\"zzz\"]}\n",
        )?)
    }),
    ("brackets", |path| {
        Ok(fs::write(path, format!("speech: {}", "[".repeat(100_000)))?)
    }),
    ("huge", |path| {
        Ok(fs::File::create(path)?.set_len(4_000_000_000)?)
    }),
    ("a pipe", |path| {
        fs::remove_file(path)?;
        pipe(path)
    }),
    ("an endless device", |path| linked(path, "/dev/zero")),
    ("a folder", |path| {
        fs::remove_file(path)?;
        Ok(fs::create_dir(path)?)
    }),
    ("a link to nothing", |path| linked(path, "/nowhere/at/all")),
    ("a link to itself", |path| {
        linked(path, &path.display().to_string())
    }),
    ("unreadable", |path| {
        Ok(fs::set_permissions(path, Permissions::from_mode(0o0))?)
    }),
];

fn linked(path: &Path, to: &str) -> Result<(), Failure> {
    fs::remove_file(path)?;
    Ok(symlink(to, path)?)
}

/// A routine that goes more gently for thin bones, and what it then says.
const GENTLER: [&str; 7] = [
    "play",
    "desk-neck-shoulders",
    "--json",
    "--now",
    "--mute",
    "--speed",
    "100",
];
const WHY: &str = "Gentler for you: thin bones.";

/// A row for each file and fault, and one for each file that is cut at every byte.
pub(super) fn rows() -> Result<Vec<Row>, Failure> {
    let mut rows = Vec::new();
    for (file, good) in FILES.iter().zip(GOOD) {
        for (fault, act) in FAULTS {
            // Whoever may read everything cannot be kept from it.
            if fault == "unreadable" && rustix::process::geteuid().is_root() {
                continue;
            }
            let name = file.rsplit('/').next().unwrap_or(file);
            let mut row = Row::of(format!("{name}: {fault}"));
            let home = with(file, good)?;
            act(&home.path(file))?;
            try_all(&home, *file != FILES[0], &mut row)?;
            rows.push(row);
        }
        rows.push(cut(file, good)?);
    }
    Ok(rows)
}

/// A home in which this file is good.
fn with(file: &str, good: &str) -> Result<Home, Failure> {
    let home = Home::new()?;
    let path = home.path(file);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    if !good.is_empty() || !path.exists() {
        fs::write(&path, good)?;
    }
    Ok(home)
}

/// Runs the program in all its ways.
fn try_all(home: &Home, is_known: bool, row: &mut Row) -> Result<(), Failure> {
    for words in [&["list"][..], &["doctor"], &["diary"], &["me"]] {
        let ran = home.run(words)?;
        let is_lost = !matches!(ran.code, Some(0 | 1 | 3)) || ran.said.contains("panicked");
        row.tried(is_lost.into(), ran.took_ms, "");
    }
    row.played(&home.play()?, is_known);
    Ok(())
}

impl Row {
    /// A session was tried. Lost is one that begins though what applies is not known, one that does
    /// not though it is, and every one that hangs or crashes.
    fn played(&mut self, ran: &Ran, is_known: bool) {
        let has_begun = ran.said.contains("\"signal\":\"begin\"");
        let ends = matches!(ran.code, Some(0 | 1 | 3)) && !ran.said.contains("panicked");
        let is_lost = !ends || has_begun != is_known;
        let told = ran.said.lines().find(|line| line.starts_with("backrub: "));
        self.tried(is_lost.into(), ran.took_ms, told.unwrap_or_default());
    }
}

/// Cut at each byte: a session begins if and only if what applies is known, and nothing hangs.
fn cut(file: &str, good: &str) -> Result<Row, Failure> {
    let name = file.rsplit('/').next().unwrap_or(file);
    let mut row = Row::of(format!("{name}: cut at each byte"));
    let home = with(file, good)?;
    let text = fs::read(home.path(file))?;
    if text.is_empty() {
        return Err(format!("{name} has no byte to cut").into());
    }
    for end in 0..text.len() {
        fs::write(home.path(file), &text[..end])?;
        // The last byte may be the end of the line.
        let is_known = file != FILES[0] || text[end..].trim_ascii().is_empty();
        row.played(&home.play()?, is_known);
    }
    // As a whole it makes a routine gentler that is not barred for thin bones.
    fs::write(home.path(file), &text)?;
    let ran = home.run(&GENTLER)?;
    row.played(&ran, true);
    row.tried((!ran.said.contains(WHY)).into(), ran.took_ms, "");
    Ok(row)
}
