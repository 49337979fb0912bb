//! A take: one stretch of sound between two silences, and what of it is to come.
//!
//! The sounds of the next seconds are scheduled with their moments, so that neither a slow screen
//! nor a busy loop can make one late. A schedule always says all that is to come, so it may be
//! made anew at any time: what has begun is known by its identity and does not begin again.
//! Nothing is scheduled further ahead than the loop can be trusted to come back.

use std::ops::Bound::{self, Excluded, Included, Unbounded};
use std::ops::RangeBounds as _;
use std::time::{Duration, Instant};

use super::voicing::{Voiced, Voicing, says};
use crate::audio::{Scheduled, SoundId};
use crate::engine::{NoteKind, Session, SpeechKind, State, Telling};
use crate::model::VoiceMode;

/// The look-ahead: sounds are scheduled this far ahead, in real time.
const AHEAD: Duration = Duration::from_secs(8);
/// When less than this is scheduled, more is.
const REFILL: Duration = Duration::from_secs(6);
/// The kind of what is told while the time stands still, among the kinds of notes.
const TOLD: u16 = 64;

/// Where a take begins: with what is due at a date, or after it, where that has been heard.
pub(super) type Start = Bound<Duration>;

/// One stretch of sound between two silences.
#[derive(Debug)]
pub(super) struct Take {
    number: u32,
    start: Start,
    /// A line that began before this date is not taken up in its middle.
    lines_from: Duration,
    /// What is told while the session's time stands still, and since when.
    telling: Option<(Telling, Instant)>,
    /// Up to this date everything is scheduled; nothing is before the first time.
    scheduled_to: Option<Duration>,
}

impl Take {
    /// The first take of a session.
    pub(super) fn first(start: Start) -> Self {
        Self {
            number: 0,
            start,
            lines_from: date(start),
            telling: None,
            scheduled_to: None,
        }
    }

    /// The take after a silence.
    pub(super) fn next(&mut self, start: Start) {
        *self = Self {
            number: self.number + 1,
            ..Self::first(start)
        };
    }

    /// Another amount is said from this date on. The middle of a line is not said where its begin
    /// was not.
    pub(super) fn voice_changed(&mut self, from: VoiceMode, to: VoiceMode, at: Duration) {
        let kinds = [SpeechKind::Name, SpeechKind::Cue];
        if kinds
            .iter()
            .any(|kind| says(to, *kind) && !says(from, *kind))
        {
            self.lines_from = at;
        }
    }

    /// Whether less is scheduled than should be.
    pub(super) fn runs_out(&self, session: &Session, voicing: &Voicing) -> bool {
        let wanted = session.at() + voicing.speed.session_time(REFILL);
        let last = session.timeline().last_sound();
        self.scheduled_to.is_none_or(|to| to <= wanted.min(last))
    }

    /// The real time until more is to be scheduled, if any is left.
    pub(super) fn until_refill(&self, session: &Session, voicing: &Voicing) -> Option<Duration> {
        let to = self.scheduled_to?;
        let more = session.state() == State::Running && session.timeline().last_sound() >= to;
        let left = voicing.speed.real_time(to.saturating_sub(session.at()));
        more.then(|| left.saturating_sub(REFILL))
    }

    /// All that is to come in the next seconds, each sound with its identity.
    pub(super) fn schedule(
        &mut self,
        session: &Session,
        voicing: &Voicing,
    ) -> Vec<(SoundId, Voiced)> {
        let now = session.at();
        let to = match session.state() {
            State::Ended => Duration::MAX,
            _ => now + voicing.speed.session_time(AHEAD),
        };
        let from = match self.scheduled_to.replace(to) {
            None => self.start,
            Some(_) => Included(now),
        };
        // A line may have begun before; its later sentences are to come.
        let here = session.timeline().segment_at(now);
        let earliest = here.map_or(now, |here| here.start.max(self.lines_from));
        let mut notes = session.score(earliest.min(date(from)), to);
        let lines_from = self.lines_from;
        notes.retain(|note| !matches!(note.kind, NoteKind::Line(line) if line.at < lines_from));
        let from = from.map(|at| voicing.speed.real_time(at));
        voicing.begin_after(session.opening(), &mut notes);
        let voiced = voicing.voiced(session.timeline(), &notes).into_iter();
        voiced
            .filter(|voiced| (from, Unbounded).contains(&voiced.at))
            .map(|voiced| {
                let id = SoundId {
                    take: self.number,
                    part: voiced.part,
                };
                (id, voiced)
            })
            .collect()
    }

    /// This is told from a moment on, while the session's time stands still at a date; what is due
    /// then comes after it. What has begun to be told is told on.
    pub(super) fn tell(&mut self, telling: Telling, at: Duration, from: Instant) {
        let from = self.telling.take().map_or(from, |(_, begun)| begun);
        self.telling = (!telling.length().is_zero()).then_some((telling, from));
        self.start = Included(at);
    }

    /// What was told is over.
    pub(super) fn tells_no_more(&mut self) {
        self.telling = None;
    }

    /// Whether something is told.
    pub(super) fn tells(&self) -> bool {
        self.telling.is_some()
    }

    /// All that is told in the next seconds, each sound at its moment.
    pub(super) fn told(&self, voicing: &Voicing, now: Instant) -> Vec<Scheduled> {
        let Some((telling, from)) = &self.telling else {
            return Vec::new();
        };
        let sounds = voicing.telling(telling).into_iter().enumerate();
        let scheduled = sounds.map(|(nth, (at, sound))| Scheduled {
            id: SoundId {
                take: self.number,
                part: [0, 0, TOLD, 0, nth as u16],
            },
            due: *from + at,
            sound,
        });
        scheduled.filter(|one| one.due < now + AHEAD).collect()
    }
}

/// The date at which a take begins.
fn date(start: Start) -> Duration {
    match start {
        Included(at) | Excluded(at) => at,
        Unbounded => Duration::ZERO,
    }
}
