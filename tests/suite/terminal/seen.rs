//! What is known of a program in a terminal: its screen, what it asked for, and how it ended.

use std::io::Read;
use std::sync::{Arc, Condvar, Mutex};

use portable_pty::{Child, ExitStatus};

use super::start::BEFORE;

/// A window that does not tell its size is as large as such a terminal usually is.
const USUAL: (u16, u16) = (80, 24);

fn cells(count: u16, usual: u16) -> std::num::NonZero<u16> {
    count.try_into().unwrap_or(usual.try_into().unwrap())
}

/// What is known of the program, and a bell for whoever waits for news of it.
pub struct Shared {
    pub seen: Mutex<Seen>,
    pub news: Condvar,
}

impl Shared {
    /// Of a program in a window of this size that has not written anything.
    pub fn new(cols: u16, rows: u16) -> Arc<Self> {
        let (rows, cols) = (cells(rows, USUAL.1), cells(cols, USUAL.0));
        let seen = Seen {
            parser: vt100::Parser::new_with_callbacks(rows, cols, 0, Requests::default()),
            is_silent: false,
            status: None,
            is_closed: false,
        };
        Arc::new(Self {
            seen: Mutex::new(seen),
            news: Condvar::new(),
        })
    }

    /// The window has another size.
    pub fn resize(&self, cols: u16, rows: u16) {
        let mut seen = self.seen.lock().unwrap();
        seen.parser
            .set_size(cells(rows, USUAL.1), cells(cols, USUAL.0));
    }
}

/// What is known of the program.
pub struct Seen {
    pub parser: vt100::Parser<Requests>,
    /// Nothing more will be written.
    pub is_silent: bool,
    /// How the process ended.
    pub status: Option<ExitStatus>,
    /// The window is gone: the reader must let go of the terminal too.
    pub is_closed: bool,
}

impl Seen {
    /// The text on the screen.
    pub fn contents(&self) -> String {
        self.parser.screen().contents()
    }

    /// Whether something is shown in one of the 256 colours.
    pub fn has_colour(&self, colour: u8) -> bool {
        let screen = self.parser.screen();
        let (rows, cols) = screen.size();
        let mut cells = (0..rows.get()).flat_map(|row| (0..cols.get()).map(move |col| (row, col)));
        cells.any(|(row, col)| {
            let cell = screen.cell(row, col);
            cell.is_some_and(|cell| cell.fgcolor() == vt100::Color::Idx(colour))
        })
    }
}

/// What the program asked of the terminal besides showing text.
#[derive(Default)]
pub struct Requests {
    pub bells: usize,
    pub titles: usize,
    /// How often it asked where the cursor is and was not answered yet.
    pub cursor: usize,
    /// How often it asked for the background.
    pub background: usize,
    /// Whether it wants the wheel to type arrows, as it said last.
    pub wheel: Option<bool>,
}

/// The mode in which the wheel types arrows.
const WHEEL: u16 = 1007;

impl vt100::Callbacks for Requests {
    fn audible_bell(&mut self, _: &mut vt100::Screen) {
        self.bells += 1;
    }

    fn set_window_title(&mut self, _: &mut vt100::Screen, _: &[u8]) {
        self.titles += 1;
    }

    fn unhandled_csi(
        &mut self,
        _: &mut vt100::Screen,
        _: Option<u8>,
        _: Option<u8>,
        parameters: &[&[u16]],
        letter: char,
    ) {
        if parameters == [[WHEEL]] && matches!(letter, 'h' | 'l') {
            self.wheel = Some(letter == 'h');
        }
        self.cursor += usize::from(letter == 'n' && parameters == [[6]]);
    }

    fn unhandled_osc(&mut self, _: &mut vt100::Screen, parameters: &[&[u8]]) {
        self.background += usize::from(*parameters == [&b"11"[..], b"?"]);
    }
}

/// Reads what the program writes, until it ends or the window is closed.
pub fn read(mut reader: Box<dyn Read + Send>, has_one_screen: bool, shared: Arc<Shared>) {
    if has_one_screen {
        let before = format!("{BEFORE}\r\n");
        let mut seen = shared.seen.lock().unwrap();
        seen.parser.process(before.as_bytes());
    }
    std::thread::spawn(move || {
        let mut bytes = [0; 4096];
        loop {
            let read = reader.read(&mut bytes).unwrap_or(0);
            let mut seen = shared.seen.lock().unwrap();
            match has_one_screen {
                true => seen.parser.process(&without_another_screen(&bytes[..read])),
                false => seen.parser.process(&bytes[..read]),
            }
            seen.is_silent = read == 0 || seen.is_closed;
            shared.news.notify_all();
            if seen.is_silent {
                return;
            }
        }
    });
}

/// What a terminal understands that has no alternate screen.
fn without_another_screen(bytes: &[u8]) -> Vec<u8> {
    // Nothing else is lost: it only looks at bytes that are no text.
    let text: String = bytes.iter().map(|byte| char::from(*byte)).collect();
    let text = text.replace("\x1b[?1049h", "").replace("\x1b[?1049l", "");
    text.chars().map(|letter| letter as u8).collect()
}

/// Waits for the process to end.
pub fn reap(mut child: Box<dyn Child + Send + Sync>, shared: Arc<Shared>) {
    std::thread::spawn(move || {
        let status = child.wait().unwrap();
        shared.seen.lock().unwrap().status = Some(status);
        shared.news.notify_all();
    });
}
