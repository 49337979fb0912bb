//! What says that nobody wants to be disturbed now.

use super::System;
use crate::advice::due::Hush;

/// A program that knows, and what it says if so.
struct Way {
    program: &'static str,
    arguments: &'static [&'static str],
    means: fn(&str) -> bool,
    quiet: Hush,
}

/// That the screen stays awake, among what GNOME's session holds off.
const IDLE: u32 = 8;

const WAYS: [Way; 4] = [
    Way {
        program: "gsettings",
        arguments: &["get", "org.gnome.desktop.notifications", "show-banners"],
        means: |told| told == "false",
        quiet: Hush::DoNotDisturb,
    },
    Way {
        program: "busctl",
        arguments: &[
            "--user",
            "--auto-start=no",
            "get-property",
            "org.freedesktop.Notifications",
            "/org/freedesktop/Notifications",
            "org.freedesktop.Notifications",
            "Inhibited",
        ],
        means: |told| told == "b true",
        quiet: Hush::DoNotDisturb,
    },
    Way {
        program: "busctl",
        arguments: &[
            "--user",
            "--auto-start=no",
            "get-property",
            "org.gnome.SessionManager",
            "/org/gnome/SessionManager",
            "org.gnome.SessionManager",
            "InhibitedActions",
        ],
        means: |told| {
            let actions = told
                .strip_prefix("u ")
                .and_then(|number| number.parse().ok());
            actions.is_some_and(|actions: u32| actions & IDLE != 0)
        },
        quiet: Hush::Film,
    },
    Way {
        program: "busctl",
        arguments: &[
            "get-property",
            "org.freedesktop.login1",
            "/org/freedesktop/login1",
            "org.freedesktop.login1.Manager",
            "BlockInhibited",
        ],
        means: |told| {
            let what = told
                .strip_prefix("s ")
                .unwrap_or_default()
                .trim_matches('"');
            what.split(':').any(|what| what == "idle")
        },
        quiet: Hush::Film,
    },
];

impl System {
    /// What says that nobody wants to be disturbed, if anything does.
    #[must_use]
    pub fn quiet(&self) -> Option<Hush> {
        if self.has_camera_on() {
            return Some(Hush::Camera);
        }
        let says = |way: &&Way| {
            let told = self.asks(way.program, way.arguments);
            told.is_some_and(|told| (way.means)(told.trim()))
        };
        WAYS.iter().find(says).map(|way| way.quiet)
    }
}
