//! What a diary keeps, and what a bad line or a bad value in it costs.

use super::*;
use std::fs;

fn keep(folder: &Path, done: &Done) -> Result<(), StoreError> {
    done.keep(folder)
}

fn done(at: &str) -> Done {
    Done {
        at: at.parse().unwrap(),
        begun: Some(at.parse().unwrap()),
        routine: "desk-microbreak".into(),
        title: "Two-minute desk microbreak".into(),
        benefit: "relax-muscles".into(),
        seconds: 90,
        strokes: 5,
        finished: true,
        skipped: 0,
        went_on_with: None,
        before: None,
        after: None,
        eased: Vec::new(),
        left_out: Vec::new(),
    }
}

#[test]
fn a_bad_line_costs_itself_wherever_it_was_cut() {
    let [first, second, last] = [
        "2026-03-01T08:00:00Z",
        "2026-03-02T08:00:00Z",
        "2026-03-03T08:00:00Z",
    ]
    .map(done);
    let line = serde_json::to_string(&second).unwrap();
    for cut in 0..=line.len() {
        let folder = tempfile::tempdir().unwrap();
        keep(folder.path(), &first).unwrap();
        let mut file = OpenOptions::new()
            .append(true)
            .open(file(folder.path()))
            .unwrap();
        file.write_all(&line.as_bytes()[..cut]).unwrap();
        keep(folder.path(), &last).unwrap();
        let diary = Diary::read(folder.path()).unwrap();
        let whole = cut == line.len();
        let want = match whole {
            true => vec![first.clone(), second.clone(), last.clone()],
            false => vec![first.clone(), last.clone()],
        };
        assert_eq!(diary.sessions, want, "cut at {cut}");
        assert_eq!(diary.unread, usize::from(cut > 0 && !whole), "cut at {cut}");
    }
}

#[test]
fn a_session_is_there_once() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(Diary::read(folder.path()).unwrap(), Diary::default());
    let (one, other) = (done("2026-03-01T08:00:00Z"), done("2026-03-01T08:00:01Z"));
    for done in [&one, &other, &one] {
        keep(folder.path(), done).unwrap();
    }
    let later = Done {
        at: "2026-03-01T09:00:00Z".parse().unwrap(),
        ..one.clone()
    };
    keep(folder.path(), &later).unwrap();
    assert_eq!(
        Diary::read(folder.path()).unwrap().sessions,
        [one.clone(), other.clone()]
    );
    // It was taken for one that a kill had ended.
    let whole = Done {
        seconds: 300,
        ..later
    };
    for done in [&whole, &one] {
        keep(folder.path(), done).unwrap();
    }
    let sessions = Diary::read(folder.path()).unwrap().sessions;
    assert_eq!(sessions, [whole, other]);
}

#[test]
fn foreign_lines_are_counted_and_huge_ones_are_one() {
    let folder = tempfile::tempdir().unwrap();
    let good = serde_json::to_string(&done("2026-03-01T08:00:00Z")).unwrap();
    let huge = "x".repeat(3 * LINE_MAX);
    let older = good.replace(r#""begun":"2026-03-01T08:00:00Z","#, "");
    let later = good.replace('{', r#"{"mood":3,"#);
    let text = format!("{older}\nfoo\n\n{{}}\n{huge}\n{later}\n\0\0\0\n{huge}{good}\n");
    fs::write(file(folder.path()), text).unwrap();
    let diary = Diary::read(folder.path()).unwrap();
    assert_eq!((diary.sessions.len(), diary.unread), (2, 5));
    assert_eq!(diary.sessions[0].begun, None);
    let end = read(&file(folder.path()), good.len() as u64 + 10).unwrap();
    assert_eq!(
        (end.sessions.len(), end.unread),
        (0, 1),
        "cut off before it"
    );
}

#[test]
fn what_was_said_afterwards_is_added_to_a_session_and_the_last_word_holds() {
    let folder = tempfile::tempdir().unwrap();
    let whole = done("2026-03-01T08:00:00Z");
    let said = |after| Done {
        after: Some(after),
        ..whole.clone()
    };
    for done in [&whole, &said(7), &said(3), &said(3), &whole] {
        keep(folder.path(), done).unwrap();
    }
    assert_eq!(Diary::read(folder.path()).unwrap().sessions, [said(3)]);
    let text = fs::read_to_string(file(folder.path())).unwrap();
    assert_eq!(text.lines().count(), 3, "nothing is written twice");
}

#[test]
fn what_is_not_understood_of_how_it_was_costs_itself() {
    let spot = r#""technique":"petrissage","area":"shoulder-top","side":"left""#;
    let line = serde_json::to_string(&done("2026-03-01T08:00:00Z")).unwrap();
    let read = |more: &str| -> Done {
        let line = line.replace(r#""strokes":5"#, &format!(r#""strokes":5,{more}"#));
        serde_json::from_str(&line).unwrap()
    };
    assert_eq!(read(r#""before":10,"after":0"#).before, Some(10));
    for odd in ["11", "-1", "2.5", r#""bad""#, "null", "[3]", "1e300"] {
        let done = read(&format!(r#""before":{odd},"after":4"#));
        assert_eq!((done.before, done.after), (None, Some(4)), "{odd}");
    }
    let all = format!(
        r#""eased":[{{{spot},"to":2}},{{{spot},"to":9}},3,{{"technique":"tickling"}}],
           "left_out":[{{{spot},"as_before":true}},{{"area":"tail"}}]"#
    );
    let done = read(&all);
    assert_eq!((done.eased.len(), done.left_out.len()), (1, 1));
    assert!(!done.eased[0].as_before && done.left_out[0].as_before);
    let again: Done = serde_json::from_str(&serde_json::to_string(&done).unwrap()).unwrap();
    assert_eq!(again, done);
    assert_eq!(read(r#""eased":"all","left_out":7"#), read(r#""mood":3"#));
}
