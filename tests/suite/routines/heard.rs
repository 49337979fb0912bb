//! What is heard of the sixteen: cautions, first words, and lines that are not misheard.

use std::collections::BTreeSet;
use std::time::Duration;

use backrub::advice::{red_flags, stop_rules};
use backrub::engine::Phase;
use backrub::model::{Routine, Technique, in_words};
use backrub::playback::opening;
use backrub::voice;

use super::{SIXTEEN, all};

#[test]
fn each_caution_is_heard_once_as_the_first_work_that_needs_it_begins() {
    let mut found = BTreeSet::new();
    for (routine, timeline) in all() {
        let mut heard = BTreeSet::new();
        for work in timeline.segments.iter().filter(|s| s.phase == Phase::Work) {
            let stroke = &timeline.strokes[work.stroke];
            let needs = stroke.technique.touches() || stroke.technique == Technique::MusclePump;
            let Some(caution) = stroke.area.heard().filter(|_| needs) else {
                continue;
            };
            if !heard.insert(caution) {
                continue;
            }
            let lines = timeline.speech.iter();
            let lines = lines.filter(|line| line.text.contains(caution));
            let dates: Vec<Duration> = lines.map(|line| line.at).collect();
            let [at] = dates[..] else {
                panic!("{}: {caution} {dates:?}", routine.id)
            };
            assert!(at < work.start + Duration::from_secs(10), "{}", routine.id);
            found.insert((routine.id.clone(), caution));
        }
    }
    assert!(found.len() >= 20, "{found:#?}");
}

/// Everything that is told, in one text of small letters.
pub(super) fn told(routine: &Routine) -> String {
    let mut all = String::new();
    for stroke in routine.written_strokes() {
        let texts = [&stroke.movement, &stroke.cue, &stroke.detail]
            .into_iter()
            .flatten();
        for text in texts.chain(stroke.say.iter().map(|say| &say.text)) {
            all.push_str(&text.to_lowercase());
            all.push('\n');
        }
    }
    all
}

#[test]
fn the_first_words_are_the_stop_rule_then_what_the_session_is() {
    let a_file = [red_flags::BEFORE_A_FILE.to_owned()];
    for ((id, minutes), (routine, timeline)) in SIXTEEN.iter().zip(all()) {
        let live = opening::of(&routine, &timeline);
        let file = opening::of_a_file(&routine, &timeline, &a_file);
        for (opening, most) in [(&live, 15), (&file, 30)] {
            let lines: Vec<&str> = opening.lines().iter().map(|l| l.text.as_str()).collect();
            assert_eq!(lines[0], stop_rules::AT_A_GLANCE);
            let title = routine.title.split(" (").next().unwrap();
            assert_eq!(lines[1], format!("{title}."));
            assert_eq!(voice::sentences(lines[2]).count(), 1, "{id}: in one breath");
            assert!(lines[2].contains("minutes, "), "{id}: {}", lines[2]);
            let said = lines[2].split(' ').next().unwrap().to_lowercase();
            assert_eq!(said, in_words(*minutes), "{id}");
            let known = lines.iter().all(|line| voice::knows(line));
            assert!(known, "{id}: {lines:?}");
            let length = opening.length();
            assert!(length <= Duration::from_secs(most), "{id}: {length:?}");
        }
    }
}

#[test]
fn no_line_begins_with_a_sound_that_is_misheard() {
    // "Ease" was written down as "Yease".
    for clip in voice::index() {
        assert!(!clip.text.starts_with("Ease"), "{}", clip.text);
    }
}
