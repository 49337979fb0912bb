//! What a reminder says: one line in plain letters, for a prompt, a bar or a notice.

use std::time::Duration;

use crate::model::Remind;

/// All that it says while the warning signs are to be answered first.
pub const SIGNS_FIRST: &str =
    "Please go through the warning signs before your next session: backrub";

/// What is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offer<'p> {
    /// The warning signs come first.
    SignsFirst,
    /// Whatever suits by then.
    Any,
    /// A routine that fits, for this part of the body, such as "the calf", if it may be named.
    Routine(Option<&'p str>),
}

/// What it says: how long somebody was at it, and what is offered.
#[must_use]
pub fn words(remind: &Remind, offer: Offer<'_>) -> String {
    let minutes = minutes(remind.offer);
    let long = match minutes {
        1 => "1 minute".to_owned(),
        many => format!("{many} minutes"),
    };
    let pause = match offer {
        Offer::SignsFirst => return SIGNS_FIRST.to_owned(),
        Offer::Any => "Take one: backrub now".to_owned(),
        Offer::Routine(None) => format!("Take {long}: backrub now {minutes}"),
        Offer::Routine(Some(part)) => format!("{long} for {part}: backrub now {minutes}"),
    };
    format!(
        "{} without a break. {pause}   (or: backrub later)",
        told(remind.after)
    )
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
        let told = |remind: &Remind, offer| words(remind, offer);
        assert_eq!(
            told(&remind, Offer::Routine(Some("the calf"))),
            "50 minutes without a break. 3 minutes for the calf: backrub now 3   (or: backrub later)"
        );
        assert_eq!(
            told(&remind, Offer::Routine(None)),
            "50 minutes without a break. Take 3 minutes: backrub now 3   (or: backrub later)"
        );
        (remind.after, remind.offer) = (Duration::from_secs(3600), Duration::from_secs(60));
        assert!(
            told(&remind, Offer::Routine(None))
                .starts_with("An hour without a break. Take 1 minute: ")
        );
        remind.after = Duration::from_secs(7200);
        assert_eq!(
            told(&remind, Offer::Any),
            "2 hours without a break. Take one: backrub now   (or: backrub later)"
        );
        assert_eq!(told(&remind, Offer::SignsFirst), SIGNS_FIRST);
        assert!(SIGNS_FIRST.is_ascii());
    }
}
