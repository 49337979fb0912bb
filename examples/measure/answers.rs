//! How soon after a key the sound has gone or is another: mute, pause and stop, by the time at which
//! a recorder of the sound server hears it.

use std::io::Read;
use std::process::Stdio;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use backrub::audio::{Earcon, SAMPLE_RATE, spoken};
use backrub::{clock, voice};

use super::by_ear;
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

/// So much of a recording an answer comes in.
const AFTER: usize = SAMPLE_RATE as usize;
/// So much of an answer is looked for.
const LOOKED_FOR: usize = SAMPLE_RATE as usize / 10;

/// A piece as it came, and when.
type Piece = (Instant, Vec<f32>);

/// Presses each key while something sounds: mute until the last sample, the others until they are
/// answered, which cuts what sounds.
pub fn measure() -> Result<(), Failure> {
    println!("answers: from a key to what a recorder of the sound server hears of it, in ms");
    let server = Server::start()?;
    let heard = listen(&server)?;
    let stopped = voice::clips("Stopped.").ok_or("no clip")?;
    let stopped = spoken(&stopped[0]).ok_or("no clip")?;
    let pause = Earcon::Pause.samples();
    for (name, key, back, answer) in [
        ("mute", "m", "m", None),
        ("pause", " ", " ", Some(pause.as_ref())),
        ("stop", "x", " ", Some(stopped.as_ref())),
    ] {
        let words = ["play", "lower-body-flow", "--now"];
        let mut window = Window::play_with(&words, &server.environment())?;
        let mut took = Vec::new();
        for _ in 0..TIMES {
            window.after(Duration::from_millis(700));
            until_loud(&heard)?;
            let pressed = clock::now();
            window.press(key)?;
            took.push(match answer {
                None => until_silent(&heard, pressed)?,
                Some(answer) => until_answered(&heard, pressed, answer)?,
            });
            window.after(Duration::from_millis(300));
            window.press(back)?;
        }
        took.sort_unstable();
        let all: Vec<String> = took.iter().map(|t| t.as_millis().to_string()).collect();
        println!("  {name}: {}", all.join(", "));
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
                .map(|x| f32::from(i16::from_le_bytes([x[0], x[1]])) / 32_768.0);
            if sender.send((clock::now(), samples.collect())).is_err() {
                return;
            }
        }
    });
    Ok(pieces)
}

fn peak(samples: &[f32]) -> f32 {
    samples.iter().fold(0.0, |most, x| most.max(x.abs()))
}

/// Waits until something sounds now.
fn until_loud(heard: &Receiver<Piece>) -> Result<(), Failure> {
    // What came before is over.
    while heard.try_recv().is_ok() {}
    while peak(&heard.recv_timeout(Duration::from_secs(60))?.1) <= LOUD {}
    Ok(())
}

/// How long after a press the last piece came that was not silent.
fn until_silent(heard: &Receiver<Piece>, pressed: Instant) -> Result<Duration, Failure> {
    let (mut last, mut silent) = (pressed, 0);
    while silent < GONE {
        let (at, samples) = heard.recv_timeout(Duration::from_secs(5))?;
        match peak(&samples) > SILENT {
            true => (last, silent) = (at, 0),
            false => silent += 1,
        }
    }
    Ok(last.saturating_duration_since(pressed))
}

/// How long after a press the first piece of its answer came.
fn until_answered(
    heard: &Receiver<Piece>,
    pressed: Instant,
    answer: &[f32],
) -> Result<Duration, Failure> {
    let (mut dates, mut all) = (Vec::new(), Vec::new());
    while all.len() < AFTER {
        let (at, samples) = heard.recv_timeout(Duration::from_secs(5))?;
        dates.push(at);
        all.extend(samples);
    }
    let (place, likeness) = by_ear::best(&answer[..LOOKED_FOR], &all, 1);
    if likeness < 0.8 {
        return Err("the answer was not heard".into());
    }
    Ok(dates[place / PIECE].saturating_duration_since(pressed))
}
