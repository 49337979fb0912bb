//! Whom a routine should name in `avoid`, as far as its strokes do not tell: what its words speak
//! of, and long rolling on the floor.

use super::phrases::{FLARE, FRESH, Spared};
use super::{Played, texts, words};
use crate::model::{Routine, Stroke, Tag, Technique, Tool};
use crate::rules::{self, Part, Remark, Target};

/// From this many seconds of rolling on, both sides together, somebody has to be named (by
/// judgement).
const ROLLED_LONG: u32 = 300;
/// For whom long rolling on the floor is not (docs/domain.md, section 5).
const NOT_ROLLED: &[Tag] = &[
    Tag::AcuteInjury72h,
    Tag::RecentFracture,
    Tag::RecentSurgery,
    Tag::FallRisk,
    Tag::Osteoporosis,
    Tag::BloodThinners,
    Tag::Pregnancy,
];

/// The tags that are missing, with a list ready to paste.
pub(super) fn missing(routine: &Routine, played: &[Played<'_>]) -> Option<Remark> {
    let harder_than = |level: u8| {
        let mut strokes = routine.written_strokes();
        strokes.any(|stroke| works_or_warms(stroke, level))
    };
    let asks = [
        (
            harder_than(3) && speaks_of(routine, FRESH),
            "its words mention a new injury",
            &[Tag::AcuteInjury72h][..],
        ),
        (
            harder_than(2) && speaks_of(routine, FLARE),
            "its words speak of a hot or swollen joint",
            &[Tag::JointFlare],
        ),
        (
            routine.avoid.is_empty() && rolled(played) >= ROLLED_LONG,
            "it rolls on the floor for long",
            NOT_ROLLED,
        ),
    ];
    let lacks = |tags: &[Tag]| tags.iter().any(|tag| !routine.avoid.contains(tag));
    let asks = asks.iter().filter(|(asked, _, tags)| *asked && lacks(tags));
    let (why, tags): (Vec<&str>, Vec<&[Tag]>) = asks.map(|(_, why, tags)| (*why, *tags)).unzip();
    if why.is_empty() {
        return None;
    }
    let mut list = routine.avoid.clone();
    for tag in tags.into_iter().flatten() {
        if !list.contains(tag) {
            list.push(*tag);
        }
    }
    let title = format!(
        "{}, and `avoid` does not say who should not",
        why.join(", ")
    );
    let label = format!("missing: {}", ids(&list[routine.avoid.len()..]));
    let remark = Remark::new(
        Target::head(Part::Avoid),
        rules::AVOID_MISSING,
        title,
        label,
    );
    Some(remark.help(format!("write avoid: [{}]", ids(&list))))
}

/// The tags as a list in a file has them.
fn ids(tags: &[Tag]) -> String {
    let ids: Vec<&str> = tags.iter().map(|tag| tag.id()).collect();
    ids.join(", ")
}

/// Whether a stroke works harder than this pressure, or warms.
fn works_or_warms(stroke: &Stroke, level: u8) -> bool {
    let firm = stroke.technique.works_tissue() && stroke.pressure_as_played().level() > level;
    firm || stroke.technique == Technique::Heat
}

fn speaks_of(routine: &Routine, phrases: &[&str]) -> bool {
    let head = [
        Some(&routine.title),
        routine.summary.as_ref(),
        routine.why.as_ref(),
    ];
    let head = head.into_iter().flatten().map(String::as_str);
    let own = routine
        .written_strokes()
        .flat_map(texts::texts)
        .map(|(_, text, _)| text);
    head.chain(own)
        .any(|text| words::find(text, phrases, Spared::Doubted).is_some())
}

/// The seconds of work on a roller under the body.
fn rolled(played: &[Played<'_>]) -> u32 {
    let rolls = played.iter().filter(|played| {
        let tool = played.stroke.tool_as_played();
        played.stroke.technique == Technique::FoamRolling && tool != Tool::RollerStick
    });
    rolls.map(|played| played.stroke.time.count()).sum()
}
