//! What keeps the machine awake while a session lasts.

use super::Finding;
use crate::app::Program;
use crate::awake::{Tried, Way};
use crate::model::Awake;
use crate::shown::Shown;

/// Which way works.
pub fn look(program: &Program) -> Vec<Finding> {
    let what = match program.settings.awake {
        Some(Awake::Sleep) => "the machine; its screen may go dark",
        _ => "the machine and its screen",
    };
    let found = match program.inhibitor.look() {
        Tried::Off => {
            "off (`awake: no` in the settings): the machine may sleep in a session".into()
        }
        Tried::Works(way) => format!("{what}, by {}", Shown::path(&way.program)),
        Tried::Fails(ways) if ways.is_empty() && cfg!(windows) => {
            "not yet on Windows: the machine may sleep in a session".into()
        }
        Tried::Fails(ways) if ways.is_empty() => {
            "no program for it (systemd-inhibit): the machine may sleep in a session".into()
        }
        Tried::Fails(ways) => {
            format!(
                "{} does not work here: the machine may sleep in a session",
                named(&ways)
            )
        }
    };
    vec![Finding::well("in a session", found)]
}

fn named(ways: &[Way]) -> String {
    let all = ways.iter().map(|way| Shown::path(&way.program).to_string());
    all.collect::<Vec<_>>().join(", ")
}
