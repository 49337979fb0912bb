//! How each instrument rings: its partials, how long each lasts, how soft it starts.
//!
//! The ratios are those of real bodies: a metal bowl, a free bar (bell), a bar tuned like a
//! marimba's, a wood block. Where a partial has a near twin for a slow shimmer, the twin is weak:
//! two of equal strength would silence each other once in every beat.

use super::sine::{fading, rise, sine};

/// One sine of an instrument.
struct Partial {
    /// Times the pitch of the note.
    ratio: f64,
    /// Strength when struck.
    strength: f64,
    /// Seconds in which it falls to a third (1/e).
    lasts: f64,
}

const fn partial(ratio: f64, strength: f64, lasts: f64) -> Partial {
    Partial {
        ratio,
        strength,
        lasts,
    }
}

/// What a note is played on.
#[derive(Clone, Copy)]
pub enum Voice {
    /// A singing bowl: rings long, shimmers slowly.
    Bowl,
    /// The same bowl tapped with a hand on it: warm and short.
    Tap,
    /// A soft bell.
    Bell,
    /// A small glass-like chime.
    Chime,
    /// A marimba bar.
    Bar,
    /// A mellow tone, hardly any overtones.
    Mellow,
    /// A wood block.
    Wood,
    /// A fingertip on a far table.
    Fingertip,
}

const BOWL: &[Partial] = &[
    partial(1.0, 1.0, 0.75),
    partial(1.004, 0.2, 0.75),
    partial(2.71, 0.42, 0.42),
    partial(2.717, 0.08, 0.42),
    partial(5.15, 0.14, 0.2),
    partial(8.43, 0.04, 0.08),
];
// The fourth partial carries it where a small loudspeaker has nothing below 500 Hz.
const TAP: &[Partial] = &[
    partial(1.0, 1.0, 0.15),
    partial(2.0, 0.45, 0.13),
    partial(2.71, 0.22, 0.07),
    partial(4.0, 0.95, 0.15),
    partial(5.15, 0.2, 0.06),
];
const BELL: &[Partial] = &[
    partial(1.0, 1.0, 0.22),
    partial(2.0, 0.3, 0.15),
    partial(3.01, 0.1, 0.08),
    partial(5.4, 0.04, 0.04),
];
const CHIME: &[Partial] = &[
    partial(1.0, 1.0, 0.2),
    partial(2.756, 0.22, 0.1),
    partial(5.404, 0.05, 0.04),
];
const BAR: &[Partial] = &[
    partial(1.0, 1.0, 0.11),
    partial(3.93, 0.2, 0.035),
    partial(9.2, 0.05, 0.012),
];
// As with the tap, the upper ones are what a small loudspeaker plays.
const MELLOW: &[Partial] = &[
    partial(1.0, 1.0, 0.2),
    partial(2.0, 0.4, 0.18),
    partial(3.0, 0.5, 0.18),
    partial(4.0, 0.8, 0.2),
];
const WOOD: &[Partial] = &[
    partial(1.0, 1.0, 0.018),
    partial(2.57, 0.35, 0.009),
    partial(4.9, 0.1, 0.005),
];
const FINGERTIP: &[Partial] = &[partial(1.0, 1.0, 0.026), partial(2.1, 0.12, 0.012)];

impl Voice {
    fn partials(self) -> &'static [Partial] {
        match self {
            Self::Bowl => BOWL,
            Self::Tap => TAP,
            Self::Bell => BELL,
            Self::Chime => CHIME,
            Self::Bar => BAR,
            Self::Mellow => MELLOW,
            Self::Wood => WOOD,
            Self::Fingertip => FINGERTIP,
        }
    }

    /// Seconds from silence to full strength.
    fn attack(self) -> f64 {
        match self {
            Self::Wood => 0.002,
            Self::Bar => 0.004,
            Self::Bell | Self::Chime | Self::Fingertip => 0.006,
            Self::Tap => 0.008,
            Self::Bowl => 0.012,
            Self::Mellow => 0.03,
        }
    }

    /// The sample `time` seconds after the note of `pitch` hertz was struck.
    pub fn at(self, pitch: f64, time: f64) -> f64 {
        let ring: f64 = self
            .partials()
            .iter()
            .filter(|partial| time < 30.0 * partial.lasts)
            .map(|p| p.strength * fading(time / p.lasts) * sine(pitch * p.ratio * time))
            .sum();
        rise(time / self.attack()) * ring
    }
}

/// A sigh: a mellow tone gliding from one pitch to another, swelling a little and dying away.
/// `phase` is the sum of all turns made so far, `part` how much of the sigh has passed (0 to 1).
pub fn sigh(phase: f64, part: f64) -> f64 {
    let swell = rise(part / 0.18) * rise((1.0 - part) / 0.75);
    swell * (sine(phase) + 0.3 * sine(2.0 * phase) + 0.1 * sine(3.0 * phase))
}
