//! The author's screen beside their editor, and the rehearsal of what is written there.
//!
//! Both follow the file: a rehearsal goes on with what was saved, at the same stroke. It is the
//! real player in every way but two: nothing of it is kept, and its time runs as fast as wanted.

use std::path::Path;
use std::time::Duration;

use ratatui::Frame;

use super::author_file::AuthorFile;
use super::{Next, Player, Screen};
use crate::app::Program;
use crate::engine::Command;
use crate::model::Tag;
use crate::playback::{Playback, Speed};
use crate::terminal::Passed;
use crate::ui::{Action, Place, Press};

/// The author's screen.
pub struct Preview {
    desk: AuthorFile,
    rehearsal: Option<Player>,
}

impl Preview {
    /// The screen for this file, which is read now, as it is for a person to whom these tags apply.
    #[must_use]
    pub fn of(path: &Path, tags: Vec<Tag>) -> Self {
        Self {
            desk: AuthorFile::of(path, tags),
            rehearsal: None,
        }
    }

    fn rehearse(&mut self, program: &Program) {
        match self.desk.to_rehearse() {
            Some((opened, at)) => {
                let mut player = Player::rehearsing(opened, at, program);
                if !self.desk.is_current() {
                    let words = "This is the last version that can be played.";
                    player.tell(words.into(), program);
                }
                self.rehearsal = Some(player);
            }
            None => self.desk.tell("There is nothing to rehearse yet.".into()),
        }
    }

    /// Back to the strokes, at the one that was being rehearsed.
    fn end_rehearsal(&mut self, told: Option<&str>) -> Next {
        if let Some(mut player) = self.rehearsal.take() {
            // The last bell rings on; what is cut short is silent at once.
            if told.is_none() {
                player.performance().does(Playback::fall_silent);
            }
            let place = player
                .playback()
                .moment()
                .map(|moment| (moment.stroke.number - 1, moment.side));
            if let Some((nth, side)) = place {
                self.desk.choose(nth, side);
            }
        }
        if let Some(told) = told {
            self.desk.tell(told.to_owned());
        }
        Next::Draw
    }

    fn in_rehearsal(&mut self, action: Action, program: &mut Program) -> Next {
        let Some(player) = &mut self.rehearsal else {
            return Next::Stay;
        };
        let go = match action {
            Action::Back => return self.end_rehearsal(None),
            Action::Faster => set_speed(player, program, Speed::faster),
            Action::Slower => set_speed(player, program, Speed::slower),
            Action::Top => player.command(Command::To(0), program),
            Action::Bottom => player.command(Command::To(usize::MAX), program),
            other => player.act(other, program),
        };
        self.after(go)
    }

    fn after(&mut self, next: Next) -> Next {
        match &self.rehearsal {
            Some(player) if player.is_over() => self.end_rehearsal(Some("Rehearsed to the end.")),
            _ => next,
        }
    }

    /// The file has changed under a rehearsal: it goes on with what was saved.
    fn take_up(&mut self, program: &Program) {
        let (Some(player), Some(good)) = (&mut self.rehearsal, self.desk.good()) else {
            return;
        };
        if !self.desk.is_current() {
            let count = self.desk.report().count();
            let words = format!("Saved with {count}; still playing the previous version.");
            player.tell(words, program);
            return;
        }
        let playback = player.playback();
        if *playback.routine() == good.routine {
            return;
        }
        let Some(moment) = playback.moment() else {
            return;
        };
        let nth = good
            .timeline
            .same_as(moment.stroke, moment.stroke.number - 1);
        let at = good.timeline.start_of(nth).unwrap_or_default();
        let (routine, timeline) = (good.routine.clone(), good.timeline.clone());
        let performance = player.performance();
        let now = program.time.now;
        performance.does(|playback| playback.take_up(routine, timeline, at, now));
        let words = "Saved. This stroke starts again in the new version.";
        player.tell(words.into(), program);
    }
}

/// Lets the time run in the next step, also of the next rehearsal.
fn set_speed(player: &mut Player, program: &mut Program, step: fn(Speed) -> Speed) -> Next {
    let speed = step(player.playback().speed());
    player
        .performance()
        .does(|playback| playback.set_speed(speed));
    program.speed = speed;
    Next::Draw
}

impl Screen for Preview {
    fn place(&self) -> Place {
        self.rehearsal
            .as_ref()
            .map_or(Place::Preview, Player::place)
    }

    fn draw(&mut self, frame: &mut Frame<'_>, program: &Program) {
        match &mut self.rehearsal {
            Some(player) => player.draw(frame, program),
            None => self.desk.draw(frame, program),
        }
    }

    fn sift(&mut self, press: Press, action: Option<Action>, all: &mut Program) -> Option<Action> {
        match &mut self.rehearsal {
            Some(player) => player.sift(press, action, all),
            None => action,
        }
    }

    fn act(&mut self, action: Action, program: &mut Program) -> Next {
        if self.rehearsal.is_some() {
            return self.in_rehearsal(action, program);
        }
        match action {
            Action::Back => return Next::Quit,
            Action::Open => self.rehearse(program),
            Action::Edit => self.desk.edit(),
            other if self.desk.act(other) => {}
            _ => return Next::Stay,
        }
        Next::Draw
    }

    fn pass(&mut self, passed: Passed, program: &mut Program) -> Next {
        let changed = self.desk.follow(passed);
        if changed {
            self.take_up(program);
        }
        let Some(player) = &mut self.rehearsal else {
            return Next::draw_if(changed);
        };
        let go = player.pass(passed, program);
        match self.after(go) {
            Next::Stay if changed => Next::Draw,
            go => go,
        }
    }

    fn wait(&self, program: &Program) -> Option<Duration> {
        let player = self
            .rehearsal
            .as_ref()
            .and_then(|player| player.wait(program));
        player.into_iter().chain([self.desk.until_look()]).min()
    }

    fn rings(&mut self) -> bool {
        self.rehearsal.as_mut().is_some_and(Player::rings)
    }

    fn is_held(&self) -> bool {
        self.rehearsal.as_ref().is_some_and(Player::is_held)
    }

    fn hold(&mut self, program: &Program) {
        if let Some(player) = &mut self.rehearsal {
            player.hold(program);
        }
    }
}
