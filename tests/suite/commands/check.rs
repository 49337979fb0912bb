//! `check`: what it says of files and folders, to people and to editors.

use serde_json::Value;

use super::{keys, run};
use crate::process::backrub;

#[test]
fn check_reports_all_and_warns_of_limits() {
    let home = tempfile::tempdir().unwrap();
    let good = format!(
        "{}/routines/relax-muscles/desk-microbreak.yaml",
        env!("CARGO_MANIFEST_DIR")
    );
    let (output, out, _) = run(&["check", &good]);
    assert!(output.status.success());
    assert!(out.contains("can be played, 1:5"), "{out}");

    let over = home.path().join("over.yaml");
    let text = "title: Over\nbenefit: relax-muscles\nsetting: desk\nstrokes:\n  \
                - { technique: petrissage, area: low-back, side: each, time: 30s, pressure: 6 }\n  \
                - { technique: petrissage, area: low-back, side: left, time: 30s }\n";
    std::fs::write(&over, text).unwrap();
    let (output, out, _) = run(&["check", over.to_str().unwrap()]);
    assert!(output.status.success(), "warnings do not fail");
    for rule in ["area-pressure", "unequal-sides", "no-source"] {
        assert!(out.contains(rule), "{out}");
    }

    let broken = home.path().join("broken.yaml");
    std::fs::write(
        &broken,
        "titel: X\nbenefit: relax\nsetting: sofa\nstrokes: []\n",
    )
    .unwrap();
    let (output, out, _) = run(&["check", broken.to_str().unwrap(), &good]);
    assert_eq!(output.status.code(), Some(1));
    for words in [
        "did you mean `title`?",
        "`relax`",
        "`sofa`",
        "can be played",
        "2 files: ",
    ] {
        assert!(out.contains(words), "{words}: {out}");
    }
}

#[test]
fn check_takes_folders_and_ends_with_one_line() {
    let home = tempfile::tempdir().unwrap();
    let at = |name: &str| home.path().join(name);
    std::fs::create_dir_all(at("in/here")).unwrap();
    let head = "title: X\nbenefit: relax-muscles\nsetting: desk\n";
    let stroke = "strokes:\n  - { technique: petrissage, area: calf, side: each, time: 30s }\n";
    std::fs::write(
        at("in/good.yaml"),
        format!("{head}sources: [Behm20]\n{stroke}"),
    )
    .unwrap();
    std::fs::write(at("in/here/warns.yml"), format!("{head}{stroke}")).unwrap();
    let check = |arguments: &[&str]| {
        let output = backrub(home.path(), &[&["check"], arguments].concat());
        let text = [&output.stdout[..], &output.stderr[..]].concat();
        (
            output.status.code().unwrap(),
            String::from_utf8(text).unwrap(),
        )
    };
    let folder = at("in").display().to_string();
    let (code, text) = check(&[&folder]);
    assert_eq!(
        (code, text.lines().last().unwrap()),
        (0, "2 files: 1 warning")
    );
    assert!(text.contains("warns.yml:1:1"), "{text}");
    assert!(
        !text.contains("good.yaml"),
        "nothing is to be said of it: {text}"
    );
    assert_eq!(check(&[&folder, "--strict"]).0, 1);
    std::fs::write(at("in/broken.yaml"), head).unwrap();
    let (code, text) = check(&[&folder]);
    assert_eq!(
        (code, text.lines().last().unwrap()),
        (1, "3 files: 1 error, 1 warning")
    );
    let gone = at("gone.yaml").display().to_string();
    let (code, text) = check(&[&gone]);
    assert_eq!((code, text.lines().last().unwrap()), (1, "1 file: 1 error"));
    assert!(
        text.contains("unreadable-file") && text.contains("gone.yaml:1:1"),
        "{text}"
    );
    std::fs::create_dir(at("empty")).unwrap();
    let (code, text) = check(&[&at("empty").display().to_string()]);
    assert_eq!((code, text.as_str()), (0, "no .yaml or .yml file found\n"));
}

#[test]
fn check_tells_editors_every_place() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("wärm.yaml").display().to_string();
    let text = "title: Größe 首 😀\r\nbenefit: relax-muscles\r\nsetting: desk\r\nsources: [Behm20]\r\n\
                strokes:\r\n  - { technique: petrissage, area: low-back, cue: ä 首 😀, side: both, \
                time: 30s, pressure: 6 }\r\n  - { technique: rset, area: chest-belly, time: 30s }\r\n";
    std::fs::write(&path, format!("\u{FEFF}{text}")).unwrap();
    let output = backrub(home.path(), &["check", "--json", &path]);
    assert_eq!(output.status.code(), Some(1));
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    let names = [
        "path",
        "line",
        "column",
        "end_column",
        "rule",
        "level",
        "message",
        "help",
    ];
    let [warning, error] = found.as_array().unwrap().as_slice() else {
        panic!("{found}")
    };
    let mut sorted = names;
    sorted.sort_unstable();
    assert_eq!(keys(warning), sorted);
    let told = |problem: &Value| {
        let [.., line, column, end, rule, level] =
            ["line", "column", "end_column", "rule", "level"].map(|name| problem[name].to_string());
        format!("{line}:{column}-{end} {level} {rule}")
    };
    assert_eq!(told(warning), "6:91-92 \"warning\" \"area-pressure\"");
    assert_eq!(told(error), "7:18-22 \"error\" \"unknown-word\"");
    assert_eq!(error["path"], path);
    assert!(error["help"].as_str().unwrap().contains("rest"), "{error}");
}

#[test]
fn check_explains_every_rule() {
    for rule in backrub::rules::Rule::all() {
        let (output, out, _) = run(&["check", "--explain", rule.id]);
        assert!(output.status.success(), "{}", rule.id);
        assert!(out.contains(rule.id) && out.contains("Wrong:"), "{out}");
        let words = out.split("Wrong:").next().unwrap();
        let addresses = |line: &&str| line.starts_with("  ");
        let widest = words
            .lines()
            .filter(|line| !addresses(line))
            .map(|line| line.chars().count());
        assert!(widest.max().unwrap() <= 80, "{words}");
    }
    let (output, _, err) = run(&["check", "--explain", "unknown-kye"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(err.contains("did you mean `unknown-key`?"), "{err}");
}

#[test]
fn the_built_in_files_are_checked_strictly() {
    let folder = format!("{}/routines", env!("CARGO_MANIFEST_DIR"));
    let (output, out, _) = run(&["check", "--strict", &folder]);
    assert!(
        output.status.success() && out.contains("16 files: "),
        "{out}"
    );
}
