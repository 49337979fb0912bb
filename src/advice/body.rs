//! What a body has said of strokes: what begins lighter than written, and what is left out, because
//! it was too much before.
//!
//! Concluded from the diary of 90 days alone, so that nothing can disagree with it. What was too
//! much begins at the pressure that it was made lighter to; after three sessions in which that was
//! easy, one step harder. What was left out twice, without having been done to the end between,
//! stays left out until it is asked back, whatever is done meanwhile: that a session is without it
//! says nothing of why. Nothing here ever raises a pressure: it only says the most.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::Past;
use crate::model::{Area, Eased, Pressure, Side, Sides, Technique};

/// After so many easy sessions the next one is a step harder.
const EASY: u8 = 3;
/// Left out so often, it stays left out.
const OFTEN: u8 = 2;

/// A technique on an area.
pub type Spot = (Technique, Area);

/// The word for a technique on an area in a file: `petrissage shoulder-top`.
#[must_use]
pub fn id((technique, area): Spot) -> String {
    format!("{technique} {area}")
}

/// What a body has said of strokes.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Body {
    /// What begins lighter: each technique on an area and a side at most once.
    lighter: Vec<Lighter>,
    /// What is left out, on both sides, so that they stay equal.
    left_out: Vec<Spot>,
}

/// How hard one spot is pressed at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
struct Lighter {
    technique: Technique,
    area: Area,
    side: Side,
    most: Pressure,
    /// How many sessions in a row this was easy.
    easy: u8,
}

impl Body {
    /// What it has said by now, in sessions in the order in which they ended. What was asked back, by
    /// its [`id`], counts from then on.
    #[must_use]
    pub fn of(past: &[Past<'_>], asked_back: &BTreeMap<String, Timestamp>, now: Timestamp) -> Self {
        let mut body = Self::default();
        let mut counts = BTreeMap::new();
        for one in past.iter().filter(|one| one.counts(now)) {
            let holds = |spot: Spot| {
                let asked = asked_back.get(&id(spot)).filter(|asked| **asked <= now);
                asked.is_none_or(|asked| *asked < one.at)
            };
            let eased = one.eased.iter();
            eased
                .filter(|eased| holds((eased.technique, eased.area)))
                .for_each(|eased| body.take(eased));
            done_again(one, &mut counts);
            let mut here = Vec::new();
            for left in one.left_out.iter().filter(|l| holds((l.technique, l.area))) {
                let spot = (left.technique, left.area);
                let (count, routine) = counts.entry(spot).or_insert((0, one.id));
                *routine = one.id;
                match left.as_before {
                    true => *count = OFTEN,
                    false if here.contains(&spot) => {}
                    false => *count += 1,
                }
                here.push(spot);
            }
        }
        let often = counts.into_iter().filter(|(_, (count, _))| *count >= OFTEN);
        body.left_out = often.map(|(spot, _)| spot).collect();
        body
    }

    /// Takes one that was lighter in a session.
    fn take(&mut self, eased: &Eased) {
        let key = (eased.technique, eased.area, eased.side);
        let is_it = |one: &&mut Lighter| (one.technique, one.area, one.side) == key;
        let new = Lighter {
            technique: eased.technique,
            area: eased.area,
            side: eased.side,
            most: eased.to,
            easy: u8::from(eased.as_before),
        };
        match self.lighter.iter_mut().find(is_it) {
            None => self.lighter.push(new),
            // Of a pressure that was not tried nothing is known.
            Some(known) if eased.as_before && eased.to < known.most => {}
            Some(known) if eased.as_before => {
                known.easy += 1;
                if known.easy == EASY {
                    (known.most, known.easy) = (known.most.harder(), 0);
                }
            }
            // It may have been played as written, and so harder than this is known to be too much.
            Some(known) => (known.most, known.easy) = (known.most.min(new.most), 0),
        }
        // No stroke of it is ever harder than that.
        self.lighter
            .retain(|one| one.most < one.technique.facts().most);
    }

    /// The most pressure that it bears there, on these sides; none where it is left out.
    #[must_use]
    pub fn most_pressure(&self, spot: Spot, sides: Sides) -> Option<Pressure> {
        (!self.leaves_out(spot)).then(|| self.bears(spot, sides))
    }

    /// The most pressure that it bears there, whether or not it is left out.
    #[must_use]
    pub fn bears(&self, (technique, area): Spot, sides: Sides) -> Pressure {
        let is_there = |one: &&Lighter| {
            let is_side = |side: &Side| *side == one.side || *side == Side::Both;
            let meets = one.side == Side::Both || sides.in_order().iter().any(is_side);
            (one.technique, one.area) == (technique, area) && meets
        };
        let most = self.lighter.iter().filter(is_there).map(|one| one.most);
        most.min().unwrap_or(Pressure::MAX)
    }

    /// Whether it is left out.
    #[must_use]
    pub fn leaves_out(&self, spot: Spot) -> bool {
        self.left_out.contains(&spot)
    }

    /// Whether it has said nothing.
    #[must_use]
    pub fn is_silent(&self) -> bool {
        self.lighter.is_empty() && self.left_out.is_empty()
    }

    /// Whether it has said something of a spot.
    #[must_use]
    pub fn has_said(&self, spot: Spot) -> bool {
        let mut lighter = self.lighter.iter();
        lighter.any(|one| (one.technique, one.area) == spot) || self.leaves_out(spot)
    }

    /// Every spot of which it has said something, each once, and the most that it bears there; none
    /// where it is left out.
    #[must_use]
    pub fn spots(&self) -> Vec<(Spot, Option<Pressure>)> {
        let lighter = self.lighter.iter().map(|one| (one.technique, one.area));
        let mut all: Vec<Spot> = lighter.chain(self.left_out.iter().copied()).collect();
        all.sort_unstable();
        all.dedup();
        let told = |spot| (spot, self.most_pressure(spot, Sides::Both));
        all.into_iter().map(told).collect()
    }
}

/// What was left out once, and is not among what was left out in a session of the same routine that
/// was worked from the beginning to the end with nothing passed, was done in it.
fn done_again<'p>(one: &Past<'p>, counts: &mut BTreeMap<Spot, (u8, &'p str)>) {
    let is_left = |spot: &Spot| {
        let mut left = one.left_out.iter();
        left.any(|left| (left.technique, left.area) == *spot)
    };
    let is_all = one.finished && one.is_whole;
    counts.retain(|spot, (count, routine)| {
        *count >= OFTEN || !is_all || *routine != one.id || is_left(spot)
    });
}

#[cfg(test)]
mod tests;
