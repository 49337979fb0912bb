//! Any bytes in the place of what is remembered. The suite tries those of `fuzz/seeds/state` too.

use std::fs;

use backrub::model::Tag;
use backrub::store::{self, Change, Diary, Memory, Settings, change};

/// The file that the first byte names; what follows it is what stands there.
const FILES: [&str; 5] = [
    "memory.json",
    "diary.jsonl",
    "open.json",
    "backgrounds.json",
    "settings.yaml",
];

/// Reads everything, changes one thing, and reads again: what applied before applies still.
///
/// # Panics
/// When something is lost.
pub fn try_out(bytes: &[u8]) {
    let Some((first, text)) = bytes.split_first() else {
        return;
    };
    let home = tempfile::tempdir().expect("a folder");
    let folder = home.path();
    let file = folder.join(FILES[usize::from(*first) % FILES.len()]);
    fs::write(&file, text).expect("a file");
    let now = jiff::Timestamp::UNIX_EPOCH;
    let before = Memory::read(folder);
    let kept = Diary::read(folder).map(|diary| diary.sessions.len());
    // Whatever comes of these, they come to an end.
    let _ = Settings::read(&folder.join("settings.yaml"));
    let _ = store::last_background(folder, "xterm");
    let taken_in = store::take_in(folder, now);
    let changed = change(
        folder,
        &[Change::Volume(40), Change::Add(Tag::Pregnancy, now)],
        now,
    );
    match before {
        Ok(before) => {
            changed.expect("what can be read can be changed");
            let after = Memory::read(folder).expect("what was written can be read");
            let is_kept = |tag: &Tag| after.profile.tags().contains(tag);
            assert!(before.profile.tags().iter().all(is_kept));
            assert!(is_kept(&Tag::Pregnancy) && after.volume == Some(40));
            assert_eq!(before.profile.unknown(), after.profile.unknown());
        }
        Err(_) => {
            assert!(changed.is_err(), "what cannot be read is not written over");
            assert_eq!(fs::read(&file).expect("it is there"), text);
        }
    }
    if let (Ok(kept), Ok(())) = (kept, taken_in) {
        let now = Diary::read(folder).map_or(0, |diary| diary.sessions.len());
        assert!(now >= kept, "sessions are lost");
    }
}
