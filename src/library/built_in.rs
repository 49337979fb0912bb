//! The routines in the binary: every `routines/<benefit>/<id>.yaml` of the source tree.

mod known;

use include_dir::{Dir, File, include_dir};

use super::{Entry, Origin, entry};
use crate::model::Benefit;
use crate::notation;

static ROUTINES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/routines");

/// Every built-in routine as an entry, in the order of the benefits.
pub fn built_in() -> impl Iterator<Item = Entry> {
    let folders = Benefit::ALL
        .iter()
        .filter_map(|benefit| ROUTINES.get_dir(benefit.id()));
    let files = folders.flat_map(files_in);
    files.map(|(id, file)| match known::listing(id) {
        Some(listing) => entry::known(id, listing),
        None => read(id, file),
    })
}

fn read(id: &str, file: &File<'_>) -> Entry {
    let read = notation::read(id, file.contents());
    let read = read.map_err(|report| report.problems.len());
    entry::of(id, Origin::BuiltIn, read)
}

/// The text of a built-in routine.
pub(super) fn text(id: &str) -> Option<&'static [u8]> {
    files()
        .find(|(found, _)| *found == id)
        .map(|(_, file)| file.contents())
}

/// Whether a built-in routine has this id.
#[must_use]
pub fn is_built_in(id: &str) -> bool {
    ids().any(|known| known == id)
}

/// The ids of the built-in routines.
pub(super) fn ids() -> impl Iterator<Item = &'static str> {
    files().map(|(id, _)| id)
}

fn files() -> impl Iterator<Item = (&'static str, &'static File<'static>)> {
    ROUTINES.dirs().flat_map(files_in)
}

fn files_in(
    folder: &'static Dir<'static>,
) -> impl Iterator<Item = (&'static str, &'static File<'static>)> {
    folder.files().filter_map(|file| {
        let id = file.path().file_stem()?.to_str()?;
        (file.path().extension()? == "yaml").then_some((id, file))
    })
}
