//! The author's screen: all well, just broken, being mended, and not yet begun.

use backrub::engine::Timeline;
use backrub::model::Benefit;
use backrub::rules::Level;
use backrub::ui::body::BodyMap;
use backrub::ui::screens::preview::{Good, Problem, State, View, render};
use backrub::ui::{Action, Theme};
use ratatui::Frame;

fn problems() -> Vec<Problem> {
    let problem = |level, line, column, title: &str, excerpt: &str| Problem {
        level,
        line,
        column,
        title: title.into(),
        excerpt: excerpt.into(),
    };
    vec![
        problem(
            Level::Error,
            14,
            20,
            "`petrisage` is not a technique",
            "14 |       - technique: petrisage\n   |                    ^^^^^^^^^ did you mean \
             `petrissage`?\n   |\n   = help: possible: effleurage, petrissage, circular-friction, \
             and so on to the end of a line that is far too long for one row",
        ),
        problem(
            Level::Warning,
            22,
            83,
            "2m 30s is too long to press one spot",
            "22 |   - { technique: trigger-point-pressure, area: shoulder-top, side: each, 肩: x, \
             time: 150s }\n   |                                                                \
             \u{20}                   ^^^^ at most 1m 30s",
        ),
        problem(
            Level::Hint,
            30,
            3,
            "no source is named",
            "30 |   x\n   |   ^ here",
        ),
    ]
}

/// Draws one of them.
pub fn draw(which: &str, frame: &mut Frame<'_>, theme: &Theme) {
    let (routine, problems) = (super::desk(), problems());
    let timeline = Timeline::of(&routine);
    let good = Good {
        title: &routine.title,
        benefit: Benefit::RelaxMuscles,
        setting: routine.setting,
        timeline: &timeline,
    };
    let all_well = View {
        file: "evening-肩.yaml",
        good: Some(good),
        is_current: true,
        problems: &[],
        count: "no problems",
        notice: None,
    };
    let broken = View {
        is_current: false,
        problems: &problems,
        count: "1 error, 1 warning, 1 hint",
        ..all_well
    };
    let (view, presses): (_, &[Action]) = match which {
        "" => (all_well, &[Action::Down, Action::Down]),
        "broken" => (broken, &[Action::PageDown]),
        "mending" => (broken, &[Action::NextTab, Action::Down]),
        "new" => (
            View {
                good: None,
                ..broken
            },
            &[],
        ),
        other => panic!("no scene {other}"),
    };
    let passes = view.good.map_or(0, |_| timeline.segments.len() / 2);
    let mut state = State::default();
    for action in presses {
        assert!(state.act(*action, passes, view.problems.len()));
    }
    render(
        frame,
        frame.area(),
        &view,
        &mut state,
        &mut BodyMap::default(),
        theme,
    );
}
