//! Writes a session down from its sound alone: every sound of a change and every sentence, with
//! its second.
//!
//! It knows the earcons and the clips, as a person does who has heard them once, and nothing of
//! the routine. Everything is brought down to a few kilohertz first, which keeps it quick.

use std::sync::OnceLock;

use backrub::audio::{Earcon, SAMPLE_RATE, spoken};
use backrub::voice::{self, Clip};

/// For the earcons: 6 kHz.
const COARSE: usize = 8;
/// For the words: 2 kHz are enough to tell them apart.
const COARSER: usize = 24;
/// As much of a sentence as tells it from every other one, in those samples: 0.8 s.
const TELLING: usize = 1_600;
/// How loud it is goes by blocks of this many of those samples: 10 ms.
const BLOCK: usize = 20;
/// So many sentences are looked at closely.
const CLOSELY: usize = 12;

/// Something that was heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// One of the sounds that bound a stretch of time.
    Change(Earcon),
    /// A sentence.
    Words(&'static str),
}

/// The sounds that bound a stretch of time.
pub const CHANGES: [Earcon; 5] = [
    Earcon::Begin,
    Earcon::Next,
    Earcon::Switch,
    Earcon::Work,
    Earcon::End,
];

/// All that is heard in a rendered session, each with its second, in order.
pub fn written_down(samples: &[f32]) -> Vec<(f64, Heard)> {
    let changes = bounds(&coarse(samples, COARSE)).into_iter();
    let changes = changes.map(|(second, earcon)| (second, Heard::Change(earcon)));
    let mut all: Vec<_> = changes.chain(words(&coarse(samples, COARSER))).collect();
    all.sort_by(|a, b| a.0.total_cmp(&b.0));
    all
}

/// Every so manieth sample, as the mean of those that are left out.
fn coarse(samples: &[f32], by: usize) -> Vec<f32> {
    let mean = |part: &[f32]| part.iter().sum::<f32>() / by as f32;
    samples.chunks_exact(by).map(mean).collect()
}

/// The sounds that bound a stretch of time, each with its second.
fn bounds(samples: &[f32]) -> Vec<(f64, Earcon)> {
    let rate = f64::from(SAMPLE_RATE) / COARSE as f64;
    let known = CHANGES.map(|earcon| (earcon, coarse(&earcon.samples()[..9_600], COARSE)));
    let mut found: Vec<(f64, Earcon)> = Vec::new();
    for onset in onsets(samples, 30, 4.0) {
        let from = onset.saturating_sub(60);
        let best = known.iter().filter_map(|(earcon, sound)| {
            let here = samples.get(from..onset + 60 + sound.len())?;
            let (place, likeness) = best(sound, here, 1);
            (likeness > 0.95).then_some((place + from, *earcon))
        });
        for (place, earcon) in best {
            let second = place as f64 / rate;
            if found.last().is_none_or(|(last, _)| second - last > 0.3) {
                found.push((second, earcon));
            }
        }
    }
    found
}

/// Where it gets so many times louder all at once: blocks of so many samples, beside the ones before.
fn onsets(samples: &[f32], block: usize, rise: f32) -> Vec<usize> {
    let energy: Vec<f32> = samples
        .chunks_exact(block)
        .map(|part| part.iter().map(|x| x * x).sum::<f32>() / block as f32)
        .collect();
    let rises = (0..energy.len()).filter(|n| {
        let before = energy[n.saturating_sub(4)..*n]
            .iter()
            .fold(0.0_f32, |m, e| m.max(*e));
        energy[*n] > 1e-5 && energy[*n] > rise * before
    });
    rises.map(|n| n * block).collect()
}

/// The sentences that are said. Where it gets louder, the sentence that is most alike begins, if
/// any is; what sounds until its end belongs to it.
fn words(samples: &[f32]) -> Vec<(f64, Heard)> {
    let rate = f64::from(SAMPLE_RATE) / COARSER as f64;
    let loudness = loudness(samples);
    let mut said = Vec::new();
    let mut over = 0;
    // Over the breath of a slow stroke a word does not stand out by much.
    for onset in onsets(samples, BLOCK, 2.0) {
        if onset < over {
            continue;
        }
        if let Some((place, sentence)) = sentence(samples, &loudness, onset) {
            said.push((place as f64 / rate, Heard::Words(sentence.clip.text)));
            over = place + (sentence.clip.length.as_secs_f64() * rate) as usize;
        }
    }
    said
}

/// The sentence that begins near a sample, and where.
fn sentence(samples: &[f32], loudness: &[f32], onset: usize) -> Option<(usize, &'static Sentence)> {
    // A hissing sound is not heard down here, so a word that begins with one seems to begin late.
    const AROUND: usize = 20;
    let from = (onset / BLOCK).saturating_sub(AROUND);
    let mut alike: Vec<(f32, &Sentence)> = sentences()
        .iter()
        .filter_map(|sentence| {
            let here = loudness.get(from..from + 2 * AROUND + sentence.loudness.len())?;
            Some((best(&sentence.loudness, here, 1).1, sentence))
        })
        .collect();
    alike.sort_by(|a, b| b.0.total_cmp(&a.0));
    let from = onset.saturating_sub(AROUND * BLOCK);
    let close = alike.iter().take(CLOSELY).filter_map(|(_, sentence)| {
        let here = samples.get(from..from + 2 * AROUND * BLOCK + sentence.sound.len())?;
        let (place, likeness) = best(&sentence.sound, here, 1);
        (likeness > 0.8).then_some((likeness, from + place, *sentence))
    });
    let best = close.max_by(|a, b| a.0.total_cmp(&b.0))?;
    Some((best.1, best.2))
}

/// How loud each block is.
fn loudness(samples: &[f32]) -> Vec<f32> {
    let blocks = samples.chunks_exact(BLOCK);
    blocks
        .map(|block| (block.iter().map(|x| x * x).sum::<f32>() / BLOCK as f32).sqrt())
        .collect()
}

struct Sentence {
    clip: Clip,
    /// Its first part, as much as tells it from every other one.
    sound: Vec<f32>,
    loudness: Vec<f32>,
}

fn sentences() -> &'static [Sentence] {
    static SENTENCES: OnceLock<Vec<Sentence>> = OnceLock::new();
    SENTENCES.get_or_init(|| {
        let of = |clip: Clip| {
            let mut sound = coarse(&spoken(&clip).unwrap(), COARSER);
            sound.truncate(TELLING);
            let loudness = loudness(&sound);
            Sentence {
                clip,
                sound,
                loudness,
            }
        };
        voice::index().map(of).collect()
    })
}

/// Where a sound is found best, and how alike it is there: 1 is the same but for its loudness.
pub fn best(wanted: &[f32], here: &[f32], step: usize) -> (usize, f32) {
    let energy = |x: &[f32]| x.iter().map(|x| x * x).sum::<f32>();
    let whole = energy(wanted);
    let likeness = |place: usize| {
        let part = &here[place..place + wanted.len()];
        let product: f32 = part.iter().zip(wanted).map(|(a, b)| a * b).sum();
        product / (whole * energy(part)).sqrt().max(1e-9)
    };
    let places = (0..=here.len() - wanted.len()).step_by(step);
    let all = places.map(|place| (place, likeness(place)));
    all.max_by(|a, b| a.1.total_cmp(&b.1)).unwrap()
}
