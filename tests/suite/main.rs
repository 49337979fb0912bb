//! The one test binary: everything that everybody runs.

mod cuts;
mod fixture;
mod scripts;
