//! A session without a screen: one line for each event, in words or as JSON.
//!
//! It needs no feature of a terminal at all, so it also serves a screen reader, a log, a status
//! bar and the tests. The words are whole sentences, fit to be read aloud as they come: no clock
//! in front of them, no countdown; the dates are in the JSON.

use std::borrow::Cow;
use std::io::{self, Write};

use serde::Serialize;

use super::Performance;
use crate::clock;
use crate::engine::{Command, Dated, Event, Signal, State, Telling, Timeline, What};
use crate::model::secs::aloud;
use crate::model::wording::{capital, small};
use crate::playback::Playback;
use crate::terminal::{Passed, Watch};
use crate::ui::notices;

/// How the lines are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Sentences for people.
    Words,
    /// One JSON object for each event.
    Json,
}

/// Follows the playback to its end.
///
/// # Errors
/// When a line cannot be written.
pub fn play(
    performance: &mut Performance,
    form: Form,
    out: &mut impl Write,
    mut keep: impl FnMut(&Performance),
) -> io::Result<()> {
    let mut watch = Watch::default();
    let mut events = performance.advance(watch.now());
    loop {
        let playback = performance.playback();
        tell(playback, &events, form, out)?;
        keep(performance);
        if playback.session().state() == State::Ended {
            return Ok(());
        }
        // Without a way to wait any longer nothing would ever come: that is a held session,
        // which nobody here could let go on.
        let Some(wait) = playback.until_next() else {
            events = performance.obey(Command::Resume, clock::now());
            continue;
        };
        watch.expect_within(wait);
        clock::wait(wait.saturating_sub(clock::now() - watch.now()));
        events = match watch.look() {
            Passed::Awake(_) => performance.advance(watch.now()),
            Passed::Away(away) => performance.obey(Command::Gap(away), watch.now()),
        };
    }
}

fn tell(playback: &Playback, events: &[Event], form: Form, out: &mut impl Write) -> io::Result<()> {
    for event in events {
        match form {
            Form::Words => {
                if let Some(words) = words(playback, event) {
                    writeln!(out, "{words}")?;
                }
            }
            Form::Json => writeln!(out, "{}", serde_json::to_string(&line(playback, event))?)?,
        }
    }
    out.flush()
}

/// Something that is told before a session, as a line of JSON.
#[must_use]
pub fn told(words: &str) -> String {
    let line = JsonEvent {
        at_ms: 0,
        event: "told",
        signal: None,
        stroke: None,
        side: None,
        text: Some(words.into()),
    };
    serde_json::to_string(&line).unwrap_or_default()
}

/// One event for scripts. What does not apply is null.
#[derive(Debug, Serialize)]
struct JsonEvent<'e> {
    at_ms: u128,
    event: &'static str,
    signal: Option<&'static str>,
    stroke: Option<usize>,
    side: Option<&'static str>,
    text: Option<Cow<'e, str>>,
}

fn line<'e>(playback: &Playback, event: &'e Event) -> JsonEvent<'e> {
    let dated = match &event.what {
        What::Signal(dated) => Some(dated),
        _ => None,
    };
    let told = match &event.what {
        What::Tells(telling) => Some(all_lines(telling, " ")),
        _ => None,
    };
    let text = dated.and_then(|dated| dated.text.clone());
    let stroke = match &event.what {
        What::Signal(dated) => dated.stroke,
        What::Eased(stroke) | What::LeftOut(stroke) => Some(*stroke),
        What::Moved(stroke) => *stroke,
        What::Timed { stroke, .. } => Some(*stroke),
        _ => None,
    };
    JsonEvent {
        at_ms: event.at.as_millis(),
        event: event.what.id(),
        signal: dated.map(|dated| dated.signal.id()),
        stroke: stroke.map(|stroke| playback.session().timeline().strokes[stroke].number),
        side: dated
            .and_then(|dated| dated.side)
            .map(crate::model::Side::id),
        text: told.or(text).map(Cow::Owned),
    }
}

/// One event in words; ticks go without, they are only heard.
fn words(playback: &Playback, event: &Event) -> Option<String> {
    Some(match &event.what {
        What::Signal(dated) => signal_words(playback, dated)?,
        What::Paused => "Paused.".to_owned(),
        What::Away(away) => format!("You were away for {}. Nothing is lost.", aloud(*away)),
        What::Tells(telling) => all_lines(telling, "\n"),
        What::Countdown(3) => "Resuming in 3 seconds.".to_owned(),
        What::Countdown(_) => return None,
        What::Resumed => "Resumed.".to_owned(),
        What::Eased(_) => "Lighter: half the pressure.".to_owned(),
        What::LeftOut(_) => "Skipped.".to_owned(),
        What::Stopped => "Stopped.".to_owned(),
        What::Refused(refusal) => format!("{}.", capital(&refusal.to_string())),
        What::Moved(_) => return None,
        What::Timed { .. } => notices::of(&event.what, playback.session().timeline())?,
    })
}

fn all_lines(telling: &Telling, between: &str) -> String {
    let lines = telling.lines().iter().map(|line| line.text.as_str());
    lines.collect::<Vec<_>>().join(between)
}

fn signal_words(playback: &Playback, dated: &Dated) -> Option<String> {
    let text = dated.text.as_deref().unwrap_or_default();
    let timeline = playback.session().timeline();
    let way_in = timeline.segment_at(dated.at).map(|segment| segment.length);
    let begins = format!("It begins in {}.", aloud(way_in.unwrap_or_default()));
    Some(match dated.signal {
        Signal::Begin => format!("{text} {begins}"),
        Signal::Next => format!("Next: {} {begins}", small(text)),
        Signal::Switch => format!("Other side. {text} {begins}"),
        Signal::Work => work_words(timeline, dated),
        Signal::Half => "Half of this one.".to_owned(),
        Signal::Say => text.to_owned(),
        Signal::End => "The end. Well done.".to_owned(),
        Signal::Tick => return None,
    })
}

/// What to do now, for how long and how hard.
fn work_words(timeline: &Timeline, dated: &Dated) -> String {
    let text = dated.text.as_deref().unwrap_or_default();
    let length = timeline.segment_at(dated.at).map(|segment| segment.length);
    let length = aloud(length.unwrap_or_default());
    let stroke = dated.stroke.map(|stroke| &timeline.strokes[stroke]);
    match stroke.filter(|stroke| stroke.technique.touches()) {
        Some(stroke) => format!("Now, for {length}, {}. {text}", stroke.pressure.told()),
        None => format!("Now, for {length}. {text}"),
    }
}
