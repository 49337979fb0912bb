//! A shell with the code in a home folder of its own, as somebody types there.

use std::fs;
use std::io::{Read as _, Write as _};
use std::path::PathBuf;
use std::process::Command;

use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use tempfile::TempDir;

use crate::process::{backrub, variables};

/// A shell, as it starts without anybody's own settings.
#[derive(Debug, PartialEq)]
pub struct Shell {
    pub name: &'static str,
    arguments: &'static [&'static str],
}

const SHELLS: [Shell; 3] = [
    Shell {
        name: "bash",
        arguments: &["--norc", "--noprofile"],
    },
    Shell {
        name: "zsh",
        arguments: &["-f"],
    },
    Shell {
        name: "fish",
        arguments: &["--no-config"],
    },
];

#[expect(
    clippy::print_stdout,
    reason = "whoever reads what was tried should know"
)]
pub fn not_tried(why: &str) {
    println!("not tried: {why}");
}

impl Shell {
    /// Those that are here.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        SHELLS.iter().filter(|shell| {
            let is_here = Command::new(shell.name).arg("--version").output().is_ok();
            if !is_here {
                not_tried(&format!("there is no {} here", shell.name));
            }
            is_here
        })
    }
}

/// A home folder with the code for a shell in it.
pub struct Home {
    pub folder: TempDir,
    shell: &'static Shell,
}

/// Reminds at any time of any day.
const SETTINGS: &str =
    "remind: { between: [0:00, 24:00], days: [mon, tue, wed, thu, fri, sat, sun] }";

impl Home {
    pub fn of(shell: &'static Shell) -> Self {
        Self::with(shell, SETTINGS)
    }

    pub fn with(shell: &'static Shell, settings: &str) -> Self {
        let odd = tempfile::Builder::new()
            .prefix("it's $(touch x) `x` \\' \"@DIR@ ")
            .tempdir();
        let folder = odd.unwrap();
        let config = folder.path().join("config/backrub");
        fs::create_dir_all(&config).unwrap();
        fs::write(config.join("settings.yaml"), settings).unwrap();
        let code = backrub(folder.path(), &["init", shell.name]).stdout;
        fs::write(folder.path().join("code"), code).unwrap();
        Self { folder, shell }
    }

    /// A file of what is remembered.
    pub fn state(&self, name: &str) -> PathBuf {
        self.folder.path().join("state/backrub").join(name)
    }

    /// Somebody is at it for more than 50 minutes.
    pub fn is_due(&self, words: &str) {
        let now = backrub::clock::date().as_second();
        fs::write(self.state("due"), format!("{} {words}\n", now - 10)).unwrap();
        let seen = format!("{} {} 0 0 0\n", now - 20, now - 3_100);
        self.was_seen(&seen);
    }

    /// What was kept of somebody a while ago.
    pub fn was_seen(&self, line: &str) {
        fs::write(self.state("seen"), line).unwrap();
        let file = fs::File::options().write(true).open(self.state("seen"));
        let then =
            std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_700_000_000);
        file.unwrap().set_modified(then).unwrap();
    }

    /// What is seen while somebody types these lines in the shell, until it has ended.
    pub fn types(&self, lines: &[&str]) -> String {
        self.types_after("true", lines)
    }

    /// The same where `first` is typed before the code is taken in.
    pub fn types_after(&self, first: &str, lines: &[&str]) -> String {
        let take_in = format!("{first}\rsource \"$HOME/code\"\r");
        let lines: String = lines.iter().map(|line| format!("{line}\r")).collect();
        let shell = CommandBuilder::new(self.shell.name);
        self.typed(shell, &format!("{take_in}{lines}exit 0\r"))
    }

    /// Starts it in a terminal, types all of this, and answers what is seen until it has ended.
    fn typed(&self, mut command: CommandBuilder, keys: &str) -> String {
        let size = PtySize {
            rows: 30,
            cols: 200,
            ..PtySize::default()
        };
        let pair = native_pty_system().openpty(size).unwrap();
        command.args(self.shell.arguments);
        command.arg("-i");
        command.cwd(self.folder.path());
        command.env_clear();
        for (name, value) in variables(self.folder.path()) {
            command.env(name, value);
        }
        let mut child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let mut writer = pair.master.take_writer().unwrap();
        writer.write_all(keys.as_bytes()).unwrap();
        writer.flush().unwrap();
        let mut seen = Vec::new();
        // At its end the terminal is gone, which is an error on some systems.
        let _ = reader.read_to_end(&mut seen);
        child.wait().unwrap();
        String::from_utf8_lossy(&seen).into_owned()
    }

    /// How many processes a shell starts at twenty prompts, each after an absence, with the code or
    /// without; nothing where that cannot be traced.
    pub fn counts_forks(&self, code: bool) -> Option<usize> {
        let has_strace = Command::new("strace").arg("-V").output().is_ok();
        let trace = self.folder.path().join("trace");
        let take_in = if code {
            "source \"$HOME/code\"\r"
        } else {
            "true\r"
        };
        let mut command = CommandBuilder::new("strace");
        command.args(["-f", "-e", "trace=clone,clone3,fork,vfork,execve", "-o"]);
        command.arg(&trace);
        command.arg(self.shell.name);
        let begin = backrub::clock::date().as_second();
        let absent = format!(
            "echo '{} 0 0 0 0' >\"$HOME/state/backrub/seen\"",
            begin - 400
        );
        let looks = match self.shell.name {
            "fish" => "functions -q __backrub_look; and __backrub_look",
            _ => "__backrub_looked=",
        };
        let keys = format!("{absent}; {looks}\r").repeat(20);
        let keys = format!("{take_in}{keys}exit 0\r");
        let seen = has_strace.then(|| self.typed(command, &keys))?;
        let kept = fs::read_to_string(self.state("seen")).unwrap();
        let since: i64 = kept.split(' ').nth(1).unwrap().parse().unwrap();
        assert_eq!(since >= begin, code, "the whole look: {kept}");
        assert_eq!(seen.matches("a pause").count(), usize::from(code), "{seen}");
        let trace = fs::read_to_string(trace).ok()?;
        // A thread, as fish has them, tells nobody of its end.
        let starts = |line: &&str| {
            let is_process = line.contains("clone") && line.contains("SIGCHLD");
            is_process || line.contains("fork(") || line.contains("execve(")
        };
        let count = trace.lines().filter(starts).count();
        (count > 0).then_some(count)
    }

    /// What a script prints that the shell runs after the code was taken in, by nobody at a prompt.
    pub fn runs(&self, script: &str) -> String {
        let file = self.folder.path().join("script");
        fs::write(&file, format!("source \"$HOME/code\"\n{script}")).unwrap();
        let mut command = Command::new(self.shell.name);
        command.args(self.shell.arguments).arg(&file);
        command.env_clear().envs(variables(self.folder.path()));
        let output = command.output().unwrap();
        let told = [&output.stdout[..], &output.stderr[..]].concat();
        String::from_utf8_lossy(&told).into_owned()
    }
}
