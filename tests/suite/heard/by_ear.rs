//! Writes a session down from its sound alone: which sounds bound it, and which names are said.
//!
//! It knows the earcons and the clips, as a person does who has heard them once, and nothing of
//! the routine. Everything is brought down to a few kilohertz first, which keeps it quick.

use std::sync::OnceLock;

use backrub::audio::{Earcon, SAMPLE_RATE, spoken};
use backrub::engine::vocabulary;
use backrub::voice;

/// For the earcons: 6 kHz.
const COARSE: usize = 8;
/// For the names: 2 kHz are enough to tell them apart.
const COARSER: usize = 24;

/// One side's stroke, as far as it can be heard.
#[derive(Debug, PartialEq, Eq)]
pub struct Stroke {
    /// Side and area, as they are said; nothing where no place is said.
    pub place: Option<String>,
    /// As it is said; nothing on the second side of the same stroke.
    pub technique: Option<String>,
    /// From "hands on" to the next sound of a change.
    pub seconds: u64,
}

/// Every stroke of a rendered session.
pub fn written_down(samples: &[f32]) -> Vec<Stroke> {
    let bounds = bounds(&coarse(samples, COARSE));
    let mut strokes = Vec::new();
    for three in bounds.windows(3) {
        let [(way_in, change), (work, Earcon::Work), (end, _)] = *three else {
            continue;
        };
        let at = |seconds: f64| (seconds * f64::from(SAMPLE_RATE)) as usize;
        let heard = coarse(&samples[at(way_in)..at(work)], COARSER);
        let said = said(&heard, at(change.length().as_secs_f64()) / COARSER);
        let find = |names: &[String]| said.iter().find(|name| names.contains(name)).cloned();
        strokes.push(Stroke {
            place: find(&names().places),
            technique: find(&names().techniques),
            seconds: (end - work).round() as u64,
        });
    }
    strokes
}

/// Every so manieth sample, as the mean of those that are left out.
fn coarse(samples: &[f32], by: usize) -> Vec<f32> {
    let mean = |part: &[f32]| part.iter().sum::<f32>() / by as f32;
    samples.chunks_exact(by).map(mean).collect()
}

/// The sounds that bound a stretch of time, each with its second.
fn bounds(samples: &[f32]) -> Vec<(f64, Earcon)> {
    let rate = f64::from(SAMPLE_RATE) / COARSE as f64;
    let known = [
        Earcon::Begin,
        Earcon::Next,
        Earcon::Switch,
        Earcon::Work,
        Earcon::End,
    ]
    .map(|earcon| (earcon, coarse(&earcon.samples()[..9_600], COARSE)));
    let mut found: Vec<(f64, Earcon)> = Vec::new();
    for onset in onsets(samples, 30) {
        let from = onset.saturating_sub(60);
        let best = known.iter().filter_map(|(earcon, sound)| {
            let here = samples.get(from..onset + 60 + sound.len())?;
            let (place, likeness) = super::best(sound, here, 1);
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

/// Where it gets louder all at once: blocks of so many samples, beside the ones before.
fn onsets(samples: &[f32], block: usize) -> Vec<usize> {
    let energy: Vec<f32> = samples
        .chunks_exact(block)
        .map(|part| part.iter().map(|x| x * x).sum::<f32>() / block as f32)
        .collect();
    let rises = (0..energy.len()).filter(|n| {
        let before = energy[n.saturating_sub(4)..*n]
            .iter()
            .fold(0.0_f32, |m, e| m.max(*e));
        energy[*n] > 1e-5 && energy[*n] > 4.0 * before
    });
    rises.map(|n| n * block).collect()
}

/// The names that are said, in order: after the sound of the change and after each silence, the
/// clip that is most alike.
fn said(samples: &[f32], change: usize) -> Vec<String> {
    let mut said = Vec::new();
    for start in [change + 40].into_iter().chain(after_silences(samples)) {
        let from = start.saturating_sub(90);
        let alike = names().clips.iter().filter_map(|(name, sound)| {
            let here = samples.get(from..start + 40 + sound.len())?;
            Some((name, super::best(sound, here, 1).1))
        });
        let best = alike.max_by(|a, b| a.1.total_cmp(&b.1));
        said.extend(best.filter(|(_, l)| *l > 0.9).map(|(name, _)| name.clone()));
    }
    said
}

/// Where sound begins after a fifth of a second of near silence.
fn after_silences(samples: &[f32]) -> Vec<usize> {
    const BLOCK: usize = 20;
    let loud: Vec<bool> = samples
        .chunks_exact(BLOCK)
        .map(|part| part.iter().map(|x| x * x).sum::<f32>() / BLOCK as f32 > 4e-6)
        .collect();
    let begins =
        (0..loud.len()).filter(|n| loud[*n] && !loud[n.saturating_sub(20)..*n].contains(&true));
    begins.map(|n| n * BLOCK).collect()
}

struct Names {
    places: Vec<String>,
    techniques: Vec<String>,
    /// The first part of each clip, as much as tells it apart.
    clips: Vec<(String, Vec<f32>)>,
}

fn names() -> &'static Names {
    static NAMES: OnceLock<Names> = OnceLock::new();
    NAMES.get_or_init(|| {
        let (places, techniques) = (vocabulary::places(), vocabulary::techniques());
        let clip = |name: &String| {
            let samples = spoken(&voice::clip(name).unwrap()).unwrap();
            let mut sound = coarse(&samples, COARSER);
            sound.truncate(1_600);
            (name.clone(), sound)
        };
        let clips = places.iter().chain(&techniques).map(clip).collect();
        Names {
            places,
            techniques,
            clips,
        }
    })
}
