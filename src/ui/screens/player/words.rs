//! What the player says about a moment, in words.

use super::View;
use crate::advice::stop_rules::{IN_A_FEW_WORDS, STOPPED_IN_A_FEW_WORDS};
use crate::engine::{Moment, Phase, Planned, State};
use crate::model::secs::on_screen;
use crate::model::wording::capital;
use crate::model::{Position, Side, Technique};
use crate::ui::widgets::letters;

/// The word in the block at the top.
pub(super) fn badge(moment: &Moment<'_>, leaving: bool) -> &'static str {
    match moment.state {
        State::Stopped if leaving => "FINISH?",
        State::Paused | State::Away(_) => "PAUSED",
        State::Opening(_) => "BEGINS IN",
        State::Resuming(_) => "RESUMING IN",
        State::Stopped => "STOPPED",
        State::Ended => "DONE",
        State::Ready | State::Running => match moment.phase {
            Phase::LeadIn => "GET READY",
            Phase::Work => "NOW",
            Phase::Switch => "OTHER SIDE",
        },
    }
}

/// The side that is worked, as a word for the block beside it; none in the middle of the body.
pub(super) fn side(moment: &Moment<'_>) -> Option<&'static str> {
    side_of(moment.stroke, moment.side)
}

fn side_of(stroke: &Planned, side: Side) -> Option<&'static str> {
    match side {
        _ if stroke.area.has_no_sides() => None,
        Side::Left => Some("LEFT"),
        Side::Right => Some("RIGHT"),
        Side::Both => Some("BOTH SIDES"),
    }
}

/// Technique and area: "Kneading" and "top of the shoulder".
pub(super) fn name(moment: &Moment<'_>) -> (String, Option<&'static str>) {
    let stroke = moment.stroke;
    let technique = capital(stroke.technique.name());
    let is_anywhere = stroke.area.has_no_sides() && !stroke.technique.touches();
    (technique, (!is_anywhere).then(|| stroke.area.name()))
}

/// What Enter does in a stopped session, what else can be done, and until when one can go on from there.
fn asked(leaving: bool, until: Option<&str>) -> String {
    let keys = match leaving {
        true => "Enter finishes; ↑ goes back.",
        false => "Enter resumes; ↓ and Enter finish here.",
    };
    match until {
        Some(until) => format!("{keys} You can resume until {until}."),
        None => format!("{keys} What you did is saved."),
    }
}

/// The same in a few words.
pub(super) const fn asked_shortly(leaving: bool) -> &'static str {
    match leaving {
        true => "Enter finishes, ↑ goes back",
        false => "Enter resumes, ↓ Enter finishes",
    }
}

/// What to do besides the cue: how to resume, how to get into position, the author's line.
pub(super) fn aside(view: &View<'_>) -> Option<String> {
    let moment = &view.moment;
    let left = on_screen(moment.left);
    match moment.state {
        State::Paused if moment.phase != Phase::Work => {
            Some("Space starts this one again. Nothing is lost.".into())
        }
        State::Paused => Some(format!(
            "Space resumes, with {left} to go. Nothing is lost."
        )),
        State::Away(away) => {
            let away = on_screen(away);
            Some(format!(
                "You were away for {away}. Nothing is lost. Space resumes."
            ))
        }
        State::Stopped => Some(asked(view.leaving, view.until)),
        State::Opening(_) => Some("Press → to skip the introduction.".into()),
        State::Resuming(_) | State::Ended => None,
        State::Ready | State::Running => match (moment.movement, moment.line) {
            (Some(movement), _) => Some(movement.to_owned()),
            (None, line) => line.map(str::to_owned),
        },
    }
}

/// What the author said to do with the body before this work, and which applies throughout it.
pub(super) fn placed(moment: &Moment<'_>) -> Option<String> {
    let works = moment.phase == Phase::Work && moment.state != State::Stopped;
    works
        .then(|| moment.stroke.movement_on(moment.side))
        .flatten()
}

/// What to mind where this stroke works, the gravest first. What only concerns a tool is left out where
/// bare hands work.
pub(super) fn mind(moment: &Moment<'_>) -> Vec<&'static str> {
    let stroke = moment.stroke;
    let caution = stroke.area.facts().caution.split("; ");
    let of_a_tool = |clause: &&str| {
        let tools = ["massage gun", "roller", "ball"];
        clause.starts_with("no ") && tools.iter().any(|tool| clause.contains(tool))
    };
    let minds = |clause: &&str| {
        let concerns = stroke.tool.is_thing() || !of_a_tool(clause);
        !clause.is_empty() && stroke.technique.touches() && concerns
    };
    caution.filter(minds).collect()
}

/// The seconds that are written large: those left of what runs, or is held.
pub(super) fn left(moment: &Moment<'_>) -> String {
    letters::digits(match moment.state {
        State::Opening(left) | State::Resuming(left) => left,
        _ => moment.left,
    })
}

/// How the body is placed, in few words.
pub(super) const fn body(moment: &Moment<'_>) -> &'static str {
    match moment.stroke.positions.on(moment.side) {
        Position::FloorOnRoller => "on the roller",
        Position::LyingBack => "on your back",
        Position::LyingFront => "on your front",
        Position::LyingOnLeftSide => "on your left side",
        Position::LyingOnRightSide => "on your right side",
        Position::SittingOnFloor => "on the floor",
        Position::StandingBackToWall => "back to the wall",
        Position::StandingFacingWall => "facing the wall",
        plain => plain.name(),
    }
}

/// The tempo in few words; a stroke without one says whether the hand is held still.
pub(super) fn pace(stroke: &Planned) -> String {
    match stroke.tempo {
        Some(tempo) => format!("{tempo} a minute"),
        None if stroke.technique.holds_still() => "hold still".to_owned(),
        None => "at ease".to_owned(),
    }
}

/// The tempo in words; none for a stroke that has none.
pub(in crate::ui::screens) fn tempo(stroke: &Planned) -> Option<String> {
    let beats = match stroke.technique {
        Technique::Breathing => "breaths",
        _ => "beats",
    };
    let tempo = stroke.tempo?;
    Some(format!("{tempo} {beats} a minute"))
}

/// What comes after this side's work: its side, if it has one, and the lines that say what it is.
pub(super) fn next(moment: &Moment<'_>) -> (Option<&'static str>, String) {
    match moment.next {
        Some((stroke, side)) => {
            let (technique, area) = (stroke.technique.name(), stroke.area.name());
            match side_of(stroke, side) {
                Some(side) => (Some(side), format!("{technique}\n{area}")),
                None if stroke.technique.touches() => (None, format!("{technique}\n{area}")),
                None => (None, technique.to_owned()),
            }
        }
        None => (None, "the end".into()),
    }
}

/// When to stop, as much as fits. Source: docs/domain.md, section 4.4.
pub(super) fn stop_rule(state: State, width: u16) -> &'static str {
    let rules: &[&str] = match state {
        State::Stopped => &STOPPED_IN_A_FEW_WORDS,
        _ => &IN_A_FEW_WORDS,
    };
    let fits = |words: &&&str| words.len() + 2 <= usize::from(width);
    let longest = rules.iter().find(fits).or(rules.last());
    longest.copied().unwrap_or_default()
}

/// Everything in one line, what matters most first.
pub(super) fn in_one_line(moment: &Moment<'_>, leaving: bool) -> String {
    let left = left(moment);
    let name = moment.stroke.name_on(moment.side);
    match (moment.state, moment.phase) {
        (State::Paused | State::Away(_), _) => format!("paused · Space resumes · {name}"),
        (State::Stopped, _) if leaving => format!("finish? · {}", asked_shortly(leaving)),
        (State::Stopped, _) => format!("stopped · {}", asked_shortly(leaving)),
        (State::Ended, _) => "done".to_owned(),
        (State::Opening(_), _) => format!("begins in {left} · {name}"),
        (State::Resuming(_), _) => format!("resuming in {left} · {name}"),
        (_, Phase::LeadIn) => format!("ready {left} · {name} · x stops"),
        (_, Phase::Switch) => format!("{} side {left} · {name} · x stops", moment.side),
        (_, Phase::Work) => format!("{left} · {name} · x stops"),
    }
}
