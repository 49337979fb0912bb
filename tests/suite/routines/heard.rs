//! What is heard of the sixteen: cautions, first words, and lines that are not misheard.

use std::collections::BTreeSet;
use std::time::Duration;

use backrub::advice::{Demands, Fit, stop_rules};
use backrub::engine::Phase;
use backrub::library;
use backrub::model::{Routine, Tag, Technique, in_words};
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
        let moved = stroke.movement.as_ref().map(|movement| &movement.text);
        let texts = [moved, stroke.cue.as_ref(), stroke.detail.as_ref()];
        let texts = texts.into_iter().flatten();
        let texts = texts.flat_map(|text| text.all(None)).map(|(text, _)| text);
        for text in texts.chain(stroke.say.iter().map(|say| say.text.as_str())) {
            all.push_str(&text.to_lowercase());
            all.push('\n');
        }
    }
    all
}

#[test]
fn the_first_words_are_the_stop_rule_then_what_the_session_is() {
    for ((id, minutes), (routine, timeline)) in SIXTEEN.iter().zip(all()) {
        let live = opening::of(&routine, &timeline);
        let file = opening::of_a_file(&routine, &timeline, false);
        let for_anyone = opening::of_a_file(&routine, &timeline, true);
        let said = |words: &str| for_anyone.lines().iter().any(|l| l.text.starts_with(words));
        assert!(
            said("Not today with") && said("Not with ") && said("With any other"),
            "{id}"
        );
        for (opening, most) in [(&live, 15), (&file, 30), (&for_anyone, 30)] {
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
fn a_file_names_first_whom_its_own_routine_endangers_most() {
    let first = |id: &str| {
        let routine = library::open(id, None).unwrap().routine;
        Demands::of(&routine).not_with()[0]
    };
    assert_eq!(first("wall-ball-upper-back"), "an implant");
    assert_eq!(first("post-lifting-roller"), "poor balance");
    assert_eq!(
        first("slow-strokes-head-to-feet"),
        "a recent injury or operation"
    );
}

/// The pack comes neither first nor last, and is checked within its own stroke.
#[test]
fn whoever_must_not_be_warmed_keeps_the_rest_of_the_pain_flare() {
    let routine = library::open("pain-flare-soothe", None).unwrap().routine;
    for tag in [Tag::FragileSkin, Tag::ArteryDisease, Tag::Neuropathy] {
        let Fit::Gentler(changes) = Demands::of(&routine).fit(&[tag]) else {
            panic!("{tag}: {:?}", Demands::of(&routine).fit(&[tag]))
        };
        assert!(
            changes[0].change.starts_with("skip gentle heat"),
            "{changes:?}"
        );
    }
}

/// However a routine was adapted, and so however long it is and whatever it needs.
#[test]
fn nobody_waits_longer_than_a_quarter_of_a_minute_for_the_first_way_in() {
    for entry in library::built_in() {
        let opened = library::open(&entry.id, None).unwrap();
        let ones = Tag::ALL.iter().map(|tag| vec![*tag]);
        for tags in ones.chain([Tag::ALL.to_vec()]) {
            let adapted = opened.adapted_for(&tags);
            if adapted.timeline.strokes.is_empty() {
                continue;
            }
            let opening = opening::of(&opened.routine, &adapted.timeline);
            let length = opening.length();
            assert!(length <= Duration::from_secs(15), "{tags:?}: {opening:?}");
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
