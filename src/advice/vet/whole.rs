//! The remarks that need the whole routine.

use std::collections::BTreeMap;

use super::Played;
use crate::model::source::{Quality, Source};
use crate::model::{Area, Pressure, Region, Routine, Secs, Side, Technique, limits};
use crate::rules::{self, Part, Remark, Target};

/// The remarks on the whole; `played` has every side of every stroke in playing order.
pub(super) fn vet(routine: &Routine, played: &[Played<'_>]) -> Vec<Remark> {
    let mut remarks = muscles_and_sides(played);
    remarks.extend(still_presses(played));
    remarks.extend(cold_firm_work(played));
    remarks.extend(sources(routine));
    remarks.extend(benefit(routine));
    remarks
}

/// The work on one area.
#[derive(Default)]
struct AreaWork {
    left: u32,
    right: u32,
    /// The stroke with which it became too long.
    too_long: Option<usize>,
    /// The last stroke that works one side only.
    one_sided: Option<usize>,
}

/// More than five minutes on one side of a muscle, and sides that get unequal time.
fn muscles_and_sides(played: &[Played<'_>]) -> Vec<Remark> {
    let most = limits::MUSCLE_SIDE_MAX;
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
        if work.left.max(work.right) > most.count() {
            work.too_long.get_or_insert(*nth);
        }
    }
    let mut remarks = Vec::new();
    for (area, work) in works {
        let [left, right] = [work.left, work.right].map(written);
        let name = area.name();
        if let Some(nth) = work.too_long {
            let longer = written(work.left.max(work.right));
            let title = format!("{longer} on one side of the {name} in all");
            let label = format!("this takes it over {most}");
            let target = Target::stroke(nth, Part::Time);
            remarks.push(Remark::new(target, rules::MUSCLE_TIME, title, label));
        }
        if let Some(nth) = work.one_sided.filter(|_| left != right) {
            let title = format!("the sides of the {name} get unequal time");
            let label = format!("left {left}, right {right}");
            let target = Target::stroke(nth, Part::Side);
            let remark = Remark::new(target, rules::UNEQUAL_SIDES, title, label);
            remarks.push(remark.help("give both the same time; `side: each` does that"));
        }
    }
    remarks
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

fn still_presses(played: &[Played<'_>]) -> Option<Remark> {
    let still = |played: &&Played<'_>| played.stroke.technique.holds_still();
    let presses: Vec<_> = played.iter().filter(still).collect();
    let most = limits::STILL_PRESSES_MAX;
    let first_too_many = presses.get(most)?;
    let title = format!("{} held presses", presses.len());
    let label = format!("this takes it over {most}");
    let target = Target::stroke(first_too_many.nth, Part::Technique);
    let remark = Remark::new(target, rules::STILL_PRESSES, title, label);
    Some(remark.help("left and right count as two; choose the most tender spots, or knead instead"))
}

/// Firm work on a region that had no gentler work before.
fn cold_firm_work(played: &[Played<'_>]) -> Vec<Remark> {
    let mut warm: Vec<Region> = Vec::new();
    let mut remarks: Vec<Remark> = Vec::new();
    for Played { nth, stroke, .. } in tissue(played) {
        let pressure = stroke.pressure_as_played();
        let region = stroke.area.region();
        if pressure < Pressure::FIRM {
            if !warm.contains(&region) {
                warm.push(region);
            }
            continue;
        }
        let target = Target::stroke(*nth, Part::Pressure);
        if warm.contains(&region) || remarks.last().is_some_and(|last| last.target == target) {
            continue;
        }
        let area = stroke.area.name();
        let title = format!("pressure {pressure} on the {area} with nothing gentler before it");
        let label = "firm, but nothing is warmed up";
        let help = format!(
            "put a stroke of less than {} on the same region before it",
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
