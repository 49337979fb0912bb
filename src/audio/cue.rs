//! A sound with the moment at which it is due.

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::clip;
use super::earcon::Earcon;
use super::mixer::Layer;
use super::swell::{Breath, swell};
use crate::voice::Clip;

/// Something to play.
#[derive(Clone, Debug)]
pub enum Sound {
    /// A sound with a meaning; the pace is one of them.
    Earcon(Earcon),
    /// A breath that takes this long.
    Breath(Breath, Duration),
    /// A sentence of the voice in the box.
    Clip(Clip),
    /// Something spoken by another voice, as a WAV file, and how long it takes.
    Speech(Arc<[u8]>, Duration),
}

/// A sound with the moment at which it is due.
#[derive(Clone, Debug)]
pub struct Cue {
    /// When it is to begin.
    pub due: Instant,
    /// What it is.
    pub sound: Sound,
}

impl Sound {
    /// How long it sounds.
    #[must_use]
    pub fn length(&self) -> Duration {
        match self {
            Self::Earcon(earcon) => earcon.length(),
            Self::Breath(_, length) => *length,
            Self::Clip(clip) => clip.length,
            Self::Speech(_, length) => *length,
        }
    }

    /// What gives way to it, and to what it does.
    #[must_use]
    pub fn layer(&self) -> Layer {
        match self {
            Self::Earcon(Earcon::Pace) | Self::Breath(..) => Layer::Pace,
            Self::Earcon(_) => Layer::Signal,
            Self::Clip(_) | Self::Speech(..) => Layer::Talk,
        }
    }

    /// The sound itself: one channel at 48 kHz. Takes some milliseconds for what has to be
    /// decoded or made. What cannot be decoded is silent rather than a reason to stop.
    pub(super) fn samples(&self) -> Arc<[f32]> {
        match self {
            Self::Earcon(earcon) => earcon.samples(),
            Self::Breath(breath, length) => swell(*breath, *length),
            Self::Clip(clip) => clip::spoken(clip).unwrap_or_default(),
            Self::Speech(wav, _) => clip::levelled(clip::decoded(wav.to_vec()).unwrap_or_default()),
        }
    }
}
