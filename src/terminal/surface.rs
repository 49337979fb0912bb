//! What a picture is drawn on: memory. What of it changed comes out as bytes for the terminal.

use std::cell::RefCell;
use std::io::{self, IsTerminal as _, Write};
use std::rc::Rc;

use ratatui::backend::CrosstermBackend;
use ratatui::layout::{Rect, Size};
use ratatui::{Frame, Terminal, TerminalOptions, Viewport};

/// The size where a terminal does not tell its own, as on a serial line and in some containers.
const USUAL: Size = Size {
    width: 80,
    height: 24,
};

/// Bytes for the terminal, in memory that the drawing library writes to.
#[derive(Clone, Default)]
struct Bytes(Rc<RefCell<Vec<u8>>>);

impl Write for Bytes {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// An empty part of the terminal, and what has been drawn on it.
pub(super) struct Surface {
    terminal: Terminal<CrosstermBackend<Bytes>>,
    bytes: Bytes,
    /// Whether the cursor goes back to the beginning after each picture.
    returns: bool,
}

impl Surface {
    /// The whole window, which is cleared with the first picture.
    ///
    /// # Errors
    /// Never: it is memory.
    pub(super) fn window(size: Size) -> io::Result<Self> {
        let surface = Self::on(Rect::from(size), false)?;
        surface.bytes.clone().write_all(b"\x1b[0m\x1b[H\x1b[2J")?;
        Ok(surface)
    }

    /// So many lines from a row on, for which room is made with the first picture; of a terminal that
    /// does not tell the row of its cursor, the last ones. After each picture the cursor goes back
    /// to their beginning, so that a signal can give them back without knowing more of them.
    ///
    /// # Errors
    /// Never: it is memory.
    pub(super) fn lines(lines: u16, row: Option<u16>, window: Size) -> io::Result<Self> {
        let lines = lines.min(window.height);
        let last = window.height - lines;
        let surface = Self::on(
            Rect::new(0, row.unwrap_or(last).min(last), window.width, lines),
            true,
        )?;
        let mut bytes = surface.bytes.clone();
        let scroll = "\n".repeat(lines.saturating_sub(1).into());
        match row {
            Some(_) => write!(bytes, "\x1b[J{scroll}")?,
            None => write!(bytes, "\x1b[{};1H\r\n{scroll}", window.height)?,
        }
        Ok(surface)
    }

    fn on(area: Rect, returns: bool) -> io::Result<Self> {
        let bytes = Bytes::default();
        let viewport = Viewport::Fixed(area);
        let backend = CrosstermBackend::new(bytes.clone());
        Ok(Self {
            terminal: Terminal::with_options(backend, TerminalOptions { viewport })?,
            bytes,
            returns,
        })
    }

    /// Draws a picture, and returns what the terminal must be told to show it.
    ///
    /// # Errors
    /// Never: it is memory.
    pub(super) fn draw(&mut self, render: impl FnOnce(&mut Frame)) -> io::Result<Vec<u8>> {
        let top = self.terminal.draw(render)?.area.as_position();
        if self.returns {
            self.terminal.set_cursor_position(top)?;
        }
        Ok(std::mem::take(&mut *self.bytes.0.borrow_mut()))
    }
}

/// The size of the window; where it says nothing, what `COLUMNS` and `LINES` say, or the usual one.
pub(super) fn size() -> Size {
    let told = told_size();
    let said = |name| std::env::var(name).ok()?.parse().ok();
    let or_else = |told: u16, name, usual| match told {
        0 => said(name).filter(|said| *said > 0).unwrap_or(usual),
        told => told,
    };
    Size {
        width: or_else(told.width, "COLUMNS", USUAL.width),
        height: or_else(told.height, "LINES", USUAL.height),
    }
}

/// The columns of the terminal that standard output goes to; none where it goes elsewhere.
#[must_use]
pub fn columns() -> Option<usize> {
    io::stdout().is_terminal().then(|| size().width.into())
}

#[cfg(unix)]
fn told_size() -> Size {
    let told = rustix::termios::tcgetwinsize(io::stdout());
    told.map_or(Size::ZERO, |size| Size::new(size.ws_col, size.ws_row))
}

#[cfg(not(unix))]
fn told_size() -> Size {
    crossterm::terminal::size().map_or(Size::ZERO, Size::from)
}

#[cfg(test)]
mod tests {
    use ratatui::widgets::Paragraph;

    use super::*;

    fn drawn(surface: &mut Surface, words: &str) -> String {
        let picture =
            surface.draw(|frame| frame.render_widget(Paragraph::new(words), frame.area()));
        String::from_utf8(picture.unwrap()).unwrap()
    }

    #[test]
    fn the_first_picture_clears_the_window_and_the_next_tells_only_what_changed() {
        let mut surface = Surface::window(Size::new(20, 3)).unwrap();
        let first = drawn(&mut surface, "Paused.");
        assert!(first.starts_with("\x1b[0m\x1b[H\x1b[2J"), "{first:?}");
        assert!(first.contains("Paused."), "{first:?}");
        let second = drawn(&mut surface, "Pausel.");
        assert!(
            second.contains('l') && !second.contains("Paus"),
            "{second:?}"
        );
        assert!(!second.contains("\x1b[2J"), "{second:?}");
    }

    #[test]
    fn lines_of_a_terminal_that_tells_no_row_are_its_last() {
        let mut surface = Surface::lines(3, None, Size::new(20, 10)).unwrap();
        let first = drawn(&mut surface, "Paused.");
        assert!(first.starts_with("\x1b[10;1H\r\n\n\n"), "{first:?}");
        assert!(first.contains("\x1b[8;1H"), "{first:?}");
        // The cursor is below what stays, and there is room for what comes.
        let mut surface = Surface::lines(3, Some(9), Size::new(20, 10)).unwrap();
        let first = drawn(&mut surface, "Paused.");
        assert!(first.starts_with("\x1b[J\n\n"), "{first:?}");
        assert!(first.ends_with("\x1b[8;1H"), "{first:?}");
    }
}
