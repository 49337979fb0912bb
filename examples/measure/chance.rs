//! Good files, broken by chance; the suite tries a few thousand, `make measure` a million.

use backrub::library::check;
use backrub::notation::render;
use backrub::rules::Level;
use backrub::shown::acts;

/// Files to begin with. The first ones have nothing wrong with them.
pub const SEEDS: [&str; 4] = [
    "title: Größe 首 😀\nbenefit: relax-muscles\nsetting: desk\nsources: [Behm20]\navoid: [pregnancy]\nstrokes:\n  - technique: effleurage\n    area: calf\n    side: each\n    time: 1m 30s\n    pressure: 3 # firm\n    cue: \"{Other} hand, {side} calf\"\n    say: { 6s: Let go. }\n",
    "\u{FEFF}x-a: &a { technique: rest, time: 5s }\r\ntitle: 'T'\r\nbenefit: relax-muscles\r\nsetting: floor\r\nsources: [a]\r\nwhy: >-\r\n  a\r\n  b\r\nstrokes:\r\n  - each:\r\n      switch: 8s\r\n      strokes:\r\n        - { <<: *a, area: calf }\r\n",
    "{title: T, benefit: relax-muscles, setting: bed, sources: [a], strokes: [{repeat: 2, strokes: [{technique: rest, area: calf, side: each, time: 9, position: {left: seated, right: seated}}]}]}\n",
    "title: ü\nbenefit: improve-circulation\nsetting: chair\nsources: [Podium]\nx-f: &f { pressure: 6, lead-in: 2s }\nstrokes:\n  - repeat: 10\n    strokes:\n      - { technique: trigger-point-pressure, area: calf, side: left, time: 20m, tool: roller, <<: *f }\n  - technique: petrissage\n    area: low-back\n    side: each\n    time: 125\n    tempo: 99\n    position: { left: lying-back, right: standing }\n    switch: 2s\n    move: >-\n      Lie down slowly, 首 😀\n      on your {side} side.\n    cue: one two three four five six seven eight nine ten 首 😀 thirteen\n    say: { 130s: Late., 5s: 'Now.' }\n",
];

const PIECES: [&str; 26] = [
    ":", "- ", "  ", "\n", "\t", "[", "]", "{", "}", "\"", "'", "#", "&a ", "*a", "!t ", "|", "é",
    "😀", "\u{2028}", "\r", "each: ", "-1", "'' ", "\\\"", "1e309", "<<: ",
];

/// A small generator with a fixed seed, so that a failure comes again (xorshift).
pub struct Chance(u64);

impl Chance {
    /// The generator for one row of files.
    pub fn new(seed: u64) -> Self {
        Self(0x5EED_0BAC_0B0B_1234 ^ seed)
    }

    /// A number below a limit.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }

    /// A seed that was changed in one to three places.
    pub fn file(&mut self) -> Vec<u8> {
        let mut bytes = SEEDS[self.below(SEEDS.len())].as_bytes().to_vec();
        for _ in 0..=self.below(3) {
            self.mutate(&mut bytes);
        }
        bytes
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

/// Checks a file as an author would, and shows what is told of it. Answers whether it can be
/// played and whether anything was told.
///
/// # Panics
/// When what is told cannot be so.
pub fn try_out(bytes: &[u8], colour: bool) -> (bool, bool) {
    let (report, opened) = check("id", bytes);
    let errors = report.count().of(Level::Error);
    assert_eq!(errors == 0, opened.is_some(), "{bytes:?}");
    for problem in &report.problems {
        let span = problem.span.clone();
        assert!(
            span.start <= span.end && span.end <= bytes.len(),
            "{bytes:?}"
        );
        assert!(problem.line >= 1 && problem.column >= 1);
        assert!(problem.end_column >= problem.column, "{bytes:?}");
    }
    let shown = render("id.yaml", &report, colour);
    let raw = |c: char| acts(c) && c != '\n' && !(colour && c == '\u{1b}');
    assert!(!shown.contains(raw), "{bytes:?}");
    (opened.is_some(), !report.problems.is_empty())
}
