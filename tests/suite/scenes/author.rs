//! The author's screen: all well, just broken, being mended, and not yet begun.

use backrub::engine::Timeline;
use backrub::library::Opened;
use backrub::notation::{Excerpt, Problem, Report};
use backrub::rules::Level;
use backrub::ui::body::BodyMap;
use backrub::ui::screens::preview::{State, View, render};
use backrub::ui::{Action, Theme};
use ratatui::Frame;
use unicode_width::UnicodeWidthStr as _;

fn problem(level: Level, (line, column): (usize, usize), title: &str, label: &str) -> Problem {
    Problem {
        span: 0..0,
        line,
        column,
        end_column: column + 1,
        rule: "a-rule",
        level,
        title: title.into(),
        label: label.into(),
        help: None,
        excerpt: Excerpt::default(),
    }
}

/// A line of three parts; the second is the place.
fn excerpt([before, place, after]: [&str; 3]) -> Excerpt {
    Excerpt {
        text: format!("{before}{place}{after}"),
        start: before.width(),
        width: place.width(),
    }
}

fn report() -> Report {
    let help = "possible: effleurage, petrissage, circular-friction, and so on to the end of a \
                line that is far too long for one row";
    let misspelt = "`petrisage` is not a technique";
    let too_long = "2m 30s is too long for a press on one spot";
    let problems = vec![
        Problem {
            help: Some(help.into()),
            excerpt: excerpt(["      - technique: ", "petrisage", ""]),
            ..problem(
                Level::Error,
                (14, 20),
                misspelt,
                "did you mean `petrissage`?",
            )
        },
        Problem {
            excerpt: excerpt([
                "  - { technique: trigger-point-pressure, area: shoulder-top, side: each, 肩: x, \
                 time: ",
                "150s",
                " }",
            ]),
            ..problem(Level::Warning, (22, 83), too_long, "at most 1m 30s")
        },
        Problem {
            excerpt: excerpt(["  ", "x", ""]),
            ..problem(Level::Hint, (30, 3), "no source is named", "here")
        },
    ];
    Report { problems }
}

/// Draws one of them.
pub fn draw(which: &str, frame: &mut Frame<'_>, theme: &Theme) {
    let (routine, report, nothing) = (super::desk(), report(), Report::default());
    let timeline = Timeline::of(&routine);
    let good = Opened {
        routine,
        timeline,
        text: String::new(),
        file: None,
        begin: backrub::library::Begin::First,
        left_out: vec![],
    };
    let all_well = View {
        file: "evening-肩.yaml",
        good: Some(&good),
        is_current: true,
        report: &nothing,
        suits: None,
        unspoken: which
            .is_empty()
            .then_some("1 line is shown, not spoken: no speech program is installed"),
        notice: None,
    };
    let broken = View {
        is_current: false,
        report: &report,
        ..all_well
    };
    let (view, presses): (_, &[Action]) = match which {
        "" => (all_well, &[Action::Down, Action::Down]),
        "broken" => (broken, &[Action::PageDown]),
        "mending" => (broken, &[Action::NextGroup, Action::Down]),
        "new" => (
            View {
                good: None,
                ..broken
            },
            &[],
        ),
        other => panic!("no scene {other}"),
    };
    let passes = view.good.map_or(0, |good| good.timeline.segments.len() / 2);
    let mut state = State::default();
    for action in presses {
        assert!(state.act(*action, passes, view.report.problems.len()));
    }
    render(frame, &view, &mut state, &mut BodyMap::default(), theme);
}
