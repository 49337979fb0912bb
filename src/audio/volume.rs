//! How loud, as people set it: 0 to 100 percent in steps of ten.

use std::fmt;

/// A volume from 0 (nothing) to 100 percent (as loud as the files are).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Volume(u8);

impl Volume {
    /// The loudest: 100 percent.
    pub const FULL: Self = Self(100);
    /// What [`louder`](Self::louder) and [`quieter`](Self::quieter) add and take, in percent.
    pub const STEP: u8 = 10;

    /// A volume in percent; none above 100.
    #[must_use]
    pub fn new(percent: u8) -> Option<Self> {
        (percent <= Self::FULL.0).then_some(Self(percent))
    }

    /// The volume in percent, 0 to 100.
    #[must_use]
    pub fn percent(self) -> u8 {
        self.0
    }

    /// The next ten above, 100 at most: 70 becomes 80, and so does 75.
    #[must_use]
    pub fn louder(self) -> Self {
        Self(((self.0 / Self::STEP + 1) * Self::STEP).min(Self::FULL.0))
    }

    /// The next ten below, 0 at least: 70 becomes 60, and 75 becomes 70.
    #[must_use]
    pub fn quieter(self) -> Self {
        Self(self.0.div_ceil(Self::STEP).saturating_sub(1) * Self::STEP)
    }

    /// What every sample is multiplied by, 0.0 to 1.0.
    #[must_use]
    pub fn gain(self) -> f32 {
        gain(self.0)
    }
}

/// What samples are multiplied by for this many percent.
///
/// It is the square. Loudness as heard grows about with sound pressure to the power of 0.6 (Stevens'
/// power law), so with the square, half the percent sounds about half as loud.
pub(super) fn gain(percent: u8) -> f32 {
    let part = f32::from(percent) / f32::from(Volume::FULL.0);
    part * part
}

impl Default for Volume {
    /// As loud as it goes: level with other things that people listen to.
    fn default() -> Self {
        Self::FULL
    }
}

impl fmt::Display for Volume {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}%", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn percent(value: u8) -> Volume {
        Volume::new(value).unwrap()
    }

    #[test]
    fn steps_land_on_tens_and_stop_at_the_ends() {
        assert_eq!(percent(70).louder(), percent(80));
        assert_eq!(percent(75).louder(), percent(80));
        assert_eq!(percent(95).louder(), percent(100));
        assert_eq!(percent(100).louder(), percent(100));
        assert_eq!(percent(70).quieter(), percent(60));
        assert_eq!(percent(75).quieter(), percent(70));
        assert_eq!(percent(5).quieter(), percent(0));
        assert_eq!(percent(0).quieter(), percent(0));
    }

    #[test]
    fn gain_grows_with_every_percent_from_nothing_to_full() {
        assert_eq!(Volume::new(101), None);
        assert_eq!(percent(0).gain(), 0.0);
        assert_eq!(percent(100).gain(), 1.0);
        assert!((1..=100).all(|value| percent(value).gain() > percent(value - 1).gain()));
        assert_eq!(Volume::default(), percent(100));
    }
}
