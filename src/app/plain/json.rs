//! What is told of a session on lines, as JSON.

use std::borrow::Cow;

use serde::Serialize;

use super::words::all_lines;
use crate::engine::{Event, What};
use crate::playback::Playback;
use crate::shown::json_line;

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
    json_line(&line).unwrap_or_default()
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

/// One event as a line of JSON.
pub(super) fn line(playback: &Playback, event: &Event) -> String {
    json_line(&json_event(playback, event)).unwrap_or_default()
}

fn json_event<'e>(playback: &Playback, event: &'e Event) -> JsonEvent<'e> {
    let dated = match &event.what {
        What::Signal(dated) => Some(dated),
        _ => None,
    };
    let told = match &event.what {
        What::Tells(telling) => Some(all_lines(telling, " ").into()),
        _ => None,
    };
    let text = dated.and_then(|dated| dated.text.as_deref().map(Cow::Borrowed));
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
        text: told.or(text),
    }
}
