//! What applies to the person: marked in a list, remembered, and minded in every session.

use std::collections::BTreeMap;
use std::time::Duration;

use jiff::Timestamp;
use ratatui::Frame;

use super::after::After;
use super::question::Question;
use super::{Next, Screen};
use crate::advice::Body;
use crate::advice::body::{self, Spot};
use crate::app::{Doubt, Program};
use crate::model::wording::capital;
use crate::model::{Pressure, Tag, TagGroup};
use crate::store;
use crate::terminal::Passed;
use crate::ui::screens::profile::{self as screen, Condition, Outcome, View};
use crate::ui::{Action, Place};
use crate::zone;

/// How often to look whether a mark could be kept, while it is not yet.
const LOOK: Duration = Duration::from_millis(100);

/// The list.
pub(super) struct Profile {
    after: Option<After>,
    state: screen::Profile,
    /// What the body had said when this was opened.
    spots: Option<Vec<(Spot, Option<Pressure>)>>,
    /// What was asked back by then.
    asked_back: BTreeMap<String, Timestamp>,
    /// In a doubt: whether all of it is right.
    question: Question,
    /// Why what was marked here could not be kept.
    unsaved: Option<String>,
}

impl Profile {
    pub(super) fn before(after: After) -> Self {
        Self {
            after: Some(after),
            state: screen::Profile::default(),
            spots: None,
            asked_back: BTreeMap::new(),
            question: Question::default(),
            unsaved: None,
        }
    }

    fn go_on(&mut self, program: &mut Program) -> Next {
        self.after
            .take()
            .map_or(Next::Home, |after| after.go(program))
    }
}

/// Every tag that a person is asked about, in the order of the list.
fn asked() -> Vec<Tag> {
    Tag::asked().collect()
}

/// What the body has said, each with whether it holds.
fn said(spots: &[(Spot, Option<Pressure>)], body: &Body) -> Vec<Condition> {
    let row = |(nth, ((technique, area), most)): (usize, &(Spot, Option<Pressure>))| Condition {
        heading: (nth == 0).then_some("Too much before: Space brings it back"),
        called: format!("{}, {}", capital(technique.name()), area.name()).into(),
        changes: match most {
            Some(most) => format!("at most {}", most.told()).into(),
            None => "skipped".into(),
        },
        marked: body.has_said((*technique, *area)),
        since: None,
    };
    spots.iter().enumerate().map(row).collect()
}

/// What may apply, as it is now.
fn rows(profile: &store::Profile, now: Timestamp) -> Vec<Condition> {
    let mut last = None;
    let row = |tag: Tag| {
        let facts = tag.facts();
        let mark = profile.marks().find(|mark| mark.tag == tag);
        let heading = facts
            .group
            .filter(|group| last.replace(*group) != Some(*group));
        Condition {
            heading: heading.map(TagGroup::title),
            called: facts.called.into(),
            changes: facts.changes.into(),
            marked: mark.is_some(),
            since: mark
                .and_then(|mark| mark.since)
                .map(|since| self::since(since, now)),
        }
    };
    Tag::asked().map(row).collect()
}

/// "since 3 Nov".
pub(super) fn since(at: Timestamp, now: Timestamp) -> String {
    format!("since {}", day(at, now))
}

/// "3 Nov", by the clock on the wall, and "3 Nov 2024" if that is not this year.
pub(super) fn day(at: Timestamp, now: Timestamp) -> String {
    let [at, now] = [at, now].map(|time| time.to_zoned_datetime(zone::here()));
    let shape = match at.year() == now.year() {
        true => "%-d %b",
        false => "%-d %b %Y",
    };
    at.strftime(shape).to_string()
}

impl Screen for Profile {
    fn place(&self) -> Place {
        Place::Profile
    }

    fn draw(&mut self, frame: &mut Frame<'_>, program: &Program) {
        let (now, date) = (program.time.now, program.time.date);
        let spots = self.spots.get_or_insert_with(|| {
            self.asked_back.clone_from(&program.memory.asked_back);
            program.body_now().spots()
        });
        let mut rows = said(spots, &program.body_now());
        rows.extend(self::rows(&program.memory.profile, date));
        let doubt = program.doubt.as_ref().map(Doubt::in_list);
        let view = View {
            doubt: doubt.as_deref().or(self.unsaved.as_deref()),
            rows: &rows,
        };
        let asks = is_asked(program);
        self.state.hold_back(asks && !self.question.offers(now));
        screen::render(frame, &view, &mut self.state, &program.theme);
        self.question.was_drawn(self.state.has_seen_all(), now);
    }

    fn question(&mut self) -> Option<&mut Question> {
        Some(&mut self.question)
    }

    fn act(&mut self, action: Action, program: &mut Program) -> Next {
        match (action, &program.doubt) {
            (Action::Accept, Some(Doubt::Slow)) => return self.go_on(program),
            // Nobody says by the way that nothing applies to them.
            (Action::Back, Some(_)) => return Next::Quit,
            (Action::Accept, Some(_)) if !self.state.has_seen_all() => {
                self.state.read_on();
                return Next::Draw;
            }
            (Action::Accept, Some(_)) if !self.question.takes_answer(program.time.now) => {
                return Next::Draw;
            }
            _ => {}
        }
        let (asked, spots) = (asked(), self.spots.as_deref().unwrap_or_default());
        match self.state.act(action, spots.len() + asked.len()) {
            None => Next::Draw,
            Some(Outcome::Turned(nth)) => {
                // At once: nobody is to be pressed hard because the window was closed here.
                if let Some((spot, _)) = spots.get(nth) {
                    match program.body_now().has_said(*spot) {
                        true => program.ask_back(*spot),
                        false => {
                            let before = self.asked_back.get(&body::id(*spot));
                            program.not_back(*spot, before.copied());
                        }
                    }
                } else if let Some(tag) = asked.get(nth - spots.len()) {
                    program.turn(*tag);
                }
                Next::Draw
            }
            Some(Outcome::Done) => {
                program.settle();
                self.go_on(program)
            }
        }
    }

    fn pass(&mut self, _: Passed, program: &mut Program) -> Next {
        let Some(failure) = program.keeper.take_failure() else {
            let is_news = is_asked(program) && self.question.is_news(program.time.now);
            return Next::draw_if(is_news);
        };
        let words = format!("Not saved: {failure}.");
        program.notice = Some(words.clone());
        self.unsaved = Some(words);
        Next::Draw
    }

    fn wait(&self, program: &Program) -> Option<Duration> {
        let keeping = program.keeper.has_news().then_some(LOOK);
        let asked = self.question.wait(program.time.now);
        let asked = asked.filter(|_| is_asked(program));
        keeping.into_iter().chain(asked).min()
    }
}

/// Whether it is asked if all of the list is right.
fn is_asked(program: &Program) -> bool {
    let doubt = program.doubt.as_ref();
    doubt.is_some_and(|doubt| *doubt != Doubt::Slow)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_a_person_can_answer_is_asked_under_its_heading() {
        let mut profile = store::Profile::default();
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        profile.add(Tag::Bruise, at("2026-03-01T12:00:00Z"));
        let rows = |now| rows(&profile, at(now));
        let later = rows("2027-02-01T12:00:00Z");
        let later = later.iter().find(|row| row.marked).unwrap();
        assert_eq!(later.since.as_deref(), Some("since 1 Mar 2026"));
        let rows = rows("2026-11-01T12:00:00Z");
        assert_eq!(rows.len(), Tag::asked().count());
        assert_eq!(rows.iter().filter(|row| row.heading.is_some()).count(), 5);
        let marked: Vec<_> = rows.iter().filter(|row| row.marked).collect();
        assert_eq!(marked.len(), 1);
        assert_eq!(marked[0].since.as_deref(), Some("since 1 Mar"));
    }

    /// Draws it, as a mark is turned only where it was seen.
    fn is_drawn(screen: &mut Profile, program: &Program) {
        let backend = ratatui::backend::TestBackend::new(100, 30);
        let mut terminal = ratatui::Terminal::new(backend).unwrap();
        terminal.draw(|frame| screen.draw(frame, program)).unwrap();
    }

    #[test]
    fn a_mark_is_turned_once_it_was_seen_and_kept_at_once() {
        let mut program = Program::silent();
        let mut screen = Profile::before(After::To(super::super::home()));
        screen.act(Action::Mark, &mut program);
        assert_eq!(program.memory.profile.tags(), [], "not drawn yet");
        is_drawn(&mut screen, &program);
        screen.act(Action::Mark, &mut program);
        let first = asked()[0];
        assert_eq!(program.memory.profile.tags(), [first]);
        screen.act(Action::Mark, &mut program);
        assert_eq!(program.memory.profile.tags(), []);
    }

    #[test]
    fn a_slow_disk_is_asked_again_without_reading_the_list() {
        let mut program = Program::silent();
        program.doubt = Some(Doubt::Slow);
        let mut screen = Profile::before(After::To(super::super::home()));
        assert!(matches!(
            screen.act(Action::Accept, &mut program),
            Next::To(_)
        ));
    }

    #[test]
    fn a_mark_that_cannot_be_kept_is_told_in_the_list_and_after_it() {
        let home = tempfile::tempdir().unwrap();
        std::fs::write(home.path().join("file"), "").unwrap();
        let mut program = Program::silent();
        program.keeper = store::Keeper::of(&home.path().join("file/state"));
        let mut screen = Profile::before(After::To(super::super::home()));
        is_drawn(&mut screen, &program);
        screen.act(Action::Mark, &mut program);
        let awake = Passed::Awake(Duration::ZERO);
        // However soon it fails, the loop looks for it.
        while screen.unsaved.is_none() {
            assert_eq!(screen.wait(&program), Some(LOOK));
            screen.pass(awake, &mut program);
            std::thread::yield_now();
        }
        assert!(program.notice.as_ref().unwrap().starts_with("Not saved: "));
    }
}
