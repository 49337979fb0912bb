//! Adaptation: what to press less, or leave out, for a person to whom some tags apply.
//!
//! A routine's `avoid` says who should not do it at all. For every other tag with rules, this works
//! out what those rules change: for one stroke, and in one plain line per tag for a whole routine.

use std::collections::BTreeMap;

use crate::model::wording;
use crate::model::{Area, Pressure, Routine, Tag, TagRules, Technique};

/// What one tag changes in a routine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adaptation {
    /// The tag.
    pub tag: Tag,
    /// What it is called in a few plain words, such as "Diabetes".
    pub called: &'static str,
    /// What it changes, such as "at most pressure 4 of 6, medium".
    pub change: String,
}

impl Adaptation {
    /// All of it in one plain line, such as "Diabetes: at most pressure 4 of 6, medium."
    #[must_use]
    pub fn text(&self) -> String {
        format!("{}: {}.", self.called, self.change)
    }
}

/// The names of these tags, as a list within a sentence: "diabetes, thin bones".
#[must_use]
pub fn called(tags: impl IntoIterator<Item = Tag>) -> String {
    let rules = tags.into_iter().filter_map(Tag::rules);
    let names: Vec<String> = rules.map(|rules| wording::small(rules.called)).collect();
    names.join(", ")
}

/// The most pressure for a technique on an area if these tags apply; `None` if it is left out. The
/// lowest of their caps holds; if that is below what the technique needs, it is left out.
#[must_use]
pub fn most_pressure(tags: &[Tag], technique: Technique, area: Area) -> Option<Pressure> {
    let region = area.region();
    let rules = || tags.iter().filter_map(|tag| tag.rules());
    let caps = rules().filter_map(|rules| rules.cap(region));
    let cap = caps.min().unwrap_or(Pressure::MAX);
    let excluded = rules().any(|rules| rules.excludes(technique, region));
    (!excluded && cap >= technique.facts().least).then_some(cap)
}

/// What the tags outside the routine's `avoid` change in it, in the order of the tags.
///
/// A tag that changes no stroke of the routine is not in the list.
#[must_use]
pub fn adaptations(routine: &Routine) -> Vec<Adaptation> {
    let outside = Tag::ALL.iter().filter(|tag| !routine.avoid.contains(tag));
    outside
        .filter_map(|tag| {
            let rules = tag.rules()?;
            let change = Effect::of(*tag, routine).text(rules)?;
            Some(Adaptation {
                tag: *tag,
                called: rules.called,
                change,
            })
        })
        .collect()
}

/// What one tag changes in all strokes together, with the areas in the order of the routine.
#[derive(Default)]
struct Effect {
    dropped: Vec<(Technique, Vec<Area>)>,
    capped: BTreeMap<Pressure, Vec<Area>>,
}

impl Effect {
    fn of(tag: Tag, routine: &Routine) -> Self {
        let mut effect = Self::default();
        for stroke in routine.written_strokes() {
            let (technique, area) = (stroke.technique, stroke.area);
            match most_pressure(&[tag], technique, area) {
                None => effect.drop(technique, area),
                Some(cap) if stroke.pressure_as_played() > cap => {
                    add(effect.capped.entry(cap).or_default(), area);
                }
                Some(_) => {}
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
    fn text(&self, rules: &TagRules) -> Option<String> {
        let dropped = self.dropped.iter().map(|(technique, areas)| {
            let name = technique.name();
            format!("skip {name} ({})", names(areas))
        });
        let capped = self.capped.iter().map(|(cap, areas)| {
            let most = format!("at most {}", cap.told());
            if rules.caps_everywhere() {
                most
            } else {
                format!("{most} ({})", names(areas))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Benefit, Block, Repeat, Secs, Setting, Sides, Step, Stroke};

    fn stroke(technique: Technique, area: Area, pressure: Option<u8>) -> Stroke {
        Stroke {
            pressure: pressure.map(Pressure::new),
            ..Stroke::new(technique, area, Sides::Each, Secs::new(30))
        }
    }

    fn routine(avoid: &[Tag], strokes: Vec<Stroke>) -> Routine {
        Routine {
            meant: Vec::new(),
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
        let mut lines = adaptations(routine).into_iter();
        lines.find(|line| line.tag == tag).map(|line| line.text())
    }

    #[test]
    fn firm_work_is_capped_and_gentle_work_is_not_mentioned() {
        let firm = routine(
            &[],
            vec![stroke(Technique::Petrissage, Area::ShoulderTop, Some(5))],
        );
        let told = line(&firm, Tag::Diabetes);
        assert_eq!(
            told.as_deref(),
            Some("Diabetes: at most pressure 4 of 6, medium.")
        );
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
                "Pregnancy: skip kneading (calf, back of the thigh); at most pressure 2 of 6, \
                 light (calf)."
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
            Some("Lymphoedema: skip small circles (palm and thumb pad).")
        );
    }

    #[test]
    fn where_several_apply_the_lowest_cap_wins() {
        let knead = |tags: &[Tag]| most_pressure(tags, Technique::Petrissage, Area::ShoulderTop);
        assert_eq!(knead(&[]), Some(Pressure::MAX));
        let both = [Tag::Diabetes, Tag::HighBloodPressure];
        assert_eq!(knead(&both), Some(Pressure::new(3)));
        let metastases = [Tag::BoneMetastases, Tag::Diabetes];
        assert_eq!(knead(&metastases), None);
        let breathe = most_pressure(&metastases, Technique::Breathing, Area::ChestBelly);
        assert!(breathe.is_some());
    }

    #[test]
    fn strokes_in_blocks_and_repeats_count_and_movement_never_does() {
        let mut nested = routine(&[], vec![stroke(Technique::MusclePump, Area::Calf, None)]);
        assert_eq!(adaptations(&nested), []);
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
            Some("Unstable spine: skip ball rolling (lower back beside the spine).")
        );
    }
}
