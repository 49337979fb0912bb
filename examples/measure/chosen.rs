//! What choosing costs: a suggestion from ten thousand lines of a diary, and a need among ten thousand
//! routines.

use std::fs;
use std::time::{Duration, Instant};

use backrub::app::{Paths, Program};
use backrub::audio::Speaker;
use backrub::clock;
use backrub::library::{self, Entry, Need, Shelf, best};
use backrub::playback::Speed;

use crate::diaries;

const LINES: usize = 10_000;
const ROUTINES: usize = 10_000;
const TIMES: u32 = 50;

/// Prints the time of each, the median of many.
pub fn measure() -> std::io::Result<()> {
    let home = tempfile::tempdir()?;
    let shelf: Vec<Entry> = library::built_in().collect();
    let diary = diaries::plain(LINES, clock::date());
    fs::write(home.path().join("diary.jsonl"), diary)?;
    let mut program = Program::new(Speaker::silent(), Speed::USUAL, None, clock::time());
    program.paths = Some(Paths {
        routines: home.path().into(),
        sounds: home.path().into(),
        state: home.path().into(),
        cache: home.path().into(),
        settings: home.path().join("settings.yaml"),
    });
    program.shelf.add(shelf.iter().cloned());
    println!("chosen: {LINES} lines of a diary, {ROUTINES} routines, the median of {TIMES}");
    let read = median(|| program.look_back_now());
    println!("  diary read      {read:>7.2} ms");
    let suggested = median(|| {
        let _ = program.suggestion(None);
    });
    println!("  suggested       {suggested:>7.2} ms (at most 2)");
    let mut many = Shelf::default();
    many.add((0..ROUTINES).map(|nth| {
        let model = &shelf[nth % shelf.len()];
        Entry {
            id: format!("{}-{nth}", model.id),
            ..model.clone()
        }
    }));
    for words in ["6m shoulder quiet", "bed no tools", "mcrbrk", "sholder"] {
        let mut found = 0;
        let need = median(|| {
            let all = Need::of(words).find(many.entries(), &[]);
            found = all.len();
            let _ = best(&all);
        });
        println!("  {words:<18}{need:>7.2} ms, {found} found");
    }
    Ok(())
}

/// The median time of many, in milliseconds.
pub fn median(mut act: impl FnMut()) -> f64 {
    let mut times: Vec<Duration> = (0..TIMES)
        .map(|_| {
            let start: Instant = clock::now();
            act();
            clock::now() - start
        })
        .collect();
    times.sort_unstable();
    times[times.len() / 2].as_secs_f64() * 1000.0
}
