//! Where routines come from: those in the binary and those in the user's own folder.
//!
//! A list needs only what a line shows, so an entry keeps that and no more; the routine is
//! read again when it is opened. One bad file costs only itself: it stays on the shelf with
//! its problems. Paths come as arguments; nothing here draws, sounds or knows an environment.

mod built_in;
mod check;
mod entry;
mod file;
mod gather;
mod gentler;
mod open;
mod own;
mod shelf;

pub use built_in::{built_in, built_in_of};
pub use check::{Checked, check, check_path};
pub use entry::{Entry, Listing, Origin};
pub use gather::{Found, gather};
pub use open::{OpenError, Opened, open, open_entry, open_path};
pub use own::own;
pub use shelf::Shelf;
