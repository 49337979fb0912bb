//! What the session as a media player says of itself.

use std::time::{Duration, Instant};

use super::media::{PLAYER, ROOT};
use super::message::Message;
use super::playing::Playing;
use super::value::Value;

const UNKNOWN_PROPERTY: &str = "org.freedesktop.DBus.Error.UnknownProperty";
const READ_ONLY: &str = "org.freedesktop.DBus.Error.PropertyReadOnly";

/// Properties: name and value.
pub(super) type Rows = Vec<(&'static str, Value)>;

/// Answers a question for properties.
pub(super) fn answer(call: &Message, playing: Option<&Playing>, now: Instant) -> Message {
    let text = |nth: usize| call.body.get(nth).and_then(Value::as_text);
    let rows = match text(0) {
        Some(ROOT) => root(),
        Some(PLAYER) => player(playing, now),
        _ => Vec::new(),
    };
    let asked = rows.iter().find(|(name, _)| Some(*name) == text(1));
    match (call.member.as_deref(), asked) {
        (Some("GetAll"), _) => call.answer(vec![Value::Table(rows)]),
        (_, None) => call.refusal(UNKNOWN_PROPERTY),
        (Some("Get"), Some((_, value))) => call.answer(vec![value.clone().any()]),
        _ => call.refusal(READ_ONLY),
    }
}

fn root() -> Rows {
    vec![
        ("CanQuit", Value::Bool(false)),
        ("CanRaise", Value::Bool(false)),
        ("HasTrackList", Value::Bool(false)),
        ("Identity", Value::text("backrub")),
        ("SupportedUriSchemes", Value::Texts(Vec::new())),
        ("SupportedMimeTypes", Value::Texts(Vec::new())),
    ]
}

fn player(playing: Option<&Playing>, now: Instant) -> Rows {
    let is_there = Value::Bool(playing.is_some());
    let at = playing.map(|playing| playing.at(now)).unwrap_or_default();
    let told = match playing {
        Some(playing) => changing(playing).to_vec(),
        None => vec![
            ("PlaybackStatus", Value::text("Stopped")),
            ("Metadata", Value::Table(Vec::new())),
            ("Volume", Value::F64(1.0)),
        ],
    };
    let rest = [
        ("Position", micros(at)),
        ("Rate", Value::F64(1.0)),
        ("MinimumRate", Value::F64(1.0)),
        ("MaximumRate", Value::F64(1.0)),
        ("CanGoNext", is_there.clone()),
        ("CanGoPrevious", is_there.clone()),
        ("CanPlay", is_there.clone()),
        ("CanPause", is_there),
        ("CanSeek", Value::Bool(false)),
        ("CanControl", Value::Bool(true)),
    ];
    told.into_iter().chain(rest).collect()
}

/// What is told when it changes.
pub(super) fn changing(playing: &Playing) -> [(&'static str, Value); 3] {
    [status(playing), metadata(playing), volume(playing)]
}

fn status(playing: &Playing) -> (&'static str, Value) {
    let word = if playing.moves { "Playing" } else { "Paused" };
    ("PlaybackStatus", Value::text(word))
}

fn volume(playing: &Playing) -> (&'static str, Value) {
    ("Volume", Value::F64(f64::from(playing.volume) / 100.0))
}

/// The stroke as a track. Where names are private it has that of the program.
fn metadata(playing: &Playing) -> (&'static str, Value) {
    let track = format!("/org/backrub/stroke/{}", playing.number);
    let mut rows = vec![
        ("mpris:trackid", Value::Path(track)),
        ("mpris:length", micros(playing.length)),
    ];
    match &playing.names {
        Some(names) => rows.extend([
            ("xesam:title", Value::text(&names.stroke)),
            ("xesam:artist", Value::Texts(vec![names.place.clone()])),
            ("xesam:album", Value::text(&names.routine)),
        ]),
        None => rows.push(("xesam:title", Value::text("backrub"))),
    }
    ("Metadata", Value::Table(rows))
}

/// A time as players tell it.
pub(super) fn micros(time: Duration) -> Value {
    Value::I64(i64::try_from(time.as_micros()).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bus::Names;

    #[test]
    fn a_private_session_has_no_name_but_the_programs() {
        let mut playing = Playing {
            names: Some(Names::of("Kneading", "left, calf", "Calm legs")),
            number: 2,
            length: Duration::from_secs(60),
            at: Duration::ZERO,
            since: crate::clock::now(),
            pace: 1,
            moves: true,
            volume: 100,
        };
        let told = |playing: &Playing| format!("{:?}", changing(playing));
        for name in ["Kneading", "left, calf", "Calm legs"] {
            assert!(told(&playing).contains(name), "{name}");
        }
        playing.names = None;
        let private = told(&playing);
        assert!(
            private.contains("\"backrub\"") && !private.contains("xesam:a"),
            "{private}"
        );
    }
}
