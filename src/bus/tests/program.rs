//! Another program on the bus.

use std::time::Duration;

use super::daemon::Daemon;
use crate::bus::line::Line;
use crate::bus::media::{PATH, PLAYER, PROPERTIES};
use crate::bus::message::{Message, Purpose};
use crate::bus::value::Value;
use crate::clock;

const MUSIC: &str = "org.mpris.MediaPlayer2.music";
const OURS: &str = "org.mpris.MediaPlayer2.backrub";

/// Another program on the bus: it asks, and where it is a player it answers.
pub(super) struct Program {
    pub(super) line: Line,
    pub(super) status: &'static str,
    /// How often it was asked whether it plays.
    pub(super) times_asked: usize,
    pub(super) volume: f64,
    pub(super) signals: Vec<Message>,
}

impl Program {
    pub(super) fn on(daemon: &Daemon) -> Self {
        Self {
            line: Line::open(&daemon.address).unwrap(),
            status: "Playing",
            times_asked: 0,
            volume: 0.8,
            signals: Vec::new(),
        }
    }

    /// A player.
    pub(super) fn music(daemon: &Daemon) -> Self {
        let mut music = Self::on(daemon);
        let body = vec![Value::text(MUSIC), Value::U32(4)];
        music.line.ask("RequestName", body).unwrap();
        music
    }

    /// Lives on, until something is so.
    pub(super) fn until(&mut self, is_so: impl Fn(&Self) -> bool) {
        let patience = clock::now() + Duration::from_secs(20);
        while !is_so(self) {
            assert!(clock::now() < patience, "{} {}", self.status, self.volume);
            self.live();
        }
    }

    /// Takes what comes, for at most a second.
    pub(super) fn live(&mut self) -> Vec<Message> {
        let messages = self.line.read().unwrap();
        for message in &messages {
            match message.purpose {
                Purpose::Signal => self.signals.push(message.clone()),
                Purpose::Call => self.answer(message),
                _ => {}
            }
        }
        messages
    }

    fn answer(&mut self, call: &Message) {
        let property = call.body.get(1).and_then(Value::as_text);
        let answer = match (call.member.as_deref(), property) {
            (Some("Pause"), _) => {
                self.status = "Paused";
                return;
            }
            (Some("Play"), _) => {
                self.status = "Playing";
                return;
            }
            (Some("Set"), Some("Volume")) => {
                self.volume = call.body[2].as_f64().unwrap();
                return;
            }
            (Some("Get"), Some("Volume")) => Value::F64(self.volume),
            (Some("Get"), Some("PlaybackStatus")) => {
                self.times_asked += 1;
                Value::text(self.status)
            }
            _ => return,
        };
        let answer = call.answer(vec![answer.any()]);
        self.line.send(answer).unwrap();
    }

    /// Asks the session for something, and waits for the answer.
    pub(super) fn asks(&mut self, interface: &str, member: &str, body: &[&str]) -> Message {
        let body = body.iter().map(|text| Value::text(text)).collect();
        self.calls(Message::call(OURS, PATH, interface, member).with(body))
    }

    fn calls(&mut self, call: Message) -> Message {
        let serial = self.line.send(call).unwrap();
        let patience = clock::now() + Duration::from_secs(20);
        loop {
            assert!(clock::now() < patience);
            let mut answers = self.live().into_iter();
            if let Some(answer) = answers.find(|message| message.answers == Some(serial)) {
                return answer;
            }
        }
    }

    /// Waits until the session has its name.
    pub(super) fn finds_the_session(&mut self) {
        while self.asks(PLAYER, "Nothing", &[]).error.as_deref()
            != Some("org.freedesktop.DBus.Error.UnknownMethod")
        {}
    }

    pub(super) fn property(&mut self, name: &str) -> Value {
        self.asks(PROPERTIES, "Get", &[PLAYER, name]).body[0].clone()
    }
}
