//! Every screen at a telling moment, from hand-made values: for the pictures and the gallery.

use std::time::Duration;

use backrub::advice::red_flags::SHORT;
use backrub::engine::Timeline;
use backrub::library::check;
use backrub::model::{Area, Benefit, Tag};
use backrub::ui::Theme;
use backrub::ui::body::BodyMap;
use backrub::ui::keys::{Action, Place};
use backrub::ui::screens::{about, areas, briefing, help, home, report, sounds};
use backrub::ui::widgets::scroll::Scroll;
use ratatui::Frame;

#[path = "scenes/author.rs"]
mod author;
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
pub const NAMES: [&str; 60] = [
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
    "profile",
    "profile-doubt",
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
    "player-details",
    "player-rehearsal",
    "preview",
    "preview-broken",
    "preview-mending",
    "preview-new",
    "summary",
    "summary-stopped",
    "summary-skipped",
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
            let (state, mut map) = (areas::Areas::at(Area::GluteMax), BodyMap::default());
            areas::render(frame, &state, &mut map, theme);
        }
        ("about", _) => draw_about(frame, theme),
        ("profile", which) => safety::draw_profile(which, frame, theme),
        ("briefing", which) => draw_briefing(which, frame, theme),
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

fn heard(which: &str) -> Vec<String> {
    let lines: &[&str] = match which {
        "gentler" => &[
            "Muted. Watch the screen, or press m for sound.",
            "2 lines are shown, not spoken: no speech program is installed.",
        ],
        _ => &["Sound and voice lead you."],
    };
    lines.iter().map(ToString::to_string).collect()
}

fn draw_briefing(which: &str, frame: &mut Frame<'_>, theme: &Theme) {
    let routine = desk();
    let view = briefing::View {
        timeline: Timeline::of(&routine),
        routine,
        not_for: ["blood thinners", "bleeding disorder", "numb skin", "cancer"]
            .map(str::to_owned)
            .to_vec(),
        not_today: vec![],
        lessened: vec![],
        instead: (which == "not-for-me").then(|| "Two-minute desk microbreak".to_owned()),
        gentler_for: (which == "gentler").then(|| "high blood pressure".to_owned()),
        again: None,
        passed: match which {
            "gentler" => {
                vec!["Still so? fresh bruise, since 3 Nov. Press p if it has passed.".into()]
            }
            _ => vec![],
        },
        heard: heard(which),
        question: Some(SHORT).filter(|_| which == "asked"),
        not_for_me: match which {
            "not-for-me" => vec!["you take blood thinners"],
            _ => vec![],
        },
        adapted: match which {
            "gentler" => vec!["High blood pressure: at most pressure 3 of 6, comfortable.".into()],
            _ => vec![],
        },
        left_out: usize::from(which == "gentler"),
        at_a_glance: backrub::advice::stop_rules::AT_A_GLANCE,
        stop_rules: vec![
            "If pain is sharp, shooting, burning or electric: stop this stroke.".into(),
            "If an arm or leg goes numb, tingles or feels weak: stop.".into(),
            "If you feel dizzy, faint, sick or breathless: stop and lie down.".into(),
        ],
        sources: vec![
            "Gemmell and others, 2008 (small trial)".into(),
            "Albulescu and others, 2022 (review)".into(),
        ],
    };
    let (mut scroll, mut map) = (Scroll::default(), BodyMap::default());
    briefing::render(frame, &view, &mut scroll, &mut map, theme);
    if which == "end" {
        // More pages than there are: a window may be too small for any of it.
        for action in [Action::ReadOn; 40].into_iter().chain([Action::Bottom]) {
            scroll.act(action);
            frame.buffer_mut().reset();
            briefing::render(frame, &view, &mut scroll, &mut map, theme);
        }
    }
}
