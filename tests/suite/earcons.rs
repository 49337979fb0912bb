//! The earcons as files: their form, their loudness, and that any two are told apart by ear.

use std::time::Duration;

use backrub::audio::{Breath, Earcon, SAMPLE_RATE};

use crate::loudness::loudest;

#[path = "../../examples/make-earcons/score.rs"]
mod score;
#[path = "../../examples/make-earcons/sine.rs"]
mod sine;
#[path = "../../examples/make-earcons/voice.rs"]
mod voice;
#[path = "../../examples/make-earcons/wav.rs"]
mod wav;

fn file(earcon: Earcon) -> Vec<u8> {
    let path = format!("{}/sounds/{earcon}.wav", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|problem| panic!("{path}: {problem}"))
}

#[test]
fn the_score_gives_exactly_the_files() {
    let made: Vec<(&str, Vec<u8>)> = score::all().map(|(id, x)| (id, wav::bytes(&x))).collect();
    assert_eq!(made.len(), Earcon::ALL.len());
    for earcon in Earcon::ALL {
        let bytes = made
            .iter()
            .find(|(id, _)| *id == earcon.id())
            .map(|(_, bytes)| bytes);
        let same = bytes == Some(&file(earcon));
        assert!(
            same,
            "{earcon} is not what the score says: cargo run --example make-earcons"
        );
    }
}

#[test]
fn every_earcon_is_one_channel_of_48_khz_and_decodes_whole() {
    for earcon in Earcon::ALL {
        let bytes = file(earcon);
        let reader = hound::WavReader::new(bytes.as_slice()).unwrap();
        let form = reader.spec();
        assert_eq!(
            (form.channels, form.sample_rate, form.bits_per_sample),
            (1, 48_000, 16)
        );
        assert_eq!(
            earcon.samples().len(),
            reader.duration() as usize,
            "{earcon}"
        );
        let seconds = earcon.samples().len() as f64 / f64::from(SAMPLE_RATE);
        assert!(
            (earcon.length().as_secs_f64() - seconds).abs() < 1e-6,
            "{earcon}"
        );
    }
    let size: usize = Earcon::ALL
        .into_iter()
        .map(|earcon| file(earcon).len())
        .sum();
    assert!(size < 1_000_000, "{size} bytes together");
}

#[test]
fn every_earcon_begins_and_ends_in_silence_and_leaves_headroom() {
    for earcon in Earcon::ALL {
        let samples = earcon.samples();
        assert_eq!(
            (samples[0], samples[samples.len() - 1]),
            (0.0, 0.0),
            "{earcon}"
        );
        let peak = samples.iter().fold(0.0_f32, |most, x| most.max(x.abs()));
        assert!((0.1..=0.5012).contains(&peak), "{earcon} peaks at {peak}"); // 0.5012 is -6 dBFS
        let (first, last) = (&samples[..24], &samples[samples.len() - 480..]);
        assert!(
            first.iter().all(|x| x.abs() < 0.1),
            "{earcon} begins with a click"
        );
        assert!(last.iter().all(|x| x.abs() < 0.005), "{earcon} is cut off");
    }
}

#[test]
fn lengths_leave_the_lead_in_to_speech() {
    for earcon in Earcon::ALL {
        let (least, most) = match earcon {
            Earcon::Tick | Earcon::Pace => (0.05, 0.25),
            Earcon::Next => (0.25, 0.7),
            Earcon::Work => (0.25, 0.6),
            Earcon::Begin | Earcon::End => (1.5, 3.0),
            _ => (0.25, 1.0),
        };
        let length = earcon.length().as_secs_f64();
        assert!(
            (least..=most).contains(&length),
            "{earcon} takes {length} s"
        );
    }
}

#[test]
fn names_are_equally_loud_the_tick_is_softer_and_the_pace_lies_under_all() {
    for earcon in Earcon::ALL {
        let level = loudest(&earcon.samples());
        let range = match earcon {
            Earcon::Tick => -30.0..-24.0,
            Earcon::Pace => -36.0..-32.0,
            _ => -19.5..-17.0,
        };
        assert!(range.contains(&level), "{earcon} {level:.1} LUFS");
    }
    for breath in [Breath::In, Breath::Out, Breath::Pass] {
        let level = loudest(&breath.samples(Duration::from_secs(5)));
        assert!(
            (-38.0..-28.0).contains(&level),
            "{breath:?} {level:.1} LUFS"
        );
    }
}

/// What a small loudspeaker leaves of a sound: a high pass of third order at 500 Hz.
fn through_a_small_loudspeaker(samples: &[f32]) -> Vec<f32> {
    let w = (std::f64::consts::PI * 500.0 / f64::from(SAMPLE_RATE)).tan();
    let (mut one, mut two) = ([0.0; 2], [0.0; 4]);
    let passed = samples.iter().map(|x| {
        let x = f64::from(*x);
        // First order, then second order with a quality of one: together a Butterworth filter.
        let y = (x - one[0] + (1.0 - w) * one[1]) / (1.0 + w);
        one = [x, y];
        let (a0, a1, a2) = (1.0 + w + w * w, 2.0 * (w * w - 1.0), 1.0 - w + w * w);
        let z = (y - 2.0 * two[0] + two[1] - a1 * two[2] - a2 * two[3]) / a0;
        two = [y, two[0], z, two[2]];
        z as f32
    });
    passed.collect()
}

#[test]
fn a_small_loudspeaker_loses_no_meaning() {
    for earcon in [Earcon::Work, Earcon::Pace, Earcon::Pause, Earcon::Resume] {
        let samples = earcon.samples();
        let lost = loudest(&samples) - loudest(&through_a_small_loudspeaker(&samples));
        assert!((0.0..=4.0).contains(&lost), "{earcon} loses {lost:.1} dB");
    }
}

#[test]
fn a_breath_is_no_earcon() {
    // It swells for longer than any earcon takes to be struck.
    for earcon in Earcon::ALL {
        let ms = attack(&earcon.samples());
        assert!(ms < 200, "{earcon}: {ms} ms");
    }
    for (breath, length) in [(Breath::In, 1_500), (Breath::Out, 3_000)] {
        let ms = attack(&breath.samples(Duration::from_millis(length)));
        assert!(ms > 300, "{breath:?}: {ms} ms");
    }
}

/// Milliseconds until half of its loudest is reached.
fn attack(samples: &[f32]) -> usize {
    let peak = samples.iter().fold(0.0_f32, |most, x| most.max(x.abs()));
    let reached = samples.iter().position(|x| x.abs() > peak / 2.0).unwrap();
    reached * 1000 / SAMPLE_RATE as usize
}

/// What an ear goes by.
#[derive(Debug)]
struct Heard {
    /// How many strokes.
    strokes: usize,
    seconds: f64,
    /// The pitch at the first stroke and near the end, in semitones above 1 Hz.
    first: f64,
    last: f64,
}

impl Heard {
    fn of(earcon: Earcon) -> Self {
        let samples = earcon.samples();
        let onsets = onsets(&samples);
        let end = samples.len() / 2;
        let last = onsets[onsets.len() - 1].max(end);
        Self {
            strokes: onsets.len(),
            seconds: earcon.length().as_secs_f64(),
            first: pitch(&samples[onsets[0]..]),
            last: pitch(&samples[last..]),
        }
    }

    /// -1 falling, 0 level, 1 rising.
    fn contour(&self) -> f64 {
        let way = self.last - self.first;
        if way.abs() < 1.5 { 0.0 } else { way.signum() }
    }

    /// How far apart two sounds are. One is a clear difference in one respect: a stroke more,
    /// twice the length, a tritone (6 semitones) at one end, another direction.
    fn far_from(&self, other: &Self) -> f64 {
        let strokes = self.strokes.abs_diff(other.strokes) as f64;
        let length = (self.seconds / other.seconds).log2().abs();
        let pitch = ((self.first - other.first).abs() + (self.last - other.last).abs()) / 6.0;
        strokes + length + pitch + (self.contour() - other.contour()).abs()
    }
}

/// Where strokes begin: the level doubles within 20 ms.
fn onsets(samples: &[f32]) -> Vec<usize> {
    const FRAME: usize = 480;
    let levels: Vec<f32> = samples
        .chunks(FRAME)
        .map(|chunk| chunk.iter().fold(0.0_f32, |most, x| most.max(x.abs())))
        .collect();
    let loud = levels.iter().copied().fold(0.0, f32::max) * 0.25;
    let mut found: Vec<usize> = Vec::new();
    for (i, level) in levels.iter().enumerate() {
        let before = if i < 2 { 0.0 } else { levels[i - 2] };
        let apart = found.last().is_none_or(|last| i * FRAME > last + 6000);
        if apart && *level > loud && *level > 1.7 * before {
            found.push(i * FRAME);
        }
    }
    found
}

/// The strongest pitch in the next 150 ms, in semitones above 1 Hz, to a quarter of a semitone.
fn pitch(samples: &[f32]) -> f64 {
    let part = &samples[..samples.len().min(7200)];
    let strength = |semitones: f64| {
        let turns = (semitones / 12.0).exp2() / f64::from(SAMPLE_RATE);
        let (mut re, mut im) = (0.0, 0.0);
        for (i, x) in part.iter().enumerate() {
            let angle = std::f64::consts::TAU * turns * i as f64;
            re += f64::from(*x) * angle.cos();
            im += f64::from(*x) * angle.sin();
        }
        re.hypot(im)
    };
    // 156 Hz to 1.6 kHz
    let grid = (350..=512).map(|quarter| f64::from(quarter) / 4.0);
    let rated = grid.map(|semitones| (semitones, strength(semitones)));
    rated
        .fold(
            (0.0, 0.0),
            |best, one| if one.1 > best.1 { one } else { best },
        )
        .0
}

#[test]
fn each_sounds_as_it_is_described() {
    let table = include_str!("../../sounds/README.md");
    for earcon in Earcon::ALL {
        let heard = Heard::of(earcon);
        let row = format!("| `{earcon}` | ");
        let row = table.lines().find_map(|line| line.strip_prefix(&row));
        let (words, _) = row.and_then(|rest| rest.split_once(" |")).unwrap();
        let strokes = match words.split(' ').next() {
            Some("two") => 2,
            Some("three") => 3,
            _ => 1,
        };
        assert_eq!(heard.strokes, strokes, "{earcon}: {words}: {heard:?}");
        let way = f64::from(u8::from(words.contains("rising")))
            - f64::from(u8::from(words.contains("falling")));
        assert_eq!(heard.contour(), way, "{earcon}: {words}: {heard:?}");
    }
}

#[test]
fn any_two_are_told_apart_with_eyes_closed() {
    let heard = Earcon::ALL.map(|earcon| (earcon, Heard::of(earcon)));
    for (i, (one, a)) in heard.iter().enumerate() {
        for (other, b) in &heard[..i] {
            let far = a.far_from(b);
            assert!(
                far >= 2.0,
                "{one} and {other} are only {far:.1} apart: {a:?} {b:?}"
            );
        }
    }
}
