//! The session as a media player (MPRIS): what it says of itself, and what callers may ask of it.
//!
//! The keys of a headset and the lock screen come this way. A caller gets what a key does, and nothing
//! else: what would end the program, seek or set something has no effect, as the specification allows.

use std::time::Instant;

use super::Asked;
use super::message::{Message, Purpose};
use super::playing::Playing;
use super::properties::{self, Rows, changing, micros};
use super::value::Value;

/// The object of every player.
pub(super) const PATH: &str = "/org/mpris/MediaPlayer2";
/// What every player is.
pub(super) const ROOT: &str = "org.mpris.MediaPlayer2";
/// What one that plays can do.
pub(super) const PLAYER: &str = "org.mpris.MediaPlayer2.Player";
/// How properties are asked for.
pub(super) const PROPERTIES: &str = "org.freedesktop.DBus.Properties";
const INTROSPECTABLE: &str = "org.freedesktop.DBus.Introspectable";
const PEER: &str = "org.freedesktop.DBus.Peer";

const UNKNOWN_METHOD: &str = "org.freedesktop.DBus.Error.UnknownMethod";
const UNKNOWN_OBJECT: &str = "org.freedesktop.DBus.Error.UnknownObject";

/// Says what the object can do, to whoever looks at the bus.
const INTERFACES: &str = include_str!("interfaces.xml");

/// Answers a call at `now`; with what it asks of the session, if that is anything.
pub(super) fn answer(
    call: &Message,
    playing: Option<&Playing>,
    now: Instant,
) -> (Message, Option<Asked>) {
    let member = call.member.as_deref().unwrap_or_default();
    let interface = call.interface.as_deref();
    let of = |name| interface.is_none_or(|interface| interface == name);
    let refuse = |error| (call.refusal(error), None);
    let done = |body| (call.answer(body), None);
    if of(PEER) && member == "Ping" {
        return done(Vec::new());
    }
    if call.path.as_deref() != Some(PATH) {
        return refuse(UNKNOWN_OBJECT);
    }
    match member {
        "Introspect" if of(INTROSPECTABLE) => done(vec![Value::text(INTERFACES)]),
        "Get" | "GetAll" | "Set" if of(PROPERTIES) => {
            (properties::answer(call, playing, now), None)
        }
        "Raise" | "Quit" if of(ROOT) => done(Vec::new()),
        "Seek" | "SetPosition" | "OpenUri" if of(PLAYER) => done(Vec::new()),
        _ => match Asked::ALL.iter().find(|asked| asked.method() == member) {
            Some(asked) if of(PLAYER) => (call.answer(Vec::new()), playing.map(|_| *asked)),
            _ => refuse(UNKNOWN_METHOD),
        },
    }
}

/// Tells what has changed since `before`.
pub(super) fn told(playing: &Playing, before: Option<&Playing>) -> Vec<Message> {
    let was = before.map(changing);
    let is_new = |row: &(&'static str, Value)| was.as_ref().is_none_or(|was| !was.contains(row));
    let changed: Rows = changing(playing).into_iter().filter(is_new).collect();
    let jumped =
        before.is_some_and(|before| before.number == playing.number && playing.has_jumped(before));
    let signal = |interface, member| Message::signal(Purpose::Signal, PATH, interface, member);
    let changed = (!changed.is_empty()).then(|| {
        let none = Value::Texts(Vec::new());
        let body = vec![Value::text(PLAYER), Value::Table(changed), none];
        signal(PROPERTIES, "PropertiesChanged").with(body)
    });
    let seeked = jumped.then(|| signal(PLAYER, "Seeked").with(vec![micros(playing.at)]));
    changed.into_iter().chain(seeked).collect()
}
