//! What to do more softly, or leave out, in a routine that a person may do.
//!
//! A routine's `avoid` says who should not do it at all. For every other tag with rules, this
//! works out what those rules change in its strokes, as one plain line per tag.

use std::collections::BTreeMap;

use crate::model::{Area, Pressure, Routine, Stroke, Tag, TagRules, Technique};

/// What one tag changes in a routine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Softer {
    /// The tag.
    pub tag: Tag,
    /// One plain line, such as "Diabetes: press no harder than 4."
    pub text: String,
}

/// What the tags outside the routine's `avoid` change in it, in the order of the tags.
///
/// A tag that changes no stroke of the routine is not in the list.
#[must_use]
pub fn softening(routine: &Routine) -> Vec<Softer> {
    let outside = Tag::ALL.iter().filter(|tag| !routine.avoid.contains(tag));
    outside
        .filter_map(|tag| {
            let rules = tag.rules()?;
            let changes = Changes::of(rules, routine);
            let text = changes.told(rules)?;
            Some(Softer { tag: *tag, text })
        })
        .collect()
}

/// The pressure of a stroke as it is done: a stroke that names none has its technique's usual
/// one, and no more than the area allows.
fn pressure(stroke: &Stroke) -> Pressure {
    let usual = stroke.technique.facts().usual;
    stroke
        .pressure
        .unwrap_or_else(|| usual.min(stroke.area.facts().cap))
}

/// What one tag changes, gathered over all strokes; areas in the order of the routine.
#[derive(Default)]
struct Changes {
    dropped: Vec<(Technique, Vec<Area>)>,
    capped: BTreeMap<Pressure, Vec<Area>>,
}

impl Changes {
    fn of(rules: &TagRules, routine: &Routine) -> Self {
        let mut changes = Self::default();
        for stroke in routine.written_strokes() {
            let (technique, area) = (stroke.technique, stroke.area);
            let cap = rules.cap(area.region()).unwrap_or(Pressure::MAX);
            if rules.excludes(technique, area.region()) || cap < technique.facts().least {
                changes.drop(technique, area);
            } else if pressure(stroke) > cap {
                add(changes.capped.entry(cap).or_default(), area);
            }
        }
        changes
    }

    fn drop(&mut self, technique: Technique, area: Area) {
        let row = self.dropped.iter().position(|row| row.0 == technique);
        let at = row.unwrap_or_else(|| {
            self.dropped.push((technique, Vec::new()));
            self.dropped.len() - 1
        });
        add(&mut self.dropped[at].1, area);
    }

    /// The line, or nothing where the tag changes nothing.
    fn told(&self, rules: &TagRules) -> Option<String> {
        let dropped = self.dropped.iter().map(|(technique, areas)| {
            let name = technique.name();
            format!("leave out {name} ({})", names(areas))
        });
        let capped = self.capped.iter().map(|(cap, areas)| {
            if rules.caps_everywhere() {
                format!("press no harder than {cap}")
            } else {
                format!("press no harder than {cap} ({})", names(areas))
            }
        });
        let told: Vec<String> = dropped.chain(capped).collect();
        (!told.is_empty()).then(|| format!("{}: {}.", rules.called, told.join("; ")))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Benefit, Block, Repeat, Secs, Setting, Sides, Step};

    fn stroke(technique: Technique, area: Area, pressure: Option<u8>) -> Stroke {
        Stroke {
            pressure: pressure.map(Pressure::new),
            ..Stroke::new(technique, area, Sides::Each, Secs::new(30))
        }
    }

    fn routine(avoid: &[Tag], strokes: Vec<Stroke>) -> Routine {
        Routine {
            id: "test".to_owned(),
            title: "Test".to_owned(),
            benefit: Benefit::RelaxMuscles,
            setting: Setting::Chair,
            summary: None,
            why: None,
            avoid: avoid.to_vec(),
            sources: Vec::new(),
            strokes: strokes.into_iter().map(Step::Stroke).collect(),
        }
    }

    fn line(routine: &Routine, tag: Tag) -> Option<String> {
        let mut lines = softening(routine).into_iter();
        lines.find(|line| line.tag == tag).map(|line| line.text)
    }

    #[test]
    fn firm_work_is_capped_and_gentle_work_is_not_mentioned() {
        let firm = routine(
            &[],
            vec![stroke(Technique::Petrissage, Area::ShoulderTop, Some(5))],
        );
        let told = line(&firm, Tag::Diabetes);
        assert_eq!(told.as_deref(), Some("Diabetes: press no harder than 4."));
        let gentle = routine(
            &[],
            vec![stroke(Technique::Petrissage, Area::ShoulderTop, Some(4))],
        );
        assert_eq!(line(&gentle, Tag::Diabetes), None);
    }

    #[test]
    fn a_tag_of_avoid_softens_nothing() {
        let strokes = vec![stroke(Technique::Petrissage, Area::ShoulderTop, Some(5))];
        let barred = routine(&[Tag::Diabetes], strokes);
        assert_eq!(line(&barred, Tag::Diabetes), None);
        assert!(line(&barred, Tag::Cancer).is_some());
    }

    #[test]
    fn one_line_names_what_to_leave_out_and_where_to_press_less() {
        let legs = routine(
            &[],
            vec![
                stroke(Technique::Petrissage, Area::Calf, Some(4)),
                stroke(Technique::Effleurage, Area::Calf, Some(3)),
                stroke(Technique::Petrissage, Area::ThighBack, Some(4)),
                stroke(Technique::Effleurage, Area::ForearmOuter, Some(3)),
            ],
        );
        assert_eq!(
            line(&legs, Tag::Pregnancy).as_deref(),
            Some(
                "Pregnancy: leave out kneading (calf, back of the thigh); press no harder than 2 \
                 (calf)."
            )
        );
    }

    #[test]
    fn a_cap_below_what_the_technique_needs_leaves_it_out() {
        let hand = routine(
            &[],
            vec![stroke(Technique::CircularFriction, Area::Palm, Some(2))],
        );
        assert_eq!(
            line(&hand, Tag::Lymphoedema).as_deref(),
            Some("Lymphoedema: leave out small circles (palm and thumb pad).")
        );
    }

    #[test]
    fn a_stroke_without_pressure_has_the_usual_one_within_the_area() {
        let usual = stroke(Technique::Petrissage, Area::ShoulderTop, None);
        assert_eq!(pressure(&usual), Pressure::new(4));
        let held = stroke(Technique::Effleurage, Area::ChestBelly, None);
        assert_eq!(pressure(&held), Area::ChestBelly.facts().cap);
    }

    #[test]
    fn strokes_in_blocks_and_repeats_count_and_movement_never_does() {
        let mut nested = routine(&[], vec![stroke(Technique::MusclePump, Area::Calf, None)]);
        assert_eq!(softening(&nested), []);
        let block = Step::Each(Block {
            switch: None,
            strokes: vec![stroke(Technique::BallRolling, Area::LowBack, Some(3))],
        });
        nested.strokes.push(Step::Repeat(Repeat {
            times: 2,
            steps: vec![block],
        }));
        assert_eq!(
            line(&nested, Tag::SpineUnstable).as_deref(),
            Some("Unstable spine: leave out ball rolling (lower back beside the spine).")
        );
    }
}
