//! What a routine asks for over a limit, and what is played instead: for its author and for whoever
//! follows it.

use std::time::Duration;

use super::Timeline;
use super::planned::{WrittenOut, write_out_within};
use super::room::Limit;
use crate::model::wording::capital;
use crate::model::{Routine, Stroke, limits};

/// A stroke that a limit of the whole session shortens or leaves out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cut {
    /// The stroke as written, counted from 0.
    pub written: usize,
    /// What stands in the way.
    pub limit: Limit,
    /// The time per side that it is played with the first time that it is shortened; zero if it is
    /// left out.
    pub played: Duration,
}

/// Every stroke that a limit of the whole session shortens or leaves out, each once.
#[must_use]
pub fn cuts(routine: &Routine) -> Vec<Cut> {
    let mut cuts: Vec<Cut> = Vec::new();
    for spent in write_out_within(routine).spent {
        let known = cuts.iter().any(|cut| cut.written == spent.written);
        if let Some(limit) = spent.limit.filter(|_| !known) {
            let (written, played) = (spent.written, spent.played);
            cuts.push(Cut {
                written,
                limit,
                played,
            });
        }
    }
    cuts
}

/// Everything that is brought within a limit, one plain sentence each, in the order of the file:
/// pressure, tempo and time; then whether all of it is long. Empty for a routine that asks for
/// nothing over a limit.
#[must_use]
pub fn lessened(routine: &Routine, timeline: &Timeline) -> Vec<String> {
    let played = write_out_within(routine);
    let strokes = routine.written_strokes().enumerate();
    let changes = strokes.flat_map(|(written, stroke)| {
        let changes = [
            pressure(stroke),
            tempo(stroke),
            time(written, stroke, &played),
        ];
        let changes = changes.into_iter().flatten();
        changes.map(move |change| format!("{}: {change}.", name(stroke)))
    });
    changes.chain(long(timeline.total)).collect()
}

/// Nothing is cut off the end of a long session, which would leave somebody lying on a roller.
fn long(total: Duration) -> Option<String> {
    let most = limits::SESSION_MAX.duration();
    let minutes = |time: Duration| time.as_secs().div_ceil(60);
    (total > most).then(|| {
        let (all, tried) = (minutes(total), minutes(most));
        format!("It takes {all} minutes; sessions of up to {tried} were studied. Stop when you have had enough.")
    })
}

/// The stroke in words: "Kneading on the calf".
fn name(stroke: &Stroke) -> String {
    let technique = capital(stroke.technique.name());
    match stroke.technique.touches() {
        true => format!("{technique} on {}", stroke.area.the()),
        false => format!("{technique}, {}", stroke.area.name()),
    }
}

fn pressure(stroke: &Stroke) -> Option<String> {
    let (asked, played) = (stroke.pressure?, stroke.pressure_as_played());
    (asked > played).then(|| format!("pressure {played} instead of {asked}"))
}

fn tempo(stroke: &Stroke) -> Option<String> {
    let (asked, played) = (stroke.tempo?, stroke.tempo_as_played()?);
    (asked > played).then(|| format!("{played} beats a minute instead of {asked}"))
}

fn time(written: usize, stroke: &Stroke, all: &WrittenOut) -> Option<String> {
    let passes = all.spent.iter().filter(|spent| spent.written == written);
    let (times, played) = passes.fold((0, Duration::ZERO), |(times, sum), pass| {
        (times + 1, sum + pass.played)
    });
    let asked = stroke.time.duration() * times;
    match played {
        _ if played == asked => None,
        Duration::ZERO => Some("skipped".to_owned()),
        _ => Some(format!("{} instead of {}", spoken(played), spoken(asked))),
    }
}

/// A time in words: "2 minutes", "90 seconds", "2 minutes 30 seconds".
fn spoken(time: Duration) -> String {
    let count = |number: u64, unit: &str| match number {
        1 => format!("1 {unit}"),
        number => format!("{number} {unit}s"),
    };
    match (time.as_secs() / 60, time.as_secs() % 60) {
        (0 | 1, seconds) if seconds > 0 => count(time.as_secs(), "second"),
        (minutes, 0) => count(minutes, "minute"),
        (minutes, seconds) => format!("{} {}", count(minutes, "minute"), count(seconds, "second")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::fixture::routine;
    use crate::model::{Area, Block, Pressure, Repeat, Secs, Sides, Step, Technique, Tempo};

    fn words(steps: Vec<Step>) -> Vec<String> {
        let routine = routine(steps);
        lessened(&routine, &Timeline::of(&routine))
    }

    fn on(technique: Technique, area: Area, sides: Sides, seconds: u32) -> Stroke {
        Stroke::new(technique, area, sides, Secs::new(seconds))
    }

    fn kneading(seconds: u32) -> Stroke {
        on(Technique::Petrissage, Area::Calf, Sides::Each, seconds)
    }

    #[test]
    fn what_is_over_a_limit_is_told_with_what_is_played() {
        let too_much = Stroke {
            pressure: Some(Pressure::new(6)),
            tempo: Some(Tempo::new(60)),
            ..kneading(180)
        };
        assert_eq!(
            words(vec![Step::Stroke(too_much)]),
            [
                "Kneading on the calf: pressure 5 instead of 6.",
                "Kneading on the calf: 30 beats a minute instead of 60.",
                "Kneading on the calf: 2 minutes instead of 3 minutes.",
            ]
        );
        assert!(words(vec![Step::Stroke(kneading(120))]).is_empty());
        let head = Stroke {
            tempo: Some(Tempo::new(40)),
            ..on(Technique::ActiveMovement, Area::NeckBack, Sides::Both, 30)
        };
        assert_eq!(
            words(vec![Step::Stroke(head)]),
            ["Easy movement, back of the neck: 12 beats a minute instead of 40."]
        );
    }

    /// Three passes of 90 s leave 30 s of the five minutes for the fourth, and nothing for the fifth.
    #[test]
    fn a_muscle_gets_its_five_minutes_on_both_sides_alike() {
        let block = Step::Each(Block {
            switch: None,
            strokes: vec![kneading(90)],
        });
        let steps = vec![Step::Repeat(Repeat {
            times: 5,
            steps: vec![block],
        })];
        let timeline = Timeline::of(&routine(steps.clone()));
        let times = timeline
            .strokes
            .iter()
            .map(|s| (s.sides.id(), s.time.as_secs()));
        let pair = |seconds| [("left", seconds), ("right", seconds)];
        assert_eq!(
            times.collect::<Vec<_>>(),
            [pair(90), pair(90), pair(90), pair(30)].concat()
        );
        let twins = timeline
            .strokes
            .iter()
            .map(|s| s.block.map(|block| block.twin));
        assert_eq!(
            twins.flatten().collect::<Vec<_>>(),
            [1, 0, 3, 2, 5, 4, 7, 6]
        );
        assert_eq!(
            words(steps),
            ["Kneading on the calf: 5 minutes instead of 7 minutes 30 seconds."]
        );
    }

    #[test]
    fn a_long_session_is_told_and_not_cut() {
        let minutes = |minutes: u32| {
            let breath = on(Technique::Breathing, Area::ChestBelly, Sides::Both, 60);
            vec![Step::Stroke(breath); minutes as usize]
        };
        assert!(words(minutes(15)).is_empty());
        let told = words(minutes(25));
        assert!(
            told.len() == 1 && told[0].contains("sessions of up to 20"),
            "{told:?}"
        );
    }

    #[test]
    fn presses_over_two_on_a_side_are_left_out() {
        let press = |area| Step::Stroke(on(Technique::TriggerPointPressure, area, Sides::Each, 30));
        let steps = vec![
            press(Area::ShoulderTop),
            press(Area::Calf),
            press(Area::FootSole),
        ];
        let timeline = Timeline::of(&routine(steps.clone()));
        assert_eq!(timeline.strokes.len(), 2);
        assert_eq!(
            words(steps),
            ["Press and hold on the sole of the foot: skipped."]
        );
    }

    #[test]
    fn a_place_is_pressed_for_ninety_seconds_in_all() {
        let press = || {
            Step::Stroke(on(
                Technique::TriggerPointPressure,
                Area::Calf,
                Sides::Left,
                60,
            ))
        };
        let steps = vec![press(), press()];
        assert_eq!(
            words(steps),
            ["Press and hold on the calf: 30 seconds instead of 1 minute."]
        );
    }
}
