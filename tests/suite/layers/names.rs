//! One name, one type: within a layer, and from one layer to the next, no two types that others see
//! are called the same.

use std::collections::BTreeMap;

use super::code::{bare, visible_types};
use super::{all, layer_of};

/// Where one name may stand for several types: the name, the path that they share, and why.
const ONE_ROLE: [(&str, &str, &str); 5] = [
    (
        "View",
        "ui/screens/",
        "what a screen shows; always named with its screen",
    ),
    (
        "Outcome",
        "ui/screens/",
        "what a press on a screen leads to; always named with its screen",
    ),
    (
        "Device",
        "audio/",
        "a build has one of the two, by the feature `sound`",
    ),
    ("Bus", "bus/", "a build has one of the two, by the system"),
    (
        "Events",
        "terminal/",
        "a build has one of the two, by the system",
    ),
];

/// Each name with the files that declare it twice in sight of each other.
fn clashes(sources: &[(String, String)]) -> BTreeMap<String, Vec<String>> {
    let mut declared: BTreeMap<String, Vec<(usize, &str)>> = BTreeMap::new();
    for (path, source) in sources {
        let module = path.split(['/', '.']).next().unwrap_or_default();
        let Some(layer) = layer_of(module) else {
            continue;
        };
        for (_, name) in visible_types(&bare(source)) {
            declared.entry(name).or_default().push((layer, path));
        }
    }
    let mut clashes = BTreeMap::new();
    for (name, mut places) in declared {
        places.sort_unstable();
        let in_sight = |of: usize| {
            let near = places.iter().filter(|(layer, _)| layer.abs_diff(of) <= 1);
            near.count()
        };
        let twice = places.iter().filter(|(layer, _)| in_sight(*layer) > 1);
        let near: Vec<String> = twice.map(|(_, path)| (*path).to_owned()).collect();
        if !near.is_empty() {
            clashes.insert(name, near);
        }
    }
    clashes
}

fn is_one_role(name: &str, paths: &[String]) -> bool {
    ONE_ROLE
        .iter()
        .any(|(of, shared, _)| *of == name && paths.iter().all(|path| path.starts_with(shared)))
}

#[test]
fn no_name_is_given_twice() {
    let clashes = clashes(&all());
    let faults: Vec<String> = clashes
        .iter()
        .filter(|(name, paths)| !is_one_role(name, paths))
        .map(|(name, paths)| format!("`{name}` is declared in {}", paths.join(", ")))
        .collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
    for (name, ..) in ONE_ROLE {
        assert!(
            clashes.contains_key(name),
            "`{name}` needs no exception any more"
        );
    }
}

#[test]
fn names_clash_only_in_sight_of_each_other() {
    let source = |path: &str, code: &str| (path.to_owned(), code.to_owned());
    let sources = [
        source(
            "model/a.rs",
            "pub struct Same;\npub enum Far {}\nstruct Own;",
        ),
        source("engine/b.rs", "pub(super) struct Same;\npub trait Own {}"),
        source("ui/c.rs", "pub struct Far;\n// pub struct Own;"),
    ];
    let found = clashes(&sources);
    assert_eq!(found.keys().collect::<Vec<_>>(), ["Same"]);
    assert_eq!(found["Same"], ["model/a.rs", "engine/b.rs"]);
}
