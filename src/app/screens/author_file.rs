//! The desk of an author: the file that is followed, the last version of it that could be played,
//! and what is chosen in it.

use std::path::Path;
use std::time::Duration;

use ratatui::Frame;

use crate::advice;
use crate::app::Program;
use crate::library::{Follower, Opened};
use crate::model::{Side, Tag};
use crate::notation::Report;
use crate::shown::Shown;
use crate::terminal::Editor;
use crate::terminal::Passed;
use crate::ui::Action;
use crate::ui::body::BodyMap;
use crate::ui::screens::preview::{self, Pane, Pass, State, View, passes};

/// A file on an author's desk.
pub(super) struct AuthorFile {
    follower: Follower,
    /// The file's name.
    file: Shown,
    /// As it is for a person to whom `tags` apply.
    good: Option<Opened>,
    tags: Vec<Tag>,
    /// How it suits them, if any tag was given.
    suits: Option<String>,
    /// Which lines will not be heard, once that has been found out for this version.
    unspoken: Option<Option<String>>,
    state: State,
    map: BodyMap,
    notice: Option<String>,
}

impl AuthorFile {
    pub(super) fn of(path: &Path, tags: Vec<Tag>) -> Self {
        let mut desk = Self {
            follower: Follower::new(path),
            file: Shown::file_name(path),
            good: None,
            tags,
            suits: None,
            unspoken: None,
            state: State::default(),
            map: BodyMap::default(),
            notice: None,
        };
        desk.take_in();
        desk
    }

    /// Lets time go by; answers whether the file has changed.
    pub(super) fn follow(&mut self, passed: Passed) -> bool {
        let (Passed::Awake(time) | Passed::Away(time)) = passed;
        let changed = self.follower.pass(time);
        if changed {
            self.notice = None;
            self.take_in();
        }
        changed
    }

    pub(super) fn until_look(&self) -> Duration {
        self.follower.until_look()
    }

    /// Takes in what the file is now; what is chosen stays chosen.
    fn take_in(&mut self) {
        let Some(written) = &self.follower.latest().opened else {
            return;
        };
        let opened = written.adapted_for(&self.tags);
        if !self.tags.is_empty() {
            let fit = written.fit(&self.tags).text();
            let called = advice::called(self.tags.iter().copied());
            self.suits = Some(fit.unwrap_or_else(|| format!("fits with {called}")));
        }
        let place = self.chosen().map(|pass| {
            let nth = opened.timeline.same_as(pass.stroke, pass.nth);
            (nth, pass.side)
        });
        self.good = Some(opened);
        self.unspoken = None;
        if let Some((nth, side)) = place {
            self.choose(nth, side);
        }
    }

    fn passes(&self) -> Vec<Pass<'_>> {
        let good = self.good.as_ref();
        good.map(|good| passes(&good.timeline)).unwrap_or_default()
    }

    fn chosen(&self) -> Option<Pass<'_>> {
        let passes = self.passes();
        passes.get(self.state.chosen(passes.len())).copied()
    }

    /// Chooses this side of a stroke, or the stroke's first one.
    pub(super) fn choose(&mut self, nth: usize, side: Side) {
        let passes = self.passes();
        let is_it = |pass: &Pass<'_>| pass.nth == nth && pass.side == side;
        let found = passes.iter().position(is_it);
        let found = found.or_else(|| passes.iter().position(|pass| pass.nth == nth));
        if let Some(found) = found {
            self.state.choose(found);
        }
    }

    /// The last version that could be played.
    pub(super) fn good(&self) -> Option<&Opened> {
        self.good.as_ref()
    }

    /// Whether the file can be played as it is now.
    pub(super) fn is_current(&self) -> bool {
        self.follower.latest().opened.is_some()
    }

    /// What is wrong with the file as it is now.
    pub(super) fn report(&self) -> &Report {
        &self.follower.latest().report
    }

    /// What can be rehearsed, and from which moment on: the way into the chosen pass.
    pub(super) fn to_rehearse(&self) -> Option<(Opened, Duration)> {
        let starts = self.chosen()?.starts;
        Some((self.good.clone()?, starts))
    }

    pub(super) fn tell(&mut self, words: String) {
        self.notice = Some(words);
    }

    /// Does what was asked for in the lists; answers whether it was something of theirs.
    pub(super) fn act(&mut self, action: Action) -> bool {
        self.notice = None;
        let (passes, problems) = (self.passes().len(), self.report().problems.len());
        self.state.act(action, passes, problems)
    }

    /// Opens the author's editor at what is chosen.
    pub(super) fn edit(&mut self) {
        let (line, column) = self.place();
        let opened = Editor::here().and_then(|editor| {
            let path = std::path::absolute(self.follower.path());
            let path = path.unwrap_or_else(|_| self.follower.path().to_owned());
            editor.open(&path, line, column)
        });
        self.notice = opened
            .err()
            .map(|error| Shown::from(format!("{error}.")).to_string());
    }

    /// The line and column of the chosen problem or stroke.
    fn place(&self) -> (usize, usize) {
        let problems = &self.report().problems;
        let pane = self.state.pane(self.good.is_some(), !problems.is_empty());
        let problem = self.state.chosen_problem(problems.len());
        match (pane, problems.get(problem), self.chosen()) {
            (Pane::Problems, Some(problem), _) => (problem.line, problem.column),
            (_, _, Some(pass)) => (pass.stroke.line, 1),
            _ => (1, 1),
        }
    }

    pub(super) fn draw(&mut self, frame: &mut Frame<'_>, program: &Program) {
        let (unspoken, good) = (&mut self.unspoken, self.good.as_ref());
        let unspoken = unspoken.get_or_insert_with(|| {
            let voicing = program.voicing();
            good.and_then(|good| voicing.unspoken_in_short(&good.timeline))
        });
        let view = View {
            file: self.file.as_str(),
            good,
            is_current: self.follower.latest().opened.is_some(),
            report: &self.follower.latest().report,
            suits: self.suits.as_deref(),
            unspoken: unspoken.as_deref(),
            notice: self.notice.as_deref(),
        };
        preview::render(frame, &view, &mut self.state, &mut self.map, &program.theme);
    }
}
