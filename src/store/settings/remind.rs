//! `remind:` in the settings: when to be reminded of a pause. A value that is not understood costs
//! itself alone: what is usual holds for it.

use std::ops::RangeInclusive;
use std::time::Duration;

use jiff::civil::{Time, Weekday};
use serde_json::Value;

use super::values::{shown, yes};
use crate::model::{DAYS, Remind, asked};
use crate::shown::harmless;

/// What may be written for it.
pub(super) const RIGHT: &str = "when to be reminded, such as `remind: { after: 50m, offer: 3m, between: [9:00, 18:00], days: [mon, \
     tue, wed, thu, fri] }`";

const MINUTE: u64 = 60;
const AFTER: RangeInclusive<u64> = 5 * MINUTE..=12 * 60 * MINUTE;
const OFFER: RangeInclusive<u64> = MINUTE..=60 * MINUTE;

/// Takes what is set. Answers what to write in place of what is not understood.
pub(super) fn take(remind: &mut Option<Remind>, value: &Value) -> Vec<String> {
    let Some(rows) = value.as_object() else {
        *remind = (yes(value) == Some(true)).then(Remind::default);
        return Vec::new();
    };
    let mut set = Remind::default();
    let slips = rows.iter().filter(|(_, value)| !value.is_null());
    let slips = slips.filter_map(|(key, value)| set_one(&mut set, key, value).err());
    let slips = slips.collect();
    *remind = Some(set);
    slips
}

fn set_one(set: &mut Remind, key: &str, value: &Value) -> Result<(), String> {
    let (is_taken, right) = match key {
        "after" => (
            time(value, AFTER).map(|after| set.after = after),
            "a time from 5m to 12h, such as `after: 50m`",
        ),
        "offer" => (
            time(value, OFFER).map(|offer| set.offer = offer),
            "a time from 1m to 1h, such as `offer: 3m`",
        ),
        "between" => (
            hours(value).map(|hours| (set.from, set.until) = hours),
            "two times of day, the earlier one first, such as `between: [9:00, 18:00]`",
        ),
        "days" => (
            days(value).map(|days| set.days = days),
            "days by three letters, such as `days: [mon, wed, fri]`",
        ),
        _ => {
            let key: String = harmless(key).chars().take(40).collect();
            return Err(format!(
                "`{key}` is not a key of `remind`; its keys are after, offer, between, days"
            ));
        }
    };
    is_taken.ok_or_else(|| {
        let given = harmless(&shown(value)).into_owned();
        format!("`remind: {key}: {given}` is not understood; write {right}")
    })
}

/// A time, in which a bare number is minutes.
fn time(value: &Value, within: RangeInclusive<u64>) -> Option<Duration> {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Number(minutes) => minutes.to_string(),
        _ => return None,
    };
    let time = asked(&text).ok()?.duration();
    within.contains(&time.as_secs()).then_some(time)
}

fn hours(value: &Value) -> Option<(Time, Time)> {
    let [from, until] = value.as_array()?.as_slice() else {
        return None;
    };
    let (from, until) = (of_day(from)?, of_day(until)?);
    (from < until).then_some((from, until))
}

/// `9:00`, `09:30` or a whole hour; `24:00` is the end of the day.
fn of_day(value: &Value) -> Option<Time> {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Number(hour) => hour.to_string(),
        _ => return None,
    };
    let (hour, minute) = text.split_once(':').unwrap_or((&text, "00"));
    let is_written =
        |digits: &str| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    if !is_written(hour) || minute.len() != 2 || !is_written(minute) {
        return None;
    }
    match (hour.parse().ok()?, minute.parse().ok()?) {
        (24, 0) => Time::new(23, 59, 59, 0).ok(),
        (hour, minute) => Time::new(hour, minute, 0, 0).ok(),
    }
}

fn days(value: &Value) -> Option<Vec<Weekday>> {
    let day = |value: &Value| {
        let text = value.as_str()?.to_lowercase();
        let known = DAYS.iter().find(|(name, _)| text == *name);
        known.map(|(_, day)| *day)
    };
    let days: Vec<Weekday> = value.as_array()?.iter().map(day).collect::<Option<_>>()?;
    (!days.is_empty()).then_some(days)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn taken(value: &Value) -> (Remind, Vec<String>) {
        let mut remind = None;
        let slips = take(&mut remind, value);
        (remind.unwrap(), slips)
    }

    #[test]
    fn yes_is_as_usual_and_no_is_never() {
        for (word, is) in [
            (json!("yes"), true),
            (json!("no"), false),
            (json!(true), true),
        ] {
            let mut remind = None;
            assert_eq!(take(&mut remind, &word), [""; 0]);
            assert_eq!(remind.is_some(), is, "{word}");
        }
    }

    #[test]
    fn what_is_set_holds_and_the_rest_is_as_usual() {
        let (remind, slips) = taken(&json!({}));
        assert_eq!((remind, slips.len()), (Remind::default(), 0));
        let (remind, slips) = taken(&json!({
            "after": 45, "offer": "2:30", "between": ["8:30", "24:00"], "days": ["Sat", "sun"]
        }));
        assert_eq!(slips, [""; 0]);
        assert_eq!(remind.after, Duration::from_secs(45 * 60));
        assert_eq!(remind.offer, Duration::from_secs(150));
        assert_eq!(remind.from, Time::constant(8, 30, 0, 0));
        assert_eq!(remind.until, Time::constant(23, 59, 59, 0));
        assert_eq!(remind.days, [Weekday::Saturday, Weekday::Sunday]);
    }

    #[test]
    fn a_slip_costs_itself_and_is_answered_with_what_to_write() {
        for (value, words) in [
            (json!({"after": "4m"}), "from 5m to 12h"),
            (json!({"after": "13h"}), "from 5m to 12h"),
            (json!({"offer": "2h"}), "from 1m to 1h"),
            (
                json!({"between": ["18:00", "9:00"]}),
                "the earlier one first",
            ),
            (
                json!({"between": ["9:0", "18:00"]}),
                "the earlier one first",
            ),
            (json!({"between": ["9:00"]}), "two times of day"),
            (json!({"between": ["9:00", "25:00"]}), "two times of day"),
            (json!({"days": ["monday"]}), "by three letters"),
            (json!({"days": []}), "by three letters"),
            (json!({"\u{1b}x": 1}), "its keys are after, offer"),
        ] {
            let (remind, slips) = taken(&value);
            assert_eq!(remind, Remind::default(), "{value}");
            assert!(slips.len() == 1 && slips[0].contains(words), "{slips:?}");
            assert!(!slips[0].contains('\u{1b}'));
        }
    }
}
