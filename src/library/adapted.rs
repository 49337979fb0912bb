//! A routine adapted to one person: strokes that are not for them are taken out before the session
//! begins, so they are neither counted nor missed.

use super::Opened;
use crate::advice::{self, Demands, Fit};
use crate::engine::Planned;
use crate::model::{Pressure, Tag};

impl Opened {
    /// The same routine for a person with these conditions: with less pressure, and without the
    /// strokes that they should not do.
    #[must_use]
    pub fn adapted_for(&self, conditions: &[Tag]) -> Self {
        let begin = self.begin.of_somebody_with(conditions);
        let most = |stroke: &Planned| most_pressure(conditions, stroke);
        let timeline = match conditions {
            [] => self.timeline.clone(),
            _ => self.timeline.adapted(most),
        };
        Self {
            routine: self.routine.clone(),
            timeline,
            text: self.text.clone(),
            file: self.file.clone(),
            begin,
        }
    }

    /// How it fits a person with these conditions.
    #[must_use]
    pub fn fit(&self, conditions: &[Tag]) -> Fit {
        Demands::of(&self.routine).fit(conditions)
    }
}

fn most_pressure(conditions: &[Tag], stroke: &Planned) -> Option<Pressure> {
    advice::most_pressure(conditions, stroke.technique, stroke.area, stroke.positions)
}

#[cfg(test)]
mod tests {
    use crate::advice::Fit;
    use crate::library::{self, Opened};
    use crate::model::{Pressure, Tag};

    fn every_routine() -> impl Iterator<Item = Opened> {
        let entries = library::built_in();
        entries
            .into_iter()
            .map(|entry| library::open_entry(&entry).unwrap())
    }

    fn chest() -> Opened {
        library::open("wall-ball-upper-back", None).unwrap()
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
        let adapted = chest().adapted_for(&[Tag::Hypermobility]);
        let names = |opened: &Opened| -> Vec<&str> {
            let strokes = opened.timeline.strokes.iter();
            strokes.map(|stroke| stroke.technique.id()).collect()
        };
        assert!(names(&chest()).contains(&"pin-and-stretch"));
        assert!(!names(&adapted).contains(&"pin-and-stretch"));
        assert!(adapted.timeline.total < chest().timeline.total);
    }

    #[test]
    fn no_condition_changes_nothing() {
        assert_eq!(desk().adapted_for(&[]).timeline, desk().timeline);
    }

    #[test]
    fn a_routine_says_whom_it_is_not_for() {
        assert!(matches!(desk().fit(&[Tag::Diabetes]), Fit::Gentler(_)));
        assert_eq!(desk().fit(&[]), Fit::Fits);
        let barred = desk().fit(&[Tag::Diabetes, Tag::BloodThinners]);
        assert_eq!(barred, Fit::NotForYou(vec![Tag::BloodThinners]));
    }

    /// Every routine and every pair of tags.
    #[test]
    fn what_bars_bars_and_what_is_gentler_begins_and_ends_as_it_was_written() {
        for opened in every_routine() {
            let id = opened.routine.id.clone();
            let ends = |strokes: &[crate::engine::Planned]| {
                [strokes.first(), strokes.last()].map(|s| s.map(|s| s.line))
            };
            for (nth, one) in Tag::ALL.iter().enumerate() {
                for other in &Tag::ALL[nth..] {
                    let tags = [*one, *other];
                    let alone = tags.map(|tag| opened.fit(&[tag]));
                    let barred = |fit: &Fit| matches!(fit, Fit::NotForYou(_));
                    let both = opened.fit(&tags);
                    assert!(!alone.iter().any(barred) || barred(&both), "{id} {tags:?}");
                    if !barred(&both) {
                        let mine = opened.adapted_for(&tags).timeline;
                        assert_eq!(
                            ends(&opened.timeline.strokes),
                            ends(&mine.strokes),
                            "{id} {tags:?}"
                        );
                    }
                }
            }
        }
    }
}
