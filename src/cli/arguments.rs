//! The arguments of the larger commands.

use std::path::PathBuf;

use clap::ValueHint;

use super::part::{Part, PartParser};
use super::values::{minutes, rule, time, word};
use crate::model::{Benefit, Secs, Setting, Tag, Tool};
use crate::notation;
use crate::rules::Rule;

/// The arguments of `play`.
#[derive(Debug, clap::Args)]
pub struct Play {
    /// A routine's id or the beginning of it, its title, or the path of its file
    pub routine: String,
    /// Skip the briefing; questions of safety are still asked
    #[arg(long)]
    pub now: bool,
    /// Print one line per event, for a screen reader or a log
    #[arg(long)]
    pub plain: bool,
    /// Use only three lines below the prompt, for a small pane
    #[arg(long, conflicts_with = "plain")]
    pub inline: bool,
    /// Print one JSON object per event
    #[arg(long, conflicts_with_all = ["plain", "inline"])]
    pub json: bool,
}

/// How a session is shown that begins without a briefing.
#[derive(Debug, Clone, Copy, clap::Args)]
pub struct Plainly {
    /// Print one line per event, for a screen reader or a log
    #[arg(long)]
    pub plain: bool,
}

/// The arguments of `diary`.
#[derive(Debug, Default, Clone, Copy, clap::Args)]
pub struct ReadDiary {
    /// Print one line per session instead of the screen
    #[arg(long)]
    pub plain: bool,
    /// Print only the last N days, today being one of them
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub days: Option<u32>,
    /// Print JSON
    #[arg(long, conflicts_with = "plain")]
    pub json: bool,
}

/// The arguments of `list`.
#[derive(Debug, Default, clap::Args)]
pub struct List {
    /// Only routines for this benefit
    #[arg(long, value_parser = word::<Benefit>(Benefit::IDS))]
    pub benefit: Option<Benefit>,
    /// Only routines that work this part of the body, such as shoulder, "lower back" or hamstrings
    #[arg(long, value_name = "PART", value_parser = PartParser, hide_possible_values = true)]
    pub area: Option<Part>,
    /// Only routines that take at most this long, such as 5 or 5m
    #[arg(long, value_name = "TIME", value_parser = time)]
    pub max: Option<Secs>,
    /// Only routines done in this place
    #[arg(long, value_parser = word::<Setting>(Setting::IDS))]
    pub setting: Option<Setting>,
    /// Only routines that use this tool; `none` for those that need no tool
    #[arg(long, value_parser = word::<Tool>(Tool::IDS))]
    pub tool: Option<Tool>,
    /// Show how each suits somebody with these conditions instead of you, such as blood-thinners
    #[arg(long = "as", value_name = "TAG", value_parser = word::<Tag>(Tag::IDS), hide_possible_values = true)]
    pub of: Vec<Tag>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// The arguments of `render`.
#[derive(Debug, clap::Args)]
pub struct Render {
    /// A routine's id or the beginning of it, its title, or the path of its file
    pub routine: String,
    /// The file to write: OUT.opus for a phone, OUT.flac or OUT.wav
    #[arg(short, long, value_name = "OUT")]
    pub out: PathBuf,
    /// Write a cue sheet beside it
    #[arg(long)]
    pub cue_sheet: bool,
    /// Overwrite existing files
    #[arg(long)]
    pub force: bool,
    /// For anyone: not adapted to you; it says briefly who should not do it, and prints the full list
    #[arg(long)]
    pub for_anyone: bool,
    /// A sound file is never muted; this keeps it out of the help
    #[arg(long, hide = true)]
    pub mute: bool,
}

/// The arguments of `me`.
#[derive(Debug, Default, clap::Args)]
pub struct Me {
    /// Mark this as applying to you, such as blood-thinners; without a value all are listed
    #[arg(long, value_name = "TAG", num_args = 0..)]
    pub add: Option<Vec<String>>,
    /// Take this mark away
    #[arg(long, value_name = "TAG", num_args = 1..)]
    pub remove: Vec<String>,
    /// Nothing else applies to me: take all marks away first
    #[arg(long, conflicts_with = "remove")]
    pub none: bool,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// The arguments of `check`.
#[derive(Debug, clap::Args)]
pub struct Check {
    /// Files, folders with all their .yaml and .yml files, ids of your own routines, or - for what is
    /// typed or piped in; without any, all your own routines
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// Exit with 1 for warnings too; hints never count
    #[arg(long)]
    pub strict: bool,
    /// How to print the problems: with the line of each, one line each, or as JSON
    #[arg(long, value_enum, default_value_t, value_name = "FORM")]
    pub format: ReportForm,
    /// The same as --format json
    #[arg(long, conflicts_with = "format")]
    pub json: bool,
    /// Explain a rule: what it asks for, why, a wrong and a right example; without one, list them all
    #[arg(
        long,
        value_name = "RULE",
        value_parser = rule,
        num_args = 0..=1,
        conflicts_with_all = ["paths", "strict", "json", "format"]
    )]
    pub explain: Option<Option<&'static Rule>>,
}

/// How the problems of files are printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum ReportForm {
    /// With the line that each is on
    #[default]
    Full,
    /// One line each, `file:line:column: level: …`, for editors and for CI
    Short,
    /// As JSON, for scripts
    Json,
}

/// The arguments of `new`.
#[derive(Debug, clap::Args)]
pub struct New {
    /// Its title in the list
    #[arg(long, value_parser = notation::title)]
    pub title: Option<String>,
    /// What it is for
    #[arg(long, value_parser = word::<Benefit>(Benefit::IDS))]
    pub benefit: Option<Benefit>,
    /// Where it is done
    #[arg(long, value_parser = word::<Setting>(Setting::IDS))]
    pub setting: Option<Setting>,
    /// How many minutes it may take, 3 to 20
    #[arg(long, value_parser = clap::value_parser!(u8).range(minutes()), conflicts_with = "from")]
    pub minutes: Option<u8>,
    /// Start from a copy of this routine: an id, a title, or the path of a file
    #[arg(long, value_name = "ROUTINE")]
    pub from: Option<String>,
    /// The file to write, instead of one in your own folder
    #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub out: Option<PathBuf>,
}
