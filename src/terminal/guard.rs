//! Takes the terminal and gives it back as it was found: after the last bell, a signal, a panic, a
//! closed window, and across Ctrl-Z and `fg`.
//!
//! One lock stands between drawing and leaving: nothing is drawn on a terminal that is being
//! left. What is written goes by `writer`, so nobody who holds the lock waits for the terminal, but for
//! a moment before the program is stopped. The signal thread sleeps until there is a signal, so it
//! costs nothing.

use std::io;
use std::panic;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, Once, PoisonError};
use std::time::Duration;

use super::modes::{self, Mode};
use super::{stderr, writer};

/// How much of the terminal is to be ours; none while nobody wants it. Held while it is drawn on, entered or left.
static OURS: Mutex<Option<Extent>> = Mutex::new(None);
/// Set when the terminal may no longer show what was drawn last.
static SPOILT: AtomicBool = AtomicBool::new(false);
/// Set while another program has the terminal.
static LENT: AtomicBool = AtomicBool::new(false);
/// Set while the modes of the terminal and what is on it are ours to give back: not in the background.
static TAKEN: AtomicBool = AtomicBool::new(false);
/// Set where the wheel did not type arrows when the terminal was taken.
static WHEEL_WAS_STILL: AtomicBool = AtomicBool::new(false);

/// Whoever ends the program does not wait longer for a terminal that takes nothing.
const AT_THE_END: Duration = Duration::from_millis(125);
/// A person who leaves may have to let go of a selection first.
const BY_A_PERSON: Duration = Duration::from_secs(10);

/// How much of the terminal a sitting takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// The whole window, on the alternate screen.
    Window,
    /// This many lines below the prompt; what is above them stays there.
    Lines(u16),
    /// The keys alone: what is written comes line by line, as from any other program.
    Keys,
}

/// The alternate screen, where there is one.
const ENTER: &str = "\x1b[?1049h";
/// Whether the wheel types arrows there. A console of Windows would answer with keys.
const ASK_WHEEL: &str = if cfg!(unix) { "\x1b[?1007$p" } else { "" };
/// From now on it does not; no cursor; and an empty page. Without that the shell's text would stand
/// between ours in GNU screen, mosh and the console, and some terminals show a piece of the question.
const SET_UP: &str = "\x1b[?1007l\x1b[?25l\x1b[0m\x1b[H\x1b[2J";
/// Leaves an empty page where there is no other screen to go back to, so that the prompt has a line
/// of its own.
const LEAVE: &str = "\x1b[0m\x1b[2J\x1b[H\x1b[?1049l\x1b[?25h";
/// What the wheel does in most terminals, also in those that do not tell.
const WHEEL_TYPES: &str = "\x1b[?1007h";

/// The same for lines below the prompt.
const ENTER_LINES: &str = "\x1b[?25l";
/// The cursor stands at their beginning.
const LEAVE_LINES: &str = "\x1b[0m\x1b[J\x1b[?25h";

/// Pastes in brackets, whatever is ours. A console of Windows tells of none.
const PASTES: &str = if cfg!(unix) { "\x1b[?2004h" } else { "" };
const NO_PASTES: &str = if cfg!(unix) { "\x1b[?2004l" } else { "" };

/// A terminal that is ours. Given back when dropped.
pub(super) struct Taken;

impl Taken {
    /// Takes as much of the terminal as is asked for.
    ///
    /// # Errors
    /// When there is no terminal, or it cannot be put into its mode, or nothing can write to it.
    pub(super) fn new(extent: Extent) -> io::Result<Self> {
        hook_panics(extent);
        writer::open()?;
        let mut ours = lock();
        take(extent)?;
        if extent != Extent::Window {
            // It follows questions on lines, and what was typed was for them.
            modes::forget_typed();
        }
        *ours = Some(extent);
        Ok(Self)
    }
}

impl Drop for Taken {
    fn drop(&mut self) {
        // Lines are waited for by whoever wrote them.
        if leave().is_some_and(|extent| extent != Extent::Keys) {
            settle(BY_A_PERSON);
        }
    }
}

/// Says what could not be done, with the reason.
pub(super) fn not_taken(why: io::Error) -> io::Error {
    io::Error::new(why.kind(), format!("the terminal cannot be taken: {why}"))
}

/// Gives the terminal back as it was found, before the process is ended.
#[cfg(unix)]
pub fn leave_at_once() {
    leave();
    settle(AT_THE_END);
}

/// The lock is free again before the terminal is waited for: a signal may come meanwhile.
fn leave() -> Option<Extent> {
    let taken = lock().take();
    match taken {
        Some(extent) => give_back(extent),
        // It may be in raw mode to be asked something; if not, this does nothing.
        None => modes::restore(),
    }
    taken
}

/// Waits until the terminal has taken what was said. If it does not, there is nothing to be done.
fn settle(patience: Duration) {
    let _ = writer::settle(Some(patience));
}

/// Whether something else has come over what was drawn, as after `fg`.
pub fn is_spoilt() -> bool {
    SPOILT.load(Ordering::Relaxed)
}

/// Has everything drawn anew.
pub fn spoil() {
    SPOILT.store(true, Ordering::Relaxed);
}

/// Whether all is to be drawn anew. Asked once for each picture.
pub(super) fn take_spoilt() -> bool {
    SPOILT.swap(false, Ordering::Relaxed)
}

/// The terminal told whether its wheel typed arrows when it was taken.
#[cfg(unix)]
pub(super) fn wheel_was_still(was: bool) {
    WHEEL_WAS_STILL.store(was, Ordering::Relaxed);
}

/// A panic while the lock is held must not keep the terminal from being given back.
pub(super) fn lock() -> MutexGuard<'static, Option<Extent>> {
    OURS.lock().unwrap_or_else(PoisonError::into_inner)
}

fn take(extent: Extent) -> io::Result<()> {
    // Whoever touches it in the background is stopped, signals and all, and it is the shell's. It is
    // taken once the program is in the foreground.
    if !modes::is_foreground() {
        return Ok(());
    }
    let (mode, words) = match extent {
        Extent::Window => (Mode::Raw, [ENTER, ASK_WHEEL, PASTES, SET_UP].concat()),
        Extent::Lines(_) => (Mode::Raw, [PASTES, ENTER_LINES].concat()),
        Extent::Keys if is_dumb() => (Mode::WholeLines, String::new()),
        Extent::Keys => (Mode::Unseen, PASTES.to_owned()),
    };
    // Until it is asked, a console of Windows shows such words instead of minding them.
    #[cfg(windows)]
    let _ = crossterm::ansi_support::supports_ansi();
    modes::set(mode)?;
    TAKEN.store(true, Ordering::Relaxed);
    writer::say(words.as_bytes()).inspect_err(|_| modes::restore())
}

/// Does nothing a second time. Errors are ignored: the terminal may be gone, and there is nobody to
/// tell.
fn give_back(extent: Extent) {
    modes::restore();
    if !TAKEN.swap(false, Ordering::Relaxed) {
        return;
    }
    let words = match extent {
        Extent::Window if WHEEL_WAS_STILL.load(Ordering::Relaxed) => [NO_PASTES, LEAVE].concat(),
        Extent::Window => [WHEEL_TYPES, NO_PASTES, LEAVE].concat(),
        Extent::Lines(_) => [NO_PASTES, LEAVE_LINES].concat(),
        Extent::Keys if is_dumb() => return,
        Extent::Keys => NO_PASTES.to_owned(),
    };
    let _ = writer::say(words.as_bytes());
}

/// Whether the terminal would show our questions and wishes instead of minding them.
#[must_use]
pub fn is_dumb() -> bool {
    std::env::var_os("TERM").is_some_and(|term| term == "dumb")
}

/// Whether the terminal may be drawn on and asked, given what is to be ours.
pub(super) fn is_taken(ours: Option<Extent>) -> bool {
    ours.is_some() && TAKEN.load(Ordering::Relaxed)
}

/// Takes the terminal where that was put off until the program is in the foreground. Tells whether
/// it has just been taken.
///
/// # Errors
/// When the terminal is gone.
#[cfg(unix)]
pub(super) fn take_if_put_off() -> io::Result<bool> {
    let ours = lock();
    let Some(extent) = ours.filter(|_| !is_taken(*ours)) else {
        return Ok(false);
    };
    take(extent)?;
    let is_taken = is_taken(*ours);
    if is_taken {
        spoil();
    }
    Ok(is_taken)
}

/// Gives the terminal back while the process is stopped, and takes it again afterwards.
#[cfg(unix)]
pub fn while_left(stopped: impl FnOnce()) {
    let mut ours = lock();
    let Some(extent) = *ours else {
        return stopped();
    };
    give_back(extent);
    settle(AT_THE_END);
    stopped();
    // Without a terminal to come back to, the loop finds out at its next draw.
    *ours = take(extent).ok().map(|()| extent);
    spoil();
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
    settle(BY_A_PERSON);
    LENT.store(true, Ordering::Relaxed);
    let back = borrowed();
    LENT.store(false, Ordering::Relaxed);
    let mut ours = lock();
    *ours = take(extent).ok().map(|()| extent);
    spoil();
    back
}

/// Whether another program has the terminal. Ctrl-C is then meant for it.
#[cfg(unix)]
pub fn is_lent() -> bool {
    LENT.load(Ordering::Relaxed)
}

/// Gives the terminal back before the message of a panic is printed that ends the program. One of
/// another thread, such as that of the sound, is only logged: the session goes on without it.
fn hook_panics(extent: Extent) {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let print = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if std::thread::current().name() == Some("main") {
                // Not `leave`: the panic may have come while the lock was held.
                give_back(extent);
                settle(AT_THE_END);
                stderr::restore();
            }
            print(info);
        }));
    });
}
