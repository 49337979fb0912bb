//! Regular expressions of numbers and times in a range, of the kind that editors and
//! validators agree on.

/// Everything that is trimmed from the ends of a text.
pub(super) const BLANK: &str =
    r"[\t-\r \u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]";
/// A character that is shown, or a blank of the line.
pub(super) const PLAIN: &str = r"[^\u0000-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069]";
/// A character that is shown.
pub(super) const SHOWN: &str =
    r"[^\u0000-\u0020\u007F-\u00A0\u1680\u2000-\u200A\u2028-\u202F\u205F\u2066-\u2069\u3000]";

const MINUTES: &str = "(?:m|mins?|minutes?)";
const SECONDS: &str = "(?:s|secs?|seconds?)";

/// A text of 1 to `most` characters in one paragraph, whatever blanks stand around it.
pub(super) fn text(most: usize) -> String {
    let between = most.saturating_sub(2);
    format!("^{BLANK}*{SHOWN}(?:{PLAIN}{{0,{between}}}{SHOWN})?{BLANK}*$")
}

/// A time from `least` to `most` seconds as people write it: `45`, `45s`, `2m`, `1m 30s`.
pub(super) fn time(least: u32, most: u32) -> String {
    let mut ways = vec![format!("0*{}(?:{BLANK}*{SECONDS})?", number(least, most))];
    for minutes in 0..=most / 60 {
        let (from, to) = (least.saturating_sub(minutes * 60), most - minutes * 60);
        let seconds = format!("{BLANK}*0*{}{BLANK}*{SECONDS}", number(from, to));
        let seconds = match from {
            0 => format!("(?:{seconds})?"),
            _ => seconds,
        };
        ways.push(format!("0*{minutes}{BLANK}*{MINUTES}{seconds}"));
    }
    format!("^{BLANK}*(?:{}){BLANK}*$", ways.join("|"))
}

/// A whole number from `least` to `most`, without zeros before it.
fn number(least: u32, most: u32) -> String {
    let mut ways = Vec::new();
    let mut from = least;
    while from <= most {
        // The last number with as many digits.
        let last = (10u32.pow(from.max(1).ilog10() + 1) - 1).min(most);
        ways.extend(same_length(&from.to_string(), &last.to_string()));
        from = last + 1;
    }
    format!("(?:{})", ways.join("|"))
}

/// The numbers from one to another that has as many digits.
fn same_length(from: &str, to: &str) -> Vec<String> {
    let (Some(a), Some(b)) = (from.chars().next(), to.chars().next()) else {
        return vec![String::new()];
    };
    let (rest_from, rest_to) = (&from[1..], &to[1..]);
    let digits = rest_from.len();
    let with = |first: char, rest: Vec<String>| -> Vec<String> {
        rest.into_iter()
            .map(|rest| format!("{first}{rest}"))
            .collect()
    };
    let (zeros, nines) = ("0".repeat(digits), "9".repeat(digits));
    if a == b {
        return with(a, same_length(rest_from, rest_to));
    }
    let (mut low, mut high) = (u32::from(a), u32::from(b));
    let mut ways = Vec::new();
    if rest_from != zeros {
        ways.extend(with(a, same_length(rest_from, &nines)));
        low += 1;
    }
    let mut last = Vec::new();
    if rest_to != nines {
        last = with(b, same_length(&zeros, rest_to));
        high -= 1;
    }
    if let (true, Some(low), Some(high)) = (low <= high, char::from_u32(low), char::from_u32(high))
    {
        let first = if low == high {
            low.to_string()
        } else {
            format!("[{low}-{high}]")
        };
        ways.push(format!("{first}{}", "[0-9]".repeat(digits)));
    }
    ways.extend(last);
    ways
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_said_in_digits() {
        assert_eq!(number(0, 9), "(?:[0-9])");
        assert_eq!(number(5, 60), "(?:[5-9]|[1-5][0-9]|60)");
        assert_eq!(number(0, 0), "(?:0)");
        assert_eq!(
            number(5, 1200),
            "(?:[5-9]|[1-9][0-9]|[1-9][0-9][0-9]|1[0-1][0-9][0-9]|1200)"
        );
        assert_eq!(number(37, 142), "(?:3[7-9]|[4-9][0-9]|1[0-3][0-9]|14[0-2])");
    }
}
