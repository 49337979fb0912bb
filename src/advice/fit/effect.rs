//! What one tag changes in a routine, in words.

use std::collections::BTreeMap;

use super::Demand;
use crate::model::{Area, Pressure, Tag, Technique};

/// What one tag changes in all strokes together, with the areas in the order of the routine.
#[derive(Default)]
pub(super) struct Effect {
    dropped: Vec<(Technique, Vec<Area>)>,
    capped: BTreeMap<Pressure, Vec<Area>>,
    /// The most pressure in any stroke that is left.
    most: Pressure,
}

impl Effect {
    pub(super) fn of(tag: Tag, strokes: &[Demand]) -> Self {
        let mut effect = Self::default();
        for stroke in strokes {
            match stroke.most_pressure(&[tag]) {
                None => effect.drop(stroke.technique, stroke.area),
                Some(cap) => {
                    if stroke.pressure > cap {
                        add(effect.capped.entry(cap).or_default(), stroke.area);
                    }
                    effect.most = effect.most.max(stroke.pressure.min(cap));
                }
            }
        }
        effect
    }

    fn drop(&mut self, technique: Technique, area: Area) {
        let row = self.dropped.iter().position(|row| row.0 == technique);
        let at = row.unwrap_or_else(|| {
            self.dropped.push((technique, Vec::new()));
            self.dropped.len() - 1
        });
        add(&mut self.dropped[at].1, area);
    }

    /// In words; `None` if the tag changes nothing.
    pub(super) fn text(&self) -> Option<String> {
        let dropped = self.dropped.iter().map(|(technique, areas)| {
            let name = technique.name();
            match technique.touches() {
                true => format!("skip {name} ({})", names(areas)),
                false => format!("skip {name}"),
            }
        });
        let capped = self.capped.iter().map(|(cap, areas)| {
            let most = format!("at most {}", cap.told());
            match *cap >= self.most {
                true => most,
                false => format!("{most} ({})", names(areas)),
            }
        });
        let parts: Vec<String> = dropped.chain(capped).collect();
        (!parts.is_empty()).then(|| parts.join("; "))
    }
}

fn add(areas: &mut Vec<Area>, area: Area) {
    if !areas.contains(&area) {
        areas.push(area);
    }
}

fn names(areas: &[Area]) -> String {
    let names: Vec<&str> = areas.iter().map(|area| area.name()).collect();
    names.join(", ")
}
