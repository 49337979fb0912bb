//! The command line and its help.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueHint};
use clap_complete::Shell;
use jiff::civil::Date;

use crate::model::{Palette, Secs, Tag, VoiceMode};
use crate::playback::Speed;

mod after_help;
mod arguments;
mod part;
mod reminders;
mod values;

use after_help::AFTER_HELP;
pub use arguments::{Check, List, Me, New, Plainly, Play, ReadDiary, Render, ReportForm};
pub use part::Part;
use part::PartParser;
use reminders::until;
pub use reminders::{DueForm, PromptShell, Timer, Until};
use values::{date, first_word, time, word};

/// A guided self-massage coach for people with back pain.
///
/// Start once, then follow by ear: sounds tell you when to begin, when to change stroke or side,
/// and when it is over. Comfort and a pause, not treatment.
#[derive(Debug, Parser)]
#[command(name = "backrub", version, args_conflicts_with_subcommands = true, after_help = AFTER_HELP)]
pub struct Cli {
    /// What to do; without a command the home screen opens
    #[command(subcommand)]
    pub command: Option<Command>,

    /// Choose among the routines that fit in this time, such as 5 or 5m
    #[arg(value_name = "TIME", value_parser = first_word)]
    pub fits: Option<Secs>,

    /// What else you need, in your own words: shoulder, bed, quiet, no tools
    #[arg(value_name = "WORDS", requires = "fits")]
    pub words: Vec<String>,

    /// The options of every command.
    #[command(flatten)]
    pub common: Common,
}

/// The options of every command.
#[derive(Debug, Clone, Copy, clap::Args)]
pub struct Common {
    /// Play at this many times normal speed, 1 to 100
    #[arg(long, global = true, value_name = "N", default_value = "1")]
    pub speed: Speed,

    /// Start muted; `m` turns the sound on
    #[arg(long, global = true)]
    pub mute: bool,

    /// How much the coach says: everything, without the details, or nothing
    #[arg(long, global = true, value_parser = word::<VoiceMode>(VoiceMode::IDS))]
    pub voice: Option<VoiceMode>,

    /// Keep drawings still; only the seconds change
    #[arg(long, global = true)]
    pub calm: bool,

    /// Play as written, even where something was too much before
    #[arg(long, global = true)]
    pub as_written: bool,

    /// Choose the colours
    #[arg(long, global = true, value_parser = word::<Palette>(Palette::IDS))]
    pub theme: Option<Palette>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Open a routine's briefing, then play it
    Play(Play),
    /// Open what suits you best for now, with the reason; it begins only when you say so
    Now {
        /// It may take at most this long, such as 5 or 5m
        #[arg(value_name = "TIME", value_parser = time)]
        most: Option<Secs>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Resume the session that you left last, within two days
    ///
    /// It resumes at the beginning of the stroke that you had reached, after the short question.
    Resume {
        /// How it is shown.
        #[command(flatten)]
        form: Plainly,
        /// Print as JSON what can be resumed, without beginning it
        #[arg(long, conflicts_with = "plain")]
        json: bool,
    },
    /// Do your last routine again, from its first stroke
    Again {
        /// How it is shown.
        #[command(flatten)]
        form: Plainly,
    },
    /// List the routines
    List(List),
    /// Read a routine without starting it
    Show {
        /// A routine's id or the beginning of it, its title, or the path of its file
        routine: String,
        /// Print JSON: every segment and signal with its time
        #[arg(long)]
        json: bool,
    },
    /// Write a whole session to a sound file, for a phone or a player
    Render(Render),
    /// Browse the body map: every area, how to reach it and what to be careful of
    Areas {
        /// Start at this part of the body, such as shoulder; without a terminal, print only it
        #[arg(value_name = "PART", value_parser = PartParser, hide_possible_values = true)]
        area: Option<Part>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Look back at your diary: what you did and when, in weeks and on the body
    ///
    /// Without a terminal it prints one line per session, and totals.
    Diary(ReadDiary),
    /// Forget what is remembered about you: the diary, your answers, what applies to you
    ///
    /// It names everything first and asks. Your own routines and your settings stay, and so does a
    /// session that is under way. It cannot be undone.
    Forget {
        /// Only sessions that ended before this day, such as 2026-01-31
        #[arg(long, value_name = "DATE", value_parser = date)]
        before: Option<Date>,
        /// Do not ask first
        #[arg(short, long)]
        yes: bool,
    },
    /// What applies to you: show it, or change it without the screen
    ///
    /// Every session takes it into account, in every mode. It stays on this machine.
    Me(Me),
    /// Learn the sounds in half a minute
    Sounds {
        /// Print one line per sound
        #[arg(long)]
        plain: bool,
    },
    /// Check sound, voice, terminal and folders, and play a test sound
    ///
    /// Exits with 1 if there is a problem.
    Doctor,
    /// Report every problem in routine files: errors, warnings and hints
    ///
    /// Exits with 0 if every file can be played, with 1 if a file has an error (with --strict, also
    /// a warning) or cannot be read, and with 2 if the command is not understood.
    Check(Check),
    /// Work on a routine: see its file as you save it, and rehearse it
    ///
    /// Keep it open beside your editor: whatever you save is shown at once.
    Preview {
        /// The path of a routine file, or the id of one of your own
        #[arg(value_hint = ValueHint::FilePath)]
        file: String,
        /// Show it as it is for somebody with these conditions, such as blood-thinners
        #[arg(long = "as", value_name = "TAG", value_parser = word::<Tag>(Tag::IDS), hide_possible_values = true)]
        tags: Vec<Tag>,
    },
    /// Write a new routine for you to change
    ///
    /// Asks for whatever is not given; without a terminal it needs --title or --from.
    New(New),
    /// Add routine files to your own folder
    ///
    /// Checks every file first; if one of them cannot be played, none is added.
    Add {
        /// Files, and folders with all their .yaml and .yml files
        #[arg(required = true, value_name = "PATH", value_hint = ValueHint::AnyPath)]
        paths: Vec<PathBuf>,
        /// Do not ask first
        #[arg(short, long)]
        yes: bool,
        /// Replace your own routines of the same name
        #[arg(long)]
        force: bool,
    },
    /// Remove one of your own routines
    Remove {
        /// Its id
        routine: String,
        /// Do not ask first
        #[arg(short, long)]
        yes: bool,
    },
    /// Print or save a routine's file as its author wrote it
    Export {
        /// A routine's id or the beginning of it, its title, or the path of its file
        routine: String,
        /// The file or folder to write to; without it the file is printed
        #[arg(short, long, value_name = "FILE", value_hint = ValueHint::AnyPath)]
        out: Option<PathBuf>,
        /// Overwrite an existing file
        #[arg(long, requires = "out")]
        force: bool,
    },
    /// Print code for your shell prompt: one quiet line when a break is due
    ///
    /// Put `eval "$(backrub init bash)"` at the end of ~/.bashrc, the same with zsh into ~/.zshrc, or
    /// `backrub init fish | source` into ~/.config/fish/config.fish. It starts no program at a prompt.
    #[command(hide = true)]
    Init {
        /// The shell
        shell: PromptShell,
    },
    /// Say whether a break is due
    ///
    /// Exits with 0 if one is due, and with 1 if none is.
    #[command(hide = true)]
    Due(DueForm),
    /// Put off a break
    #[command(hide = true)]
    Later {
        /// For how long, such as 30m, or `today`; without it 10, then 20, then 40 minutes
        #[arg(value_name = "TIME", value_parser = until)]
        until: Option<Until>,
    },
    /// Let the system's own timer remind you when a break is due
    #[command(hide = true)]
    Remind {
        /// What to do
        timer: Timer,
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
    fn words_follow_a_time_and_a_command_is_a_command() {
        let cli = Cli::try_parse_from(["backrub", "5", "lower", "back", "list"]).unwrap();
        assert_eq!(cli.fits, Some(Secs::new(300)));
        assert_eq!(cli.words, ["lower", "back", "list"]);
        let cli = Cli::try_parse_from(["backrub", "list", "--max", "2:30"]).unwrap();
        assert!(
            matches!(cli.command, Some(Command::List(list)) if list.max == Some(Secs::new(150)))
        );
        let told = |words: &[&str]| {
            let words = [&["backrub"], words].concat();
            Cli::try_parse_from(words).unwrap_err().to_string()
        };
        assert!(told(&["paly"]).contains("did you mean `play`?"));
        assert!(told(&["5x", "shoulder"]).contains("'5x'"));
        assert!(told(&["list", "--area", "spleen"]).contains("spleen"));
    }

    #[test]
    fn speed_and_mute_stand_everywhere() {
        let cli = Cli::try_parse_from(["backrub", "play", "x", "--speed", "60", "--mute"]).unwrap();
        assert_eq!(cli.common.speed.times(), 60);
        assert!(cli.common.mute);
        assert!(Cli::try_parse_from(["backrub", "--speed", "101"]).is_err());
    }
}
