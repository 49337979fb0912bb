//! What is said before a session goes on, and how long a body needs for it.
//!
//! In the work that is the side, the area, the technique and the force as they are now, and the line
//! that was cut. Who was held for long may have got up and no longer knows how: the cue is told
//! again too, and where one lies or is on the floor the way down, with the time that it takes.

use std::time::Duration;

use super::speech::{self, SpeechKind};
use super::stance::Stance;
use super::{Phase, Planned, Segment, Session, Telling};

/// Who was held for so long may have got up.
const LONG: Duration = Duration::from_secs(30);

impl Session {
    /// What is said again before the session goes on. A way in begins again and tells its own words.
    pub(super) fn told_again(&self) -> Telling {
        let mut lines = Vec::new();
        if let Some(here) = self.segment() {
            let stroke = &self.timeline.strokes[here.stroke];
            if !self.way_down().is_zero() {
                let down = Stance::AT_THE_KEYS.words_to(stance(stroke, here));
                lines.extend(down.into_iter().map(|words| (SpeechKind::Move, words)));
            }
            if here.phase == Phase::Work {
                self.tell_work(stroke, here, &mut lines);
            }
        }
        Telling::again(lines)
    }

    /// What is done here, and the line that was cut.
    fn tell_work(&self, stroke: &Planned, here: &Segment, lines: &mut Vec<(SpeechKind, String)>) {
        if !self.way_down().is_zero() {
            let words = stroke.movement_on(here.side);
            lines.extend(words.map(|words| (SpeechKind::Move, words)));
        }
        let eased = self.plan.eases(here.stroke);
        let name = speech::going_on(stroke, here.side, eased);
        lines.push((SpeechKind::Name, name));
        if self.was_held_long() {
            let cue = stroke.own_cue_on(here.side);
            lines.extend(cue.map(|cue| (SpeechKind::Cue, cue)));
        }
        let mut speech = self.timeline.speech.iter();
        let cut = speech.find(|line| line.at < self.at && self.at < line.end());
        lines.extend(cut.map(|line| (line.kind, line.text.clone())));
    }

    /// The time to get down to where the hands work, before the session goes on: nothing for who is
    /// there, or where the way in that begins again gives that time.
    pub(super) fn way_down(&self) -> Duration {
        let low = self.segment().filter(|_| self.was_held_long());
        let needs = low.map(|here| {
            let there = stance(&self.timeline.strokes[here.stroke], here);
            let needs = match there.is_low() {
                true => Stance::AT_THE_KEYS.time_to(there),
                false => Duration::ZERO,
            };
            match here.phase {
                Phase::Work => needs,
                _ => needs.saturating_sub(here.length),
            }
        });
        needs.unwrap_or_default()
    }

    fn was_held_long(&self) -> bool {
        self.held_for >= LONG
    }
}

/// Where the body is in a segment, and what it holds.
fn stance(stroke: &Planned, here: &Segment) -> Stance {
    Stance::new(stroke.positions.on(here.side), stroke.tool)
}
