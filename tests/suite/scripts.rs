//! Sessions as text: what a person does after `>`, and below it what happens.
//!
//! `tests/sessions/*.txt` hold a routine, a line `---`, and the story. `UPDATE=1` writes what
//! happens into the files, to be read before it is kept. `next day` begins it once more, for a body
//! that has said what it said.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use backrub::advice::{Body, Past};
use backrub::engine::{Command, Event, Session, What};
use backrub::library::{self, Opened};
use backrub::model::{Eased, LeftOut, Secs};
use jiff::{SignedDuration, Timestamp};

#[test]
fn every_story_goes_as_it_is_written() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sessions");
    let (mut stories, mut otherwise) = (0, String::new());
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let written = fs::read_to_string(&path).unwrap();
        let happened = tell(&written);
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&path, &happened).unwrap();
        }
        let name = path.file_name().unwrap().to_string_lossy();
        if written != happened {
            writeln!(otherwise, "{name}:\n{happened}").unwrap();
        }
        stories += 1;
    }
    assert!(
        otherwise.is_empty(),
        "otherwise (UPDATE=1 writes it down):\n{otherwise}"
    );
    assert!(stories > 5, "the stories were not found");
}

/// The story again, with what really happens below each doing.
fn tell(written: &str) -> String {
    let (routine, story) = written
        .split_once("\n---\n")
        .expect("a line `---` after the routine");
    let (_, opened) = library::check("story", routine.as_bytes());
    let opened = opened.expect("a routine that can be read");
    let mut mine = opened.clone();
    let mut session = Session::new(mine.timeline.clone());
    let mut days: Vec<Day> = Vec::new();
    let (head, _) = written.split_at(written.len() - story.len());
    let mut told = head.to_owned();
    for line in story
        .lines()
        .filter(|line| line.starts_with('>') || line.starts_with('#'))
    {
        told.push_str(line);
        told.push('\n');
        let Some(doing) = line.strip_prefix("> ") else {
            continue;
        };
        if doing == "next day" {
            days.push(Day::of(&session, &mine));
            mine = tomorrow(&opened, &days);
            session = Session::new(mine.timeline.clone());
            continue;
        }
        for event in act(&mut session, doing) {
            writeln!(told, "  {}", describe(&session, &event)).unwrap();
        }
        if doing == "look" {
            writeln!(told, "  {}", look(&session)).unwrap();
        }
    }
    told
}

/// What the diary says of a session.
struct Day {
    eased: Vec<Eased>,
    left_out: Vec<LeftOut>,
    finished: bool,
    is_whole: bool,
}

impl Day {
    fn of(session: &Session, opened: &Opened) -> Self {
        Self {
            eased: session.eased_spots(),
            left_out: [opened.left_out.clone(), session.left_out_spots()].concat(),
            finished: session.is_worked_to_the_end(),
            is_whole: session.skipped().next().is_none(),
        }
    }
}

/// The routine after these days, for a body that has said this.
fn tomorrow(opened: &Opened, days: &[Day]) -> Opened {
    let mut at = Timestamp::UNIX_EPOCH;
    let past = days.iter().map(|day| {
        at += SignedDuration::from_hours(24);
        Past {
            id: "story",
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
    let body = Body::of(&past, &BTreeMap::new(), at);
    opened.clone().as_last_time(&body)
}

fn act(session: &mut Session, doing: &str) -> Vec<Event> {
    let command = match doing {
        "start" => Command::Start,
        "pause" => Command::Pause,
        "resume" => Command::Resume,
        "next" => Command::Next,
        "back" => Command::Back,
        "+10" => Command::Longer,
        "-10" => Command::Shorter,
        "too much" => Command::Ease,
        "stop" => Command::Stop,
        "look" => return Vec::new(),
        other => {
            let (what, time) = other.split_once(' ').expect("a doing and a time");
            let time = time.parse::<Secs>().expect("a time").duration();
            return match what {
                "wait" => session.advance(time),
                "away" => session.obey(Command::Gap(time)),
                _ => panic!("nobody can `{other}`"),
            };
        }
    };
    session.obey(command)
}

fn describe(session: &Session, event: &Event) -> String {
    let strokes = &session.timeline().strokes;
    let what = match &event.what {
        What::Signal(dated) => {
            let mut words = dated.signal.id().to_owned();
            if let Some(stroke) = dated.stroke {
                write!(words, " {}", strokes[stroke].number).unwrap();
            }
            if let Some(side) = dated.side {
                write!(words, " {side}").unwrap();
            }
            if let Some(text) = &dated.text {
                write!(words, ": {text}").unwrap();
            }
            words
        }
        What::Away(away) => format!("away for {} s", away.as_secs()),
        What::Tells(telling) => {
            let lines = telling.lines().iter().map(|line| line.text.as_str());
            format!("tells: {}", lines.collect::<Vec<_>>().join(" "))
        }
        What::Countdown(count) => format!("going on in {count}"),
        What::Moved(Some(stroke)) => format!("moved to {}", strokes[*stroke].number),
        What::Moved(None) => "moved to the end".to_owned(),
        What::Timed { stroke, time, by } => {
            format!(
                "stroke {} now {} s ({by:+})",
                strokes[*stroke].number,
                time.as_secs()
            )
        }
        What::Refused(refusal) => format!("refused: {refusal}"),
        What::Eased(stroke) => format!("eased {}", strokes[*stroke].number),
        What::LeftOut(stroke) => format!("left out {}", strokes[*stroke].number),
        What::Paused | What::Resumed | What::Stopped => event.what.id().to_owned(),
    };
    let ms = event.at.as_millis();
    format!(
        "{}:{:02}.{:03} {what}",
        ms / 60_000,
        ms / 1000 % 60,
        ms % 1000
    )
}

fn look(session: &Session) -> String {
    let Some(moment) = session.moment() else {
        return "nothing to see".to_owned();
    };
    format!(
        "{:?}, stroke {} {} {}, {} s left, pressure {}, {} s in all",
        moment.state,
        moment.stroke.number,
        moment.side,
        moment.phase.id(),
        moment.left.as_secs_f32(),
        moment.pressure,
        moment.timeline.total.as_secs(),
    )
}
