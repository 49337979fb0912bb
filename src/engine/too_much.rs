//! What was too much in a session, for its line in the diary: once for each technique, area and side.

use super::{Planned, Session};
use crate::model::{Eased, LeftOut};

impl Session {
    /// What was lighter because it was too much: in this session, or before and easy in this one.
    #[must_use]
    pub fn eased_spots(&self) -> Vec<Eased> {
        let mut all: Vec<Eased> = Vec::new();
        for (nth, stroke) in self.timeline.strokes.iter().enumerate() {
            let as_before = !self.too_much.contains(&nth);
            if stroke.technique.touches() && (!as_before || self.was_easy(nth)) {
                on_each_side(stroke, as_before).for_each(|eased| add(eased, &mut all));
            }
        }
        all
    }

    /// Whether a stroke that began lighter was worked as long as planned on all its sides, and
    /// neither it nor another one of the same technique and area was too much, in this session or in
    /// the one that it is the rest of.
    fn was_easy(&self, nth: usize) -> bool {
        let stroke = &self.timeline.strokes[nth];
        let key = |stroke: &Planned| (stroke.technique, stroke.area);
        let mut too_much = self.plan.eased.iter().chain(&self.plan.skips);
        let is_whole = |nth: usize| {
            let stroke = &self.timeline.strokes[nth];
            let mut sides = stroke.sides.in_order().iter();
            sides.all(|side| self.tally.on(nth, *side) >= stroke.time)
        };
        let twin = stroke.block.map_or(nth, |block| block.twin);
        stroke.as_last_time
            && is_whole(nth)
            && is_whole(twin)
            && !too_much.any(|other| key(&self.timeline.strokes[*other]) == key(stroke))
    }

    /// What was left out in this session because it was too much.
    #[must_use]
    pub fn left_out_spots(&self) -> Vec<LeftOut> {
        let mut all = Vec::new();
        let gone = self.too_much.iter().filter(|n| self.plan.skips(**n));
        for stroke in gone.map(|n| &self.timeline.strokes[*n]) {
            for side in stroke.sides.in_order() {
                let left_out = LeftOut {
                    technique: stroke.technique,
                    area: stroke.area,
                    side: *side,
                    as_before: false,
                };
                if !all.contains(&left_out) {
                    all.push(left_out);
                }
            }
        }
        all
    }
}

fn on_each_side(stroke: &Planned, as_before: bool) -> impl Iterator<Item = Eased> {
    let sides = stroke.sides.in_order().iter();
    sides.map(move |side| Eased {
        technique: stroke.technique,
        area: stroke.area,
        side: *side,
        to: match as_before {
            true => stroke.pressure,
            false => stroke.pressure.halved(),
        },
        as_before,
    })
}

/// Adds one, or takes it together with another one of the same technique, area and side: what was
/// too much once was not easy.
fn add(eased: Eased, all: &mut Vec<Eased>) {
    let key = |one: &Eased| (one.technique, one.area, one.side);
    match all.iter_mut().find(|other| key(other) == key(&eased)) {
        Some(other) => {
            other.to = other.to.min(eased.to);
            other.as_before &= eased.as_before;
        }
        None => all.push(eased),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::engine::fixture::routine;
    use crate::engine::{Command, Rest, Timeline};
    use crate::model::{Area, Pressure, Secs, Side, Sides, Step, Stroke, Technique};

    /// Breathing, then kneading on one side after the other, then gliding on both at once.
    fn desk() -> Timeline {
        use Technique::{Breathing, Effleurage, Petrissage};
        let stroke = |technique, area, sides| {
            Step::Stroke(Stroke::new(technique, area, sides, Secs::new(20)))
        };
        Timeline::of(&routine(vec![
            stroke(Breathing, Area::ChestBelly, Sides::Both),
            stroke(Petrissage, Area::ShoulderTop, Sides::Each),
            stroke(Effleurage, Area::ShoulderTop, Sides::Both),
            stroke(Effleurage, Area::NeckBack, Sides::Both),
        ]))
    }

    /// The first stroke of its kind that is worked on one side after the other.
    fn to_a_touch(session: &mut Session) -> usize {
        let strokes = session.timeline().strokes.clone();
        let touch = strokes.iter().position(|s| s.technique.touches());
        session.obey(Command::Start);
        session.obey(Command::To(touch.unwrap()));
        session.advance(Duration::from_secs(1));
        touch.unwrap()
    }

    #[test]
    fn too_much_is_told_once_for_each_side() {
        let mut session = Session::new(desk());
        let nth = to_a_touch(&mut session);
        assert_eq!(
            (session.eased_spots(), session.left_out_spots()),
            (vec![], vec![])
        );
        session.obey(Command::Ease);
        let stroke = session.timeline().strokes[nth].clone();
        let told = session.eased_spots();
        let sides: Vec<Side> = told.iter().map(|one| one.side).collect();
        assert_eq!(sides, stroke.sides.in_order());
        assert!(told.iter().all(|one| one.to == stroke.pressure.halved()));
        assert_eq!(session.left_out_spots(), []);
        session.obey(Command::Ease);
        assert_eq!(
            (session.eased_spots(), session.left_out_spots().len()),
            (told, sides.len())
        );
    }

    /// What was too much before is in the line of that session.
    #[test]
    fn the_rest_of_a_session_tells_only_what_was_too_much_in_it() {
        let rest = Rest {
            from: 2,
            eased: vec![2, 3],
            left_out: vec![1],
            ..Rest::default()
        };
        let mut session = Session::of_rest(&desk(), &rest).unwrap();
        session.obey(Command::Start);
        session.advance(Duration::from_secs(30));
        assert_eq!(
            (session.eased_spots(), session.left_out_spots()),
            (vec![], vec![])
        );
    }

    #[test]
    fn what_began_lighter_and_was_easy_is_told_as_before() {
        let lighter = desk().as_last_time(|_| Some(Pressure::new(2)));
        let mut session = Session::new(lighter);
        let nth = to_a_touch(&mut session);
        assert_eq!(session.eased_spots(), [], "not worked yet");
        let mut segments = session.timeline().segments.iter();
        let on_the_right = segments.rfind(|segment| segment.stroke == nth);
        let left = on_the_right.unwrap().end() - session.at();
        session.advance(left - Duration::from_secs(1));
        assert_eq!(session.eased_spots(), [], "nobody knows of the last second");
        session.advance(Duration::from_secs(1));
        let told = session.eased_spots();
        assert_eq!(told.len(), 2, "{told:?}");
        let is_easy = |one: &Eased| one.as_before && one.to == Pressure::new(2);
        assert!(told.iter().all(is_easy) && nth == 1);
    }

    #[test]
    fn what_was_too_much_in_the_first_part_was_not_easy_in_the_rest() {
        let lighter = desk().as_last_time(|_| Some(Pressure::new(2)));
        let easy = |eased| {
            let rest = Rest {
                from: 1,
                eased,
                ..Rest::default()
            };
            let mut session = Session::of_rest(&lighter, &rest).unwrap();
            session.obey(Command::Start);
            session.advance(Duration::from_secs(600));
            session.eased_spots()
        };
        let kneading = |one: &Eased| one.technique == Technique::Petrissage;
        assert!(easy(vec![]).iter().any(kneading));
        assert!(!easy(vec![1]).iter().any(kneading));
        assert!(!easy(vec![1]).is_empty(), "the others were easy");
    }
}
