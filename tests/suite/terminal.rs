//! The real program in a pseudo-terminal, and what a person would see there.
//!
//! The program writes when it pleases and a thread reads it as it comes, so a test never looks
//! at the screen once and hopes: it waits for what it wants to see.

use std::io::{Read, Write};
use std::path::Path;
use std::process::Command as Tool;
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use tempfile::TempDir;

use crate::process::{answer, variables};

/// A window that does not tell its size is as large as such a terminal usually is.
const USUAL: (u16, u16) = (80, 24);

fn cells(count: u16, usual: u16) -> std::num::NonZero<u16> {
    count.try_into().unwrap_or(usual.try_into().unwrap())
}

/// Longer than anything takes on a busy machine; only a failing test waits this long.
const PATIENCE: Duration = Duration::from_secs(30);

/// A program in a pseudo-terminal, with a home folder of its own.
pub struct Terminal {
    shared: Arc<Shared>,
    pid: String,
    master: Option<Box<dyn MasterPty + Send>>,
    keys: Option<Box<dyn Write + Send>>,
    modes: String,
    pub home: TempDir,
}

/// What is known of the program, and a bell for whoever waits for news of it.
struct Shared {
    seen: Mutex<Seen>,
    news: Condvar,
}

struct Seen {
    parser: vt100::Parser<Requests>,
    /// Nothing more will be written.
    is_silent: bool,
    /// How the process ended.
    status: Option<ExitStatus>,
    /// The window is gone: the reader must let go of the terminal too.
    is_closed: bool,
}

impl Seen {
    fn contents(&self) -> String {
        self.parser.screen().contents()
    }

    fn has_colour(&self, colour: u8) -> bool {
        let screen = self.parser.screen();
        let (rows, cols) = screen.size();
        let mut cells = (0..rows.get()).flat_map(|row| (0..cols.get()).map(move |col| (row, col)));
        cells.any(|(row, col)| {
            let cell = screen.cell(row, col);
            cell.is_some_and(|cell| cell.fgcolor() == vt100::Color::Idx(colour))
        })
    }
}

/// What the program asked of the terminal besides showing text.
#[derive(Default)]
struct Requests {
    bells: usize,
    titles: usize,
    /// How often it asked where the cursor is and was not answered yet.
    cursor: usize,
    /// How often it asked for the background.
    background: usize,
    /// Whether it wants the wheel to type arrows, as it said last.
    wheel: Option<bool>,
}

/// The mode in which the wheel types arrows.
const WHEEL: u16 = 1007;

impl vt100::Callbacks for Requests {
    fn audible_bell(&mut self, _: &mut vt100::Screen) {
        self.bells += 1;
    }

    fn set_window_title(&mut self, _: &mut vt100::Screen, _: &[u8]) {
        self.titles += 1;
    }

    fn unhandled_csi(
        &mut self,
        _: &mut vt100::Screen,
        _: Option<u8>,
        _: Option<u8>,
        parameters: &[&[u16]],
        letter: char,
    ) {
        if parameters == [[WHEEL]] && matches!(letter, 'h' | 'l') {
            self.wheel = Some(letter == 'h');
        }
        self.cursor += usize::from(letter == 'n' && parameters == [[6]]);
    }

    fn unhandled_osc(&mut self, _: &mut vt100::Screen, parameters: &[&[u8]]) {
        self.background += usize::from(*parameters == [&b"11"[..], b"?"]);
    }
}

/// How to start the program.
pub struct Start<'s> {
    pub arguments: &'s [&'s str],
    pub variables: &'s [(&'s str, &'s str)],
    /// Whether the notice has been read and the warning signs answered before.
    pub known: bool,
    pub size: (u16, u16),
    /// Files of the user's own folder: name and text.
    pub own: &'s [(&'s str, &'s str)],
    /// What earlier sittings kept: name and text.
    pub kept: &'s [(&'s str, &'s str)],
    /// Whether the terminal has no alternate screen, as GNU screen and the console.
    pub has_one_screen: bool,
    /// What a shell with jobs does, in whose terminal it is; `"$@"` starts the program.
    pub shell: Option<&'s str>,
}

/// What stands on the one screen before the program does.
pub const BEFORE: &str = "$ what the shell wrote before";

impl Default for Start<'_> {
    fn default() -> Self {
        Self {
            arguments: &[],
            variables: &[],
            known: true,
            size: (100, 30),
            own: &[],
            kept: &[],
            has_one_screen: false,
            shell: None,
        }
    }
}

impl Start<'_> {
    /// A home folder with what the program finds there.
    fn home(&self) -> TempDir {
        let home = tempfile::tempdir().unwrap();
        if self.known {
            answer(home.path());
        }
        let files = [
            ("data/backrub/routines", self.own),
            ("state/backrub", self.kept),
        ];
        for (folder, files) in files {
            let folder = home.path().join(folder);
            std::fs::create_dir_all(&folder).unwrap();
            for (name, text) in files {
                std::fs::write(folder.join(name), text).unwrap();
            }
        }
        home
    }

    fn command(&self, home: &Path) -> CommandBuilder {
        let program = env!("CARGO_BIN_EXE_backrub");
        let mut command = CommandBuilder::new(self.shell.map_or(program, |_| "sh"));
        if let Some(script) = self.shell {
            command.args(["-mc", script, "sh", program]);
        }
        command.args(self.arguments);
        command.env_clear();
        for (name, value) in variables(home) {
            command.env(name, value);
        }
        for (name, value) in self.variables {
            command.env(name, value);
        }
        command
    }
}

impl Terminal {
    /// Starts the program.
    pub fn start(start: &Start<'_>) -> Self {
        let home = start.home();
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
        let modes = modes(&*pair.master);
        let command = start.command(home.path());
        let child = pair.slave.spawn_command(command).unwrap();
        let pid = child.process_id().unwrap().to_string();
        let shared = Arc::new(Shared {
            seen: Mutex::new(Seen {
                parser: vt100::Parser::new_with_callbacks(
                    cells(rows, USUAL.1),
                    cells(cols, USUAL.0),
                    0,
                    Requests::default(),
                ),
                is_silent: false,
                status: None,
                is_closed: false,
            }),
            news: Condvar::new(),
        });
        let reader = pair.master.try_clone_reader().unwrap();
        read(reader, start.has_one_screen, Arc::clone(&shared));
        reap(child, Arc::clone(&shared));
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
        self.press_bytes(keys.as_bytes());
    }

    /// The same of what need be no text.
    pub fn press_bytes(&mut self, keys: &[u8]) {
        self.keys.as_mut().unwrap().write_all(keys).unwrap();
    }

    /// Waits until the screen shows a text.
    pub fn shows(&self, text: &str) {
        self.wait(&format!("`{text}` to be shown"), |seen| {
            seen.contents().contains(text)
        });
    }

    /// Presses keys until the screen shows a text, each time once it has changed.
    pub fn press_until(&mut self, keys: &str, text: &str) {
        loop {
            let before = self.contents();
            if before.contains(text) {
                return;
            }
            self.press(keys);
            self.wait("another picture", |seen| seen.contents() != before);
        }
    }

    /// Waits until the screen shows a text so often.
    pub fn shows_times(&self, text: &str, times: usize) {
        self.wait(&format!("`{text}` to be shown {times} times"), |seen| {
            seen.contents().matches(text).count() >= times
        });
    }

    /// Waits until the program is on the alternate screen, or has left it.
    pub fn is_on_its_own_screen(&self, own: bool) {
        self.wait(&format!("the alternate screen to be {own}"), |seen| {
            seen.parser.screen().alternate_screen() == own
        });
    }

    /// Waits until the bell has rung this often.
    pub fn has_rung(&self, times: usize) {
        self.wait(&format!("{times} bells"), |seen| {
            seen.parser.callbacks().bells >= times
        });
    }

    /// How often the bell has rung. Only for the end.
    pub fn bells(&self) -> usize {
        self.shared.seen.lock().unwrap().parser.callbacks().bells
    }

    /// Checks that the modes of the terminal are as they were found.
    pub fn is_as_found(&self) {
        let modes = modes(&**self.master.as_ref().unwrap());
        assert_eq!(modes, self.modes, "the modes of the terminal");
    }

    /// Waits until it has asked so often where the cursor is.
    pub fn asks_for_the_cursor(&self, times: usize) {
        self.wait("a question for the cursor", |seen| {
            seen.parser.callbacks().cursor >= times
        });
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

    /// Whether it wants the wheel to type arrows, as it said last.
    pub fn wheel_types(&self) -> Option<bool> {
        self.shared.seen.lock().unwrap().parser.callbacks().wheel
    }

    /// Waits until it asks for the background.
    pub fn asks_for_background(&self) {
        self.wait("a question for the background", |seen| {
            seen.parser.callbacks().background > 0
        });
    }

    /// How often it has asked for the background. Only for the end.
    pub fn questions(&self) -> usize {
        self.shared
            .seen
            .lock()
            .unwrap()
            .parser
            .callbacks()
            .background
    }

    /// Waits until something is shown in one of the 256 colours, and nothing in another.
    pub fn shows_colour(&self, colour: u8, not: u8) {
        self.wait(&format!("colour {colour} and not {not}"), |seen| {
            seen.has_colour(colour) && !seen.has_colour(not)
        });
    }

    /// Waits until the screen does not show a text any more.
    pub fn hides(&self, text: &str) {
        self.wait(&format!("`{text}` to be gone"), |seen| {
            !seen.contents().contains(text)
        });
    }

    /// The terminal takes nothing from now on, as after Ctrl-S, or takes it again.
    pub fn takes_output(&self, takes: bool) {
        use rustix::termios::{Action, tcflow};

        let tty = self.master.as_ref().unwrap().tty_name().unwrap();
        let tty = std::fs::File::open(tty).unwrap();
        let flow = if takes { Action::OOn } else { Action::OOff };
        tcflow(tty, flow).unwrap();
    }

    /// Waits until a file of its home says this.
    pub fn keeps(&self, file: &str, words: &str) {
        let until = backrub::clock::now() + PATIENCE;
        let path = self.home.path().join(file);
        let text = || std::fs::read_to_string(&path).unwrap_or_default();
        while !text().contains(words) {
            assert!(backrub::clock::now() < until, "{file} never says {words}");
            self.lets_a_moment_pass();
        }
    }

    /// For what tells nobody that it has changed.
    fn lets_a_moment_pass(&self) {
        let seen = self.shared.seen.lock().unwrap();
        let moment = Duration::from_millis(20);
        drop(self.shared.news.wait_timeout(seen, moment).unwrap());
    }

    /// Writes on its terminal as another program does.
    pub fn another_writes(&self, words: &str) {
        let tty = self.master.as_ref().unwrap().tty_name().unwrap();
        let tty = std::fs::OpenOptions::new().write(true).open(tty);
        tty.unwrap().write_all(words.as_bytes()).unwrap();
    }

    /// What is shown at this moment. Only for what must hold at every moment, or at the end.
    pub fn contents(&self) -> String {
        self.shared.seen.lock().unwrap().contents()
    }

    /// How often it has set the title of the window. Only for the end.
    pub fn titles(&self) -> usize {
        self.shared.seen.lock().unwrap().parser.callbacks().titles
    }

    fn wait(&self, what: &str, is_so: impl Fn(&Seen) -> bool) {
        let seen = self.shared.seen.lock().unwrap();
        // What is not so when nothing more is written and the process is gone never will be.
        let is_over = |seen: &Seen| seen.is_silent && seen.status.is_some();
        let waits = |seen: &mut Seen| !is_so(seen) && !is_over(seen);
        let (seen, _) = self
            .shared
            .news
            .wait_timeout_while(seen, PATIENCE, waits)
            .unwrap();
        assert!(
            is_so(&seen),
            "waited for {what}; there is\n{}",
            seen.contents()
        );
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

    /// Waits until the process is stopped, as after Ctrl-Z. What it has started is in a process
    /// group that no shell looks after here, which the system lets nobody stop that way.
    pub fn is_stopped(&self) {
        let until = backrub::clock::now() + PATIENCE;
        while backrub::clock::now() < until {
            if self.state().starts_with('T') {
                return;
            }
            self.lets_a_moment_pass();
        }
        panic!("it is not stopped: {:?}", self.state());
    }

    /// The state of the process, as `ps` writes it.
    fn state(&self) -> String {
        let listed = Tool::new("ps")
            .args(["-o", "stat=", "-p", &self.pid])
            .output();
        String::from_utf8(listed.unwrap().stdout).unwrap()
    }

    /// Changes the size of the window.
    pub fn resize(&self, cols: u16, rows: u16) {
        let size = PtySize {
            rows,
            cols,
            pixel_width: 0,
            pixel_height: 0,
        };
        let mut seen = self.shared.seen.lock().unwrap();
        seen.parser
            .set_size(cells(rows, USUAL.1), cells(cols, USUAL.0));
        drop(seen);
        self.master.as_ref().unwrap().resize(size).unwrap();
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

    /// Waits for the end, and checks that the terminal is left as it was found.
    pub fn ends(&mut self) -> ExitStatus {
        // A process can be gone before what it wrote last has been read.
        self.wait("the end of the output", |seen| seen.is_silent);
        let status = self.exit_status();
        self.is_on_its_own_screen(false);
        self.is_as_found();
        let seen = self.shared.seen.lock().unwrap();
        let screen = seen.parser.screen();
        assert!(!screen.hide_cursor(), "the cursor is hidden");
        assert!(!screen.bracketed_paste(), "pastes come in brackets");
        status
    }

    /// Waits for the process to end, whatever it wrote last.
    pub fn exit_status(&self) -> ExitStatus {
        self.wait("the program to end", |seen| seen.status.is_some());
        let seen = self.shared.seen.lock().unwrap();
        seen.status.clone().unwrap()
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

fn modes(master: &dyn MasterPty) -> String {
    master
        .get_termios()
        .map(|modes| format!("{modes:?}"))
        .unwrap_or_default()
}

/// Reads what the program writes, until it ends or the window is closed.
fn read(mut reader: Box<dyn Read + Send>, has_one_screen: bool, shared: Arc<Shared>) {
    if has_one_screen {
        let before = format!("{BEFORE}\r\n");
        let mut seen = shared.seen.lock().unwrap();
        seen.parser.process(before.as_bytes());
    }
    std::thread::spawn(move || {
        let mut bytes = [0; 4096];
        loop {
            let read = reader.read(&mut bytes).unwrap_or(0);
            let mut seen = shared.seen.lock().unwrap();
            match has_one_screen {
                true => seen.parser.process(&without_another_screen(&bytes[..read])),
                false => seen.parser.process(&bytes[..read]),
            }
            seen.is_silent = read == 0 || seen.is_closed;
            shared.news.notify_all();
            if seen.is_silent {
                return;
            }
        }
    });
}

/// What a terminal understands that has no alternate screen.
fn without_another_screen(bytes: &[u8]) -> Vec<u8> {
    // Nothing else is lost: it only looks at bytes that are no text.
    let text: String = bytes.iter().map(|byte| char::from(*byte)).collect();
    let text = text.replace("\x1b[?1049h", "").replace("\x1b[?1049l", "");
    text.chars().map(|letter| letter as u8).collect()
}

/// Waits for the process to end.
fn reap(mut child: Box<dyn Child + Send + Sync>, shared: Arc<Shared>) {
    std::thread::spawn(move || {
        let status = child.wait().unwrap();
        shared.seen.lock().unwrap().status = Some(status);
        shared.news.notify_all();
    });
}
