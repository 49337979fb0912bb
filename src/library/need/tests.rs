//! What people say, and what they are shown for it.

use std::sync::OnceLock;

use proptest::prelude::*;

use super::*;
use crate::library::{Shelf, built_in, entry};
use crate::model::Setting;

fn shelf() -> &'static [Entry] {
    static SHELF: OnceLock<Shelf> = OnceLock::new();
    let fill = || {
        let mut shelf = Shelf::default();
        shelf.add(built_in());
        shelf
    };
    SHELF.get_or_init(fill).entries()
}

fn ids(words: &str, mine: &[Tag]) -> Vec<String> {
    let shelf = shelf();
    let found = Need::of(words).find(shelf, mine);
    found.iter().map(|found| found.entry.id.clone()).collect()
}

fn best_of(words: &str, mine: &[Tag]) -> Option<String> {
    let shelf = shelf();
    let found = Need::of(words).find(shelf, mine);
    best(&found).map(|found| found.entry.id.clone())
}

#[test]
fn a_need_in_words_finds_what_fits_and_the_best_of_it() {
    for (words, meant) in [
        ("6m shoulder quiet", "desk-neck-shoulders"),
        (
            "6 minutes, my right shoulder hurts, no tools",
            "desk-neck-shoulders",
        ),
        ("6 sh", "desk-neck-shoulders"),
        ("sholder", "desk-neck-shoulders"),
        ("5m desk", "desk-neck-shoulders"),
        ("lower back wall", "wall-ball-low-back-hips"),
        ("bed no tools", "bed-wind-down"),
        ("hamstrings", "post-lifting-roller"),
        ("microbr", "desk-microbreak"),
        ("mcrbrk", "desk-microbreak"),
        ("arthritis hands", "arthritis-gentle-hands"),
        ("feet", "feet-and-calves"),
        ("foam roller no wall", "post-lifting-roller"),
        ("2:30", "desk-microbreak"),
        ("wind-down", "bed-wind-down"),
    ] {
        assert_eq!(best_of(words, &[]).as_deref(), Some(meant), "{words}");
    }
}

#[test]
fn all_that_was_said_holds() {
    let shelf = shelf();
    let listing = |id: &String| {
        let entry = shelf.iter().find(|entry| entry.id == *id);
        entry.unwrap().listing.clone().unwrap()
    };
    let found = ids("8m no tools", &[]);
    assert!(found.len() > 2);
    for found in found.iter().map(listing) {
        assert!(found.total.as_secs() <= 480 && found.tools.is_empty());
    }
    let found = ids("no floor no neck", &[]);
    assert!(found.len() > 2, "{found:?}");
    for found in found.iter().map(listing) {
        assert_ne!(found.setting, Setting::Floor);
        assert!(found.seconds_on(&Area::called("neck")).is_zero());
    }
    for found in ids("quiet", &[]).iter().map(listing) {
        let places = [Setting::Desk, Setting::Chair];
        assert!(found.tools.is_empty() && places.contains(&found.setting));
    }
    assert_eq!(ids("", &[]).len(), shelf.len());
    assert_eq!(ids("1s", &[]).len(), 0);
    assert_eq!(ids("99h", &[]).len(), shelf.len(), "no limit");
}

#[test]
fn a_word_that_is_still_typed_narrows_the_list_and_does_not_empty_it() {
    for words in [
        "6m shoulder quiet",
        "bed no tools",
        "hands only",
        "hamstrings",
        "lower back wall",
    ] {
        for end in 1..=words.len() {
            let found = ids(&words[..end], &[]);
            assert!(!found.is_empty(), "{}", &words[..end]);
        }
    }
    assert_eq!(ids("qui", &[]), ids("quiet", &[]));
    assert_eq!(ids("no too", &[]), ids("no tools", &[]));
    assert!(ids("gent", &[]).contains(&"arthritis-gentle-hands".to_owned()));
}

#[test]
fn what_is_not_for_a_person_is_shown_but_is_not_the_best() {
    let mine = [Tag::BloodThinners];
    let barred = |id: &str| {
        let shelf = shelf();
        is_barred(shelf.iter().find(|entry| entry.id == id).unwrap(), &mine)
    };
    for words in ["ball", "back", "10m", "roller"] {
        let all = ids(words, &mine);
        assert_eq!(all, ids(words, &[]), "{words}");
        let best = best_of(words, &mine).unwrap();
        assert!(!barred(&best) || all.iter().all(|id| barred(id)), "{words}");
    }
    assert!(ids("for me", &mine).iter().all(|id| !barred(id)));
}

#[test]
fn a_word_that_nothing_has_to_do_with_is_named() {
    let shelf = shelf();
    let unknown = |words| Need::of(words).unknown(shelf).map(str::to_owned);
    assert_eq!(unknown("6m sholder bed"), None);
    assert_eq!(unknown("6m xyzzy").as_deref(), Some("xyzzy"));
    assert_eq!(unknown("no xyzzy"), None);
    assert_eq!(ids("no", &[]).len(), shelf.len(), "not said to the end");
}

#[test]
fn a_file_that_cannot_be_played_is_found_by_its_name() {
    let broken = entry::unread("evening-legs".into(), "x.yaml".into(), "why".into());
    let all = [broken];
    assert_eq!(Need::of("evening").find(&all, &[]).len(), 1);
    assert_eq!(Need::of("5m evening").find(&all, &[]).len(), 0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_words_find_some_of_what_is_there_and_always_the_same(words in "(\\PC{0,12} ?){0,6}") {
        let all = ids(&words, &[]);
        prop_assert_eq!(&all, &ids(&words, &[]));
        prop_assert!(all.len() <= 16);
    }

    // It ends with a whole word: what may not be typed to its end yet says less than it will.
    #[test]
    fn one_more_time_never_finds_more(minutes in 0_u32..30, words in "[a-z ]{0,9}") {
        let all = ids(&format!("{words} back"), &[]);
        let some = ids(&format!("{minutes}m {words} back"), &[]);
        prop_assert!(some.iter().all(|id| all.contains(id)));
    }
}
