//! The button of a headset in a real session, on a session bus of its own.

use std::process::{Child, Command, Stdio};
use std::time::Duration;

use tempfile::TempDir;

use crate::terminal::{Start, Terminal};

/// A session bus, as long as it is held.
struct Daemon {
    child: Child,
    address: String,
    _folder: TempDir,
}

impl Daemon {
    /// Starts one; nothing where there is none on this machine.
    fn start() -> Option<Self> {
        let has = |tool| Command::new(tool).arg("--version").output().is_ok();
        if !has("dbus-daemon") || !has("dbus-send") {
            eprintln!("not tried: there is no dbus-daemon with its dbus-send here");
            return None;
        }
        let folder = tempfile::tempdir().unwrap();
        let address = format!("unix:path={}", folder.path().join("bus").display());
        let child = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--nopidfile"])
            .arg(format!("--address={address}"))
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let daemon = Self {
            child,
            address,
            _folder: folder,
        };
        while !daemon.calls(
            "org.freedesktop.DBus",
            "/",
            "org.freedesktop.DBus.GetId",
            "",
        ) {}
        Some(daemon)
    }

    /// Calls a method; tells whether it was answered.
    fn calls(&self, name: &str, path: &str, method: &str, argument: &str) -> bool {
        let mut send = Command::new("dbus-send");
        send.env_clear()
            .env("PATH", std::env::var("PATH").unwrap_or_default())
            .arg(format!("--bus={}", self.address))
            .arg(format!("--dest={name}"))
            .args(["--print-reply", path, method]);
        send.args((!argument.is_empty()).then_some(argument));
        send.output().unwrap().status.success()
    }

    /// Waits until a session is there.
    fn finds_a_session(&self) {
        let until = backrub::clock::now() + Duration::from_secs(30);
        while !self.has_a_session() {
            assert!(backrub::clock::now() < until, "there is no session");
        }
    }

    /// Presses a button of the headset.
    fn presses(&self, button: &str) {
        let method = format!("org.mpris.MediaPlayer2.Player.{button}");
        let path = "/org/mpris/MediaPlayer2";
        assert!(
            self.calls("org.mpris.MediaPlayer2.backrub", path, &method, ""),
            "{button}"
        );
    }

    /// Whether a session is there.
    fn has_a_session(&self) -> bool {
        let path = "/org/mpris/MediaPlayer2";
        let ping = "org.freedesktop.DBus.Peer.Ping";
        self.calls("org.mpris.MediaPlayer2.backrub", path, ping, "")
    }
}

impl Drop for Daemon {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn play(daemon: &Daemon, more: &[&str]) -> Terminal {
    let arguments = [&["play", "desk-neck-shoulders", "--mute"], more].concat();
    Terminal::start(&Start {
        arguments: &arguments,
        variables: &[("DBUS_SESSION_BUS_ADDRESS", &daemon.address)],
        ..Start::default()
    })
}

#[test]
fn the_buttons_of_a_headset_are_keys() {
    let Some(daemon) = Daemon::start() else {
        return;
    };
    let mut terminal = play(&daemon, &["--now"]);
    terminal.shows("GET READY");
    daemon.finds_a_session();
    for (button, words) in [
        ("PlayPause", "PAUSED"),
        ("Play", "GET READY"),
        ("Pause", "PAUSED"),
        ("PlayPause", "RESUMING IN"),
        ("Next", "stroke 2 of"),
        ("Previous", "stroke 1 of"),
        ("Stop", "STOPPED"),
        ("Play", "RESUMING IN"),
    ] {
        daemon.presses(button);
        terminal.shows(words);
    }
    // Over the help too, which a key closes again.
    terminal.press("?");
    terminal.shows("hear how much");
    daemon.presses("Pause");
    terminal.press("q");
    terminal.shows("PAUSED");
    terminal.press("\x03");
    terminal.ends_with(130);
    assert!(!daemon.has_a_session());
}

#[test]
fn on_lines_they_are_keys_too_and_the_session_goes_with_its_end() {
    let Some(daemon) = Daemon::start() else {
        return;
    };
    let mut terminal = play(&daemon, &["--plain"]);
    terminal.shows("only your hands.");
    daemon.finds_a_session();
    daemon.presses("Pause");
    terminal.shows("Paused. Space resumes.");
    daemon.presses("Stop");
    terminal.shows("Stopped. Enter resumes.");
    // What finishes it is a key, and no button.
    daemon.presses("Stop");
    daemon.presses("Next");
    terminal.press("\x1b[B\r");
    terminal.shows("Finished here.");
    terminal.ends_with(0);
    assert!(!daemon.has_a_session());
}
