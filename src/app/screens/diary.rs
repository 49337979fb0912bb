//! The diary in the program: what was done and when, the latest first.

use super::Next;
use super::reading::to_read;
use crate::app::Program;
use crate::ui::Place;
use crate::ui::screens::diary::{View, render};
use crate::zone;

/// So many sessions are shown; `backrub diary` has them all.
const SHOWN: usize = 500;

/// To the diary, as far as it has been read.
pub(super) fn diary(program: &Program) -> Next {
    let zone = zone::here();
    let done = program.done().unwrap_or_default();
    let lines = done.iter().rev().take(SHOWN).map(|done| done.told(&zone));
    let view = View {
        lines: lines.collect(),
        sessions: done.len(),
    };
    to_read(Place::Diary, view, render)
}
