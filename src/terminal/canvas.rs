//! The terminal that is drawn on, for one sitting: its pictures, and what comes from it.

use std::io;
use std::time::{Duration, Instant};

use ratatui::layout::Size;

use super::events::{Events, Token};
use super::guard::{self, Extent, Taken, not_taken};
use super::keys::Input;
use super::surface::{Surface, size};
use super::writer;
use crate::clock;

/// A terminal that has not said by then where its cursor is will not do so.
const PATIENCE: Duration = Duration::from_secs(2);

/// The terminal that is drawn on. Given back when dropped.
pub struct Canvas {
    events: Events,
    extent: Extent,
    /// The size of the window when it was last drawn on.
    window: Size,
    /// What is drawn on; none while the terminal is asked where.
    surface: Option<Surface>,
    /// How often it was asked where its cursor is and has not answered; the last answer counts.
    asked: usize,
    /// Until when it may say so.
    asked_until: Option<Instant>,
    /// Whether it says so at all, as far as is known.
    tells_cursor: bool,
    /// Dropped last: nothing is read or drawn once it is given back.
    _taken: Taken,
}

impl Canvas {
    /// Takes the terminal: raw mode, no cursor, and as much of it as is asked for.
    ///
    /// # Errors
    /// When there is no terminal, or it cannot be put into raw mode.
    pub fn enter(extent: Extent) -> io::Result<Self> {
        let events = Events::open().map_err(not_taken)?;
        let taken = Taken::new(extent).map_err(not_taken)?;
        let mut canvas = Self {
            events,
            extent,
            window: size(),
            surface: None,
            asked: 0,
            asked_until: None,
            tells_cursor: true,
            _taken: taken,
        };
        if guard::is_taken(*guard::lock()) {
            if extent == Extent::Window {
                canvas.events.expect_soon();
            }
            canvas.begin_surface()?;
        }
        Ok(canvas)
    }

    /// The next thing that the terminal tells; nothing if it told nothing for that long.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn next(&mut self, wait: Option<Duration>) -> io::Result<Option<Input>> {
        let until = wait.and_then(|wait| clock::now().checked_add(wait));
        loop {
            let token = self
                .events
                .next(until.into_iter().chain(self.asked_until).min())?;
            match token {
                Some(Token::CursorRow(row)) => {
                    let was_asked = self.asked > 0;
                    self.asked = self.asked.saturating_sub(1);
                    if was_asked && self.asked == 0 {
                        self.asked_until = None;
                        self.place(Some(row))?;
                        return Ok(Some(Input::Changed));
                    }
                }
                Some(token) => return Ok(Some(token.input())),
                None if self.asked_until.is_some_and(|until| until <= clock::now()) => {
                    (self.asked, self.asked_until) = (0, None);
                    self.tells_cursor = false;
                    self.place(None)?;
                    return Ok(Some(Input::Changed));
                }
                None => return Ok(None),
            }
        }
    }

    /// Asks the terminal for its background, unless it is not ours at the moment. The answer comes
    /// as any other input, or never. Returns whether it was asked.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn ask_for_background(&mut self) -> io::Result<bool> {
        let ours = guard::lock();
        match guard::is_taken(*ours) {
            true => self.events.ask_for_background().map(|()| true),
            false => Ok(false),
        }
    }

    /// Draws one picture, unless the terminal is not ours at the moment or has not taken the last
    /// one yet. Then `next` wakes when it has.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn draw(&mut self, render: impl FnOnce(&mut ratatui::Frame)) -> io::Result<()> {
        let ours = guard::lock();
        if !guard::is_taken(*ours) || !writer::is_free()? {
            return Ok(());
        }
        let window = size();
        // What became of a picture that was taken so late, nobody knows.
        let spoilt = guard::take_spoilt() | writer::has_stood();
        if spoilt || window != self.window {
            self.window = window;
            self.begin_surface()?;
        }
        match &mut self.surface {
            Some(surface) => writer::show(&surface.draw(render)?),
            None => Ok(()),
        }
    }

    /// Rings the terminal's bell.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn ring(&mut self) -> io::Result<()> {
        match *guard::lock() {
            None => Ok(()),
            Some(_) => writer::ring(),
        }
    }

    /// Whether the terminal is too slow for drawings that move.
    #[must_use]
    pub fn is_slow(&self) -> bool {
        writer::is_slow()
    }

    /// A new surface, in a window of this size; for lines the terminal is asked where the prompt is by now.
    fn begin_surface(&mut self) -> io::Result<()> {
        match self.extent {
            Extent::Lines(_) if self.tells_cursor => {
                self.surface = None;
                match self.events.ask_for_cursor()? {
                    Some(row) => self.place(Some(row)),
                    None => {
                        self.asked += 1;
                        self.asked_until = Some(clock::now() + PATIENCE);
                        Ok(())
                    }
                }
            }
            _ => self.place(None),
        }
    }

    /// Draws from this row on, if that matters.
    fn place(&mut self, row: Option<u16>) -> io::Result<()> {
        self.surface = match self.extent {
            Extent::Window => Some(Surface::window(self.window)?),
            Extent::Lines(lines) => Some(Surface::lines(lines, row, self.window)?),
            Extent::Keys => None,
        };
        Ok(())
    }
}

impl Drop for Canvas {
    fn drop(&mut self) {
        self.events.wait_for_answer();
    }
}
