//! The diary in the program: walked by day and week, and a session taken out of it.

use std::sync::mpsc::{Receiver, TryRecvError};
use std::time::Duration;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use ratatui::Frame;

use super::question::Question;
use super::{Next, Screen};
use crate::app::{Program, care, felt};
use crate::model::wording::capital;
use crate::store::{Days, Done, StoreError};
use crate::terminal::Passed;
use crate::ui::body::BodyMap;
use crate::ui::screens::diary::{Care, Felt, Leafing, Outcome, View, render};
use crate::ui::{Action, Place};
use crate::zone;

/// How often it looks whether more has been read, or a session is out.
const LOOK: Duration = Duration::from_millis(30);

/// The diary.
pub struct DiaryScreen {
    state: Leafing,
    days: Days,
    care: Vec<Care>,
    felt: Vec<Felt>,
    /// What both were made from: which reading of the diary, how many routines, and the weeks.
    made_from: Option<(usize, usize, (Date, Date))>,
    zone: TimeZone,
    today: Date,
    map: BodyMap,
    /// Whether to take a session out.
    question: Question,
    /// Whether the diary and the user's own routines were asked for.
    looked_back: bool,
    /// The session that is being taken out: what becomes of that.
    taking_out: Option<(Done, Receiver<Result<(), StoreError>>)>,
    /// Whether what killed programs left may still be taken into the diary.
    may_grow: bool,
    notice: Option<String>,
    /// What of the diary cannot be read.
    not_read: Option<String>,
}

impl DiaryScreen {
    /// The diary at today.
    #[must_use]
    pub fn today(program: &Program) -> Self {
        let zone = zone::here();
        let today = program.time.date.to_zoned_datetime(zone.clone()).date();
        Self {
            state: Leafing::at(today),
            days: Days::default(),
            care: Vec::new(),
            felt: Vec::new(),
            made_from: None,
            zone,
            today,
            map: BodyMap::default(),
            question: Question::default(),
            looked_back: false,
            taking_out: None,
            may_grow: true,
            notice: None,
            not_read: None,
        }
    }

    fn view<'v>(&'v self, is_offered: bool, program: &'v Program) -> View<'v> {
        View {
            days: &self.days,
            shelf: &program.shelf,
            today: self.today,
            zone: &self.zone,
            care: &self.care,
            felt: &self.felt,
            is_read: self.made_from.is_some(),
            is_offered,
            notice: self.notice.as_deref().or(self.not_read.as_deref()),
        }
    }

    /// Takes over what is known by now; answers whether that is new.
    fn follow(&mut self, program: &Program) -> bool {
        let Some(done) = program.done() else {
            return false;
        };
        let weeks = self.state.in_sight();
        let from = (program.times_read(), program.shelf.entries().len(), weeks);
        let before = self.made_from.replace(from);
        if before == Some(from) {
            return false;
        }
        if before.is_none_or(|before| before.0 != from.0) {
            self.days = Days::of(done, &self.zone);
            self.felt = felt(done, program.time.date);
            self.not_read = program.not_read().map(|why| format!("{}.", capital(&why)));
            let mut state = self.state;
            state.settle(&self.view(false, program));
            self.state = state;
        }
        self.care = care(&program.shelf, self.days.between(weeks.0, weeks.1));
        true
    }

    fn take_out(&mut self, done: &Done, program: &Program) {
        self.notice = None;
        self.taking_out = Some((done.clone(), program.keeper.take_out(done)));
    }

    /// Looks again once all is in the diary that is to be; answers whether there is something new to
    /// tell.
    fn has_grown(&mut self, program: &mut Program) -> bool {
        let failure = program.keeper.take_failure();
        let is_told = failure.is_some();
        if let Some(why) = failure {
            self.notice = Some(format!("Not saved: {why}."));
        }
        if self.may_grow && !program.keeper.has_news() {
            self.may_grow = false;
            program.look_back();
        }
        is_told
    }

    /// Looks whether the session is out; answers whether there is something new to see.
    fn is_taken_out(&mut self, program: &mut Program) -> bool {
        let Some((done, receiver)) = self.taking_out.take() else {
            return false;
        };
        let answer = match receiver.try_recv() {
            Err(TryRecvError::Empty) => {
                self.taking_out = Some((done, receiver));
                return false;
            }
            Err(TryRecvError::Disconnected) => Err(StoreError::Broken),
            Ok(answer) => answer,
        };
        if answer.is_ok() {
            program.left.take_if(|left| left.done.is_same(&done));
        }
        self.notice = answer.err().map(|why| format!("Not removed: {why}."));
        // What is shown is what the file holds.
        program.look_back();
        true
    }
}

impl Screen for DiaryScreen {
    fn place(&self) -> Place {
        self.state.place()
    }

    fn draw(&mut self, frame: &mut Frame<'_>, program: &Program) {
        self.follow(program);
        let now = program.time.now;
        let is_offered = self.question.offers(now);
        let mut map = std::mem::take(&mut self.map);
        let view = self.view(is_offered, program);
        render(frame, &view, &self.state, &mut map, &program.theme);
        self.map = map;
        match self.state.place() {
            Place::TakeOut => self.question.was_drawn(true, now),
            _ => self.question.is_covered(),
        }
    }

    fn question(&mut self) -> Option<&mut Question> {
        Some(&mut self.question)
    }

    fn act(&mut self, action: Action, program: &mut Program) -> Next {
        self.follow(program);
        if action == Action::Yes && !self.question.takes_answer(program.time.now) {
            return Next::Draw;
        }
        let mut state = self.state;
        let outcome = state.act(action, &self.view(true, program));
        self.state = state;
        match outcome {
            None => Next::Draw,
            Some(Outcome::Back) => Next::Home,
            Some(Outcome::TakeOut(done)) => {
                self.take_out(&done, program);
                Next::Draw
            }
        }
    }

    fn pass(&mut self, _: Passed, program: &mut Program) -> Next {
        if !std::mem::replace(&mut self.looked_back, true) {
            program.read_own();
            program.look_back();
        }
        let mut changed = self.is_taken_out(program) | self.has_grown(program);
        changed |= self.question.is_news(program.time.now);
        changed |= program.take_what_was_read();
        changed |= program.take_what_was_done();
        Next::draw_if(changed | self.follow(program))
    }

    fn wait(&self, program: &Program) -> Option<Duration> {
        if !self.looked_back {
            return Some(Duration::ZERO);
        }
        let reads = program.is_reading() || program.is_looking_back();
        let waits = reads || self.taking_out.is_some() || program.keeper.has_news();
        let looks = (waits || self.may_grow).then_some(LOOK);
        looks
            .into_iter()
            .chain(self.question.wait(program.time.now))
            .min()
    }
}
