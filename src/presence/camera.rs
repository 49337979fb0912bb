//! Whether a program of this person has the camera open, where the system tells it: on Linux.

use std::fs;

use super::System;
use crate::read_file;

/// What passes cameras on holds them open all the time, whether or not anybody looks.
const PASS_ON: [&str; 2] = ["pipewire", "wireplumber"];
/// The most bytes of a program's name.
const NAME_MAX: usize = 64;

impl System {
    /// Whether a camera is on.
    pub(super) fn has_camera_on(&self) -> bool {
        let processes = fs::read_dir(self.processes).into_iter().flatten().flatten();
        let processes = processes.filter(|process| {
            let name = read_file::bytes(&process.path().join("comm"), NAME_MAX);
            name.map_or(true, |name| {
                !PASS_ON.map(str::as_bytes).contains(&name.trim_ascii())
            })
        });
        // What other people's processes have open is not told.
        let opened = processes.filter_map(|process| fs::read_dir(process.path().join("fd")).ok());
        let opened = opened.flatten().flatten();
        let mut leads_to = opened.filter_map(|file| fs::read_link(file.path()).ok());
        leads_to.any(|path| {
            let name = path
                .strip_prefix("/dev")
                .ok()
                .and_then(|name| name.to_str());
            name.is_some_and(|name| name.starts_with("video"))
        })
    }
}
