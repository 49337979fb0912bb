//! `backrub preview FILE`: the author's screen, which follows the file while it is edited.

use std::path::PathBuf;

use super::{Failure, Outcome, can_draw, own_folder, start};
use crate::app::{self, screens};
use crate::cli::Common;
use crate::library;
use crate::model::Tag;

/// Opens the author's screen for a path, or for the id of one of the user's own routines.
pub fn run(name: &str, tags: Vec<Tag>, common: Common) -> Result<Outcome, Failure> {
    let Some(path) = file(name) else {
        return super::wrong(&match library::is_built_in(name) {
            true => format!(
                "`{name}` is built in; `backrub new --from {name}` writes a copy to work on"
            ),
            false => "there is no such file; `backrub new` writes one".to_owned(),
        });
    };
    if !can_draw() {
        return super::misused("a preview needs a terminal; `backrub check` does not");
    }
    let mut program = start::program(common)?;
    let preview = Box::new(screens::Preview::of(&path, tags));
    let first = screens::first(preview, &mut program);
    let ran = app::run(&mut program, first);
    start::end(&program, ran)
}

/// The file at this path, or with this id in the user's own folder.
fn file(name: &str) -> Option<PathBuf> {
    let path = PathBuf::from(name);
    if path.exists() {
        return Some(path);
    }
    library::find(&own_folder::folder()?, name)
}
