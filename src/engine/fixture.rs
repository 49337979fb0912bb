//! Routines for the tests of this room.

use crate::model::{Area, Benefit, Credit, Routine, Secs, Setting, Sides, Step, Stroke, Technique};

/// A routine of these steps on a chair.
pub(super) fn routine(strokes: Vec<Step>) -> Routine {
    Routine {
        id: "test".into(),
        title: "Test".into(),
        benefit: Benefit::RelaxMuscles,
        setting: Setting::Chair,
        end: None,
        summary: None,
        why: None,
        suits: Vec::new(),
        credit: Credit::default(),
        avoid: Vec::new(),
        meant: Vec::new(),
        sources: Vec::new(),
        strokes,
    }
}

/// Kneading on the outer hip, for this many seconds a side.
pub(super) fn kneading(sides: Sides, seconds: u32) -> Stroke {
    Stroke::new(
        Technique::Petrissage,
        Area::HipSide,
        sides,
        Secs::new(seconds),
    )
}
