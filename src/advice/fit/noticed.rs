//! What of a routine's strokes matters for choosing it: what others notice, and what is worked hard.

use super::{Demand, Demands};
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

    /// The areas that are pressed firmly; one may come more than once.
    pub fn firm(&self) -> impl Iterator<Item = Area> + '_ {
        let strokes = self.strokes.iter();
        let firm = strokes.filter(|stroke| stroke.pressure >= Pressure::FIRM);
        firm.map(|stroke| stroke.area)
    }
}
