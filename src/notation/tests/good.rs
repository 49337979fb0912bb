//! Files that can be played, and exactly what is read from them.

use crate::model::*;
use crate::notation::{read, render};

const HEAD: &str = "title: T\nbenefit: relax-muscles\nsetting: desk\nstrokes:\n";

fn routine(text: &str) -> Routine {
    read("id", text.as_bytes())
        .unwrap_or_else(|report| panic!("{}", render("id.yaml", &report, false)))
}

/// The strokes of a list that stands below the usual head, whose last line is line 4.
fn strokes(list: &str) -> Vec<Step> {
    routine(&format!("{HEAD}{list}")).strokes
}

fn plain(technique: Technique, area: Area, sides: Sides, seconds: u32, line: usize) -> Stroke {
    Stroke {
        line,
        ..Stroke::new(technique, area, sides, Secs::new(seconds))
    }
}

#[test]
fn every_key_of_a_file_is_read() {
    let read = routine(
        "# yaml-language-server: $schema=x
title: ' Shoulders at the desk '
benefit: relax-muscles
setting: desk
end: quiet
summary: Two minutes.
why: >-
  One slow breath first,
  then the glide.
avoid: [blood-thinners, acute-injury-72h]
sources: [Albulescu22, \"2024\"]
x-note: { anything: [goes, 1, true] }
strokes:
  - technique: breathing
    area: chest-belly
    time: 20
",
    );
    let wanted = Routine {
        suits: Vec::new(),
        credit: Credit::default(),
        id: "id".to_owned(),
        title: "Shoulders at the desk".to_owned(),
        benefit: Benefit::RelaxMuscles,
        setting: Setting::Desk,
        end: Some(Ending::Quiet),
        summary: Some("Two minutes.".to_owned()),
        why: Some("One slow breath first, then the glide.".to_owned()),
        avoid: vec![Tag::BloodThinners, Tag::AcuteInjury72h],
        meant: Vec::new(),
        sources: vec!["Albulescu22".to_owned(), "2024".to_owned()],
        strokes: vec![Step::Stroke(plain(
            Technique::Breathing,
            Area::ChestBelly,
            Sides::Both,
            20,
            14,
        ))],
    };
    assert_eq!(read, wanted);
}

#[test]
fn every_key_of_a_stroke_is_read() {
    let steps = strokes(
        "  - technique: effleurage
    area: hip-side
    side: each
    time: 1m 30s
    pressure: 3
    tempo: 12
    position: { left: lying-on-right-side, right: lying-on-left-side }
    tool: hands
    lead-in: 10s
    switch: 8
    move: Roll over, {side} side up.
    cue: \"{Other} palm glides over the {side} hip.\"
    detail: Slowly.
    say: { 1m: And on., 6s: Let it drop., x-later: 5 }
    x-idea: none
",
    );
    let said = |at, text: &str| Say {
        at: Secs::new(at),
        text: text.to_owned(),
        side: None,
    };
    let wanted = Stroke {
        pressure: Some(Pressure::new(3)),
        tempo: Some(Tempo::new(12)),
        position: Some(Positions {
            left: Position::LyingOnRightSide,
            right: Position::LyingOnLeftSide,
        }),
        tool: Some(Tool::Hands),
        lead_in: Some(Secs::new(10)),
        switch: Some(Secs::new(8)),
        movement: Some("Roll over, {side} side up.".into()),
        cue: Some("{Other} palm glides over the {side} hip.".into()),
        detail: Some("Slowly.".into()),
        say: vec![said(6, "Let it drop."), said(60, "And on.")],
        ..plain(Technique::Effleurage, Area::HipSide, Sides::Each, 90, 5)
    };
    assert_eq!(steps, [Step::Stroke(wanted)]);
}

#[test]
fn blocks_and_repeats_hold_their_strokes() {
    let steps = strokes(
        "  - each:
      switch: 8s
      strokes:
        - { technique: petrissage, area: calf, time: 20s, position: { left: seated, right: seated } }
        - technique: rest
          area: neck-side-back
          time: 5s
  - repeat: 2
    strokes:
      - technique: rest
        area: calf
        side: left
        time: 5s
      - each: { strokes: [{ technique: rest, area: calf, time: 5s }] }
",
    );
    let seated = Positions::from(Position::Seated);
    let kneading = Stroke {
        position: Some(seated),
        ..plain(Technique::Petrissage, Area::Calf, Sides::Each, 20, 8)
    };
    let rest = |area, sides, line| plain(Technique::Rest, area, sides, 5, line);
    let wanted = [
        Step::Each(Block {
            switch: Some(Secs::new(8)),
            strokes: vec![kneading, rest(Area::NeckSideBack, Sides::Each, 9)],
        }),
        Step::Repeat(Repeat {
            times: 2,
            steps: vec![
                Step::Stroke(rest(Area::Calf, Sides::Left, 14)),
                Step::Each(Block {
                    switch: None,
                    strokes: vec![rest(Area::Calf, Sides::Each, 18)],
                }),
            ],
        }),
    ];
    assert_eq!(steps, wanted);
}

#[test]
fn anchors_and_merges_are_written_out() {
    let read = routine(
        "title: T
benefit: relax-muscles
setting: desk
x-base: &base { technique: rest, time: 9s, side: left }
x-whole: &whole
  technique: rest
  area: calf
  side: right
  time: 6s
strokes:
  - <<: *base
    area: calf
    time: 8s
  - *whole
  - { <<: [{ time: 7s }, *base], area: calf }
",
    );
    let rest = |sides, seconds, line| {
        Step::Stroke(plain(Technique::Rest, Area::Calf, sides, seconds, line))
    };
    let wanted = [
        rest(Sides::Left, 8, 11),
        rest(Sides::Right, 6, 6),
        rest(Sides::Left, 7, 15),
    ];
    assert_eq!(read.strokes, wanted);
}

#[test]
fn the_line_of_a_stroke_is_right_however_it_is_written() {
    let text = "\u{FEFF}title: Größe 首 😀\r\nbenefit: relax-muscles\r\nsetting: desk\r\nstrokes: [\r\n\
        { \"technique\": rest, area: chest-belly, time: 5 },\r\n\r\n\
        # a comment\r\n{ \"tech\\u006eique\": rest, area: chest-belly, time: 5 }]\r\n";
    let lines: Vec<usize> = routine(text).written_strokes().map(|s| s.line).collect();
    assert_eq!(lines, [5, 8]);
    let text = format!("{HEAD}  -\n    technique: rest\n    area: chest-belly\n    time: 5\n");
    let lines: Vec<usize> = routine(&text).written_strokes().map(|s| s.line).collect();
    assert_eq!(lines, [6]);
}

#[test]
fn what_is_unwise_is_no_mistake_of_the_file() {
    let steps = strokes(
        "  - technique: petrissage
    area: jaw
    side: both
    time: 20m
    pressure: 6
    tempo: 5
    tool: ball
    cue: One two three four five six seven eight nine ten eleven twelve thirteen.
  - { technique: breathing, area: chest-belly, side: both, time: 5, cue: 'Count {slowly}.' }
",
    );
    assert_eq!(steps.len(), 2);
}

#[test]
fn a_whole_routine_is_read() {
    let read = routine(
        "title: Shoulders at the desk
benefit: relax-muscles
setting: desk                  # desk | chair | wall | floor | bed
avoid: [blood-thinners, acute-injury-72h]
strokes:
  - technique: breathing
    area: chest-belly
    time: 20s
    cue: Sit tall. Breathe in for four, out for six.
  - technique: effleurage
    area: shoulder-top
    side: each
    time: 15s
    cue: \"{Other} palm glides from neck to {side} shoulder tip.\"
    say: { 6s: Let the shoulder drop. }
  - each:
      switch: 8s
      strokes:
        - { technique: petrissage, area: shoulder-top, time: 20s, cue: \"Gather, squeeze, let go.\" }
        - { technique: circular-friction, area: neck-side-back, time: 20s }
  - repeat: 2
    strokes: [{ technique: rest, area: chest-belly, time: 5 }]
",
    );
    let lines: Vec<usize> = read.written_strokes().map(|stroke| stroke.line).collect();
    assert_eq!(lines, [6, 10, 19, 20, 22]);
}
