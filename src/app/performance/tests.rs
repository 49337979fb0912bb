//! What a performance tells its speaker, and what counts as done.

use super::*;
use crate::audio::Volume;
use crate::library;
use crate::model::Levels;

#[test]
fn who_wants_silence_is_not_without_a_device() {
    let loud = Volume::default();
    let start = |muted, volume| Speaker::start(volume, Levels::FULL, muted, None);
    assert_eq!(output_of(&start(true, loud)), Output::Muted);
    assert_eq!(
        output_of(&start(false, Volume::new(0).unwrap())),
        Output::Muted
    );
    if cfg!(feature = "sound") {
        assert_eq!(output_of(&start(false, loud)), Output::Device);
    }
    let speaker = Speaker::silent();
    assert_eq!(output_of(&speaker), Output::Nowhere);
    speaker.set_muted(true);
    assert_eq!(output_of(&speaker), Output::Muted);
}

/// What is told at the end, and what is added to the diary.
#[test]
fn half_a_second_is_nothing_that_was_done() {
    let program = Program::silent();
    let opened = library::open("desk-microbreak", None).unwrap();
    let mut performance = Performance::of(opened, &program);
    let (mut now, date) = (program.time.now, program.time.date);
    let mut short = 0;
    while performance.done().is_none() {
        assert_eq!(performance.so_far(date, date, &program), None);
        short += usize::from(!performance.playback().session().tally().total().is_zero());
        now += Duration::from_millis(250);
        performance.advance(now);
    }
    assert!(short > 0, "it was never begun");
    assert!(performance.so_far(date, date, &program).is_some());
}
