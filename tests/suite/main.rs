//! The one test binary: everything that everybody runs.

mod broken;
mod cuts;
mod earcons;
mod fixture;
mod layers;
mod program;
mod scenes;
mod screens;
mod scripts;
mod terminal;
