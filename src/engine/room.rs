//! How much of a session is left for a stroke: what each muscle, each larger part of the body and
//! each pressed place has had so far.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::model::{Area, Region, Secs, Side, Sides, Stroke, Technique, limits};

/// What stands in the way of more work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Limit {
    /// One side of a muscle has had enough.
    Muscle,
    /// One side of a larger part of the body has had enough.
    Region,
    /// One place of one side has been pressed for long enough.
    Place,
    /// One side has been pressed often enough.
    Presses,
    /// Muscles have worked to a beat for long enough.
    Pump,
}

/// What a session has used so far, in whole seconds.
#[derive(Debug, Default)]
pub(super) struct Room {
    muscles: BTreeMap<(Area, Side), u32>,
    regions: BTreeMap<(Region, Side), u32>,
    places: BTreeMap<(Area, Side), u32>,
    presses: BTreeMap<Side, usize>,
    pump: u32,
}

impl Room {
    /// The seconds that are left for each side of such a stroke, and what leaves no more of them.
    /// `None` where nothing limits it.
    pub(super) fn left(
        &self,
        technique: Technique,
        area: Area,
        sides: Sides,
    ) -> Option<(u32, Limit)> {
        let mut bounds = Vec::new();
        let rest = |most: Secs, used: u32| most.count().saturating_sub(used);
        for &side in worked(sides) {
            if technique.works_tissue() {
                let muscle = used(&self.muscles, (area, side));
                bounds.push((rest(limits::MUSCLE_SIDE_MAX, muscle), Limit::Muscle));
            }
            if technique.works_tissue()
                && let Some((most, _)) = limits::region_side_max(area.region())
            {
                let region = used(&self.regions, (area.region(), side));
                bounds.push((rest(most, region), Limit::Region));
            }
            if technique.holds_still() {
                let place = used(&self.places, (area, side));
                bounds.push((rest(limits::STILL_PLACE_MAX, place), Limit::Place));
            }
            if technique.holds_still() && used(&self.presses, side) >= limits::STILL_PRESSES_MAX {
                bounds.push((0, Limit::Presses));
            }
        }
        if technique == Technique::MusclePump {
            let passes = sides.in_order().len() as u32;
            bounds.push((rest(limits::PUMP_MAX, self.pump) / passes, Limit::Pump));
        }
        bounds.into_iter().min()
    }

    /// Takes so many seconds for each side of such a stroke.
    pub(super) fn take(&mut self, technique: Technique, area: Area, sides: Sides, seconds: u32) {
        for &side in worked(sides) {
            if technique.works_tissue() {
                add(&mut self.muscles, (area, side), seconds);
                add(&mut self.regions, (area.region(), side), seconds);
            }
            if technique.holds_still() {
                add(&mut self.places, (area, side), seconds);
                *self.presses.entry(side).or_default() += 1;
            }
        }
        if technique == Technique::MusclePump {
            let passes = sides.in_order().len() as u32;
            self.pump = self.pump.saturating_add(seconds.saturating_mul(passes));
        }
    }

    /// The time that a stroke is played with, taken at once, and the limit that shortened it. Zero
    /// if so little is left that the stroke is left out.
    pub(super) fn allow(&mut self, stroke: &Stroke, sides: Sides) -> (Duration, Option<Limit>) {
        let wanted = stroke.time_as_played();
        let (technique, area) = (stroke.technique, stroke.area);
        let shortest = technique.facts().shortest.min(wanted);
        let (seconds, limit) = match self.left(technique, area, sides) {
            Some((left, limit)) if left < wanted.count() => (left, Some(limit)),
            _ => (wanted.count(), None),
        };
        if seconds < shortest.count() {
            return (Duration::ZERO, limit);
        }
        self.take(technique, area, sides, seconds);
        (Duration::from_secs(seconds.into()), limit)
    }
}

/// The sides that get a stroke's time.
const fn worked(sides: Sides) -> &'static [Side] {
    match sides {
        Sides::Left => &[Side::Left],
        Sides::Right => &[Side::Right],
        Sides::Both | Sides::Each => &[Side::Left, Side::Right],
    }
}

fn used<K: Ord, N: Copy + Default>(map: &BTreeMap<K, N>, key: K) -> N {
    map.get(&key).copied().unwrap_or_default()
}

fn add<K: Ord>(map: &mut BTreeMap<K, u32>, key: K, seconds: u32) {
    let old = map.entry(key).or_default();
    *old = old.saturating_add(seconds);
}
