//! `list`: its fields, what can be asked of it, and one's own files in it.

use serde_json::Value;

use super::{json, keys};
use crate::process::backrub;
use crate::terminal::{Start, Terminal};

#[test]
fn list_names_its_fields() {
    let list = json(&["list", "--json"]);
    let list = list.as_array().unwrap();
    assert_eq!(list.len(), 16);
    for entry in list {
        assert_eq!(
            keys(entry),
            [
                "author",
                "benefit",
                "edition",
                "fit",
                "id",
                "licence",
                "origin",
                "problems",
                "reasons",
                "seconds",
                "setting",
                "strokes",
                "suits",
                "title",
                "tools",
                "unplayable"
            ]
        );
        assert_eq!(
            (&entry["origin"], &entry["problems"]),
            (&"built-in".into(), &0.into())
        );
        assert!(entry["strokes"].as_u64().unwrap() >= 3);
    }
}

#[test]
fn the_bars_are_for_a_terminal_that_is_wide_enough() {
    let listed = |columns: u16| {
        let arguments = &["list", "--benefit", "improve-circulation"];
        let mut terminal = Terminal::start(&Start {
            arguments,
            size: (columns, 40),
            ..Start::default()
        });
        terminal.shows("lower-body-flow");
        assert_eq!(terminal.ends().exit_code(), 0);
        terminal.contents()
    };
    let (wide, narrow) = (listed(110), listed(90));
    assert!(wide.contains("2:55  ▁"), "{wide}");
    assert!(narrow.contains("2:55  at a wall"), "{narrow}");
    let home = tempfile::tempdir().unwrap();
    let piped = backrub(home.path(), &["list"]).stdout;
    let piped = String::from_utf8(piped).unwrap();
    assert!(piped.contains("2:55  at a wall"), "{piped}");
}

#[test]
fn list_takes_what_is_wanted() {
    let ids = |arguments: &[&str]| -> Vec<String> {
        let list = json(&[&["list", "--json"], arguments].concat());
        let ids = list
            .as_array()
            .unwrap()
            .iter()
            .map(|entry| entry["id"].as_str().unwrap().into());
        ids.collect()
    };
    assert_eq!(ids(&["--benefit", "improve-circulation"]).len(), 3);
    assert_eq!(
        ids(&["--max", "3m"]),
        ["desk-microbreak", "three-minute-reset", "standing-pump"]
    );
    assert_eq!(
        ids(&["--setting", "floor"]),
        ["post-lifting-roller", "lower-body-flow"]
    );
    assert_eq!(ids(&["--tool", "heat-pack"]), ["pain-flare-soothe"]);
    assert_eq!(
        ids(&["--tool", "none", "--setting", "wall"]),
        ["standing-pump"]
    );
    assert_eq!(ids(&["--max", "1m"]), Vec::<String>::new());
}

#[test]
fn ones_own_files_are_listed_also_the_broken_ones() {
    let home = tempfile::tempdir().unwrap();
    let own = home.path().join("data/backrub/routines");
    std::fs::create_dir_all(&own).unwrap();
    std::fs::write(
        own.join("broken.yaml"),
        "title: 7\nbenefit: relax-muscles\n",
    )
    .unwrap();
    let calm = "title: My break\nbenefit: relax-muscles\nsetting: desk\nstrokes:\n  \
                - { technique: breathing, area: chest-belly, time: 20s }\n";
    std::fs::write(own.join("desk-microbreak.yaml"), calm).unwrap();
    let output = backrub(home.path(), &["list", "--json"]);
    let list: Value = serde_json::from_slice(&output.stdout).unwrap();
    let find = |id: &str| {
        let found: Vec<_> = list
            .as_array()
            .unwrap()
            .iter()
            .filter(|entry| entry["id"] == id)
            .collect();
        assert_eq!(found.len(), 1, "{id}");
        found[0].clone()
    };
    let broken = find("broken");
    assert_eq!(broken["problems"], 3);
    for field in ["title", "benefit", "setting", "tools", "seconds", "strokes"] {
        assert!(broken[field].is_null(), "{field}");
    }
    let mine = find("desk-microbreak");
    assert_eq!(
        (&mine["title"], &mine["seconds"]),
        (&"My break".into(), &25.into())
    );
    assert!(
        mine["origin"]
            .as_str()
            .unwrap()
            .ends_with("desk-microbreak.yaml")
    );
}
