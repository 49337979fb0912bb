//! Every file that is kept, in every wrong way.

use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;

use super::home::{Home, pipe};
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
    "",
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

/// Runs the program in all its ways. Lost is a session that begins though what applies is not known,
/// one that does not begin though it is, and every run that hangs or crashes.
fn try_all(home: &Home, is_known: bool, row: &mut Row) -> Result<(), Failure> {
    for words in [&["list"][..], &["doctor"], &["diary"], &["me"]] {
        let ran = home.run(words)?;
        let is_lost = !matches!(ran.code, Some(0 | 1 | 3)) || ran.said.contains("panicked");
        row.tried(is_lost.into(), ran.took_ms, "");
    }
    let ran = home.play()?;
    let has_begun = ran.said.contains("\"signal\":\"begin\"");
    let is_lost = has_begun != is_known || ran.code.is_none();
    let told = ran.said.lines().find(|line| line.starts_with("backrub: "));
    row.tried(is_lost.into(), ran.took_ms, told.unwrap_or_default());
    Ok(())
}

/// Cut at each byte: nobody is taken for somebody to whom nothing applies.
fn cut(file: &str, good: &str) -> Result<Row, Failure> {
    let name = file.rsplit('/').next().unwrap_or(file);
    let mut row = Row::of(format!("{name}: cut at each byte"));
    let home = with(file, good)?;
    let text = fs::read(home.path(file))?;
    for end in 0..text.len() {
        fs::write(home.path(file), &text[..end])?;
        let ran = home.run(&[
            "play",
            "lower-body-flow",
            "--json",
            "--now",
            "--mute",
            "--speed",
            "100",
        ])?;
        // It is not for somebody with thin bones.
        let has_begun = ran.said.contains("\"signal\":\"begin\"");
        row.tried(has_begun.into(), ran.took_ms, "");
    }
    Ok(row)
}
