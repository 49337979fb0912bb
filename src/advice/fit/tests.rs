//! Small routines and what tags make of them.

use super::*;
use crate::model::{Benefit, Block, Position, Repeat, Secs, Setting, Sides, Step};

fn stroke(technique: Technique, area: Area, pressure: Option<u8>) -> Stroke {
    Stroke {
        pressure: pressure.map(Pressure::new),
        ..Stroke::new(technique, area, Sides::Each, Secs::new(30))
    }
}

fn routine(avoid: &[Tag], strokes: Vec<Stroke>) -> Routine {
    Routine {
        suits: Vec::new(),
        credit: crate::model::Credit::default(),
        id: "test".to_owned(),
        title: "Test".to_owned(),
        benefit: Benefit::RelaxMuscles,
        setting: Setting::Chair,
        end: None,
        summary: None,
        why: None,
        avoid: avoid.to_vec(),
        sources: Vec::new(),
        meant: Vec::new(),
        strokes: strokes.into_iter().map(Step::Stroke).collect(),
    }
}

/// What a tag changes that does not bar the routine.
fn line(routine: &Routine, tag: Tag) -> Option<String> {
    let line = Demands::of(routine).adaptation(tag)?;
    Some(line.text())
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
fn a_tag_of_avoid_bars_and_softens_nothing() {
    let strokes = vec![stroke(Technique::Petrissage, Area::ShoulderTop, Some(5))];
    let demands = Demands::of(&routine(&[Tag::Diabetes], strokes));
    let both = demands.fit(&[Tag::Diabetes, Tag::Hypermobility]);
    assert_eq!(both, Fit::NotForYou(vec![Tag::Diabetes]));
    assert!(demands.not_for().any(|tag| tag == Tag::Diabetes));
    let softens = |tag| demands.adaptations().iter().any(|one| one.tag == tag);
    assert!(!softens(Tag::Diabetes) && softens(Tag::Hypermobility));
}

#[test]
fn without_its_beginning_its_end_or_half_of_its_work_it_is_another_routine() {
    let knead = || stroke(Technique::Petrissage, Area::Calf, Some(3));
    let glide = || stroke(Technique::Effleurage, Area::ForearmOuter, Some(3));
    let fit = |strokes| Demands::of(&routine(&[], strokes)).fit(&[Tag::Pregnancy]);
    let barred = |strokes| matches!(fit(strokes), Fit::NotForYou(_));
    assert!(barred(vec![knead(), glide(), glide()]));
    assert!(barred(vec![glide(), glide(), knead()]));
    assert!(!barred(vec![glide(), knead(), knead(), glide()]));
    assert!(barred(vec![glide(), knead(), knead(), knead(), glide()]));
}

#[test]
fn what_is_repeated_is_half_of_the_work_as_often_as_it_is_done() {
    let of = |technique, area, seconds| Stroke {
        time: Secs::new(seconds),
        ..stroke(technique, area, Some(3))
    };
    let fit = |seconds| {
        let glide = || Step::Stroke(of(Technique::Effleurage, Area::ForearmOuter, seconds));
        let repeat = Repeat {
            times: 3,
            steps: vec![Step::Stroke(of(Technique::Petrissage, Area::Calf, 30))],
        };
        let mut routine = routine(&[], Vec::new());
        routine.strokes = vec![glide(), Step::Repeat(repeat), glide()];
        Demands::of(&routine).fit(&[Tag::Pregnancy])
    };
    assert!(matches!(fit(44), Fit::NotForYou(_)));
    assert!(!matches!(fit(45), Fit::NotForYou(_)));
}

#[test]
fn what_keeps_a_region_from_being_worked_is_told_once_and_only_where_it_is_touched() {
    let not_today = |strokes| Demands::of(&routine(&[], strokes)).not_today();
    let knead = || stroke(Technique::Petrissage, Area::NeckSideBack, None);
    let told = not_today(vec![knead(), knead()]);
    assert_eq!(told, Area::NeckSideBack.region().not_today());
    assert!(!told.is_empty());
    assert!(not_today(vec![stroke(Technique::Rest, Area::ChestBelly, None)]).is_empty());
}

#[test]
fn what_forbids_every_session_bars_and_is_not_listed() {
    let demands = Demands::of(&routine(
        &[],
        vec![stroke(Technique::Rest, Area::ChestBelly, None)],
    ));
    assert_eq!(demands.fit(&[Tag::Fever]), Fit::NotForYou(vec![Tag::Fever]));
    assert_eq!(demands.not_for().count(), 0);
    assert_eq!(demands.fit(&[Tag::TouchDistress]), Fit::Fits);
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
    let knead = |tags: &[Tag]| {
        most_pressure(
            tags,
            Technique::Petrissage,
            Area::ShoulderTop,
            Position::Seated.into(),
        )
    };
    assert_eq!(knead(&[]), Some(Pressure::MAX));
    let both = [Tag::Diabetes, Tag::HighBloodPressure];
    assert_eq!(knead(&both), Some(Pressure::new(3)));
    let metastases = [Tag::BoneMetastases, Tag::Diabetes];
    assert_eq!(knead(&metastases), None);
    let breathe = most_pressure(
        &metastases,
        Technique::Breathing,
        Area::ChestBelly,
        Position::Seated.into(),
    );
    assert!(breathe.is_some());
}

#[test]
fn strokes_in_blocks_and_repeats_count_and_movement_never_does() {
    let mut nested = routine(&[], vec![stroke(Technique::MusclePump, Area::Calf, None)]);
    assert_eq!(Demands::of(&nested).adaptations(), []);
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
        Some(
            "Spinal stenosis or slipped vertebra: skip ball rolling (lower back beside the spine)."
        )
    );
}
