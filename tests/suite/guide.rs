//! The guide for authors: every YAML block in it plays and has nothing to mend, every command can
//! be given, every table is the program's own.
//!
//! `UPDATE=1 cargo test --test suite guide` writes the tables of `docs/writing-routines.md` anew.

use std::path::PathBuf;

use backrub::cli::Cli;
use backrub::library;
use backrub::model::Source;
use backrub::rules::Rule;
use clap::Parser as _;

mod tables;

fn path() -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "docs", "writing-routines.md"]
        .iter()
        .collect()
}

fn guide() -> String {
    std::fs::read_to_string(path()).unwrap()
}

/// The fenced blocks of a language, without their indentation.
fn blocks(guide: &str, language: &str) -> Vec<String> {
    let (mut blocks, mut open) = (Vec::new(), None);
    for line in guide.lines() {
        let row = line.trim_start();
        match &mut open {
            None if row == format!("```{language}") => {
                open = Some((line.len() - row.len(), String::new()));
            }
            Some((_, text)) if row == "```" => {
                blocks.push(std::mem::take(text));
                open = None;
            }
            Some((set_in, text)) => {
                text.push_str(line.get(*set_in..).unwrap_or_default());
                text.push('\n');
            }
            None => {}
        }
    }
    blocks
}

/// A part of a file, put where it belongs in a whole one.
fn whole(block: &str) -> String {
    const HEAD: &str =
        "title: Example\nbenefit: relax-muscles\nsetting: chair\nsources: [Behm20]\n";
    if block.contains("strokes:\n") && block.contains("title:") {
        block.to_owned()
    } else if block.starts_with("- ") {
        let strokes: Vec<String> = block.lines().map(|line| format!("  {line}\n")).collect();
        format!("{HEAD}strokes:\n{}", strokes.concat())
    } else {
        let stroke = "strokes:\n  - { technique: effleurage, area: calf, side: each, time: 30s }\n";
        format!("{block}{stroke}")
    }
}

#[test]
fn every_block_of_the_guide_plays_and_has_nothing_to_mend() {
    let blocks = blocks(&guide(), "yaml");
    assert!(blocks.len() >= 7, "{} blocks", blocks.len());
    for block in blocks {
        let (report, opened) = library::check("example", whole(&block).as_bytes());
        assert!(
            report.problems.is_empty(),
            "{block}\n{:#?}",
            report.problems
        );
        assert!(opened.is_some());
    }
}

#[test]
fn every_command_of_the_guide_can_be_given() {
    let commands = blocks(&guide(), "sh").concat();
    let commands: Vec<&str> = commands.lines().collect();
    assert!(commands.len() >= 8, "{} commands", commands.len());
    for command in commands {
        let command = command.split('#').next().unwrap();
        let words = shell_words::split(command).unwrap();
        if words.first().is_some_and(|word| word == "backrub") {
            Cli::try_parse_from(words).unwrap_or_else(|why| panic!("{command}: {why}"));
        }
    }
}

#[test]
fn every_rule_that_the_guide_links_is_there() {
    let guide = guide();
    let links: Vec<&str> = guide.split("rules.md#").skip(1).collect();
    assert!(!links.is_empty());
    for link in links {
        let rule = link.split(')').next().unwrap();
        assert!(Rule::find(rule).is_some(), "{rule}");
    }
}

#[test]
fn every_source_of_the_guide_is_known() {
    let guide = guide();
    let (_, ordering) = guide.split_once("## Ordering a good routine").unwrap();
    let (ordering, _) = ordering.split_once("The sources that are named").unwrap();
    let in_brackets = ordering.split('(').skip(1);
    let named: Vec<&str> = in_brackets
        .filter_map(|rest| rest.split(')').next())
        .flat_map(|names| names.split([',', ';']))
        .map(str::trim)
        .filter(|name| name.starts_with(char::is_uppercase))
        .collect();
    assert!(named.len() > 10, "{named:?}");
    for name in named {
        assert!(Source::find(name).is_some(), "{name}");
    }
    let looks_like_one = |word: &&str| {
        let letters = word.trim_end_matches(|c: char| c.is_ascii_digit());
        word.len() == letters.len() + 2
            && letters.len() > 3
            && letters.starts_with(char::is_uppercase)
    };
    let words = guide.split(|c: char| !c.is_ascii_alphanumeric());
    for word in words.filter(looks_like_one) {
        assert!(Source::find(word).is_some(), "{word}");
    }
}

#[test]
fn the_tables_of_the_guide_are_the_programs_own() {
    let before = guide();
    let mut after = before.clone();
    for (name, table) in tables::all(&before) {
        let (begin, end) = (format!("<!-- table: {name} -->\n"), "<!-- end of table -->");
        let at = after
            .find(&begin)
            .unwrap_or_else(|| panic!("no place for {name}"));
        let from = at + begin.len();
        let to = from + after[from..].find(end).unwrap();
        after.replace_range(from..to, &table);
    }
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path(), &after).unwrap();
    }
    assert!(after == guide(), "write them anew with UPDATE=1");
}
