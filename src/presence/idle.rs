//! How long no key was pressed and no mouse moved: the first answer counts.

use std::time::{Duration, SystemTime};

use jiff::Timestamp;

use super::System;

/// How long nobody did anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Idle {
    /// For so long.
    pub long: Duration,
    /// Who says so, as in "by the desktop".
    pub by: &'static str,
}

/// A program that knows.
struct Way {
    program: &'static str,
    arguments: &'static [&'static str],
    reads: fn(&str, SystemTime) -> Option<Duration>,
    by: &'static str,
}

const WAYS: [Way; 4] = [
    Way {
        program: "gdbus",
        arguments: &[
            "call",
            "--session",
            "--timeout=1",
            "--dest=org.gnome.Mutter.IdleMonitor",
            "--object-path=/org/gnome/Mutter/IdleMonitor/Core",
            "--method=org.gnome.Mutter.IdleMonitor.GetIdletime",
        ],
        reads: |told, _| milliseconds(told.strip_prefix("(uint64 ")?.split(',').next()?),
        by: "the desktop",
    },
    Way {
        program: "xprintidle",
        arguments: &[],
        reads: |told, _| milliseconds(told),
        by: "the X server",
    },
    Way {
        program: "ioreg",
        arguments: &["-c", "IOHIDSystem", "-d", "4"],
        reads: |told, _| {
            let (_, rest) = told.split_once("\"HIDIdleTime\" = ")?;
            let number = rest.lines().next()?.trim().parse().ok()?;
            Some(Duration::from_nanos(number))
        },
        by: "the keyboard and the mouse",
    },
    Way {
        program: "busctl",
        arguments: &[
            "get-property",
            "org.freedesktop.login1",
            "/org/freedesktop/login1/session/auto",
            "org.freedesktop.login1.Session",
            "IdleHint",
            "IdleSinceHint",
        ],
        reads: hinted,
        by: "the login session",
    },
];

impl System {
    /// How long nobody did anything, as far as anybody knows.
    #[must_use]
    pub fn idle(&self, now: Timestamp) -> Option<Idle> {
        let since_1970 = Duration::from_secs(u64::try_from(now.as_second()).unwrap_or(0));
        let now = SystemTime::UNIX_EPOCH + since_1970;
        let told = WAYS.iter().find_map(|way| {
            let told = self.asks(way.program, way.arguments)?;
            let long = (way.reads)(told.trim(), now)?;
            Some(Idle { long, by: way.by })
        });
        told.or_else(|| self.at_terminals(now))
    }

    /// When somebody last typed in one of their terminals.
    fn at_terminals(&self, now: SystemTime) -> Option<Idle> {
        let terminals = std::fs::read_dir(self.terminals).ok()?.flatten();
        let typed = terminals.filter_map(|terminal| {
            let known = terminal.metadata().ok()?;
            is_mine(&known).then(|| known.accessed().ok()).flatten()
        });
        Some(Idle {
            long: now.duration_since(typed.max()?).unwrap_or_default(),
            by: "the keyboard of your terminals",
        })
    }
}

fn milliseconds(number: &str) -> Option<Duration> {
    Some(Duration::from_millis(number.trim().parse().ok()?))
}

/// Since when the session is said to be idle. One that is not said to be so may have nobody who says it.
fn hinted(told: &str, now: SystemTime) -> Option<Duration> {
    let (hint, since) = told.split_once('\n')?;
    let micros = since.trim().strip_prefix("t ")?.parse().ok()?;
    let since = SystemTime::UNIX_EPOCH.checked_add(Duration::from_micros(micros))?;
    (hint.trim() == "b true").then(|| now.duration_since(since).unwrap_or_default())
}

#[cfg(unix)]
fn is_mine(known: &std::fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    known.uid() == rustix::process::getuid().as_raw()
}

#[cfg(not(unix))]
fn is_mine(_: &std::fs::Metadata) -> bool {
    false
}
