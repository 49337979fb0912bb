//! Broken routine files, each beside the report that its author gets to see.
//!
//! `UPDATE=1 cargo test --test suite broken` writes the reports anew; read every one of them
//! before it is kept, for they are what an author mends a file by.

use backrub::library::check;
use backrub::notation::{Report, render};
use backrub::rules::Rule;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn report(bytes: &[u8]) -> Report {
    let (report, _) = check("broken", bytes);
    assert!(!report.problems.is_empty());
    report
}

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken");
    let entries = std::fs::read_dir(folder).unwrap();
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "yaml"))
        .collect();
    files.sort();
    files
}

#[test]
fn every_broken_file_gets_the_report_beside_it() {
    let files = files();
    assert!(files.len() >= 30, "only {} broken files", files.len());
    let mut wrong = Vec::new();
    for path in files {
        let bytes = std::fs::read(&path).unwrap();
        let name = path.file_name().unwrap().to_string_lossy();
        let report = report(&bytes);
        let shown = render(&name, &report, false);
        let beside = path.with_extension("txt");
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&beside, &shown).unwrap();
        }
        if std::fs::read_to_string(&beside).unwrap_or_default() != shown {
            wrong.push(format!("{name} is now reported as\n{shown}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What an editor gets agrees with what is drawn: the span lies on the line, at the column.
#[test]
fn every_place_is_the_same_in_bytes_and_in_lines() {
    for path in files() {
        let bytes = std::fs::read(&path).unwrap();
        let report = report(&bytes);
        for problem in report.problems {
            assert!(problem.span.end <= bytes.len(), "{}", path.display());
            let before = String::from_utf8_lossy(&bytes[..problem.span.start]).into_owned();
            let before = before.trim_start_matches('\u{FEFF}');
            let line = before.rsplit('\n').next().unwrap_or_default();
            assert_eq!(
                problem.line,
                before.matches('\n').count() + 1,
                "{}",
                path.display()
            );
            assert_eq!(
                problem.column,
                line.chars().count() + 1,
                "{}",
                path.display()
            );
            assert!(problem.end_column >= problem.column);
        }
    }
}

/// A rule without a file that breaks it is a message that nobody has read.
#[test]
fn every_rule_is_broken_by_some_file() {
    let broken: BTreeSet<&str> = files()
        .iter()
        .flat_map(|path| report(&std::fs::read(path).unwrap()).problems)
        .map(|problem| problem.rule)
        .collect();
    let unbroken: Vec<&str> = Rule::all()
        .map(|rule| rule.id)
        .filter(|id| !broken.contains(id))
        .collect();
    // What cannot be read at all is no file in the tree of sources; `hostile` has some.
    assert_eq!(unbroken, ["unreadable-file"]);
}
