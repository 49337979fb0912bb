//! A person's home, and the program run in it where nobody looks on.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use backrub::clock;
use tempfile::TempDir;

use super::Failure;
use crate::window::answer;

/// Whatever takes longer hangs.
const PATIENCE: Duration = Duration::from_secs(20);

/// A home of somebody whose bones are thin, and who has answered the warning signs.
pub(super) struct Home(TempDir);

/// How a run ended.
pub(super) struct Ran {
    /// The exit code; none after a signal, or when it hung and was killed.
    pub(super) code: Option<i32>,
    /// How long it took, in milliseconds.
    pub(super) took_ms: u128,
    /// What it said, on both outputs.
    pub(super) said: String,
}

impl Home {
    pub(super) fn new() -> Result<Self, Failure> {
        let home = Self(tempfile::tempdir()?);
        answer(&home.path("state"))?;
        let ran = home.run(&["me", "--add", "osteoporosis"])?;
        match ran.code {
            Some(0) => Ok(home),
            _ => Err(ran.said.into()),
        }
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// A file of the state folder.
    pub(super) fn state(&self, name: &str) -> PathBuf {
        self.path("state/backrub").join(name)
    }

    /// Where its variables lead the program.
    pub(super) fn variables(&self) -> Vec<(String, String)> {
        let folders = ["STATE", "DATA", "CONFIG", "CACHE"].map(|folder| {
            let path = self.path(&folder.to_lowercase());
            (format!("XDG_{folder}_HOME"), path.display().to_string())
        });
        let nothing = self.path("no-sound-here").display().to_string();
        let more = [
            ("HOME".to_owned(), self.0.path().display().to_string()),
            ("ALSA_CONFIG_PATH".to_owned(), nothing),
        ];
        folders.into_iter().chain(more).collect()
    }

    /// The program, started like this.
    pub(super) fn command(&self, words: &[&str]) -> Result<Command, Failure> {
        let mut command = Command::new(program()?);
        command.args(words).envs(self.variables());
        command.current_dir(self.0.path()).stdin(Stdio::null());
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        Ok(command)
    }

    /// Runs the program to its end.
    pub(super) fn run(&self, words: &[&str]) -> Result<Ran, Failure> {
        follow(self.command(words)?.spawn()?)
    }

    /// Plays a short routine very fast, where nobody can answer a question.
    pub(super) fn play(&self) -> Result<Ran, Failure> {
        self.run(&PLAY)
    }

    /// The lines of the diary, and how many of them make no sense.
    pub(super) fn diary(&self) -> Result<(Vec<serde_json::Value>, usize), Failure> {
        let text = std::fs::read(self.state("diary.jsonl")).unwrap_or_default();
        let text = String::from_utf8_lossy(&text).into_owned();
        let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
        let good: Vec<_> = lines.iter().flat_map(|l| serde_json::from_str(l)).collect();
        let torn = lines.len() - good.len();
        Ok((good, torn))
    }
}

/// A short session, faster than anybody could follow.
pub(super) const PLAY: [&str; 7] = [
    "play",
    "desk-microbreak",
    "--json",
    "--now",
    "--mute",
    "--speed",
    "100",
];

/// The examples lie one folder below the program.
pub(super) fn program() -> Result<PathBuf, Failure> {
    Ok(std::env::current_exe()?.with_file_name("../backrub"))
}

/// Waits for the end of a program, and reads what it says.
pub(super) fn follow(mut child: Child) -> Result<Ran, Failure> {
    let begun = clock::now();
    let reading = [read(child.stdout.take()), read(child.stderr.take())];
    let code = loop {
        if let Some(status) = child.try_wait()? {
            break status.code();
        }
        if clock::now() - begun > PATIENCE {
            child.kill()?;
            child.wait()?;
            break None;
        }
        clock::wait(Duration::from_millis(2));
    };
    let took_ms = (clock::now() - begun).as_millis();
    let said = reading
        .map(|thread| thread.join().unwrap_or_default())
        .concat();
    Ok(Ran {
        code,
        took_ms,
        said,
    })
}

fn read(from: Option<impl Read + Send + 'static>) -> std::thread::JoinHandle<String> {
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        // What was said until it broke off is what was said.
        let _ = from.map(|mut from| from.read_to_end(&mut bytes));
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

/// Makes a pipe with a name.
pub(super) fn pipe(path: &Path) -> Result<(), Failure> {
    let status = Command::new("mkfifo").arg(path).status()?;
    status
        .success()
        .then_some(())
        .ok_or_else(|| "no pipe could be made".into())
}
