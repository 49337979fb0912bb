//! Phrases that must not come back: they were once read or heard here, and no native speaker
//! would say them.

use std::fs;
use std::path::{Path, PathBuf};

/// A phrase in small letters, and why not, or what to say instead.
const GONE: [(&str, &str); 17] = [
    ("to be mended", "files have problems, and one fixes them"),
    ("needs mending", "needs fixing"),
    ("nothing to mend", "no problems"),
    ("going on in", "resuming in"),
    ("goes on.", "resumes, or continues"),
    ("keep on, or leave", "resume, or finish"),
    (
        "left out",
        "skipped: one word for a stroke that is not done",
    ),
    ("as it comes", "default, or natural"),
    ("newly", "has become, or has started to"),
    ("well looked after", "you looked after yourself"),
    ("massage waits", "no massage, or skip the massage"),
    ("at anything sharp", "if it feels sharp"),
    (
        "feels sharp, ease off",
        "stop: one rule, for the ear and for the eye",
    ),
    ("with closed eyes", "with your eyes closed"),
    ("bendy", "flexible, or hypermobile"),
    ("benefit area", "benefit: areas are parts of the body"),
    ("whatever is written", "instead"),
];

/// What people read or hear from. Of the program's own files only what is no comment.
fn texts() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = [
        "README.md",
        "docs/rules.md",
        "docs/writing-routines.md",
        "sounds/README.md",
        "voice/index.tsv",
    ]
    .map(|file| root.join(file))
    .to_vec();
    for folder in ["routines", "schema", "src", "tests/suite/snapshots"] {
        within(&root.join(folder), &mut files);
    }
    let read = |file: PathBuf| {
        let text = fs::read_to_string(&file).unwrap();
        let lines = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        let words: Vec<&str> = lines.flat_map(str::split_whitespace).collect();
        (file, words.join(" ").to_lowercase())
    };
    files.into_iter().map(read).collect()
}

fn within(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        match entry.unwrap().path() {
            inner if inner.is_dir() => within(&inner, files),
            file => files.push(file),
        }
    }
}

#[test]
fn phrases_that_are_gone_stay_gone() {
    let texts = texts();
    assert!(texts.len() > 300, "{} files", texts.len());
    for (file, text) in texts {
        for (phrase, instead) in GONE {
            let file = file.display();
            assert!(!text.contains(phrase), "{file}: \"{phrase}\": {instead}");
        }
    }
}
