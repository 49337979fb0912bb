//! Upper limits for one routine and one session. Source: docs/domain.md, section 4.3.

use super::Secs;

/// The longest still press on one spot (`Gemmell08` 30 to 60 s; `Wilke18`, `SBMU19` 90 s).
pub const STILL_SPOT_MAX: Secs = Secs::new(90);
/// The longest moving stroke on one strip (by judgement; `Behm20`: sets of 30 to 120 s).
pub const MOVING_STRIP_MAX: Secs = Secs::new(120);
/// The longest work on one muscle of one side in a session (by convention).
pub const MUSCLE_SIDE_MAX: Secs = Secs::new(300);
/// The most still presses in a session, counting a left and right pair as two (by judgement).
pub const STILL_PRESSES_MAX: usize = 3;
/// The longest session (`Atkins13`: trials of self-massage of 20 minutes).
pub const SESSION_MAX: Secs = Secs::new(20 * 60);
/// The most words in a cue (docs/domain.md, section 6.2). A longer one takes longer to say than a
/// step lasts.
pub const CUE_WORDS_MAX: usize = 12;
