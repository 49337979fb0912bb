//! Figures that need real time or many files: `make measure`.
//!
//! It prints what it finds and asserts nothing: machines differ, so compare within one run.
//!
//!     measure [PART ...] [MINUTES]
//!
//! The parts are those of the table below; `faults` has parts of its own: state, limits, ends, windows,
//! kills.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "it tells people what it does"
)]

mod answers;
mod body;
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
mod day_by_day;
mod diaries;
#[cfg(unix)]
mod faults;
mod followed;
mod heard;
mod library;
mod looked_back;
mod made;
mod mutations;
#[cfg(unix)]
mod reminded;
mod rendered;
mod seconds;
mod server;
mod silenced;
mod softened;
mod stopped;
mod unread;
mod window;
mod written_down;

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// What a part does, given the words of the command line and the minutes.
type Part = fn(&[String], u64) -> Outcome;

/// The parts in their order.
const PARTS: [(&str, Part); 19] = [
    ("library", |_, _| Ok(library::measure()?)),
    ("chosen", |_, _| Ok(chosen::measure()?)),
    ("looked-back", |_, _| looked_back::measure()),
    ("check", |_, _| Ok(check::measure()?)),
    ("mutations", |_, _| {
        mutations::measure();
        Ok(())
    }),
    ("followed", |_, _| followed::measure()),
    ("rendered", |_, _| rendered::measure()),
    ("heard", |_, _| heard::measure("desk-neck-shoulders")),
    ("answers", |_, _| answers::measure()),
    ("written-down", |_, _| written_down::measure()),
    ("silenced", |_, _| silenced::measure()),
    ("softened", |_, _| {
        softened::measure();
        Ok(())
    }),
    ("reminded", |_, _| reminded()),
    ("body", |_, _| body::measure()),
    ("faults", |words, _| faults(words)),
    ("stopped", |_, _| stopped::measure()),
    ("unread", |_, _| unread::measure()),
    ("busy", |_, minutes| busy::measure(minutes)),
    ("seconds", |_, minutes| seconds::measure(minutes)),
];

#[cfg(unix)]
fn reminded() -> Outcome {
    reminded::measure()
}

#[cfg(not(unix))]
fn reminded() -> Outcome {
    println!("reminded: only where there are such shells");
    Ok(())
}

#[cfg(unix)]
fn faults(words: &[String]) -> Outcome {
    faults::measure(20_261_126, words)
}

#[cfg(not(unix))]
fn faults(_: &[String]) -> Outcome {
    println!("faults: only where a process can be killed and a terminal opened");
    Ok(())
}

fn main() -> Outcome {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let minutes = words.iter().find_map(|word| word.parse().ok());
    for (part, measure) in PARTS {
        if words.is_empty() || words.iter().any(|word| word == part) {
            measure(&words, minutes.unwrap_or(10))?;
        }
    }
    Ok(())
}
