//! Short notices about what just happened in a session, for a line that disappears by itself.

use crate::engine::{Planned, Timeline, What};
use crate::model::Sides;
use crate::model::secs::on_screen;

/// What to say about an event; none if the screen shows it anyway.
#[must_use]
pub fn of(what: &What, timeline: &Timeline) -> Option<String> {
    match what {
        What::Timed { stroke, time, by } => {
            let planned = timeline.strokes.get(*stroke);
            let a_side = if planned.is_some_and(has_two_sides) {
                " per side"
            } else {
                ""
            };
            Some(format!("{by:+} s: now {}{a_side}", on_screen(*time)))
        }
        What::Refused(refusal) => Some(format!("Not changed: {refusal}.")),
        What::Eased(_) => Some("Lighter now. Press - again to skip this stroke.".into()),
        What::LeftOut(stroke) => Some(left_out(*stroke, timeline)),
        What::Moved(stroke) => {
            let planned = timeline.strokes.get((*stroke)?)?;
            Some(format!("Now at stroke {}.", planned.number))
        }
        What::Signal(_)
        | What::Paused
        | What::Away(_)
        | What::Tells(_)
        | What::Countdown(_)
        | What::Resumed
        | What::Stopped => None,
    }
}

/// Whether the stroke is done on one side and then on the other.
fn has_two_sides(stroke: &Planned) -> bool {
    stroke.sides == Sides::Each || stroke.block.is_some()
}

/// What is skipped together with a stroke, and what that means for the strokes after it.
fn left_out(index: usize, timeline: &Timeline) -> String {
    let Some(stroke) = timeline.strokes.get(index) else {
        return "Skipped.".into();
    };
    let twin_comes = stroke.block.is_some_and(|block| block.twin > index);
    let with_it = if stroke.sides == Sides::Each || twin_comes {
        " on both sides"
    } else {
        ""
    };
    let region = stroke.area.region();
    let mut later = timeline.segments.iter().map(|segment| segment.stroke);
    let spares = later.any(|later| {
        let stroke = &timeline.strokes[later];
        later > index && stroke.technique.touches() && stroke.area.region() == region
    });
    let after = if spares {
        " The next strokes there are lighter."
    } else {
        ""
    };
    format!("Skipped{with_it}.{after}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{Command, Session};

    /// The notice for ten seconds more on the first stroke.
    fn longer(strokes: &str) -> String {
        let mut session = Session::new(timeline(strokes));
        session.obey(Command::Start);
        session.advance(std::time::Duration::from_secs(8));
        let events = session.obey(Command::Longer);
        let told = events.iter().find_map(|e| of(&e.what, session.timeline()));
        told.unwrap_or_default()
    }

    fn timeline(strokes: &str) -> Timeline {
        let head = "title: T\nbenefit: relax-muscles\nsetting: chair\nstrokes:\n";
        let text = format!("{head}{strokes}");
        Timeline::of(&crate::notation::read("t", text.as_bytes()).unwrap())
    }

    const BOTH: &str = "  - { technique: petrissage, area: calf, side: both, time: 30s }\n";
    const EACH: &str = "  - { technique: petrissage, area: calf, side: each, time: 30s }\n";

    #[test]
    fn leaving_out_names_the_other_side_only_where_there_is_one() {
        assert_eq!(left_out(0, &timeline(BOTH)), "Skipped.");
        assert_eq!(left_out(0, &timeline(EACH)), "Skipped on both sides.");
        let twice = [BOTH, BOTH].concat();
        let after = "Skipped. The next strokes there are lighter.";
        assert_eq!(left_out(0, &timeline(&twice)), after);
        assert_eq!(left_out(1, &timeline(&twice)), "Skipped.");
    }

    #[test]
    fn a_change_of_time_is_told_by_the_side_only_where_there_are_two() {
        assert_eq!(longer(BOTH), "+10 s: now 0:40");
        assert_eq!(longer(EACH), "+10 s: now 0:40 per side");
        let block = "  - each:\n      strokes:\n        - { technique: petrissage, area: calf, \
                     time: 30s }\n";
        assert_eq!(longer(block), "+10 s: now 0:40 per side");
    }
}
