//! Looking back at ten thousand lines: how long it takes, and what they and ten thousand routines of
//! one's own cost the first picture of the home screen.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use backrub::app::care;
use backrub::library::{self, Shelf};
use backrub::store::{Days, Diary};
use backrub::{clock, zone};

use crate::chosen::median;
use crate::window::{Window, answer};
use crate::{diaries, library as many};

const LINES: usize = 10_000;
const ROUTINES: usize = 10_000;
const STARTS: usize = 41;
const DIARIES: u64 = 1_000;
const SEED: u64 = 20_261_127;
const PATIENCE: Duration = Duration::from_secs(20);

type Failure = Box<dyn std::error::Error>;

/// Prints the figures.
pub fn measure() -> Result<(), Failure> {
    let home = tempfile::tempdir()?;
    let path = home.path().join("diary.jsonl");
    fs::write(&path, diaries::plain(LINES, clock::date()))?;
    println!("looked-back: {LINES} lines, medians");
    let bytes = median(|| drop(fs::read(&path)));
    let read = median(|| drop(Diary::read(home.path())));
    println!("  bytes alone     {bytes:>7.2} ms");
    println!(
        "  diary read      {read:>7.2} ms, {:.0} times",
        read / bytes
    );
    let diary = Diary::read(home.path())?;
    let again = median(|| drop(Diary::read_anew(home.path(), diary.stamp)));
    println!("  looked at again {again:>7.2} ms");
    let by_day = median(|| drop(Days::of(&diary.sessions, &zone::here())));
    println!("  by days         {by_day:>7.2} ms");
    let mut shelf = Shelf::default();
    shelf.add(library::built_in());
    let cared = median(|| drop(care(&shelf, &diary.sessions)));
    println!("  care of all     {cared:>7.2} ms");
    let all = read + by_day + cared;
    println!("  all of it       {all:>7.2} ms (at most 50)");
    printed()?;
    first_pictures()?;
    let begun = clock::now();
    let tried = (0..DIARIES).filter_map(|nth| diaries::fault(SEED + nth, home.path()));
    let faults: Vec<String> = tried.collect();
    println!(
        "  {DIARIES} made diaries (seed {SEED}): {} faults in {:.0} s",
        faults.len(),
        (clock::now() - begun).as_secs_f64()
    );
    faults
        .iter()
        .take(10)
        .for_each(|fault| println!("    {fault}"));
    Ok(())
}

/// A folder for what is remembered and one's own routines, with so many of both.
fn home(lines: usize, routines: usize) -> Result<tempfile::TempDir, Failure> {
    let home = tempfile::tempdir()?;
    answer(home.path())?;
    let folder = home.path().join("backrub/routines");
    fs::create_dir_all(&folder)?;
    let text = many::routine();
    for nth in 0..routines {
        fs::write(folder.join(format!("routine-{nth:05}.yaml")), &text)?;
    }
    let diary = diaries::plain(lines, clock::date());
    fs::write(home.path().join("backrub/diary.jsonl"), diary)?;
    Ok(home)
}

fn variables(home: &Path) -> Vec<(String, String)> {
    let home = home.to_str().unwrap_or_default();
    let named = [
        "XDG_STATE_HOME",
        "XDG_DATA_HOME",
        "XDG_CONFIG_HOME",
        "XDG_CACHE_HOME",
    ];
    let mut all = named
        .map(|name| (name.to_owned(), home.to_owned()))
        .to_vec();
    all.push(("ALSA_CONFIG_PATH".to_owned(), "/no/sound/here".to_owned()));
    all
}

/// How long `backrub diary` takes from its start to its end, with the lines and with one.
fn printed() -> Result<(), Failure> {
    let program = std::env::current_exe()?.with_file_name("../backrub");
    let time = |lines: usize| -> Result<f64, Failure> {
        let home = home(lines, 0)?;
        Ok(median(|| {
            let mut command = Command::new(&program);
            command.arg("diary").envs(variables(home.path()));
            drop(command.stdin(Stdio::null()).stdout(Stdio::null()).status());
        }))
    };
    let (all, one) = (time(LINES)?, time(1)?);
    println!("  printed, whole  {all:>7.2} ms, with one line {one:.2} ms");
    Ok(())
}

/// The first picture, and the suggestion in it, of the home screen in five homes, by turns. A
/// quarter of the starts were quicker: on a busy machine the middle one says more of the others.
fn first_pictures() -> Result<(), Failure> {
    let homes = [
        ("one of each", home(1, 1)?),
        ("the same", home(1, 1)?),
        ("the lines", home(LINES, 1)?),
        ("the routines", home(1, ROUTINES)?),
        ("both", home(LINES, ROUTINES)?),
    ];
    let mut times = [(); 5].map(|()| (Vec::new(), Vec::new()));
    for round in 0..STARTS {
        // Each one follows each other one.
        for nth in 0..homes.len() {
            let nth = (round + nth) % homes.len();
            let (first, suggested) = start(homes[nth].1.path())?;
            let times = &mut times[nth];
            times.0.push(first);
            times.1.push(suggested);
        }
    }
    let quick = |times: &mut Vec<Duration>| {
        times.sort_unstable();
        times[times.len() / 4].as_secs_f64() * 1_000.0
    };
    let mut without = 0.0;
    for ((name, _), (first, suggested)) in homes.iter().zip(&mut times) {
        let (first, suggested) = (quick(first), quick(suggested));
        if without == 0.0 {
            without = first;
        }
        println!(
            "  home, {name:<13}{first:>6.2} ms to the first picture, {:.2} times (at most 1.2); \
             {suggested:.0} ms to the suggestion",
            first / without
        );
    }
    Ok(())
}

/// The time to the first picture and to the suggestion, if there is one in time.
fn start(home: &Path) -> Result<(Duration, Duration), Failure> {
    let mut window = Window::start(&["--mute"], &variables(home))?;
    let begun = window.begun();
    let mut first = None;
    while let Some((at, screen)) = window.next(PATIENCE) {
        let is_home = screen.contains("type what you need");
        if is_home && first.is_none() {
            first = Some(at - begun);
        }
        let (Some(first), true) = (first, suggests(&screen)) else {
            continue;
        };
        window.press("\u{3}")?;
        window.end(PATIENCE);
        return Ok((first, at - begun));
    }
    Err("the home screen did not come".into())
}

/// Whether there is a reason behind "For now", where the place for it is empty at first.
fn suggests(screen: &str) -> bool {
    let mut behind = screen.lines().filter_map(|line| line.split_once("For now"));
    let has_words = |behind: &str| behind.contains(|c: char| c.is_ascii_alphabetic());
    behind.any(|(_, behind)| has_words(behind))
}
