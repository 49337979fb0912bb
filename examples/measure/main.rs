//! Figures that need real time or many files: `make measure`.
//!
//! It prints what it finds and asserts nothing: machines differ, so compare within one run.
//!
//!     measure [library] [chosen] [check] [mutations] [followed] [rendered] [heard] [written-down] [silenced] [softened] [faults [state] [limits] [ends] [windows] [kills]] [seconds [MINUTES]] [stopped] [unread] [busy [MINUTES]]

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "it tells people what it does"
)]

mod busy;
#[allow(
    clippy::unwrap_used,
    reason = "a listener that knows no sound cannot go on"
)]
#[path = "../../tests/suite/heard/by_ear.rs"]
mod by_ear;
mod chance;
mod check;
mod chosen;
#[cfg(unix)]
mod faults;
mod followed;
mod heard;
mod library;
mod made;
mod mutations;
mod rendered;
mod seconds;
mod server;
mod silenced;
mod softened;
mod stopped;
mod unread;
mod window;
mod written_down;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let wants = |part: &str| wanted.is_empty() || wanted.iter().any(|word| word == part);
    let minutes = wanted
        .iter()
        .find_map(|word| word.parse().ok())
        .unwrap_or(10);
    if wants("library") {
        library::measure()?;
    }
    if wants("chosen") {
        chosen::measure()?;
    }
    if wants("check") {
        check::measure()?;
    }
    if wants("mutations") {
        mutations::measure();
    }
    if wants("followed") {
        followed::measure()?;
    }
    if wants("rendered") {
        rendered::measure()?;
    }
    if wants("heard") {
        heard::measure("desk-neck-shoulders")?;
    }
    if wants("written-down") {
        written_down::measure()?;
    }
    if wants("silenced") {
        silenced::measure()?;
    }
    if wants("softened") {
        softened::measure();
    }
    #[cfg(unix)]
    if wants("faults") {
        faults::measure(20_261_126, &wanted)?;
    }
    if wants("stopped") {
        stopped::measure()?;
    }
    if wants("unread") {
        unread::measure()?;
    }
    if wants("busy") {
        busy::measure(minutes)?;
    }
    if wants("seconds") {
        seconds::measure(minutes)?;
    }
    Ok(())
}
