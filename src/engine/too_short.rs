//! The lead-ins and switches that their author made too short, for the body or for the words.

use std::collections::BTreeMap;
use std::time::Duration;

use super::speech::Announcement;
use super::transition::Transitions;
use super::{Phase, Plan, Planned, stance};

/// A lead-in or switch that its author made too short.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooShort {
    /// The stroke as written, counted from 0.
    pub written: usize,
    /// Whether it is a lead-in or a switch.
    pub phase: Phase,
    /// The length that its author set.
    pub given: Duration,
    /// How long it takes to change position, or to take or put down a tool. Zero if neither is
    /// needed: then only the words set a limit.
    pub change: Duration,
    /// How long it takes to say everything that comes before the work.
    pub words: Duration,
}

impl TooShort {
    /// The least that it should be.
    #[must_use]
    pub fn needs(&self) -> Duration {
        self.change.max(self.words)
    }
}

/// Every lead-in and switch that is too short for its move or its words: each one of the file once,
/// at its worst, in the order of the file.
#[must_use]
pub fn too_short(strokes: &[Planned]) -> Vec<TooShort> {
    let mut worst: BTreeMap<(usize, Phase), TooShort> = BTreeMap::new();
    let plan = Plan::default();
    let mut transitions = Transitions::new(strokes, &plan);
    for stroke in strokes {
        for transition in transitions.advance_to(stroke) {
            // Reckoning the words takes a while, and most routines set no such time.
            let Some(given) = transition.wanted else {
                continue;
            };
            let too_short = TooShort {
                written: stroke.written,
                phase: transition.phase,
                given,
                change: match transition.change > stance::USUAL {
                    true => transition.change,
                    false => Duration::ZERO,
                },
                words: Announcement::of(&transition).needs(),
            };
            if given < too_short.needs() {
                let key = (stroke.written, transition.phase);
                let old = worst.entry(key).or_insert(too_short);
                if old.needs() < too_short.needs() {
                    *old = too_short;
                }
            }
        }
    }
    worst.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{Timeline, fixture};
    use crate::model::{Block, Position, Repeat, Secs, Sides, Step, Stroke};

    fn kneading() -> Stroke {
        fixture::kneading(Sides::Each, 30)
    }

    /// The number, the phase, the seconds given and needed by the body and by the words.
    fn found(strokes: Vec<Step>) -> Vec<(usize, Phase, [u64; 3])> {
        let found = too_short(&Timeline::of(&fixture::routine(strokes)).strokes);
        let seconds = |h: &TooShort| [h.given, h.change, h.words].map(|time| time.as_secs());
        found
            .iter()
            .map(|h| (h.written, h.phase, seconds(h)))
            .collect()
    }

    #[test]
    fn nobody_is_hurried_off_the_floor_by_an_author() {
        let with = |seconds| {
            let second = Stroke {
                position: Some(Position::LyingBack.into()),
                lead_in: Some(Secs::new(seconds)),
                ..kneading()
            };
            vec![Step::Stroke(kneading()), Step::Stroke(second)]
        };
        let found_in_ten = found(with(10));
        assert_eq!(found_in_ten.len(), 1);
        let (nth, phase, [given, change, _]) = found_in_ten[0];
        assert_eq!((nth, phase, given, change), (1, Phase::LeadIn, 10, 20));
        assert_eq!(found(with(20)), []);
    }

    #[test]
    fn words_need_their_time() {
        let with = |seconds| {
            let words = "Zz".repeat(60);
            let stroke = Stroke {
                movement: Some(words.as_str().into()),
                lead_in: Some(Secs::new(seconds)),
                ..kneading()
            };
            vec![Step::Stroke(stroke)]
        };
        let [(0, Phase::LeadIn, [5, 0, words])] = found(with(5))[..] else {
            panic!("{:?}", found(with(5)))
        };
        assert!((9..20).contains(&words), "{words}");
        assert_eq!(found(with(words as u32)), []);
    }

    #[test]
    fn the_switch_of_a_block_is_told_once_also_in_repeats() {
        let block = Step::Each(Block {
            switch: Some(Secs::new(2)),
            strokes: vec![kneading(), kneading()],
        });
        let repeat = Step::Repeat(Repeat {
            times: 3,
            steps: vec![Step::Stroke(kneading()), block],
        });
        let found = found(vec![repeat]);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((found[0].0, found[0].1), (1, Phase::Switch));
    }
    #[test]
    fn a_lead_in_comes_before_the_switch_of_its_stroke() {
        let quick = Stroke {
            lead_in: Some(Secs::new(2)),
            switch: Some(Secs::new(2)),
            ..kneading()
        };
        let phases = found(vec![Step::Stroke(quick)])
            .into_iter()
            .map(|found| found.1);
        assert_eq!(phases.collect::<Vec<_>>(), [Phase::LeadIn, Phase::Switch]);
    }

    /// The same lead-in comes after other positions in other turns of a repeat.
    #[test]
    fn a_lead_in_is_told_at_its_worst() {
        let lying = |stroke: Stroke| Stroke {
            position: Some(Position::LyingBack.into()),
            ..stroke
        };
        let quick = Stroke {
            lead_in: Some(Secs::new(2)),
            ..kneading()
        };
        let turns = |first, second| {
            let steps = vec![Step::Stroke(first), Step::Stroke(second)];
            found(vec![Step::Repeat(Repeat { times: 3, steps })])
        };
        let worst_later = turns(quick.clone(), lying(kneading()));
        let worst_first = turns(lying(quick.clone()), lying(kneading()));
        for found in [worst_later, worst_first] {
            assert_eq!(found.len(), 1, "{found:?}");
            let (nth, phase, [given, change, _]) = found[0];
            assert_eq!((nth, phase, given, change), (0, Phase::LeadIn, 2, 20));
        }
        let never_bad = Stroke {
            lead_in: Some(Secs::new(20)),
            ..quick
        };
        assert_eq!(turns(never_bad, lying(kneading())), []);
    }
}
