//! What was said of a session after its end.

use super::*;

#[test]
fn what_was_said_of_a_session_and_could_not_be_added_is_added_at_the_end_unless_it_was_taken_out() {
    for is_taken_out in [false, true] {
        let folder = tempfile::tempdir().unwrap();
        let keeper = Keeper::of(folder.path());
        let [diary, aside] = ["diary.jsonl", "aside"].map(|name| folder.path().join(name));
        keeper.follow(Some(session(10)), true);
        keeper.close(SOON).unwrap();
        fs::rename(&diary, &aside).unwrap();
        fs::create_dir(&diary).unwrap();
        let said = |after| Done {
            after: Some(after),
            ..session(10).done
        };
        keeper.add(said(7));
        keeper.add(said(3));
        assert!(keeper.wait(SOON).is_err());
        assert!(keeper.wait(SOON).is_err(), "though it was answered");
        fs::remove_dir(&diary).unwrap();
        fs::rename(&aside, &diary).unwrap();
        if is_taken_out {
            keeper.take_out(&said(3)).recv().unwrap().unwrap();
        }
        keeper.wait(SOON).unwrap();
        let sessions = Diary::read(folder.path()).unwrap().sessions;
        assert_eq!(sessions, if is_taken_out { vec![] } else { vec![said(3)] });
    }
}
