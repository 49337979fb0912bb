//! Upper limits for one routine and one session. Source: docs/domain.md, section 4.3.

use super::{Area, Region, Secs};

/// The longest still press on one spot (`Gemmell08` 30 to 60 s; `Wilke18`, `SBMU19` 90 s).
pub const STILL_SPOT_MAX: Secs = Secs::new(90);
/// The longest still press in the middle of the buttock, beside the sciatic nerve (by judgement).
pub const NERVE_SPOT_MAX: Secs = Secs::new(30);
/// The longest moving stroke on one strip (by judgement; `Behm20`: sets of 30 to 120 s).
pub const MOVING_STRIP_MAX: Secs = Secs::new(120);
/// The longest work on one muscle of one side in a session (by convention).
pub const MUSCLE_SIDE_MAX: Secs = Secs::new(300);
/// The longest that one place of one side is pressed in a session, all presses together: as long
/// as one press may be.
pub const STILL_PLACE_MAX: Secs = STILL_SPOT_MAX;
/// The most still presses on one side in a session; one on both at once counts for each (by
/// judgement).
pub const STILL_PRESSES_MAX: usize = 2;
/// The longest work of muscles to a beat in a session, all strokes together (by judgement).
pub const PUMP_MAX: Secs = Secs::new(240);
/// The longest that a warm or cold pack stays without a word on the skin (by judgement).
pub const PACK_UNSEEN_MAX: Secs = Secs::new(300);
/// The most changes between lying or the floor and upright in a session (by judgement).
pub const HEIGHTS_MAX: usize = 4;
/// The most turns while lying in a session (by judgement).
pub const TURNS_MAX: usize = 4;
/// The longest session (`Atkins13`: trials of self-massage of 20 minutes).
pub const SESSION_MAX: Secs = Secs::new(20 * 60);
/// The most words in a cue (docs/domain.md, section 6.2). A longer one takes longer to say than a
/// step lasts.
pub const CUE_WORDS_MAX: usize = 12;

/// The longest work on one side of a larger part of the body in a session, all its areas together,
/// and what to call that part (by judgement). Arms and legs have no limit but that of each muscle.
#[must_use]
pub const fn region_side_max(region: Region) -> Option<(Secs, &'static str)> {
    match region {
        Region::Neck => Some((Secs::new(300), "neck")),
        Region::LowTrunk => Some((Secs::new(360), "low back and waist")),
        Region::Hip => Some((Secs::new(480), "buttock and hip")),
        Region::Foot => Some((Secs::new(360), "foot")),
        _ => None,
    }
}

/// The longest still press on one spot of this area.
#[must_use]
pub const fn still_spot_max(area: Area) -> Secs {
    match area {
        Area::Piriformis => NERVE_SPOT_MAX,
        _ => STILL_SPOT_MAX,
    }
}
