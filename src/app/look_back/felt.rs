//! How it was before and after the sessions of each routine, as counts.

use jiff::{SignedDuration, Timestamp};

use crate::store::Done;
use crate::ui::screens::diary::Felt;

/// For so long a session counts.
const LOOKS_BACK: SignedDuration = SignedDuration::from_hours(90 * 24);
/// Counts are told from so many pairs of one routine on.
const PAIRS: usize = 5;
/// The least change that counts, in points (docs/domain.md, sections 4.5 and 6.1).
const COUNTS_FROM: u8 = 2;

/// The counts of each routine of which enough is known, the one that was done last first.
#[must_use]
pub fn felt(sessions: &[Done], now: Timestamp) -> Vec<Felt> {
    let is_lately = |done: &&Done| {
        let age = now.duration_since(done.at);
        !age.is_negative() && age <= LOOKS_BACK
    };
    let lately: Vec<&Done> = sessions.iter().filter(is_lately).collect();
    let mut all: Vec<(&str, Felt)> = Vec::new();
    for done in lately.iter().rev() {
        if all.iter().any(|(known, _)| *known == done.routine) {
            continue;
        }
        let of_it = lately.iter().filter(|one| one.routine == done.routine);
        let pairs: Vec<(u8, u8)> = of_it
            .filter_map(|one| Some((one.before?, one.after?)))
            .collect();
        if let Some(counts) = counts(&pairs) {
            let title = done.title.clone();
            all.push((&done.routine, Felt { title, counts }));
        }
    }
    all.into_iter().map(|(_, felt)| felt).collect()
}

fn counts(pairs: &[(u8, u8)]) -> Option<String> {
    let is_lower = |low: u8, high: u8| low.saturating_add(COUNTS_FROM) <= high;
    let better = pairs
        .iter()
        .filter(|(before, after)| is_lower(*after, *before));
    let worse = pairs
        .iter()
        .filter(|(before, after)| is_lower(*before, *after));
    let (better, worse) = (better.count(), worse.count());
    let same = pairs.len() - better - worse;
    (pairs.len() >= PAIRS).then(|| {
        format!(
            "{} times: better by {COUNTS_FROM} or more in {better}, about the same in {same}, \
             worse by {COUNTS_FROM} or more in {worse}.",
            pairs.len()
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn done(routine: &str, day: usize, pair: &str) -> Done {
        let line = format!(
            r#"{{"at":"2026-03-{:02}T09:00:00Z","routine":"{routine}","title":"T {day}","benefit":"relax-muscles","seconds":60,"strokes":1,"finished":true{pair}}}"#,
            day + 1
        );
        serde_json::from_str(&line).unwrap()
    }

    #[test]
    fn five_pairs_of_one_routine_are_counted_and_four_are_not() {
        let pairs = [(5, 3), (5, 4), (5, 6), (5, 7), (9, 0), (0, 10), (4, 4)];
        let both = |(before, after): (u8, u8)| format!(r#","before":{before},"after":{after}"#);
        let neck = pairs.iter().enumerate();
        let mut sessions: Vec<Done> = neck
            .map(|(day, pair)| done("neck", day, &both(*pair)))
            .collect();
        sessions.extend((0..4).map(|day| done("feet", day, &both((5, 3)))));
        sessions.push(done("feet", 5, r#","before":5"#));
        let at = |text: &str| text.parse().unwrap();
        let told = felt(&sessions, at("2026-03-20T00:00:00Z"));
        let want = Felt {
            title: "T 6".to_owned(),
            counts:
                "7 times: better by 2 or more in 2, about the same in 3, worse by 2 or more in 2."
                    .to_owned(),
        };
        assert_eq!(told, [want]);
        assert_eq!(felt(&sessions, at("2026-07-01T00:00:00Z")), []);
        assert_eq!(felt(&sessions, at("2026-03-01T00:00:00Z")), []);
    }
}
