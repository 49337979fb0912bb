//! The transitions, that is lead-ins and switches, and what each must leave time for.
//!
//! A stroke's `move` is told on both sides, unless it is to be told once. If the author said nothing and
//! the position or the tool changes, plain words are put in. Before anything else a new tool is
//! taken, since it is out of reach for whoever lies down first. Words are also put in where the
//! stroke before was skipped, which would have turned the body or put the tool away. The caution of an area is heard
//! once in a session, before the first stroke that needs it.

use std::time::Duration;

use super::stance::Stance;
use super::{Phase, Plan, Planned};
use crate::model::Side;
use crate::voice;

/// The lead-in or switch before one side of a stroke, before its length is settled.
pub(super) struct Transition<'s> {
    pub(super) stroke: &'s Planned,
    pub(super) side: Side,
    pub(super) phase: Phase,
    /// Whether it is the first of the session.
    pub(super) first: bool,
    /// The length that the author set.
    pub(super) wanted: Option<Duration>,
    /// The least time from here to there.
    pub(super) change: Duration,
    /// How to move the body: words that are put in, then those of the author. Each is a line of its
    /// own, so that what no voice knows silences no more than itself.
    pub(super) movement: Vec<String>,
    /// What to mind, if it has not been said yet.
    pub(super) caution: Option<&'static str>,
    /// Whether it is the way into the last stroke.
    pub(super) last: bool,
    /// Whether the person asked for less pressure.
    pub(super) eased: bool,
}

/// Walks through strokes in playing order, from transition to transition.
pub(super) struct Transitions<'s> {
    last: Option<&'s Planned>,
    stance: Stance,
    /// The cautions that have been said.
    told: Vec<&'static str>,
    plan: &'s Plan,
    /// The last stroke that is played, as an index in playing order.
    final_stroke: Option<usize>,
}

impl<'s> Transitions<'s> {
    /// Before the first of these strokes.
    pub(super) fn new(strokes: &[Planned], plan: &'s Plan) -> Self {
        Self {
            last: None,
            stance: Stance::AT_THE_KEYS,
            told: Vec::new(),
            plan,
            final_stroke: (0..strokes.len()).rev().find(|n| !plan.skips(*n)),
        }
    }

    /// The transitions into the sides of the next stroke, in order.
    pub(super) fn advance_to(&mut self, stroke: &'s Planned) -> Vec<Transition<'s>> {
        let last = self.last.replace(stroke);
        let index = stroke.number - 1;
        let mut caution = self.caution(stroke);
        let mut transitions = Vec::with_capacity(2);
        for (nth, side) in stroke.sides.in_order().iter().copied().enumerate() {
            let there = Stance::new(stroke.positions.on(side), stroke.tool);
            let change = self.stance.time_to(there);
            // What its author relied on may have been left out, and a tool is still to be put down.
            let is_cut = nth == 0 && self.stance != stroke.from;
            let (phase, wanted, words) = match nth {
                0 if turns(last, stroke) => {
                    let switch = stroke.block.and_then(|block| block.switch);
                    (Phase::Switch, switch, stroke.movement_on(side))
                }
                0 => (Phase::LeadIn, stroke.lead_in, stroke.movement_on(side)),
                _ => (Phase::Switch, stroke.switch, stroke.movement_on(side)),
            };
            transitions.push(Transition {
                stroke,
                side,
                phase,
                first: last.is_none() && nth == 0,
                wanted: wanted.map(|wanted| match is_cut {
                    true => wanted.max(change),
                    false => wanted,
                }),
                change,
                movement: {
                    let put_in = match &words {
                        Some(words) if is_cut => self.stance.words_beside(there, words),
                        Some(words) => self.stance.take_beside(there, words),
                        None => self.stance.words_to(there),
                    };
                    put_in.into_iter().chain(words).collect()
                },
                caution: caution.take(),
                last: nth == 0 && index > 0 && self.final_stroke == Some(index),
                eased: self.plan.eases(index),
            });
            self.stance = there;
        }
        transitions
    }

    /// What is to be minded from this stroke on and has not been said; nothing where the author's
    /// move says it, and is sure to be heard. A cue is left out where the voice is brief.
    fn caution(&mut self, stroke: &Planned) -> Option<&'static str> {
        let caution = stroke.caution().filter(|new| !self.told.contains(new))?;
        self.told.push(caution);
        let first = stroke.sides.in_order().first()?;
        let movement = stroke.movement_on(*first);
        let says = |words: &String| words.contains(caution) && voice::knows(words);
        (!movement.as_ref().is_some_and(says)).then_some(caution)
    }
}

/// Whether the stroke is the first one on the second side of a block.
fn turns(last: Option<&Planned>, stroke: &Planned) -> bool {
    last.is_some_and(|last| {
        let pass = |stroke: &Planned| stroke.block.map(|block| block.pass);
        pass(last).is_some() && pass(last) == pass(stroke) && last.sides != stroke.sides
    })
}
