//! Routines that a careful therapist would hand out: no rule fires on them.

use std::fs;
use std::path::Path;

use backrub::library;
use backrub::rules::Level;

#[test]
fn no_rule_fires_on_harmless_routines() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/harmless");
    let mut count = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let (report, opened) = library::check("x", &fs::read(&path).unwrap());
        assert!(opened.is_some(), "{}", path.display());
        let fired = report.problems.iter().filter(|p| p.level != Level::Hint);
        let fired: Vec<&str> = fired.map(|problem| problem.rule).collect();
        assert!(fired.is_empty(), "{}: {fired:?}", path.display());
        count += 1;
    }
    assert!(count >= 200, "{count}");
}
