//! What a person says of themselves: what applies to them, and which warning signs are true.

use super::Program;
use crate::advice::red_flags::{RedFlag, Urgency};
use crate::model::Tag;

impl Program {
    /// Marks a tag as applying, or takes the mark away, and keeps that at once.
    pub fn turn(&mut self, tag: Tag) {
        let profile = &mut self.memory.profile;
        match profile.tags().contains(&tag) {
            true => profile.remove(tag),
            false => profile.add(tag, self.time.date),
        }
        self.remember();
    }

    /// The person has looked through what applies to them: there is no doubt about it any more.
    pub fn settle(&mut self) {
        if self.doubt.take().is_some() {
            self.memory.profile.forget_unknown();
            self.remember();
        }
    }

    /// Keeps what the warning signs were answered with: a yes to any of them voids an older no.
    pub fn answer_red_flags(&mut self, any: bool) {
        self.memory.no_red_flags = (!any).then_some(self.time.date);
        self.cleared = self.memory.no_red_flags;
        self.remember();
    }

    /// Keeps that a warning sign is true: whether a session may follow is in its urgency. Returns
    /// whether it stops.
    pub fn stop_for(&mut self, flag: &'static RedFlag) -> bool {
        match (flag.urgency, flag.tag) {
            (Urgency::InDays, Some(tag)) => {
                self.memory.profile.add(tag, self.time.date);
                self.remember();
                return false;
            }
            (Urgency::Wait, Some(tag)) => self.memory.profile.add(tag, self.time.date),
            _ => self.warning = Some(flag),
        }
        self.answer_red_flags(true);
        true
    }

    /// Keeps that somebody has looked at a warning sign, and when that was said.
    pub fn look_at(&mut self, flag: &'static RedFlag) {
        self.warning = None;
        let looked_at = &mut self.memory.looked_at;
        looked_at.insert(flag.id.to_owned(), self.time.date);
        self.remember();
    }
}
