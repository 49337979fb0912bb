//! The limits of the reader: a file at the edge of one is read, a file beyond it is not.

use crate::notation::read;

const HEAD: &str = "title: T\nbenefit: relax-muscles\nsetting: desk\n";
const STROKE: &str = "{ technique: rest, area: calf, side: each, time: 5 }";

/// What is wrong with a file, by the names of the rules.
fn broken(text: &str) -> Vec<&'static str> {
    let report = read("id", text.as_bytes()).err().unwrap_or_default();
    report.problems.iter().map(|problem| problem.rule).collect()
}

/// A good file with something of the author's own in it.
fn with(own: &str) -> String {
    format!("{HEAD}strokes: [{STROKE}]\n{own}\n")
}

/// As many of these in a list.
fn list(of: &str, count: usize) -> String {
    format!("[{}]", vec![of; count].join(", "))
}

#[test]
fn values_are_counted() {
    let ones = |count| broken(&with(&format!("x-a: {}", list("1", count))));
    assert_eq!(ones(19_900), [""; 0]);
    assert_eq!(ones(20_000), ["too-big"]);
}

#[test]
fn values_are_counted_at_every_alias() {
    let uses = |count| {
        let ones = list("1", 100);
        let uses = list("*a", count);
        broken(&with(&format!("x-a: &a {ones}\nx-b: {uses}")))
    };
    assert_eq!(uses(190), [""; 0]);
    assert_eq!(uses(200), ["too-big"]);
}

#[test]
fn a_long_text_counts_for_several_values_at_every_alias() {
    let uses = |length: usize, count| {
        let text = "a".repeat(length);
        broken(&with(&format!(
            "x-a: &a {text}\nx-b: {}",
            list("*a", count)
        )))
    };
    assert_eq!(uses(60, 10_000), [""; 0]);
    assert_eq!(uses(6_400, 190), [""; 0]);
    assert_eq!(uses(6_400, 200), ["too-big"]);
    assert_eq!(uses(64_000, 20), ["too-big"]);
}

#[test]
fn keys_are_nested_to_a_depth() {
    let nested = |depth: usize| {
        let keys: String = (1..=depth)
            .map(|n| format!("{}a:\n", " ".repeat(n)))
            .collect();
        broken(&with(&format!("x-a:\n{keys}")))
    };
    assert_eq!(nested(100), [""; 0]);
    assert_eq!(nested(200), ["too-deep"]);
}

#[test]
fn lists_have_a_length() {
    let strokes = |count| broken(&format!("{HEAD}strokes: {}", list(STROKE, count)));
    assert_eq!(strokes(200), [""; 0]);
    assert_eq!(strokes(201), ["wrong-length"]);
    let sources = |count| {
        let names: String = (0..count).map(|nth| format!("s{nth}, ")).collect();
        broken(&with(&format!("sources: [{names}]")))
    };
    assert_eq!(sources(200), [""; 0]);
    assert_eq!(sources(201), ["wrong-length"]);
    let one = |length| broken(&with(&format!("sources: [{}]", "s".repeat(length))));
    assert_eq!(one(300), [""; 0]);
    assert_eq!(one(301), ["wrong-length"]);
    let lines = |count| {
        let lines: String = (0..count).map(|at| format!("{at}s: Slowly., ")).collect();
        let stroke = STROKE.replace('}', &format!(", say: {{ {lines} }} }}"));
        broken(&format!("{HEAD}strokes: [{stroke}]"))
    };
    assert_eq!(lines(60), [""; 0]);
    assert_eq!(lines(61), ["wrong-length"]);
}

#[test]
fn strokes_are_counted_as_they_are_played() {
    let strokes = list(STROKE, 25);
    let played = |times: &str, more: &str| {
        broken(&format!(
            "{HEAD}strokes:\n- repeat: {times}\n  strokes: {strokes}\n{more}"
        ))
    };
    let one_more = STROKE.replace("each", "left");
    assert_eq!(played("10", ""), [""; 0]);
    assert_eq!(played("10", &format!("- {one_more}")), ["too-many-turns"]);
    let block = |count| {
        let strokes = list(&STROKE.replace("side: each, ", ""), count);
        played("9", &format!("- each: {{ strokes: {strokes} }}"))
    };
    assert_eq!(block(25), [""; 0]);
    assert_eq!(block(26), ["too-many-turns"]);
}
