//! Every screen at a telling moment, from hand-made values: for the pictures and the gallery.

use std::time::Duration;

use backrub::library::{Shelf, built_in, check};
use backrub::model::{Area, Benefit, Tag};
use backrub::ui::Theme;
use backrub::ui::body::BodyMap;
use backrub::ui::keys::{Action, Place};
use backrub::ui::screens::{about, areas, help, home, report, sounds};
use backrub::ui::widgets::scroll::Scroll;
use ratatui::Frame;

#[path = "scenes/author.rs"]
mod author;
#[path = "scenes/briefing.rs"]
mod before;
#[path = "scenes/diary.rs"]
mod diary;
#[path = "scenes/routines.rs"]
mod routines;
#[path = "scenes/safety.rs"]
mod safety;
#[path = "scenes/session.rs"]
mod session;

pub use routines::{desk, shelf};

/// The names of all scenes.
pub const NAMES: [&str; 65] = [
    "home",
    "home-first",
    "home-left",
    "home-new",
    "home-fits",
    "home-nothing",
    "home-unknown",
    "home-menu",
    "home-mending",
    "diary",
    "diary-day",
    "diary-asked",
    "diary-before",
    "diary-felt",
    "diary-empty",
    "about",
    "areas",
    "briefing",
    "briefing-end",
    "briefing-gentler",
    "briefing-not-for-me",
    "briefing-asked",
    "briefing-much",
    "profile",
    "profile-doubt",
    "profile-body",
    "player-opening",
    "player-lead-in",
    "player-move",
    "player-placed",
    "player-work",
    "player-line",
    "player-switch",
    "player-paused",
    "player-away",
    "player-resuming",
    "player-stopped",
    "player-leaving",
    "player-eased",
    "player-lighter",
    "player-details",
    "player-rehearsal",
    "preview",
    "preview-broken",
    "preview-mending",
    "preview-new",
    "summary",
    "summary-stopped",
    "summary-skipped",
    "summary-better",
    "summary-worse",
    "warning-first",
    "warning-signs",
    "warning-which",
    "warning-right",
    "call-now",
    "call-maternity",
    "call-today",
    "call-in-days",
    "call-wait",
    "question",
    "report",
    "sounds",
    "help",
    "help-home",
];

/// Draws a scene by its name.
pub fn draw(name: &str, frame: &mut Frame<'_>, theme: &Theme) {
    match name.split_once('-').unwrap_or((name, "")) {
        ("home", which) => draw_home(which, frame, theme),
        ("areas", _) => {
            let (mut state, mut map) = (areas::Areas::at(Area::GluteMax), BodyMap::default());
            areas::render(frame, &library(), &mut state, &mut map, theme);
        }
        ("about", _) => draw_about(frame, theme),
        ("profile", which) => safety::draw_profile(which, frame, theme),
        ("briefing", which) => before::draw(which, frame, theme),
        ("player", which) => session::draw_player(which, frame, theme),
        ("summary", which) => session::draw_summary(which, frame, theme),
        ("warning", which) => safety::draw_red_flags(which, frame, theme),
        ("preview", which) => author::draw(which, frame, theme),
        ("call", which) => safety::draw_call(which, frame, theme),
        ("question", _) => safety::draw_question(frame, theme),
        ("help", which) => {
            let mut scroll = Scroll::default();
            let place = if which == "home" {
                Place::Home
            } else {
                Place::Player
            };
            help::render(frame, place, true, &mut scroll, theme);
        }
        ("diary", which) => diary::draw(which, frame, theme),
        ("sounds", _) => {
            let view = sounds::View {
                chosen: 6,
                sounding: true,
                before: "Hear each one once, and you can follow a routine with your eyes closed.",
            };
            sounds::render(frame, &view, &mut Scroll::default(), theme);
        }
        ("report", _) => {
            let (report, _) = check("x", include_bytes!("../broken/at-sign.yaml"));
            let view = report::View {
                file: "evening-legs.yaml".into(),
                report,
            };
            report::render(frame, &view, &mut Scroll::default(), theme);
        }
        _ => panic!("no scene {name}"),
    }
}

/// The routines of the program.
fn library() -> Shelf {
    let mut shelf = Shelf::default();
    shelf.add(built_in());
    shelf
}

fn draw_home(which: &str, frame: &mut Frame<'_>, theme: &Theme) {
    let shelf = shelf();
    let mut view = home::View {
        shelf: &shelf,
        go_on: None,
        for_now: home::ForNow::Is {
            id: "three-minute-reset",
            why: "back of the neck: no care since yesterday",
        },
        last: None,
        is_new: false,
        reading: false,
        notice: None,
        heard: "sound and voice on",
        mine: match which {
            "" => vec![Tag::BloodThinners],
            _ => vec![],
        },
    };
    let mut state = home::Home::default();
    match which {
        "fits" => state = home::Home::typed("8m neck"),
        "nothing" => state = home::Home::typed("1m desk"),
        "unknown" => state = home::Home::typed("xyzzy"),
        "first" => {
            view.for_now = home::ForNow::Pending;
            view.reading = true;
        }
        "new" => view.is_new = true,
        "left" => {
            view.go_on = Some(home::GoOn {
                id: "desk-neck-shoulders",
                title: "Desk neck and shoulders",
                stroke: 5,
                of: 10,
                left: Duration::from_secs(190),
            });
        }
        "menu" => {
            state.act(Action::Menu, &view);
        }
        "mending" => {
            state.act(Action::Heading(4), &view);
        }
        _ => {
            state.act(Action::Down, &view);
        }
    }
    let mut map = BodyMap::default();
    home::render(frame, &view, &state, &mut map, theme);
}

fn draw_about(frame: &mut Frame<'_>, theme: &Theme) {
    let sections = vec![
        about::Section {
            heading: "What people hope for",
            paragraphs: vec![
                "Less soreness after hard work, and to feel looser for a while.".into(),
            ],
            items: vec![],
        },
        about::Section {
            heading: "What research says, and how sure it is",
            paragraphs: vec![
                "Soreness after exercise eases, and people feel looser, for hours to a day or two \
                 (fairly sure). That tight bands are \"released\" (not sure)."
                    .into(),
            ],
            items: vec![],
        },
        about::Section {
            heading: "Sources",
            paragraphs: vec![],
            items: vec![
                "Davis and others, 2020: 29 trials of massage and performance".into(),
                "Wiewelhove and others, 2019: 21 studies of rolling".into(),
            ],
        },
    ];
    let view = about::View {
        benefit: Benefit::RelaxMuscles,
        sections,
    };
    about::render(frame, &view, &mut Scroll::default(), theme);
}
