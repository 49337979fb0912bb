//! What the screens before a session have in common: they say what will be heard, which may be
//! found out while they stand there, and ask the short question.

use std::time::Duration;

use super::Next;
use super::question::Question;
use crate::app::{Program, Promise};
use crate::engine::Timeline;
use crate::ui::Action;
use crate::ui::widgets::scroll::Scroll;

/// How often it looks whether more lines can be spoken, while they are made.
const LOOK: Duration = Duration::from_millis(100);

/// What is told and asked before a session.
#[derive(Debug, Default)]
pub(super) struct Told {
    /// What was said will be heard; nothing before the first picture.
    heard: Vec<String>,
    promise: Promise,
    question: Question,
}

/// What will be heard of a session, and which lines will only be seen; nothing of none.
fn heard(timeline: Option<&Timeline>, program: &Program) -> Vec<String> {
    timeline.map_or_else(Vec::new, |timeline| program.heard_of(timeline))
}

impl Told {
    pub(super) const fn question(&mut self) -> &mut Question {
        &mut self.question
    }

    /// What to say in the picture that is drawn now of what will be heard of a session.
    pub(super) fn say(
        &mut self,
        timeline: Option<&Timeline>,
        scroll: &mut Scroll,
        program: &Program,
    ) -> &[String] {
        self.promise.say(program);
        self.heard = heard(timeline, program);
        scroll.hold_back(!self.question.offers(program.time.now));
        &self.heard
    }

    /// The picture was drawn.
    pub(super) fn was_drawn(&mut self, scroll: &Scroll, program: &Program) {
        let is_seen = scroll.has_seen_what_must();
        self.question.was_drawn(is_seen, program.time.now);
    }

    /// Whether an action counts: one that answers the question does so once that has stood there, and
    /// how it is can be said once there is a picture.
    pub(super) fn takes(&mut self, action: Action, program: &Program) -> bool {
        match action {
            Action::Felt(_) => self.question.is_there(),
            _ => !action.answers() || self.question.takes_answer(program.time.now),
        }
    }

    /// Lets time pass, and draws again where something else is to be said.
    pub(super) fn pass(&mut self, timeline: Option<&Timeline>, program: &Program) -> Next {
        let is_broken = self.promise.pass(program);
        let is_news = is_broken || self.question.is_news(program.time.now);
        Next::draw_if(is_news || self.heard != heard(timeline, program))
    }

    /// How long until there may be something else to say.
    pub(super) fn wait(&self, timeline: Option<&Timeline>, program: &Program) -> Option<Duration> {
        // It may have been found out since time went by.
        let is_news = || self.heard != heard(timeline, program);
        let lines = (program.is_speech_busy() || is_news()).then_some(LOOK);
        let question = self.question.wait(program.time.now);
        let device = self.promise.wait(program);
        [device, lines, question].into_iter().flatten().min()
    }
}
