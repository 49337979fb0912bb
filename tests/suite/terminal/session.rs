//! The starts that many tests share, and the ways out of a session.

use super::{Start, Terminal};

/// Keys as a terminal sends them.
pub const UP: &str = "\x1b[A";
pub const DOWN: &str = "\x1b[B";
pub const RIGHT: &str = "\x1b[C";
pub const ESC: &str = "\x1b";
pub const CONTROL_C: &str = "\x03";

/// Begins a session that nobody hears, after one short question.
pub const PLAYER: [&str; 4] = ["play", "desk-microbreak", "--now", "--mute"];

impl Terminal {
    /// Starts the program for somebody whom it knows, in a usual window.
    pub fn with(arguments: &[&str]) -> Self {
        Self::start(&Start {
            arguments,
            ..Start::default()
        })
    }

    /// The list, with all that is built in.
    pub fn at_the_list() -> Self {
        let terminal = Self::start(&Start::default());
        terminal.shows("Two-minute desk microbreak");
        terminal
    }

    /// A session that nobody hears, at its first picture.
    pub fn session() -> Self {
        let terminal = Self::with(&PLAYER);
        terminal.shows("BEGINS IN");
        terminal
    }

    /// Finishes a session by this key, which stops it, and the keys that every keyboard has.
    pub fn finishes_after(&mut self, stop: &str) {
        self.press(stop);
        self.shows("to finish");
        self.press(DOWN);
        self.shows("↑ back");
        self.press("\r");
        self.ends_with(0);
    }

    /// Ctrl-C ends it wherever it is.
    pub fn is_interrupted(&mut self) {
        self.press(CONTROL_C);
        self.ends_with(130);
    }

    /// Waits for the end, as [`Terminal::ends`] does, and checks the exit code.
    pub fn ends_with(&mut self, code: u32) {
        assert_eq!(self.ends().exit_code(), code, "{}", self.contents());
    }
}
