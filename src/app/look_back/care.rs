//! About how long each part of the body had care, as far as the diary and the routines tell.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::advice::body::Spot;
use crate::library::Shelf;
use crate::model::{Area, Side};
use crate::store::Done;

/// The most of one session that counts: a line may have been edited by hand.
const MOST: Duration = Duration::from_secs(24 * 60 * 60);

/// How long each part was worked on each side. The diary has the seconds of a session, not its strokes:
/// they are shared out as the routine that has its id now shares its time, without what was left out.
/// One that is gone counts for nothing.
#[must_use]
pub fn care<'d>(
    shelf: &Shelf,
    sessions: impl IntoIterator<Item = &'d Done>,
) -> Vec<(Area, Side, Duration)> {
    // Each routine is looked for once: there may be ten thousand of both.
    let mut times: BTreeMap<(&str, Vec<Spot>), Duration> = BTreeMap::new();
    for done in sessions {
        let time = times.entry((&done.routine, left_out(done))).or_default();
        *time = time.saturating_add(Duration::from_secs(done.seconds).min(MOST));
    }
    let mut all: Vec<(Area, Side, Duration)> = Vec::new();
    for ((routine, left_out), time) in times {
        let entry = shelf.find(routine);
        let Some(listing) = entry.and_then(|entry| entry.listing.as_ref()) else {
            continue;
        };
        let left_of = |area: &Area| listing.demands.left_of(*area, &left_out);
        let time_on = listing.time_on.iter();
        let planned: Duration = time_on
            .map(|(area, time)| time.mul_f64(left_of(area)))
            .sum();
        if planned.is_zero() {
            continue;
        }
        let share = time.div_duration_f64(planned);
        for (area, side, time) in &listing.worked {
            let time = time.mul_f64(left_of(area) * share);
            if time.is_zero() {
                continue;
            }
            match all.iter_mut().find(|one| (one.0, one.1) == (*area, *side)) {
                Some((_, _, sum)) => *sum += time,
                None => all.push((*area, *side, time)),
            }
        }
    }
    all
}

/// What was left out of a session, each once.
fn left_out(done: &Done) -> Vec<Spot> {
    let spots = done.left_out.iter().map(|one| (one.technique, one.area));
    let mut spots: Vec<Spot> = spots.collect();
    spots.sort_unstable();
    spots.dedup();
    spots
}

#[cfg(test)]
#[path = "care_tests.rs"]
mod tests;
