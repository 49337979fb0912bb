//! What applies to the person: marked in a list, remembered, and minded in every session.

use ratatui::Frame;

use super::{Briefing, Next, Screen};
use crate::advice::{self, Adaptation};
use crate::app::Program;
use crate::library::Opened;
use crate::model::Tag;
use crate::ui::screens::conditions::{self as screen, Outcome};
use crate::ui::widgets::scroll::Scroll;
use crate::ui::{Action, Place};

/// The list, before the briefing that it was opened from.
pub(super) struct Conditions {
    opened: Opened,
    read: Scroll,
    rows: Vec<(Adaptation, bool)>,
    state: screen::Conditions,
}

impl Conditions {
    /// What changes this routine, and whatever else was said to apply.
    pub(super) fn before(opened: Opened, read: Scroll, program: &Program) -> Self {
        let mine = &program.memory.conditions;
        let rows = choices(&opened, mine);
        Self {
            rows: rows
                .into_iter()
                .map(|adaptation| {
                    let marked = mine.contains(&adaptation.tag);
                    (adaptation, marked)
                })
                .collect(),
            opened,
            read,
            state: screen::Conditions::default(),
        }
    }

    fn marked(&self) -> Vec<Tag> {
        let marked = self.rows.iter().filter(|(_, marked)| *marked);
        marked.map(|(adaptation, _)| adaptation.tag).collect()
    }
}

/// What may be marked before a routine, in the order of the tags.
fn choices(opened: &Opened, mine: &[Tag]) -> Vec<Adaptation> {
    let mut choices = advice::adaptations(&opened.routine);
    let other = |tag: &&Tag| choices.iter().all(|adaptation| adaptation.tag != **tag);
    let others: Vec<Adaptation> = mine
        .iter()
        .filter(other)
        .filter_map(|tag| {
            let barred = opened.routine.avoid.contains(tag);
            let change = if barred {
                "then this routine is not for you"
            } else {
                "changes nothing in this routine"
            };
            Some(Adaptation {
                tag: *tag,
                called: tag.rules()?.called,
                change: change.to_owned(),
            })
        })
        .collect();
    choices.extend(others);
    choices.sort_by_key(|adaptation| adaptation.tag);
    choices
}

impl Screen for Conditions {
    fn place(&self) -> Place {
        Place::Conditions
    }

    fn draw(&mut self, frame: &mut Frame<'_>, program: &Program) {
        screen::render(frame, &self.rows, &mut self.state, &program.theme);
    }

    fn act(&mut self, action: Action, program: &mut Program) -> Next {
        match self.state.act(action, self.rows.len()) {
            None => Next::Draw,
            Some(Outcome::Turned(nth)) => {
                if let Some((_, marked)) = self.rows.get_mut(nth) {
                    *marked = !*marked;
                }
                // At once: nobody is to be pressed hard because the window was closed here.
                program.memory.conditions = self.marked();
                program.remember();
                Next::Draw
            }
            Some(Outcome::Done) => Next::To(Box::new(Briefing::with(
                self.opened.clone(),
                &program.memory.conditions,
                self.read,
            ))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library;

    #[test]
    fn what_was_marked_elsewhere_can_be_changed_here() {
        let opened = library::open("desk-neck-shoulders", None).unwrap();
        let tags = |mine: &[Tag]| -> Vec<Tag> {
            let choices = choices(&opened, mine).into_iter();
            choices.map(|adaptation| adaptation.tag).collect()
        };
        let usual = tags(&[]);
        assert!(usual.contains(&Tag::HighBloodPressure));
        let with = tags(&[Tag::HighBloodPressure, Tag::BloodThinners, Tag::Lymphoedema]);
        assert_eq!(with.len(), usual.len() + 2);
        assert!(with.is_sorted());
    }
}
