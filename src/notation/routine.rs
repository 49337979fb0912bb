//! From the shape of a file to a routine: the checks of the file as a whole.

use super::context::{Context, Within};
use super::field::Field;
use super::marks::MappingMarks;
use super::meant::meant;
use super::notes::Notes;
use super::plain::quoted;
use super::shape::{FileShape, PLAYED_MAX, SOURCES_MAX, SourceName};
use super::steps::steps;
use super::values::Text;
use crate::model::{Credit, Restriction, Routine, Step, Suits, Tag};
use crate::rules::{self, Fault, Part};

/// The routine of a file; `None` if something required is missing or unusable, and noted.
pub(super) fn routine(
    id: &str,
    file: Field<FileShape>,
    context: Context<'_, '_>,
) -> Option<Routine> {
    let owner = file.ids.first;
    let file = file.value?;
    let mut marks = MappingMarks::of(owner)
        .with(Part::Benefit, &file.benefit)
        .with(Part::Title, &file.title)
        .with(Part::Summary, &file.summary)
        .with(Part::Why, &file.why)
        .with(Part::Avoid, &file.avoid);
    let title = context.need(file.title, "title", owner);
    let benefit = context.need(file.benefit, "benefit", owner);
    let setting = context.need(file.setting, "setting", owner);
    let context = Context { setting, ..context };
    let avoid = avoid(file.avoid, context.notes);
    let suits = suits(file.suits, context.notes);
    let meant = meant(file.meant, context.notes);
    let sources = sources(file.sources, &mut marks, context.notes);
    context.marks.borrow_mut().head = marks;
    let (at, key) = (file.strokes.ids.value, file.strokes.ids.key);
    let strokes = context.need(file.strokes, "strokes", owner);
    let strokes = strokes.and_then(|list| steps(list, at, Within::Routine, context));
    if let Some(steps) = &strokes {
        check_played(steps, key, context.notes);
    }
    Some(Routine {
        id: id.to_owned(),
        title: title?.0,
        benefit: benefit?,
        setting: setting?,
        suits,
        end: file.end.value,
        summary: file.summary.value.map(|text| text.0),
        why: file.why.value.map(|text| text.0),
        avoid,
        sources,
        credit: Credit {
            author: file.author.value.map(|text| text.0),
            licence: file.licence.value.map(|text| text.0),
            edition: file.edition.value.map(|text| text.0),
        },
        meant,
        strokes: strokes?,
    })
}

fn check_played(steps: &[Step], at: u32, notes: &Notes) {
    let count = played(steps);
    if count > PLAYED_MAX {
        let title = format!("this makes {count} strokes with blocks and repeats written out");
        let fault = rules::TOO_MANY_TURNS.fault(title, format!("at most {PLAYED_MAX}"));
        notes.add(
            at,
            fault.help("repeat less often, or make several routines"),
        );
    }
}

/// The number of strokes as they are played, each side counted.
fn played(steps: &[Step]) -> usize {
    let of = |step: &Step| match step {
        Step::Stroke(stroke) => stroke.sides.in_order().len(),
        Step::Each(block) => 2 * block.strokes.len(),
        Step::Repeat(repeat) => usize::from(repeat.times) * played(&repeat.steps),
    };
    steps.iter().map(of).sum()
}

fn avoid(field: Field<Vec<Field<Tag>>>, notes: &Notes) -> Vec<Tag> {
    let mut tags = Vec::new();
    for item in field.value.unwrap_or_default() {
        let at = item.ids.value;
        let Some(tag) = item.value else { continue };
        if tag.restriction() == Restriction::Block {
            let title = format!("`{tag}` applies to every routine");
            let fault = rules::BLOCK_TAG_LISTED.fault(title, "do not list it");
            notes.add(
                at,
                fault.help("remove it; whoever it applies to is offered no routine at all"),
            );
        } else if tags.contains(&tag) {
            notes.add(at, listed_twice(tag.id()));
        }
        tags.push(tag);
    }
    tags
}

fn suits(field: Field<Vec<Field<Suits>>>, notes: &Notes) -> Vec<Suits> {
    let mut all = Vec::new();
    for item in field.value.unwrap_or_default() {
        let at = item.ids.value;
        let Some(one) = item.value else { continue };
        if all.contains(&one) {
            notes.add(at, listed_twice(one.id()));
        }
        all.push(one);
    }
    all
}

fn sources(
    field: Field<Vec<Field<SourceName>>>,
    marks: &mut MappingMarks,
    notes: &Notes,
) -> Vec<String> {
    let mut sources: Vec<String> = Vec::new();
    let list = field.value.unwrap_or_default();
    if let Some(first_too_many) = list.get(SOURCES_MAX) {
        let title = format!("more than {SOURCES_MAX} sources");
        let fault = rules::WRONG_LENGTH.fault(title, "from here on, too many");
        notes.add(first_too_many.ids.value, fault);
    }
    for item in list.into_iter().take(SOURCES_MAX) {
        let at = item.ids.value;
        let Some(Text(source)) = item.value else {
            continue;
        };
        if sources.contains(&source) {
            notes.add(at, listed_twice(&source));
        }
        marks.add(Part::Source(sources.len()), at);
        sources.push(source);
    }
    sources
}

fn listed_twice(what: &str) -> Fault {
    let title = format!("`{}` is listed twice", quoted(what));
    rules::LISTED_TWICE
        .fault(title, "this is the second one")
        .help("remove it")
}
