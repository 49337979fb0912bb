//! Whole seconds as people write them: `45`, `45s`, `2m`, `1m 30s`.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

/// Whole seconds, at most a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Secs(u32);

/// Why a text cannot be read as a time.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadSecs {
    /// It has something other than minutes and seconds in it.
    #[error("not a valid time")]
    Unreadable,
    /// It is written like a clock, `1:30`.
    #[error("write it as `{0}`")]
    Clock(Secs),
    /// It is more than a day.
    #[error("far too long")]
    TooLong,
}

impl Secs {
    /// The most that there is.
    pub const DAY: Self = Self(24 * 60 * 60);

    /// A constant number of seconds.
    #[must_use]
    pub const fn new(seconds: u32) -> Self {
        assert!(seconds <= Self::DAY.0, "a time is at most a day");
        Self(seconds)
    }

    /// The number of seconds.
    #[must_use]
    pub const fn count(self) -> u32 {
        self.0
    }

    /// The same as a `Duration`.
    #[must_use]
    pub const fn duration(self) -> Duration {
        Duration::from_secs(self.0 as u64)
    }
}

impl TryFrom<u64> for Secs {
    type Error = BadSecs;

    fn try_from(seconds: u64) -> Result<Self, BadSecs> {
        u32::try_from(seconds)
            .ok()
            .filter(|seconds| *seconds <= Self::DAY.0)
            .map(Self)
            .ok_or(BadSecs::TooLong)
    }
}

impl FromStr for Secs {
    type Err = BadSecs;

    /// Reads `45`, `45s`, `2m`, `1m 30s`, `1m30s`, also with units such as `min` and `sec`.
    fn from_str(text: &str) -> Result<Self, BadSecs> {
        let text = text.trim();
        if let Some((minutes, seconds)) = text.split_once(':') {
            let meant = digits(minutes)?
                .saturating_mul(60)
                .saturating_add(digits(seconds)?);
            return Err(BadSecs::Clock(meant.try_into()?));
        }
        if let Ok(seconds) = digits(text) {
            return seconds.try_into();
        }
        let (minutes, rest) = part(text, &["m", "min", "mins", "minute", "minutes"]);
        let (seconds, rest) = part(rest, &["s", "sec", "secs", "second", "seconds"]);
        if !rest.is_empty() || (minutes.is_none() && seconds.is_none()) {
            return Err(BadSecs::Unreadable);
        }
        let total = minutes
            .unwrap_or(0)
            .saturating_mul(60)
            .saturating_add(seconds.unwrap_or(0));
        total.try_into()
    }
}

/// The number in a text of nothing but ASCII digits; saturates if it is too large.
fn digits(text: &str) -> Result<u64, BadSecs> {
    if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(BadSecs::Unreadable);
    }
    Ok(text.parse().unwrap_or(u64::MAX))
}

/// The number before one of these units at the start of `text`, and the rest of the text.
fn part<'t>(text: &'t str, units: &[&str]) -> (Option<u64>, &'t str) {
    let number_end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    let tail = text[number_end..].trim_start();
    let unit_end = tail
        .find(|c: char| !c.is_ascii_alphabetic())
        .unwrap_or(tail.len());
    match digits(&text[..number_end]) {
        Ok(number) if units.contains(&&tail[..unit_end]) => {
            (Some(number), tail[unit_end..].trim_start())
        }
        _ => (None, text),
    }
}

impl fmt::Display for Secs {
    /// `45s`, `2m`, `1m 30s`, which `FromStr` can read.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.0 / 60, self.0 % 60) {
            (0, seconds) => f.pad(&format!("{seconds}s")),
            (minutes, 0) => f.pad(&format!("{minutes}m")),
            (minutes, seconds) => f.pad(&format!("{minutes}m {seconds}s")),
        }
    }
}

/// A duration as shown on screen: `m:ss`, rounded up to the next second.
#[must_use]
pub fn on_screen(time: Duration) -> String {
    let seconds = time.as_millis().div_ceil(1000);
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// A duration as read aloud: "1 minute 30 seconds", rounded up to the next second.
#[must_use]
pub fn aloud(time: Duration) -> String {
    let seconds = time.as_millis().div_ceil(1000);
    let (minutes, seconds) = (seconds / 60, seconds % 60);
    let of = |count: u128, one: &str| match count {
        1 => format!("1 {one}"),
        many => format!("{many} {one}s"),
    };
    match (minutes, seconds) {
        (0, seconds) => of(seconds, "second"),
        (minutes, 0) => of(minutes, "minute"),
        (minutes, seconds) => format!("{} {}", of(minutes, "minute"), of(seconds, "second")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_is_read_again() {
        for seconds in 0..5_000 {
            let secs = Secs(seconds);
            assert_eq!(secs.to_string().parse(), Ok(secs));
        }
    }

    #[test]
    fn people_write_times_in_many_ways() {
        for text in [
            "90",
            "90s",
            "1m 30s",
            "1m30s",
            " 1 min 30 sec ",
            "1 minute 30 seconds",
        ] {
            assert_eq!(text.parse(), Ok(Secs(90)), "{text}");
        }
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for text in ["", "s", "30s 1m", "1.5m", "-5", "5x", "5s5s", "1h", "３0"] {
            assert_eq!(text.parse::<Secs>(), Err(BadSecs::Unreadable), "{text}");
        }
        assert_eq!("1:30".parse::<Secs>(), Err(BadSecs::Clock(Secs(90))));
        assert_eq!(
            "99999999999999999999m".parse::<Secs>(),
            Err(BadSecs::TooLong)
        );
    }

    #[test]
    fn the_screen_never_shows_zero_too_early() {
        assert_eq!(on_screen(Duration::from_millis(1)), "0:01");
        assert_eq!(on_screen(Duration::from_secs(60)), "1:00");
    }

    #[test]
    fn a_time_is_read_aloud_in_words() {
        let aloud = |seconds| aloud(Duration::from_secs(seconds));
        assert_eq!(aloud(1), "1 second");
        assert_eq!(aloud(60), "1 minute");
        assert_eq!(aloud(95), "1 minute 35 seconds");
        assert_eq!(aloud(300), "5 minutes");
    }
}
