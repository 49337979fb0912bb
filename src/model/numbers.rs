//! Numbers as they are said.

const UNITS: [&str; 20] = [
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 8] = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

/// A number below a hundred in words; a larger one in digits.
#[must_use]
pub fn in_words(number: u64) -> String {
    let tens = |number: u64| TENS.get(usize::try_from(number / 10).ok()?.checked_sub(2)?);
    let unit = |number: u64| UNITS.get(usize::try_from(number).ok()?);
    match (unit(number), tens(number), number % 10) {
        (Some(word), ..) => (*word).to_owned(),
        (None, Some(tens), 0) => (*tens).to_owned(),
        (None, Some(tens), rest) => format!("{tens}-{}", UNITS[rest as usize]),
        _ => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_words() {
        let words = [0, 1, 12, 20, 21, 30, 99, 100].map(in_words);
        let expected = [
            "no",
            "one",
            "twelve",
            "twenty",
            "twenty-one",
            "thirty",
            "ninety-nine",
            "100",
        ];
        assert_eq!(words, expected);
    }
}
