//! What moves on the player: the hand on the map, and the beat. Both follow from the session's
//! time alone, so a pause holds them and two pictures of one moment are alike.

use std::time::Duration;

use crate::engine::{BeatKind, Moment, Phase, State, beat_at};
use crate::ui::body::{Hand, Mark, motion};

/// So long a beat is shown as one that has just come, or half of it if it is shorter.
const FLASH: Duration = Duration::from_millis(375);

/// The beat of a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pulse {
    /// What the beat is.
    pub(super) kind: BeatKind,
    /// Whether it has just come.
    pub(super) fresh: bool,
    /// Session time until it is another, or no longer fresh.
    pub(super) stays: Duration,
}

/// The hand of a moment and its way; `speed` is how many times faster than life the session
/// runs: pictures are as far apart in life as they are at the usual speed. In calm only the way
/// is shown.
pub(super) fn hand(moment: &Moment<'_>, speed: u32, calm: bool) -> Hand {
    Hand {
        mark: if calm { None } else { mark(moment, speed) },
        way: motion::way(moment.stroke.technique),
    }
}

fn mark(moment: &Moment<'_>, speed: u32) -> Option<Mark> {
    let into = worked(moment)?;
    let frame = frame(moment, speed)?;
    let nth = into.as_nanos() / frame.as_nanos().max(1);
    let into = frame.saturating_mul(u32::try_from(nth).unwrap_or(u32::MAX));
    let stroke = moment.stroke;
    motion::mark(stroke.technique, stroke.tempo, into, moment.length)
}

/// The beat of a moment; none where it has none.
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

/// Session time until the picture of what moves is another; none while nothing moves.
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
    // Beside a moving hand the beat is shown with its next picture.
    map.or_else(|| pulse(moment).map(|pulse| pulse.stays.max(least)))
}

/// How far into the work a moment is; none outside of it.
fn worked(moment: &Moment<'_>) -> Option<Duration> {
    let shows = !matches!(moment.state, State::Ended | State::Ready);
    (shows && moment.phase == Phase::Work).then(|| moment.length.saturating_sub(moment.left))
}

/// The session time that one picture stays.
fn frame(moment: &Moment<'_>, speed: u32) -> Option<Duration> {
    let stroke = moment.stroke;
    let life = motion::frame(stroke.technique, stroke.tempo, moment.length)?;
    let least = motion::SHORTEST_FRAME.saturating_mul(speed);
    Some(life.max(least))
}
