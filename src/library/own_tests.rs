//! The folder as a person fills it: every file listed, or told.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::symlink;

use super::*;
use crate::library::Shelf;

const GOOD: &str = "title: T\nbenefit: relax-muscles\nsetting: desk\nstrokes:\n  \
                    - { technique: rest, area: chest-belly, time: 5s }\n";

/// A folder with every kind of name.
fn filled() -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    let at = |name: &str| home.path().join(name);
    fs::create_dir_all(at("sub/deep/.git")).unwrap();
    fs::create_dir_all(at("elsewhere.d")).unwrap();
    let latin = std::ffi::OsStr::from_bytes(b"latin-\xe9.yaml");
    for name in [
        "a.yml",
        "a.yaml",
        "UPPER.YAML",
        "Mixed.Yml",
        "sub/one.yaml",
        "sub/deep/two.yaml",
        "sub/UPPER.yaml",
        "sub/deep/.git/x.yaml",
        ".hidden.yaml",
        "notes.txt",
        "scho\u{308}ne.yaml",
        "sch\u{f6}ne.yaml",
        "a\u{1b}[31m\n.yaml",
    ] {
        fs::write(at(name), GOOD).unwrap();
    }
    fs::write(home.path().join(latin), GOOD).unwrap();
    symlink(home.path(), at("loop")).unwrap();
    symlink("nowhere", at("gone.yaml")).unwrap();
    home
}

#[test]
fn every_file_is_listed_or_told_with_the_reason() {
    let home = filled();
    let mut told: Vec<String> = own(home.path())
        .map(|entry| match entry.reason {
            None => format!("{} {}", entry.id, entry.listing.is_some()),
            Some(reason) => format!("{}: {reason}", entry.id),
        })
        .collect();
    told.sort();
    let same =
        |id: &str, first: &str| format!("{id}: {first} has the same name; rename one of them");
    let mut want = vec![
        "Mixed true".to_owned(),
        "UPPER true".to_owned(),
        same("sub/UPPER.yaml", "UPPER.YAML"),
        "a true".to_owned(),
        same("a.yml", "a.yaml"),
        "a\\u{1b}[31m\\u{a} true".to_owned(),
        "gone: it cannot be read: it is a link to a file that is not there".to_owned(),
        "latin-\u{fffd} true".to_owned(),
        "loop/: a link to a folder is not followed; `backrub add` copies what is in it".to_owned(),
        "one true".to_owned(),
        "schöne true".to_owned(),
        same("schöne.yaml", "scho\u{308}ne.yaml"),
        "two true".to_owned(),
    ];
    want.sort();
    assert_eq!(told, want);
}

#[test]
fn a_folder_takes_no_routines_place() {
    let home = tempfile::tempdir().unwrap();
    fs::create_dir(home.path().join("sub")).unwrap();
    let id = "desk-microbreak";
    for name in [id, "sub/desk-microbreak", "desk-microbreak.yaml"] {
        symlink(home.path(), home.path().join(name)).unwrap();
    }
    let mut shelf = Shelf::default();
    shelf.add(crate::library::built_in());
    shelf.add(own(home.path()));
    assert_eq!(shelf.find(id).unwrap().origin, Origin::BuiltIn);
    let mut told: Vec<&str> = shelf.broken().map(|entry| entry.id.as_str()).collect();
    told.sort_unstable();
    let want = [
        "desk-microbreak.yaml/",
        "desk-microbreak/",
        "sub/desk-microbreak/",
    ];
    assert_eq!(told, want);
}

#[test]
fn a_file_is_found_however_its_name_is_typed() {
    let home = filled();
    let at = |name: &str| home.path().join(name);
    for (typed, file) in [
        ("scho\u{308}ne", "scho\u{308}ne.yaml"),
        ("sch\u{f6}ne", "scho\u{308}ne.yaml"),
        ("a", "a.yaml"),
        ("UPPER", "UPPER.YAML"),
        ("two", "sub/deep/two.yaml"),
        ("a\u{1b}[31m\n", "a\u{1b}[31m\n.yaml"),
    ] {
        assert_eq!(find(home.path(), typed), Some(at(file)), "{typed:?}");
        assert_eq!(by_id(home.path()).get(&name::of(typed)), Some(&at(file)));
    }
}

#[test]
fn a_folder_that_is_not_there_is_empty_and_one_that_is_none_is_told() {
    let home = tempfile::tempdir().unwrap();
    assert_eq!(own(&home.path().join("nowhere")).count(), 0);
    let file = home.path().join("routines");
    fs::write(&file, "").unwrap();
    let told: Vec<_> = own(&file).map(|entry| (entry.id, entry.reason)).collect();
    let [(id, Some(reason))] = told.as_slice() else {
        panic!("{told:?}");
    };
    assert_eq!(id, "routines/");
    assert!(
        reason.starts_with("it cannot be read: Not a directory"),
        "{reason}"
    );
}
