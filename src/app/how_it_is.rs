//! How it is for a person: what they say before and after a session, and what their body has said in
//! those of the last 90 days.

use std::path::Path;

use jiff::Timestamp;

use super::Program;
use crate::advice::body::{self, Spot};
use crate::advice::felt::{self, Counts};
use crate::advice::past::LOOKS_BACK;
use crate::advice::{Body, Past};
use crate::library::{self, Entry, Opened};
use crate::model::Routine;
use crate::store::{Change, Diary, Done, StoreError};

impl Program {
    /// A routine as it is for this person: for what applies to them, and what their body has said.
    #[must_use]
    pub fn adapted(&self, opened: &Opened) -> Opened {
        let mine = opened.adapted_for(&self.memory.profile.tags());
        mine.as_last_time(&self.body)
    }

    /// Whether it is asked how it is.
    #[must_use]
    pub fn asks_how_it_is(&self) -> bool {
        self.settings.ask != Some(false)
    }

    /// Takes how it is, from 0 to 10, before the next session. Said twice, it is taken back.
    pub fn say_how_it_is(&mut self, felt: Option<u8>) {
        let is_new = self.asks_how_it_is() && felt != self.felt;
        self.felt = felt.filter(|felt| is_new && *felt <= felt::MOST);
    }

    /// Why the warning signs are to be asked again: because of how it is now, or was after the last
    /// sessions. An answer from the last hour will do for the one, a later one for the other.
    #[must_use]
    pub fn why_the_signs(&self) -> Option<&'static str> {
        let answered = self.memory.no_red_flags;
        let is_much = self.felt.is_some_and(|felt| felt >= felt::MUCH);
        if is_much && !answered.is_some_and(|at| self.is_fresh(at)) {
            Some(felt::MUCH_NOW)
        } else if felt::asks_signs(&self.past(), answered, self.time.date) {
            Some(felt::OFTEN_WORSE)
        } else {
            None
        }
    }

    /// How often it was better and worse after a routine, with this session too; none where that is
    /// not known often enough.
    #[must_use]
    pub fn counts_with(&self, now: &Done) -> Option<String> {
        let others = self.recent.iter().filter(|one| !one.is_same(now));
        let others = others.map(Done::past);
        let others = others.filter(|one| one.counts(self.time.date));
        let counts = Counts::of(others.chain([now.past()]), &now.routine);
        counts.map(|counts| counts.text())
    }

    /// Whether it was worse after a routine, not long ago.
    pub(super) fn was_worse_after(&self, id: &str) -> bool {
        let of_it = self.recent.iter().filter(|done| done.routine == id);
        of_it
            .map(Done::past)
            .any(|one| one.left_it_worse(self.time.date))
    }

    /// The built-in routine that suits this person, where one does not; none after which it was worse
    /// not long ago.
    #[must_use]
    pub fn instead_of(&self, routine: &Routine) -> Option<Entry> {
        let tags = self.memory.profile.tags();
        library::instead_of(routine, &tags, |id| self.was_worse_after(id))
    }

    /// Keeps what was said after a session that is in the diary.
    pub fn say_afterwards(&mut self, done: Done) {
        self.keeper.add(done.clone());
        self.recent.retain(|one| !one.is_same(&done));
        self.recent.push(done);
    }

    /// Asks a spot back that begins lighter or is left out.
    pub fn ask_back(&mut self, spot: Spot) {
        self.change(Change::AskBack(body::id(spot), self.time.date));
        self.conclude();
    }

    /// Takes that back: it was last asked back at this time, or never.
    pub fn not_back(&mut self, spot: Spot, before: Option<Timestamp>) {
        self.change(Change::NotBack(body::id(spot), before));
        self.conclude();
    }

    /// Whether routines are to be played as written, whatever the body has said.
    pub fn play_as_written(&mut self, as_written: bool) {
        self.as_written = as_written;
        self.conclude();
    }

    /// What the body has said by now, whether or not routines are played as written.
    #[must_use]
    pub fn body_now(&self) -> Body {
        Body::of(&self.past(), &self.memory.asked_back, self.time.date)
    }

    /// Concludes what holds for the next session.
    pub(super) fn conclude(&mut self) {
        self.body = match self.as_written {
            true => Body::default(),
            false => self.body_now(),
        };
    }

    fn past(&self) -> Vec<Past<'_>> {
        self.recent.iter().map(Done::past).collect()
    }

    /// Reads the sessions that still count.
    ///
    /// # Errors
    /// When the diary is there and cannot be read.
    pub(super) fn read_recent(folder: &Path, now: Timestamp) -> Result<Vec<Done>, StoreError> {
        let since = now.saturating_sub(LOOKS_BACK).unwrap_or(Timestamp::MIN);
        Ok(Diary::since(folder, since)?.sessions)
    }

    /// Goes by the sessions that were read; where they cannot be, by those that were known before.
    pub(super) fn take_recent(&mut self, read: Result<Vec<Done>, StoreError>) {
        match read {
            Ok(recent) => {
                self.recent = recent;
                self.before.failure = None;
            }
            Err(why) => self.cannot_look_back(&why),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::*;
    use crate::advice::Fit;
    use crate::app::Gate;
    use crate::model::{Area, LeftOut, Pressure, Side, Tag, Technique};

    /// A session so many days ago.
    fn done(program: &Program, days: i64) -> Done {
        let at = program.time.date - SignedDuration::from_hours(24 * days);
        serde_json::from_value(serde_json::json!({
            "at": at, "begun": at, "routine": "desk-microbreak", "title": "T",
            "benefit": "relax-muscles", "seconds": 90, "strokes": 3, "finished": true,
        }))
        .unwrap()
    }

    fn known() -> Program {
        let mut program = Program::silent();
        program.memory.no_red_flags = Some(program.time.date - SignedDuration::from_hours(240));
        program
    }

    #[test]
    fn seven_or_three_times_worse_ask_the_signs_until_they_are_answered() {
        let mut program = known();
        assert_eq!(program.questions(), Gate::Short);
        for (felt, gate) in [(6, Gate::Short), (7, Gate::Signs), (10, Gate::Signs)] {
            program.say_how_it_is(Some(felt));
            assert_eq!(program.questions(), gate, "{felt}");
        }
        program.answer_red_flags(false);
        assert_eq!((program.questions(), program.felt), (Gate::Open, Some(10)));
        let mut program = known();
        for days in [3, 2, 1] {
            assert_eq!(program.questions(), Gate::Short);
            program.recent.push(Done {
                before: Some(2),
                after: Some(5),
                ..done(&program, days)
            });
        }
        assert_eq!(program.why_the_signs(), Some(felt::OFTEN_WORSE));
        assert_eq!(program.questions(), Gate::Signs);
        program.answer_red_flags(false);
        assert_eq!(program.questions(), Gate::Open);
    }

    #[test]
    fn what_left_it_worse_is_not_what_suits_instead() {
        let mut program = known();
        program.memory.profile.add(Tag::Cancer, program.time.date);
        let tags = program.memory.profile.tags();
        let barred = library::built_in()
            .filter_map(|entry| library::open_entry(&entry).ok())
            .find(|opened| matches!(opened.fit(&tags), Fit::NotForYou(_)))
            .unwrap();
        let suits = program.instead_of(&barred.routine).unwrap().id;
        let done = |days| Done {
            routine: suits.clone(),
            before: Some(2),
            after: Some(4),
            ..done(&program, days)
        };
        let (lately, before) = (done(1), done(3));
        program.recent.push(before);
        assert_eq!(program.instead_of(&barred.routine).unwrap().id, suits);
        program.recent.push(lately);
        assert_ne!(program.instead_of(&barred.routine).unwrap().id, suits);
    }

    #[test]
    fn who_leaves_a_routine_has_not_said_how_it_is_for_the_next_one() {
        let mut program = known();
        program.say_how_it_is(Some(4));
        program.say_how_it_is(Some(11));
        assert_eq!(program.felt, None, "there is no such number");
        program.say_how_it_is(Some(4));
        program.leave();
        assert_eq!(program.felt, None);
        program.settings.ask = Some(false);
        program.say_how_it_is(Some(4));
        assert_eq!(program.felt, None);
    }

    #[test]
    fn what_is_skipped_comes_back_when_it_is_asked_back_and_goes_when_that_is_taken_back() {
        let mut program = known();
        let spot = (Technique::Petrissage, Area::ShoulderTop);
        let left_out = vec![LeftOut {
            technique: spot.0,
            area: spot.1,
            side: Side::Left,
            as_before: false,
        }];
        for days in [2, 1] {
            program.recent.push(Done {
                left_out: left_out.clone(),
                ..done(&program, days)
            });
        }
        program.conclude();
        let opened = library::open("desk-microbreak", None).unwrap();
        let strokes = |program: &Program| program.adapted(&opened).timeline.strokes.len();
        assert_eq!((strokes(&program), opened.timeline.strokes.len()), (2, 3));
        program.ask_back(spot);
        assert_eq!(strokes(&program), 3);
        program.not_back(spot, None);
        assert_eq!(strokes(&program), 2);
        program.play_as_written(true);
        assert_eq!(strokes(&program), 3);
        let most = program.body_now().most_pressure(spot, Side::Left.into());
        assert_eq!(most, None::<Pressure>);
    }
}
