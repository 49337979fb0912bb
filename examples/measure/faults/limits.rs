//! Little memory, few files, full and closed outputs, folders that take nothing.

use std::fs;
use std::process::Command;

use super::home::{Home, follow, program};
use super::{Failure, Row};

/// Shell words that run `$P` with the fault, and how it may end.
const SHELLS: [(&str, &str, &[i32]); 11] = [
    ("list into a closed pipe", "\"$P\" list | head -1 >&2", &[0]),
    (
        "list --json into a closed pipe",
        "\"$P\" list --json | head -c 10 >&2",
        &[0],
    ),
    ("list onto a full disk", "\"$P\" list >/dev/full", &[3]),
    (
        "a session onto a full disk",
        "\"$P\" play desk-microbreak --json --now --mute --speed 100 >/dev/full",
        &[3],
    ),
    (
        "a session into a closed pipe",
        "\"$P\" play desk-microbreak --plain --now --mute --speed 100 | head -1 >&2",
        &[0],
    ),
    ("no streams at all", "\"$P\" list <&- >&- 2>&-", &[0, 3]),
    (
        "12 files",
        "ulimit -n 12; \"$P\" play desk-microbreak --json --now --mute --speed 100 >&2",
        &[0],
    ),
    ("8 files", "ulimit -n 8; exec \"$P\" list", &[0, 3]),
    (
        "64 MB of memory",
        "ulimit -v 64000; \"$P\" play desk-microbreak --json --now --mute --speed 100 >&2",
        &[0],
    ),
    ("no more processes", "ulimit -u 1; \"$P\" list >&2", &[0, 3]),
    (
        "a folder that takes nothing",
        "chmod -R a-w \"$XDG_STATE_HOME\"; \"$P\" play desk-microbreak --json --now --mute --speed 100 >&2",
        &[0, 3],
    ),
];

/// A row for each.
pub(super) fn rows() -> Result<Vec<Row>, Failure> {
    let mut rows = Vec::new();
    for (fault, words, codes) in SHELLS {
        let home = Home::new()?;
        let mut shell = Command::new("sh");
        shell.args(["-c", words]).envs(home.variables());
        shell
            .env("P", program()?)
            .stdin(std::process::Stdio::null());
        shell
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::piped());
        let ran = follow(shell.spawn()?)?;
        let mut row = Row::of(fault);
        let is_right = ran.code.is_some_and(|code| codes.contains(&code));
        let is_lost = !is_right || ran.said.contains("panicked");
        let told = ran.said.lines().find(|line| line.starts_with("backrub: "));
        row.tried(is_lost.into(), ran.took_ms, told.unwrap_or_default());
        rows.push(row);
    }
    rows.push(full_disk()?);
    Ok(rows)
}

/// A state folder on a disk of one page, where the system lets one be made.
fn full_disk() -> Result<Row, Failure> {
    let mut row = Row::of("a full disk under the diary");
    let home = Home::new()?;
    let memory = fs::read(home.state("memory.json"))?;
    let folder = home.path("state/backrub");
    let mounted = Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=8k", "tmpfs"])
        .arg(&folder)
        .status()?;
    if !mounted.success() {
        "not tried: no disk can be mounted here".clone_into(&mut row.said);
        return Ok(row);
    }
    fs::write(home.state("memory.json"), memory)?;
    // Fills what is left.
    let _ = fs::write(home.state("filling"), [1; 8_192]);
    let ran = home.play()?;
    let is_told = ran.code == Some(3) && ran.said.contains("diary");
    let told = ran.said.lines().find(|line| line.starts_with("backrub: "));
    row.tried((!is_told).into(), ran.took_ms, told.unwrap_or_default());
    Command::new("umount").arg(&folder).status()?;
    Ok(row)
}
