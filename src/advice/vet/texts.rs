//! The remarks on what is written: phrases that should not be said, and sides that are not worked.

use super::phrases::{EYES, FORCE, Kind, PLACES, PROMISES};
use super::words;
use crate::model::wording::{PLACEHOLDERS, in_braces};
use crate::model::{Position, Posture, Region, Routine, Setting, Sides, Stroke};
use crate::rules::{self, Part, Remark, Target};
use crate::shown::is_seen;

/// The remarks on the texts at the head of the file.
pub(super) fn of_the_head(routine: &Routine) -> Vec<Remark> {
    let texts = [
        (Part::Title, Some(routine.title.as_str())),
        (Part::Summary, routine.summary.as_deref()),
        (Part::Why, routine.why.as_deref()),
    ];
    let mut remarks = Vec::new();
    for (part, text) in texts {
        let Some(text) = text else { continue };
        let target = Target::head(part);
        remarks.extend(unseen(text, target));
        remarks.extend(unfilled(text, target, &[]));
        remarks.extend(
            [FORCE, PLACES, PROMISES]
                .iter()
                .filter_map(|kind| found(kind, text, target)),
        );
    }
    remarks
}

/// The remarks on the texts of one stroke; `usual` is the position of the setting, if it is known.
pub(super) fn of_a_stroke(nth: usize, stroke: &Stroke, usual: Option<Setting>) -> Vec<Remark> {
    let positions = stroke
        .position
        .or(usual.map(|setting| setting.position().into()));
    let stands = positions.is_some_and(|on| stands(on.left) || stands(on.right));
    let mut remarks = Vec::new();
    for (part, text, sides) in texts(stroke) {
        let target = Target::stroke(nth, part);
        remarks.extend(unseen(text, target));
        remarks.extend(unfilled(text, target, &PLACEHOLDERS));
        remarks.extend(
            [FORCE, PROMISES]
                .iter()
                .filter_map(|kind| found(kind, text, target)),
        );
        if stroke.technique.touches() {
            remarks.extend(found(&PLACES, text, target));
        }
        if stands {
            remarks.extend(found(&EYES, text, target));
        }
        remarks.extend(wrong_side(stroke, sides, text, target));
    }
    remarks
}

/// Every text of a stroke, with its place and the sides that it is told on.
pub(super) fn texts(stroke: &Stroke) -> Vec<(Part, &str, Sides)> {
    let own = [
        (
            Part::Move,
            stroke.movement.as_ref().map(|movement| &movement.text),
        ),
        (Part::Cue, stroke.cue.as_ref()),
        (Part::Detail, stroke.detail.as_ref()),
    ];
    let own = own.into_iter().flat_map(|(part, text)| {
        let texts = text
            .into_iter()
            .flat_map(|text| text.all(Some(stroke.sides)));
        texts.map(move |(text, on)| (part, text, on.unwrap_or(stroke.sides)))
    });
    let lines = stroke.say.iter().enumerate();
    let lines = lines.map(|(nth, line)| {
        let sides = line.side.map_or(stroke.sides, Sides::from);
        (Part::Say(nth), line.text.as_str(), sides)
    });
    own.chain(lines).collect()
}

fn unseen(text: &str, target: Target) -> Option<Remark> {
    if text.contains(is_seen) {
        return None;
    }
    let title = "this text cannot be seen";
    let label = "only invisible characters";
    let remark = Remark::new(target, rules::UNSEEN_TEXT, title, label);
    Some(remark.help("write something, or remove the line"))
}

/// Braces around what nothing is put in for.
fn unfilled(text: &str, target: Target, filled: &[&str]) -> Option<Remark> {
    let word = in_braces(text).find(|word| !filled.contains(word))?;
    let title = format!("`{word}` is not filled in");
    let remark = Remark::new(target, rules::UNFILLED, title, "read out as it stands");
    let help = match filled {
        [] => "nothing is filled in at the head of a file".to_owned(),
        filled => format!("possible: {}", filled.join(", ")),
    };
    Some(remark.help(help).phrase(word))
}

fn stands(position: Position) -> bool {
    position.posture() == Posture::Upright && position != Position::Seated
}

fn found(kind: &Kind, text: &str, target: Target) -> Option<Remark> {
    let phrase = words::find(text, kind.phrases, kind.spared)?;
    let title = format!("“{phrase}” should not be said");
    Some(
        Remark::new(target, kind.rule, title, kind.label)
            .help(kind.help)
            .phrase(phrase),
    )
}

/// A written "left" or "right" before the name of the area, where the stroke is on the other side.
fn wrong_side(stroke: &Stroke, sides: Sides, text: &str, target: Target) -> Option<Remark> {
    let own = match sides {
        Sides::Both => return None,
        Sides::Left => Some(true),
        Sides::Right => Some(false),
        Sides::Each => None,
    };
    if stroke.area.region() == Region::Hand {
        return None;
    }
    let nouns = words::sided(text);
    let named = |noun: &str| {
        noun.len() > 2
            && stroke
                .area
                .names()
                .any(|name| noun.trim_end_matches('s') == name)
    };
    let (_, noun, phrase) = nouns
        .iter()
        .find(|(left, noun, _)| named(noun) && own != Some(*left))?;
    let both = |left| {
        nouns
            .iter()
            .any(|(of, other, _)| *of == left && other == noun)
    };
    if both(true) && both(false) {
        return None;
    }
    let (title, label) = match own {
        Some(_) => (
            format!("“{phrase}” is not the side that is worked"),
            "the other side",
        ),
        None => (
            format!("“{phrase}” is said on both sides"),
            "wrong on one of them",
        ),
    };
    let remark = Remark::new(target, rules::WRONG_SIDE, title, label).phrase(*phrase);
    Some(remark.help("write {side} or {other}: they become left and right by themselves"))
}
