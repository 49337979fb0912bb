//! Tests of where a hand is at a time.

use super::*;

const LENGTH: Duration = Duration::from_secs(60);

fn at(technique: Technique, beats: u16, into: f64) -> Option<Mark> {
    let tempo = (beats > 0).then(|| Tempo::new(beats));
    mark(technique, tempo, Duration::from_secs_f64(into), LENGTH)
}

fn along(technique: Technique, beats: u16, into: f64) -> f32 {
    match at(technique, beats, into) {
        Some(Mark::Spot { along, .. } | Mark::Pair { along, .. }) => along,
        other => panic!("{other:?}"),
    }
}

fn full(technique: Technique, beats: u16, into: f64) -> f32 {
    match at(technique, beats, into) {
        Some(Mark::Fill(full)) => full,
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_mark_is_within_its_area_and_the_same_at_the_same_time() {
    for technique in Technique::ALL {
        for tenth in 0..700 {
            let into = f64::from(tenth) / 10.0;
            let mark = at(*technique, 0, into);
            assert_eq!(mark, at(*technique, 0, into), "{technique}");
            let within = match mark {
                Some(Mark::Spot {
                    along,
                    across,
                    press,
                }) => {
                    (0.0..=1.0).contains(&along)
                        && (-1.0..=1.0).contains(&across)
                        && (0.0..=1.0).contains(&press)
                }
                Some(Mark::Pair { along, apart }) => {
                    (0.0..=1.0).contains(&along) && (0.0..=1.0).contains(&apart)
                }
                Some(Mark::Round(turn)) => (0.0..=1.0).contains(&turn),
                Some(Mark::Fill(full)) => (0.0..=1.0).contains(&full),
                Some(Mark::Tap(_) | Mark::Rest) | None => true,
            };
            assert!(within, "{technique} at {into}: {mark:?}");
        }
    }
}

#[test]
fn gliding_goes_toward_the_heart_and_comes_back_light() {
    use Technique::Effleurage;
    assert!(along(Effleurage, 12, 0.0) < 0.01);
    assert!(along(Effleurage, 12, 3.4) > 0.98);
    assert!(along(Effleurage, 12, 4.9) < 0.02);
    let press = |into| match at(Effleurage, 12, into) {
        Some(Mark::Spot { press, .. }) => press,
        other => panic!("{other:?}"),
    };
    assert!(press(2.0) > press(4.5));
}

#[test]
fn rolling_takes_a_beat_to_and_a_beat_fro() {
    use Technique::BallRolling;
    assert!(along(BallRolling, 10, 5.9) > 0.95);
    assert!(along(BallRolling, 10, 6.1) > 0.95);
    assert!(along(BallRolling, 10, 11.9) < 0.05);
}

#[test]
fn a_hold_fills_and_a_breath_swells_longer_out_than_in() {
    let hold = |into| full(Technique::TriggerPointPressure, 0, into);
    assert_eq!(
        (hold(0.0), hold(30.0), hold(60.0), hold(70.0)),
        (0.0, 0.5, 1.0, 1.0)
    );
    let breath = |into| full(Technique::Breathing, 6, into);
    assert!(breath(0.0) < 0.01 && breath(4.0) > 0.99 && breath(9.99) < 0.01);
    assert!((breath(7.0) - 0.5).abs() < 0.01);
}

#[test]
fn kneading_squeezes_on_one_place_and_then_goes_on() {
    let place = |into| along(Technique::Petrissage, 20, into);
    assert_eq!(place(0.0), place(11.9));
    assert!(place(12.1) > place(11.9));
}

#[test]
fn the_tempo_is_kept_an_hour_into_it() {
    let hour = 3600.0;
    let late = along(Technique::Effleurage, 12, hour + 1.0);
    assert!((late - along(Technique::Effleurage, 12, 1.0)).abs() < 0.001);
}

#[test]
fn hands_that_rest_do_not_move() {
    for technique in [Technique::RestingTouch, Technique::Heat, Technique::Cold] {
        assert_eq!(at(technique, 0, 3.0), Some(Mark::Rest));
    }
    assert_eq!(at(Technique::Rest, 0, 3.0), None);
}

#[test]
fn no_motion_asks_for_more_than_eight_pictures_a_second() {
    for technique in Technique::ALL {
        for beats in [0, 6, 240] {
            let tempo = (beats > 0).then(|| Tempo::new(beats));
            let frame = frame(*technique, tempo, Duration::from_secs(1));
            assert!(frame.is_none_or(|frame| frame >= SHORTEST_FRAME));
            let moves = !matches!(at(*technique, beats, 1.0), None | Some(Mark::Rest));
            assert_eq!(frame.is_some(), moves);
        }
    }
    let hold = frame(
        Technique::TriggerPointPressure,
        None,
        Duration::from_secs(60),
    );
    assert_eq!(hold, Some(Duration::from_millis(1500)));
}
