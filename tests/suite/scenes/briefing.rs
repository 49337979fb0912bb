//! The briefing at a telling moment.

use backrub::advice::felt;
use backrub::advice::red_flags::SHORT;
use backrub::engine::Timeline;
use backrub::model::Region;
use backrub::ui::Theme;
use backrub::ui::body::BodyMap;
use backrub::ui::keys::Action;
use backrub::ui::screens::briefing;
use backrub::ui::widgets::scroll::Scroll;
use ratatui::Frame;

use super::desk;

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

/// Who should not: in full the first time, and in one row once that was read.
fn who_not(which: &str) -> briefing::WhoNot {
    let names = ["blood thinners", "bleeding disorder", "numb skin", "cancer"];
    let all = names.map(str::to_owned).to_vec();
    match which {
        "asked" => briefing::WhoNot {
            known: all,
            known_today: 2,
            ..briefing::WhoNot::default()
        },
        "gentler" => briefing::WhoNot {
            these: vec!["thin skin".into()],
            today: Region::Head.not_today().to_vec(),
            known: all,
            known_today: 0,
        },
        _ => briefing::WhoNot {
            these: all,
            today: Region::Neck.not_today().to_vec(),
            ..briefing::WhoNot::default()
        },
    }
}

/// How it is, before.
fn how_it_is(which: &str) -> Option<u8> {
    match which {
        "much" => Some(8),
        "end" => Some(3),
        _ => None,
    }
}

const STOP: [&str; 3] = [
    "If pain is sharp, shooting, burning or electric: stop this stroke.",
    "If an arm or leg goes numb, tingles or feels weak: stop.",
    "If you feel dizzy, faint, sick or breathless: stop and lie down.",
];

/// Draws one of them.
pub fn draw(which: &str, frame: &mut Frame<'_>, theme: &Theme) {
    let routine = desk();
    let view = briefing::View {
        timeline: Timeline::of(&routine),
        routine,
        who_not: who_not(which),
        lessened: vec![],
        instead: (which == "not-for-me").then(|| "Two-minute desk microbreak".to_owned()),
        gentler_for: (which == "gentler").then(|| "high blood pressure".to_owned()),
        again: None,
        unknown: None,
        passed: match which {
            "gentler" => {
                vec!["Still so? fresh bruise, since 3 Nov. Press p if it has passed.".into()]
            }
            _ => vec![],
        },
        heard: heard(which),
        why_the_signs: (which == "much").then_some(felt::MUCH_NOW),
        asks: which != "gentler",
        felt: how_it_is(which),
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
        lighter: 2 * usize::from(which == "gentler"),
        at_a_glance: backrub::advice::stop_rules::AT_A_GLANCE,
        stop_rules: STOP.map(str::to_owned).to_vec(),
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
