//! What a test waits for, and what holds at the end.

use std::process::Command as Tool;

use portable_pty::ExitStatus;

use super::seen::Seen;
use super::{Terminal, modes};
use crate::process::{PATIENCE, until};

impl Terminal {
    /// Waits until the screen shows a text.
    pub fn shows(&self, text: &str) {
        self.wait(&format!("`{text}` to be shown"), |seen| {
            seen.contents().contains(text)
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

    /// Waits until a file of its home says this.
    pub fn keeps(&self, file: &str, words: &str) {
        let path = self.home.path().join(file);
        until(&format!("{file} to say {words}"), || {
            std::fs::read_to_string(&path).is_ok_and(|text| text.contains(words))
        });
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

    /// Waits until the process is stopped, as after Ctrl-Z. What it has started is in a process
    /// group that no shell looks after here, which the system lets nobody stop that way.
    pub fn is_stopped(&self) {
        until("it to be stopped", || self.state().starts_with('T'));
    }

    /// The state of the process, as `ps` writes it.
    fn state(&self) -> String {
        let listed = Tool::new("ps")
            .args(["-o", "stat=", "-p", &self.pid])
            .output();
        String::from_utf8(listed.unwrap().stdout).unwrap()
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
