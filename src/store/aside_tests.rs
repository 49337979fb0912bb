//! Files put aside, in vain too.

use super::*;

#[test]
fn what_was_put_aside_in_vain_is_in_its_place_and_nowhere_else() {
    let home = tempfile::tempdir().unwrap();
    let now = "2026-03-01T08:00:00Z".parse().unwrap();
    let file = home.path().join("memory.json");
    let makes: [fn(&Path); 2] = [
        |path| fs::write(path, "odd").unwrap(),
        |path| fs::create_dir(path).unwrap(),
    ];
    for make in makes {
        make(&file);
        let aside = put_aside(&file, now).unwrap();
        assert!(aside.path.exists());
        aside.take_back();
        let here = fs::read_dir(home.path()).unwrap();
        assert!(file.exists() && here.count() == 1);
        let _ = fs::remove_file(&file);
    }
}

#[test]
fn what_cannot_be_linked_is_copied_wholly_or_not_at_all() {
    let home = tempfile::tempdir().unwrap();
    let (from, to) = (home.path().join("from"), home.path().join("to"));
    assert!(copy(&from, &to).is_err() && !to.exists());
    File::create(&from)
        .unwrap()
        .set_len(COPIED_MAX + 1)
        .unwrap();
    assert!(copy(&from, &to).is_err() && !to.exists());
    fs::write(&from, "odd").unwrap();
    copy(&from, &to).unwrap();
    assert_eq!(fs::read_to_string(&to).unwrap(), "odd");
    fs::write(&from, "other").unwrap();
    assert!(copy(&from, &to).is_err(), "one is there already");
    assert_eq!(fs::read_to_string(&to).unwrap(), "odd");
}
