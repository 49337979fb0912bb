//! A bus of our own.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};

use crate::bus::{Address, Asked, Bus};

/// A daemon, as long as it is held.
pub(super) struct Daemon {
    child: Child,
    pub(super) address: Address,
    _folder: tempfile::TempDir,
}

impl Daemon {
    /// Starts one; nothing where there is none on this machine.
    pub(super) fn start() -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let address = format!("unix:path={}/bus", folder.path().to_str().unwrap());
        let started = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--nopidfile", "--print-address=1"])
            .arg(format!("--address={address}"))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let Ok(mut child) = started else {
            not_tried();
            return None;
        };
        let mut told = String::new();
        let out = child.stdout.take().unwrap();
        BufReader::new(out).read_line(&mut told).unwrap();
        let address = Address::of(|_| Some(told.trim().into()));
        let _folder = folder;
        Some(Self {
            child,
            address,
            _folder,
        })
    }

    /// The way to it for a session, and what callers ask of that.
    pub(super) fn bus(&self) -> (Bus, Receiver<Asked>) {
        let (sender, receiver) = channel();
        let asks = move |asked| {
            let _ = sender.send(asked);
        };
        (Bus::at(self.address.clone(), asks), receiver)
    }
}

impl Drop for Daemon {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[expect(
    clippy::print_stdout,
    reason = "whoever reads what was tried should know"
)]
fn not_tried() {
    println!("not tried: there is no dbus-daemon here");
}
