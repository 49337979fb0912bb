//! Diaries made by chance, with lines that say more about a session, torn ones and strange ones: the
//! suite tries a few, `make measure` many.

use std::fs;
use std::path::Path;
use std::time::Duration;

use backrub::store::{Days, Diary, Keeper, forget, seconds};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use crate::chance::Chance;

/// Routines that sessions are of; one is not there any more.
const ROUTINES: [&str; 5] = [
    "desk-neck-shoulders",
    "desk-microbreak",
    "lower-body-flow",
    "stress-wind-down-bed",
    "gone",
];
/// Lines that no version has written.
const STRANGE: [&str; 5] = ["", "{", "\u{1}\u{2}", r#"{"at":"soon"}"#, "[3]"];
const PATIENCE: Duration = Duration::from_secs(30);

/// A line of a diary, with its end.
#[derive(Debug, Clone)]
struct Made {
    text: String,
    /// The session that it tells of, and when that ended; none of a strange one.
    session: Option<(usize, Timestamp)>,
}

/// A diary of so many sessions, the last one ended at `now`; each a quarter of an hour apart.
pub fn plain(sessions: usize, now: Timestamp) -> String {
    let line = |nth: usize| {
        let before = SignedDuration::from_mins(13 * (sessions - 1 - nth) as i64);
        line(nth, now - before, 90)
    };
    (0..sessions).map(line).collect()
}

fn line(nth: usize, at: Timestamp, seconds: usize) -> String {
    let (begun, id) = (
        at - SignedDuration::from_mins(9),
        ROUTINES[nth % ROUTINES.len()],
    );
    format!(
        r#"{{"at":"{at}","begun":"{begun}","routine":"{id}","title":"A session of {id}","benefit":"relax-muscles","seconds":{seconds},"strokes":5,"finished":true}}"#
    ) + "\n"
}

fn made(chance: &mut Chance, now: Timestamp) -> Vec<Made> {
    let mut lines = Vec::new();
    let mut at = now;
    for nth in 0..1 + chance.below(60) {
        at += SignedDuration::from_mins(10 + chance.below(3_000) as i64);
        let text = line(nth, at, 30 + chance.below(900));
        for _ in 0..chance.below(2) {
            let text = STRANGE[chance.below(STRANGE.len())].to_owned() + "\n";
            lines.push(Made {
                text,
                session: None,
            });
        }
        // The same once more, with something that was said of it.
        let session = Some((nth, at));
        for _ in 0..chance.below(8) / 7 {
            let text = text.replace('}', r#","mood":3}"#);
            lines.push(Made { text, session });
        }
        lines.push(Made { text, session });
    }
    lines
}

fn text<'l>(lines: impl IntoIterator<Item = &'l Made>) -> String {
    lines.into_iter().map(|line| line.text.as_str()).collect()
}

/// What is wrong with how a diary of this seed is read, looked through, and has a session taken
/// out and the older half forgotten; none if nothing is.
pub fn fault(seed: u64, home: &Path) -> Option<String> {
    let mut chance = Chance::new(seed);
    let now = Timestamp::from_second(1_790_000_000).ok()?;
    let lines = made(&mut chance, now);
    let path = home.join("diary.jsonl");
    let write = || fs::write(&path, text(&lines));
    let found = write().map_err(|why| why.to_string()).and_then(|()| {
        let sessions = read(home, &lines)?;
        take_out(home, &lines, chance.below(sessions))?;
        write().map_err(|why| why.to_string())?;
        let before = lines
            .iter()
            .filter_map(|line| line.session)
            .nth(sessions / 2);
        forgotten(home, &lines, before.map_or(now, |(_, at)| at))
    });
    found.err()
}

fn held(home: &Path) -> Result<String, String> {
    fs::read_to_string(home.join("diary.jsonl")).map_err(|why| why.to_string())
}

fn read(home: &Path, lines: &[Made]) -> Result<usize, String> {
    let diary = Diary::read(home).map_err(|why| why.to_string())?;
    let last = lines.iter().filter_map(|line| line.session).next_back();
    let many = last.map_or(0, |(nth, _)| nth + 1);
    let strange = |line: &&Made| line.session.is_none() && !line.text.trim().is_empty();
    let strange = lines.iter().filter(strange).count();
    if (diary.sessions.len(), diary.unread) != (many, strange) {
        return Err(format!(
            "{many} sessions and {strange} strange lines, but {} and {} are read",
            diary.sessions.len(),
            diary.unread
        ));
    }
    let days = Days::of(&diary.sessions, &TimeZone::UTC);
    match seconds(days.all()) == seconds(&diary.sessions) {
        true => Ok(many),
        false => Err("a day lacks a session".to_owned()),
    }
}

fn take_out(home: &Path, lines: &[Made], nth: usize) -> Result<(), String> {
    let diary = Diary::read(home).map_err(|why| why.to_string())?;
    let done = diary.sessions.get(nth).ok_or("there is no such session")?;
    let answer = Keeper::of(home).take_out(done).recv_timeout(PATIENCE);
    answer
        .map_err(|why| why.to_string())?
        .map_err(|why| why.to_string())?;
    let stays = |line: &&Made| line.session.is_none_or(|(other, _)| other != nth);
    match held(home)? == text(lines.iter().filter(stays)) {
        true => Ok(()),
        false => Err(format!("other lines were touched with session {nth}")),
    }
}

fn forgotten(home: &Path, lines: &[Made], before: Timestamp) -> Result<(), String> {
    let gone = forget(home, Some(before), before).map_err(|why| why.to_string())?;
    let stays = |line: &&Made| line.session.is_none_or(|(_, at)| at >= before);
    let older = lines.iter().filter_map(|line| line.session);
    let mut older: Vec<usize> = older
        .filter(|one| one.1 < before)
        .map(|one| one.0)
        .collect();
    older.dedup();
    match held(home)? == text(lines.iter().filter(stays)) && gone.sessions == older.len() {
        true => Ok(()),
        false => Err(format!(
            "before {before} other lines went, or {older:?} did not"
        )),
    }
}
