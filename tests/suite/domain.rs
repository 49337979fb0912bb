//! What is cited is there: the sections of `docs/domain.md`, its sources, and the paths that the
//! documents name.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use backrub::model::Source;
use backrub::model::source::Quality;

const DOMAIN: &str = "docs/domain.md";

fn root() -> PathBuf {
    env!("CARGO_MANIFEST_DIR").into()
}

fn text(path: impl AsRef<Path>) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

/// Every file of a folder of the repository and of the folders below it, by its path from the root.
fn below(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(root().join(folder)).unwrap();
    let mut found = Vec::new();
    for entry in entries.map(Result::unwrap) {
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        match entry.file_type().unwrap().is_dir() {
            true => found.extend(below(&path)),
            false => found.push(path),
        }
    }
    found
}

/// The Markdown files beside `Cargo.toml`.
fn documents() -> Vec<String> {
    let entries = fs::read_dir(root()).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    names.filter(|name| name.ends_with(".md")).collect()
}

/// The numbers of the sections of a document, such as "4" and "4.3".
fn sections(document: &str) -> BTreeSet<String> {
    let headings = document.lines().filter(|line| line.starts_with('#'));
    let numbers =
        headings.filter_map(|line| line.trim_start_matches('#').split_whitespace().next());
    numbers
        .filter(|word| word.starts_with(|c: char| c.is_ascii_digit()))
        .map(|word| word.trim_end_matches('.').to_owned())
        .collect()
}

/// A text without its line breaks and the marks of comments, as a sentence is read.
fn flat(text: &str) -> String {
    let words = text.split_whitespace();
    let words = words.filter(|word| !["//", "///", "//!", "#"].contains(word));
    words.collect::<Vec<_>>().join(" ")
}

/// The numbers after "section" or "sections": "4.2", "4.3 and 4.4", "1.1 to 1.18".
fn numbers(mut rest: &str) -> Vec<&str> {
    let mut found = Vec::new();
    loop {
        let length = rest.find(|c: char| !c.is_ascii_digit() && c != '.');
        let (number, after) = rest.split_at(length.unwrap_or(rest.len()));
        found.push(number.trim_end_matches('.'));
        let joined = [", ", " and ", " to "].map(|word| after.strip_prefix(word));
        match joined.into_iter().flatten().next() {
            Some(next) if next.starts_with(|c: char| c.is_ascii_digit()) => rest = next,
            _ => return found,
        }
    }
}

/// What is wrong with the citations of the domain in a text: a section that is not there, or none
/// at all where code cites it.
fn faults(path: &str, text: &str, there: &BTreeSet<String>) -> Vec<String> {
    let (flat, mut faults) = (flat(text), Vec::new());
    for rest in flat.split(DOMAIN).skip(1) {
        let named = rest.strip_prefix(", section");
        let named = named.map(|rest| rest.strip_prefix("s ").unwrap_or(rest.trim_start()));
        match named.filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit())) {
            Some(rest) => {
                let lost = numbers(rest).into_iter().filter(|n| !there.contains(*n));
                faults.extend(lost.map(|n| format!("{path}: {DOMAIN} has no section {n}")));
            }
            // A link, or a path in quotes.
            None if path.ends_with(".md") || rest.starts_with(['"', '`']) => {}
            None => faults.push(format!("{path}: {DOMAIN} is cited without a section")),
        }
    }
    faults
}

#[test]
fn every_section_that_is_cited_is_there() {
    let domain = text(DOMAIN);
    let there = sections(&domain);
    // Where the domain speaks of a section it means its own.
    let own = domain.replace("section", &format!("{DOMAIN}, section"));
    let mut found = faults(DOMAIN, &own, &there);
    let folders = ["src", "tests", "docs", "routines", "examples"].map(below);
    let mut citing = 0;
    for path in folders.concat().into_iter().chain(documents()) {
        let text = fs::read(root().join(&path)).unwrap();
        let text = String::from_utf8_lossy(&text);
        if text.contains(DOMAIN) {
            citing += 1;
            found.extend(faults(&path, &text, &there));
        }
    }
    assert!(citing > 15, "{citing} files cite it");
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn a_section_that_is_not_there_is_found() {
    let there = sections("# A page\n## 1. One\n### 1.20 Ranges\ntext 7\n## 2. Two\n");
    assert_eq!(there.iter().collect::<Vec<_>>(), ["1", "1.20", "2"]);
    let of = |path, rest: &str| faults(path, &format!("/// It says {DOMAIN}{rest}"), &there);
    for good in [
        ", section 1.20.",
        ", sections 1,\n/// 1.20 and 2: a",
        ",\n//! section 2",
        "` by path",
    ] {
        assert_eq!(of("src/a.rs", good), [""; 0], "{good}");
    }
    for (bad, fault) in [
        (", section 1.21.", "has no section 1.21"),
        (", sections 1 and\n    /// 3", "has no section 3"),
        (", sections 1.20 to 4.", "has no section 4"),
        (": see there", "without a section"),
        (", section four", "without a section"),
    ] {
        let found = of("src/a.rs", bad);
        assert!(
            found.len() == 1 && found[0].contains(fault),
            "{bad}: {found:?}"
        );
    }
    assert_eq!(of("README.md", " has it"), [""; 0]);
}

#[test]
fn the_sources_are_those_of_the_program() {
    let domain = text(DOMAIN);
    let (before, table) = domain.split_once("## 7. Sources").unwrap();
    let rows = table.lines().filter(|line| line.starts_with("| ["));
    let rows: BTreeSet<_> = rows
        .map(|line| {
            let cells: Vec<&str> = line.split(" | ").collect();
            let [key, _, address, quality] = cells[..] else {
                panic!("four cells: {line}")
            };
            let key = key.trim_start_matches("| [").trim_end_matches(']');
            (key, address, quality.trim_end_matches(" |"))
        })
        .collect();
    let letter = |quality| match quality {
        Quality::Review => "R",
        Quality::Trial => "T",
        Quality::Professional => "P",
        Quality::Low => "L",
    };
    let program = Source::ALL.iter();
    let program = program.map(|source| {
        let address = source.address.unwrap_or("-");
        (source.key, address, letter(source.quality))
    });
    let program: BTreeSet<_> = program.collect();
    let differing: Vec<_> = rows.symmetric_difference(&program).collect();
    assert!(differing.is_empty(), "{differing:#?}");
    for cited in before.split('[').skip(1) {
        let mark = cited.split([']', ',', ':']).next().unwrap();
        let known = ["K", "J", "?", "Key"].contains(&mark) || Source::find(mark).is_some();
        assert!(known, "[{mark}] is no source");
    }
}

/// The paths in backquotes outside of fenced blocks, and the targets of links, that are not there.
/// A path may leave out `src/`, a bare file name its folders; `<…>` stands for any name, and what
/// begins with `..` is a path in somebody's own folder.
fn lost(document: &str, files: &[String]) -> Vec<String> {
    let prose = document.split("```").step_by(2).collect::<String>();
    let quoted = prose.split('`').skip(1).step_by(2);
    let links = prose
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split(')').next());
    let words = quoted.flat_map(str::split_whitespace).chain(links);
    words
        .filter(|word| is_path(word) && !is_there(word, files))
        .map(str::to_owned)
        .collect()
}

fn is_path(word: &str) -> bool {
    // What is made there is in no clone.
    if word.starts_with("target/") {
        return false;
    }
    const ENDINGS: [&str; 6] = [".rs", ".md", ".yaml", ".toml", ".json", ".svg"];
    let bare_ending = ENDINGS.contains(&word);
    let ends = ENDINGS.iter().any(|ending| word.ends_with(ending));
    !word.starts_with("..") && !word.contains("://") && !bare_ending && (ends || word.contains('/'))
}

fn is_there(word: &str, files: &[String]) -> bool {
    let fixed = word.split('<').next().unwrap();
    match word.contains('/') {
        true => root().join(fixed).exists() || root().join("src").join(fixed).exists(),
        false => {
            root().join(word).exists() || files.iter().any(|f| f.ends_with(&format!("/{word}")))
        }
    }
}

#[test]
fn every_path_that_the_documents_name_is_there() {
    let files = ["src", "tests", "docs", "examples"].map(below).concat();
    for document in ["ARCHITECTURE.md", "CONTRIBUTING.md"] {
        let lost = lost(&text(document), &files);
        assert!(lost.is_empty(), "{document}: {lost:?}");
    }
}

#[test]
fn a_path_that_is_not_there_is_found() {
    let files = ["src/engine/session.rs".to_owned()];
    let document = "`engine/`, `session.rs`, `src/lib.rs`, `bash .ci/run`, `routines/<benefit>/<id>.yaml`, \
                    `.yaml`, `../far.json`, `a::b`, [the rest](README.md)\n\
                    ```\n`fenced/away.rs`\n```\n\
                    `engine/lost.rs`, `gone.rs`, `run nowhere/at all`, [no](docs/no.md)";
    let lost = lost(document, &files);
    assert_eq!(
        lost,
        ["engine/lost.rs", "gone.rs", "nowhere/at", "docs/no.md"]
    );
}
