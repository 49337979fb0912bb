//! The entries of a list of strokes: strokes, `each` blocks and repeats, and which may hold which.

use super::context::{Context, Within};
use super::field::Field;
use super::shape::{EachShape, Entries, EntryShape, Keys, RepeatShape, STROKES_MAX};
use super::stroke::stroke;
use crate::model::{Block, Repeat, Step, Stroke};
use crate::rules::{self, Fault, Part};

/// The steps of the list with the id `at`; `None` if one of them has a fault, which is noted.
pub(super) fn steps(
    list: Entries,
    at: u32,
    within: Within,
    context: Context<'_, '_>,
) -> Option<Vec<Step>> {
    if list.is_empty() {
        let fault = rules::EMPTY.fault("there are no strokes here", "nothing in this list");
        let help = "add an entry that begins with `- technique: …`";
        context.notes.add(at, fault.help(help));
    }
    if let Some(first_too_many) = list.get(STROKES_MAX) {
        let title = format!("more than {STROKES_MAX} entries in one list");
        let fault = rules::WRONG_LENGTH.fault(title, "from here on, too many");
        context.notes.add(first_too_many.ids.value, fault);
    }
    // All are read before the first bad one ends it, so that every fault is noted.
    let steps: Vec<Option<Step>> = list
        .into_iter()
        .map(|entry| step(entry, within, context))
        .collect();
    steps.into_iter().collect()
}

fn step(entry: Field<EntryShape>, within: Within, context: Context<'_, '_>) -> Option<Step> {
    let owner = entry.ids.first;
    match entry.value? {
        EntryShape::Stroke(shape) => stroke(*shape, owner, within, context).map(Step::Stroke),
        EntryShape::Each(shape) => block(shape, owner, within, context).map(Step::Each),
        EntryShape::Repeat(shape) => repeat(shape, owner, within, context).map(Step::Repeat),
        EntryShape::Both(keys) => {
            let fault = rules::STROKE_AND_BLOCK.fault(
                "an entry is a stroke or a block, not both",
                "a block inside a stroke",
            );
            let help = "make it an entry of its own, and put the stroke under its `strokes:`";
            note_at_key(&keys, &["each", "repeat"], fault.help(help), context)
        }
        EntryShape::Flat(keys) => {
            let fault = rules::NOT_INDENTED.fault(
                "what belongs to `each` must be indented",
                "this line is beside `each:`, not under it",
            );
            let help = "indent `switch:`, `strokes:` and its entries two steps deeper than `each:`";
            note_at_key(&keys, &["switch", "strokes"], fault.help(help), context)
        }
    }
}

fn note_at_key<T>(
    keys: &Keys,
    names: &[&str],
    fault: Fault,
    context: Context<'_, '_>,
) -> Option<T> {
    let named = |key: &&Field<String>| {
        let word = key.value.as_deref();
        word.is_some_and(|word| names.contains(&word))
    };
    let key = keys.0.iter().map(|(key, _)| key).find(named)?;
    context.notes.add(key.ids.value, fault);
    None
}

fn block(shape: EachShape, owner: u32, within: Within, context: Context<'_, '_>) -> Option<Block> {
    if within == Within::Each {
        context.notes.add(shape.each.ids.key, inside_each());
        return None;
    }
    let inner = shape.each.ids.first;
    let body = context.need(shape.each, "each", owner)?;
    let at = body.strokes.ids.value;
    let first = context.marks.borrow().strokes.len();
    let list = context.need(body.strokes, "strokes", inner)?;
    let strokes: Option<Vec<Stroke>> = steps(list, at, Within::Each, context)?
        .into_iter()
        .map(|step| match step {
            Step::Stroke(stroke) => Some(stroke),
            // Noted where it was read.
            Step::Each(_) | Step::Repeat(_) => None,
        })
        .collect();
    if body.switch.given {
        for stroke in &mut context.marks.borrow_mut().strokes[first..] {
            stroke.add(Part::Switch, body.switch.ids.value);
        }
    }
    Some(Block {
        switch: body.switch.value.map(|time| time.0),
        strokes: strokes?,
    })
}

fn repeat(
    shape: RepeatShape,
    owner: u32,
    within: Within,
    context: Context<'_, '_>,
) -> Option<Repeat> {
    let key = if shape.repeat.given {
        shape.repeat.ids.key
    } else {
        owner
    };
    match within {
        Within::Routine => {}
        Within::Each => {
            context.notes.add(key, inside_each());
            return None;
        }
        Within::Repeat => {
            let fault = rules::REPEAT_INSIDE_REPEAT
                .fault("a repeat inside a repeat", "this one is inside another");
            let help = "write out the strokes of one of them";
            context.notes.add(key, fault.help(help));
            return None;
        }
    }
    let times = context.need(shape.repeat, "repeat", owner);
    let at = shape.strokes.ids.value;
    let list = context.need(shape.strokes, "strokes", owner)?;
    let steps = steps(list, at, Within::Repeat, context);
    Some(Repeat {
        times: times?.0.0,
        steps: steps?,
    })
}

fn inside_each() -> Fault {
    let title = "an `each` block holds strokes only";
    rules::BLOCK_INSIDE_EACH
        .fault(title, "this block stands inside it")
        .help("move it out of the `each` block")
}
