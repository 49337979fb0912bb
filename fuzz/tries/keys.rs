//! Any bytes from the terminal, and any sizes of it, through the loop of the program, in a
//! pseudo-terminal that takes the place of this process's own.

use std::io::{Read, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use backrub::app::{self, Program, screens};
use backrub::audio::Speaker;
use backrub::clock;
use backrub::library;
use backrub::playback::Speed;
use backrub::ui::screens::home::Home;
use portable_pty::{MasterPty, PtySize, native_pty_system};

/// Keys that would end or stop this process: Ctrl-C, Ctrl-Z, Ctrl-\.
const NOT_THESE: [u8; 3] = [0x03, 0x1a, 0x1c];
/// The next two bytes are a size of the window.
const RESIZE: u8 = 0xFF;
/// Whoever is not out by then is locked in.
const PATIENCE: Duration = Duration::from_secs(20);

struct Line {
    master: Mutex<Box<dyn MasterPty + Send>>,
    keys: Mutex<Box<dyn Write + Send>>,
    shown: Arc<Mutex<Vec<u8>>>,
}

/// One for all tries: the program asks its own process for its terminal.
fn line() -> &'static Line {
    static LINE: OnceLock<Line> = OnceLock::new();
    LINE.get_or_init(|| {
        // As in the program itself, where it is ignored from the start.
        let nobody = Arc::new(AtomicBool::new(false));
        signal_hook::flag::register(signal_hook::consts::SIGPIPE, nobody).expect("a signal");
        let pair = native_pty_system().openpty(size(30, 100)).expect("a pty");
        let tty = pair.master.tty_name().expect("a name");
        let slave = std::fs::OpenOptions::new().read(true).write(true).open(tty);
        let slave = slave.expect("the other end");
        rustix::stdio::dup2_stdin(&slave).expect("an input");
        rustix::stdio::dup2_stdout(&slave).expect("an output");
        let shown: Arc<Mutex<Vec<u8>>> = Arc::default();
        let mut reader = pair.master.try_clone_reader().expect("a reader");
        let seen = Arc::clone(&shown);
        std::thread::spawn(move || {
            let mut bytes = [0; 65_536];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
                seen.extend_from_slice(&bytes[..count]);
            }
        });
        let keys = Mutex::new(pair.master.take_writer().expect("a writer"));
        let master = Mutex::new(pair.master);
        Line {
            master,
            keys,
            shown,
        }
    })
}

fn size(rows: u16, cols: u16) -> PtySize {
    PtySize {
        rows,
        cols,
        pixel_width: 0,
        pixel_height: 0,
    }
}

/// Presses and resizes, then leaves by keys without letters.
///
/// # Panics
/// When the program does not let one out.
pub fn try_out(bytes: &[u8]) {
    let line = line();
    let is_over = Arc::new(AtomicBool::new(false));
    let (over, bytes) = (Arc::clone(&is_over), bytes.to_vec());
    // What tells whether the wheel types arrows.
    press(line, b"\x1b[?1007;2$y");
    let feeder = std::thread::spawn(move || {
        feed(line, &bytes);
        leave(line, &over);
    });
    let mut program = Program::new(Speaker::silent(), Speed::USUAL, None, clock::time());
    program.shelf.add(library::built_in());
    program.memory.notice_read = Some(program.time.date);
    program.memory.no_red_flags = Some(program.time.date);
    program.home = Some(Home::default());
    let home = screens::home();
    app::run(&mut program, home).expect("the line holds");
    is_over.store(true, Ordering::Relaxed);
    feeder.join().expect("it leaves");
}

fn press(line: &Line, bytes: &[u8]) {
    let mut keys = line.keys.lock().unwrap_or_else(PoisonError::into_inner);
    keys.write_all(bytes).expect("a line");
}

fn resize(line: &Line, to: PtySize) {
    let master = line.master.lock().unwrap_or_else(PoisonError::into_inner);
    master.resize(to).expect("a size");
}

fn feed(line: &Line, bytes: &[u8]) {
    let mut rest = bytes;
    while let Some((first, more)) = rest.split_first() {
        rest = more;
        if *first == RESIZE && rest.len() >= 2 {
            let to = size(u16::from(rest[0]) % 80, u16::from(rest[1]) % 200);
            rest = &rest[2..];
            resize(line, to);
            // Nobody is at the other end of the line whom the system would tell.
            let _ = rustix::process::kill_process(
                rustix::process::getpid(),
                rustix::process::Signal::WINCH,
            );
        } else if !NOT_THESE.contains(first) {
            press(line, &[*first]);
        }
    }
}

/// Esc leads out of every screen; where a session is to be finished, Enter says so.
fn leave(line: &Line, is_over: &AtomicBool) {
    let begun = clock::now();
    resize(line, size(30, 100));
    while !is_over.load(Ordering::Relaxed) {
        assert!(clock::now() - begun < PATIENCE, "there is no way out");
        let mut shown = line.shown.lock().unwrap_or_else(PoisonError::into_inner);
        let text = String::from_utf8_lossy(&shown).into_owned();
        shown.clear();
        drop(shown);
        let is_asked = text.contains("FINISH?");
        press(line, if is_asked { b"\r" } else { b"\x1b[27u" });
        clock::wait(Duration::from_millis(if text.contains("STOPPED") {
            600
        } else {
            15
        }));
    }
}
