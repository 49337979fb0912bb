//! The remark on how a routine ends: gently, and with a way up for whoever lies.

use super::rising::rises;
use super::{Played, place, texts};
use crate::model::{Position, Pressure, Routine, Setting, Technique};
use crate::rules::{self, Part, Remark, Target};

/// A hard end, or an end on the floor without a word on getting up.
pub(super) fn vet(routine: &Routine, played: &[Played<'_>]) -> Option<Remark> {
    let last = played.last()?;
    let technique = last.stroke.technique;
    let weighs = matches!(
        technique,
        Technique::FoamRolling | Technique::TriggerPointPressure | Technique::MassageGun
    );
    let firm = technique.works_tissue() && last.stroke.pressure_as_played() >= Pressure::FIRM;
    // A way up may be told in the stroke before, or on the way into the last one.
    let ends = played.iter().rev().take(3).flat_map(|played| {
        let texts = texts::texts(played.stroke).into_iter();
        texts.filter(|(.., sides)| sides.in_order().contains(&played.side))
    });
    // A detail is only read, and whoever lies looks at no screen.
    let told = ends
        .filter(|(part, ..)| *part != Part::Detail)
        .any(|(_, text, _)| rises(text));
    let position = place::at_the_end(routine, last);
    let on_floor = routine.setting == Setting::Floor || position == Position::FloorOnRoller;
    let lies = position.bears_the_trunk() && on_floor;
    let (rule, title, label, help) = if weighs || firm {
        let title = format!("it ends with {}", technique.name());
        let help = "end with light gliding, easy movement or a breath";
        (rules::ENDING, title, "nothing gentle after it", help)
    } else if lies && !told {
        let title = format!("it ends {}, and nobody says how to get up", position.name());
        let help = "add a line such as: Roll to your side, and rise slowly.";
        (rules::NO_WAY_UP, title, "no word on getting up", help)
    } else {
        return None;
    };
    let target = Target::stroke(last.nth, Part::Technique);
    Some(Remark::new(target, rule, title, label).help(help))
}
