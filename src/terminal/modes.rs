//! The modes of the terminal's input: how they were found, and what they are meanwhile.

/// What becomes of keys meanwhile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    /// Every key comes at once, Ctrl-C too, and nothing that is written is changed.
    Raw,
    /// Keys come at once and are not shown; all else stays as it was.
    Unseen,
    /// The same, and a line may end in either way: what stands between us and the person sends lines.
    WholeLines,
}

#[cfg(unix)]
pub(super) use unix::{forget_typed, is_foreground, restore, set};

#[cfg(unix)]
mod unix {
    use std::io;
    use std::sync::{Mutex, MutexGuard, PoisonError};

    use rustix::process::getpgrp;
    use rustix::termios::{
        InputModes, LocalModes, OptionalActions, QueueSelector, SpecialCodeIndex, Termios, tcflush,
        tcgetattr, tcgetpgrp, tcsetattr,
    };

    use super::Mode;

    /// The modes as they were found; none while they are so.
    static FOUND: Mutex<Option<Termios>> = Mutex::new(None);

    fn found() -> MutexGuard<'static, Option<Termios>> {
        FOUND.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sets a mode, until `restore`.
    ///
    /// # Errors
    /// When standard input is no terminal, or it is gone.
    pub fn set(mode: Mode) -> io::Result<()> {
        let (mut found, stdin) = (found(), io::stdin());
        let mut modes = match &*found {
            Some(modes) => modes.clone(),
            None => tcgetattr(&stdin)?,
        };
        found.get_or_insert_with(|| modes.clone());
        match mode {
            Mode::Raw => modes.make_raw(),
            Mode::Unseen | Mode::WholeLines => {
                modes.local_modes -= LocalModes::ICANON | LocalModes::ECHO;
                // Enter is told from Ctrl-J, unless both are Enter.
                modes.input_modes -= InputModes::ICRNL;
                modes
                    .input_modes
                    .set(InputModes::INLCR, mode == Mode::WholeLines);
                modes.special_codes[SpecialCodeIndex::VMIN] = 1;
                modes.special_codes[SpecialCodeIndex::VTIME] = 0;
            }
        }
        // At once: what is still to be written is not waited for.
        Ok(tcsetattr(&stdin, OptionalActions::Now, &modes)?)
    }

    /// Forgets what was typed and not read yet: it was meant for something else.
    pub fn forget_typed() {
        if is_foreground() {
            // Where it cannot be forgotten it is read.
            let _ = tcflush(io::stdin(), QueueSelector::IFlush);
        }
    }

    /// Makes the modes what they were found as. In the background they are the shell's by now.
    pub fn restore() {
        if let Some(modes) = found().take().filter(|_| is_foreground()) {
            // The terminal may be gone, and there is nobody to tell.
            let _ = tcsetattr(io::stdin(), OptionalActions::Now, &modes);
        }
    }

    /// Whether the terminal is ours to read. A job in the background that reads it is stopped.
    #[must_use]
    pub fn is_foreground() -> bool {
        tcgetpgrp(io::stdin()).map_or(true, |group| group == getpgrp())
    }
}

/// Sets a mode, until `restore`.
///
/// # Errors
/// When there is no console.
#[cfg(not(unix))]
pub(super) fn set(_: Mode) -> std::io::Result<()> {
    crossterm::terminal::enable_raw_mode()
}

/// Makes the modes what they were found as.
#[cfg(not(unix))]
pub(super) fn restore() {
    let _ = crossterm::terminal::disable_raw_mode();
}

/// A console has been read by then.
#[cfg(not(unix))]
pub(super) fn forget_typed() {}

/// There are no jobs.
#[cfg(not(unix))]
pub(super) fn is_foreground() -> bool {
    true
}
