//! A session under way.

use std::time::{Duration, Instant};

use ratatui::Frame;

use super::summary::{Summary, afterwards};
use super::{Next, Screen};
use crate::app::hands::{Hands, Wish};
use crate::app::performance::NOTHING_DONE;
use crate::app::{Performance, Program};
use crate::engine::{Command, Event, State};
use crate::library::Opened;
use crate::model::wording::capital;
use crate::playback::Playback;
use crate::store::StoreError;
use crate::terminal::{Extent, Passed};
use crate::ui::body::BodyMap;
use crate::ui::screens::player::{self, View};
use crate::ui::screens::summary;
use crate::ui::{Action, Place, Press, notices};

/// How long a short notice stays.
const NOTICE_STAYS: Duration = Duration::from_secs(4);
/// How long the end of a session waits for its line in the diary.
const DIARY_WAITS: Duration = Duration::from_millis(500);
/// How often to look whether something could be kept, while it is not yet.
const LOOK: Duration = Duration::from_millis(100);
/// At a high speed the shown second changes faster than anybody can see.
const DRAW_AT_MOST_EVERY: Duration = Duration::from_millis(40);

/// A session under way.
pub struct Player {
    performance: Performance,
    map: BodyMap,
    /// Whether the body was drawn in the last picture.
    has_map: bool,
    notice: Option<(String, Instant)>,
    hands: Hands,
    /// Whether it is a rehearsal, of which nothing is kept.
    rehearsal: bool,
}

impl Player {
    /// A session of this routine, gentler where the person's conditions ask for it. It begins
    /// when the first time goes by.
    #[must_use]
    pub fn of(opened: &Opened, program: &Program) -> Self {
        let mine = program.memory.profile.tags();
        let mut player = Self::new(
            Performance::of(program.adapted(opened), program),
            false,
            program,
        );
        if let Some(words) = opened.fit(&mine).text() {
            player.tell(format!("{}.", capital(&words)), program);
        }
        player
    }

    /// A rehearsal of this routine from a moment on, just as it is written.
    #[must_use]
    pub fn rehearsing(opened: Opened, at: Duration, program: &Program) -> Self {
        Self::new(Performance::from_moment(opened, at, program), true, program)
    }

    fn new(performance: Performance, rehearsal: bool, program: &Program) -> Self {
        Self {
            performance,
            map: BodyMap::default(),
            has_map: false,
            notice: None,
            hands: Hands::from(program.time.now),
            rehearsal,
        }
    }

    /// What is being followed.
    pub(super) fn performance(&mut self) -> &mut Performance {
        &mut self.performance
    }

    /// Whether all of it is over.
    pub(super) fn is_over(&self) -> bool {
        self.playback().session().state() == State::Ended
    }

    /// The routine as it is followed.
    pub(super) fn playback(&self) -> &Playback {
        self.performance.playback()
    }

    /// Does what the session can do.
    pub(super) fn command(&mut self, command: Command, program: &mut Program) -> Next {
        if command == Command::Stop {
            // What is asked now is another thing.
            self.notice = None;
        }
        let events = self.performance.obey(command, program.time.now);
        self.after(&events, program)
    }

    /// What events mean for the screen.
    fn after(&mut self, events: &[Event], program: &mut Program) -> Next {
        let timeline = self.playback().session().timeline();
        let told = events
            .iter()
            .find_map(|event| notices::of(&event.what, timeline));
        if let Some(words) = told {
            self.tell(words, program);
        }
        if self.rehearsal {
            return Next::Draw;
        }
        self.performance.remember(program, program.time.date);
        if self.is_over() {
            return self.finish(program);
        }
        Next::Draw
    }

    /// Shows a short notice.
    pub(super) fn tell(&mut self, words: String, program: &Program) {
        self.notice = Some((words, program.time.now + NOTICE_STAYS));
    }

    fn finish(&mut self, program: &mut Program) -> Next {
        let Some(done) = self.performance.done() else {
            if program.extent != Extent::Window {
                program.notice = Some(NOTHING_DONE.to_owned());
            }
            return Next::Home;
        };
        self.performance.remember(program, program.time.date);
        let line = self.performance.line(program);
        let until = program.leaves(&self.performance);
        let kept = match program.keeper.close(DIARY_WAITS) {
            Ok(true) => "Saved to your diary.".to_owned(),
            Ok(false) => "Not saved: there is no home folder for the diary.".to_owned(),
            Err(StoreError::NotYet) => "It is being saved to your diary.".to_owned(),
            Err(error) => format!("Not saved: {error}."),
        };
        let kept = match until {
            Some(until) => format!("{kept} You can resume from here until {until}."),
            None => kept,
        };
        if program.extent != Extent::Window {
            program.notice = Some(format!("{done} {kept}"));
            return Next::Quit;
        }
        let (session, routine) = (self.playback().session(), self.playback().routine());
        let view = summary::View {
            title: routine.title.clone(),
            benefit: routine.benefit,
            session: session.clone(),
            kept,
            afterwards: line.as_ref().and_then(|line| afterwards(line, program)),
        };
        match line {
            Some(line) => Next::To(Box::new(Summary::of(view, line))),
            None => Next::Home,
        }
    }

    /// The second that the screen shows.
    fn shown_second(&self) -> Option<u128> {
        let left = self.playback().moment()?.running_down()?;
        Some(left.as_millis().div_ceil(1000))
    }

    /// The real time until what moves is to be drawn again; none while nothing does.
    fn until_next_picture(&self, program: &Program) -> Option<Duration> {
        let moment = self.playback().moment().filter(|_| !program.calm)?;
        let speed = self.playback().speed();
        let wait = player::until_next_picture(&moment, speed.times(), self.has_map)?;
        Some(speed.real_time(wait))
    }
}

impl Screen for Player {
    fn place(&self) -> Place {
        let state = self.playback().session().state();
        self.hands.place(state, self.rehearsal)
    }

    fn draw(&mut self, frame: &mut Frame<'_>, program: &Program) {
        fail_on_purpose();
        let playback = self.performance.playback();
        let Some(moment) = playback.moment() else {
            return;
        };
        let routine = playback.routine();
        let is_stopped = playback.session().state() == State::Stopped;
        let until = is_stopped
            .then(|| program.until(&self.performance))
            .flatten();
        let view = View {
            title: &routine.title,
            benefit: routine.benefit,
            moment,
            sound: self.performance.badge(),
            speed: playback.speed().times(),
            notice: self.notice.as_ref().map(|(words, _)| words.as_str()),
            details: self.hands.has_details(),
            calm: program.calm,
            rehearsal: self.rehearsal,
            leaving: self.hands.is_leaving(),
            until: until.as_deref(),
        };
        self.has_map = player::render(frame, &view, &mut self.map, &program.theme);
    }

    fn sift(&mut self, press: Press, action: Option<Action>, all: &mut Program) -> Option<Action> {
        self.hands.sift(press, action, &mut self.performance, all)
    }

    fn act(&mut self, action: Action, program: &mut Program) -> Next {
        if action == Action::AnyKey {
            // It may tell of something that was put back.
            self.notice = None;
        }
        match self.hands.wish(action, &mut self.performance, program) {
            Wish::Nothing => Next::draw_if(action == Action::AnyKey),
            Wish::Command(command) => self.command(command, program),
            Wish::Choice => Next::Draw,
            Wish::Said(words) => {
                self.tell(words, program);
                Next::Draw
            }
            Wish::Finish => self.finish(program),
        }
    }

    fn pass(&mut self, passed: Passed, program: &mut Program) -> Next {
        let now = program.time.now;
        self.notice.take_if(|(_, until)| *until <= now);
        let failure = program.keeper.take_failure();
        if let Some(failure) = &failure {
            self.tell(format!("Not saved: {failure}."), program);
        }
        let before = self.shown_second();
        let moves = matches!((passed, self.until_next_picture(program)),
            (Passed::Awake(real), Some(due)) if real >= due);
        let events = match passed {
            Passed::Awake(_) => self.performance.advance(now),
            Passed::Away(away) => self.performance.obey(Command::Gap(away), now),
        };
        let is_as_before = before == self.shown_second() && !moves && self.notice.is_none();
        if events.is_empty() && is_as_before {
            return Next::Stay;
        }
        self.after(&events, program)
    }

    fn wait(&self, program: &Program) -> Option<Duration> {
        let (playback, now) = (self.playback(), program.time.now);
        let least = match playback.speed().times() {
            1 => Duration::ZERO,
            _ => DRAW_AT_MOST_EVERY,
        };
        let second = playback.until_next_second().map(|wait| wait.max(least));
        let moves = self.until_next_picture(program);
        // A picture was drawn since the session was told the time.
        let since = now.saturating_duration_since(playback.now());
        let waits = [playback.until_next(), second, moves].into_iter().flatten();
        let notice = self.notice.as_ref();
        let notice = notice.map(|(_, until)| until.saturating_duration_since(now));
        let waits = waits.map(|wait| wait.saturating_sub(since));
        let keeping = program.keeper.has_news().then_some(LOOK);
        waits.chain(notice).chain(keeping).min()
    }

    fn rings(&mut self) -> bool {
        self.performance.take_bell()
    }

    fn is_held(&self) -> bool {
        let state = self.playback().session().state();
        matches!(state, State::Paused | State::Away(_) | State::Stopped)
    }

    fn hold(&mut self, program: &Program) {
        self.performance.obey(Command::Pause, program.time.now);
    }
}

/// Lets a test see that a panic leaves the terminal as it was found.
fn fail_on_purpose() {
    #[cfg(debug_assertions)]
    assert!(
        std::env::var("BACKRUB_PANIC").as_deref() != Ok("ui"),
        "asked to panic"
    );
}
