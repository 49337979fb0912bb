//! How hard the person presses: the force applied, never how it feels.

use std::fmt;

/// Applied pressure on the coach's scale, 0 to 6: 0 is no contact, 1 and 2 light, 3 comfortable,
/// 4 medium, 5 and 6 firm (docs/domain.md, section 1). There 3 and 4 are both comfortable; they
/// have words of their own so that a person told "comfortable" does not press at 4. Where
/// ten-point scales are used with clients, medium begins at 4.
///
/// The scale follows the five-level scale of the massage profession (`WaltonScale`). It ends at 6
/// of 10 by judgement; harder is not better: rolling that hurt 4 of 10 gained as much range as
/// rolling that hurt 8 (`Grabow18`).
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
)]
#[serde(try_from = "u64")]
pub struct Pressure(u8);

/// The error for a pressure outside 0 to 6.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a pressure is a whole number from 0 (no contact) to 6 (firm)")]
pub struct BadPressure;

impl Pressure {
    /// No contact: breathing, movement, rest.
    pub const NONE: Self = Self(0);
    /// The highest pressure there is, whatever an area allows.
    pub const MAX: Self = Self(6);
    /// The lowest pressure that counts as firm, and needs gentler work before it.
    pub const FIRM: Self = Self(5);

    /// A constant pressure; above 6 it does not compile in a `const`.
    #[must_use]
    pub const fn new(level: u8) -> Self {
        assert!(level <= 6, "a pressure goes from 0 to 6");
        Self(level)
    }

    /// The level, 0 to 6.
    #[must_use]
    pub const fn level(self) -> u8 {
        self.0
    }

    /// The level in a word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self.0 {
            0 => "no contact",
            1 => "feather-light",
            2 => "light",
            3 => "comfortable",
            4 => "medium",
            _ => "firm",
        }
    }

    /// The level with its scale and its word, such as "pressure 3 of 6, comfortable". A bare
    /// number could be taken for one on the pain scale.
    #[must_use]
    pub fn told(self) -> String {
        match self {
            Self::NONE => self.word().to_owned(),
            _ => format!("pressure {self} of {}, {}", Self::MAX, self.word()),
        }
    }

    /// Half of it, rounded down, but never less than 1 if there was contact.
    #[must_use]
    pub const fn halved(self) -> Self {
        match self.0 {
            0 => Self(0),
            1 => Self(1),
            level => Self(level / 2),
        }
    }

    /// The hardest one that is no harder than this once it is [`halved`](Self::halved).
    #[must_use]
    pub const fn before_halving(self) -> Self {
        match self.0 {
            0 => Self(0),
            1 | 2 => Self(2 * self.0 + 1),
            _ => Self::MAX,
        }
    }

    /// One step harder, up to the highest.
    #[must_use]
    pub const fn harder(self) -> Self {
        match self.0 {
            level if level < Self::MAX.0 => Self(level + 1),
            _ => Self::MAX,
        }
    }
}

impl TryFrom<u64> for Pressure {
    type Error = BadPressure;

    fn try_from(level: u64) -> Result<Self, BadPressure> {
        match u8::try_from(level) {
            Ok(level) if level <= Self::MAX.0 => Ok(Self(level)),
            _ => Err(BadPressure),
        }
    }
}

impl fmt::Display for Pressure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scale_ends_at_six() {
        assert_eq!(Pressure::try_from(6), Ok(Pressure::MAX));
        assert_eq!(Pressure::try_from(7), Err(BadPressure));
        assert_eq!(Pressure::try_from(u64::MAX), Err(BadPressure));
    }

    #[test]
    fn a_level_is_told_with_its_scale() {
        assert_eq!(Pressure::new(3).told(), "pressure 3 of 6, comfortable");
        assert_eq!(Pressure::NONE.told(), "no contact");
        let words: Vec<_> = (0..=5).map(|n| Pressure::new(n).word()).collect();
        assert!(words.windows(2).all(|pair| pair[0] != pair[1]), "{words:?}");
    }

    #[test]
    fn half_of_contact_is_still_contact() {
        let halves: Vec<u8> = (0..=6).map(|n| Pressure::new(n).halved().level()).collect();
        assert_eq!(halves, [0, 1, 1, 1, 2, 2, 3]);
        for most in (0..=6).map(Pressure::new) {
            let before = most.before_halving();
            assert!(before.halved() <= most, "{most}");
            assert!(
                before == Pressure::MAX || before.harder().halved() > most,
                "{most}"
            );
        }
    }
}
