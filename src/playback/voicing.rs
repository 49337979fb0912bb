//! The score of a session as sounds: what is said, in which voice, and where it is left out.

use std::time::Duration;

use super::Speed;
use crate::audio::{Breath, Earcon, Sound};
use crate::engine::{BeatKind, Heard, Signal, SpeechKind, Spoken, Timeline, score};
use crate::model::VoiceMode;
use crate::speech::Speech;
use crate::voice;

/// Beats that would follow one another more quickly are not sounded.
const LEAST_BEAT: Duration = Duration::from_millis(180);

/// How a score is turned into sounds.
#[derive(Debug, Clone)]
pub struct Voicing {
    /// Another voice, for what the one in the box cannot say.
    pub speech: Option<Speech>,
    /// How much is said.
    pub voice: VoiceMode,
    /// How fast the session's time runs. The sounds themselves are never sped up.
    pub speed: Speed,
}

/// A sound with its date in real time since the session's begin, as if it had never been held.
pub type Dated = (Duration, Sound);

impl Voicing {
    /// What begins from a date on, and before another, in order.
    #[must_use]
    pub fn of(&self, timeline: &Timeline, from: Duration, to: Duration) -> Vec<Dated> {
        self.of_score(timeline, timeline.score(from, to))
    }

    /// The sounds of a part of a timeline's score, in order of their dates.
    #[must_use]
    pub fn of_score(&self, timeline: &Timeline, score: Vec<Heard<'_>>) -> Vec<Dated> {
        let mut sounds = Vec::new();
        for heard in score {
            let at = self.speed.real_time(heard.at);
            match heard.sound {
                score::Sound::Signal(signal) => {
                    sounds.extend(earcon(signal).map(|earcon| (at, Sound::Earcon(earcon))));
                }
                score::Sound::Beat(kind, length) => {
                    sounds.extend(self.beat(kind, length).map(|beat| (at, beat)));
                }
                score::Sound::Line(line) => {
                    let room = self.speed.real_time(timeline.room_for(line));
                    sounds.extend(self.line(line, at, room));
                }
            }
        }
        // The later sentences of a line come after beats that began meanwhile.
        sounds.sort_by_key(|(at, _)| *at);
        sounds
    }

    /// A spoken line from a moment on, sentence by sentence, if it is to be said and there is
    /// room for it.
    #[must_use]
    pub fn line(&self, line: &Spoken, at: Duration, room: Duration) -> Vec<Dated> {
        let wanted = match self.voice {
            VoiceMode::Full => true,
            VoiceMode::Brief => matches!(line.kind, SpeechKind::Move | SpeechKind::Name),
            VoiceMode::Off => false,
        };
        if !wanted {
            return Vec::new();
        }
        let Some(clips) = voice::clips(&line.text) else {
            let ready = self
                .speech
                .as_ref()
                .and_then(|speech| speech.ready(&line.text));
            let fits = ready.filter(|ready| ready.length <= room);
            return fits
                .map(|ready| (at, Sound::Speech(ready.wav, ready.length)))
                .into_iter()
                .collect();
        };
        if line.length > room {
            return Vec::new();
        }
        let mut at = at;
        let sentences = clips.into_iter().map(|clip| {
            let begins = at;
            at += clip.length + voice::BETWEEN;
            (begins, Sound::Clip(clip))
        });
        sentences.collect()
    }

    /// What the voice in the box cannot say of a timeline.
    fn foreign(&self, timeline: &Timeline) -> Vec<String> {
        let lines = timeline.speech.iter().map(|line| &line.text);
        let mut foreign: Vec<String> = lines
            .filter(|text| self.voice != VoiceMode::Off && !voice::knows(text))
            .cloned()
            .collect();
        foreign.dedup();
        foreign
    }

    /// Lets the other voice get ready for a timeline; returns at once.
    pub fn prepare(&self, timeline: &Timeline) {
        let foreign = self.foreign(timeline);
        if let Some(speech) = self.speech.as_ref().filter(|_| !foreign.is_empty()) {
            speech.prepare(foreign);
        }
    }

    /// Waits until the other voice has said what it can of a timeline; answers each line that it
    /// could not, with the reason.
    #[must_use]
    pub fn wait_for_all(&self, timeline: &Timeline) -> Vec<(String, String)> {
        let foreign = self.foreign(timeline).into_iter();
        foreign
            .filter_map(|text| {
                let why = match &self.speech {
                    None => "no speech program is installed".to_owned(),
                    Some(speech) => speech.wait_for(&text).err()?.to_string(),
                };
                Some((text, why))
            })
            .collect()
    }

    fn beat(&self, kind: BeatKind, length: Duration) -> Option<Sound> {
        let length = self.speed.real_time(length);
        (length >= LEAST_BEAT).then_some(match kind {
            BeatKind::Pass => Sound::Earcon(Earcon::Pace),
            BeatKind::BreathIn => Sound::Breath(Breath::In, length),
            BeatKind::BreathOut => Sound::Breath(Breath::Out, length),
        })
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
