//! One stroke: the keys that it needs, and what must hold between them.

use super::context::{Context, Within};
use super::field::Field;
use super::marks::MappingMarks;
use super::meant::meant;
use super::never;
use super::notes::Notes;
use super::per_side::{self, Told};
use super::shape::{Lines, SAY_MAX, StrokeShape};
use super::sides::{check_switch, sides};
use super::texts::check_placeholders;
use super::values::{Text, Whole};
use crate::model::{Move, Say, Side, SideText, Sides, Stroke, Technique, Tempo};
use crate::rules::{self, Part};
use std::mem::take;

/// The stroke of an entry whose first key is `owner`.
pub(super) fn stroke(
    mut shape: StrokeShape,
    owner: u32,
    within: Within,
    context: Context<'_, '_>,
) -> Option<Stroke> {
    let notes = context.notes;
    context.require(&shape.technique, "technique", owner);
    context.require(&shape.area, "area", owner);
    let sides = sides(&shape, owner, within, notes);
    context.require(&shape.time, "time", owner);
    check_switch(&shape.switch, sides, within, notes);
    check_tempo(&shape.tempo, shape.technique.value, notes);
    let mut marks = marks(&shape, owner);
    let whole = is_whole(&shape);
    let told = Told { sides, within };
    let position = per_side::positions(take(&mut shape.position), told, context);
    let (movement, cue, detail) = texts(&mut shape, told, context);
    let mut say = Vec::new();
    for (side, lines) in per_side::lines(take(&mut shape.say), told, context) {
        for (line, at) in said(lines, side, sides, notes) {
            marks.add(Part::Say(say.len()), at);
            say.push(line);
        }
    }
    let meant = meant(take(&mut shape.meant), notes);
    let stroke = Stroke {
        technique: shape.technique.value?,
        area: shape.area.value?,
        sides: sides?,
        time: shape.time.value?.0,
        pressure: shape.pressure.value.map(|number| number.0),
        tempo: shape.tempo.value.map(|number| number.0),
        position,
        tool: shape.tool.value,
        lead_in: shape.lead_in.value.map(|time| time.0),
        switch: shape.switch.value.map(|time| time.0),
        movement,
        cue,
        detail,
        say,
        meant,
        line: context.spans.line(owner),
    };
    if let Some((at, fault)) = never::fault(&stroke, &shape, context.setting) {
        notes.add(at, fault);
    } else if whole {
        context.keep(&stroke, marks);
    }
    Some(stroke)
}

/// What is told before the work of a stroke, and what can be read of it.
fn texts(
    shape: &mut StrokeShape,
    told: Told,
    context: Context<'_, '_>,
) -> (Option<Move>, Option<SideText>, Option<SideText>) {
    let at = [&shape.movement.ids, &shape.cue.ids, &shape.detail.ids].map(|ids| ids.value);
    let movement = per_side::movement(take(&mut shape.movement), told, context);
    let cue = per_side::text(take(&mut shape.cue), told, context);
    let detail = per_side::text(take(&mut shape.detail), told, context);
    let moved = movement.as_ref().map(|movement| &movement.text);
    for (text, at) in [moved, cue.as_ref(), detail.as_ref()].into_iter().zip(at) {
        check_text(text, at, told.sides, context.notes);
    }
    (movement, cue, detail)
}

/// Where the values of a stroke stand.
fn marks(shape: &StrokeShape, owner: u32) -> MappingMarks {
    MappingMarks::of(owner)
        .with(Part::Technique, &shape.technique)
        .with(Part::Area, &shape.area)
        .with(Part::Side, &shape.side)
        .with(Part::Time, &shape.time)
        .with(Part::Pressure, &shape.pressure)
        .with(Part::Tempo, &shape.tempo)
        .with(Part::Tool, &shape.tool)
        .with(Part::LeadIn, &shape.lead_in)
        .with(Part::Switch, &shape.switch)
        .with(Part::Position, &shape.position)
        .with(Part::Move, &shape.movement)
        .with(Part::Cue, &shape.cue)
        .with(Part::Detail, &shape.detail)
}

/// Whether every optional key that is given could be read.
fn is_whole(shape: &StrokeShape) -> bool {
    fn read<T>(field: &Field<T>) -> bool {
        field.value.is_some() || !field.given
    }
    read(&shape.pressure)
        && read(&shape.tempo)
        && read(&shape.position)
        && read(&shape.tool)
        && read(&shape.lead_in)
        && read(&shape.switch)
        && read(&shape.movement)
        && read(&shape.cue)
        && read(&shape.detail)
        && read(&shape.say)
        && read(&shape.meant)
}

fn check_tempo(tempo: &Field<Whole<Tempo>>, technique: Option<Technique>, notes: &Notes) {
    let Some(technique) = technique.filter(|technique| technique.facts().tempo.is_none()) else {
        return;
    };
    if tempo.given {
        let title = format!("`{technique}` has no tempo");
        let fault = rules::TEMPO_HELD_STILL.fault(title, "it is not done to a beat");
        notes.add(tempo.ids.key, fault.help("remove this line"));
    }
}

fn check_text(text: Option<&SideText>, at: u32, sides: Option<Sides>, notes: &Notes) {
    for (words, sides) in text.into_iter().flat_map(|text| text.all(sides)) {
        check_placeholders(words, at, sides, notes);
    }
}

/// The lines to say during the work of this side, or of each, in the order of their times, each with
/// the id of its key.
fn said(given: Lines, side: Option<Side>, sides: Option<Sides>, notes: &Notes) -> Vec<(Say, u32)> {
    let mut lines: Vec<(Say, u32)> = Vec::new();
    for (nth, (time, text)) in given.0.into_iter().enumerate() {
        if nth == SAY_MAX {
            let title = format!("more than {SAY_MAX} lines in one stroke");
            let fault = rules::WRONG_LENGTH.fault(title, "from here on, too many");
            notes.add(time.ids.value, fault);
        }
        if let Some(Text(words)) = &text.value {
            check_placeholders(words, text.ids.value, sides, notes);
        }
        let (at, key) = (time.value, time.ids.value);
        let (Some(at), Some(Text(text))) = (at, text.value) else {
            continue;
        };
        match lines.binary_search_by_key(&at.0, |(line, _)| line.at) {
            Ok(_) => {
                let title = format!("two lines are said at {}", at.0);
                let fault = rules::SAID_TWICE.fault(title, "this is the second one");
                notes.add(
                    key,
                    fault.help("say it a few seconds later, or make them one line"),
                );
            }
            Err(place) => {
                let at = at.0;
                lines.insert(place, (Say { at, text, side }, key));
            }
        }
    }
    lines
}
