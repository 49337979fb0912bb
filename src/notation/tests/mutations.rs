//! Good files, broken by chance: whatever comes of it, there is a routine or a report.
//! `MUTATIONS=1000000` in the environment asks for more of it than everybody's run does.

use crate::notation::{read, render};

const SEEDS: [&str; 3] = [
    "title: Größe 首 😀\nbenefit: relax-muscles\nsetting: desk\navoid: [pregnancy]\nstrokes:\n  - technique: effleurage\n    area: calf\n    side: each\n    time: 1m 30s\n    pressure: 3 # firm\n    cue: \"{Other} hand, {side} calf\"\n    say: { 6s: Let go. }\n",
    "\u{FEFF}x-a: &a { technique: rest, time: 5s }\r\ntitle: 'T'\r\nbenefit: relax-muscles\r\nsetting: floor\r\nwhy: >-\r\n  a\r\n  b\r\nstrokes:\r\n  - each:\r\n      switch: 8s\r\n      strokes:\r\n        - { <<: *a, area: calf }\r\n",
    "{title: T, benefit: relax-muscles, setting: bed, strokes: [{repeat: 2, strokes: [{technique: rest, area: calf, side: each, time: 9, position: {left: seated, right: seated}}]}]}\n",
];

const PIECES: [&str; 22] = [
    ":", "- ", "  ", "\n", "\t", "[", "]", "{", "}", "\"", "'", "#", "&a ", "*a", "!t ", "|", "é",
    "😀", "\u{2028}", "\r", "each: ", "-1",
];

/// A small generator with a fixed seed, so that a failure comes again (xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }

    fn mutate(&mut self, bytes: &mut Vec<u8>) {
        let at = self.below(bytes.len() + 1);
        let end = (at + self.below(12)).min(bytes.len());
        match self.below(5) {
            0 => drop(bytes.drain(at..end)),
            1 => drop(bytes.splice(at..at, PIECES[self.below(PIECES.len())].bytes())),
            2 => drop(bytes.splice(at..end, PIECES[self.below(PIECES.len())].bytes())),
            3 => {
                let copy = bytes[at..end].to_vec();
                let to = self.below(bytes.len() + 1);
                drop(bytes.splice(to..to, copy));
            }
            _ => {
                let byte = self.below(256) as u8;
                if let Some(place) = bytes.get_mut(at) {
                    *place = byte;
                }
            }
        }
    }
}

#[test]
fn no_mutation_of_a_good_file_brings_the_reading_down() {
    let mut chance = Chance(0x5EED_0BAC_0B0B_1234);
    let (mut good, mut broken) = (0, 0);
    let rounds = std::env::var("MUTATIONS").map_or(4_000, |many| many.parse().unwrap());
    for round in 0..rounds {
        let mut bytes = SEEDS[round % SEEDS.len()].as_bytes().to_vec();
        for _ in 0..=chance.below(3) {
            chance.mutate(&mut bytes);
        }
        match read("id", &bytes) {
            Ok(routine) => {
                good += 1;
                assert!(!routine.strokes.is_empty());
            }
            Err(report) => {
                broken += 1;
                assert!(!report.problems.is_empty());
                let shown = render("id.yaml", &bytes, &report, round % 2 == 0);
                assert!(shown.contains("error"));
            }
        }
    }
    assert!(good > 100 && broken > 1_000, "{good} good, {broken} broken");
}

#[test]
fn the_seeds_are_good() {
    for seed in SEEDS {
        assert!(read("id", seed.as_bytes()).is_ok(), "{seed}");
    }
}
