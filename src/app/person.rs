//! What a person says of themselves: what applies to them, and which warning signs are true.

use super::{Doubt, Program};
use crate::advice::red_flags::{RedFlag, Urgency};
use crate::model::Tag;
use crate::store::Change;

impl Program {
    /// Marks a tag as applying, or takes the mark away, and keeps that at once.
    pub fn turn(&mut self, tag: Tag) {
        self.change(match self.memory.profile.tags().contains(&tag) {
            true => Change::Remove(tag, self.time.date),
            false => Change::Add(tag, self.time.date),
        });
    }

    /// The person has looked through what applies to them: there is no doubt about it any more,
    /// unless it is the disk that has not answered yet.
    pub fn settle(&mut self) {
        match self.doubt.take_if(|doubt| *doubt != Doubt::Slow) {
            Some(Doubt::Unreadable(_)) => {
                let mine = Box::new(self.memory.clone());
                self.keeper.change(Change::Anew(mine, self.time.date));
            }
            Some(_) => self.change(Change::Forget(self.memory.profile.unknown())),
            None => {}
        }
    }

    /// Keeps what the warning signs were answered with: a yes to any of them voids an older no.
    pub fn answer_red_flags(&mut self, any: bool) {
        let now = self.time.date;
        self.cleared = (!any).then_some(now);
        self.change(match any {
            true => Change::RedFlag(now),
            false => Change::NoRedFlags(now),
        });
    }

    /// Keeps that a warning sign is true: whether a session may follow is in its urgency. Returns
    /// whether it stops.
    pub fn stop_for(&mut self, flag: &'static RedFlag) -> bool {
        match (flag.urgency, flag.tag) {
            (Urgency::InDays, Some(tag)) => {
                self.change(Change::Add(tag, self.time.date));
                return false;
            }
            (Urgency::Wait, Some(tag)) => self.change(Change::Add(tag, self.time.date)),
            _ => self.warning = Some(flag),
        }
        self.answer_red_flags(true);
        true
    }

    /// Keeps that somebody has looked at a warning sign, and when that was said.
    pub fn look_at(&mut self, flag: &'static RedFlag) {
        self.warning = None;
        self.change(Change::LookedAt(flag.id, self.time.date));
    }
}
