//! Enters and leaves the terminal so that it is always given back as it was found: after the
//! last bell, a signal, a panic, a closed window, and across Ctrl-Z and `fg`.
//!
//! One lock stands between drawing and leaving: nothing is drawn on a terminal that is being
//! left. The signal thread sleeps until there is a signal, so it costs nothing.

use std::io::{self, BufWriter, Stdout, Write, stdout};
use std::panic;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, Once, PoisonError};

use crossterm::cursor::{Hide, Show};
use crossterm::execute;
use crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;

use super::quiet;

/// Whether the terminal is ours now. Held while it is drawn on, entered or left.
static OURS: Mutex<bool> = Mutex::new(false);
/// Set when what is on the terminal is not what was drawn last.
static SPOILT: AtomicBool = AtomicBool::new(false);

/// The terminal of one sitting. Given back when dropped.
pub struct Screen {
    terminal: Terminal<CrosstermBackend<BufWriter<Stdout>>>,
}

impl Screen {
    /// Takes the terminal: raw mode, the alternate screen, no cursor.
    ///
    /// # Errors
    /// When there is no terminal, or it cannot be put into raw mode.
    pub fn enter() -> io::Result<Self> {
        hook_panics();
        {
            let mut ours = lock();
            take()?;
            *ours = true;
        }
        let terminal =
            Terminal::new(CrosstermBackend::new(wide(stdout()))).inspect_err(|_| leave())?;
        Ok(Self { terminal })
    }

    /// Draws one frame, unless the terminal has just been given back.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn draw(&mut self, render: impl FnOnce(&mut ratatui::Frame)) -> io::Result<()> {
        let ours = lock();
        if !*ours {
            return Ok(());
        }
        if SPOILT.swap(false, Ordering::Relaxed) {
            // Not `clear`: it asks the terminal where its cursor is and waits for the answer.
            let size = self.terminal.size()?;
            self.terminal.resize(size.into())?;
        }
        self.terminal.draw(render)?;
        Ok(())
    }

    /// Rings the terminal's bell.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn ring(&mut self) -> io::Result<()> {
        let _ours = lock();
        let mut out = stdout();
        out.write_all(b"\x07")?;
        out.flush()
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        leave();
    }
}

/// Gives the terminal back as it was found. Does nothing where it is not ours.
pub fn leave() {
    let mut ours = lock();
    if std::mem::take(&mut *ours) {
        give_back();
    }
}

/// Whether what was drawn was spoilt by something else, such as `fg`.
pub fn is_spoilt() -> bool {
    SPOILT.load(Ordering::Relaxed)
}

/// A whole frame goes out in one write, not by the kilobyte.
fn wide(out: Stdout) -> BufWriter<Stdout> {
    BufWriter::with_capacity(64 * 1024, out)
}

/// A panic while the lock is held must not keep the terminal from being given back.
fn lock() -> MutexGuard<'static, bool> {
    OURS.lock().unwrap_or_else(PoisonError::into_inner)
}

fn take() -> io::Result<()> {
    enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen, Hide).inspect_err(|_| give_back())
}

/// Errors are of no use here: the terminal may be gone, and there is nobody to tell.
fn give_back() {
    let _ = disable_raw_mode();
    let _ = execute!(stdout(), LeaveAlternateScreen, Show);
}

/// Holds the terminal back while the process is stopped, and takes it again afterwards.
#[cfg(unix)]
pub fn while_left(stopped: impl FnOnce()) {
    let mut ours = lock();
    if !*ours {
        return stopped();
    }
    give_back();
    stopped();
    // Without a terminal to come back to, the loop finds out at its next draw.
    *ours = take().is_ok();
    SPOILT.store(true, Ordering::Relaxed);
}

/// Gives the terminal back before a panic is told; the sound thread's panics are only logged,
/// because the session goes on without it.
fn hook_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let told = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            let sounding = |name: &str| name == "audio" || name.starts_with("cpal");
            if !std::thread::current().name().is_some_and(sounding) {
                // Not `leave`: the panic may have come while the lock was held.
                give_back();
                quiet::restore();
            }
            told(info);
        }));
    });
}
