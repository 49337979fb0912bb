//! The twelve earcons, note by note: one family in D, so that any two that follow each other agree.
//!
//! What tells them apart with eyes closed: how many notes, up or down, high or low, metal or wood,
//! long or short.

use super::sine::rise;
use super::voice::{Voice, sigh};
use super::wav::RATE;

// Pitches in hertz, equal temperament on A = 440 Hz.
const A3: f64 = 220.0;
const D4: f64 = 293.664_767_917_407_6;
const F4_SHARP: f64 = 369.994_422_711_634_4;
const A4: f64 = 440.0;
const B4: f64 = 493.883_301_256_124_1;
const D5: f64 = 587.329_535_834_815_1;
const A5: f64 = 880.0;
const D6: f64 = 1_174.659_071_669_630_2;

/// One stroke: when it is struck (seconds), its pitch (hertz) and its strength (1 is full).
struct Note(f64, f64, f64);

/// What an earcon is made of.
enum Piece {
    /// Notes on one instrument.
    Notes(Voice, &'static [Note]),
    /// A glide from the first pitch to the second.
    Sigh(f64, f64),
}

/// An earcon: its id, its length in seconds, its peak (1 is full scale; 0.5 is -6 dBFS) and what
/// it is made of.
struct Earcon(&'static str, f64, f64, Piece);

use Piece::{Notes, Sigh};

const SCORE: [Earcon; 12] = [
    Earcon(
        "begin",
        1.8,
        0.36,
        Notes(Voice::Bowl, &[Note(0.0, D4, 1.0)]),
    ),
    Earcon(
        "next",
        0.66,
        0.42,
        Notes(Voice::Bell, &[Note(0.0, A4, 0.8), Note(0.2, D5, 1.0)]),
    ),
    Earcon("work", 0.55, 0.5, Notes(Voice::Tap, &[Note(0.0, A3, 1.0)])),
    Earcon(
        "switch",
        0.6,
        0.5,
        Notes(Voice::Bar, &[Note(0.0, B4, 1.0), Note(0.24, F4_SHARP, 1.0)]),
    ),
    Earcon(
        "half",
        0.7,
        0.38,
        Notes(Voice::Chime, &[Note(0.0, A5, 1.0)]),
    ),
    Earcon(
        "pace",
        0.12,
        0.17,
        Notes(Voice::Fingertip, &[Note(0.0, D5, 1.0)]),
    ),
    Earcon("tick", 0.11, 0.4, Notes(Voice::Wood, &[Note(0.0, D6, 1.0)])),
    Earcon("ease", 0.9, 0.24, Sigh(A4, D4)),
    Earcon(
        "pause",
        0.8,
        0.46,
        Notes(Voice::Mellow, &[Note(0.0, D4, 1.0), Note(0.3, A3, 1.0)]),
    ),
    Earcon(
        "resume",
        0.8,
        0.46,
        Notes(Voice::Mellow, &[Note(0.0, A3, 1.0), Note(0.3, D4, 1.0)]),
    ),
    Earcon(
        "refused",
        0.36,
        0.5,
        Notes(Voice::Bar, &[Note(0.0, B4, 1.0), Note(0.16, B4, 1.0)]),
    ),
    Earcon(
        "end",
        2.9,
        0.42,
        Notes(
            Voice::Bowl,
            &[
                Note(0.0, A4, 0.8),
                Note(0.6, F4_SHARP, 0.8),
                Note(1.2, D4, 1.0),
            ],
        ),
    ),
];

/// Every earcon's id with its samples.
pub fn all() -> impl Iterator<Item = (&'static str, Vec<i16>)> {
    SCORE.iter().map(|Earcon(id, length, peak, piece)| {
        let count = (length * f64::from(RATE)).round() as usize;
        (*id, finished(drawn(piece, count), *peak))
    })
}

/// The raw sound of a piece, as loud as it comes.
fn drawn(piece: &Piece, count: usize) -> Vec<f64> {
    let rate = f64::from(RATE);
    match piece {
        Notes(voice, notes) => (0..count)
            .map(|i| i as f64 / rate)
            .map(|time| {
                let struck = notes.iter().filter(|Note(at, ..)| *at <= time);
                struck
                    .map(|Note(at, pitch, force)| force * voice.at(*pitch, time - at))
                    .sum()
            })
            .collect(),
        Sigh(from, to) => {
            let mut phase = 0.0;
            (0..count)
                .map(|i| {
                    let part = i as f64 / count as f64;
                    phase += (from + (to - from) * rise(1.25 * part)) / rate;
                    sigh(phase, part)
                })
                .collect()
        }
    }
}

/// Brings the sound to its peak and leads its last third softly down to an exact zero.
fn finished(raw: Vec<f64>, peak: f64) -> Vec<i16> {
    let fade = raw.len() as f64 / 3.0;
    let last = raw.len() - 1;
    let faded: Vec<f64> = raw
        .iter()
        .enumerate()
        .map(|(i, x)| x * rise((last - i) as f64 / fade))
        .collect();
    let loudest = faded.iter().fold(0.0_f64, |most, x| most.max(x.abs()));
    faded
        .iter()
        .map(|x| (x / loudest * peak * 32_767.0).round() as i16)
        .collect()
}
