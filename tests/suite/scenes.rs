//! Every screen at a telling moment, from hand-made values: for the pictures and the gallery.

use std::path::PathBuf;
use std::time::Duration;

use backrub::engine::Timeline;
use backrub::library::{Entry, Listing, Origin, Shelf};
use backrub::model::{
    Area, Benefit, Pressure, Routine, Say, Secs, Setting, Sides, Step, Stroke, Technique, Tempo,
    Tool,
};
use backrub::playback::lesson::LESSON;
use backrub::ui::Theme;
use backrub::ui::body::BodyMap;
use backrub::ui::keys::{Action, Place};
use backrub::ui::screens::{
    about, areas, briefing, call, conditions, help, home, notice, red_flags, report, sounds,
};
use backrub::ui::widgets::scroll::Scroll;
use ratatui::Frame;

use crate::fixture::{routine, stroke};

#[path = "scenes/author.rs"]
mod author;
#[path = "scenes/session.rs"]
mod session;

/// The names of all scenes.
pub const NAMES: [&str; 39] = [
    "home",
    "home-fits",
    "home-nothing",
    "home-mending",
    "about",
    "areas",
    "briefing",
    "briefing-end",
    "briefing-gentler",
    "briefing-not-for-me",
    "conditions",
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
    "notice",
    "warning-signs",
    "warning-which",
    "warning-right",
    "call",
    "report",
    "sounds",
    "help",
];

/// Draws a scene by its name.
pub fn draw(name: &str, frame: &mut Frame<'_>, theme: &Theme) {
    match name.split_once('-').unwrap_or((name, "")) {
        ("home", which) => draw_home(which, frame, theme),
        ("areas", _) => {
            let (state, mut map) = (areas::Areas::at(Area::GluteMax), BodyMap::default());
            areas::render(frame, frame.area(), &state, &mut map, theme);
        }
        ("about", _) => draw_about(frame, theme),
        ("conditions", _) => draw_conditions(frame, theme),
        ("briefing", which) => draw_briefing(which, frame, theme),
        ("player", which) => session::draw_player(which, frame, theme),
        ("summary", which) => session::draw_summary(which, frame, theme),
        ("warning", which) => draw_red_flags(which, frame, theme),
        ("preview", which) => author::draw(which, frame, theme),
        ("call", _) => draw_call(frame, theme),
        ("help", _) => {
            let mut scroll = Scroll::default();
            help::render(frame, frame.area(), Place::Player, &mut scroll, theme);
        }
        ("notice", _) => {
            let view = notice::View {
                paragraphs: vec![
                    "backrub offers comfort and a pause. It is not treatment, and no one can \
                     promise that it helps.",
                    "You decide how hard. Nothing here should hurt: ease off when it is more \
                     than comfortable, and stop when it is sharp, burning or tingling.",
                    "The routines have not been read by a physiotherapist yet.",
                ],
            };
            notice::render(frame, frame.area(), &view, &mut Scroll::default(), theme);
        }
        ("sounds", _) => {
            let view = sounds::View {
                sounds: LESSON.iter().map(|s| (s.name, s.meaning)).collect(),
                chosen: 6,
                sounding: true,
                before: "Hear each once, and you can follow a routine with closed eyes.",
            };
            sounds::render(frame, frame.area(), &view, &mut Scroll::default(), theme);
        }
        ("report", _) => {
            let view = report::View {
                file: "evening-legs.yaml",
                problems: 2,
                report: include_str!("../broken/at-sign.txt"),
            };
            report::render(frame, frame.area(), &view, &mut Scroll::default(), theme);
        }
        _ => panic!("no scene {name}"),
    }
}

fn told(stroke: Stroke, pressure: u8, tempo: u16, cue: &str) -> Stroke {
    Stroke {
        pressure: Some(Pressure::new(pressure)),
        tempo: (tempo > 0).then(|| Tempo::new(tempo)),
        cue: Some(cue.into()),
        ..stroke
    }
}

/// Desk, neck and shoulders: the routine of most scenes.
pub fn desk() -> Routine {
    use Technique::{
        ActiveMovement, Breathing, CircularFriction, Effleurage, Petrissage, PinAndStretch,
        TriggerPointPressure,
    };
    let mut knead = told(
        stroke(Petrissage, Area::ShoulderTop, Sides::Each, 75),
        5,
        20,
        "{Other} hand kneads the top of the {side} shoulder.",
    );
    knead.say = vec![Say {
        at: Secs::new(6),
        text: "Let the {side} shoulder hang heavy.".into(),
    }];
    knead.detail = Some("Rest the working arm's elbow on the desk.".into());
    let mut press = told(
        stroke(TriggerPointPressure, Area::ShoulderTop, Sides::Each, 30),
        5,
        0,
        "Press the tender spot. Hold still until it eases.",
    );
    press.tool = Some(Tool::HookCane);
    let mut pin = told(
        stroke(PinAndStretch, Area::NeckSideBack, Sides::Each, 20),
        4,
        9,
        "Hold the spot. Tip your head slowly away, return.",
    );
    pin.movement = Some("{Other} hand hooks over the {side} shoulder, beside the neck.".into());
    let strokes = vec![
        told(
            stroke(Breathing, Area::ChestBelly, Sides::Both, 30),
            0,
            6,
            "Feet flat. In for four, out for six.",
        ),
        told(
            stroke(Effleurage, Area::NeckBack, Sides::Both, 30),
            3,
            12,
            "Both palms glide from hairline down to shoulders.",
        ),
        knead,
        press,
        told(
            stroke(CircularFriction, Area::SkullBase, Sides::Both, 40),
            4,
            30,
            "Small circles under the skull. Keep off the bone.",
        ),
        pin,
        told(
            stroke(ActiveMovement, Area::ShoulderTop, Sides::Both, 10),
            0,
            12,
            "Roll both shoulders back. Notice what changed.",
        ),
    ];
    Routine {
        title: "Desk, neck and shoulders".into(),
        summary: Some("Six minutes in your chair for a stiff neck and high shoulders.".into()),
        why: Some(
            "Light to deep to light: glide, knead, then one still press per side, only after \
             the tissue is warm. The skull base needs relaxed shoulders. It ends light and moving."
                .into(),
        ),
        ..routine(strokes.into_iter().map(Step::Stroke).collect())
    }
}

fn entry(title: &str, benefit: Benefit, seconds: u64, setting: Setting, tools: &[Tool]) -> Entry {
    Entry {
        id: title.to_lowercase().replace(' ', "-"),
        origin: Origin::BuiltIn,
        shadows: false,
        listing: Some(Listing {
            title: title.into(),
            benefit,
            setting,
            tools: tools.to_vec(),
            total: Duration::from_secs(seconds),
            strokes: 11,
            worked: Timeline::of(&desk()).worked(),
        }),
        problems: 0,
    }
}

/// The routines of the list: built-in ones, the user's, and two broken files.
pub fn shelf() -> Shelf {
    use Benefit::{ImproveCirculation, ReduceInflammation, RelaxMuscles, ReleaseEndorphins};
    let mut shelf = Shelf::default();
    shelf.add([
        entry(
            "Two-minute desk microbreak",
            RelaxMuscles,
            161,
            Setting::Desk,
            &[],
        ),
        entry(
            "Desk, neck and shoulders",
            RelaxMuscles,
            432,
            Setting::Desk,
            &[Tool::HookCane],
        ),
        entry(
            "Upper back with a ball on the wall",
            RelaxMuscles,
            521,
            Setting::Wall,
            &[Tool::Ball],
        ),
        entry(
            "Low back and hips at the wall",
            RelaxMuscles,
            690,
            Setting::Wall,
            &[Tool::Ball],
        ),
        entry(
            "After lifting: roller for back, hips and legs",
            RelaxMuscles,
            955,
            Setting::Floor,
            &[Tool::Roller, Tool::RollerStick, Tool::Ball],
        ),
        entry(
            "Three-minute reset",
            ReleaseEndorphins,
            190,
            Setting::Chair,
            &[],
        ),
        entry(
            "Gentle hands",
            ReduceInflammation,
            400,
            Setting::Chair,
            &[Tool::HeatPack],
        ),
        entry("Standing pump", ImproveCirculation, 200, Setting::Wall, &[]),
    ]);
    let own = |mut entry: Entry| {
        entry.origin = Origin::Own(PathBuf::from("mine.yaml"));
        entry
    };
    shelf.add([
        own(entry(
            "Desk, neck and shoulders",
            RelaxMuscles,
            371,
            Setting::Desk,
            &[],
        )),
        own(entry(
            "肩こりほぐし épaule",
            RelaxMuscles,
            240,
            Setting::Chair,
            &[Tool::SockBall],
        )),
    ]);
    for (id, problems) in [("evening-legs", 2), ("sunday", 1)] {
        let broken = entry(id, RelaxMuscles, 1, Setting::Bed, &[]);
        shelf.add([own(Entry {
            listing: None,
            problems,
            ..broken
        })]);
    }
    shelf
}

fn draw_home(which: &str, frame: &mut Frame<'_>, theme: &Theme) {
    let shelf = shelf();
    let mut view = home::View {
        shelf: &shelf,
        most: None,
        reading: false,
        notice: None,
    };
    let mut state = home::Home::default();
    match which {
        "fits" => view.most = Some(Duration::from_secs(300)),
        "nothing" => {
            view.most = Some(Duration::from_secs(60));
            view.reading = true;
        }
        "mending" => {
            state.act(Action::Tab(4), &view);
        }
        _ => {
            state.act(Action::Down, &view);
        }
    }
    let mut map = BodyMap::default();
    home::render(frame, frame.area(), &view, &state, &mut map, theme);
}

fn draw_about(frame: &mut Frame<'_>, theme: &Theme) {
    let sections = [
        about::Section {
            heading: "What people hope for",
            paragraphs: vec!["Less soreness after hard work, and to feel looser for a while."],
            items: vec![],
        },
        about::Section {
            heading: "What is known, and how surely",
            paragraphs: vec![
                "Moderate: soreness after exercise eases and one feels looser, for hours to a day \
                 or two. Weak: that tight bands are \"released\".",
            ],
            items: vec![],
        },
        about::Section {
            heading: "Sources",
            paragraphs: vec![],
            items: vec![
                "Davis and others, 2020: 29 trials of massage and performance",
                "Wiewelhove and others, 2019: 21 studies of rolling",
            ],
        },
    ];
    let view = about::View {
        benefit: Benefit::RelaxMuscles,
        sections: &sections,
    };
    about::render(frame, frame.area(), &view, &mut Scroll::default(), theme);
}

fn draw_briefing(which: &str, frame: &mut Frame<'_>, theme: &Theme) {
    let routine = desk();
    let timeline = Timeline::of(&routine);
    let view = briefing::View {
        title: &routine.title,
        benefit: routine.benefit,
        setting: routine.setting,
        summary: routine.summary.as_deref(),
        why: routine.why.as_deref(),
        timeline: &timeline,
        not_today: vec![
            "you take blood thinners",
            "you bleed or bruise easily",
            "you were hurt in the last three days, or a bone is still healing",
            "your feeling is numb where you would press",
            "you have cancer, or had treatment in the last year",
        ],
        not_for_me: match which {
            "not-for-me" => vec!["you take blood thinners"],
            _ => vec![],
        },
        adapted: match which {
            "gentler" => vec!["High blood pressure: at most pressure 3 of 6, comfortable."],
            _ => vec![],
        },
        would_adapt: vec!["pregnancy", "thin bones", "very bendy joints"],
        left_out: usize::from(which == "gentler"),
        at_a_glance: "Stop at sharp or burning pain, numbness, tingling or dizziness.",
        stop_rules: vec![
            "If it is sharp, shooting, burning or electric: stop this stroke.",
            "If an arm or leg goes numb, tingles or feels weak: stop.",
            "If you feel dizzy, faint, sick or breathless: stop and lie down.",
        ],
        sources: vec![
            briefing::Source {
                title: "Gemmell and others, 2008",
                quality: "small trial",
            },
            briefing::Source {
                title: "Albulescu and others, 2022",
                quality: "review",
            },
        ],
    };
    let (mut scroll, mut map) = (Scroll::default(), BodyMap::default());
    let area = frame.area();
    briefing::render(frame, area, &view, &mut scroll, &mut map, theme);
    if which == "end" {
        scroll.act(Action::Bottom);
        frame.buffer_mut().reset();
        briefing::render(frame, area, &view, &mut scroll, &mut map, theme);
    }
}

fn draw_conditions(frame: &mut Frame<'_>, theme: &Theme) {
    let row = |called, change, marked| conditions::Row {
        called,
        change,
        marked,
    };
    let rows = [
        row(
            "Thin bones",
            "at most pressure 4 of 6, medium (top of the shoulder)",
            false,
        ),
        row("Diabetes", "at most pressure 4 of 6, medium", true),
        row(
            "High blood pressure",
            "at most pressure 3 of 6, comfortable",
            true,
        ),
        row(
            "Very bendy joints",
            "leave out pin and stretch (side-back of the neck to the blade); at most pressure 4 \
             of 6, medium",
            false,
        ),
    ];
    let view = conditions::View { rows: &rows };
    let mut state = conditions::Conditions::default();
    state.act(Action::Nth(2), rows.len());
    conditions::render(frame, frame.area(), &view, &mut state, theme);
}

fn draw_red_flags(which: &str, frame: &mut Frame<'_>, theme: &Theme) {
    let groups = [
        red_flags::Group {
            before: "Does one of these fit you today?",
            signs: vec![
                "Did the pain start after a serious fall?",
                "Do you have chest pain, or are you suddenly short of breath?",
                "Is one leg newly swollen, hot and sore, or might you have a blood clot?",
                "Do both legs newly hurt, tingle or feel numb, or are your legs turning weak?",
                "Is there a tearing pain in your belly or back, and do you feel faint?",
            ],
        },
        red_flags::Group {
            before: "Does one of these fit you today?",
            signs: vec!["Is your temperature 38 C or more?", "Is it getting worse?"],
        },
    ];
    let view = red_flags::View { groups: &groups };
    let mut state = red_flags::RedFlags::default();
    let presses: &[Action] = match which {
        "which" => &[Action::Yes],
        "right" => &[Action::Nth(2)],
        _ => &[],
    };
    for action in presses {
        state.act(*action, &view);
    }
    red_flags::render(frame, frame.area(), &view, &mut state, theme);
}

fn draw_call(frame: &mut Frame<'_>, theme: &Theme) {
    let view = call::View {
        question: "Is one leg newly swollen, hot and sore, or might you have a blood clot?",
        why: "It may be a clot, and massage could loosen it.",
        whom: "Call your emergency number now (112 in Europe, 999 in the UK, 911 in North \
               America), or go to the nearest emergency department.",
        after: "No session begins today. Look after this first; when you open backrub again it \
                asks once more, and if all is well you can go on.",
    };
    call::render(frame, frame.area(), &view, &mut Scroll::default(), theme);
}
