//! What is suggested, told as stories; and that it is never what it must not be.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;

use super::*;
use crate::advice::felt::Course;
use crate::model::wording::words;
use crate::model::{Eased, Pressure, Side, Technique};

/// A routine: id, what it is for, minutes, tools, areas, firm areas.
type Given = (
    &'static str,
    Benefit,
    u64,
    &'static [Tool],
    &'static [Area],
    &'static [Area],
);

#[rustfmt::skip]
const GIVEN: [Given; 5] = [
    ("micro", Benefit::RelaxMuscles, 2, &[], &[Area::ShoulderTop], &[]),
    ("desk", Benefit::RelaxMuscles, 5, &[], &[Area::ShoulderTop, Area::NeckBack], &[Area::ShoulderTop]),
    ("roller", Benefit::RelaxMuscles, 15, &[Tool::Roller], &[Area::ThighBack, Area::Calf], &[Area::Calf]),
    ("reset", Benefit::ReleaseEndorphins, 3, &[], &[Area::ScalpTemples, Area::Jaw], &[]),
    ("calves", Benefit::ImproveCirculation, 10, &[], &[Area::Calf, Area::FootSole], &[]),
];

fn candidates(barred: &[&str]) -> Vec<Candidate<'static>> {
    let all = GIVEN
        .iter()
        .map(|(id, benefit, minutes, tools, areas, firm)| Candidate {
            id,
            benefit: *benefit,
            total: Duration::from_secs(60 * minutes),
            tools,
            areas: areas.to_vec(),
            firm: firm.to_vec(),
            is_barred: barred.contains(id),
        });
    all.collect()
}

fn now() -> ZonedDateTime {
    let now: Timestamp = "2026-03-10T09:00:00Z".parse().unwrap();
    now.to_zoned_datetime(TimeZone::UTC)
}

/// Sessions that ended so many hours ago.
fn past<'p>(done: &[(&'p str, i64)]) -> Vec<Past<'p>> {
    let at = |hours: i64| now().timestamp() - SignedDuration::from_hours(hours);
    let one = |(id, hours): &(&'p str, i64)| Past {
        id,
        at: at(*hours),
        finished: true,
        is_whole: true,
        before: None,
        after: None,
        eased: &[],
        left_out: &[],
    };
    done.iter().map(one).collect()
}

fn told(done: &[(&str, i64)]) -> (String, String) {
    let suggested = suggest(&candidates(&[]), &past(done), &now(), None).unwrap();
    (suggested.id, suggested.why)
}

#[test]
fn what_is_suggested_follows_from_what_was_done() {
    for (done, id, why) in [
        (&[][..], "micro", "short, no tools needed"),
        // Rested, and for the same as yesterday.
        (
            &[("desk", 25)],
            "desk",
            "top of the shoulder: not worked since yesterday",
        ),
        (
            &[("desk", 80)],
            "desk",
            "top of the shoulder: not worked for 3 days",
        ),
        // Not twice a day; firm work waits a day.
        (&[("micro", 1)], "desk", "relax tight muscles, as last time"),
        (
            &[("desk", 10)],
            "micro",
            "relax tight muscles, as last time",
        ),
        // A roller is at hand once it was used.
        (
            &[("roller", 30)],
            "roller",
            "back of the thigh: not worked since yesterday",
        ),
        // At this time of day.
        (
            &[("calves", 24 * 20), ("calves", 24 * 30), ("reset", 1)],
            "calves",
            "calf: not worked for 20 days",
        ),
        // What is dated after now, or long ago, is as if it were not there.
        (
            &[("desk", -5), ("calves", 24 * 100)],
            "micro",
            "short, no tools needed",
        ),
    ] {
        assert_eq!(told(done), (id.to_owned(), why.to_owned()), "{done:?}");
    }
}

#[test]
fn what_is_barred_too_long_or_done_today_is_not_suggested() {
    let minutes = |minutes: u64| Some(Duration::from_secs(60 * minutes));
    let id = |barred: &[&str], done: &[(&str, i64)], most| {
        suggest(&candidates(barred), &past(done), &now(), most).map(|one| one.id)
    };
    assert_eq!(id(&["micro", "desk"], &[], None).as_deref(), Some("reset"));
    assert_eq!(
        id(&[], &[("desk", 30)], minutes(2)).as_deref(),
        Some("micro")
    );
    assert_eq!(id(&[], &[("micro", 3)], minutes(2)), None);
    assert_eq!(
        id(&["micro", "desk", "roller", "reset", "calves"], &[], None),
        None
    );
    assert_eq!(suggest(&[], &[], &now(), None), None);
}

/// Each routine was done a day and an hour ago, all but this one.
fn told_after(hours: i64, before: u8, after: u8) -> Option<String> {
    let mut past = past(&[("reset", hours)]);
    (past[0].before, past[0].after) = (Some(before), Some(after));
    let others = ["desk", "roller", "calves"];
    suggest(&candidates(&others), &past, &now(), None).map(|one| format!("{}: {}", one.id, one.why))
}

#[test]
fn what_left_it_worse_waits_two_days_and_what_left_it_better_is_told_in_numbers() {
    let better = told_after(30, 6, 3).unwrap();
    assert_eq!(
        better,
        "reset: scalp and temples: not worked since yesterday"
    );
    for (hours, id) in [(25, "micro"), (47, "micro"), (49, "reset")] {
        assert!(told_after(hours, 2, 4).unwrap().starts_with(id), "{hours}");
    }
    // What rests on no area is told in numbers.
    let mut calm = candidates(&[]);
    calm[3].areas = Vec::new();
    let mut past = past(&[("reset", 30)]);
    (past[0].before, past[0].after) = (Some(6), Some(3));
    let suggested = suggest(&calm, &past, &now(), None).unwrap();
    assert_eq!(suggested.why, "last time: 6 before, 3 after");
}

#[test]
fn what_was_too_much_speaks_against_it() {
    let eased = |as_before| Eased {
        technique: Technique::Petrissage,
        area: Area::ScalpTemples,
        side: Side::Both,
        to: Pressure::new(2),
        as_before,
    };
    let id = |eased: &[Eased]| {
        let mut past = past(&[("reset", 30)]);
        past[0].eased = eased;
        suggest(&candidates(&[]), &past, &now(), None).unwrap().id
    };
    assert_eq!(id(&[eased(true)]), "reset");
    let (mut alone, two) = (candidates(&[]), [eased(false)]);
    alone.truncate(1);
    alone.push(candidates(&[])[3].clone());
    alone[1].areas = Vec::new();
    let mut past = past(&[("reset", 30)]);
    assert_eq!(suggest(&alone, &past, &now(), None).unwrap().id, "reset");
    past[0].eased = &two;
    assert_eq!(suggest(&alone, &past, &now(), None).unwrap().id, "micro");
}

#[test]
fn today_begins_at_midnight_where_the_person_is() {
    let tokyo = now()
        .timestamp()
        .to_zoned_datetime(TimeZone::fixed(jiff::tz::offset(9)));
    // It is six in the evening there; ten hours ago was this morning, nineteen yesterday.
    for (hours, again) in [(10, false), (19, true)] {
        let done = past(&[("micro", hours)]);
        let candidates = candidates(&["desk", "roller", "reset", "calves"]);
        assert_eq!(suggest(&candidates, &done, &tokyo, None).is_some(), again);
    }
}

#[test]
fn a_reason_has_at_most_twelve_words_for_every_area() {
    for area in Area::ALL.iter().filter(|area| !area.has_no_sides()) {
        let candidate = Candidate {
            areas: vec![*area],
            ..candidates(&[])[0].clone()
        };
        let suggested = suggest(&[candidate], &past(&[("micro", 24 * 89)]), &now(), None).unwrap();
        assert!(suggested.why.contains("89 days"), "{}", suggested.why);
        assert!(
            (2..=12).contains(&words(&suggested.why)),
            "{}",
            suggested.why
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    /// Never barred, never too long, never again today, always the same.
    #[test]
    fn a_suggestion_is_allowed_short_enough_and_always_the_same(
        pairs in prop::collection::vec((0_u8..=10, 0_u8..=10), 12),
        done in prop::collection::vec((0..6_usize, -50_i64..2_500), 0..30),
        barred in prop::collection::vec(any::<bool>(), 5),
        minutes in prop::option::of(0_u64..20),
    ) {
        let names = ["micro", "desk", "roller", "reset", "calves", "gone"];
        let barred: Vec<&str> = (0..5).filter(|nth| barred[*nth]).map(|nth| names[nth]).collect();
        let done: Vec<(&str, i64)> = done.into_iter().map(|(nth, ago)| (names[nth], ago)).collect();
        let most = minutes.map(|minutes| Duration::from_secs(60 * minutes));
        let candidates = candidates(&barred);
        let mut past = past(&done);
        for (one, (before, after)) in past.iter_mut().zip(pairs) {
            (one.before, one.after) = (Some(before), Some(after));
        }
        let suggested = suggest(&candidates, &past, &now(), most);
        prop_assert_eq!(&suggested, &suggest(&candidates, &past, &now(), most));
        if let Some(suggested) = suggested {
            let one = candidates.iter().find(|one| one.id == suggested.id).unwrap();
            prop_assert!(!one.is_barred && most.is_none_or(|most| one.total <= most));
            let today = done.iter().any(|(id, ago)| *id == suggested.id && (0..=9).contains(ago));
            prop_assert!(!today, "{:?}", done);
            let worse = past.iter().zip(&done).any(|(one, (id, ago))| {
                *id == suggested.id && (0..48).contains(ago) && one.course() == Some(Course::Worse)
            });
            prop_assert!(!worse, "{:?}", past);
            prop_assert!((2..=12).contains(&words(&suggested.why)), "{}", suggested.why);
        }
    }
}
