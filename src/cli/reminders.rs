//! The arguments of the commands for reminders.

use clap::ValueEnum;

use crate::model::secs::BadSecs;
use crate::model::{Secs, asked};

/// A shell whose prompt can remind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PromptShell {
    /// bash, from 3.2 on
    Bash,
    /// zsh
    Zsh,
    /// fish, from 3.5 on
    Fish,
}

/// How it is told whether a pause is due.
#[derive(Debug, Clone, Copy, clap::Args)]
pub struct DueForm {
    /// Print a few letters for a bar, such as `pause 50m`, or nothing
    #[arg(long)]
    pub bar: bool,
    /// Print JSON
    #[arg(long, conflicts_with = "bar")]
    pub json: bool,
}

/// Until when no pause is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// For so long.
    For(Secs),
    /// Until the next day.
    Tomorrow,
}

/// What is to be done about the timer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Timer {
    /// Let the system check every five minutes whether a break is due, and tell you
    On,
    /// Turn all reminders off
    Off,
    /// Tell what a reminder would do now, and why it is silent
    Status,
    /// What the system's timer calls
    Tick,
}

/// Reads `30m` or `today`. The error says how to write one.
pub(super) fn until(text: &str) -> Result<Until, String> {
    match text {
        "today" => Ok(Until::Tomorrow),
        _ => asked(text).map(Until::For).map_err(|why| match why {
            BadSecs::TooLong => "it can be put off for 24h at most".to_owned(),
            _ => "write a time like 30m, 2h or 1:30, or today".to_owned(),
        }),
    }
}
