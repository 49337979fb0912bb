//! A routine adapted to one person: strokes that are not for them are taken out before the session
//! begins, so they are neither counted nor missed. First for what applies to them, then for what
//! their body has said in earlier sessions.

use std::time::Duration;

use super::{Begin, Opened};
use crate::advice::{self, Body, Demands, Fit};
use crate::engine::{Planned, Rest, Timeline};
use crate::model::{Area, LeftOut, Pressure, Side, Tag};

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
            left_out: Vec::new(),
        }
    }

    /// The same for a body that has said this in earlier sessions: lighter, and without what it
    /// leaves out, but for what would make the sides unequal, or leave nothing. The rest of a
    /// session has the strokes of that session, no harder than the body bears by now.
    #[must_use]
    pub fn as_last_time(self, body: &Body) -> Self {
        match self.begin.clone() {
            Begin::Rest(rest, _, then) => self.without(&then).no_harder(&rest, body),
            Begin::First | Begin::Changed => self.without(body),
        }
    }

    /// The rest of a session, with what was too much since. What was made lighter in it is halved
    /// once more when it begins, and so is not lighter twice for the same reason.
    fn no_harder(mut self, rest: &Rest, body: &Body) -> Self {
        if body.is_silent() {
            return self;
        }
        self.timeline = self.timeline.as_last_time(|stroke| {
            let spot = (stroke.technique, stroke.area);
            let most = match body.leaves_out(spot) {
                true => body.bears(spot, stroke.sides).min(LIGHTEST),
                false => body.bears(spot, stroke.sides),
            };
            let is_halved = rest.eased.contains(&(stroke.number - 1));
            Some(if is_halved {
                most.before_halving()
            } else {
                most
            })
        });
        self
    }

    fn without(mut self, body: &Body) -> Self {
        if body.is_silent() {
            return self;
        }
        let out = |stroke: &Planned| body.leaves_out((stroke.technique, stroke.area));
        let without = self
            .timeline
            .adapted(|s| (!out(s)).then_some(Pressure::MAX));
        let stays = |stroke: &Planned| {
            without.strokes.is_empty()
                || apart(&without, stroke.area) > apart(&self.timeline, stroke.area)
        };
        let most = |stroke: &Planned| match out(stroke) {
            true if stays(stroke) => Some(stroke.pressure.min(LIGHTEST)),
            true => None,
            false => Some(body.bears((stroke.technique, stroke.area), stroke.sides)),
        };
        let gone = self.timeline.strokes.iter().filter(|s| most(s).is_none());
        let mut all: Vec<LeftOut> = Vec::new();
        for one in gone.flat_map(left_out) {
            if !all.contains(&one) {
                all.push(one);
            }
        }
        self.left_out = all;
        self.timeline = self.timeline.as_last_time(most);
        self
    }

    /// How it fits a person with these conditions.
    #[must_use]
    pub fn fit(&self, conditions: &[Tag]) -> Fit {
        Demands::of(&self.routine).fit(conditions)
    }
}

/// What should be left out and cannot be is done so.
const LIGHTEST: Pressure = Pressure::new(1);

/// How much longer one side of an area is worked than the other.
fn apart(timeline: &Timeline, area: Area) -> Duration {
    let worked = timeline.worked();
    let on = |side| {
        let there = worked.iter().filter(|one| (one.0, one.1) == (area, side));
        there.map(|one| one.2).sum::<Duration>()
    };
    on(Side::Left).abs_diff(on(Side::Right))
}

/// A stroke that was left out from the beginning, for the diary.
fn left_out(stroke: &Planned) -> impl Iterator<Item = LeftOut> {
    let (technique, area) = (stroke.technique, stroke.area);
    stroke.sides.in_order().iter().map(move |side| LeftOut {
        technique,
        area,
        side: *side,
        as_before: true,
    })
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
