//! The program in a pseudo-terminal, with a time at everything that it writes.

use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use backrub::clock;
use backrub::store::{self, Change};
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use tempfile::TempDir;

const ROWS: NonZero<u16> = NonZero::new(30).unwrap();
const COLS: NonZero<u16> = NonZero::new(100).unwrap();

/// The program, playing.
pub struct Window {
    parser: vt100::Parser,
    written: Receiver<(Instant, Vec<u8>)>,
    child: Box<dyn Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
    is_unread: Arc<AtomicBool>,
    begun: Instant,
    _master: Box<dyn MasterPty + Send>,
    _home: TempDir,
}

type Failure = Box<dyn std::error::Error>;

impl Window {
    /// Plays a routine, muted, in a window of 100 by 30.
    pub fn play(routine: &str) -> Result<Self, Failure> {
        Self::play_with(&["play", routine, "--now", "--mute"], &[])
    }

    /// Plays like this, with these variables.
    pub fn play_with(words: &[&str], variables: &[(String, String)]) -> Result<Self, Failure> {
        let mut window = Self::start(words, variables)?;
        // The short question stands before every session.
        while let Some((_, screen)) = window.next(Duration::from_secs(5)) {
            if screen.contains("none: begin") {
                window.press("n")?;
                break;
            }
        }
        Ok(window)
    }

    /// Starts the program like this, with these variables.
    pub fn start(words: &[&str], variables: &[(String, String)]) -> Result<Self, Failure> {
        let home = tempfile::tempdir()?;
        answer(home.path())?;
        let size = PtySize {
            rows: ROWS.get(),
            cols: COLS.get(),
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size)?;
        // The examples lie one folder below the program.
        let program = std::env::current_exe()?.with_file_name("../backrub");
        let mut command = CommandBuilder::new(program);
        command.args(words);
        command.env("XDG_STATE_HOME", home.path());
        command.env("XDG_DATA_HOME", home.path());
        command.env("TERM", "xterm-256color");
        for (name, value) in variables {
            command.env(name, value);
        }
        let begun = clock::now();
        let child = pair.slave.spawn_command(command)?;
        let is_unread = Arc::new(AtomicBool::new(false));
        let written = read(pair.master.try_clone_reader()?, Arc::clone(&is_unread));
        Ok(Self {
            parser: vt100::Parser::new(ROWS, COLS, 0),
            written,
            child,
            keys: pair.master.take_writer()?,
            is_unread,
            begun,
            _master: pair.master,
            _home: home,
        })
    }

    /// When the program was started.
    pub fn begun(&self) -> Instant {
        self.begun
    }

    /// What the screen shows after the next thing is written, and when that was; none if
    /// nothing is written for so long.
    pub fn next(&mut self, patience: Duration) -> Option<(Instant, String)> {
        let (at, bytes) = self.written.recv_timeout(patience).ok()?;
        self.parser.process(&bytes);
        Some((at, self.parser.screen().contents()))
    }

    /// Nobody reads what it writes from now on, or somebody does again.
    pub fn set_unread(&self, unread: bool) {
        self.is_unread.store(unread, Ordering::Relaxed);
    }

    /// What the screen shows after so long.
    pub fn after(&mut self, time: Duration) -> String {
        let until = clock::now() + time;
        let left = || until.saturating_duration_since(clock::now());
        while !left().is_zero() {
            self.next(left());
        }
        self.parser.screen().contents()
    }

    /// What the screen shows when nothing more has been written for so long.
    pub fn settled(&mut self, quiet: Duration) -> String {
        while self.next(quiet).is_some() {}
        self.parser.screen().contents()
    }

    /// Waits until it has ended; answers how long that took, or nothing after this long.
    pub fn end(&mut self, patience: Duration) -> Option<Duration> {
        let started = clock::now();
        while clock::now().duration_since(started) < patience {
            if let Ok(Some(_)) = self.child.try_wait() {
                return Some(clock::now().duration_since(started));
            }
            clock::wait(Duration::from_millis(1));
        }
        None
    }

    /// The id of the process.
    pub fn process(&self) -> Option<u32> {
        self.child.process_id()
    }

    /// Presses keys.
    pub fn press(&mut self, keys: &str) -> std::io::Result<()> {
        self.keys.write_all(keys.as_bytes())
    }
}

/// What is read, and when that was; nothing is while it is to be left unread.
fn read(
    mut reader: Box<dyn Read + Send>,
    is_unread: Arc<AtomicBool>,
) -> Receiver<(Instant, Vec<u8>)> {
    let (sender, written) = channel();
    std::thread::spawn(move || {
        let mut bytes = [0; 8192];
        while let Ok(count @ 1..) = reader.read(&mut bytes) {
            while is_unread.load(Ordering::Relaxed) {
                clock::wait(Duration::from_millis(10));
            }
            let read = (clock::now(), bytes[..count].to_vec());
            if sender.send(read).is_err() {
                return;
            }
        }
    });
    written
}

impl Drop for Window {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Answers the notice and the warning signs for a folder of what is remembered.
pub fn answer(state: &Path) -> Result<(), Failure> {
    let now = clock::date();
    let answers = [Change::NoticeRead(now), Change::NoRedFlags(now)];
    Ok(store::change(&state.join("backrub"), &answers, now)?)
}

/// The seconds that the screen says are left in all.
pub fn left_in_all(screen: &str) -> Option<u64> {
    let (before, _) = screen.split_once(" left in all")?;
    let (minutes, seconds) = before.split_whitespace().next_back()?.split_once(':')?;
    Some(minutes.parse::<u64>().ok()? * 60 + seconds.parse::<u64>().ok()?)
}
