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
    /// A soft tap.
    Pace,
    /// Two dull knocks.
    Refused,
}

impl Earcon {
    /// Every earcon, in the order in which a session first plays them.
    pub const ALL: [Self; 12] = [
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
        Self::Refused,
    ];

    /// Its short name: that of its file in `sounds/`, without `.wav`.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.file().0
    }

    /// Its sound: one channel, [`SAMPLE_RATE`] samples a second, each from -1 to 1. Decoded once,
    /// when it is first asked for.
    #[must_use]
    pub fn samples(self) -> Arc<[f32]> {
        static DECODED: [OnceLock<Arc<[f32]>>; Earcon::ALL.len()] =
            [const { OnceLock::new() }; Earcon::ALL.len()];
        DECODED[self as usize]
            .get_or_init(|| decoded(self.file().1))
            .clone()
    }

    /// How long it lasts.
    #[must_use]
    pub fn length(self) -> Duration {
        // From the header: decoding takes too long for a caller that must not wait.
        let samples = hound::WavReader::new(self.file().1).map_or(0, |reader| reader.duration());
        Duration::from_secs_f64(f64::from(samples) / f64::from(SAMPLE_RATE))
    }

    /// Its name and its file.
    fn file(self) -> (&'static str, &'static [u8]) {
        match self {
            Self::Begin => ("begin", include_bytes!("../../sounds/begin.wav")),
            Self::Next => ("next", include_bytes!("../../sounds/next.wav")),
            Self::Work => ("work", include_bytes!("../../sounds/work.wav")),
            Self::Switch => ("switch", include_bytes!("../../sounds/switch.wav")),
            Self::Half => ("half", include_bytes!("../../sounds/half.wav")),
            Self::Tick => ("tick", include_bytes!("../../sounds/tick.wav")),
            Self::Ease => ("ease", include_bytes!("../../sounds/ease.wav")),
            Self::Pause => ("pause", include_bytes!("../../sounds/pause.wav")),
            Self::Resume => ("resume", include_bytes!("../../sounds/resume.wav")),
            Self::End => ("end", include_bytes!("../../sounds/end.wav")),
            Self::Pace => ("pace", include_bytes!("../../sounds/pace.wav")),
            Self::Refused => ("refused", include_bytes!("../../sounds/refused.wav")),
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
