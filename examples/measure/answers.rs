//! How soon after a key the sound has gone or changed: pause, mute and stop, by the time at which a
//! recorder of the sound server hears it.

use std::io::Read;
use std::process::Stdio;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use backrub::clock;

use super::server::Server;
use super::window::Window;

type Failure = Box<dyn std::error::Error>;

/// How often each key is pressed.
const TIMES: usize = 8;
/// A piece of the recording: ten milliseconds.
const PIECE: usize = 480;
/// Louder than this something sounds, softer nothing does.
const LOUD: f32 = 0.02;
const SILENT: f32 = 0.001;
/// So many pieces of silence after another are no gap between two words.
const GONE: usize = 15;

/// A piece as it came: when, and how loud.
type Piece = (Instant, f32);

/// Presses each key while something sounds.
pub fn measure() -> Result<(), Failure> {
    println!("answers: from a key to the last sample before silence, as a recorder hears it");
    let server = Server::start()?;
    let heard = listen(&server)?;
    for (name, key, back) in [("mute", "m", "m"), ("stop", "x", " ")] {
        let words = ["play", "lower-body-flow", "--now"];
        let mut window = Window::play_with(&words, &server.environment())?;
        let mut took = Vec::new();
        for _ in 0..TIMES {
            window.after(Duration::from_millis(700));
            until_loud(&heard)?;
            let pressed = clock::now();
            window.press(key)?;
            took.push(until_silent(&heard, pressed)?);
            window.after(Duration::from_millis(300));
            window.press(back)?;
        }
        took.sort_unstable();
        let ms = |time: &Duration| time.as_millis();
        let all: Vec<String> = took.iter().map(|time| ms(time).to_string()).collect();
        println!("  {name}: {} ms", all.join(", "));
    }
    Ok(())
}

/// What a recorder hears from now on, piece by piece as it comes.
fn listen(server: &Server) -> Result<Receiver<Piece>, Failure> {
    let mut recorder = server.command("parec");
    recorder.args(["-d", "t.monitor", "--latency-msec=10", "--format=s16le"]);
    recorder.args(["--rate=48000", "--channels=1", "--raw"]);
    let mut sound = recorder.stdout(Stdio::piped()).spawn()?.stdout.take();
    let (sender, pieces) = channel();
    std::thread::spawn(move || {
        let mut bytes = [0; PIECE * 2];
        while let Some(Ok(())) = sound.as_mut().map(|sound| sound.read_exact(&mut bytes)) {
            let samples = bytes
                .chunks_exact(2)
                .map(|x| i16::from_le_bytes([x[0], x[1]]));
            let peak = samples
                .map(|x| f32::from(x).abs() / 32_768.0)
                .fold(0.0, f32::max);
            if sender.send((clock::now(), peak)).is_err() {
                return;
            }
        }
    });
    Ok(pieces)
}

/// Waits until something sounds now.
fn until_loud(heard: &Receiver<Piece>) -> Result<(), Failure> {
    // What came before is over.
    while heard.try_recv().is_ok() {}
    loop {
        let (_, peak) = heard.recv_timeout(Duration::from_secs(60))?;
        if peak > LOUD {
            return Ok(());
        }
    }
}

/// How long after a press the last piece came that was not silent.
fn until_silent(heard: &Receiver<Piece>, pressed: Instant) -> Result<Duration, Failure> {
    let (mut last, mut silent) = (pressed, 0);
    while silent < GONE {
        let (at, peak) = heard.recv_timeout(Duration::from_secs(5))?;
        match peak > SILENT {
            true => (last, silent) = (at, 0),
            false => silent += 1,
        }
    }
    Ok(last.saturating_duration_since(pressed))
}
