//! The taps of the pace: each beat has one, but where a signal sounds.

use std::time::Duration;

use crate::engine::fixture::{kneading, routine};
use crate::engine::{BeatKind, NoteKind, Timeline};
use crate::model::{Sides, Step, Stroke, Technique, Tempo};

/// The milliseconds of the work at which a tap is heard.
fn taps(beats_a_minute: u16) -> Vec<u128> {
    let circles = Stroke {
        technique: Technique::CircularFriction,
        tempo: Some(Tempo::new(beats_a_minute)),
        ..kneading(Sides::Left, 60)
    };
    let timeline = Timeline::of(&routine(vec![Step::Stroke(circles)]));
    let work = timeline.segments[1].start;
    let notes = timeline.score(Duration::ZERO, Duration::MAX).into_iter();
    let taps = notes.filter(|note| matches!(note.kind, NoteKind::Beat(BeatKind::Pass, _)));
    taps.map(|note| (note.at - work).as_millis()).collect()
}

#[test]
fn a_tap_is_left_out_where_a_signal_sounds() {
    // "Hands on" at the begin, and the half.
    let beats = (0..40).map(|nth| nth * 1_500);
    let heard = beats.filter(|ms| ![0, 30_000].contains(ms));
    assert_eq!(taps(40), heard.collect::<Vec<u128>>());
    assert_eq!(taps(20), [0; 0], "too slow for taps");
}
