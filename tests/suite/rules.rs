//! The rules: every row is complete, its examples show it and nothing else, and the page about
//! them is up to date.
//!
//! `UPDATE=1 cargo test --test suite rules` writes `docs/rules.md` anew.

use std::collections::BTreeSet;
use std::path::Path;

use backrub::commands::rules_page;
use backrub::library::check;
use backrub::model::Source;
use backrub::model::source::Quality;
use backrub::rules::{Example, Level, Rule};

fn broken(example: &Example) -> Vec<&'static str> {
    let Some(bytes) = example.whole() else {
        return Vec::new();
    };
    let (report, _) = check("example", &bytes);
    report.problems.iter().map(|problem| problem.rule).collect()
}

#[test]
fn each_example_shows_its_rule_and_nothing_else() {
    for rule in Rule::all() {
        if rule.bad.whole().is_some() {
            assert_eq!(broken(&rule.bad), [rule.id], "{}", rule.bad.shown());
        }
        assert_eq!(broken(&rule.good), [] as [&str; 0], "{}", rule.good.shown());
    }
    let described = Rule::all().filter(|rule| rule.bad.whole().is_none());
    let described: Vec<&str> = described.map(|rule| rule.id).collect();
    assert_eq!(
        described,
        ["unreadable-file"],
        "what is no text is tried below"
    );
}

#[cfg(unix)]
#[test]
fn a_link_to_itself_is_unreadable_and_a_file_is_not() {
    let home = tempfile::tempdir().unwrap();
    let [link, file] = ["link.yaml", "file.yaml"].map(|name| home.path().join(name));
    std::os::unix::fs::symlink("link.yaml", &link).unwrap();
    let good = Rule::find("empty").unwrap().good.whole().unwrap();
    std::fs::write(&file, good).unwrap();
    let rules = |path: &Path| -> Vec<&str> {
        let problems = backrub::library::check_path(path).report.problems;
        problems.iter().map(|problem| problem.rule).collect()
    };
    assert_eq!(rules(&link), ["unreadable-file"]);
    assert_eq!(rules(&file), [] as [&str; 0]);
}

#[test]
fn every_row_is_complete() {
    let mut ids = BTreeSet::new();
    for rule in Rule::all() {
        let id = rule.id;
        assert!(ids.insert(id), "{id} stands twice");
        assert!(
            id.bytes()
                .all(|b| b.is_ascii_lowercase() || b == b'-' || b == b'8'),
            "{id}"
        );
        for text in [rule.asks, rule.why] {
            assert!(text.ends_with('.') && text.len() > 10, "{id}: {text}");
        }
        let sources = rule.sources.iter();
        let sources: Vec<&Source> = sources.map(|key| Source::find(key).expect(key)).collect();
        let all_low = !sources.is_empty() && sources.iter().all(|s| s.quality == Quality::Low);
        assert!(!all_low, "{id}: a page of low quality is no proof");
    }
    for level in Level::ALL {
        assert!(Rule::all().any(|rule| rule.level == level), "{level}");
    }
}

#[test]
fn the_page_of_the_rules_is_up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules.md");
    let page = rules_page();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &page).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(written == page, "write it anew with UPDATE=1");
}
