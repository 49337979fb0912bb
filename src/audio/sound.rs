//! A sound, and a sound with its identity and the moment at which it is due.

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::breath::Breath;
use super::clip;
use super::decode;
use super::earcon::Earcon;
use super::mixer::Layer;
use crate::voice::Clip;

/// What is spoken may last this much longer than its head says.
const SECOND: Duration = Duration::from_secs(1);

/// What is said low is 10 dB softer than all else that is said.
const LOW: f32 = 0.316;

/// Something to play.
#[derive(Clone, Debug)]
pub enum Sound {
    /// A sound with a meaning; the pace is one of them.
    Earcon(Earcon),
    /// A breath that takes this long.
    Breath(Breath, Duration),
    /// A sentence of the embedded voice.
    Clip(Clip),
    /// The same, said low, for somebody who may be asleep.
    Low(Clip),
    /// Something spoken by another voice, as a WAV file, and how long it takes.
    Speech(Arc<[u8]>, Duration),
}

/// Tells one sound from every other that is scheduled. Whoever schedules it chooses the numbers;
/// what is scheduled again under the same identity begins once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SoundId {
    /// A stretch of sound between two silences. What sounded before a silence is not known after
    /// it.
    pub take: u32,
    /// Which sound of the take.
    pub part: [u16; 5],
}

/// A sound with its identity and the moment at which it is due.
#[derive(Clone, Debug)]
pub struct Scheduled {
    /// Which one it is.
    pub id: SoundId,
    /// When it begins.
    pub due: Instant,
    /// What it is.
    pub sound: Sound,
}

impl Scheduled {
    /// Sounds one after the other, each with its time from the start.
    pub fn from(
        start: Instant,
        take: u32,
        sounds: impl IntoIterator<Item = (Duration, Sound)>,
    ) -> Vec<Self> {
        let sounds = sounds.into_iter().zip(0..);
        let scheduled = sounds.map(|((at, sound), nth)| Self {
            id: SoundId {
                take,
                part: [nth, 0, 0, 0, 0],
            },
            due: start + at,
            sound,
        });
        scheduled.collect()
    }
}

impl Sound {
    /// How long it sounds.
    #[must_use]
    pub fn length(&self) -> Duration {
        match self {
            Self::Earcon(earcon) => earcon.length(),
            Self::Breath(_, length) => *length,
            Self::Clip(clip) | Self::Low(clip) => clip.length,
            Self::Speech(_, length) => *length,
        }
    }

    /// What gives way to it, and to what it does.
    #[must_use]
    pub fn layer(&self) -> Layer {
        match self {
            Self::Earcon(Earcon::Pace) | Self::Breath(..) => Layer::Pace,
            Self::Earcon(_) => Layer::Signal,
            Self::Clip(_) | Self::Low(_) | Self::Speech(..) => Layer::Talk,
        }
    }

    /// The sound itself: one channel at 48 kHz. Takes some milliseconds for what has to be
    /// decoded or made. What cannot be decoded is silent rather than a reason to stop.
    pub(super) fn samples(&self) -> Arc<[f32]> {
        match self {
            Self::Earcon(earcon) => earcon.samples(),
            Self::Breath(breath, length) => breath.samples(*length),
            Self::Clip(clip) => clip::spoken(clip).unwrap_or_default(),
            Self::Low(clip) => {
                let spoken = clip::spoken(clip).unwrap_or_default();
                spoken.iter().map(|sample| sample * LOW).collect()
            }
            Self::Speech(wav, length) => {
                let decoded = decode::decoded(wav.to_vec(), *length + SECOND);
                clip::levelled(decoded.unwrap_or_default())
            }
        }
    }
}
