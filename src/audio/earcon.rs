//! The earcons: short sounds with one fixed meaning each.
//!
//! Their files stand in `sounds/` and are embedded; `examples/make-earcons` makes them. Nothing
//! here knows when one is due.

use std::fmt;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

/// Samples per second of every earcon.
pub const SAMPLE_RATE: u32 = 48_000;

/// A short sound with one fixed meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Earcon {
    /// One stroke of a bowl.
    Begin,
    /// Two soft bells, rising.
    Next,
    /// One low, warm tap.
    Work,
    /// Two wooden notes, falling.
    Switch,
    /// One high chime.
    Half,
    /// A short knock on wood.
    Tick,
    /// A falling sigh.
    Ease,
    /// Two low notes, falling.
    Pause,
    /// Two low notes, rising.
    Resume,
    /// Three strokes of a bowl, falling.
    End,
    /// A soft tap, far away.
    Pace,
}

impl Earcon {
    /// Every earcon, in the order in which a session first plays them.
    pub const ALL: [Self; 11] = [
        Self::Begin,
        Self::Next,
        Self::Work,
        Self::Switch,
        Self::Half,
        Self::Tick,
        Self::Ease,
        Self::Pause,
        Self::Resume,
        Self::End,
        Self::Pace,
    ];

    /// Its short name: that of its file in `sounds/`, without `.wav`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Begin => "begin",
            Self::Next => "next",
            Self::Work => "work",
            Self::Switch => "switch",
            Self::Half => "half",
            Self::Tick => "tick",
            Self::Ease => "ease",
            Self::Pause => "pause",
            Self::Resume => "resume",
            Self::End => "end",
            Self::Pace => "pace",
        }
    }

    /// Its sound: one channel, [`SAMPLE_RATE`] samples a second, each from -1 to 1. Decoded once,
    /// when it is first asked for.
    #[must_use]
    pub fn samples(self) -> Arc<[f32]> {
        static DECODED: [OnceLock<Arc<[f32]>>; Earcon::ALL.len()] =
            [const { OnceLock::new() }; Earcon::ALL.len()];
        DECODED[self as usize]
            .get_or_init(|| decoded(self.file()))
            .clone()
    }

    /// How long it lasts.
    #[must_use]
    pub fn length(self) -> Duration {
        // From the header: decoding takes too long for a caller that must not wait.
        let samples = hound::WavReader::new(self.file()).map_or(0, |reader| reader.duration());
        Duration::from_secs_f64(f64::from(samples) / f64::from(SAMPLE_RATE))
    }

    fn file(self) -> &'static [u8] {
        match self {
            Self::Begin => include_bytes!("../../sounds/begin.wav"),
            Self::Next => include_bytes!("../../sounds/next.wav"),
            Self::Work => include_bytes!("../../sounds/work.wav"),
            Self::Switch => include_bytes!("../../sounds/switch.wav"),
            Self::Half => include_bytes!("../../sounds/half.wav"),
            Self::Tick => include_bytes!("../../sounds/tick.wav"),
            Self::Ease => include_bytes!("../../sounds/ease.wav"),
            Self::Pause => include_bytes!("../../sounds/pause.wav"),
            Self::Resume => include_bytes!("../../sounds/resume.wav"),
            Self::End => include_bytes!("../../sounds/end.wav"),
            Self::Pace => include_bytes!("../../sounds/pace.wav"),
        }
    }
}

impl fmt::Display for Earcon {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(self.id())
    }
}

/// The samples of an embedded file. One that cannot be decoded is silent rather than a reason to
/// stop a session; `tests/suite/earcons.rs` makes sure that all can.
fn decoded(file: &[u8]) -> Arc<[f32]> {
    let Ok(reader) = hound::WavReader::new(file) else {
        return Arc::from([]);
    };
    reader
        .into_samples::<i16>()
        .map_while(Result::ok)
        .map(|x| f32::from(x) / 32_768.0)
        .collect()
}
