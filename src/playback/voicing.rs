//! A score as sounds: what is said, in which voice, and where it is left out.

use std::time::Duration;

use super::Speed;
use crate::audio::{Breath, Earcon, Sound};
use crate::engine::{BeatKind, Note, NoteKind, Signal, SpeechKind, Spoken, Telling, Timeline};
use crate::model::{Ending, VoiceMode};
use crate::speech::Speech;
use crate::voice;

/// Beats that would follow one another more quickly are not sounded.
const LEAST_BEAT: Duration = Duration::from_millis(180);
/// A swell that would be cut shorter than this is not begun.
const LEAST_SWELL: Duration = Duration::from_millis(900);

/// What a quiet end has in place of the bowl.
const LAST_SWELL: Duration = Duration::from_secs(4);

/// How a score is turned into sounds.
#[derive(Debug, Clone)]
pub struct Voicing {
    /// Another voice, for what the embedded one cannot say.
    pub speech: Option<Speech>,
    /// How much is said.
    pub voice: VoiceMode,
    /// How fast the session's time runs. The sounds themselves are never sped up.
    pub speed: Speed,
}

/// A sound with its date, which is real time since the session's begin as if it had never been
/// held.
pub type Dated = (Duration, Sound);

/// A sound of a score, with its date and what tells it from all others of the score.
#[derive(Debug, Clone)]
pub(super) struct Voiced {
    pub(super) at: Duration,
    pub(super) part: [u16; 5],
    pub(super) sound: Sound,
}

impl Voicing {
    /// Everything that is heard of an opening and then of its timeline, from the begin to the end,
    /// in order. The dates count from the begin of the opening, which is told at its usual pace
    /// whatever the speed: it says when to stop.
    #[must_use]
    pub fn whole(&self, opening: &Telling, timeline: &Timeline) -> Vec<Dated> {
        let mut score = timeline.score(Duration::ZERO, Duration::MAX);
        self.begin_after(opening, &mut score);
        let begins = opening.length();
        let voiced = self.voiced(timeline, &score).into_iter();
        let session = voiced.map(|voiced| (begins + voiced.at, voiced.sound));
        let at_its_pace = Self {
            speed: Speed::USUAL,
            ..self.clone()
        };
        let told = at_its_pace.telling(opening).into_iter();
        told.chain(session).collect()
    }

    /// After an opening that was heard, and had the bowl, the first way in begins as every other one
    /// does.
    pub(super) fn begin_after(&self, opening: &Telling, notes: &mut [Note<'_>]) {
        let begin = |note: &&mut Note<'_>| note.kind == NoteKind::Signal(Signal::Begin);
        let is_heard = !opening.length().is_zero();
        if let Some(note) = notes.iter_mut().find(begin).filter(|_| is_heard) {
            note.kind = NoteKind::Signal(Signal::Next);
        }
    }

    /// What is told while the session's time stands still, in real time from its begin. An opening
    /// begins with the bowl.
    pub(super) fn telling(&self, telling: &Telling) -> Vec<Dated> {
        let lines = telling.lines();
        let is_opening = lines.first().is_some_and(|l| l.kind == SpeechKind::Opening);
        let rings = is_opening && !telling.length().is_zero();
        let mut sounds: Vec<Dated> = Vec::new();
        sounds.extend(rings.then_some((Duration::ZERO, Sound::Earcon(Earcon::Begin))));
        for line in lines.iter().filter(|line| !line.length.is_zero()) {
            let at = self.speed.real_time(line.at);
            sounds.extend(self.line(line, at, self.speed.real_time(line.length)));
        }
        sounds
    }

    /// The same telling as this voice says it: what it does not say takes no time.
    #[must_use]
    pub fn telling_as_heard(&self, telling: &Telling) -> Telling {
        telling.as_heard(&|line| self.heard(line))
    }

    /// The same once the other voice has said what it can of it; waits for that.
    #[must_use]
    pub fn telling_when_ready(&self, telling: &Telling) -> Telling {
        self.wait_for(self.foreign(telling.lines()));
        self.telling_as_heard(telling)
    }

    /// How long a line takes, in real time; none if it is not said, or not ready.
    pub(super) fn heard(&self, line: &Spoken) -> Option<Duration> {
        if !says(self.voice, line.kind) {
            return None;
        }
        let speech = || self.speech.as_ref()?.ready(&line.text);
        match voice::knows(&line.text) {
            true => Some(voice::length(&line.text)),
            false => speech().map(|ready| ready.length),
        }
    }

    /// The sounds of some notes of a timeline, in order of their dates.
    pub(super) fn voiced(&self, timeline: &Timeline, notes: &[Note<'_>]) -> Vec<Voiced> {
        let mut all = Vec::with_capacity(notes.len());
        for note in notes {
            let sounds = self.of_note(timeline, note).into_iter().enumerate();
            all.extend(sounds.map(|(nth, (at, sound))| Voiced {
                at,
                part: part(note, nth),
                sound,
            }));
        }
        // The later sentences of a line come after beats that began meanwhile.
        all.sort_by_key(|voiced| voiced.at);
        all
    }

    fn of_note(&self, timeline: &Timeline, note: &Note<'_>) -> Vec<Dated> {
        let at = self.speed.real_time(note.at);
        let sound = match note.kind {
            NoteKind::Signal(Signal::End) if timeline.ending == Ending::Quiet => {
                Some(Sound::Breath(Breath::Pass, LAST_SWELL))
            }
            NoteKind::Signal(signal) => earcon(signal).map(Sound::Earcon),
            NoteKind::Beat(kind, length) => self.beat(kind, length),
            NoteKind::Line(line) => {
                let room = self.speed.real_time(timeline.room_for(line));
                return self.line(line, at, room);
            }
        };
        sound.map(|sound| (at, sound)).into_iter().collect()
    }

    /// A spoken line from a moment on, sentence by sentence, if it is to be said and there is
    /// room for it.
    pub(super) fn line(&self, line: &Spoken, at: Duration, room: Duration) -> Vec<Dated> {
        if !says(self.voice, line.kind) {
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
            let sound = match line.kind {
                SpeechKind::Low => Sound::Low(clip),
                _ => Sound::Clip(clip),
            };
            (begins, sound)
        });
        sentences.collect()
    }

    fn beat(&self, kind: BeatKind, length: Duration) -> Option<Sound> {
        let length = self.speed.real_time(length);
        let least = match kind {
            BeatKind::SlowPass => LEAST_SWELL,
            _ => LEAST_BEAT,
        };
        (length >= least).then_some(match kind {
            BeatKind::Pass => Sound::Earcon(Earcon::Pace),
            BeatKind::SlowPass => Sound::Breath(Breath::Pass, length),
            BeatKind::BreathIn => Sound::Breath(Breath::In, length),
            BeatKind::BreathOut => Sound::Breath(Breath::Out, length),
        })
    }
}

/// Whether this much speech says lines of a kind.
pub(super) fn says(voice: VoiceMode, kind: SpeechKind) -> bool {
    match voice {
        VoiceMode::Full => true,
        VoiceMode::Brief => !matches!(kind, SpeechKind::Cue | SpeechKind::Line),
        VoiceMode::Off => false,
    }
}

/// What tells a sound from every other of its score: stroke, side, kind, number, and which of the
/// sounds that one note may have.
fn part(note: &Note<'_>, nth: usize) -> [u16; 5] {
    let kind = match note.kind {
        NoteKind::Signal(signal) => signal as u16,
        NoteKind::Beat(kind, _) => 16 + kind as u16,
        NoteKind::Line(line) => 32 + line.kind as u16,
    };
    let stroke = note.stroke.map_or(0, |stroke| stroke + 1);
    let side = note.side.map_or(0, |side| side as u16 + 1);
    [stroke as u16, side, kind, note.nth as u16, nth as u16]
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notation;

    #[test]
    fn what_no_voice_can_say_is_told_and_nothing_else() {
        let told = |voice| {
            let text = "title: T\nbenefit: relax-muscles\nsetting: desk\nstrokes:\n  \
                        - { technique: effleurage, area: calf, side: left, time: 20s, cue: Wobble gladly. }\n";
            let routine = notation::read("x", text.as_bytes()).unwrap();
            let voicing = Voicing {
                speech: None,
                voice,
                speed: Speed::USUAL,
            };
            let unspoken = voicing.unspoken(&Telling::default(), &Timeline::of(&routine));
            unspoken
                .into_iter()
                .map(|(line, _)| line)
                .collect::<Vec<_>>()
        };
        assert_eq!(told(VoiceMode::Full), ["Wobble gladly."]);
        assert_eq!(told(VoiceMode::Off), [""; 0]);
    }
}
