//! What a reminder says: one line in plain letters, for a prompt, a bar or a notice.

use std::time::Duration;

use crate::model::Remind;

/// What it says while the warning signs are to be answered first, and nothing else.
pub const SIGNS_FIRST: &str =
    "Before your next session there are warning signs to go through: backrub";

/// What it says: how long somebody was at it, and what is offered, for a part of the body if one is
/// named.
#[must_use]
pub fn words(remind: &Remind, part: Option<&str>) -> String {
    let after = told(remind.after);
    let offer = minutes(remind.offer);
    let pause = match (offer, part) {
        (1, None) => "A pause of a minute".to_owned(),
        (1, Some(part)) => format!("A minute for your {part}"),
        (many, None) => format!("A pause of {many} minutes"),
        (many, Some(part)) => format!("{many} minutes for your {part}"),
    };
    format!("{after} at it. {pause}: backrub now {offer}   (or: backrub later)")
}

/// A time in whole minutes, as one says it.
fn told(time: Duration) -> String {
    match minutes(time) {
        60 => "An hour".to_owned(),
        whole if whole.is_multiple_of(60) => format!("{} hours", whole / 60),
        minutes => format!("{minutes} minutes"),
    }
}

fn minutes(time: Duration) -> u64 {
    time.as_secs().div_ceil(60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_says_how_long_and_what_is_offered() {
        let mut remind = Remind::default();
        assert_eq!(
            words(&remind, Some("neck and shoulders")),
            "50 minutes at it. 3 minutes for your neck and shoulders: backrub now 3   (or: backrub later)"
        );
        assert_eq!(
            words(&remind, None),
            "50 minutes at it. A pause of 3 minutes: backrub now 3   (or: backrub later)"
        );
        (remind.after, remind.offer) = (Duration::from_secs(3600), Duration::from_secs(60));
        assert!(words(&remind, None).starts_with("An hour at it. A pause of a minute: "));
        remind.after = Duration::from_secs(7200);
        assert!(
            words(&remind, Some("calf")).starts_with("2 hours at it. A minute for your calf: ")
        );
        assert!(SIGNS_FIRST.is_ascii());
    }
}
