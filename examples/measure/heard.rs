//! What is really heard: a routine through a sound server, recorded, and held against the same
//! routine as a file.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use backrub::audio::{Earcon, SAMPLE_RATE, Sound, UserSounds, render};
use backrub::clock;
use backrub::library::{self, Opened};
use backrub::model::VoiceMode;
use backrub::playback::{Speed, Voicing, opening};

use super::server::Server;
use super::window::answer;

type Failure = Box<dyn std::error::Error>;

const RATE: f64 = SAMPLE_RATE as f64;
/// So much of each sound is looked for.
const LOOKED_FOR: usize = SAMPLE_RATE as usize / 4;
/// So far before and after its date.
const AROUND: usize = SAMPLE_RATE as usize / 10;

/// Plays, records and compares.
pub fn measure(routine: &str) -> Result<(), Failure> {
    println!("heard: {routine}, through PulseAudio, beside the same session as a file");
    let opened = library::open(routine, None)?;
    let folder = tempfile::tempdir()?;
    let wav = folder.path().join("heard.wav");
    let server = Server::start()?;
    let recorder = server.record(&wav)?;
    let played = play(routine, &server, folder.path())?;
    drop(recorder);
    compare(&wav, &opened, Duration::MAX)?;
    println!(
        "  processor: {:.2} % of one core over {:.0} s; a stream was open {:.0} % of the time",
        played.processor,
        opened.timeline.total.as_secs_f64(),
        played.open
    );
    Ok(())
}

/// Prints which sounds of a recording are where, until so long after the first bowl.
pub fn compare(wav: &Path, opened: &Opened, until: Duration) -> Result<(), Failure> {
    let heard = samples(wav)?;
    let (file, sounds) = as_a_file(opened)?;
    let begin = begin(&heard);
    for (name, wanted) in [
        (
            "signals",
            &(|s: &Sound| matches!(s, Sound::Earcon(e) if *e != Earcon::Pace))
                as &dyn Fn(&Sound) -> bool,
        ),
        ("pace", &|s: &Sound| {
            matches!(s, Sound::Earcon(Earcon::Pace))
        }),
        ("voice", &|s: &Sound| matches!(s, Sound::Clip(_))),
    ] {
        let dates = sounds
            .iter()
            .filter(|(at, s)| wanted(s) && !at.is_zero() && *at < until);
        let offs: Vec<Option<f64>> = dates
            .map(|(at, _)| off(&file, &heard, begin, *at))
            .collect();
        tell(name, &offs);
    }
    Ok(())
}

struct Played {
    /// Percent of one core.
    processor: f64,
    /// Percent of the time.
    open: f64,
}

fn play(routine: &str, server: &Server, home: &Path) -> Result<Played, Failure> {
    answer(home)?;
    let program = std::env::current_exe()?.with_file_name("../backrub");
    let mut command = Command::new(program);
    command
        .args(["play", routine, "--json"])
        .envs(server.environment());
    command
        .env("XDG_STATE_HOME", home)
        .env("XDG_DATA_HOME", home);
    let mut child = command.stdout(Stdio::piped()).spawn()?;
    let started = clock::now();
    let lines = child.stdout.take().ok_or("no output")?;
    let reader = std::thread::spawn(move || BufReader::new(lines).lines().count());
    let (mut looks, mut open) = (0_u32, 0_u32);
    let mut ticks = 0;
    while child.try_wait()?.is_none() {
        looks += 1;
        open += u32::from(server.is_open()?);
        ticks = processor_ticks(child.id()).unwrap_or(ticks);
        clock::wait(Duration::from_millis(500));
    }
    let _ = reader.join();
    let seconds = clock::now().duration_since(started).as_secs_f64();
    Ok(Played {
        processor: ticks as f64 / seconds, // a hundred ticks make a second
        open: 100.0 * f64::from(open) / f64::from(looks),
    })
}

/// The time that a process has had a processor, in hundredths of a second.
fn processor_ticks(id: u32) -> Option<u64> {
    let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    let mut fields = stat.rsplit(')').next()?.split_whitespace().skip(11);
    Some(fields.next()?.parse::<u64>().ok()? + fields.next()?.parse::<u64>().ok()?)
}

fn samples(wav: &Path) -> Result<Vec<f32>, Failure> {
    let reader = hound::WavReader::open(wav)?;
    let samples = reader.into_samples::<i16>().map_while(Result::ok);
    Ok(samples.map(|x| f32::from(x) / 32_768.0).collect())
}

type Dated = (Duration, Sound);

fn as_a_file(
    Opened {
        routine, timeline, ..
    }: &Opened,
) -> Result<(Vec<f32>, Vec<Dated>), Failure> {
    let sounds = Voicing {
        speech: None,
        voice: VoiceMode::Full,
        speed: Speed::USUAL,
    };
    let opening = opening::of(routine, timeline);
    let sounds = sounds.whole(&opening, timeline);
    let mut file = Vec::new();
    render(
        sounds.clone(),
        &UserSounds::default(),
        opening.length() + timeline.total,
        |block| {
            file.extend(block);
            Ok::<(), Failure>(())
        },
    )?;
    Ok((file, sounds))
}

/// The sample of the recording on which the session begins.
fn begin(heard: &[f32]) -> usize {
    let bowl = Earcon::Begin.samples();
    let span = 10 * SAMPLE_RATE as usize;
    best(&bowl[..LOOKED_FOR], &heard[..span.min(heard.len())]).map_or(0, |(place, _)| place)
}

/// By how many milliseconds a sound came later than its date, counted from the begin.
fn off(file: &[f32], heard: &[f32], begin: usize, at: Duration) -> Option<f64> {
    let date = (at.as_secs_f64() * RATE).round() as usize;
    let wanted = file.get(date..date + LOOKED_FOR)?;
    let from = (begin + date).checked_sub(AROUND)?;
    let here = heard.get(from..from + 2 * AROUND + LOOKED_FOR)?;
    let (place, likeness) = best(wanted, here)?;
    (likeness > 0.9).then(|| (place as f64 - AROUND as f64) * 1000.0 / RATE)
}

/// Where a sound is found best, and how alike it is there, at most 1: a matched filter.
fn best(wanted: &[f32], here: &[f32]) -> Option<(usize, f32)> {
    let energy = |x: &[f32]| x.iter().map(|x| x * x).sum::<f32>();
    let whole = energy(wanted);
    let places = 0..=here.len().checked_sub(wanted.len())?;
    let likeness = |place: usize| {
        let part = &here[place..place + wanted.len()];
        let product: f32 = part.iter().zip(wanted).map(|(a, b)| a * b).sum();
        product / (whole * energy(part)).sqrt().max(1e-9)
    };
    let all = places.map(|place| (place, likeness(place)));
    all.max_by(|a, b| a.1.total_cmp(&b.1))
}

fn tell(name: &str, offs: &[Option<f64>]) {
    let found: Vec<f64> = offs.iter().flatten().copied().collect();
    if found.is_empty() {
        println!("  {name}: 0 of {} found", offs.len());
        return;
    }
    let count = found.len() as f64;
    let mean = found.iter().sum::<f64>() / count;
    let spread = (found.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / count).sqrt();
    let least = found.iter().copied().fold(f64::MAX, f64::min);
    let most = found.iter().copied().fold(f64::MIN, f64::max);
    println!(
        "  {name}: {} of {} found; off by {mean:+.1} ms on the whole, sd {spread:.1}, {least:+.1} to {most:+.1}",
        found.len(),
        offs.len()
    );
}
