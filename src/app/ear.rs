//! What a session sounds like, given to the speaker ahead of time.
//!
//! The score of the next seconds is turned into cues, each with its moment, so that neither a
//! slow screen nor a busy loop can make a sound late. A pause, a jump or another plan takes back
//! what has not begun. Nothing is given further ahead than the loop can be trusted to come back.

use std::time::{Duration, Instant};

use super::Speed;
use crate::audio::{Breath, Cue, Earcon, Sound, Speaker};
use crate::engine::speech::Kind;
use crate::engine::{BeatKind, Phase, Session, Signal, Spoken, State, score};
use crate::model::VoiceMode;
use crate::voice;

/// Sounds are given so far ahead, in real time.
const AHEAD: Duration = Duration::from_secs(8);
/// When less than this is given, more is.
const REFILL: Duration = Duration::from_secs(6);
/// Beats that would follow one another more quickly are not sounded.
const LEAST_BEAT: Duration = Duration::from_millis(180);
/// A name that was cut by a pause is told again so long after going on.
const AGAIN_AFTER: Duration = Duration::from_millis(900);
/// The smallest difference between two dates.
const TICK: Duration = Duration::from_nanos(1);

/// One session's way to the speaker.
pub struct Ear {
    speaker: Speaker,
    speed: Speed,
    voice: VoiceMode,
    /// Up to this date everything was given.
    given: Duration,
}

impl Ear {
    /// An ear that has heard nothing yet.
    #[must_use]
    pub fn new(speaker: Speaker, speed: Speed, voice: VoiceMode) -> Self {
        Self {
            speaker,
            speed,
            voice,
            given: Duration::ZERO,
        }
    }

    /// The speaker.
    #[must_use]
    pub fn speaker(&self) -> &Speaker {
        &self.speaker
    }

    /// How much is said.
    #[must_use]
    pub fn voice(&self) -> VoiceMode {
        self.voice
    }

    /// Gives what is due soon, for a session that stands at its date `now`.
    pub fn follow(&mut self, session: &Session, now: Instant) {
        let to = match session.state() {
            State::Ended => Duration::MAX,
            State::Ready | State::Running => {
                let to = session.at() + self.speed.session_time(AHEAD);
                if self.given > session.at() + self.speed.session_time(REFILL) {
                    return;
                }
                to
            }
            _ => return,
        };
        let from = std::mem::replace(&mut self.given, to);
        let timeline = session.timeline();
        let mut cues = Vec::new();
        for heard in timeline.score(from, to) {
            let wait = heard.at.saturating_sub(session.at());
            let due = now + self.speed.real_time(wait);
            match heard.sound {
                score::Sound::Signal(signal) => cues.extend(earcon(signal).map(|earcon| Cue {
                    due,
                    sound: Sound::Earcon(earcon),
                })),
                score::Sound::Beat(kind, length) => cues.extend(self.beat(kind, length, due)),
                score::Sound::Line(line) => {
                    let room = self.speed.real_time(timeline.room_for(line));
                    cues.extend(self.line(line, due, room));
                }
            }
        }
        self.speaker.follow(cues);
    }

    /// How long until more is to be given.
    #[must_use]
    pub fn until_refill(&self, session: &Session) -> Option<Duration> {
        let waits =
            session.state() == State::Running && session.timeline().last_sound() >= self.given;
        waits.then(|| {
            let left = self
                .speed
                .real_time(self.given.saturating_sub(session.at()));
            left.saturating_sub(REFILL)
        })
    }

    /// Silent at once; nothing that was given sounds any more.
    pub fn hush(&mut self) {
        self.speaker.hush();
    }

    /// What is to come is another from now on: the plan, the voice, whether anything is heard.
    /// What sounds, sounds on.
    pub fn changed(&mut self, session: &Session, now: Instant) {
        self.speaker.cancel();
        self.speaker.follow(self.rest_of_line(session, now));
        self.given = session.at() + TICK;
        self.follow(session, now);
    }

    /// The session stands at another date, or goes on; what is due at that very date is to be
    /// heard where it was `told` only now.
    pub fn moved(&mut self, at: Duration, told: bool) {
        self.given = if told { at } else { at + TICK };
    }

    /// Says another amount from now on.
    pub fn set_voice(&mut self, voice: VoiceMode, session: &Session, now: Instant) {
        self.voice = voice;
        self.changed(session, now);
    }

    /// Says once more what comes next, where a pause cut it off and there is time for it.
    pub fn name_again(&mut self, session: &Session, now: Instant) {
        let (at, timeline) = (session.at(), session.timeline());
        let Some(way_in) = timeline.segment_at(at).filter(|s| s.phase != Phase::Work) else {
            return;
        };
        let lines = timeline.speech.iter();
        let mut said = lines.filter(|line| line.at >= way_in.start && line.at < at);
        let Some(name) = said.find(|line| line.kind == Kind::Name) else {
            return;
        };
        let again = at + self.speed.session_time(AGAIN_AFTER);
        let next = timeline.speech.iter().find(|line| line.at >= at);
        let until = next.map_or(way_in.end(), |line| line.at.min(way_in.end()));
        let room = self.speed.real_time(until.saturating_sub(again));
        self.speaker
            .follow(self.line(name, now + AGAIN_AFTER, room));
    }

    /// The sentences that are still to come of the line that is being spoken.
    fn rest_of_line(&self, session: &Session, now: Instant) -> Vec<Cue> {
        let at = session.at();
        let mut lines = session.timeline().speech.iter();
        let Some(line) = lines.find(|line| line.at <= at && at < line.end()) else {
            return Vec::new();
        };
        let Some(began) = now.checked_sub(self.speed.real_time(at - line.at)) else {
            return Vec::new();
        };
        let mut cues = self.line(line, began, Duration::MAX);
        cues.retain(|cue| cue.due > now);
        cues
    }

    fn beat(&self, kind: BeatKind, length: Duration, due: Instant) -> Option<Cue> {
        let length = self.speed.real_time(length);
        let sound = match kind {
            BeatKind::Pass if length < LEAST_BEAT => return None,
            BeatKind::Pass => Sound::Earcon(Earcon::Pace),
            BeatKind::BreathIn => Sound::Breath(Breath::In, length),
            BeatKind::BreathOut => Sound::Breath(Breath::Out, length),
        };
        Some(Cue { due, sound })
    }

    /// A spoken line, sentence by sentence, if it is to be said and there is room for it.
    fn line(&self, line: &Spoken, due: Instant, room: Duration) -> Vec<Cue> {
        let wanted = match self.voice {
            VoiceMode::Full => true,
            VoiceMode::Brief => matches!(line.kind, Kind::Move | Kind::Name),
            VoiceMode::Off => false,
        };
        if !wanted || line.length > room {
            return Vec::new();
        }
        let mut due = due;
        let clips = voice::clips(&line.text).unwrap_or_default();
        let cues = clips.into_iter().map(|clip| {
            let cue = Cue {
                due,
                sound: Sound::Clip(clip),
            };
            due += clip.length + voice::BETWEEN;
            cue
        });
        cues.collect()
    }
}

/// How a signal sounds; the author's lines are only spoken.
fn earcon(signal: Signal) -> Option<Earcon> {
    Some(match signal {
        Signal::Begin => Earcon::Begin,
        Signal::Next => Earcon::Next,
        Signal::Work => Earcon::Work,
        Signal::Switch => Earcon::Switch,
        Signal::Half => Earcon::Half,
        Signal::Tick => Earcon::Tick,
        Signal::Say => return None,
        Signal::End => Earcon::End,
    })
}
