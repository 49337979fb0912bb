//! The ranges of every technique, to their edges.

use super::vet_stroke;
use crate::model::{Area, Pressure, Secs, Sides, Stroke, Technique, Tempo};

fn stroke(technique: Technique, area: Area) -> Stroke {
    Stroke::new(technique, area, Sides::Each, technique.facts().shortest)
}

#[test]
fn beside_the_sciatic_nerve_a_press_is_short() {
    let rules = |seconds| {
        let mut press = stroke(Technique::TriggerPointPressure, Area::Piriformis);
        press.time = Secs::new(seconds);
        let told = vet_stroke(0, &press).into_iter();
        let told: Vec<_> = told.map(|remark| remark.fault.rule.id).collect();
        (told, press.time_as_played().count())
    };
    assert_eq!(rules(30), (vec![], 30));
    assert_eq!(rules(31), (vec!["still-spot"], 30));
}

/// On an area that bears all pressures, so that only the technique's ranges count.
#[test]
fn every_technique_has_its_ranges_to_the_edge() {
    for technique in Technique::ALL.iter().copied() {
        let facts = technique.facts();
        let told = |change: &dyn Fn(&mut Stroke)| -> Vec<&'static str> {
            let mut stroke = stroke(technique, Area::ThighFront);
            change(&mut stroke);
            let remarks = vet_stroke(0, &stroke)
                .into_iter()
                .map(|remark| remark.fault.rule.id);
            let ranges = ["technique-pressure", "technique-tempo", "technique-time"];
            let bodys = ["moving-strip", "still-spot"];
            remarks
                .filter(|rule| ranges.contains(rule) || bodys.contains(rule))
                .collect()
        };
        let time = |seconds| told(&|s| s.time = Secs::new(seconds));
        let (shortest, longest) = (facts.shortest.count(), facts.longest.count());
        let within = [time(shortest), time(longest)].concat();
        assert!(within.is_empty(), "{technique}: {within:?}");
        assert_eq!(time(shortest - 1), ["technique-time"], "{technique}");
        assert_eq!(time(longest + 1).len(), 1, "{technique}");
        let pressure = |level| told(&|s| s.pressure = Some(Pressure::new(level)));
        let (least, most) = (facts.least.level(), facts.most.level());
        let within = [pressure(least), pressure(most)].concat();
        assert!(within.is_empty(), "{technique}: {within:?}");
        for outside in (0..least).chain(most + 1..=6) {
            assert_eq!(pressure(outside), ["technique-pressure"], "{technique}");
        }
        let Some(range) = facts.tempo else { continue };
        let tempo = |beats| told(&|s| s.tempo = Some(Tempo::new(beats)));
        let [slowest, fastest] = [range.slowest, range.fastest].map(Tempo::per_minute);
        let within = [tempo(slowest), tempo(fastest)].concat();
        assert!(within.is_empty(), "{technique}: {within:?}");
        for outside in [slowest - 1, fastest + 1]
            .into_iter()
            .filter(|t| (5..=240).contains(t))
        {
            assert_eq!(tempo(outside), ["technique-tempo"], "{technique}");
        }
    }
}

#[test]
fn a_pressure_that_is_played_with_less_says_so() {
    let helps = |technique, area, level| {
        let stroke = Stroke {
            pressure: Some(Pressure::new(level)),
            ..stroke(technique, area)
        };
        vet_stroke(0, &stroke)[0].fault.help.is_some()
    };
    assert!(helps(Technique::Petrissage, Area::LowBack, 5));
    let press = Technique::TriggerPointPressure;
    assert!(!helps(press, Area::ChestBelly, 1), "it is played as it is");
}
