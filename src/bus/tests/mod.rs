//! The bus of a daemon of our own, a player that plays on it, and a headset.

mod daemon;
mod program;

use std::time::Duration;

use super::media::{PLAYER, PROPERTIES};
use super::message::{Message, Purpose};
use super::value::Value;
use super::{Address, Asked, Bus, Names, Playing};
use crate::clock;
use crate::model::Others;
use daemon::Daemon;
use program::Program;

fn kneading() -> Playing {
    Playing {
        names: Some(Names::of("Kneading", "left, calf", "Calm \u{1b}[2Jlegs")),
        number: 3,
        length: Duration::from_secs(60),
        at: Duration::from_secs(10),
        since: clock::now(),
        pace: 0,
        moves: true,
        volume: 70,
    }
}

#[test]
fn a_headset_finds_the_session_and_does_what_keys_do() {
    let Some(daemon) = Daemon::start() else {
        return;
    };
    let (bus, asked) = daemon.bus();
    let mut headset = Program::on(&daemon);
    let rule = vec![Value::text("type='signal',path='/org/mpris/MediaPlayer2'")];
    headset.line.ask("AddMatch", rule).unwrap();
    bus.begin(Others::Leave);
    bus.tell(kneading());
    headset.finds_the_session();
    let is = |word: &str| Value::text(word).any();
    assert_eq!(headset.property("PlaybackStatus"), is("Playing"));
    assert_eq!(headset.property("Position"), Value::I64(10_000_000).any());
    assert_eq!(headset.property("Volume"), Value::F64(0.7).any());
    for wanted in Asked::ALL {
        let answer = headset.asks(PLAYER, wanted.method(), &[]);
        assert_eq!(answer.purpose, Purpose::Answer);
        assert_eq!(asked.recv_timeout(Duration::from_secs(20)), Ok(wanted));
    }
    nothing_else_can_be_done(&mut headset);
    assert!(asked.try_recv().is_err());
    let paused = Playing {
        moves: false,
        at: Duration::from_secs(30),
        ..kneading()
    };
    bus.tell(paused);
    headset.until(|headset| {
        let signals = headset.signals.iter();
        let members: Vec<_> = signals
            .filter_map(|signal| signal.member.as_deref())
            .collect();
        members.ends_with(&["PropertiesChanged", "Seeked"])
    });
    assert_eq!(headset.property("PlaybackStatus"), is("Paused"));
    // Once it is over it is a player no more.
    bus.end(Duration::ZERO);
    while headset.asks(PLAYER, "Next", &[]).purpose == Purpose::Answer {}
    bus.close(Duration::from_secs(20));
}

/// What no key does has no effect, and what is not there is said.
fn nothing_else_can_be_done(headset: &mut Program) {
    for (interface, member, is_known) in [
        ("org.mpris.MediaPlayer2", "Quit", true),
        (PLAYER, "Seek", true),
        (PLAYER, "Explode", false),
        ("org.mpris.MediaPlayer2", "Next", false),
        (PROPERTIES, "Set", false),
    ] {
        let body: &[&str] = match member {
            "Set" => &[PLAYER, "Volume", "1"],
            _ => &[],
        };
        let purpose = headset.asks(interface, member, body).purpose;
        assert_eq!(purpose == Purpose::Answer, is_known, "{member}");
    }
}

#[test]
fn another_player_is_held_and_goes_on_only_if_we_held_it() {
    let Some(daemon) = Daemon::start() else {
        return;
    };
    let (bus, _asked) = daemon.bus();
    let mut music = Program::music(&daemon);
    // Somebody listens to it.
    bus.begin(Others::Pause);
    music.until(|music| music.status == "Paused");
    bus.end(Duration::ZERO);
    music.until(|music| music.status == "Playing");
    // It is stopped meanwhile, or was not playing: then it stays so.
    bus.close(Duration::from_secs(20));
    for (before, meanwhile) in [("Playing", "Stopped"), ("Paused", "Paused")] {
        let (bus, _asked) = daemon.bus();
        music.status = before;
        let times = music.times_asked;
        bus.begin(Others::Pause);
        bus.tell(kneading());
        music.finds_the_session();
        music.until(|music| music.status == "Paused" && music.times_asked > times);
        music.status = meanwhile;
        let times = music.times_asked;
        bus.end(Duration::ZERO);
        // Who was held is asked how it is.
        music.until(|music| before == "Paused" || music.times_asked > times);
        bus.close(Duration::from_secs(20));
        // What was sent before has come by the time that this is answered.
        music.asks(PLAYER, "Next", &[]);
        assert_eq!(music.status, meanwhile);
    }
}

#[test]
fn another_player_is_lowered_and_as_loud_as_before_at_the_end_of_the_program() {
    let Some(daemon) = Daemon::start() else {
        return;
    };
    for changed in [None, Some(0.5)] {
        let (bus, _asked) = daemon.bus();
        let mut music = Program::music(&daemon);
        bus.begin(Others::Lower);
        music.until(|music| (music.volume - 0.2).abs() < 0.001);
        music.volume = changed.unwrap_or(music.volume);
        // As by a signal: the session has not been ended.
        let closed = std::thread::spawn(move || bus.close(Duration::from_secs(20)));
        while !closed.is_finished() {
            music.live();
        }
        let expected = changed.unwrap_or(0.8);
        music.until(|music| (music.volume - expected).abs() < 0.001);
    }
}

#[test]
fn a_bus_that_is_not_there_or_hangs_keeps_nobody() {
    let nowhere = Bus::at(Address::of(|_| None), |_| {});
    nowhere.begin(Others::Pause);
    nowhere.close(Duration::from_secs(20));
    // A socket on which nobody answers.
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bus");
    let _hangs = std::os::unix::net::UnixListener::bind(&path).unwrap();
    let address = Address::of(|_| Some(format!("unix:path={}", path.to_str().unwrap()).into()));
    let bus = Bus::at(address, |_| {});
    let begun = clock::now();
    bus.begin(Others::Pause);
    bus.tell(kneading());
    bus.end(Duration::ZERO);
    bus.close(Duration::from_millis(20));
    assert!(clock::now() - begun < Duration::from_millis(900));
}

#[test]
fn a_notice_is_shown_where_somebody_shows_notices() {
    let Some(daemon) = Daemon::start() else {
        return;
    };
    let notify = || super::notify(&daemon.address, "Time for a pause", "50 minutes at it");
    assert!(notify().is_err(), "nobody shows any");
    let mut desktop = Program::on(&daemon);
    let name = "org.freedesktop.Notifications";
    let body = vec![Value::text(name), Value::U32(4)];
    let serial = desktop.line.ask("RequestName", body).unwrap();
    while !desktop
        .live()
        .iter()
        .any(|message| message.answers == Some(serial))
    {}
    let shown = std::thread::scope(|scope| {
        let shows = scope.spawn(|| {
            loop {
                let messages = desktop.line.read().unwrap();
                let is_call = |message: &&Message| message.member.as_deref() == Some("Notify");
                if let Some(call) = messages.iter().find(is_call) {
                    let answer = call.answer(vec![Value::U32(7)]);
                    desktop.line.send(answer).unwrap();
                    return call.body.clone();
                }
            }
        });
        notify().unwrap();
        shows.join().unwrap()
    });
    assert_eq!(shown[0], Value::text("backrub"));
    assert_eq!(
        shown[3..5],
        [
            Value::text("Time for a pause"),
            Value::text("50 minutes at it")
        ]
    );
    assert_eq!(shown[5], Value::Texts(Vec::new()), "it can do nothing");
}
