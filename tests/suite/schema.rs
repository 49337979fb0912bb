//! The JSON Schema: it is the one that is checked in, and it agrees with the reader.
//!
//! `UPDATE=1 cargo test --test suite schema` writes the file anew.

mod documents;

use std::path::Path;
use std::process::Command;

use backrub::notation::{BEYOND, Problem, read, schema};
use backrub::rules::{self, Level};
use documents::Tape;
use jsonschema::Validator;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::{Value, json};

const MODELINE: &str = "# yaml-language-server: $schema=../../schema/routine.schema.json\n";

fn at(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn validator() -> Validator {
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    jsonschema::validator_for(&schema).unwrap()
}

fn files(folder: &str) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(at(folder)).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            let name = path.file_name().unwrap().to_str().unwrap();
            found.extend(files(&format!("{folder}/{name}")));
        } else if path.extension().is_some_and(|ending| ending == "yaml") {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            found.push((name, std::fs::read(&path).unwrap()));
        }
    }
    found.sort();
    found
}

#[test]
fn the_schema_that_is_checked_in_is_the_one_that_is_printed() {
    let file = at("schema/routine.schema.json");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&file, schema()).unwrap();
    }
    let kept = std::fs::read_to_string(&file).unwrap();
    assert!(
        kept == schema(),
        "run UPDATE=1 cargo test --test suite schema"
    );
    let printed = Command::new(env!("CARGO_BIN_EXE_backrub"))
        .arg("schema")
        .output()
        .unwrap();
    assert!(printed.status.success() && printed.stdout == kept.as_bytes());
    let parsed: Value = serde_json::from_str(&kept).unwrap();
    assert!(jsonschema::meta::is_valid(&parsed), "it is a schema itself");
}

#[test]
fn every_built_in_names_the_schema_and_is_good_by_it() {
    let validator = validator();
    let files = files("routines");
    assert_eq!(files.len(), 16);
    for (name, bytes) in files {
        assert!(bytes.starts_with(MODELINE.as_bytes()), "{name}");
        let value = documents::parsed(&bytes).unwrap();
        assert!(validator.is_valid(&value), "{name}");
    }
}

/// A file that breaks a rule within reach of a schema is refused by it too.
#[test]
fn what_a_report_tells_an_editor_tells_too() {
    let validator = validator();
    let mut looked_at = 0;
    for (name, bytes) in files("tests/broken") {
        let Some(value) = documents::parsed(&bytes) else {
            continue;
        };
        // Warnings are beyond a schema: such a file can be read.
        let Err(report) = read("broken", &bytes) else {
            continue;
        };
        if report.problems.iter().all(|p| is_beyond(p, &bytes)) {
            continue;
        }
        looked_at += 1;
        assert!(!validator.is_valid(&value), "{name} is good by the schema");
    }
    assert!(looked_at > 25, "only {looked_at}");
}

/// Whether no schema can tell it. The range of a number it can tell, that of a text it cannot.
fn is_beyond(problem: &Problem, file: &[u8]) -> bool {
    let value = std::str::from_utf8(&file[problem.span.clone()]);
    let is_number = value.is_ok_and(|value| value.parse::<f64>().is_ok());
    let is_beyond = BEYOND.iter().any(|(rule, _)| rule.id == problem.rule);
    is_beyond && !(problem.rule == rules::OUT_OF_RANGE.id && is_number)
}

/// Why schema and reader do not agree on a document, if they do not.
fn quarrel(document: &Value, validator: &Validator) -> Option<String> {
    let text = documents::as_yaml(document);
    let (read, valid) = (read("id", text.as_bytes()), validator.is_valid(document));
    match read {
        Ok(_) if valid => None,
        Ok(_) => {
            let why: Vec<String> = validator
                .iter_errors(document)
                .map(|error| format!("{}: {error}", error.instance_path()))
                .collect();
            Some(format!(
                "only the schema refuses: {}\n{text}",
                why.join("\n")
            ))
        }
        Err(report) if valid => {
            let all = report.problems.iter().filter(|p| p.level == Level::Error);
            // Raw control characters are none in here, and escaped ones are within reach.
            let escaped = rules::CONTROL_CHARACTER.id;
            let within = all.filter(|p| p.rule == escaped || !is_beyond(p, text.as_bytes()));
            let within: Vec<_> = within.collect();
            (!within.is_empty()).then(|| format!("only the reader refuses: {within:#?}\n{text}"))
        }
        Err(_) => None,
    }
}

/// Thousands of documents, the same ones each time; `DOCUMENTS=100000` asks for more.
#[test]
fn schema_and_reader_agree() {
    let validator = validator();
    let cases = std::env::var("DOCUMENTS").map_or(4_000, |many| many.parse().unwrap());
    let good: Vec<Value> = files("routines")
        .iter()
        .map(|(_, bytes)| documents::parsed(bytes).unwrap())
        .collect();
    let config = Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(config, rng);
    // Good ones, those with one mistake, and all.
    let seen = std::cell::Cell::new((0u32, 0u32, 0u32));
    let tapes = proptest::collection::vec(proptest::num::u16::ANY, 1..400);
    let told = runner.run(&tapes, |tape| {
        let mut tape = Tape::new(&tape);
        let document = match tape.below(3) {
            0 => documents::mutated(&good, &mut tape),
            _ => documents::made(&mut tape),
        };
        let faults = match read("id", documents::as_yaml(&document).as_bytes()) {
            Ok(_) => 0,
            Err(report) => report.problems.len(),
        };
        let (fine, near, all) = seen.get();
        seen.set((
            fine + u32::from(faults == 0),
            near + u32::from(faults == 1),
            all + 1,
        ));
        match quarrel(&document, &validator) {
            None => Ok(()),
            Some(why) => Err(proptest::test_runner::TestCaseError::fail(why)),
        }
    });
    if let Err(why) = told {
        panic!("{why}");
    }
    // Two that refuse for different reasons would agree by chance.
    let (fine, near, all) = seen.get();
    assert!(
        fine * 4 > all && near * 4 > all,
        "{fine} good, {near} nearly, of {all}"
    );
}

/// The rest of a stroke, and whether it is right.
const EDGES: [(&str, bool); 32] = [
    ("side: each, time: 5", true),
    ("side: each, time: 4", false),
    ("side: each, time: 1200", true),
    ("side: each, time: 1201", false),
    ("side: each, time: 20m", true),
    ("side: each, time: 19m 60s", true),
    ("side: each, time: 0m 5s", true),
    ("side: each, time: 5 m 5", false),
    ("side: each, time: ' 1 minute 30 secs '", true),
    ("side: each, time: 30.0", true),
    ("side: each, time: 30.5", false),
    ("side: each, time: 1m30", false),
    ("side: each, time: '1:30'", false),
    ("side: each, time: '00000005'", true),
    ("side: both, time: 5, move: 'to the {side}'", false),
    ("side: both, time: 5, move: 'to the {slowly}'", true),
    ("side: both, time: 5, say: {6s: 'the {Other}'}", false),
    ("side: both, time: 5, say: {6s: 'a', x-a: '{side}'}", true),
    ("side: each, time: 5, say: {20m: a, 20n: b}", false),
    ("side: each, time: 5, position: {left: seated}", false),
    (
        "side: left, time: 5, position: {left: seated, right: seated}",
        false,
    ),
    ("side: left, time: 5, switch: 5", false),
    ("side: left, time: 5, tempo: 12", false),
    ("side: left, time: 5, x-tempo: 12", true),
    ("side: each, time: 5, lead-in: 60", true),
    ("side: each, time: 5, lead-in: 61", false),
    ("side: each, time: 5, lead-in: 1", false),
    ("side: each, time: 5, switch: 30s", true),
    ("side: each, time: 5, switch: 31", false),
    ("side: each, time: 5, pressure: 7", false),
    ("side: each, time: 5, pressure: '3'", false),
    ("time: 5", false),
];

/// A routine of one stroke of rest on the calf, with more of its keys.
fn with_stroke(more: &str) -> Value {
    let text = format!(
        "title: T\nbenefit: relax-muscles\nsetting: desk\nstrokes:\n- {{technique: rest, area: calf, {more}}}"
    );
    documents::parsed(text.as_bytes()).unwrap()
}

/// Rules that both know only in part: what a schema can see of them, it tells.
#[test]
fn the_edges_are_the_same() {
    let validator = validator();
    for (more, good) in EDGES {
        let document = with_stroke(more);
        assert_eq!(validator.is_valid(&document), good, "{more}");
        assert_eq!(quarrel(&document, &validator), None);
    }
}

/// A time that is text has a form to the schema, and no range.
#[test]
fn the_range_of_a_text_is_left_to_the_reader() {
    let validator = validator();
    for beyond in ["time: 20m 1s", "time: 4s", "time: 5, say: {1201s: a}"] {
        let document = with_stroke(&format!("side: each, {beyond}"));
        assert!(validator.is_valid(&document), "{beyond}");
        let report = read("id", documents::as_yaml(&document).as_bytes()).unwrap_err();
        assert_eq!(report.problems[0].rule, rules::OUT_OF_RANGE.id);
    }
}

#[test]
fn lists_are_held_to_the_same_rules() {
    let validator = validator();
    let mut twice = with_stroke("side: each, time: 5");
    twice["avoid"] = json!(["pregnancy", "pregnancy"]);
    assert!(!validator.is_valid(&twice));
    twice["avoid"] = json!(["fever"]);
    assert!(!validator.is_valid(&twice));
    twice["avoid"] = json!([]);
    twice["sources"] = json!(["Own", "Own"]);
    assert!(!validator.is_valid(&twice));
    let many: Vec<String> = (0..201).map(|nth| nth.to_string()).collect();
    twice["sources"] = json!(many);
    assert!(!validator.is_valid(&twice));
    assert_eq!(quarrel(&twice, &validator), None);
}
