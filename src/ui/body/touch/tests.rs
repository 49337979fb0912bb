//! Tests of what each hand sets and clears on a plain strip.

use super::*;
use crate::model::{Technique, Tool};
use crate::ui::body::curve::Point;

/// A strip from (20, 10) to (28, 40) on the right, with the heart above it.
pub(in crate::ui::body) fn strip() -> Path {
    let rows = (10..40).flat_map(|y| (20..28).map(move |x| (x as f32 + 0.5, y as f32 + 0.5)));
    Path::through(&rows.collect::<Vec<_>>(), (24.0, 0.0), 1.0, 8.0)
}

fn inked(mark: Mark, shape: Option<Shape>, ink: Ink) -> Vec<(u16, u16)> {
    let mut dots = std::collections::BTreeMap::new();
    let mark = Some(mark);
    let way = None;
    super::ink(&strip(), Hand { mark, way, shape }, &mut |(at, ink)| {
        dots.insert(at, ink);
    });
    let of = dots.into_iter().filter(|(_, is)| *is == ink);
    of.map(|(at, _)| at).collect()
}

fn spot(along: f32, across: f32, press: f32) -> Mark {
    Mark::Spot {
        along,
        across,
        press,
    }
}

fn middle(dots: &[(u16, u16)]) -> Point {
    let count = dots.len() as f32;
    let sum = |of: fn(&(u16, u16)) -> u16| dots.iter().map(|at| f32::from(of(at))).sum::<f32>();
    (sum(|at| at.0) / count + 0.5, sum(|at| at.1) / count + 0.5)
}

fn palm(mark: Mark, ink: Ink) -> Vec<(u16, u16)> {
    inked(mark, Some(Shape::Palm), ink)
}

#[test]
fn a_hand_goes_along_the_longer_axis_and_ends_near_the_heart() {
    let hand = |along| middle(&palm(spot(along, 0.0, 1.0), Ink::Hand));
    let (far, near) = (hand(0.0), hand(1.0));
    assert!(near.1 < far.1 - 15.0, "{near:?} {far:?}");
    assert!((near.0 - far.0).abs() < 0.6);
}

#[test]
fn across_is_across_and_far_enough_to_be_seen() {
    let hand = |across| {
        let mark = spot(0.5, across, 1.0);
        middle(&inked(mark, Some(Shape::Ball), Ink::Hand))
    };
    let (left, right) = (hand(-1.0), hand(1.0));
    assert!((left.0 - right.0).abs() >= 1.0, "{left:?} {right:?}");
    assert!((left.1 - right.1).abs() < 0.6);
}

#[test]
fn a_hand_has_a_clear_rim_and_a_lifted_one_touches_nothing() {
    assert!(!palm(spot(0.5, 0.0, 1.0), Ink::Hand).is_empty());
    assert!(!palm(spot(0.5, 0.0, 1.0), Ink::Clear).is_empty());
    assert!(palm(spot(0.5, 0.0, 0.0), Ink::Hand).is_empty());
    assert!(!palm(spot(0.5, 0.0, 0.0), Ink::Faint).is_empty());
}

#[test]
fn fingers_and_thumb_come_together() {
    let reach = |apart| {
        let mark = Mark::Pair { along: 0.5, apart };
        let dots = inked(mark, Some(Shape::Grip), Ink::Hand);
        let rows = dots.iter().map(|at| at.1);
        rows.clone().max().unwrap() - rows.min().unwrap()
    };
    assert!(reach(1.0) > reach(0.0) + 3);
}

#[test]
fn a_press_fills_from_the_middle_and_is_full_in_the_end() {
    let shape = Some(Shape::Fingertips);
    let full = |full| inked(Mark::Fill(full), shape, Ink::Faint).len();
    assert!(full(0.2) < full(0.6) && full(0.6) < full(1.0));
    let touching = inked(Mark::Fill(0.0), shape, Ink::Hand);
    assert_eq!(touching, inked(Mark::Fill(1.0), shape, Ink::Hand));
}

/// A breath grows and shrinks what is lit, and nothing of it looks like a hand.
#[test]
fn what_nobody_touches_swells_without_a_hand() {
    let cleared = |full| inked(Mark::Fill(full), None, Ink::Clear).len();
    assert!(cleared(0.0) > cleared(0.5) && cleared(1.0) == 0);
    for ink in [Ink::Hand, Ink::Faint] {
        assert!(inked(Mark::Fill(0.5), None, ink).is_empty());
    }
}

#[test]
fn each_way_of_touching_has_its_own_shape() {
    let of = |technique: Technique, tool| Shape::of(technique, tool);
    let strange = [
        of(Technique::Effleurage, Tool::Hands),
        of(Technique::CrossFibreFriction, Tool::Hands),
        of(Technique::Petrissage, Tool::Hands),
        of(Technique::Tapotement, Tool::Hands),
        of(Technique::BallRolling, Tool::Ball),
        of(Technique::FoamRolling, Tool::Roller),
        of(Technique::FoamRolling, Tool::RollerStick),
        of(Technique::TriggerPointPressure, Tool::HookCane),
        of(Technique::MassageGun, Tool::MassageGun),
        of(Technique::Heat, Tool::HeatPack),
    ];
    let mark = |shape: Option<Shape>| match shape {
        Some(Shape::Grip) => Mark::Pair {
            along: 0.5,
            apart: 0.5,
        },
        _ => spot(0.5, 0.0, 1.0),
    };
    let drawn = strange.map(|shape| inked(mark(shape), shape, Ink::Hand));
    for (nth, one) in drawn.iter().enumerate() {
        assert!(!one.is_empty());
        assert!(!drawn[nth + 1..].contains(one), "{:?}", strange[nth]);
    }
    assert_eq!(of(Technique::ActiveMovement, Tool::None), None);
    assert_eq!(of(Technique::Breathing, Tool::None), None);
}
