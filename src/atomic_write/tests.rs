//! The tests of files that are written wholly or not at all.

use super::*;

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn what_is_there_stays_unless_it_may_go() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("a/b/x.yaml");
    write(&path, b"one", Existing::Keep).unwrap();
    let again = write(&path, b"two", Existing::Keep).unwrap_err();
    assert!(again.to_string().ends_with("x.yaml already exists"));
    assert_eq!(fs::read(&path).unwrap(), b"one");
    write(&path, b"two", Existing::Replace).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"two");
    assert_eq!(names(path.parent().unwrap()), ["x.yaml"]);
}

#[test]
fn without_links_the_name_is_claimed() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("x.yaml");
    let staged = |bytes: &[u8]| match Staged::new(&path, bytes).unwrap().ready {
        Ready::Beside(beside, _) => beside,
        Ready::For { .. } => panic!("it has a place"),
    };
    claim(staged(b"one"), &path).unwrap();
    let again = claim(staged(b"two"), &path).unwrap_err();
    assert_eq!(again.kind(), ErrorKind::AlreadyExists);
    assert_eq!(fs::read(&path).unwrap(), b"one");
    assert_eq!(names(home.path()), ["x.yaml"]);
}

#[cfg(unix)]
#[test]
fn no_link_is_written_through() {
    let home = tempfile::tempdir().unwrap();
    let (path, far) = (home.path().join("x.yaml"), home.path().join("far"));
    std::os::unix::fs::symlink(&far, &path).unwrap();
    let kept = write(&path, b"one", Existing::Keep);
    assert!(matches!(kept, Err(WriteError::Exists { .. })));
    write(&path, b"one", Existing::Replace).unwrap();
    assert!(!far.exists() && !path.is_symlink());
}

#[cfg(unix)]
#[test]
fn others_may_read_it_as_any_file_of_its_owner() {
    use std::os::unix::fs::PermissionsExt;
    let home = tempfile::tempdir().unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode();
    let (path, plain) = (home.path().join("x.yaml"), home.path().join("plain"));
    fs::write(&plain, "").unwrap();
    write(&path, b"one", Existing::Keep).unwrap();
    assert_eq!(mode(&path), mode(&plain));
}

#[test]
fn what_fails_leaves_nothing_and_changes_nothing() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("x.yaml");
    drop(Staged::new(&path, b"one").unwrap());
    assert_eq!(names(home.path()), [""; 0]);
    fs::write(&path, "old").unwrap();
    let full = Staged::with(&path, |file| {
        file.write_all(b"ne")?;
        Err(ErrorKind::StorageFull.into())
    });
    let told = full.unwrap_err().to_string();
    assert!(told.starts_with("cannot write") && told.ends_with("no storage space"));
    assert_eq!(fs::read(&path).unwrap(), b"old");
    fs::create_dir(home.path().join("folder")).unwrap();
    assert!(write(&home.path().join("folder"), b"", Existing::Replace).is_err());
    assert_eq!(names(home.path()), ["folder", "x.yaml"]);
    let below = write(&path.join("y.yaml"), b"", Existing::Keep);
    let told = below.unwrap_err().to_string();
    assert!(told.starts_with("cannot create the folder"), "{told}");
    let nowhere = Staged::with(&home.path().join("no/x.yaml"), |_| Ok(()));
    let told = nowhere.unwrap_err().to_string();
    assert!(
        told.contains("no/x.yaml: ") && !told.contains("backrub-"),
        "{told}"
    );
}

#[cfg(unix)]
#[test]
fn a_place_that_was_named_is_what_stands_there() {
    use std::os::unix::fs::symlink;
    let home = tempfile::tempdir().unwrap();
    let at = |name: &str| home.path().join(name);
    fs::write(at("far"), "old").unwrap();
    symlink("far", at("link")).unwrap();
    symlink("nowhere", at("to-nothing")).unwrap();
    symlink("/dev/null", at("to-null")).unwrap();
    for name in ["far", "link", "to-nothing"] {
        let kept = write_named(&at(name), b"new", Existing::Keep);
        assert!(matches!(kept, Err(WriteError::Exists { .. })), "{name}");
        assert!(may_be_written(&at(name), Existing::Keep).is_err());
        assert!(!takes_what_is_written(&at(name)));
    }
    write_named(&at("link"), b"new", Existing::Replace).unwrap();
    assert_eq!(fs::read(at("far")).unwrap(), b"new");
    assert!(at("link").is_symlink());
    for existing in [Existing::Keep, Existing::Replace] {
        for name in [&at("to-null"), Path::new("/dev/null")] {
            write_named(name, b"new", existing).unwrap();
            assert!(takes_what_is_written(name));
        }
        assert!(may_be_written(home.path(), existing).is_err(), "a folder");
    }
    use std::os::unix::fs::FileTypeExt as _;
    let null = fs::metadata("/dev/null").unwrap().file_type();
    assert!(null.is_char_device() && at("to-null").is_symlink());
    write_named(&at("not/there/yet"), b"new", Existing::Keep).unwrap();
    assert!(at("not/there/yet").exists());
}

#[cfg(unix)]
#[test]
fn a_pipe_gets_all_of_it() {
    use std::io::Read as _;
    let home = tempfile::tempdir().unwrap();
    let pipe = home.path().join("pipe");
    rustix::fs::mkfifoat(rustix::fs::CWD, &pipe, 0o600.into()).unwrap();
    let bytes = vec![7; 200_000];
    std::thread::scope(|scope| {
        let written = scope.spawn(|| write_named(&pipe, &bytes, Existing::Keep));
        let mut read = Vec::new();
        File::open(&pipe).unwrap().read_to_end(&mut read).unwrap();
        assert!(read == bytes);
        written.join().unwrap().unwrap();
    });
}

#[test]
fn what_came_meanwhile_stays() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("x.wav");
    let named = |existing| {
        let staged = Staged::named(&path, existing, |file| {
            fs::write(&path, "mine")?;
            file.write_all(b"new")
        });
        let placed = staged.and_then(|staged| staged.place(existing));
        (placed, fs::read_to_string(&path).unwrap())
    };
    let (kept, content) = named(Existing::Keep);
    assert!(matches!(kept, Err(WriteError::Exists { .. })) && content == "mine");
    let (replaced, content) = named(Existing::Replace);
    assert!(replaced.is_ok() && content == "new");
    assert_eq!(names(home.path()), ["x.wav"]);
}

#[test]
fn what_is_not_in_its_place_yet_is_taken_away_at_the_end() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("x.yaml");
    let staged = Staged::new(&path, b"one").unwrap();
    assert_eq!(names(home.path()).len(), 1);
    leftovers::remove_below(home.path());
    assert_eq!(names(home.path()), [""; 0]);
    drop(staged);
    write(&path, b"two", Existing::Keep).unwrap();
    leftovers::remove_below(home.path());
    assert_eq!(names(home.path()), ["x.yaml"]);
}

#[cfg(unix)]
#[test]
fn what_is_private_is_nobody_elses_and_goes_through_a_link() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let home = tempfile::tempdir().unwrap();
    let at = |name: &str| home.path().join(name);
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    fs::write(at("far.json"), "old").unwrap();
    fs::create_dir(at("state")).unwrap();
    symlink("../far.json", at("state/link.json")).unwrap();
    let write = |name: &str, existing| {
        use std::io::Write as _;
        write_private(&at(name), existing, |file| file.write_all(b"new")).map(drop)
    };
    write("state/link.json", Existing::Replace).unwrap();
    assert!(at("state/link.json").is_symlink());
    assert_eq!(fs::read(at("far.json")).unwrap(), b"new");
    assert_eq!(mode(&at("far.json")), 0o600);
    write("new/x.json", Existing::Keep).unwrap();
    let stays = write("new/x.json", Existing::Keep);
    assert!(matches!(stays, Err(WriteError::Exists { .. })));
    assert_eq!((mode(&at("new")), mode(&at("new/x.json"))), (0o700, 0o600));
    symlink("nowhere", at("state/to-nothing.json")).unwrap();
    write("state/to-nothing.json", Existing::Replace).unwrap();
    assert!(!at("state/to-nothing.json").is_symlink() && !at("state/nowhere").exists());
}
