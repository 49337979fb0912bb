//! A session that is under way, for the tests of where it is kept.

use jiff::Timestamp;

use super::{Changed, Done, Position, Unfinished};
use crate::advice::Body;
use crate::model::{Side, Tag};

/// A session of this routine as it was at a time.
pub(super) fn session(routine: &str, at: Timestamp) -> Unfinished {
    Unfinished {
        done: Done {
            at,
            begun: Some(at),
            routine: routine.into(),
            title: routine.into(),
            benefit: "relax-muscles".into(),
            seconds: 90,
            strokes: 5,
            finished: false,
            skipped: 0,
            went_on_with: None,
            before: None,
            after: None,
            eased: Vec::new(),
            left_out: Vec::new(),
        },
        text: "0123456789abcdef".into(),
        file: None,
        position: Position {
            stroke: 3,
            side: Side::Left,
            at_ms: 95_000,
        },
        changed: Changed {
            eased: vec![2],
            ..Changed::default()
        },
        of: 10,
        seconds_left: 200,
        ended: false,
        conditions: vec![Tag::Diabetes],
        body: Body::default(),
    }
}
