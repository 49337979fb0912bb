//! Walking over the list: row by row, and from heading to heading.

use super::list::{Chosen, List};
use super::rows::{Heading, Item};
use crate::model::Benefit;
use crate::ui::keys::Action;

impl List<'_> {
    /// What a move leads to; none if the action is no move.
    pub(super) fn moved(&self, action: Action, page: usize) -> Option<Chosen> {
        let at = self.at?;
        match action {
            Action::NextGroup | Action::PreviousGroup => self.group(action, at),
            _ => {
                let rows = self.rows.rows.iter().enumerate();
                let places: Vec<usize> = rows
                    .filter(|(_, row)| !matches!(row, Item::Heading(..) | Item::ForNow(None)))
                    .map(|(nth, _)| nth)
                    .collect();
                let last = places.len().checked_sub(1)?;
                let now = places.partition_point(|place| *place < at).min(last);
                Some(self.chosen_at(places[action.moved(now, last, page)?]))
            }
        }
    }

    /// The first of the group with this number, as the headings are counted: the benefits, then the
    /// files that need fixing.
    pub(super) fn heading(&self, nth: usize) -> Option<Chosen> {
        let wanted = Benefit::ALL
            .get(nth)
            .map_or(Heading::NeedsFixing, |b| Heading::Benefit(*b));
        let is_it = |row: &Item<'_>| matches!(row, Item::Heading(heading, _) if *heading == wanted);
        let heading = self.rows.rows.iter().position(is_it)?;
        Some(self.chosen_at(heading + 1))
    }

    /// The first of the group after, or the one before.
    fn group(&self, action: Action, at: usize) -> Option<Chosen> {
        let is_first = |nth: &usize| matches!(self.rows.rows[*nth], Item::Heading(..));
        let is_there = |nth: &usize| !matches!(self.rows.rows.get(*nth), Some(Item::ForNow(None)));
        let mut firsts = (0..self.rows.rows.len())
            .filter(is_first)
            .map(|nth| nth + 1);
        let to = match action {
            Action::NextGroup => firsts.find(|nth| *nth > at),
            _ => firsts.rfind(|nth| *nth < at && is_there(nth)),
        };
        to.map(|nth| self.chosen_at(nth))
    }

    fn chosen_at(&self, nth: usize) -> Chosen {
        match self.rows.rows.get(nth) {
            Some(Item::Routine(entry)) => Chosen::Routine(entry.id.clone()),
            Some(Item::GoOn(..)) => Chosen::GoOn,
            _ => Chosen::ForNow,
        }
    }
}
