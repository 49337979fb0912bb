//! What the player says about a moment, in words.

use super::View;
use crate::advice::stop_rules::{IN_A_FEW_WORDS, STOPPED_IN_A_FEW_WORDS};
use crate::engine::{Moment, Phase, Planned, State};
use crate::model::secs::on_screen;
use crate::model::wording::capital;
use crate::model::{Side, Technique};
use crate::ui::widgets::big_time;

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
    match moment.side {
        _ if moment.stroke.area.has_no_sides() => None,
        Side::Left => Some("LEFT"),
        Side::Right => Some("RIGHT"),
        Side::Both => Some("BOTH SIDES"),
    }
}

/// Technique and area: "Kneading · top of the shoulder".
pub(super) fn name(moment: &Moment<'_>) -> String {
    let stroke = moment.stroke;
    let technique = capital(stroke.technique.name());
    if stroke.area.has_no_sides() && !stroke.technique.touches() {
        return technique;
    }
    format!("{technique} · {}", stroke.area.name())
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

/// Where not to press.
pub(super) fn mind(moment: &Moment<'_>) -> Option<String> {
    let caution = moment.stroke.area.facts().caution;
    let minds = !caution.is_empty() && moment.stroke.technique.touches();
    minds.then(|| format!("Caution: {caution}."))
}

/// What is written big: seconds, or a word while time stands still.
pub(super) fn big(moment: &Moment<'_>, leaving: bool) -> String {
    match moment.state {
        State::Stopped if leaving => "finish?".into(),
        State::Paused | State::Away(_) => "paused".into(),
        State::Stopped => "stopped".into(),
        State::Ended => "done".into(),
        State::Opening(left) | State::Resuming(left) => big_time::digits(left),
        State::Ready | State::Running => big_time::digits(moment.left),
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

/// What comes after this side's work.
pub(super) fn next(moment: &Moment<'_>) -> String {
    match moment.next {
        Some((stroke, side)) if std::ptr::eq(stroke, moment.stroke) => {
            format!("Next: the same on the {side}")
        }
        Some((stroke, side)) => format!("Next: {}", stroke.name_on(side)),
        None => "Next: the end".into(),
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
    let big = big(moment, leaving);
    let name = moment.stroke.name_on(moment.side);
    match (moment.state, moment.phase) {
        (State::Paused | State::Away(_), _) => format!("{big} · Space resumes · {name}"),
        (State::Stopped, _) => format!("{big} · {}", asked_shortly(leaving)),
        (State::Ended, _) => big,
        (State::Opening(_), _) => format!("begins in {big} · {name}"),
        (State::Resuming(_), _) => format!("resuming in {big} · {name}"),
        (_, Phase::LeadIn) => format!("ready {big} · {name} · x stops"),
        (_, Phase::Switch) => format!("{} side {big} · {name} · x stops", moment.side),
        (_, Phase::Work) => format!("{big} · {name} · x stops"),
    }
}
