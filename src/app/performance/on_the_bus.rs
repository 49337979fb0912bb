//! What the session bus is told of a session: that it is there, what is done now, and that it is over.

use std::time::{Duration, Instant};

use crate::app::Program;
use crate::audio::Speaker;
use crate::bus::{Bus, Names, Playing};
use crate::engine::{Moment, Session, State};
use crate::model::wording::capital;
use crate::model::{Others, Side};
use crate::playback::Playback;

/// What the bus was told last. Dropped, the session is over there.
#[derive(Default)]
pub(super) struct OnTheBus {
    bus: Bus,
    last: Option<Playing>,
    /// Whose last sound others wait for.
    speaker: Option<Speaker>,
}

impl OnTheBus {
    /// Tells what has changed; the first time, that a session begins.
    pub(super) fn tell(&mut self, playback: &Playback, program: &Program) {
        let is_private = program.settings.private == Some(true);
        let Some(playing) = playing(playback, is_private, &program.speaker, program.time.now)
        else {
            return;
        };
        if self.speaker.is_none() {
            self.bus = program.bus.clone();
            self.speaker = Some(program.speaker.clone());
            // Whoever hears nothing of the session may hear something else.
            self.bus.begin(match playing.volume {
                0 => Others::Leave,
                _ => program.settings.others.unwrap_or(Others::Pause),
            });
        }
        let last = self.last.as_ref();
        if last.is_none_or(|last| playing.is_news(last)) {
            self.bus.tell(playing.clone());
            self.last = Some(playing);
        }
    }
}

impl Drop for OnTheBus {
    fn drop(&mut self) {
        if let Some(speaker) = &self.speaker {
            self.bus.end(speaker.remaining());
        }
    }
}

/// A session as the bus sees it; nothing before it has begun.
fn playing(
    playback: &Playback,
    is_private: bool,
    speaker: &Speaker,
    now: Instant,
) -> Option<Playing> {
    let session = playback.session();
    let moment = playback.moment()?;
    let (start, end) = span(session)?;
    let names = || {
        let technique = capital(moment.stroke.technique.name());
        Names::of(&technique, &place(&moment), &playback.routine().title)
    };
    Some(Playing {
        names: (!is_private).then(names),
        number: moment.stroke.number,
        length: end.saturating_sub(start),
        at: session.at().saturating_sub(start),
        since: now,
        pace: match session.state() {
            State::Running => playback.speed().times(),
            _ => 0,
        },
        moves: session.moves(),
        volume: match speaker.muted() {
            true => 0,
            false => speaker.volume().percent(),
        },
    })
}

/// When the current stroke begins, with its way in, and when its last side ends.
fn span(session: &Session) -> Option<(Duration, Duration)> {
    let (stroke, _) = session.place()?;
    let segments = session.timeline().segments.iter();
    let mut of_it = segments.filter(|segment| segment.stroke == stroke);
    let first = of_it.next()?;
    let last = of_it.next_back().unwrap_or(first);
    Some((first.start, last.end()))
}

/// Side and area, such as "left, calf".
fn place(moment: &Moment<'_>) -> String {
    let area = moment.stroke.area;
    match moment.side {
        _ if area.has_no_sides() => area.name().to_owned(),
        Side::Both => format!("both sides, {}", area.name()),
        side => format!("{side}, {}", area.name()),
    }
}
