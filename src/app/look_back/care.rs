//! How long each part of the body had care, as far as the diary and the routines tell.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::library::Shelf;
use crate::model::{Area, Side};
use crate::store::Done;

/// The most of one session that counts: a line may have been edited by hand.
const MOST: Duration = Duration::from_secs(24 * 60 * 60);

/// How long each part was worked on each side. The diary has the seconds of a session, not its strokes:
/// they are shared out as the routine that has its id now shares its time. One that is gone counts
/// for nothing.
#[must_use]
pub fn care<'d>(
    shelf: &Shelf,
    sessions: impl IntoIterator<Item = &'d Done>,
) -> Vec<(Area, Side, Duration)> {
    // Each routine is looked for once: there may be ten thousand of both.
    let mut times: BTreeMap<&str, Duration> = BTreeMap::new();
    for done in sessions {
        let time = times.entry(&done.routine).or_default();
        *time = time.saturating_add(Duration::from_secs(done.seconds).min(MOST));
    }
    let mut all: Vec<(Area, Side, Duration)> = Vec::new();
    for (routine, time) in times {
        let entry = shelf.find(routine);
        let Some(listing) = entry.and_then(|entry| entry.listing.as_ref()) else {
            continue;
        };
        let planned: Duration = listing.time_on.iter().map(|(_, time)| *time).sum();
        if planned.is_zero() {
            continue;
        }
        let share = time.div_duration_f64(planned);
        for (area, side, time) in &listing.worked {
            let time = time.mul_f64(share);
            match all.iter_mut().find(|one| (one.0, one.1) == (*area, *side)) {
                Some((_, _, sum)) => *sum += time,
                None => all.push((*area, *side, time)),
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library;

    fn done(routine: &str, seconds: u64) -> Done {
        let line = format!(
            r#"{{"at":"2026-03-01T09:00:00Z","routine":"{routine}","title":"R","benefit":"relax-muscles","seconds":{seconds},"strokes":1,"finished":true}}"#
        );
        serde_json::from_str(&line).unwrap()
    }

    #[test]
    fn the_time_of_a_session_is_shared_out_as_its_routine_shares_it() {
        let mut shelf = Shelf::default();
        shelf.add(library::built_in());
        let listing = shelf.find("desk-neck-shoulders").unwrap().listing.clone();
        let listing = listing.unwrap();
        let whole: Duration = listing.time_on.iter().map(|(_, time)| *time).sum();
        let session = done("desk-neck-shoulders", whole.as_secs());
        assert_eq!(care(&shelf, [&session]), listing.worked);
        let half = done("desk-neck-shoulders", whole.as_secs() / 2);
        let gone = done("gone", 500);
        let sum = care(&shelf, [&half, &gone, &half]);
        for (of_sum, of_whole) in sum.iter().zip(&listing.worked) {
            assert!(of_sum.2.abs_diff(of_whole.2) < Duration::from_millis(1));
        }
        let endless = care(&shelf, [&done("desk-neck-shoulders", u64::MAX)]);
        let most: Duration = endless.iter().map(|(_, _, time)| *time).sum();
        assert!(most <= 2 * MOST);
    }
}
