//! The engine, asked at moments and edges that no story of `tests/sessions` comes to.

mod crowded;
mod going_on;
mod moment;
mod pace;
mod planned;
mod rest;
mod session;
mod speech;
mod timeline;
mod travel;
mod unheard;
mod way_in;

use std::time::Duration;

use super::fixture::{kneading, routine};
use super::{Command, Session, Timeline};
use crate::model::{Area, Say, Secs, Sides, Step, Stroke, Technique};

const SECOND: Duration = Duration::from_secs(1);

/// Kneading on both sides with a line at its tenth second, then a breath: from 0:05 and 0:50 the
/// hands work for 40 s, from 1:35 the breath goes for 20 s.
fn timeline() -> Timeline {
    let kneading = Stroke {
        say: vec![Say {
            at: Secs::new(10),
            text: "Let it hang.".into(),
            side: None,
        }],
        ..kneading(Sides::Each, 40)
    };
    let (area, sides) = (Area::ChestBelly, Sides::Both);
    let breathing = Stroke::new(Technique::Breathing, area, sides, Secs::new(20));
    let timeline = Timeline::of(&routine(vec![
        Step::Stroke(kneading),
        Step::Stroke(breathing),
    ]));
    let starts: Vec<_> = timeline
        .segments
        .iter()
        .map(|s| s.start.as_secs())
        .collect();
    assert_eq!(starts, [0, 5, 45, 50, 90, 95]);
    timeline
}

/// A session that runs, this far into it.
fn running(millis: u64) -> Session {
    let mut session = Session::new(timeline());
    session.obey(Command::Start);
    session.advance(Duration::from_millis(millis));
    session
}
