//! What it costs at the start of the program to know what the body has said: a diary of ten thousand
//! sessions, four on each of the last ninety days.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use backrub::advice::Body;
use backrub::advice::past::LOOKS_BACK;
use backrub::clock;
use backrub::model::{Area, Eased, Pressure, Side, Technique};
use backrub::store::{Diary, Done};
use jiff::{SignedDuration, Timestamp};

use crate::Outcome;

const SESSIONS: usize = 10_000;
const A_DAY: usize = 4;
const TIMES: usize = 51;

/// Prints the time that reading and concluding take; the middle one of several.
pub fn measure() -> Outcome {
    let (home, now) = (tempfile::tempdir()?, clock::date());
    let mut text = String::new();
    for ago in (0..SESSIONS).rev() {
        let hours = i64::try_from(ago * 24 / A_DAY)?;
        let done = done(now - SignedDuration::from_hours(hours), ago);
        writeln!(text, "{}", serde_json::to_string(&done)?)?;
    }
    std::fs::write(home.path().join("diary.jsonl"), text)?;
    let mut all = Vec::new();
    for _ in 0..TIMES {
        let begun = clock::now();
        let diary = Diary::since(home.path(), now - LOOKS_BACK)?;
        let past: Vec<_> = diary.sessions.iter().map(Done::past).collect();
        let body = Body::of(&past, &BTreeMap::new(), now);
        all.push((clock::now() - begun, past.len(), body.spots().len()));
    }
    all.sort();
    let (time, lines, spots) = all[TIMES / 2];
    println!(
        "body: {SESSIONS} sessions, {A_DAY} a day: {:.2} ms for the last 90 days ({lines} lines read, {spots} \
         spots lighter)",
        time.as_secs_f64() * 1_000.0
    );
    Ok(())
}

/// A session in which two spots were lighter.
fn done(at: Timestamp, nth: usize) -> Done {
    let eased = |area| Eased {
        technique: Technique::Petrissage,
        area,
        side: Side::Both,
        to: Pressure::new(2),
        as_before: !nth.is_multiple_of(3),
    };
    Done {
        at,
        begun: Some(at),
        routine: "desk-neck-shoulders".into(),
        title: "Desk neck and shoulders".into(),
        benefit: "relax-muscles".into(),
        seconds: 300,
        strokes: 8,
        finished: true,
        skipped: 0,
        went_on_with: None,
        before: Some(5),
        after: Some(3),
        eased: vec![eased(Area::ShoulderTop), eased(Area::NeckBack)],
        left_out: Vec::new(),
    }
}
