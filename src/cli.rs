//! The command line: what can be asked for, in the words of the help.

use std::path::PathBuf;
use std::str::FromStr;

use clap::{Parser, Subcommand, ValueHint};
use clap_complete::Shell;

use crate::library::MINUTES;
use crate::model::secs::BadSecs;
use crate::model::{Area, Benefit, Palette, Secs, Setting, Tool, VoiceMode};
use crate::notation;
use crate::playback::Speed;
use crate::rules::Rule;

/// A guided self-massage coach for people with back pain.
///
/// Start once, then follow by ear: a sound tells when to begin, when to change stroke or side,
/// and when it is over. Comfort and a pause, not treatment.
#[derive(Debug, Parser)]
#[command(name = "backrub", version, args_conflicts_with_subcommands = true)]
pub struct Cli {
    /// What to do; without it the home screen opens.
    #[command(subcommand)]
    pub command: Option<Command>,

    /// Show what fits into this time, such as 5m
    #[arg(value_name = "TIME", value_parser = a_time)]
    pub fits: Option<Secs>,

    /// What holds for every command.
    #[command(flatten)]
    pub common: Common,
}

/// What holds for every command.
#[derive(Debug, Clone, Copy, clap::Args)]
pub struct Common {
    /// Let the time run this many times as fast, 1 to 100
    #[arg(long, global = true, value_name = "N", default_value = "1")]
    pub speed: Speed,

    /// Begin without sound; `m` turns it on
    #[arg(long, global = true)]
    pub mute: bool,

    /// How much the coach says: all, only what comes next, or nothing
    #[arg(long, global = true, value_parser = word::<VoiceMode>(VoiceMode::IDS))]
    pub voice: Option<VoiceMode>,

    /// Let drawings stand still; only the seconds change
    #[arg(long, global = true)]
    pub calm: bool,

    /// The colours
    #[arg(long, global = true, value_parser = word::<Palette>(Palette::IDS))]
    pub theme: Option<Palette>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Open a routine's briefing, and play it
    Play {
        /// A routine's id, or the path of its file
        routine: String,
        /// Skip the briefing and begin at once
        #[arg(long)]
        now: bool,
        /// One line for each event, for a screen reader or a log
        #[arg(long)]
        plain: bool,
        /// In three lines below the prompt, as for a narrow pane
        #[arg(long, conflicts_with = "plain")]
        inline: bool,
        /// One JSON object for each event
        #[arg(long, conflicts_with_all = ["plain", "inline"])]
        json: bool,
    },
    /// List the routines
    List {
        /// Only those of this benefit area
        #[arg(long, value_parser = word::<Benefit>(Benefit::IDS))]
        benefit: Option<Benefit>,
        /// Only those that take at most this long, such as 5m
        #[arg(long, value_name = "TIME", value_parser = a_time)]
        max: Option<Secs>,
        /// Only those done there
        #[arg(long, value_parser = word::<Setting>(Setting::IDS))]
        setting: Option<Setting>,
        /// Only those that use this tool; `none` for those that need nothing
        #[arg(long, value_parser = word::<Tool>(Tool::IDS))]
        tool: Option<Tool>,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Read a routine without starting it
    Show {
        /// A routine's id, or the path of its file
        routine: String,
        /// Every segment and signal with its date, as JSON
        #[arg(long)]
        json: bool,
    },
    /// Write a whole session into a sound file, for a phone or a player
    Render {
        /// A routine's id, or the path of its file
        routine: String,
        /// The file to write: OUT.wav or OUT.flac
        #[arg(short, long, value_name = "OUT")]
        out: PathBuf,
        /// Write a cue sheet beside it
        #[arg(long)]
        cue_sheet: bool,
        /// Write over files that are there
        #[arg(long)]
        force: bool,
    },
    /// Walk over the map of the body: every area, how to reach it, what to mind
    Areas {
        /// Only this area, or with it in front
        #[arg(value_parser = word::<Area>(Area::IDS), hide_possible_values = true)]
        area: Option<Area>,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Read the diary: what was done, and when
    Diary {
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Learn the sounds in half a minute
    Sounds {
        /// One line for each sound
        #[arg(long)]
        plain: bool,
    },
    /// Look at sound, voice, terminal and folders, and play a test sound
    ///
    /// Ends with 1 where something is to be mended.
    Doctor,
    /// Report every problem of routine files: errors, warnings and hints
    ///
    /// Ends with 0 where all can be played, with 1 where a file has an error (with --strict also a
    /// warning) or cannot be read, and with 2 where the command is not understood.
    Check {
        /// Files, folders with all their .yaml and .yml files, or ids of your own routines
        #[arg(required_unless_present = "explain", value_name = "PATH")]
        paths: Vec<PathBuf>,
        /// End with 1 also where there are warnings; hints never count
        #[arg(long)]
        strict: bool,
        /// As JSON, for editors: each problem with its place, rule and level
        #[arg(long)]
        json: bool,
        /// What a rule asks for, why, and an example of each kind
        #[arg(
            long,
            value_name = "RULE",
            value_parser = a_rule,
            conflicts_with_all = ["paths", "strict", "json"]
        )]
        explain: Option<&'static Rule>,
    },
    /// Work on a routine: follow its file, see and rehearse what is written there
    ///
    /// Keep it open beside your editor: whatever you save is shown at once.
    Preview {
        /// The path of a routine file, or the id of one of your own
        #[arg(value_hint = ValueHint::FilePath)]
        file: String,
    },
    /// Write a new routine, for you to change
    ///
    /// Asks for what is not given; without a terminal it needs --title or --from.
    New(New),
    /// Take routine files into your own folder
    ///
    /// Looks at every file first; where one of them cannot be played, none comes in.
    Add {
        /// Files, and folders with all their .yaml and .yml files
        #[arg(required = true, value_name = "PATH", value_hint = ValueHint::AnyPath)]
        paths: Vec<PathBuf>,
        /// Do not ask
        #[arg(short, long)]
        yes: bool,
        /// Replace routines of yours that have the same name
        #[arg(long)]
        force: bool,
    },
    /// Remove a routine of your own
    Remove {
        /// Its id
        routine: String,
        /// Do not ask
        #[arg(short, long)]
        yes: bool,
    },
    /// Give back a routine's file as its author wrote it
    Export {
        /// A routine's id, or the path of its file
        routine: String,
        /// The file or folder to write to; without it the file is printed
        #[arg(short, long, value_name = "FILE", value_hint = ValueHint::AnyPath)]
        out: Option<PathBuf>,
        /// Write over a file that is there
        #[arg(long, requires = "out")]
        force: bool,
    },
    /// Print the JSON Schema of routine files, for editors
    Schema,
    /// Print completions for a shell
    Completions {
        /// bash, zsh, fish and others
        shell: Shell,
    },
    /// Print the manual page
    Man,
}

/// What a new routine is to be.
#[derive(Debug, clap::Args)]
pub struct New {
    /// Its name in the list
    #[arg(long, value_parser = notation::title)]
    pub title: Option<String>,
    /// What it is for
    #[arg(long, value_parser = word::<Benefit>(Benefit::IDS))]
    pub benefit: Option<Benefit>,
    /// Where it is done
    #[arg(long, value_parser = word::<Setting>(Setting::IDS))]
    pub setting: Option<Setting>,
    /// How long it may take, 3 to 20
    #[arg(long, value_parser = clap::value_parser!(u8).range(minutes()), conflicts_with = "from")]
    pub minutes: Option<u8>,
    /// Begin with a copy of this routine: an id, or the path of a file
    #[arg(long, value_name = "ROUTINE")]
    pub from: Option<String>,
    /// The file to write, in place of one in your own folder
    #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub out: Option<PathBuf>,
}

fn minutes() -> std::ops::RangeInclusive<i64> {
    i64::from(*MINUTES.start())..=i64::from(*MINUTES.end())
}

/// A time, or what to write instead.
fn a_time(text: &str) -> Result<Secs, String> {
    text.parse().map_err(|why: BadSecs| match why {
        BadSecs::Unreadable if !text.contains(|c: char| c.is_ascii_digit()) => {
            "neither a command nor a time; `backrub --help` names the commands, and a time is \
             written like 5m"
                .to_owned()
        }
        BadSecs::Unreadable => format!("{why}; write it like 5m, 90s or \"1m 30s\""),
        _ => why.to_string(),
    })
}

/// A rule, or the one that was probably meant.
fn a_rule(id: &str) -> Result<&'static Rule, String> {
    Rule::find(id).ok_or_else(|| {
        let near = Rule::all().map(|rule| (strsim::damerau_levenshtein(id, rule.id), rule.id));
        match near.min().filter(|(far, meant)| *far <= meant.len() / 3) {
            Some((_, meant)) => format!("no such rule; did you mean `{meant}`?"),
            None => "no such rule; a report names them in brackets".to_owned(),
        }
    })
}

fn word<T>(ids: &'static [&'static str]) -> impl clap::builder::TypedValueParser<Value = T>
where
    T: FromStr + Clone + Send + Sync + 'static,
    T::Err: std::error::Error + Send + Sync + 'static,
{
    use clap::builder::{PossibleValuesParser, TypedValueParser};
    PossibleValuesParser::new(ids).try_map(|id| id.parse())
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }

    #[test]
    fn a_time_alone_asks_what_fits() {
        let cli = Cli::try_parse_from(["backrub", "5m"]).unwrap();
        assert_eq!(cli.fits, Some(Secs::new(300)));
        assert!(cli.command.is_none());
    }

    #[test]
    fn speed_and_mute_stand_everywhere() {
        let cli = Cli::try_parse_from(["backrub", "play", "x", "--speed", "60", "--mute"]).unwrap();
        assert_eq!(cli.common.speed.times(), 60);
        assert!(cli.common.mute);
        assert!(Cli::try_parse_from(["backrub", "--speed", "101"]).is_err());
    }
}
