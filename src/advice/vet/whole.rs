//! The remarks that need the whole routine.

use std::collections::BTreeMap;

use super::Played;
use crate::model::source::{Quality, Source};
use crate::model::{Area, Pressure, Region, Routine, Secs, Side, Technique};
use crate::rules::{self, Part, Remark, Target};

/// The remarks on the whole; `played` has every side of every stroke in playing order.
pub(super) fn vet(routine: &Routine, played: &[Played<'_>]) -> Vec<Remark> {
    let mut remarks = unequal_sides(played);
    remarks.extend(cold_firm_work(played));
    remarks.extend(sources(routine));
    remarks.extend(own_sources(routine));
    remarks.extend(benefit(routine));
    remarks
}

/// The work on one area.
#[derive(Default)]
struct AreaWork {
    left: u32,
    right: u32,
    /// The last stroke that works one side only.
    one_sided: Option<usize>,
}

/// Sides of an area that get unequal time, and areas that are worked on one side only.
fn unequal_sides(played: &[Played<'_>]) -> Vec<Remark> {
    let mut works: BTreeMap<Area, AreaWork> = BTreeMap::new();
    for Played { nth, stroke, side } in tissue(played) {
        let work = works.entry(stroke.area).or_default();
        if *side != Side::Right {
            work.left = work.left.saturating_add(stroke.time.count());
        }
        if *side != Side::Left {
            work.right = work.right.saturating_add(stroke.time.count());
        }
        if *side != Side::Both && stroke.sides.in_order().len() == 1 {
            work.one_sided = Some(*nth);
        }
    }
    let unequal = works
        .into_iter()
        .filter(|(_, work)| work.left != work.right);
    let remarks = unequal.filter_map(|(area, work)| {
        let the_area = area.the();
        let (rule, title) = match work.left.min(work.right) {
            0 => (
                rules::ONE_SIDED,
                format!("only one side of {the_area} is worked"),
            ),
            _ => (
                rules::UNEQUAL_SIDES,
                format!("the sides of {the_area} get unequal time"),
            ),
        };
        let label = format!("left {}, right {}", written(work.left), written(work.right));
        let target = Target::stroke(work.one_sided?, Part::Side);
        let remark = Remark::new(target, rule, title, label);
        Some(remark.help("give both the same time; `side: each` does that"))
    });
    remarks.collect()
}

/// Seconds as they are written in a file; more than a day is not counted further.
fn written(seconds: u32) -> String {
    let time = Secs::try_from(u64::from(seconds));
    time.map_or_else(|_| "more than a day".to_owned(), |time| time.to_string())
}

fn tissue<'p, 'r>(played: &'p [Played<'r>]) -> impl Iterator<Item = &'p Played<'r>> {
    let works = |played: &&Played<'_>| played.stroke.technique.works_tissue();
    played.iter().filter(works)
}

/// The seconds of gentler work that make ready for firm work.
const WARMED_BY: u32 = 15;

/// Firm work on a side of a region that had too little gentler work before. Feathers do not warm,
/// nor does what is done beside the kneecap.
fn cold_firm_work(played: &[Played<'_>]) -> Vec<Remark> {
    let mut warm: BTreeMap<(Region, Side), u32> = BTreeMap::new();
    let mut remarks: Vec<Remark> = Vec::new();
    for Played { nth, stroke, side } in tissue(played) {
        let (pressure, region) = (stroke.pressure_as_played(), stroke.area.region());
        let sides = match side {
            Side::Both => &[Side::Left, Side::Right][..],
            side => std::slice::from_ref(side),
        };
        if pressure < Pressure::FIRM {
            let feathers = matches!(
                stroke.technique,
                Technique::LightStroking | Technique::LymphaticStroke
            );
            let warms = !feathers && stroke.area != Area::KneeSurround;
            for &side in sides.iter().filter(|_| warms) {
                let worked = warm.entry((region, side)).or_default();
                *worked = worked.saturating_add(stroke.time.count());
            }
            continue;
        }
        let ready = |side: &Side| {
            warm.get(&(region, *side))
                .is_some_and(|worked| *worked >= WARMED_BY)
        };
        let target = Target::stroke(*nth, Part::Pressure);
        if sides.iter().all(ready) || remarks.last().is_some_and(|last| last.target == target) {
            continue;
        }
        let the_area = stroke.area.the();
        let title = format!("pressure {pressure} on {the_area} with nothing gentler before it");
        let label = "firm, but nothing is warmed up";
        let help = format!(
            "put {WARMED_BY}s or more of less than {} on the same region and side before it",
            Pressure::FIRM
        );
        remarks.push(Remark::new(target, rules::COLD_FIRM_WORK, title, label).help(help));
    }
    remarks
}

fn sources(routine: &Routine) -> Option<Remark> {
    let help = "name what it rests on: a study, a page, a teacher";
    if routine.sources.is_empty() {
        let (title, label) = ("no source is named", "add `sources: […]`");
        let target = Target::head(Part::Whole);
        return Some(Remark::new(target, rules::NO_SOURCE, title, label).help(help));
    }
    let low = |key: &String| Source::find(key).is_some_and(|s| s.quality == Quality::Low);
    let title = "its only sources are magazines";
    let target = Target::head(Part::Source(0));
    let remark = Remark::new(target, rules::LOW_SOURCE, title, "not enough on its own");
    let all_low = routine.sources.iter().all(low);
    all_low.then(|| remark.help("name a better one, or one of your own in your own words"))
}

/// Sources of the author's own that are a key of the table with a slip in it, or that name nothing
/// that one could look up or ask.
fn own_sources(routine: &Routine) -> Vec<Remark> {
    let own = routine.sources.iter().enumerate();
    let own = own.filter(|(_, source)| Source::find(source).is_none());
    let remarks = own.filter_map(|(nth, source)| {
        let target = Target::head(Part::Source(nth));
        if let Some(meant) = Source::nearly(source) {
            let title = "this is nearly a known source";
            let label = format!("did you mean `{}`?", meant.key);
            let remark = Remark::new(target, rules::NEARLY_A_SOURCE, title, label);
            return Some(remark.help(format!("{}: {}", meant.key, meant.title)));
        }
        let title = "this source names nothing to look up or to ask";
        let remark = Remark::new(target, rules::VAGUE_SOURCE, title, "who, what or when?");
        let help = "name the person, the title, the place, the year or the address";
        is_vague(source).then(|| remark.help(help))
    });
    remarks.collect()
}

/// Without a number, an address, a name or what kind of thing it is.
fn is_vague(source: &str) -> bool {
    const KINDS: [&str; 24] = [
        "physio",
        "therap",
        "teacher",
        "taught",
        "leaflet",
        "hospital",
        "clinic",
        "course",
        "class",
        "book",
        "guideline",
        "advice",
        "knowledge",
        "experience",
        "custom",
        "practice",
        "training",
        "lesson",
        "nurse",
        "doctor",
        "video",
        "school",
        "study",
        "trial",
    ];
    let low = source.to_lowercase();
    let says = KINDS.iter().any(|kind| low.contains(kind));
    let numbered = source.contains(|c: char| c.is_ascii_digit() || c == '/');
    let addressed = source
        .split_whitespace()
        .any(|word| word.trim_end_matches('.').contains('.'));
    let mut later = source.split_whitespace().skip(1);
    let named = later.any(|word| word.starts_with(char::is_uppercase));
    let letters = source.chars().filter(|c| c.is_alphabetic()).count();
    let foreign = source.chars().any(|c| c.is_alphabetic() && !c.is_ascii());
    !(says || numbered || addressed || named || foreign) || letters < 3
}

/// Techniques that are not known to serve the benefit, each once.
fn benefit(routine: &Routine) -> Vec<Remark> {
    let benefit = routine.benefit;
    let mut seen: Vec<Technique> = Vec::new();
    let mut remarks = Vec::new();
    for (nth, stroke) in routine.written_strokes().enumerate() {
        let technique = stroke.technique;
        if technique.is_known_to_serve(benefit) || seen.contains(&technique) {
            continue;
        }
        seen.push(technique);
        let name = technique.name();
        let title = format!("`{benefit}` is not a known benefit of {name}");
        let label = "it may be useful in other ways";
        let target = Target::stroke(nth, Part::Technique);
        let remark = Remark::new(target, rules::BENEFIT_NOT_SERVED, title, label);
        let known: Vec<&str> = technique.facts().serves.iter().map(|b| b.id()).collect();
        remarks.push(remark.help(format!("known to serve: {}", known.join(", "))));
    }
    remarks
}
