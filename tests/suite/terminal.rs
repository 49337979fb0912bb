//! The real program in a pseudo-terminal, and what a person would see there.
//!
//! The program writes when it pleases and a thread reads it as it comes, so a test never looks
//! at the screen once and hopes: it waits for what it wants to see.

mod seen;
mod session;
mod start;
mod waits;

use std::io::Write;
use std::process::Command as Tool;
use std::sync::Arc;

use portable_pty::{ExitStatus, MasterPty, PtySize, native_pty_system};
use tempfile::TempDir;

use seen::Shared;
pub use session::{CONTROL_C, DOWN, ESC, PLAYER, RIGHT, UP};
pub use start::{BEFORE, Start};

/// A program in a pseudo-terminal, with a home folder of its own.
pub struct Terminal {
    shared: Arc<Shared>,
    pid: String,
    master: Option<Box<dyn MasterPty + Send>>,
    keys: Option<Box<dyn Write + Send>>,
    modes: String,
    pub home: TempDir,
}

impl Terminal {
    /// Starts the program.
    pub fn start(start: &Start<'_>) -> Self {
        let home = start.home();
        let (cols, rows) = start.size;
        let pair = native_pty_system().openpty(size(cols, rows)).unwrap();
        let modes = modes(&*pair.master);
        let child = pair.slave.spawn_command(start.command(home.path()));
        let child = child.unwrap();
        let pid = child.process_id().unwrap().to_string();
        let shared = Shared::new(cols, rows);
        let reader = pair.master.try_clone_reader().unwrap();
        seen::read(reader, start.has_one_screen, Arc::clone(&shared));
        seen::reap(child, Arc::clone(&shared));
        let keys = pair.master.take_writer().unwrap();
        let mut terminal = Self {
            shared,
            pid,
            master: Some(pair.master),
            keys: Some(keys),
            modes,
            home,
        };
        terminal.answer_the_short_question(start);
        terminal
    }

    /// A known person's sessions without a briefing begin with one question.
    fn answer_the_short_question(&mut self, start: &Start<'_>) {
        let begins_with = |flag| start.known && start.arguments.contains(&flag);
        if begins_with("--now") {
            self.shows("none: begin");
            self.press("n");
        } else if begins_with("--inline") || begins_with("--plain") {
            self.shows("then Enter:");
            self.press("no\r");
        }
    }

    /// Presses keys, as bytes.
    pub fn press(&mut self, keys: &str) {
        self.keys
            .as_mut()
            .unwrap()
            .write_all(keys.as_bytes())
            .unwrap();
    }

    /// Waits until it asks where the cursor is, and answers as a terminal does.
    pub fn says_where_the_cursor_is(&mut self) {
        self.asks_for_the_cursor(1);
        let (row, column) = {
            let mut seen = self.shared.seen.lock().unwrap();
            seen.parser.callbacks_mut().cursor = 0;
            seen.parser.screen().cursor_position()
        };
        self.press(&format!("\x1b[{};{}R", row + 1, column + 1));
    }

    /// The terminal takes nothing from now on, as after Ctrl-S, or takes it again.
    pub fn takes_output(&self, takes: bool) {
        use rustix::termios::{Action, tcflow};

        let tty = self.master.as_ref().unwrap().tty_name().unwrap();
        let tty = std::fs::File::open(tty).unwrap();
        let flow = if takes { Action::OOn } else { Action::OOff };
        tcflow(tty, flow).unwrap();
    }

    /// Writes on its terminal as another program does.
    pub fn another_writes(&self, words: &str) {
        let tty = self.master.as_ref().unwrap().tty_name().unwrap();
        let tty = std::fs::OpenOptions::new().write(true).open(tty);
        tty.unwrap().write_all(words.as_bytes()).unwrap();
    }

    /// Sends a signal, by its name.
    pub fn signal(&self, name: &str) {
        let sent = Tool::new("kill")
            .args([&format!("-{name}"), &self.pid])
            .status();
        assert!(sent.unwrap().success());
    }

    /// Sends a signal to what the program has started.
    pub fn signal_children(&self, name: &str) {
        let sent = Tool::new("pkill")
            .args([&format!("-{name}"), "-P", &self.pid])
            .status();
        assert!(sent.unwrap().success());
    }

    /// Changes the size of the window.
    pub fn resize(&self, cols: u16, rows: u16) {
        self.shared.resize(cols, rows);
        let master = self.master.as_ref().unwrap();
        master.resize(size(cols, rows)).unwrap();
    }

    /// Closes the terminal's window, and waits for the program to end.
    pub fn close(&mut self) -> ExitStatus {
        self.shared.seen.lock().unwrap().is_closed = true;
        // The reader notices with the next thing that is written, and a new size is answered
        // with a picture.
        self.resize(60, 20);
        self.keys = None;
        self.master = None;
        self.exit_status()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // A failed test must leave no program behind.
        let seen = self.shared.seen.lock();
        if seen.is_ok_and(|seen| seen.status.is_none()) {
            let _ = Tool::new("kill").args(["-KILL", &self.pid]).status();
        }
    }
}

fn size(cols: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols,
        pixel_width: 0,
        pixel_height: 0,
    }
}

fn modes(master: &dyn MasterPty) -> String {
    master
        .get_termios()
        .map(|modes| format!("{modes:?}"))
        .unwrap_or_default()
}
