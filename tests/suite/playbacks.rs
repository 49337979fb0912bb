//! What is heard, as text: what a person does after `>`, and below it what sounds, with the real
//! time since Enter. No device takes part, and no terminal.
//!
//! `tests/playbacks/*.txt` hold a routine, a line `---`, and the story. `UPDATE=1` writes down
//! what is heard, to be read before it is kept. Every story is played by a loop that wakes on
//! time and by one that wakes late: both must be heard alike.

mod room;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::time::Duration;

use backrub::notation;
use room::Room;

/// How late the late loop wakes, in milliseconds, in turn.
const LATE: [u64; 5] = [0, 7, 31, 2, 90];
/// A device begins nothing that is later than this.
const TOO_LATE: Duration = Duration::from_millis(300);

#[test]
fn every_story_is_heard_as_it_is_written() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/playbacks");
    let (mut stories, mut otherwise) = (0, String::new());
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let written = fs::read_to_string(&path).unwrap();
        let heard = tell(&written, false).0;
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&path, &heard).unwrap();
        }
        let name = path.file_name().unwrap().to_string_lossy();
        if written != heard {
            writeln!(otherwise, "{name}:\n{heard}").unwrap();
        }
        stories += 1;
    }
    assert!(
        otherwise.is_empty(),
        "otherwise (UPDATE=1 writes it down):\n{otherwise}"
    );
    assert!(stories > 9, "the stories were not found");
}

#[test]
fn a_loop_that_wakes_late_is_heard_on_time() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/playbacks");
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let written = fs::read_to_string(&path).unwrap();
        let (on_time, late) = (tell(&written, false).1, tell(&written, true).1);
        let (on_time, late) = (on_time.join("\n"), late.join("\n"));
        assert_eq!(on_time, late, "{}", path.display());
    }
}

/// The story again with what is heard below each doing, and all that was scheduled and began.
fn tell(written: &str, late: bool) -> (String, Vec<String>) {
    let (routine, story) = written
        .split_once("\n---\n")
        .expect("a line `---` after the routine");
    let routine = notation::read("story", routine.as_bytes()).expect("a routine that can be read");
    let (head, _) = written.split_at(written.len() - story.len());
    let (mut told, mut on_date) = (head.to_owned(), Vec::new());
    let mut room = Room::new(&routine, late);
    for line in story
        .lines()
        .filter(|line| line.starts_with('>') || line.starts_with('#'))
    {
        told.push_str(line);
        told.push('\n');
        let Some(doing) = line.strip_prefix("> ") else {
            continue;
        };
        room.act(doing);
        for (scheduled, heard) in room.heard.drain(..) {
            writeln!(told, "  {heard}").unwrap();
            on_date.extend(scheduled.then_some(heard));
        }
    }
    (told, on_date)
}
