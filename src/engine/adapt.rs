//! A routine adapted to a person before it begins: pressures capped, strokes taken out.
//!
//! Unlike a stroke that is left out during a session, one that is taken out here was never there:
//! the others are counted without it, and the summary does not miss it.

use super::{Plan, Planned, Timeline};
use crate::model::Pressure;

impl Timeline {
    /// The same routine dated again: each stroke pressed no harder than `most` says, and left out
    /// if that is `None`. Both sides of a block's stroke are treated alike.
    #[must_use]
    pub fn adapted(&self, most: impl Fn(&Planned) -> Option<Pressure>) -> Self {
        self.changed(most, false)
    }

    /// The same because of earlier sessions: what is lighter than it would be is announced so.
    #[must_use]
    pub fn as_last_time(&self, most: impl Fn(&Planned) -> Option<Pressure>) -> Self {
        self.changed(most, true)
    }

    fn changed(&self, most: impl Fn(&Planned) -> Option<Pressure>, as_last_time: bool) -> Self {
        let old = &self.strokes;
        let twin = |n: usize| old[n].block.map_or(n, |block| block.twin);
        let most = |n: usize| Some(most(&old[n])?.min(most(&old[twin(n)])?));
        let kept: Vec<(usize, Pressure)> =
            (0..old.len()).filter_map(|n| Some((n, most(n)?))).collect();
        // Twins stay or go together, so that a kept stroke always finds its own.
        let now_at = |n: usize| kept.binary_search_by_key(&n, |kept| kept.0).unwrap_or(n);
        let strokes = kept.iter().enumerate().map(|(index, &(n, most))| {
            let mut stroke: Planned = old[n].clone();
            stroke.number = index + 1;
            stroke.as_last_time |= as_last_time && most < stroke.pressure;
            stroke.pressure = stroke.pressure.min(most);
            if let Some(block) = &mut stroke.block {
                block.twin = now_at(block.twin);
            }
            stroke
        });
        Self::with(strokes.collect(), &Plan::default(), self.ending)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::fixture::routine;
    use crate::model::{Area, Block, Pressure, Secs, Sides, Step, Stroke, Technique};

    fn stroke(technique: Technique, sides: Sides) -> Stroke {
        Stroke::new(technique, Area::ShoulderTop, sides, Secs::new(20))
    }

    /// Gliding, then a block of kneading and a still press, then gliding.
    fn timeline() -> Timeline {
        use Technique::{Effleurage, Petrissage, TriggerPointPressure};
        let block = Block {
            switch: None,
            strokes: vec![
                stroke(Petrissage, Sides::Each),
                stroke(TriggerPointPressure, Sides::Each),
            ],
        };
        Timeline::of(&routine(vec![
            Step::Stroke(stroke(Effleurage, Sides::Both)),
            Step::Each(block),
            Step::Stroke(stroke(Effleurage, Sides::Both)),
        ]))
    }

    #[test]
    fn nothing_changes_without_a_cap() {
        assert_eq!(timeline().adapted(|_| Some(Pressure::MAX)), timeline());
    }

    #[test]
    fn a_cap_on_one_side_holds_for_the_other() {
        let adapted = timeline().adapted(|stroke| {
            Some(match stroke.number {
                2 => Pressure::new(3),
                _ => Pressure::MAX,
            })
        });
        let levels = adapted.strokes.iter().map(|s| s.pressure.level());
        assert_eq!(levels.collect::<Vec<_>>(), [3, 3, 4, 3, 4, 3]);
    }

    #[test]
    fn what_is_taken_out_goes_with_its_other_side_and_is_not_counted() {
        let adapted = timeline().adapted(|stroke| (stroke.number != 4).then_some(Pressure::MAX));
        let twins: Vec<_> = adapted
            .strokes
            .iter()
            .map(|s| (s.number, s.technique.id(), s.block.map(|block| block.twin)))
            .collect();
        assert_eq!(
            twins,
            [
                (1, "effleurage", None),
                (2, "trigger-point-pressure", Some(2)),
                (3, "trigger-point-pressure", Some(1)),
                (4, "effleurage", None),
            ]
        );
        // Two sides of 20 s, and the way into the left one; the switch now leads to what stays.
        assert_eq!(
            timeline().total - adapted.total,
            std::time::Duration::from_secs(50)
        );
    }
}
