//! A routine adapted to one person: strokes that are not for them are taken out before the session
//! begins, so they are neither counted nor missed. A remembered condition that a routine's `avoid`
//! names keeps it from beginning.

use super::Opened;
use crate::advice;
use crate::engine::Planned;
use crate::model::{Pressure, Tag};

impl Opened {
    /// The same routine for a person with these conditions: with less pressure, and without the
    /// strokes that they should not do.
    #[must_use]
    pub fn adapted_for(&self, conditions: &[Tag]) -> Self {
        if conditions.is_empty() {
            return self.clone();
        }
        let most = |stroke: &Planned| most_pressure(conditions, stroke);
        Self {
            routine: self.routine.clone(),
            timeline: self.timeline.adapted(most),
        }
    }

    /// One line naming the conditions it is adapted to, if there are any.
    #[must_use]
    pub fn adaptation_text(&self, conditions: &[Tag]) -> Option<String> {
        let adaptations = advice::adaptations(&self.routine).into_iter();
        let tags = adaptations.map(|adaptation| adaptation.tag);
        let called = advice::called(tags.filter(|tag| conditions.contains(tag)));
        (!called.is_empty()).then(|| format!("Gentler for you: {called}."))
    }

    /// The conditions that rule this routine out.
    pub fn not_with<'c>(&'c self, conditions: &'c [Tag]) -> impl Iterator<Item = Tag> + 'c {
        let avoid = &self.routine.avoid;
        conditions.iter().copied().filter(|tag| avoid.contains(tag))
    }

    /// Whether anything is left of it for a person with these conditions.
    #[must_use]
    pub fn suits(&self, conditions: &[Tag]) -> bool {
        let barred = self.not_with(conditions).next().is_some();
        let mut strokes = self.timeline.strokes.iter();
        !barred && strokes.any(|stroke| most_pressure(conditions, stroke).is_some())
    }
}

fn most_pressure(conditions: &[Tag], stroke: &Planned) -> Option<Pressure> {
    advice::most_pressure(conditions, stroke.technique, stroke.area)
}

#[cfg(test)]
mod tests {
    use crate::library::{self, Opened};
    use crate::model::{Pressure, Tag};

    fn every_routine() -> impl Iterator<Item = Opened> {
        let entries = library::built_in();
        entries
            .into_iter()
            .map(|entry| library::open_entry(&entry).unwrap())
    }

    fn desk() -> Opened {
        library::open("desk-neck-shoulders", None).unwrap()
    }

    #[test]
    fn high_blood_pressure_is_never_pressed_harder_than_three() {
        for opened in every_routine() {
            let adapted = opened.adapted_for(&[Tag::HighBloodPressure]);
            for stroke in adapted.timeline.strokes.iter() {
                assert!(stroke.pressure <= Pressure::new(3), "{}", opened.routine.id);
            }
        }
    }

    #[test]
    fn what_is_left_out_shortens_the_routine() {
        let adapted = desk().adapted_for(&[Tag::Hypermobility]);
        let names = |opened: &Opened| -> Vec<&str> {
            let strokes = opened.timeline.strokes.iter();
            strokes.map(|stroke| stroke.technique.id()).collect()
        };
        assert!(names(&desk()).contains(&"pin-and-stretch"));
        assert!(!names(&adapted).contains(&"pin-and-stretch"));
        assert!(adapted.timeline.total < desk().timeline.total);
    }

    #[test]
    fn no_condition_changes_nothing() {
        assert_eq!(desk().adapted_for(&[]).timeline, desk().timeline);
    }

    #[test]
    fn a_routine_says_whom_it_is_not_for() {
        assert!(desk().suits(&[Tag::Diabetes]));
        assert!(!desk().suits(&[Tag::Diabetes, Tag::BloodThinners]));
    }

    #[test]
    fn the_first_and_the_last_stroke_are_never_left_out() {
        for opened in every_routine() {
            for tag in Tag::ALL.iter().filter(|tag| opened.suits(&[**tag])) {
                let [old, new] = [
                    opened.timeline.clone(),
                    opened.adapted_for(&[*tag]).timeline,
                ];
                let ends = |strokes: &[crate::engine::Planned]| {
                    [strokes.first(), strokes.last()].map(|s| s.map(|s| s.line))
                };
                assert_eq!(
                    ends(&old.strokes),
                    ends(&new.strokes),
                    "{} {tag}",
                    opened.routine.id
                );
            }
        }
    }
}
