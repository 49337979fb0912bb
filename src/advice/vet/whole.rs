//! What only the whole routine tells.

use std::collections::BTreeMap;

use super::Breach;
use crate::model::source::{Quality, Source};
use crate::model::{Area, Pressure, Region, Routine, Side, Stroke, limits};

/// The breaches of the whole; `played` has every side of every stroke in playing order.
pub(super) fn vet(routine: &Routine, played: &[(&Stroke, Side)]) -> Vec<Breach> {
    let mut breaches = muscles_and_sides(played);
    breaches.extend(still_presses(played));
    breaches.extend(cold_firm_work(played));
    breaches.extend(sources(routine));
    breaches
}

/// More than five minutes on one muscle side, and sides that get unequal time.
fn muscles_and_sides(played: &[(&Stroke, Side)]) -> Vec<Breach> {
    let mut worked: BTreeMap<Area, ([u32; 2], usize)> = BTreeMap::new();
    for (stroke, side) in played
        .iter()
        .filter(|(stroke, _)| stroke.technique.works_tissue())
    {
        let ([left, right], line) = worked.entry(stroke.area).or_insert(([0, 0], stroke.line));
        if *side != Side::Right {
            *left += stroke.time.count();
        }
        if *side != Side::Left {
            *right += stroke.time.count();
        }
        *line = stroke.line;
    }
    let mut breaches = Vec::new();
    for (area, ([left, right], line)) in worked {
        let most = limits::MUSCLE_SIDE_MAX;
        if left.max(right) > most.count() {
            let text = format!(
                "{} s on one side of the {}: at most {most}",
                left.max(right),
                area.name()
            );
            breaches.push(Breach::new(line, "muscle-time", text));
        }
        if left != right {
            let text = format!(
                "{left} s on the left of the {}, {right} s on the right",
                area.name()
            );
            let help = "both sides get the same: `side: each` sees to it";
            breaches.push(Breach::new(line, "unequal-sides", text).help(help));
        }
    }
    breaches
}

fn still_presses(played: &[(&Stroke, Side)]) -> Option<Breach> {
    let presses: Vec<_> = played
        .iter()
        .filter(|(s, _)| s.technique.holds_still())
        .collect();
    let (first_too_many, _) = presses.get(limits::STILL_PRESSES_MAX)?;
    let count = presses.len();
    let text = format!("{count} still presses: at most 3, where left and right count two");
    Some(Breach::new(first_too_many.line, "still-presses", text))
}

/// Firm work on a region that had no gentler work before.
fn cold_firm_work(played: &[(&Stroke, Side)]) -> Vec<Breach> {
    let mut warm: Vec<Region> = Vec::new();
    let mut breaches: Vec<Breach> = Vec::new();
    for (stroke, _) in played
        .iter()
        .filter(|(stroke, _)| stroke.technique.works_tissue())
    {
        let pressure = pressure(stroke);
        let region = stroke.area.region();
        if pressure < Pressure::FIRM {
            warm.push(region);
        } else if !warm.contains(&region) && breaches.last().is_none_or(|b| b.line != stroke.line) {
            let area = stroke.area.name();
            let text = format!("pressure {pressure} on the {area} with nothing gentler before it");
            let help = "let a lighter stroke of the same region come first";
            breaches.push(Breach::new(stroke.line, "cold-firm-work", text).help(help));
        }
    }
    breaches
}

/// The pressure of a stroke that names none is the usual one, capped by the area.
fn pressure(stroke: &Stroke) -> Pressure {
    let usual = stroke.technique.facts().usual;
    stroke
        .pressure
        .unwrap_or(usual)
        .min(stroke.area.facts().cap)
}

fn sources(routine: &Routine) -> Option<Breach> {
    let help = "name what it rests on in `sources`";
    if routine.sources.is_empty() {
        let text = "no source is named".to_owned();
        return Some(Breach::new(1, "no-source", text).help(help));
    }
    let low = |key: &String| Source::find(key).is_some_and(|s| s.quality == Quality::Low);
    let text = "its only sources are web pages of low quality".to_owned();
    routine
        .sources
        .iter()
        .all(low)
        .then(|| Breach::new(1, "low-source", text).help(help))
}
