//! What is heard of the built-in routines: held against the timeline, from the samples alone.

mod by_ear;
mod told;

use std::sync::OnceLock;
use std::time::Duration;

use backrub::audio::{Earcon, LIVE, Meter, SAMPLE_RATE, Sound, UserSounds, Volume, level, render};
use backrub::engine::{
    BeatKind, Command, Note, NoteKind, Phase, Session, Signal, SpeechKind, Telling, Timeline,
};
use backrub::model::{Area, Levels, Sides, Step, Technique, VoiceMode};
use backrub::playback::{Speed, Voicing, opening};
use backrub::{library, voice};

use crate::fixture;

fn timelines() -> Vec<(String, Timeline)> {
    let ids = library::built_in().map(|entry| entry.id);
    ids.map(|id| {
        let timeline = library::open(&id, None).unwrap().timeline;
        (id, timeline)
    })
    .collect()
}

fn sounds(timeline: &Timeline) -> Vec<(Duration, Sound)> {
    sounds_after(&Telling::default(), timeline)
}

fn sounds_after(opening: &Telling, timeline: &Timeline) -> Vec<(Duration, Sound)> {
    let sounds = Voicing {
        speech: None,
        voice: VoiceMode::Full,
        speed: Speed::USUAL,
    };
    sounds.whole(opening, timeline)
}

fn rendered(opening: &Telling, timeline: &Timeline) -> Vec<f32> {
    let mut samples = Vec::new();
    render(
        sounds_after(opening, timeline),
        &UserSounds::default(),
        Levels::FULL,
        opening.length() + timeline.total,
        |block| {
            samples.extend(block);
            Ok::<(), ()>(())
        },
    )
    .unwrap();
    samples
}

/// The two routines that are listened to.
const LISTENED_TO: [&str; 2] = ["desk-microbreak", "three-minute-reset"];

/// A session as a file: its opening, its timeline and its samples.
type Listened = (Telling, Timeline, Vec<f32>);

fn listened_to() -> &'static [Listened] {
    static RENDERED: OnceLock<Vec<Listened>> = OnceLock::new();
    RENDERED.get_or_init(|| {
        let of = |id: &str| {
            let opened = library::open(id, None).unwrap();
            let opening = opening::of(&opened.routine, &opened.timeline);
            let samples = rendered(&opening, &opened.timeline);
            (opening, opened.timeline, samples)
        };
        LISTENED_TO.map(of).into()
    })
}

#[test]
fn nothing_spoken_meets_another_line_or_a_bound() {
    for (id, timeline) in timelines() {
        for two in timeline.speech.windows(2) {
            assert!(two[0].end() <= two[1].at, "{id}: {two:?}");
        }
        let bounds: Vec<Duration> = timeline.segments.iter().map(|s| s.start).collect();
        for line in &timeline.speech {
            let met = bounds.iter().find(|at| line.at < **at && **at < line.end());
            assert_eq!(met, None, "{id}: {line:?}");
        }
    }
}

#[test]
fn every_line_of_a_built_in_routine_is_spoken_by_the_box() {
    for (id, timeline) in timelines() {
        let says = timeline.signals.iter().filter(|s| s.signal == Signal::Say);
        let lines = timeline
            .speech
            .iter()
            .filter(|line| line.kind == SpeechKind::Line);
        assert_eq!(says.count(), lines.count(), "{id}: a line is only shown");
        for line in &timeline.speech {
            assert!(voice::clips(&line.text).is_some(), "{id}: {}", line.text);
        }
    }
}

#[test]
fn all_words_of_a_stroke_are_over_a_second_before_its_hands_on() {
    for (id, timeline) in timelines() {
        for work in timeline.segments.iter().filter(|s| s.phase == Phase::Work) {
            let of = |kind| {
                timeline
                    .speech
                    .iter()
                    .rfind(move |l| l.kind == kind && l.at < work.end())
            };
            let (name, cue) = (of(SpeechKind::Name).unwrap(), of(SpeechKind::Cue).unwrap());
            assert!(name.end() <= cue.at, "{id}: {name:?}");
            let last = timeline.speech.iter().rfind(|l| l.at < work.start).unwrap();
            let silence = work.start.saturating_sub(last.end());
            assert!(silence >= Duration::from_secs(1), "{id}: {last:?}");
            let way_in = work.start.saturating_sub(name.at);
            assert!(way_in < Duration::from_secs(60), "{id}: {name:?}");
        }
    }
}

#[test]
fn every_rendered_sound_begins_within_a_millisecond_of_its_date() {
    const MS: usize = SAMPLE_RATE as usize / 1000;
    for (opening, timeline, samples) in listened_to() {
        for (at, sound) in sounds_after(opening, timeline) {
            let Sound::Earcon(earcon) = sound else {
                continue;
            };
            // The softest ones are below speech, and covered by the unit tests of the mixer.
            if earcon == Earcon::Pace {
                continue;
            }
            let date = (at.as_secs_f64() * f64::from(SAMPLE_RATE)).round() as usize;
            let from = date.saturating_sub(5 * MS);
            let whole = earcon.samples();
            let wanted = &whole[..whole.len().min(60 * MS)];
            let (place, likeness) =
                by_ear::best(wanted, &samples[from..date + 5 * MS + wanted.len()], 1);
            let off = (from + place).abs_diff(date);
            assert!(
                off <= MS && likeness > 0.8,
                "{earcon} at {at:?}: {off} samples, {likeness}"
            );
        }
    }
}

#[test]
fn the_pace_is_even_stays_in_the_work_and_meets_no_signal() {
    for (id, timeline) in timelines() {
        let all = timeline.score(Duration::ZERO, Duration::MAX);
        let signals: Vec<Duration> = all
            .iter()
            .filter(|note| matches!(note.kind, NoteKind::Signal(s) if s != Signal::Tick))
            .map(|note| note.at)
            .collect();
        for note in &all {
            let NoteKind::Beat(kind, length) = note.kind else {
                continue;
            };
            let segment = timeline.segment_at(note.at).unwrap();
            assert_eq!(segment.phase, Phase::Work, "{id}: {note:?}");
            assert!(note.at + length <= segment.end(), "{id}: {note:?}");
            if kind != BeatKind::Pass {
                continue;
            }
            let tempo = timeline.strokes[segment.stroke].tempo.unwrap();
            let period = 60.0 / f64::from(tempo.per_minute());
            let beats = (note.at - segment.start).as_secs_f64() / period;
            assert!((beats - beats.round()).abs() < 1e-6, "{id}: {note:?}");
            let met = signals
                .iter()
                .find(|at| at.abs_diff(note.at) < Duration::from_millis(200));
            assert_eq!(met, None, "{id}: {note:?}");
        }
        let breaths = all
            .iter()
            .filter(|note| matches!(note.kind, NoteKind::Beat(BeatKind::BreathOut, _)));
        let mut strokes = timeline.strokes.iter();
        let breathes = strokes.any(|stroke| stroke.technique == Technique::Breathing);
        assert_eq!(breaths.count() >= 2, breathes, "{id}");
    }
}

#[test]
fn sounds_come_in_the_order_of_their_dates() {
    for (id, timeline) in timelines() {
        let sounds = sounds(&timeline);
        assert!(sounds.is_sorted_by_key(|(at, _)| *at), "{id}");
    }
}

#[test]
fn a_half_is_heard_once_also_where_the_stroke_grows_after_it() {
    let routine = fixture::routine(vec![Step::Stroke(fixture::stroke(
        Technique::Effleurage,
        Area::Calf,
        Sides::Left,
        60,
    ))]);
    let mut session = Session::new(Timeline::of(&routine));
    session.obey(Command::Start);
    let half = session
        .timeline()
        .signals
        .iter()
        .find(|s| s.signal == Signal::Half);
    let half = half.unwrap().at;
    session.advance(half + Duration::from_secs(1));
    assert!(!session.obey(Command::Longer).is_empty());
    let all = session.timeline().score(session.at(), Duration::MAX);
    let heard = session.score(session.at(), Duration::MAX);
    let is_half = |note: &Note<'_>| match note.kind {
        NoteKind::Signal(signal) => signal == Signal::Half,
        NoteKind::Line(line) => line.text == "Halfway through this one.",
        NoteKind::Beat(..) => false,
    };
    assert!(all.iter().any(is_half), "the new half is later");
    assert!(!heard.iter().any(is_half));
    let ends = |note: &Note<'_>| note.kind == NoteKind::Signal(Signal::End);
    assert!(heard.iter().any(ends), "the end is heard");
}

#[test]
fn nothing_clips_however_much_sounds_at_once() {
    for (.., samples) in listened_to() {
        let peak = samples.iter().fold(0.0_f32, |most, x| most.max(x.abs()));
        assert!((0.3..0.9).contains(&peak), "{peak}");
    }
}

#[test]
fn a_live_session_is_as_loud_as_a_file_within_three_decibels() {
    for (.., samples) in listened_to() {
        let gain = LIVE * Volume::default().gain();
        let live: Vec<f32> = samples.iter().map(|x| level(*x, gain)).collect();
        let mut meter = Meter::default();
        meter.add(&live);
        let loudness = meter.loudness().unwrap();
        assert!((loudness + 18.0).abs() <= 3.0, "{loudness} LUFS");
    }
}

#[test]
fn two_renders_are_the_same_to_the_last_sample() {
    let (opening, timeline, samples) = &listened_to()[0];
    assert!(rendered(opening, timeline) == *samples);
}

#[test]
fn from_the_sound_alone_all_that_is_said_and_every_change_can_be_written_down() {
    for (opening, timeline, samples) in listened_to() {
        let planned = sounds_after(opening, timeline).into_iter();
        let planned: Vec<_> = planned
            .filter_map(|(at, sound)| match sound {
                Sound::Earcon(earcon) if by_ear::CHANGES.contains(&earcon) => {
                    Some((at, by_ear::Heard::Change(earcon)))
                }
                Sound::Clip(clip) => Some((at, by_ear::Heard::Words(clip.text))),
                _ => None,
            })
            .collect();
        let written = by_ear::written_down(samples);
        let words = |(_, heard): &(_, by_ear::Heard)| *heard;
        assert_eq!(
            written.iter().map(words).collect::<Vec<_>>(),
            planned.iter().map(|(_, heard)| *heard).collect::<Vec<_>>()
        );
        for ((second, heard), (at, _)) in written.iter().zip(&planned) {
            assert!(
                (second - at.as_secs_f64()).abs() < 0.05,
                "{heard:?}: {second} s for {at:?}"
            );
        }
    }
}
