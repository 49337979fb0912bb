//! Tests of what the views share.

use super::*;

/// From the neck to the shoulder, and on to the low back where that is seen well: one view,
/// whichever of them is worked.
#[test]
fn the_view_stays_while_the_hands_go_on() {
    let session = [
        Area::NeckBack,
        Area::ShoulderTop,
        Area::UpperBack,
        Area::LowBack,
        Area::Calf,
        Area::Palm,
    ];
    let views = |size| session.map(|area| shared(area, &session, size));
    let wide = views((30, 21));
    assert!(wide[..4].iter().all(|crop| *crop == wide[0]), "{wide:?}");
    assert_ne!(wide[4], wide[0]);
    assert_eq!(wide[5], near(Area::Palm));
    let small = views((26, 13));
    assert!(small[..3].iter().all(|crop| *crop == small[0]));
    assert_eq!(small[3], near(Area::LowBack));
}

/// What is small keeps its close-up, and one area alone is as near as it can be.
#[test]
fn nothing_gets_much_smaller_for_company() {
    let session = [Area::Jaw, Area::ForearmInner];
    assert_eq!(shared(Area::Jaw, &session, (26, 17)), near(Area::Jaw));
    for area in Area::ALL {
        assert_eq!(shared(*area, &[], (26, 17)), near(*area), "{area}");
    }
}
