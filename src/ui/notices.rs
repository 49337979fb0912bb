//! Short words for what just happened in a session, for one line that goes away by itself.

use crate::engine::{Timeline, What};
use crate::model::Sides;
use crate::model::secs::on_screen;

/// What to say of an event; none where the screen shows it anyway.
#[must_use]
pub fn of(what: &What, timeline: &Timeline) -> Option<String> {
    match what {
        What::Timed { stroke, time, by } => {
            let a_side = match timeline.strokes.get(*stroke) {
                Some(planned) if planned.sides == Sides::Each || planned.block.is_some() => {
                    " a side"
                }
                _ => "",
            };
            Some(format!("{by:+} s: now {}{a_side}", on_screen(*time)))
        }
        What::Refused(refusal) => Some(format!("Not changed: {refusal}.")),
        What::Eased(_) => Some("Lighter now. Press - again to leave this stroke out.".into()),
        What::LeftOut(_) => {
            Some("Left out, with its other side. What follows there is lighter.".into())
        }
        What::Moved(stroke) => {
            let planned = timeline.strokes.get((*stroke)?)?;
            Some(format!("To stroke {}.", planned.number))
        }
        What::Signal(_)
        | What::Paused
        | What::Away(_)
        | What::Countdown(_)
        | What::Resumed
        | What::Stopped => None,
    }
}
