//! What one who only listens knows of every built-in routine: from the words and the sounds with
//! their dates, and from nothing else.

use std::time::Duration;

use backrub::audio::{Breath, Layer, Sound, UserSounds, render};
use backrub::engine::{Command, Phase, Session, Signal, SpeechKind, Spoken, Timeline, What};
use backrub::model::{Ending, Levels, Pressure, Side, VoiceMode};
use backrub::playback::opening;
use backrub::{library, voice};

use super::timelines;

/// Words that say with what, or what moves, as a cue does.
const HANDS: [&str; 24] = [
    "hand", "palm", "thumb", "finger", "fist", "knuckle", "ball", "roller", "roll", "lean",
    "circle", "press", "knead", "squeeze", "drum", "glide", "sweep", "stroke", "tap", "prop",
    "stretch", "passes", "rest", "scalp",
];

/// The lines of a way in, before hands on.
fn way_in(timeline: &Timeline, work: Duration) -> Vec<&Spoken> {
    let at = work.saturating_sub(Duration::from_millis(1));
    let start = timeline.segment_at(at).map(|s| s.start);
    let lines = timeline.speech.iter();
    lines
        .filter(|line| Some(line.at) >= start && line.at < work)
        .collect()
}

#[test]
fn before_hands_on_one_knows_side_place_way_hand_and_force() {
    let mut touched = 0;
    for (id, timeline) in timelines() {
        let (mut way, mut force) = (String::new(), String::new());
        for work in timeline.segments.iter().filter(|s| s.phase == Phase::Work) {
            let stroke = &timeline.strokes[work.stroke];
            if !stroke.technique.touches() {
                continue;
            }
            touched += 1;
            let lines = way_in(&timeline, work.start);
            let of = |kind| lines.iter().find(|line| line.kind == kind);
            let name = of(SpeechKind::Name).unwrap();
            let area = stroke.area.name().split(" (").next().unwrap();
            let text = name.text.to_lowercase();
            assert!(text.contains(&area.to_lowercase()), "{id}: {}", name.text);
            let side = match work.side {
                Side::Both if stroke.area.has_no_sides() => "",
                Side::Both => "both sides",
                Side::Left => "Left",
                Side::Right => "Right",
            };
            assert!(name.text.contains(side), "{id}: {}", name.text);
            // On the other side of the same stroke the way is the same.
            let said = voice::sentences(&name.text).filter_map(|s| {
                let (way, force) = s.strip_suffix('.')?.split_once(", ")?;
                let forces = (1..=6).map(|n| Pressure::new(n).word());
                forces
                    .into_iter()
                    .any(|word| word == force)
                    .then_some((way, force))
            });
            if let Some(said) = said.last() {
                way = said.0.to_lowercase();
                force = said.1.to_owned();
            }
            assert_eq!(way, stroke.technique.name(), "{id}: {}", name.text);
            assert_eq!(force, stroke.pressure.word(), "{id}: {}", name.text);
            let cue = of(SpeechKind::Cue).unwrap().text.to_lowercase();
            assert!(HANDS.iter().any(|word| cue.contains(word)), "{id}: {cue}");
            let end = lines.iter().map(|line| line.end()).max().unwrap();
            assert!(end + Duration::from_secs(1) <= work.start, "{id}: {cue}");
        }
    }
    assert!(touched > 100, "{touched}");
}

/// How long still, as one knows who has heard the opening and the words of the time: since the
/// newest of them, the time goes by.
fn left_by_ear(stated: Duration, timeline: &Timeline, at: Duration) -> Duration {
    let heard = timeline.speech.iter().rfind(|line| {
        line.at <= at
            && (line.text == "Halfway through the session." || line.text == "Five minutes left.")
    });
    let (then, left) = match heard {
        None => (Duration::ZERO, stated),
        Some(line) if line.text.starts_with("Half") => (line.at, line.at),
        Some(line) => (line.at, Duration::from_secs(300)),
    };
    left.saturating_sub(at - then)
}

#[test]
fn at_each_stroke_one_knows_how_long_still() {
    for (id, timeline) in timelines() {
        let stated = Duration::from_secs((timeline.total.as_secs() + 30) / 60 * 60);
        for work in timeline.segments.iter().filter(|s| s.phase == Phase::Work) {
            let real = (timeline.total - work.start).as_secs_f64();
            let known = left_by_ear(stated, &timeline, work.start).as_secs_f64();
            let off = (real - known).abs();
            assert!(off <= (0.2 * real).max(15.0), "{id}: {known} of {real}");
        }
        let name = timeline.speech.iter().rfind(|l| l.kind == SpeechKind::Name);
        let last = timeline.segments.last().unwrap().stroke;
        let both = timeline.strokes[last].sides.in_order().len() > 1;
        assert!(both || name.unwrap().text.contains("Last one."), "{id}");
        let ticks = timeline.signals.iter().filter(|s| {
            s.signal == Signal::Tick && s.at + Duration::from_secs(3) >= timeline.total
        });
        let counted = match timeline.ending {
            Ending::Bowl => 3,
            Ending::Quiet => 0,
        };
        assert_eq!(
            ticks.count(),
            counted,
            "{id}: the end is counted down, or quiet"
        );
    }
}

/// The seconds that are named in "Thirty seconds." or "One and a half minutes."
fn named(text: &str) -> Option<f64> {
    let text = text.trim_end_matches('.');
    let of_a_minute = [("One minute", 60.0), ("One and a half minutes", 90.0)];
    let minutes = of_a_minute.iter().find(|(words, _)| *words == text);
    let number = |n: &u64| format!("{} seconds", backrub::model::in_words(*n));
    let seconds = (5..=50).find(|n| text.to_lowercase() == number(n));
    minutes.map(|(_, time)| *time).or(seconds.map(|n| n as f64))
}

#[test]
fn as_the_work_begins_one_knows_how_long_it_lasts() {
    let (mut told, mut of) = (0, 0);
    for (_, timeline) in timelines() {
        let mut known = Vec::new();
        for work in timeline.segments.iter().filter(|s| s.phase == Phase::Work) {
            let stroke = &timeline.strokes[work.stroke];
            let key = (stroke.technique, stroke.area, stroke.pressure);
            let soon = work.start..work.start + Duration::from_secs(6);
            let lines = timeline.speech.iter();
            let lines = lines.filter(|l| soon.contains(&l.at) && l.kind == SpeechKind::Time);
            let lines = way_in(&timeline, work.start).into_iter().chain(lines);
            let said = lines.flat_map(|line| voice::sentences(&line.text).filter_map(named));
            known.extend(said.last().map(|length| (key, length)));
            let length = work.length.as_secs_f64();
            let right = known.iter().rfind(|(of, _)| *of == key);
            let is_right = right.is_some_and(|(_, known)| (known - length).abs() <= 0.2 * length);
            if length >= 18.0 {
                (told, of) = (told + usize::from(is_right), of + 1);
            }
        }
    }
    assert_eq!(told, of);
}

/// Whoever sleeps by then is not woken: in the last stroke and after it nothing is as loud as any of
/// the sounds that have a meaning.
#[test]
fn a_routine_that_one_falls_asleep_with_ends_without_a_knock() {
    let quiet = timelines().into_iter();
    let mut quiet = quiet.filter(|(_, timeline)| timeline.ending == Ending::Quiet);
    let (id, timeline) = quiet.next().unwrap();
    assert_eq!(id, "bed-wind-down");
    assert!(quiet.next().is_none());
    let last = timeline.segments.last().unwrap().start;
    let sounds = super::sounds(&timeline);
    let after = sounds.iter().filter(|(at, _)| *at > last);
    let signals = after.clone().filter(|(_, s)| s.layer() == Layer::Signal);
    assert_eq!(signals.count(), 0);
    let end: Vec<&Sound> = after
        .filter(|(at, _)| *at >= timeline.total)
        .map(|(_, sound)| sound)
        .collect();
    let [Sound::Breath(Breath::Pass, _), low @ Sound::Low(clip)] = &end[..] else {
        panic!("{end:?}");
    };
    assert_eq!(clip.text, "Rest well.");
    let peak = |sound: &Sound| {
        let none = UserSounds::default();
        let mut most = 0.0_f32;
        render(
            [(Duration::ZERO, sound.clone())],
            &none,
            Levels::FULL,
            Duration::ZERO,
            |block| {
                most = block.iter().fold(most, |most, x| most.max(x.abs()));
                Ok::<(), ()>(())
            },
        )
        .unwrap();
        most
    };
    assert!(peak(low) < 0.35 * peak(&Sound::Clip(*clip)));
}

#[test]
fn a_pause_in_the_middle_of_any_line_loses_nothing() {
    let mut counted = [0; 3];
    for (id, timeline) in timelines() {
        let lines = timeline
            .speech
            .iter()
            .filter(|line| line.at < timeline.total);
        for line in lines {
            let middle = line.at + line.length / 2;
            let mut session = Session::from_moment(timeline.clone(), middle);
            session.obey(Command::Start);
            session.obey(Command::Pause);
            let events = session.obey(Command::Resume);
            let told = events.iter().any(|event| match &event.what {
                What::Tells(telling) => telling.lines().iter().any(|l| l.text == line.text),
                _ => false,
            });
            assert!(told || session.at() <= line.at, "{id}: {line:?}");
            match line.kind {
                SpeechKind::Move => counted[0] += 1,
                SpeechKind::Name => counted[1] += 1,
                SpeechKind::Cue => counted[2] += 1,
                _ => {}
            }
        }
    }
    let [moves, names, cues] = counted;
    assert!(moves > 50 && names > 150 && cues > 150, "{counted:?}");
}

#[test]
fn no_silence_is_long_where_nothing_paces() {
    const MOST: Duration = Duration::from_millis(15_100);
    for (id, timeline) in timelines() {
        for segment in &timeline.segments {
            let tempo = timeline.strokes[segment.stroke].tempo;
            if segment.phase == Phase::Work && tempo.is_some() {
                continue;
            }
            let within = |at: Duration| (segment.start..=segment.end()).contains(&at);
            let lines = timeline.speech.iter().map(|l| (l.at, l.end()));
            let sounds = timeline.signals.iter().map(|s| (s.at, s.at));
            let mut heard: Vec<_> = lines.chain(sounds).filter(|(at, _)| within(*at)).collect();
            heard.sort_unstable();
            let mut silent_from = segment.start;
            for (at, until) in heard {
                let silence = at.saturating_sub(silent_from);
                assert!(silence <= MOST, "{id}: {silence:?} before {at:?}");
                silent_from = silent_from.max(until);
            }
        }
    }
}

/// The dates are the same whatever the voice says.
#[test]
fn with_the_voice_off_a_routine_takes_as_long() {
    for entry in library::built_in() {
        let opened = library::open(&entry.id, None).unwrap();
        let opening = opening::of(&opened.routine, &opened.timeline);
        let sounds = |voice| {
            let voicing = backrub::playback::Voicing {
                speech: None,
                voice,
                speed: backrub::playback::Speed::USUAL,
            };
            let all = voicing.whole(&opening, &opened.timeline).into_iter();
            let earcons = all.filter_map(|(at, sound)| match sound {
                Sound::Earcon(earcon) => Some((at, earcon)),
                _ => None,
            });
            earcons.collect::<Vec<_>>()
        };
        assert_eq!(sounds(VoiceMode::Full), sounds(VoiceMode::Off));
    }
}
