//! The places of the player in every window.

use super::*;

#[test]
fn nothing_overlaps_and_the_clock_is_never_missing() {
    for (width, height) in (34..=110).flat_map(|w| (7..=50).map(move |h| (w, h))) {
        for details in [false, true] {
            let area = Rect::new(3, 5, width, height);
            let slots = Slots::of(area, details);
            let letters = slots.letters.map_or(Rect::ZERO, |(place, times)| Rect {
                width: letters::WIDEST * times,
                ..place
            });
            let all = [
                slots.badge,
                letters,
                slots.name,
                slots.told,
                slots.clock,
                slots.facts,
                slots.next,
            ];
            let shown: Vec<Rect> = all.into_iter().filter(|one| !one.is_empty()).collect();
            for (nth, one) in shown.iter().enumerate() {
                assert_eq!(one.intersection(area), *one, "{width}x{height} {slots:?}");
                for other in &shown[..nth] {
                    assert!(!one.intersects(*other), "{width}x{height} {slots:?}");
                }
            }
            assert!(
                !slots.clock.is_empty() && !slots.told.is_empty(),
                "{width}x{height}"
            );
        }
    }
}

#[test]
fn the_more_room_the_larger_the_ring_and_the_letters() {
    let slots = |width, height| Slots::of(Rect::new(0, 0, width, height), false);
    let ring = |slots: Slots| slots.has_ring.then_some(slots.clock.height);
    assert_eq!(ring(slots(82, 41)), Some(18));
    assert_eq!(slots(82, 41).letters.map(|(_, times)| times), Some(2));
    assert_eq!(ring(slots(60, 22)), Some(12));
    assert_eq!(slots(60, 22).letters.map(|(_, times)| times), Some(1));
    assert_eq!(ring(slots(44, 17)), Some(9));
    assert_eq!(ring(slots(58, 13)), Some(8));
    assert_eq!((ring(slots(40, 9)), slots(40, 9).letters), (None, None));
    assert!(!slots(40, 9).next.is_empty());
}
