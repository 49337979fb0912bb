//! The voice in the box: no line without a clip, no clip without a line, and all of them sound.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use backrub::audio::{Earcon, SAMPLE_RATE, spoken};
use backrub::engine::{Timeline, vocabulary};
use backrub::model::wording::told;
use backrub::model::{Side, Step, Stroke};
use backrub::{library, voice};

#[path = "../../examples/spoken-lines/lines.rs"]
mod lines;
use crate::loudness::loudest;

/// All clips together.
const BYTES_MAX: u64 = 7_000_000;
/// A length in the index may be this far from what is heard.
const OFF_MAX: f64 = 0.005;

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("voice")
}

/// The strokes of a routine as they stand in its file.
fn strokes(steps: &[Step]) -> Vec<&Stroke> {
    let each = steps.iter().flat_map(|step| match step {
        Step::Stroke(stroke) => vec![stroke],
        Step::Each(block) => block.strokes.iter().collect(),
        Step::Repeat(repeat) => strokes(&repeat.steps),
    });
    each.collect()
}

#[test]
fn the_index_is_in_order_and_names_each_sentence_once() {
    let known: Vec<&str> = voice::index().map(|clip| clip.text).collect();
    assert!(known.len() > 300, "{}", known.len());
    for pair in known.windows(2) {
        assert!(pair[0] < pair[1], "{pair:?}");
    }
}

#[test]
fn every_sentence_has_a_clip_and_every_clip_is_needed() {
    let needed = lines::all();
    let known: BTreeSet<String> = voice::index().map(|clip| clip.text.to_owned()).collect();
    let missing: Vec<_> = needed.difference(&known).collect();
    let extra: Vec<_> = known.difference(&needed).collect();
    assert!(
        missing.is_empty() && extra.is_empty(),
        "run scripts/voice\nno clip: {missing:#?}\nnot needed: {extra:#?}"
    );
}

#[test]
fn the_list_of_sentences_leaves_out_no_line_and_no_name() {
    let say = |text: &str| assert!(voice::clips(text).is_some(), "run scripts/voice: {text}");
    vocabulary::own_sentences()
        .iter()
        .for_each(|text| say(text));
    for entry in library::built_in() {
        let routine = library::open(&entry.id, None).unwrap().routine;
        let timeline = Timeline::of(&routine);
        for segment in &timeline.segments {
            let stroke = &timeline.strokes[segment.stroke];
            say(&stroke.cue_on(segment.side));
            segment.movement.iter().for_each(|text| say(text));
        }
        // An author's lines name no side that could be told two ways.
        for stroke in strokes(&routine.strokes) {
            for line in &stroke.say {
                say(&told(&line.text, Side::Left));
            }
        }
    }
}

#[test]
fn the_folder_holds_the_clips_of_the_index_and_no_more() {
    let files: BTreeSet<String> = fs::read_dir(folder().join("clips"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let named: BTreeSet<String> = voice::index().map(|clip| clip.file.to_owned()).collect();
    assert_eq!(named.len(), voice::index().count(), "two share a file");
    let difference: Vec<_> = files.symmetric_difference(&named).collect();
    assert!(difference.is_empty(), "run scripts/voice: {difference:#?}");
    let sizes = files
        .iter()
        .map(|name| folder().join("clips").join(name).metadata().unwrap().len());
    let size: u64 = sizes.sum();
    assert!(size <= BYTES_MAX, "{size} bytes");
}

#[test]
fn every_clip_can_be_heard_for_as_long_as_planned_and_as_loud_as_the_earcons() {
    let earcons = Earcon::ALL
        .iter()
        .filter(|earcon| !matches!(earcon, Earcon::Tick | Earcon::Pace));
    let levels: Vec<f64> = earcons.map(|earcon| loudest(&earcon.samples())).collect();
    let mean = levels.iter().sum::<f64>() / levels.len() as f64;
    for clip in voice::index() {
        let (sentence, planned) = (clip.text, clip.length);
        let samples = spoken(&clip).unwrap_or_else(|| panic!("{sentence} is no sound"));
        let length = samples.len() as f64 / f64::from(SAMPLE_RATE);
        let off = (length - planned.as_secs_f64()).abs();
        assert!(
            off <= OFF_MAX,
            "{sentence} takes {length} s, not {planned:?}"
        );
        let peak = samples.iter().fold(0.0_f32, |most, x| most.max(x.abs()));
        // Half of full scale, and a little for what lies between two samples of the file.
        assert!(peak <= 0.52, "{sentence} peaks at {peak}");
        let level = loudest(&samples);
        assert!(
            (level - mean).abs() < 2.5,
            "{sentence}: {level}, earcons {mean}"
        );
        let ends = samples[..24].iter().chain(&samples[samples.len() - 24..]);
        assert!(
            ends.into_iter().all(|x| x.abs() < 0.02),
            "{sentence} clicks"
        );
    }
}
