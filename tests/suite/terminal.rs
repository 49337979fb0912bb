//! The real program in a pseudo-terminal, and what a person would see there.

use std::io::{Read, Write};
use std::path::Path;
use std::process::Command as Tool;
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use tempfile::TempDir;

use crate::process::variables;

fn cells(count: u16) -> std::num::NonZero<u16> {
    count.try_into().unwrap()
}

/// Longer than anything takes on a busy machine; only a failing test waits so long.
const PATIENCE: Duration = Duration::from_secs(30);

/// A program in a pseudo-terminal, with a home folder of its own.
pub struct Terminal {
    shared: Arc<(Mutex<Seen>, Condvar)>,
    child: Box<dyn Child + Send + Sync>,
    master: Option<Box<dyn MasterPty + Send>>,
    keys: Option<Box<dyn Write + Send>>,
    modes: String,
    pub home: TempDir,
}

struct Seen {
    parser: vt100::Parser,
    bells: usize,
    /// How often it asked where the cursor is, and was not answered yet.
    asked: usize,
    ended: bool,
    /// Nobody looks any more: the reader is to let go of the terminal at its next line.
    closed: bool,
}

/// How to start the program.
pub struct Start<'s> {
    pub arguments: &'s [&'s str],
    pub variables: &'s [(&'s str, &'s str)],
    /// Whether the notice was read and the warning signs were answered before.
    pub known: bool,
    pub size: (u16, u16),
    /// Files of the user's own folder: name and text.
    pub own: &'s [(&'s str, &'s str)],
}

impl Default for Start<'_> {
    fn default() -> Self {
        Self {
            arguments: &[],
            variables: &[],
            known: true,
            size: (100, 30),
            own: &[],
        }
    }
}

impl Terminal {
    /// Starts the program.
    pub fn start(start: &Start<'_>) -> Self {
        let home = tempfile::tempdir().unwrap();
        if start.known {
            answer(home.path());
        }
        let own = home.path().join("data/backrub/routines");
        std::fs::create_dir_all(&own).unwrap();
        for (name, text) in start.own {
            std::fs::write(own.join(name), text).unwrap();
        }
        let (cols, rows) = start.size;
        let pty = native_pty_system();
        let pair = pty
            .openpty(PtySize {
                rows,
                cols,
                pixel_width: 0,
                pixel_height: 0,
            })
            .unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_backrub"));
        command.args(start.arguments);
        command.env_clear();
        for (name, value) in variables(home.path()).iter().map(|(n, v)| (*n, v.as_str())) {
            command.env(name, value);
        }
        for (name, value) in start.variables {
            command.env(name, value);
        }
        let modes = modes(&*pair.master);
        let child = pair.slave.spawn_command(command).unwrap();
        let parser = vt100::Parser::new(cells(rows), cells(cols), 0);
        let seen = Seen {
            parser,
            bells: 0,
            asked: 0,
            ended: false,
            closed: false,
        };
        let shared = Arc::new((Mutex::new(seen), Condvar::new()));
        watch(pair.master.try_clone_reader().unwrap(), Arc::clone(&shared));
        let keys = pair.master.take_writer().unwrap();
        Self {
            shared,
            child,
            master: Some(pair.master),
            keys: Some(keys),
            modes,
            home,
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

    /// Waits until the screen shows a text.
    pub fn shows(&self, text: &str) {
        self.wait(&format!("`{text}` to be shown"), |seen| {
            seen.parser.screen().contents().contains(text)
        });
    }

    /// Waits until the program is on the alternate screen, or has left it.
    pub fn is_on_its_own_screen(&self, own: bool) {
        self.wait(&format!("the alternate screen to be {own}"), |seen| {
            seen.parser.screen().alternate_screen() == own
        });
    }

    /// Waits until it asks where the cursor is, and answers as a terminal does.
    pub fn says_where_the_cursor_is(&mut self) {
        self.wait("a question for the cursor", |seen| seen.asked > 0);
        let (row, column) = {
            let mut seen = self.shared.0.lock().unwrap();
            seen.asked = 0;
            seen.parser.screen().cursor_position()
        };
        self.press(&format!("\x1b[{};{}R", row + 1, column + 1));
    }

    pub fn contents(&self) -> String {
        self.shared.0.lock().unwrap().parser.screen().contents()
    }

    pub fn bells(&self) -> usize {
        self.shared.0.lock().unwrap().bells
    }

    fn wait(&self, what: &str, is_so: impl Fn(&Seen) -> bool) {
        let (seen, changed) = &*self.shared;
        let seen = seen.lock().unwrap();
        let waits = |seen: &mut Seen| !is_so(seen) && !seen.ended;
        let (seen, _) = changed.wait_timeout_while(seen, PATIENCE, waits).unwrap();
        assert!(
            is_so(&seen),
            "waited for {what}; there is\n{}",
            seen.parser.screen().contents()
        );
    }

    /// Sends a signal, by its name.
    pub fn signal(&self, name: &str) {
        let pid = self.child.process_id().unwrap().to_string();
        let sent = Tool::new("kill")
            .args([&format!("-{name}"), &pid])
            .status()
            .unwrap();
        assert!(sent.success());
    }

    /// Sends a signal to what the program has started.
    pub fn signal_children(&self, name: &str) {
        let pid = self.child.process_id().unwrap().to_string();
        let mut tool = Tool::new("pkill");
        let sent = tool.args([&format!("-{name}"), "-P", &pid]);
        assert!(sent.status().unwrap().success());
    }

    /// Whether the process is stopped, as after Ctrl-Z. Waits for it a while.
    pub fn is_stopped(&self) {
        let stat = format!("/proc/{}/stat", self.child.process_id().unwrap());
        let state = || std::fs::read_to_string(&stat).unwrap_or_default();
        let stopped = |line: String| line.rsplit(')').next().is_some_and(|s| s.starts_with(" T"));
        for _ in 0..1_000_000 {
            if stopped(state()) {
                return;
            }
            std::thread::yield_now();
        }
        panic!("it is not stopped: {}", state());
    }

    /// Changes the size of the window.
    pub fn resize(&self, cols: u16, rows: u16) {
        let size = PtySize {
            rows,
            cols,
            pixel_width: 0,
            pixel_height: 0,
        };
        self.shared
            .0
            .lock()
            .unwrap()
            .parser
            .screen_mut()
            .set_size(cells(rows), cells(cols));
        self.master.as_ref().unwrap().resize(size).unwrap();
    }

    /// Closes the terminal's window, and waits for the program to end.
    pub fn close(mut self) -> ExitStatus {
        self.shared.0.lock().unwrap().closed = true;
        self.keys = None;
        self.master = None;
        self.child.wait().unwrap()
    }

    /// Waits for the end, and holds that the terminal is left as it was found.
    pub fn ends(&mut self) -> ExitStatus {
        let status = self.child.wait().unwrap();
        self.is_on_its_own_screen(false);
        let modes = modes(&**self.master.as_ref().unwrap());
        assert_eq!(modes, self.modes, "the modes of the terminal");
        let seen = self.shared.0.lock().unwrap();
        assert!(!seen.parser.screen().hide_cursor(), "the cursor is hidden");
        status
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // A failed test must leave no program behind.
        let _ = self.child.kill();
    }
}

/// Answers the notice and the warning signs for a home folder.
fn answer(home: &Path) {
    let now = backrub::clock::date();
    let memory = backrub::store::Memory {
        notice_read: Some(now),
        no_red_flags: Some(now),
        ..backrub::store::Memory::default()
    };
    memory.keep(&home.join("state/backrub")).unwrap();
}

fn modes(master: &dyn MasterPty) -> String {
    master
        .get_termios()
        .map(|modes| format!("{modes:?}"))
        .unwrap_or_default()
}

/// Reads what the program writes, until it ends.
fn watch(mut reader: Box<dyn Read + Send>, shared: Arc<(Mutex<Seen>, Condvar)>) {
    std::thread::spawn(move || {
        let mut bytes = [0; 4096];
        loop {
            let read = reader.read(&mut bytes).unwrap_or(0);
            let mut seen = shared.0.lock().unwrap();
            seen.parser.process(&bytes[..read]);
            // No sequence that this program sends ends with a bell, so each is one.
            seen.bells += bytes[..read].iter().filter(|byte| **byte == 7).count();
            let ask = b"\x1b[6n";
            seen.asked += bytes[..read].windows(4).filter(|four| four == ask).count();
            seen.ended = read == 0;
            shared.1.notify_all();
            if read == 0 || seen.closed {
                return;
            }
        }
    });
}
