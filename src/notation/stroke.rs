//! One stroke: the keys that it needs, and what must hold between them.

use super::context::{Context, Within};
use super::field::Field;
use super::marks::MappingMarks;
use super::meant::meant;
use super::never;
use super::notes::Notes;
use super::positions::positions;
use super::shape::{SAY_MAX, SayShape, StrokeShape};
use super::sides::{check_switch, sides};
use super::texts::check_placeholders;
use super::values::{Text, Whole};
use crate::model::{Say, Sides, Stroke, Technique, Tempo};
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
    check_text(&shape.movement, sides, notes);
    check_text(&shape.cue, sides, notes);
    check_text(&shape.detail, sides, notes);
    let mut marks = marks(&shape, owner);
    let whole = is_whole(&shape);
    let position = positions(take(&mut shape.position), sides, within, context);
    let say = say(take(&mut shape.say), sides, notes)
        .into_iter()
        .enumerate()
        .map(|(nth, (line, at))| {
            marks.add(Part::Say(nth), at);
            line
        })
        .collect();
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
        movement: take(&mut shape.movement).value.map(|text| text.0),
        cue: take(&mut shape.cue).value.map(|text| text.0),
        detail: take(&mut shape.detail).value.map(|text| text.0),
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

fn check_text<const MAX: usize>(text: &Field<Text<MAX>>, sides: Option<Sides>, notes: &Notes) {
    if let Some(Text(words)) = &text.value {
        check_placeholders(words, text.ids.value, sides, notes);
    }
}

/// The lines to say during the work, in the order of their times, each with the id of its key.
fn say(field: Field<SayShape>, sides: Option<Sides>, notes: &Notes) -> Vec<(Say, u32)> {
    let mut lines: Vec<(Say, u32)> = Vec::new();
    for (nth, (time, text)) in field
        .value
        .map(|say| say.0)
        .unwrap_or_default()
        .into_iter()
        .enumerate()
    {
        if nth == SAY_MAX {
            let title = format!("more than {SAY_MAX} lines in one stroke");
            let fault = rules::WRONG_LENGTH.fault(title, "from here on, too many");
            notes.add(time.ids.value, fault);
        }
        check_text(&text, sides, notes);
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
            Err(place) => lines.insert(place, (Say { at: at.0, text }, key)),
        }
    }
    lines
}
