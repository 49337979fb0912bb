//! Places are exact: what a problem points at is what it speaks of.

use crate::notation::{Problem, read};

const HEAD: &str = "title: T\nbenefit: relax-muscles\nsetting: desk\n";

fn problems(text: &str) -> Vec<Problem> {
    read("id", text.as_bytes()).expect_err(text).problems
}

/// The rule and the text that is pointed at, for each problem.
fn pointed(text: &str) -> Vec<(&'static str, &str)> {
    let problems = problems(text).into_iter();
    problems.map(|p| (p.rule, &text[p.span])).collect()
}

/// A stroke, the rule that it breaks, and what of it is pointed at.
const STROKES: [(&str, &str, &str); 10] = [
    (
        "tme: 5, technique: rest, area: chest-belly",
        "unknown-key",
        "tme",
    ),
    (
        "technique: rset, area: chest-belly, time: 5",
        "unknown-word",
        "rset",
    ),
    (
        "technique: 'rset', area: chest-belly, time: 5",
        "unknown-word",
        "'rset'",
    ),
    (
        "technique: \"rs\\x65t\", area: chest-belly, time: 5",
        "unknown-word",
        "\"rs\\x65t\"",
    ),
    (
        "technique: rest, area: chest-belly, time: 3",
        "out-of-range",
        "3",
    ),
    (
        "technique: rest, area: chest-belly",
        "missing-key",
        "technique",
    ),
    (
        "technique: rest, area: chest-belly, time: 5, cue: a {side}",
        "side-named-with-both",
        "{side}",
    ),
    (
        "technique: rest, area: chest-belly, time: 5, tempo: 9",
        "tempo-held-still",
        "tempo",
    ),
    (
        "technique: rest, area: chest-belly, time: 5, cue: [a, b]",
        "wrong-type",
        "[a, b]",
    ),
    (
        "technique: rest, area: chest-belly, time: 5, time: 6",
        "duplicate-key",
        "time",
    ),
];

#[test]
fn keys_values_and_parts_are_told_apart() {
    for (entry, rule, what) in STROKES {
        // Braces in flow style need quotes.
        let entry = entry.replace("a {side}", "'a {side}'");
        for before in ["", "x-a: Größe 首 😀\n", "\u{FEFF}"] {
            let text = match before {
                "\u{FEFF}" => format!("{before}{HEAD}strokes:\n  - {{ {entry} }}\n"),
                _ => format!("{HEAD}{before}strokes:\r\n  - {{ {entry} }}\r\n"),
            };
            assert_eq!(pointed(&text), [(rule, what)], "{text}");
        }
    }
    let stroke = "{ technique: rest, area: chest-belly, time: 5 }";
    assert!(read("id", format!("{HEAD}strokes: [{stroke}]").as_bytes()).is_ok());
}

#[test]
fn columns_count_characters_on_the_line() {
    let text = format!(
        "{HEAD}strokes:\n  - {{ technique: rest, area: chest-belly, cue: 首 😀 ü, time: 3 }}\n"
    );
    let found = problems(&text);
    let place = (found[0].line, found[0].column, found[0].end_column);
    assert_eq!(place, (5, 61, 62));
}

#[test]
fn a_problem_in_an_alias_is_told_once_and_where_it_is_written() {
    let text = format!(
        "x-a: &a {{ technique: rset, area: chest-belly, time: 5 }}\n{HEAD}strokes: [*a, *a, *a]\n"
    );
    let found = problems(&text);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].line, 1);
}

#[test]
fn a_misspelt_key_is_not_also_missing_and_its_value_is_looked_at() {
    let text = format!("{HEAD}strokes:\n  - tecnique: rset\n    area: chest-belly\n    time: 5\n");
    assert_eq!(
        pointed(&text),
        [("unknown-key", "tecnique"), ("unknown-word", "rset")]
    );
}

#[test]
fn what_a_merged_mapping_misses_is_missed_where_it_is_merged() {
    let text = format!("x-a: &a {{ technique: rest, time: 5 }}\n{HEAD}strokes: [{{ <<: *a }}]\n");
    assert_eq!(pointed(&text), [("missing-key", "<<")]);
}
