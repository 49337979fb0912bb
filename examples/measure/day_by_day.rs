//! Sessions of one body, day after day, worked as far as chance has it: what it remembers of them.

use std::collections::BTreeMap;
use std::time::Duration;

use backrub::advice::{Body, Past};
use backrub::engine::{Command, Phase, Session};
use backrub::library::Opened;
use backrub::model::{Eased, LeftOut, Pressure, Side};
use jiff::{SignedDuration, Timestamp};

use crate::made::{Made, fault_for};

const DAYS: i64 = 8;

/// What the diary says of a session.
struct Day {
    eased: Vec<Eased>,
    left_out: Vec<LeftOut>,
    finished: bool,
    is_whole: bool,
}

/// What is wrong with what a body remembers of sessions with a routine; `None` if nothing is.
pub fn fault_of_days(opened: &Opened, made: &mut Made) -> Option<String> {
    let mut days = vec![first(opened, made)];
    let mut body = said(&days);
    for _ in 0..DAYS {
        let mine = match made.below(5) {
            0 => opened.clone(),
            _ => opened.clone().as_last_time(&body),
        };
        let session = worked(&mine, made);
        let day = Day {
            eased: session.eased_spots(),
            left_out: [mine.left_out, session.left_out_spots()].concat(),
            finished: session.is_worked_to_the_end(),
            is_whole: session.skipped().next().is_none(),
        };
        if let Some(unworked) = day
            .eased
            .iter()
            .find(|one| one.as_before && !is_done(&session, one))
        {
            return Some(format!("{unworked:?} was easy before it was done"));
        }
        days.push(day);
        let known = std::mem::replace(&mut body, said(&days));
        let fault = days
            .last()
            .and_then(|day| fault_of_step(&known, &body, day));
        if fault.is_some() {
            return fault;
        }
    }
    fault_for(opened, &body)
}

/// What was too much on one side of some strokes, in another routine.
fn first(opened: &Opened, made: &mut Made) -> Day {
    let mut eased = Vec::new();
    for stroke in opened.timeline.strokes.iter() {
        let sides = stroke.sides.in_order();
        let side = sides[made.below(sides.len())];
        if made.below(3) > 0 {
            eased.push(Eased {
                technique: stroke.technique,
                area: stroke.area,
                side,
                to: Pressure::try_from(made.below(4) as u64).unwrap_or_default(),
                as_before: false,
            });
        }
    }
    Day {
        eased,
        left_out: Vec::new(),
        finished: true,
        is_whole: true,
    }
}

/// A session that mostly comes to its end, with something too much now and then.
fn worked(mine: &Opened, made: &mut Made) -> Session {
    let mut session = Session::new(mine.timeline.clone());
    session.obey(Command::Start);
    let total = usize::try_from(mine.timeline.total.as_secs()).unwrap_or(1);
    for _ in 0..made.below(4) {
        session.advance(Duration::from_secs(made.below(total) as u64 / 2));
        if made.below(2) == 0 {
            session.obey(Command::Ease);
        }
    }
    if made.below(4) > 0 {
        session.advance(mine.timeline.total * 2);
    }
    session
}

/// Whether a stroke of the same technique and area is over on this side.
fn is_done(session: &Session, eased: &Eased) -> bool {
    let timeline = session.timeline();
    let work = timeline
        .segments
        .iter()
        .filter(|one| one.phase == Phase::Work);
    let mut there = work.filter(|one| {
        let stroke = &timeline.strokes[one.stroke];
        one.side == eased.side && (stroke.technique, stroke.area) == (eased.technique, eased.area)
    });
    there.any(|one| one.end() <= session.at())
}

/// What it has said on these days.
fn said(days: &[Day]) -> Body {
    let mut at = Timestamp::UNIX_EPOCH;
    let past = days.iter().map(|day| {
        at += SignedDuration::from_hours(24);
        Past {
            id: "made",
            at,
            finished: day.finished,
            is_whole: day.is_whole,
            before: None,
            after: None,
            eased: &day.eased,
            left_out: &day.left_out,
        }
    });
    let past: Vec<Past<'_>> = past.collect();
    Body::of(&past, &BTreeMap::new(), at)
}

/// What is wrong with what follows from a day: what was too much is borne no harder, and only what
/// was tried and easy is borne harder.
fn fault_of_step(before: &Body, after: &Body, day: &Day) -> Option<String> {
    let bears = |body: &Body, one: &Eased, side: Side| -> Pressure {
        body.bears((one.technique, one.area), side.into())
    };
    for one in &day.eased {
        let [was, is] = [before, after].map(|body| bears(body, one, one.side));
        let is_there = |other: &&Eased| (other.technique, other.area) == (one.technique, one.area);
        let mut there = day.eased.iter().filter(is_there);
        if is > was && !there.any(|other| other.as_before && other.to >= was) {
            return Some(format!("{one:?} is borne at {is}, and was at {was}"));
        }
    }
    None
}
