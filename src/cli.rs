//! The command line and its help.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueHint};
use clap_complete::Shell;

use crate::model::{Area, Palette, Secs, VoiceMode};
use crate::playback::Speed;

mod arguments;
mod values;

pub use arguments::{Check, List, New, Play, Render};
use values::{time, word};

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
    #[arg(value_name = "TIME", value_parser = time)]
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
    Play(Play),
    /// List the routines
    List(List),
    /// Read a routine without starting it
    Show {
        /// A routine's id, or the path of its file
        routine: String,
        /// Every segment and signal with its date, as JSON
        #[arg(long)]
        json: bool,
    },
    /// Write a whole session into a sound file, for a phone or a player
    Render(Render),
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
    Check(Check),
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
