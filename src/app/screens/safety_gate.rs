//! What stands before a session: the warning signs, at the first start with the notice, and the
//! short question.
//!
//! Every sign is asked at the first start and again after 30 days, before a session begins. A yes
//! shows whom to contact; whether a session can follow depends on the sign.

use std::time::Duration;

use ratatui::Frame;

use super::after::After;
use super::call::Call;
use super::profile::{Profile, day};
use super::question::Question;
use super::short_question::ShortQuestion;
use super::{Briefing, Next, Player, Screen};
use crate::advice::notice::NOTICE;
use crate::advice::red_flags::{PAGES, RedFlag, SignPart};
use crate::app::{Gate, Program};
use crate::library::{Begin, Opened};
use crate::store::Change;
use crate::terminal::Passed;
use crate::ui::screens::red_flags::{self as screen, Outcome, SignPage};
use crate::ui::{Action, Place};

/// The first screen of the program: `next`, or what has to be answered before it.
#[must_use]
pub fn first(next: Box<dyn Screen>, program: &mut Program) -> Box<dyn Screen> {
    before_all(After::To(next), program)
}

/// The briefing of a routine as the first screen, or what has to be answered before it.
#[must_use]
pub fn first_briefing(opened: Opened, program: &mut Program) -> Box<dyn Screen> {
    before_all(After::Briefing(opened), program)
}

fn before_all(after: After, program: &mut Program) -> Box<dyn Screen> {
    if program.doubt.is_some() {
        Box::new(Profile::before(after))
    } else if program.memory.notice_read.is_none() {
        program.is_new = true;
        Box::new(RedFlags::before(after))
    } else {
        after.screen(program)
    }
}

/// The rest of a session that was left, or what stands before it; the briefing where it begins again,
/// which says why.
#[must_use]
pub fn go_on(opened: Opened, program: &mut Program) -> Box<dyn Screen> {
    program.look_again();
    let mine = program.memory.profile.tags();
    match opened.begins_again(&mine) {
        Some(_) => first_briefing(opened, program),
        None => to_player(opened, program),
    }
}

/// The player, or what stands before it. A routine that is not for this person goes back to its
/// briefing, which says so.
#[must_use]
pub fn to_player(mut opened: Opened, program: &mut Program) -> Box<dyn Screen> {
    let tags = program.memory.profile.tags();
    // What was said in another window holds here too.
    program.look_again();
    let now = program.memory.profile.tags();
    let is_rest = matches!(opened.begin, Begin::Rest(..));
    let begins_again = is_rest && opened.begins_again(&now).is_some();
    if begins_again {
        // Where it was to go on there may be other strokes now: it is shown from its beginning.
        opened.begin = Begin::First;
    }
    if program.doubt.is_none() && (tags != now || begins_again) {
        return Box::new(Briefing::of(opened, program));
    }
    match program.gate(&opened) {
        Gate::Doubt => Box::new(Profile::before(After::Session(opened))),
        Gate::Warning(flag) => Box::new(Call::of(flag, None)),
        Gate::NotForYou(_) => Box::new(Briefing::of(opened, program)),
        Gate::Signs => Box::new(RedFlags::before(After::Session(opened))),
        Gate::Short => Box::new(ShortQuestion::before(opened, program)),
        Gate::Open => {
            program.cleared = None;
            let player = Player::of(&opened, program);
            program.felt = None;
            Box::new(player)
        }
    }
}

/// The warning signs.
pub(super) struct RedFlags {
    after: Option<After>,
    state: screen::RedFlags,
    question: Question,
}

impl RedFlags {
    pub(super) fn before(after: After) -> Self {
        Self {
            after: Some(after),
            state: screen::RedFlags::default(),
            question: Question::default(),
        }
    }

    /// The same, to go on with later.
    fn later(&mut self) -> Box<Self> {
        Box::new(Self {
            after: self.after.take(),
            state: std::mem::take(&mut self.state),
            question: Question::default(),
        })
    }
}

/// The pages as they are asked: what somebody has looked at says when that was.
fn pages(program: &Program) -> Vec<SignPage<'static>> {
    let sign = |flag: &RedFlag| match program.memory.looked_at.get(flag.id) {
        Some(at) => {
            let day = day(*at, program.time.date);
            format!("{} (looked at on {day})", flag.sign)
        }
        None => flag.sign.to_owned(),
    };
    let part = |part: &SignPart| (part.question, part.signs.iter().map(sign).collect());
    let page = PAGES
        .iter()
        .map(|page| page.parts.iter().map(part).collect());
    page.collect()
}

/// The notice, where it has not been read yet.
fn notice(program: &Program) -> &'static [&'static str] {
    match program.memory.notice_read {
        Some(_) => &[],
        None => NOTICE,
    }
}

/// The sign with this number on the page with this number.
fn sign(page: usize, nth: usize) -> Option<&'static RedFlag> {
    PAGES.get(page)?.signs().nth(nth)
}

impl Screen for RedFlags {
    fn place(&self) -> Place {
        self.state.place()
    }

    fn draw(&mut self, frame: &mut Frame<'_>, program: &Program) {
        let view = screen::View {
            notice: notice(program),
            pages: &pages(program),
        };
        let now = program.time.now;
        self.state.hold_back(!self.question.offers(now));
        screen::render(frame, &view, &mut self.state, &program.theme);
        self.question.was_drawn(self.state.is_seen(), now);
    }

    fn question(&mut self) -> Option<&mut Question> {
        Some(&mut self.question)
    }

    fn act(&mut self, action: Action, program: &mut Program) -> Next {
        if action == Action::Profile {
            return Next::To(Box::new(Profile::before(After::To(self.later()))));
        }
        let answers = action.answers() && !self.state.reads_on(action);
        if answers && !self.question.takes_answer(program.time.now) {
            return Next::Draw;
        }
        let view = screen::View {
            notice: notice(program),
            pages: &pages(program),
        };
        match self.state.act(action, &view) {
            None => Next::Draw,
            Some(Outcome::Left) if program.memory.notice_read.is_none() => Next::Quit,
            Some(Outcome::Left) => Next::Home,
            Some(Outcome::Yes(page, nth)) => match sign(page, nth) {
                None => Next::Draw,
                Some(flag) => {
                    program.stop_for(flag);
                    Next::To(Box::new(Call::of(flag, Some(self.later()))))
                }
            },
            Some(Outcome::Clear) => {
                if program.memory.notice_read.is_none() {
                    program.change(Change::NoticeRead(program.time.date));
                }
                program.answer_red_flags(false);
                self.after
                    .take()
                    .map_or(Next::Home, |after| after.go(program))
            }
        }
    }

    fn pass(&mut self, _: Passed, program: &mut Program) -> Next {
        Next::draw_if(self.question.is_news(program.time.now))
    }

    fn wait(&self, program: &Program) -> Option<Duration> {
        self.question.wait(program.time.now)
    }
}

#[cfg(test)]
#[path = "safety_gate_tests.rs"]
mod tests;
