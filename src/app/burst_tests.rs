//! Which keys come together.

use super::*;

/// What keys are that come after so many milliseconds; capitals mean something.
fn kinds(keys: &[(u64, char)]) -> Vec<Kind> {
    let start = crate::app::Program::silent().time.now;
    let mut burst = Burst::from(start - Duration::from_secs(1));
    let kinds = keys.iter().map(|(at, key)| {
        let now = start + Duration::from_millis(*at);
        burst.take(Press::Char(*key), key.is_uppercase(), now)
    });
    kinds.collect()
}

#[test]
fn keys_with_a_meaning_are_meant_however_fast() {
    use Kind::Meant;
    assert_eq!(
        kinds(&[(0, 'A'), (30, 'B'), (60, 'A'), (250, 'C'), (500, 'A')]),
        [Meant; 5]
    );
}

#[test]
fn an_elbow_is_one_until_it_is_lifted() {
    use Kind::{Elbow, Meant, More};
    let kinds = kinds(&[
        (0, 'A'),
        (40, 'b'),
        (45, 'C'),
        // 300 ms after the last one it is still the same.
        (344, 'A'),
        // The last key repeats after a while.
        (1_200, 'A'),
        (1_230, 'A'),
        // A new press, also of a key that means nothing.
        (1_530, 'C'),
        (2_000, 'd'),
        (2_301, 'e'),
    ]);
    let first = [Meant, Elbow, More, More, More, More];
    assert_eq!(kinds, [&first[..], &[Meant, Elbow, Elbow]].concat());
}

#[test]
fn a_key_that_bounces_is_no_elbow() {
    let start = crate::app::Program::silent().time.now;
    let mut burst = Burst::from(start - Duration::from_secs(1));
    let x = Press::Char('x');
    assert_eq!(burst.take(x, true, start), Kind::Meant);
    let soon = start + Duration::from_millis(20);
    assert_eq!(burst.take(x, false, soon), Kind::Meant);
    assert_eq!(burst.take(Press::Other, false, soon), Kind::Elbow);
}

#[test]
fn what_comes_with_the_key_that_began_the_session_is_no_elbow() {
    let start = crate::app::Program::silent().time.now;
    let mut burst = Burst::from(start);
    for (after, key, kind) in [
        (10, 'n', Kind::Meant),
        (299, 'o', Kind::Meant),
        (310, 'p', Kind::Elbow),
    ] {
        let now = start + Duration::from_millis(after);
        assert_eq!(burst.take(Press::Char(key), false, now), kind, "{after}");
    }
}
