//! Limits that hold for whoever lies on it: files that ask for what harms are refused, and whatever
//! is played keeps every limit.

use std::path::{Path, PathBuf};
use std::process::Command;

use backrub::engine::{Phase, Timeline, lessened};
use backrub::library::check;
use backrub::model::{
    Area, Block, Pressure, Repeat, Routine, Secs, Side, Sides, Step, Stroke, Technique, Tempo,
    limits,
};
use backrub::rules::Level;
use proptest::prelude::*;

use crate::fixture::routine;

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/unsafe");
    let entries = std::fs::read_dir(folder).unwrap();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// The rule that a file says it breaks.
fn expected(text: &str) -> &str {
    let head = text.lines().next().unwrap();
    head.strip_prefix("# expects: ").unwrap()
}

#[test]
fn every_unsafe_file_is_refused_by_its_rule() {
    let files = files();
    assert!(files.len() >= 36, "only {} files", files.len());
    for path in &files {
        let text = std::fs::read_to_string(path).unwrap();
        let (report, _) = check("unsafe", text.as_bytes());
        let serious = report.problems.iter().filter(|p| p.level != Level::Hint);
        let rules: Vec<&str> = serious.map(|problem| problem.rule).collect();
        assert!(
            rules.contains(&expected(&text)),
            "{}: {rules:?}",
            path.display()
        );
    }
    for path in &files[..3] {
        let program = Command::new(env!("CARGO_BIN_EXE_backrub"))
            .args(["check", "--strict"])
            .arg(path)
            .output()
            .unwrap();
        assert_eq!(program.status.code(), Some(1), "{}", path.display());
    }
}

/// Meant is the warning, not the limit.
#[test]
fn a_warning_that_is_meant_is_listed_and_its_limit_holds() {
    let text = "title: T\nbenefit: relax-muscles\nsetting: chair\nsources: [Gemmell08]\nstrokes:\n  \
                - technique: petrissage\n    area: calf\n    side: each\n    time: 3m\n    \
                meant: { moving-strip: For runners with a coach beside them. }\n";
    let (report, opened) = check("x", text.as_bytes());
    let problem = &report.problems[0];
    assert_eq!((problem.rule, problem.level), ("moving-strip", Level::Hint));
    let help = problem.help.as_deref().unwrap();
    assert_eq!(help, "meant: For runners with a coach beside them.");
    let opened = opened.unwrap();
    assert_eq!(opened.timeline.strokes[0].time.as_secs(), 120);
    assert_eq!(lessened(&opened.routine, &opened.timeline).len(), 1);
}

/// Of all techniques and areas, with every number that a file may hold.
fn stroke() -> impl Strategy<Value = Stroke> {
    let pair = (0..Technique::ALL.len(), 0..Area::ALL.len(), 0..4_usize);
    let numbers = (5_u32..=600, 0_u8..=6, 5_u16..=240);
    (pair, numbers).prop_map(|((technique, area, side), (time, pressure, tempo))| {
        let (technique, area) = (Technique::ALL[technique], Area::ALL[area]);
        let sides = area.facts().sides;
        Stroke {
            pressure: Some(Pressure::new(pressure)),
            tempo: technique.facts().tempo.map(|_| Tempo::new(tempo)),
            ..Stroke::new(technique, area, sides[side % sides.len()], Secs::new(time))
        }
    })
}

fn step() -> impl Strategy<Value = Step> {
    let block = prop::collection::vec(stroke(), 1..4).prop_map(|strokes| {
        let paired = strokes
            .into_iter()
            .filter(|stroke| !stroke.area.has_no_sides());
        let each = |stroke| Stroke {
            sides: Sides::Each,
            ..stroke
        };
        Step::Each(Block {
            switch: None,
            strokes: paired.map(each).collect(),
        })
    });
    let single = prop_oneof![3 => stroke().prop_map(Step::Stroke), 1 => block];
    let repeated = (2_u8..6, prop::collection::vec(single.clone(), 1..4))
        .prop_map(|(times, steps)| Step::Repeat(Repeat { times, steps }));
    prop_oneof![2 => single, 1 => repeated]
}

/// The seconds of work on a side that are chosen, of what is played.
fn played(
    timeline: &Timeline,
    side: Side,
    chosen: impl Fn(&backrub::engine::Planned) -> bool,
) -> u64 {
    let work = timeline.segments.iter().filter(|segment| {
        let here = segment.side == side || segment.side == Side::Both;
        segment.phase == Phase::Work && here && chosen(&timeline.strokes[segment.stroke])
    });
    work.map(|segment| segment.length.as_secs()).sum()
}

fn each_stroke_keeps_its_limits(timeline: &Timeline) -> Result<(), TestCaseError> {
    for stroke in timeline.strokes.iter() {
        let (technique, area) = (stroke.technique.facts(), stroke.area);
        prop_assert!(stroke.pressure <= technique.most.min(area.facts().cap));
        prop_assert!(stroke.time <= technique.longest.duration());
        let fastest = technique.tempo.map(|tempo| tempo.fastest);
        prop_assert!(stroke.tempo <= fastest);
        if let Some(fastest) = area.fastest(stroke.technique) {
            prop_assert!(stroke.tempo <= Some(fastest));
        }
        if let Some(block) = stroke.block {
            prop_assert_eq!(
                stroke.time,
                timeline.strokes[block.twin].time,
                "sides are equal"
            );
        }
    }
    Ok(())
}

fn keeps_every_limit(routine: &Routine) -> Result<(), TestCaseError> {
    let timeline = Timeline::of(routine);
    each_stroke_keeps_its_limits(&timeline)?;
    for side in [Side::Left, Side::Right] {
        for &area in Area::ALL {
            let worked = played(&timeline, side, |s| {
                s.area == area && s.technique.works_tissue()
            });
            prop_assert!(
                worked <= limits::MUSCLE_SIDE_MAX.count().into(),
                "{area} {worked}"
            );
            let pressed = played(&timeline, side, |s| {
                s.area == area && s.technique.holds_still()
            });
            prop_assert!(
                pressed <= limits::STILL_PLACE_MAX.count().into(),
                "{area} {pressed}"
            );
            if let Some((most, _)) = limits::region_side_max(area.region()) {
                let here = |s: &backrub::engine::Planned| s.area.region() == area.region();
                let worked = played(&timeline, side, |s| here(s) && s.technique.works_tissue());
                prop_assert!(worked <= most.count().into(), "{area} {worked}");
            }
        }
        let presses = timeline.segments.iter().filter(|segment| {
            let here = segment.side == side || segment.side == Side::Both;
            let holds = timeline.strokes[segment.stroke].technique.holds_still();
            segment.phase == Phase::Work && here && holds
        });
        prop_assert!(presses.count() <= limits::STILL_PRESSES_MAX);
    }
    let pumps = timeline.segments.iter().filter(|segment| {
        let pumps = timeline.strokes[segment.stroke].technique == Technique::MusclePump;
        segment.phase == Phase::Work && pumps
    });
    let pumped: u64 = pumps.map(|segment| segment.length.as_secs()).sum();
    prop_assert!(pumped <= limits::PUMP_MAX.count().into(), "{pumped}");
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn no_session_passes_a_limit(steps in prop::collection::vec(step(), 1..8)) {
        keeps_every_limit(&Routine { strokes: steps, ..routine(Vec::new()) })?;
    }
}
