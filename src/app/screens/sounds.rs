//! The lesson on its screen: all sounds one after the other, or one again.

use std::time::Duration;

use ratatui::Frame;

use super::{Next, Screen};
use crate::app::Program;
use crate::audio::Scheduled;
use crate::playback::WARM_UP;
use crate::playback::lesson::{LESSON, Step};
use crate::terminal::Passed;
use crate::ui::screens::sounds::{self, View};
use crate::ui::widgets::scroll::Scroll;
use crate::ui::{Action, Place};

const BEFORE: &str =
    "Hear each one once, and you can follow a routine with your eyes closed. Space plays them all.";
const SILENT: &str =
    "No sound here right now; `backrub doctor` says why. This is what you would hear.";
const MUTED: &str = "Sound is off. This is what you would hear.";

/// The lesson.
#[derive(Default)]
pub struct Lesson {
    chosen: usize,
    /// How many were played.
    played: u32,
    /// The one that sounds, how much longer, and whether the others follow.
    sounding: Option<Sounding>,
    scroll: Scroll,
}

struct Sounding {
    left: Duration,
    all: bool,
}

impl Lesson {
    /// The lesson, which begins by itself.
    #[must_use]
    pub fn now(program: &Program) -> Self {
        let mut lesson = Self::default();
        lesson.sound(true, program);
        lesson
    }

    fn step(&self) -> &'static Step {
        &LESSON[self.chosen]
    }

    /// Plays what is chosen; `all` of them from there on.
    fn sound(&mut self, all: bool, program: &Program) {
        let wait = match self.sounding {
            None if program.speaker.is_audible() => WARM_UP,
            _ => Duration::ZERO,
        };
        program.speaker.silence();
        let begin = program.time.now + wait;
        let sounds = self.step().sounds(program.voice);
        self.played += 1;
        program
            .speaker
            .set(Scheduled::from(begin, self.played, sounds));
        let left = wait + self.step().length();
        self.sounding = Some(Sounding { left, all });
    }

    fn fall_silent(&mut self, program: &Program) {
        program.speaker.silence();
        self.sounding = None;
    }
}

impl Screen for Lesson {
    fn place(&self) -> Place {
        Place::Sounds
    }

    fn draw(&mut self, frame: &mut Frame<'_>, program: &Program) {
        let view = View {
            chosen: self.chosen,
            sounding: self.sounding.is_some(),
            before: match (
                program.speaker.muted(),
                program.speaker.status().is_silent(),
            ) {
                (true, _) => MUTED,
                (_, true) => SILENT,
                _ => BEFORE,
            },
        };
        sounds::render(frame, &view, &mut self.scroll, &program.theme);
    }

    fn act(&mut self, action: Action, program: &mut Program) -> Next {
        match action {
            Action::Open => {
                self.fall_silent(program);
                self.sound(false, program);
            }
            Action::Pause if self.sounding.is_some() => self.fall_silent(program),
            // All of them, whichever is chosen.
            Action::Pause => {
                self.chosen = 0;
                self.sound(true, program);
            }
            Action::Back => {
                self.fall_silent(program);
                return Next::Home;
            }
            other => match other.moved(self.chosen, LESSON.len() - 1, LESSON.len()) {
                Some(chosen) => {
                    self.chosen = chosen;
                    self.fall_silent(program);
                }
                None => return Next::Stay,
            },
        }
        Next::Draw
    }

    fn pass(&mut self, passed: Passed, program: &mut Program) -> Next {
        let Some(Sounding { left, all }) = &mut self.sounding else {
            return Next::Stay;
        };
        let Passed::Awake(real) = passed else {
            self.fall_silent(program);
            return Next::Draw;
        };
        *left = left.saturating_sub(real);
        if !left.is_zero() {
            return Next::Stay;
        }
        match *all && self.chosen + 1 < LESSON.len() {
            true => {
                self.chosen += 1;
                self.sound(true, program);
            }
            false => self.sounding = None,
        }
        Next::Draw
    }

    fn wait(&self, _: &Program) -> Option<Duration> {
        self.sounding.as_ref().map(|sounding| sounding.left)
    }
}
