//! What moves in the player: the hand on the map, and the beat. Both follow from session time
//! alone, so a pause freezes them and two frames of the same moment are identical.

use std::time::Duration;

use crate::engine::{BeatKind, Moment, Phase, State, beat_at};
use crate::ui::body::{Hand, Mark, Shape, motion};

/// How long a beat counts as fresh, or half the beat if that is shorter.
const FLASH: Duration = Duration::from_millis(375);

/// The beat of a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pulse {
    /// What the beat is.
    pub(super) kind: BeatKind,
    /// Whether it has just come.
    pub(super) fresh: bool,
    /// Session time until the next beat, or until this one is no longer fresh.
    pub(super) stays: Duration,
}

/// The hand at a moment and its path; `speed` is the multiple of normal speed at which the
/// session runs, so that frames are as far apart in real time as at normal speed. In calm mode only
/// the path is shown.
pub(super) fn hand(moment: &Moment<'_>, speed: u32, calm: bool) -> Hand {
    Hand {
        mark: if calm { None } else { mark(moment, speed) },
        way: motion::way(moment.stroke.technique),
        shape: Shape::of(moment.stroke.technique, moment.stroke.tool),
    }
}

/// The mark of the hand at a moment; the same until the next frame.
pub(super) fn mark(moment: &Moment<'_>, speed: u32) -> Option<Mark> {
    let into = worked(moment)?;
    // What lies still has no frames.
    let frame = frame(moment, speed).unwrap_or(moment.length);
    let nth = into.as_nanos() / frame.as_nanos().max(1);
    let into = frame.saturating_mul(u32::try_from(nth).unwrap_or(u32::MAX));
    let stroke = moment.stroke;
    motion::mark(stroke.technique, stroke.tempo, into, moment.length)
}

/// The beat at a moment, if it has one.
pub(super) fn pulse(moment: &Moment<'_>) -> Option<Pulse> {
    let into = worked(moment)?;
    let beat = beat_at(moment.stroke, moment.length, into)?;
    let since = into - beat.at;
    let flash = FLASH.min(beat.length / 2);
    Some(Pulse {
        kind: beat.kind,
        fresh: since < flash,
        stays: if since < flash { flash } else { beat.length } - since,
    })
}

/// Session time until the next frame of what moves; none while nothing moves.
pub fn until_next(moment: &Moment<'_>, speed: u32, with_map: bool) -> Option<Duration> {
    if moment.state != State::Running {
        return None;
    }
    let into = worked(moment)?;
    let least = motion::SHORTEST_FRAME.saturating_mul(speed);
    let map = frame(moment, speed).filter(|_| with_map).map(|frame| {
        let part = into.as_nanos() % frame.as_nanos().max(1);
        frame - Duration::from_nanos(u64::try_from(part).unwrap_or(0))
    });
    // Beside a moving hand, the beat is shown with the next frame.
    map.or_else(|| pulse(moment).map(|pulse| pulse.stays.max(least)))
}

/// How far into the work a moment is; none outside the work.
fn worked(moment: &Moment<'_>) -> Option<Duration> {
    let shows = !matches!(moment.state, State::Ended | State::Ready);
    (shows && moment.phase == Phase::Work).then(|| moment.length.saturating_sub(moment.left))
}

/// The session time that one frame stays.
fn frame(moment: &Moment<'_>, speed: u32) -> Option<Duration> {
    let stroke = moment.stroke;
    let life = motion::frame(stroke.technique, stroke.tempo, moment.length)?;
    let least = motion::SHORTEST_FRAME.saturating_mul(speed);
    Some(life.max(least))
}
