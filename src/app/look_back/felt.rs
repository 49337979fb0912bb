//! How it was before and after the sessions of each routine, as counts.

use jiff::Timestamp;

use crate::advice::Past;
use crate::advice::felt::Counts;
use crate::store::Done;
use crate::ui::screens::diary::Felt;

/// The counts of each routine of which enough is known, the one that was done last first.
#[must_use]
pub fn felt(sessions: &[Done], now: Timestamp) -> Vec<Felt> {
    let past = sessions.iter().map(Done::past);
    let lately: Vec<Past<'_>> = past.filter(|one| one.counts(now)).collect();
    let mut known: Vec<&str> = Vec::new();
    let mut all = Vec::new();
    for done in sessions.iter().rev() {
        if known.contains(&done.routine.as_str()) {
            continue;
        }
        known.push(&done.routine);
        if let Some(counts) = Counts::of(lately.iter().copied(), &done.routine) {
            all.push(Felt {
                title: done.title.clone(),
                counts: counts.text(),
            });
        }
    }
    all
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
