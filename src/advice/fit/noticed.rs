//! What of a routine's strokes matters for choosing it: what others notice, what is worked hard, and
//! whom it endangers most.

use super::{Demand, Demands};
use crate::advice::body::Spot;
use crate::model::{Area, Position, Pressure, Technique};

impl Demands {
    /// Whether people nearby would hardly notice it: seated from beginning to end, and nothing
    /// tapped. Whether it needs a tool is not known here.
    #[must_use]
    pub fn is_quiet(&self) -> bool {
        let seated = |one: &Demand| {
            [one.positions.left, one.positions.right] == [Position::Seated, Position::Seated]
        };
        let quiet = |one: &Demand| seated(one) && one.technique != Technique::Tapotement;
        self.strokes.iter().all(quiet)
    }

    /// Whether one stands in it, or must get up from the floor.
    #[must_use]
    pub fn needs_balance(&self) -> bool {
        use Position::{
            FloorOnRoller, SittingOnFloor, Standing, StandingBackToWall, StandingFacingWall,
        };
        let unsteady = |position| {
            let upright = [Standing, StandingBackToWall, StandingFacingWall];
            upright.contains(&position) || [FloorOnRoller, SittingOnFloor].contains(&position)
        };
        let mut strokes = self.strokes.iter();
        strokes.any(|one| unsteady(one.positions.left) || unsteady(one.positions.right))
    }

    /// Whether it works on the front of the chest, where a pacemaker or a port lies.
    #[must_use]
    pub fn works_on_the_chest(&self) -> bool {
        self.strokes.iter().any(|one| one.area == Area::ChestFront)
    }

    /// Whether a pack comes on the skin.
    #[must_use]
    pub fn warms_or_cools(&self) -> bool {
        let packs = [Technique::Heat, Technique::Cold];
        self.strokes
            .iter()
            .any(|one| packs.contains(&one.technique))
    }

    /// The areas that are pressed firmly; one may come more than once.
    pub fn firm(&self) -> impl Iterator<Item = Area> + '_ {
        let strokes = self.strokes.iter();
        let firm = strokes.filter(|stroke| stroke.pressure >= Pressure::FIRM);
        firm.map(|stroke| stroke.area)
    }

    /// How much of the work on an area is left without these techniques on their areas, from 0 to 1.
    #[must_use]
    pub fn left_of(&self, area: Area, without: &[Spot]) -> f64 {
        let seconds = |is_in: &dyn Fn(Spot) -> bool| -> u64 {
            let there = self.strokes.iter().filter(|stroke| stroke.area == area);
            let those = there.filter(|stroke| is_in((stroke.technique, stroke.area)));
            those.map(|stroke| stroke.seconds).sum()
        };
        match seconds(&|_| true) {
            0 => 1.0,
            all => seconds(&|spot| !without.contains(&spot)) as f64 / all as f64,
        }
    }
}
