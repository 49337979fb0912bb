//! The one test binary: everything that everybody runs.

mod broken;
mod cuts;
mod fixture;
mod scripts;
