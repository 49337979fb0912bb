//! What was too much in a session, for its line in the diary: once for each technique, area and side.

use crate::engine::Session;
use crate::model::{Eased, LeftOut};

/// What was made lighter in a session because it was too much.
pub(super) fn eased(session: &Session) -> Vec<Eased> {
    let strokes = &session.timeline().strokes;
    let touching = session
        .too_much()
        .filter(|n| strokes[*n].technique.touches());
    let mut all: Vec<Eased> = Vec::new();
    for stroke in touching.map(|n| &strokes[n]) {
        for side in stroke.sides.in_order() {
            let eased = Eased {
                technique: stroke.technique,
                area: stroke.area,
                side: *side,
                to: stroke.pressure.halved(),
                as_before: false,
            };
            let key = |one: &Eased| (one.technique, one.area, one.side);
            match all.iter_mut().find(|other| key(other) == key(&eased)) {
                Some(other) => other.to = other.to.min(eased.to),
                None => all.push(eased),
            }
        }
    }
    all
}

/// What was left out in a session because it was too much.
pub(super) fn left_out(session: &Session) -> Vec<LeftOut> {
    let strokes = &session.timeline().strokes;
    let gone: Vec<usize> = session.left_out().collect();
    let now = session.too_much().filter(|n| gone.contains(n));
    let mut all = Vec::new();
    for stroke in now.map(|n| &strokes[n]) {
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

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::engine::{Command, Rest, Timeline};
    use crate::library;
    use crate::model::Side;

    fn desk() -> Timeline {
        library::open("desk-neck-shoulders", None).unwrap().timeline
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
        assert_eq!((eased(&session), left_out(&session)), (vec![], vec![]));
        session.obey(Command::Ease);
        let stroke = session.timeline().strokes[nth].clone();
        let told = eased(&session);
        let sides: Vec<Side> = told.iter().map(|one| one.side).collect();
        assert_eq!(sides, stroke.sides.in_order());
        assert!(told.iter().all(|one| one.to == stroke.pressure.halved()));
        assert_eq!(left_out(&session), []);
        session.obey(Command::Ease);
        assert_eq!(
            (eased(&session), left_out(&session).len()),
            (told, sides.len())
        );
    }

    /// What was too much before is in the line of that session.
    #[test]
    fn the_rest_of_a_session_tells_only_what_was_too_much_in_it() {
        let rest = Rest {
            from: 3,
            eased: vec![3, 4],
            left_out: vec![1],
            ..Rest::default()
        };
        let mut session = Session::of_rest(&desk(), &rest).unwrap();
        session.obey(Command::Start);
        session.advance(Duration::from_secs(30));
        assert_eq!((eased(&session), left_out(&session)), (vec![], vec![]));
    }
}
