//! How far it has got, on a terminal, where it takes long.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

use crate::clock;

/// Shown when it takes longer than this.
const SHOWN_AFTER: Duration = Duration::from_secs(1);
/// Drawn anew so often.
const EVERY: Duration = Duration::from_millis(100);
/// Cells of the bar.
const WIDTH: usize = 30;

/// A bar in the last line of the error stream; nothing where that is no terminal.
#[derive(Debug)]
pub(super) struct Progress {
    all: usize,
    done: usize,
    next: Option<Instant>,
    shown: bool,
}

impl Progress {
    pub(super) fn new(all: usize) -> Self {
        let watched = io::stderr().is_terminal();
        Self {
            all,
            done: 0,
            next: watched.then(|| clock::now() + SHOWN_AFTER),
            shown: false,
        }
    }

    /// One more is done.
    pub(super) fn step(&mut self) {
        self.done += 1;
        let Some(next) = self.next else { return };
        let now = clock::now();
        if now >= next {
            // A bar that cannot be shown is no reason to stop.
            let _ = write!(io::stderr(), "\r{}", bar(self.done, self.all));
            self.next = Some(now + EVERY);
            self.shown = true;
        }
    }

    /// Takes the bar away, so that something else can be written.
    pub(super) fn clear(&mut self) {
        if std::mem::take(&mut self.shown) {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}

/// The bar in letters that every terminal has.
fn bar(done: usize, all: usize) -> String {
    let full = (done * WIDTH).checked_div(all).unwrap_or(WIDTH).min(WIDTH);
    let (full, empty) = ("#".repeat(full), ".".repeat(WIDTH - full));
    format!("[{full}{empty}] {done} of {all} files")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_fills() {
        let begun = format!("[{}] 0 of 10 files", ".".repeat(30));
        let over = format!("[{}] 10 of 10 files", "#".repeat(30));
        assert_eq!([bar(0, 10), bar(10, 10)], [begun, over]);
        assert!(bar(5, 10).starts_with("[###############..."));
    }
}
