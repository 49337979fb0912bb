//! Everything there is to say about a routine file, in one report: mistakes in its text, limits of
//! the body, and times that only the timeline knows.

use std::io;
use std::path::Path;
use std::time::Duration;

use super::{Begin, Opened, file, name};
use crate::advice;
use crate::engine::{self, CrowdedLine, Cut, Limit, Obstacle, Phase, Timeline, TooShort};
use crate::model::{Secs, Stroke, fingerprint, limits, secs::on_screen};
use crate::notation::{self, Report};
use crate::rules::{self, Part, Remark, Target};

/// The result of checking a file.
#[derive(Debug)]
pub struct Checked {
    /// The bytes that were read; empty if the file cannot be read.
    pub bytes: Vec<u8>,
    /// Everything there is to say about it.
    pub report: Report,
    /// The routine, if it can be played.
    pub opened: Option<Opened>,
}

/// Checks a file. If it cannot be read at all, the report says so.
#[must_use]
pub fn check_path(path: &Path) -> Checked {
    check_read(&name::id(path), file::bytes(path))
}

/// Checks what was read, as the routine of this id. If it could not be read, the report says so.
#[must_use]
pub fn check_read(id: &str, read: io::Result<Vec<u8>>) -> Checked {
    let (report, opened) = match &read {
        Ok(bytes) => check(id, bytes),
        Err(why) => (Report::unreadable(&why.to_string()), None),
    };
    Checked {
        bytes: read.unwrap_or_default(),
        report,
        opened,
    }
}

/// The report on the text of a file, and its routine if it can be played. Rules about the whole are
/// checked only in a file without errors. In a file with errors each stroke is checked by itself,
/// except those with a mistake of their own.
#[must_use]
pub fn check(id: &str, bytes: &[u8]) -> (Report, Option<Opened>) {
    let mut draft = notation::draft(id, bytes);
    let opened = draft.routine.take().map(|routine| Opened {
        timeline: Timeline::of(&routine),
        routine,
        text: fingerprint(bytes),
        file: None,
        begin: Begin::First,
        left_out: Vec::new(),
    });
    let remarks: Vec<Remark> = match &opened {
        Some(opened) => of_the_whole(opened),
        None => {
            let strokes = draft.strokes.iter().enumerate();
            strokes
                .flat_map(|(nth, stroke)| advice::vet_stroke(nth, stroke))
                .collect()
        }
    };
    for remark in remarks {
        draft.add(remark);
    }
    (draft.into_report(), opened)
}

fn of_the_whole(
    Opened {
        routine, timeline, ..
    }: &Opened,
) -> Vec<Remark> {
    let mut remarks = advice::vet(routine);
    let strokes: Vec<&Stroke> = routine.written_strokes().collect();
    let cuts = engine::cuts(routine).into_iter();
    remarks.extend(cuts.filter_map(|cut| Some(over_a_limit(cut, strokes.get(cut.written)?))));
    remarks.extend(too_long(timeline));
    let too_short = engine::too_short(&timeline.strokes);
    remarks.extend(too_short.into_iter().map(short_lead_in));
    let crowded = engine::crowded_lines(timeline).into_iter();
    remarks.extend(crowded.map(crowded_line));
    remarks
}

/// A routine that is too long for one session, at the stroke in which it becomes so.
fn too_long(timeline: &Timeline) -> Option<Remark> {
    let most = limits::SESSION_MAX.duration();
    let over = timeline.segments.iter().find(|s| s.end() > most)?;
    let target = Target::stroke(timeline.strokes[over.stroke].written, Part::Time);
    let title = format!("it takes {} in all", on_screen(timeline.total));
    let label = format!("in this stroke it passes {}", on_screen(most));
    let help = "a session takes 20 minutes at most; shorten some strokes, or make two routines";
    Some(Remark::new(target, rules::TOO_LONG, title, label).help(help))
}

/// A stroke with which the session passes a limit, and what it is played with.
fn over_a_limit(cut: Cut, stroke: &Stroke) -> Remark {
    let the_area = stroke.area.the();
    let region = limits::region_side_max(stroke.area.region());
    let (part, rule, most, what) = match (cut.limit, region) {
        (Limit::Region, Some((most, region))) => {
            let what = format!("one side of the {region} in all");
            (Part::Time, rules::REGION_TIME, most, what)
        }
        (Limit::Muscle | Limit::Region, _) => {
            let what = format!("one side of {the_area} in all");
            (
                Part::Time,
                rules::MUSCLE_TIME,
                limits::MUSCLE_SIDE_MAX,
                what,
            )
        }
        (Limit::Place, _) => {
            let what = format!("of held presses on {the_area}");
            (
                Part::Time,
                rules::STILL_PLACE,
                limits::STILL_PLACE_MAX,
                what,
            )
        }
        (Limit::Pump, _) => {
            let what = "of muscles working to a beat".to_owned();
            (Part::Time, rules::PUMP_TIME, limits::PUMP_MAX, what)
        }
        (Limit::Presses, _) => return too_many_presses(cut),
    };
    let title = match part {
        Part::Time if cut.limit == Limit::Muscle || cut.limit == Limit::Region => {
            format!("more than {most} on {what}")
        }
        _ => format!("more than {most} {what}"),
    };
    let target = Target::stroke(cut.written, part);
    let label = format!("this takes it over {most}");
    Remark::new(target, rule, title, label).help(instead(cut))
}

fn too_many_presses(cut: Cut) -> Remark {
    let most = limits::STILL_PRESSES_MAX;
    let target = Target::stroke(cut.written, Part::Technique);
    let title = format!("more than {most} held presses on one side");
    let label = format!("this takes it over {most}");
    let help = "choose the most tender spots, or knead instead";
    Remark::new(target, rules::STILL_PRESSES, title, label)
        .help(format!("{}; {help}", instead(cut)))
}

fn instead(cut: Cut) -> String {
    match cut.played {
        Duration::ZERO => "it is skipped".to_owned(),
        played => format!("it is played with {} instead", written(played)),
    }
}

fn short_lead_in(too_short: TooShort) -> Remark {
    let (part, what) = match too_short.phase {
        Phase::Switch => (Part::Switch, "switch"),
        Phase::LeadIn | Phase::Work => (Part::LeadIn, "lead-in"),
    };
    let (given, needs) = (written(too_short.given), written(too_short.needs()));
    let hurries = too_short.given < too_short.change;
    let (rule, title, help) = if hurries {
        let title = format!("a {what} of {given} is too short for the move");
        let help = "nobody should be hurried when they move, or take up or put down a tool";
        (rules::SHORT_LEAD_IN, title, help.to_owned())
    } else {
        let title = format!("a {what} of {given} is too short for what is said");
        let help = format!("it is played with {needs} instead");
        (rules::PROLONGED_LEAD_IN, title, help)
    };
    let target = Target::stroke(too_short.written, part);
    Remark::new(target, rule, title, format!("at least {needs}")).help(help)
}

fn crowded_line(line: CrowdedLine) -> Remark {
    let why = match line.obstacle {
        Obstacle::Line => ", while the line before it is still being said",
        Obstacle::Countdown => " that runs into the last three seconds",
        Obstacle::End => " that would run past the end of the work",
    };
    let label = match (line.spoken, line.obstacle) {
        (false, _) => "shown but not heard",
        (true, Obstacle::Countdown) => "heard over the countdown",
        (true, _) => "heard late",
    };
    let seconds = |seconds| written(Duration::from_secs(seconds));
    let help = match line
        .fits
        .map(|(first, last)| (seconds(first), seconds(last)))
    {
        Some((first, last)) if first == last => format!("it fits at {first}"),
        Some((first, last)) => format!("it fits from {first} to {last}"),
        None => "it fits nowhere; shorten it, or give the stroke more time".to_owned(),
    };
    let title = format!("a line at {}{why}", written(line.wanted));
    let target = Target::stroke(line.written, Part::Say(line.nth));
    Remark::new(target, rules::CROWDED_LINE, title, label).help(help)
}

/// A time in the notation of a file.
fn written(time: Duration) -> String {
    Secs::try_from(time.as_secs())
        .unwrap_or_default()
        .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::OpenError;
    use crate::library::open::open_path;

    const TEXT: &str = "title: T\nbenefit: relax-muscles\nsetting: desk\nstrokes:\n  \
                        - { technique: petrissage, area: calf, side: each, time: 3m }\n";

    fn rules(report: &Report) -> Vec<&str> {
        report.problems.iter().map(|problem| problem.rule).collect()
    }

    #[test]
    fn what_concerns_the_whole_is_said_of_a_file_without_errors() {
        let (report, opened) = check("x", TEXT.as_bytes());
        assert!(opened.is_some());
        assert_eq!(rules(&report), ["no-source", "moving-strip"]);
        let (report, opened) = check("x", TEXT.replace("desk", "sofa").as_bytes());
        assert!(opened.is_none());
        assert_eq!(rules(&report), ["unknown-word", "moving-strip"]);
    }

    /// A report has room for fifty problems: hints take what is left of it.
    #[test]
    fn no_hint_takes_the_place_of_a_warning() {
        let lines: Vec<String> = (0..55).map(|n| format!("{n}s: Soft\u{ad}ly")).collect();
        let said = format!(", say: {{ {} }} }}", lines.join(", "));
        let (report, _) = check("x", TEXT.replace(" }", &said).as_bytes());
        assert_eq!(report.problems.len(), notation::PROBLEMS_MAX);
        assert!(
            rules(&report).contains(&"moving-strip"),
            "{:?}",
            rules(&report)
        );
    }

    /// However a broken file is opened, its author reads what `check` reports.
    #[test]
    fn opening_tells_the_same_as_checking() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("x.yaml");
        std::fs::write(&path, TEXT.replace("desk", "sofa")).unwrap();
        let Err(OpenError::Broken { report, .. }) = open_path(&path) else {
            panic!("it is broken")
        };
        assert_eq!(report, check_path(&path).report);
    }

    #[test]
    fn twenty_minutes_are_passed_in_a_stroke() {
        let long = "  - { technique: heat, area: low-back, side: both, time: 12m }\n";
        let text = TEXT.replace("3m", "30s") + long + long;
        let (report, _) = check("x", text.as_bytes());
        let too_long = report
            .problems
            .iter()
            .find(|p| p.rule == "too-long")
            .unwrap();
        assert_eq!((too_long.line, &text[too_long.span.clone()]), (7, "12m"));
    }
}
