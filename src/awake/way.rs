//! The ways to keep a machine awake: which program of the system does it, and how.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use crate::model::Awake;
use crate::own_group;

/// Where the programs are looked for, and which desktop it is.
#[derive(Debug, Clone, Default)]
pub struct Surroundings {
    /// The folders of programs, as in `PATH`.
    pub path: Option<OsString>,
    /// The names of the desktop, as in `XDG_CURRENT_DESKTOP`.
    pub desktop: Option<OsString>,
}

/// A program that keeps the machine awake as long as another one runs, and how it is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// Where it is.
    pub program: PathBuf,
    /// What it is told, with the program to run in the end.
    pub(super) arguments: Vec<OsString>,
}

const WHO: &str = "--who=backrub";
const WHY: &str = "--why=A session is under way";
const REASON: [&str; 2] = ["--reason", "A session is under way"];

impl Way {
    /// Those that are there, the best one first.
    pub(super) fn all(awake: Awake, surroundings: &Surroundings) -> Vec<Self> {
        let Some(cat) = surroundings.find("cat") else {
            return Vec::new();
        };
        let screen = awake == Awake::Screen;
        let names = surroundings.desktop.as_deref().and_then(OsStr::to_str);
        let is_on = |desktop: &str| {
            let mut names = names.unwrap_or_default().split(':');
            names.any(|name| name.eq_ignore_ascii_case(desktop))
        };
        let mut all: Vec<(&str, Vec<&str>)> = Vec::new();
        if is_on("GNOME") {
            let what = if screen { "idle:suspend" } else { "suspend" };
            let what = ["--inhibit", what];
            all.push(("gnome-session-inhibit", [what, REASON].concat()));
        }
        let what = if screen {
            "--what=idle:sleep"
        } else {
            "--what=sleep"
        };
        all.push(("systemd-inhibit", vec![what, WHO, WHY, "--mode=block"]));
        all.push(("caffeinate", vec![if screen { "-di" } else { "-i" }]));
        let found = all.into_iter().filter_map(|(name, arguments)| {
            let arguments = arguments.into_iter().map(OsString::from);
            Some(Self {
                program: surroundings.find(name)?,
                arguments: arguments.chain([cat.clone().into()]).collect(),
            })
        });
        found.collect()
    }
}

impl Surroundings {
    /// The first program of this name.
    fn find(&self, name: &str) -> Option<PathBuf> {
        own_group::find(name, self.path.as_deref())
    }
}
