//! Files that break the layers, and files that keep to them.

use super::{LINES_MAX, faults};

/// The path of a file, its source, and what is said of it.
const BROKEN: [(&str, &str, &str); 19] = [
    (
        "commands/x.rs",
        "//! X\nfn f(p: &Path) -> String { p.display().to_string() }",
        "commands/x.rs:2: a path is shown by `Shown::path`",
    ),
    (
        "model/x.rs",
        "//! X\nuse crate::engine::Session;",
        "model/x.rs:2: `model` must not import `engine`",
    ),
    (
        "engine/x.rs",
        "//! X\nuse crate::{\n    model::Side,\n    notation::{read, Report},\n};",
        "`engine` must not import `notation`",
    ),
    (
        "library/x.rs",
        "//! X\nfn f() { crate::store::recent(); }",
        "`library` must not import `store`",
    ),
    (
        "model/area/x.rs",
        "//! X\nuse super::super::super::engine::Session;",
        "model/area/x.rs:2: `model` must not import `engine`",
    ),
    (
        "engine/mod.rs",
        "//! X\n#[cfg(test)]\nmod tests {\n    use super::super::advice::vet;\n}",
        "engine/mod.rs:4: `engine` must not import `advice`",
    ),
    (
        "engine/x.rs",
        "//! X\nuse crate::*;",
        "engine/x.rs:2: `engine` must not import `*`",
    ),
    (
        "app/screens/x.rs",
        "//! X\nuse crate::clock;",
        "app/screens/x.rs:2: `app` must not import `clock`",
    ),
    (
        "main.rs",
        "//! X\nfn main() { backrub::lost::run() }",
        "main.rs:2: `main` must not import `lost`",
    ),
    (
        "store/x.rs",
        "//! X\nuse crate::clock;",
        "store/x.rs:2: `store` must not import `clock`",
    ),
    (
        "model/x.rs",
        "//! X\nfn f() { let a = \"x // y\"; crate::ui::draw(); }",
        "model/x.rs:2: `model` must not import `ui`",
    ),
    (
        "ui/x.rs",
        "//! X\nuse ratatui::crossterm::event;",
        "`crossterm`: the terminal belongs to `terminal`",
    ),
    (
        "engine/x.rs",
        "//! X\nuse ratatui::Frame;",
        "`ratatui`: screens are drawn in ui",
    ),
    (
        "app/x.rs",
        "//! X\nlet now = std::time::Instant::now();",
        "app/x.rs:2: only clock.rs reads the clock",
    ),
    (
        "store/x.rs",
        "//! X\n\nlet now = jiff::ZonedDateTime::now();",
        "store/x.rs:3: only clock.rs reads the clock",
    ),
    (
        "app/x.rs",
        "//! X\nuse crate::shown::{Shown, exact};",
        "app/x.rs:2: `exact` is for JSON and files",
    ),
    (
        "app/x.rs",
        "//! X\nfn f() { crate::shown::exact(path); }",
        "app/x.rs:2: `exact` is for JSON and files",
    ),
    (
        "app/x.rs",
        "use crate::model::Side;",
        "a module opens with what it is for",
    ),
    ("other/x.rs", "//! X", "`other` is in no layer"),
];

#[test]
fn what_breaks_the_layers_is_found() {
    let long = format!("//! X\n{}", "\n".repeat(LINES_MAX));
    let too_long = ("ui/x.rs", long.as_str(), "ui/x.rs: more than 300 lines");
    for (path, source, fault) in BROKEN.into_iter().chain([too_long]) {
        let found = faults(path, source).join("\n");
        assert!(found.contains(fault), "{path}: {source}\nfound: {found}");
    }
}

#[test]
fn what_keeps_to_the_layers_is_let_be() {
    let sound = [
        (
            "engine/x.rs",
            "//! X\n// crate::app in a comment\nuse crate::model::{Side, engine_like};",
        ),
        (
            "ui/x.rs",
            "//! X\n/* Instant::now */\nconst A: &str = \"crate::app, crossterm\";",
        ),
        (
            "model/area/x.rs",
            "//! X\nuse super::super::side::Side;\nmod tests {\n    use super::super::arm::ARM;\n}",
        ),
        ("audio/x.rs", "//! X\nuse crate::clock;\nuse super::engine;"),
        ("main.rs", "//! X\nfn main() { backrub::commands::run() }"),
    ];
    for (path, source) in sound {
        assert_eq!(faults(path, source), Vec::<String>::new(), "{source}");
    }
}
