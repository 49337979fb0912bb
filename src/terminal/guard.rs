//! Enters and leaves the terminal so that it is always given back as it was found: after the
//! last bell, a signal, a panic, a closed window, and across Ctrl-Z and `fg`.
//!
//! One lock stands between drawing and leaving: nothing is drawn on a terminal that is being
//! left. The signal thread sleeps until there is a signal, so it costs nothing.

use std::io::{self, BufWriter, Stdout, Write, stdout};
use std::panic;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, Once, PoisonError};
use std::time::Duration;

use crossterm::cursor::{Hide, Show};
use crossterm::execute;
use crossterm::style::Print;
use crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use ratatui::backend::CrosstermBackend;
use ratatui::layout::{Rect, Size};
use ratatui::{Terminal, TerminalOptions, Viewport};

use super::events::Events;
use super::keys::Input;
use super::stderr;

/// How much of the terminal is ours now; none while it is the shell's. Held while it is drawn on, entered or left.
static OURS: Mutex<Option<Extent>> = Mutex::new(None);
/// Set when the terminal may no longer show what was drawn last.
static SPOILT: AtomicBool = AtomicBool::new(false);
/// Set while another program has the terminal.
static LENT: AtomicBool = AtomicBool::new(false);

/// How much of the terminal a sitting takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// The whole window, on the alternate screen.
    Window,
    /// This many lines below the prompt; what is above them stays there.
    Lines(u16),
}

/// The terminal of one sitting. Given back when dropped.
pub struct TerminalGuard {
    terminal: Terminal<CrosstermBackend<BufWriter<Stdout>>>,
    extent: Extent,
    /// The size of the window when it was last drawn on.
    window: Size,
    events: Events,
}

impl TerminalGuard {
    /// Takes the terminal: raw mode, no cursor, and as much of it as is asked for.
    ///
    /// # Errors
    /// When there is no terminal, or it cannot be put into raw mode, or lines below the prompt
    /// are asked for and it does not say where its cursor is.
    pub fn enter(extent: Extent) -> io::Result<Self> {
        hook_panics(extent);
        {
            let mut ours = lock();
            take(extent)?;
            *ours = Some(extent);
        }
        let open = || {
            let mut events = Events::open()?;
            let terminal = open_terminal(extent, &mut events)?;
            Ok(Self {
                window: terminal.size()?,
                terminal,
                extent,
                events,
            })
        };
        open().inspect_err(|_| leave())
    }

    /// The next thing that the terminal tells; nothing if it told nothing for that long.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn next(&mut self, wait: Option<Duration>) -> io::Result<Option<Input>> {
        self.events.next(wait)
    }

    /// Asks the terminal for its background, unless it has just been given back. The answer comes
    /// as any other input, or never.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn ask_for_background(&mut self) -> io::Result<()> {
        match *lock() {
            None => Ok(()),
            Some(_) => self.events.ask_for_background(),
        }
    }

    /// Draws one frame, unless the terminal has just been given back.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn draw(&mut self, render: impl FnOnce(&mut ratatui::Frame)) -> io::Result<()> {
        let ours = lock();
        if ours.is_none() {
            return Ok(());
        }
        let window = self.terminal.size()?;
        let spoilt = SPOILT.swap(false, Ordering::Relaxed);
        match self.extent {
            // Not `clear`: it asks the terminal where its cursor is and waits for the answer.
            Extent::Window if spoilt => self.terminal.resize(window.into())?,
            // The prompt may be elsewhere by now.
            Extent::Lines(_) if spoilt || window != self.window => {
                self.terminal = open_terminal(self.extent, &mut self.events)?;
            }
            _ => {}
        }
        self.window = window;
        let top = self.terminal.draw(render)?.area.as_position();
        if let Extent::Lines(_) = self.extent {
            // So that a signal can give it back without knowing where the lines are.
            self.terminal.set_cursor_position(top)?;
            self.terminal.backend_mut().flush()?;
        }
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

impl Drop for TerminalGuard {
    fn drop(&mut self) {
        self.events.wait_for_answer();
        leave();
    }
}

/// Gives the terminal back as it was found.
pub fn leave() {
    let mut ours = lock();
    match ours.take() {
        Some(extent) => give_back(extent),
        // It may be in raw mode to be asked something; if not, this does nothing.
        None => drop(disable_raw_mode()),
    }
}

/// Whether something else has come over what was drawn, as after `fg`.
pub fn is_spoilt() -> bool {
    SPOILT.load(Ordering::Relaxed)
}

/// A panic while the lock is held must not keep the terminal from being given back.
fn lock() -> MutexGuard<'static, Option<Extent>> {
    OURS.lock().unwrap_or_else(PoisonError::into_inner)
}

fn open_terminal(
    extent: Extent,
    events: &mut Events,
) -> io::Result<Terminal<CrosstermBackend<BufWriter<Stdout>>>> {
    let viewport = match extent {
        Extent::Window => Viewport::Fullscreen,
        Extent::Lines(lines) => Viewport::Fixed(below_the_prompt(lines, events)?),
    };
    // A whole frame goes out in one write, not by the kilobyte.
    let backend = CrosstermBackend::new(BufWriter::with_capacity(64 * 1024, stdout()));
    Terminal::with_options(backend, TerminalOptions { viewport })
}

/// Makes room for these lines from the cursor on. ratatui's own inline viewport would have
/// crossterm read the cursor's place, and with it keys that would then be lost.
fn below_the_prompt(lines: u16, events: &mut Events) -> io::Result<Rect> {
    let (width, height) = crossterm::terminal::size()?;
    let lines = lines.min(height);
    let row = events.cursor_row()?;
    let scroll = "\n".repeat(lines.saturating_sub(1).into());
    execute!(stdout(), Clear(ClearType::FromCursorDown), Print(scroll))?;
    Ok(Rect::new(0, row.min(height - lines), width, lines))
}

fn take(extent: Extent) -> io::Result<()> {
    enable_raw_mode()?;
    let taken = match extent {
        Extent::Window => execute!(stdout(), EnterAlternateScreen, Hide),
        Extent::Lines(_) => execute!(stdout(), Hide),
    };
    taken.inspect_err(|_| give_back(extent))
}

/// Errors are ignored: the terminal may be gone, and there is nobody to tell.
fn give_back(extent: Extent) {
    let _ = disable_raw_mode();
    let _ = match extent {
        Extent::Window => execute!(stdout(), LeaveAlternateScreen, Show),
        // The cursor stands at their beginning.
        Extent::Lines(_) => execute!(stdout(), Clear(ClearType::FromCursorDown), Show),
    };
}

/// Gives the terminal back while the process is stopped, and takes it again afterwards.
#[cfg(unix)]
pub fn while_left(stopped: impl FnOnce()) {
    let mut ours = lock();
    let Some(extent) = *ours else {
        return stopped();
    };
    give_back(extent);
    stopped();
    // Without a terminal to come back to, the loop finds out at its next draw.
    *ours = take(extent).ok().map(|()| extent);
    SPOILT.store(true, Ordering::Relaxed);
}

/// Gives the terminal to another program, and takes it again once that has ended. The lock is
/// free meanwhile: Ctrl-Z reaches both programs and must stop both, and no signal may have to
/// wait for an editor. Ctrl-C is the other program's.
pub fn lend<T>(borrowed: impl FnOnce() -> T) -> T {
    let taken = lock().take();
    let Some(extent) = taken else {
        return borrowed();
    };
    give_back(extent);
    LENT.store(true, Ordering::Relaxed);
    let back = borrowed();
    LENT.store(false, Ordering::Relaxed);
    let mut ours = lock();
    *ours = take(extent).ok().map(|()| extent);
    SPOILT.store(true, Ordering::Relaxed);
    back
}

/// Whether another program has the terminal. Ctrl-C is then meant for it.
#[cfg(unix)]
pub fn is_lent() -> bool {
    LENT.load(Ordering::Relaxed)
}

/// Gives the terminal back before the message of a panic is printed. A panic of the sound thread
/// is only logged: the session goes on without it.
fn hook_panics(extent: Extent) {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let print = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            let sounding = |name: &str| name == "audio" || name.starts_with("cpal");
            if !std::thread::current().name().is_some_and(sounding) {
                // Not `leave`: the panic may have come while the lock was held.
                give_back(extent);
                stderr::restore();
            }
            print(info);
        }));
    });
}
