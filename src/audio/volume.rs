//! How loud, as people set it: 0 to 100 percent in steps of ten.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A volume from 0 (nothing) to 100 percent (as loud as the files are).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Volume(u8);

/// A volume that is not a whole number of percent from 0 to 100.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{0}` is not a volume; give a whole number from 0 to 100, such as 70 or 70%")]
pub struct BadVolume(String);

impl Volume {
    /// The loudest: 100 percent.
    pub const FULL: Self = Self(100);
    /// What [`louder`](Self::louder) and [`quieter`](Self::quieter) add and take, in percent.
    pub const STEP: u8 = 10;

    /// A volume in percent.
    ///
    /// # Errors
    /// When `percent` is above 100.
    pub fn new(percent: u8) -> Result<Self, BadVolume> {
        if percent <= Self::FULL.0 {
            Ok(Self(percent))
        } else {
            Err(BadVolume(percent.to_string()))
        }
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
    ///
    /// It is the square of the volume. Loudness as heard grows about with sound pressure to the
    /// power of 0.6 (Stevens' power law), so with the square, half the percent sounds about half
    /// as loud.
    #[must_use]
    pub fn gain(self) -> f32 {
        let part = f32::from(self.0) / f32::from(Self::FULL.0);
        part * part
    }
}

impl Default for Volume {
    /// 70 percent.
    fn default() -> Self {
        Self(70)
    }
}

impl fmt::Display for Volume {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}%", self.0)
    }
}

impl FromStr for Volume {
    type Err = BadVolume;

    fn from_str(text: &str) -> Result<Self, BadVolume> {
        let bad = || BadVolume(text.trim().to_owned());
        let number = text.trim();
        let number = number.strip_suffix('%').unwrap_or(number).trim_end();
        number
            .parse()
            .ok()
            .and_then(|percent| Self::new(percent).ok())
            .ok_or_else(bad)
    }
}

impl TryFrom<u8> for Volume {
    type Error = BadVolume;

    fn try_from(percent: u8) -> Result<Self, BadVolume> {
        Self::new(percent)
    }
}

impl From<Volume> for u8 {
    fn from(volume: Volume) -> Self {
        volume.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn percent(value: u8) -> Volume {
        Volume::new(value).unwrap()
    }

    #[test]
    fn every_volume_reads_back_as_it_prints() {
        for value in 0..=100 {
            assert_eq!(percent(value).to_string().parse(), Ok(percent(value)));
        }
        assert_eq!(" 40 % ".parse(), Ok(percent(40)));
    }

    #[test]
    fn what_is_no_volume_says_what_would_be() {
        for text in ["", "%", "101", "-1", "7.5", "loud", "70%%", "300"] {
            let problem = text.parse::<Volume>().unwrap_err().to_string();
            assert!(problem.contains("from 0 to 100"), "{text}: {problem}");
        }
        assert!(Volume::new(101).is_err());
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
        assert_eq!(percent(0).gain(), 0.0);
        assert_eq!(percent(100).gain(), 1.0);
        assert!((1..=100).all(|value| percent(value).gain() > percent(value - 1).gain()));
        assert_eq!(Volume::default(), percent(70));
    }

    #[test]
    fn settings_keep_it_as_a_plain_number() {
        assert_eq!(serde_json::to_string(&percent(30)).unwrap(), "30");
        assert_eq!(serde_json::from_str::<Volume>("30").unwrap(), percent(30));
        assert!(serde_json::from_str::<Volume>("130").is_err());
    }
}
