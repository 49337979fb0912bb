//! A time as people ask for it, where a bare number means minutes: `5`, `5m`, `2:30`, `1h`.
//!
//! A routine file means seconds by a bare number (`secs`); nobody who asks for a routine does.

use super::Secs;
use super::secs::BadSecs;

const HOUR: u64 = 3600;
const MINUTE: u64 = 60;

/// Reads `5`, `5m`, `5 min`, `90s`, `2:30`, `1h`, `1h30`, `1h 30m`; a unit may be begun only, as
/// while it is typed.
///
/// # Errors
/// When it is no such time, or more than a day.
pub fn asked(text: &str) -> Result<Secs, BadSecs> {
    let text = text.trim();
    if let Some((minutes, seconds)) = text.split_once(':') {
        return on_a_clock(minutes, seconds);
    }
    let (mut rest, mut total, mut least) = (text, 0_u64, u64::MAX);
    while !rest.is_empty() {
        let (number, after) = number(rest)?;
        let word = after.trim_start();
        let end = word.find(|c: char| !c.is_alphabetic());
        let (word, after) = word.split_at(end.unwrap_or(word.len()));
        // What follows hours without a unit are minutes.
        let unit = if word.is_empty() { MINUTE } else { unit(word)? };
        if unit >= least {
            return Err(BadSecs::Unreadable);
        }
        least = unit;
        total = total.saturating_add(number.saturating_mul(unit));
        rest = after.trim_start();
    }
    match least {
        u64::MAX => Err(BadSecs::Unreadable),
        _ => total.try_into(),
    }
}

/// Minutes and seconds, as on the screen.
fn on_a_clock(minutes: &str, seconds: &str) -> Result<Secs, BadSecs> {
    let ((minutes, ""), (seconds @ 0..60, "")) = (number(minutes)?, number(seconds)?) else {
        return Err(BadSecs::Unreadable);
    };
    let total = minutes.saturating_mul(MINUTE).saturating_add(seconds);
    total.try_into()
}

/// The number at the beginning, and what follows it; one that is too large is the largest.
fn number(text: &str) -> Result<(u64, &str), BadSecs> {
    let end = text.find(|c: char| !c.is_ascii_digit());
    match text.split_at(end.unwrap_or(text.len())) {
        ("", _) => Err(BadSecs::Unreadable),
        (digits, rest) => Ok((digits.parse().unwrap_or(u64::MAX), rest)),
    }
}

/// The seconds of a unit.
fn unit(word: &str) -> Result<u64, BadSecs> {
    let word = word.to_lowercase();
    let units: [(&[&str], u64); 3] = [
        (&["hours", "hrs"], HOUR),
        (&["minutes", "mins"], MINUTE),
        (&["seconds", "secs"], 1),
    ];
    let is_begun = |names: &[&str]| names.iter().any(|name| name.starts_with(&word));
    let found = units.into_iter().find(|(names, _)| is_begun(names));
    found.map(|(_, unit)| unit).ok_or(BadSecs::Unreadable)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bare_number_is_minutes_and_every_spelling_is_one_time() {
        let same: [(u32, &[&str]); 5] = [
            (
                300,
                &[
                    "5",
                    "5m",
                    "5 m",
                    "5min",
                    "5 minutes",
                    "5:00",
                    "300s",
                    " 5M ",
                ],
            ),
            (150, &["2:30", "2m30s", "2m 30s", "150s", "2 min 30 sec"]),
            (3600, &["1h", "1 hour", "60", "60m", "1hr"]),
            (5400, &["1h30", "1h 30m", "90", "1 hour 30 minutes"]),
            (0, &["0", "0:00"]),
        ];
        for (seconds, texts) in same {
            for text in texts {
                assert_eq!(asked(text), Ok(Secs::new(seconds)), "{text}");
            }
        }
    }

    #[test]
    fn what_is_no_time_is_none() {
        for text in [
            "", "m", "five", "5x", "-5", "1.5m", "5m5", "30s 1m", "2:60", "2:", ":30", "1:2:3",
            "5m5m", "２", "1h30s5",
        ] {
            assert_eq!(asked(text), Err(BadSecs::Unreadable), "{text}");
        }
        for text in ["99h", "9999999999999999999999", "1441"] {
            assert_eq!(asked(text), Err(BadSecs::TooLong), "{text}");
        }
    }
}
