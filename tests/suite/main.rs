//! The one test binary: everything that everybody runs.

mod broken;
mod cuts;
mod earcons;
mod fixture;
mod layers;
mod scenes;
mod screens;
mod scripts;
