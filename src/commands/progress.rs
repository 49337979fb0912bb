//! How far a long command has got, as a bar on the terminal.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

use crate::clock;

/// A command that takes less time than this shows no bar.
const SHOWN_AFTER: Duration = Duration::from_secs(1);
/// The time between two redraws.
const EVERY: Duration = Duration::from_millis(100);
/// The width of the bar, in cells.
const WIDTH: usize = 30;

/// A bar in the last line of the error stream, if that is a terminal.
#[derive(Debug)]
pub struct Progress {
    all: usize,
    done: usize,
    /// Words for how much is done of all.
    label: fn(usize, usize) -> String,
    next: Option<Instant>,
    shown: bool,
}

impl Progress {
    /// Nothing of `all` is done yet.
    pub fn new(all: usize, label: fn(usize, usize) -> String) -> Self {
        let watched = io::stderr().is_terminal();
        Self {
            all,
            done: 0,
            label,
            next: watched.then(|| clock::now() + SHOWN_AFTER),
            shown: false,
        }
    }

    /// Counts what was done since the last call.
    pub fn add(&mut self, more: usize) {
        self.done += more;
        let Some(next) = self.next else { return };
        let now = clock::now();
        if now >= next {
            let label = (self.label)(self.done, self.all);
            // A bar that cannot be shown is no reason to stop.
            let _ = write!(io::stderr(), "\r{} {label}", bar(self.done, self.all));
            self.next = Some(now + EVERY);
            self.shown = true;
        }
    }

    /// Takes the bar away, so that something else can be written.
    pub fn clear(&mut self) {
        if std::mem::take(&mut self.shown) {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}

/// The bar, in ASCII for the sake of every terminal.
fn bar(done: usize, all: usize) -> String {
    let full = (done * WIDTH).checked_div(all).unwrap_or(WIDTH).min(WIDTH);
    let (full, empty) = ("#".repeat(full), ".".repeat(WIDTH - full));
    format!("[{full}{empty}]")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_fills() {
        let (empty, full) = (".".repeat(30), "#".repeat(30));
        assert_eq!(
            [bar(0, 10), bar(0, 0)],
            [format!("[{empty}]"), format!("[{full}]")]
        );
        assert_eq!(
            [bar(10, 10), bar(11, 10)],
            [0, 1].map(|_| format!("[{full}]"))
        );
        assert!(bar(5, 10).starts_with("[###############..."));
    }
}
