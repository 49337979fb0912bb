//! The sixteen routines, held to the vocabulary, to every limit of the body, and to their words.

mod heard;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use backrub::advice::Demands;
use backrub::engine::{Phase, Timeline};
use backrub::library::{self, Origin};
use backrub::model::source::{Quality, Source};
use backrub::model::wording::words;
use backrub::model::{Benefit, Posture, Routine, Setting, Step, Technique, Tool, limits};
use backrub::notation;
use backrub::rules::Level;
use heard::told;

/// The built-in routines (docs/domain.md, section 5.1): id and minutes.
const SIXTEEN: [(&str, u64); 16] = [
    ("desk-microbreak", 2),
    ("desk-neck-shoulders", 5),
    ("wall-ball-upper-back", 8),
    ("wall-ball-low-back-hips", 10),
    ("post-lifting-roller", 15),
    ("three-minute-reset", 3),
    ("bed-wind-down", 10),
    ("slow-strokes-head-to-feet", 15),
    ("pain-flare-soothe", 8),
    ("arthritis-gentle-hands", 5),
    ("arthritis-gentle-knees", 10),
    ("settling-strain-bed", 8),
    ("morning-stiffness", 5),
    ("standing-pump", 3),
    ("feet-and-calves", 10),
    ("lower-body-flow", 20),
];

/// A total may be this far under the stated minutes.
const UNDER: u64 = 15;

fn all() -> Vec<(Routine, Timeline)> {
    let opened = SIXTEEN.map(|(id, _)| library::open(id, None).unwrap());
    opened
        .map(|opened| (opened.routine, opened.timeline))
        .into()
}

#[test]
fn the_sixteen_are_there_and_nothing_else() {
    let mut found: BTreeMap<Benefit, Vec<String>> = BTreeMap::new();
    for entry in library::built_in() {
        assert_eq!(
            (entry.problems, &entry.origin),
            (0, &Origin::BuiltIn),
            "{}",
            entry.id
        );
        found
            .entry(entry.listing.unwrap().benefit)
            .or_default()
            .push(entry.id);
    }
    assert_eq!(found.values().map(Vec::len).sum::<usize>(), SIXTEEN.len());
    for benefit in Benefit::ALL {
        assert!(found[benefit].len() >= 3, "{benefit}");
    }
}

fn files_of(benefit: Benefit) -> Vec<PathBuf> {
    let folder = format!("{}/routines/{benefit}", env!("CARGO_MANIFEST_DIR"));
    let files = std::fs::read_dir(folder).unwrap();
    files.map(|file| file.unwrap().path()).collect()
}

#[test]
fn each_lies_in_the_folder_of_its_benefit() {
    for benefit in Benefit::ALL {
        for path in files_of(*benefit) {
            let id = path.file_stem().unwrap().to_str().unwrap();
            let routine = notation::read(id, &std::fs::read(&path).unwrap()).unwrap();
            assert_eq!(routine.benefit, *benefit, "{id}");
        }
    }
}

#[test]
fn none_is_over_a_limit() {
    for (routine, timeline) in all() {
        assert!(
            timeline.total <= limits::SESSION_MAX.duration(),
            "{}",
            routine.id
        );
    }
    for benefit in Benefit::ALL {
        for path in files_of(*benefit) {
            let count = library::check_path(&path).report.count();
            let wrong = [Level::Error, Level::Warning].map(|level| count.of(level));
            assert_eq!(wrong, [0, 0], "{}", path.display());
        }
    }
}

#[test]
fn each_takes_the_minutes_it_is_known_by() {
    for ((_, minutes), (routine, timeline)) in SIXTEEN.iter().zip(all()) {
        let seconds = timeline.total.as_secs();
        let stated = minutes * 60;
        assert!(
            seconds <= stated && seconds >= stated - UNDER,
            "{}: {seconds} s",
            routine.id
        );
    }
}

#[test]
fn every_word_that_a_person_needs_is_there() {
    for (routine, _) in all() {
        let id = &routine.id;
        assert!(routine.summary.is_some() && routine.why.is_some(), "{id}");
        assert!(Demands::of(&routine).not_for().next().is_some(), "{id}");
        for stroke in routine.written_strokes() {
            let cue = stroke
                .cue
                .as_ref()
                .unwrap_or_else(|| panic!("{id}:{}: a cue", stroke.line));
            for (cue, _) in cue.all(None) {
                assert!(words(cue) <= limits::CUE_WORDS_MAX, "{id}: {cue}");
            }
            assert!(stroke.detail.is_some(), "{id}:{}: a detail", stroke.line);
            for say in &stroke.say {
                assert!(
                    words(&say.text) <= limits::CUE_WORDS_MAX,
                    "{id}: {}",
                    say.text
                );
            }
        }
    }
}

#[test]
fn the_sources_are_known_and_not_all_low() {
    for (routine, _) in all() {
        let find = |key: &String| {
            Source::find(key).unwrap_or_else(|| panic!("{}: {key} is in no table", routine.id))
        };
        let good = routine
            .sources
            .iter()
            .map(find)
            .filter(|s| s.quality != Quality::Low);
        assert!(good.count() >= 1, "{}", routine.id);
    }
}

#[test]
fn eyes_stay_open_where_one_stands_or_lies_on_the_floor() {
    for (routine, _) in all() {
        if matches!(routine.setting, Setting::Wall | Setting::Floor) {
            assert!(told(&routine).contains("eyes open"), "{}", routine.id);
        }
    }
}

#[test]
fn who_lay_is_told_to_rise_slowly() {
    for (routine, timeline) in all() {
        let last = timeline.strokes.last().unwrap();
        if last.positions.left.posture() == Posture::Low {
            let Some(Step::Stroke(stroke)) = routine.strokes.last() else {
                panic!("{}: it ends with one stroke", routine.id)
            };
            assert_eq!(stroke.technique, Technique::Breathing, "{}", routine.id);
            let say = stroke.say.iter().map(|say| say.text.as_str());
            let cue = stroke.cue.iter().flat_map(|cue| cue.all(None));
            let words: Vec<_> = say
                .chain(cue.map(|(text, _)| text))
                .map(str::to_lowercase)
                .collect();
            assert!(
                words.iter().any(|text| text.contains("rise slowly")),
                "{}",
                routine.id
            );
        }
    }
}

#[test]
fn the_heat_pack_is_told_off_the_skin_again() {
    let (routine, timeline) = all()
        .into_iter()
        .find(|(r, _)| r.id == "pain-flare-soothe")
        .unwrap();
    let on = timeline
        .strokes
        .iter()
        .rposition(|stroke| stroke.tool == Tool::HeatPack)
        .unwrap();
    let mut work = timeline.segments.iter();
    let lies = work.find(|segment| segment.stroke == on && segment.phase == Phase::Work);
    let lies = lies.unwrap();
    let told = timeline.speech.iter();
    let told = told.filter(|line| {
        line.text
            .contains("Lift it away. No more heat if it stings or stays hot.")
    });
    let dates: Vec<Duration> = told.map(|line| line.at).collect();
    let [at] = dates[..] else {
        panic!("{}: {dates:?}", routine.id)
    };
    // While it still lies there, and so not at all where the pack is left out.
    assert!(
        (lies.start..lies.start + lies.length).contains(&at),
        "{at:?}"
    );
}

#[test]
fn nothing_is_promised() {
    // Words that docs/domain.md, section 3.6, keeps out of the product.
    const NOT_SAID: [&str; 12] = [
        "cure",
        "heal",
        "detox",
        "lactic",
        "knot",
        "adhesion",
        "trigger point",
        "misalign",
        "posture",
        "inflammation goes",
        "speeds",
        "boosts",
    ];
    for (routine, _) in all() {
        let mut text = told(&routine);
        for part in [&routine.summary, &routine.why].into_iter().flatten() {
            text.push_str(&part.to_lowercase());
        }
        for word in NOT_SAID {
            assert!(!text.contains(word), "{}: {word}", routine.id);
        }
    }
}
