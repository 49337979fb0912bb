//! Where routines come from: the binary and the user's own folder.
//!
//! An [`Entry`] keeps only what a list shows; the routine is read again when it is opened. A bad
//! file spoils nothing else: it stays on the shelf with its problems. Paths come as arguments;
//! nothing here draws, makes a sound or reads the environment.

mod adapted;
mod begin;
mod built_in;
mod check;
mod entry;
mod file;
mod find_files;
mod follow;
mod import;
mod instead;
mod meant;
mod name;
mod need;
mod open;
mod own;
mod shelf;
mod sketch;

pub use begin::Begin;
pub use built_in::{built_in, is_built_in};
pub use check::{Checked, check, check_path, check_read};
pub use entry::{Entry, Listing, Origin};
pub use find_files::{Found, FoundFile, find_files};
pub use follow::Follower;
pub use import::{Import, bad_name};
pub use instead::instead_of;
pub use need::{Fitting, Need, best};
pub use open::{OpenError, Opened, content, open, open_entry, text};
pub use own::{LINK, by_id, find, own};
pub use shelf::Shelf;
pub use sketch::{CopyChanges, CopyError, MINUTES, Sketch, copied, slug};
