//! What people call techniques, tools, positions and places: everyday and Latin words, each for one
//! or several of ours (docs/domain.md, sections 1 and 2). What a person says is looked up here, never
//! shown. The words of the body are [`Area::called`].

use super::{Area, Benefit, Position, Setting, Suits, Technique, Tool};

/// Everyday words, in small letters and for one of each, with what may be meant by them.
pub type Called<T> = &'static [(&'static str, &'static [T])];

/// The words for techniques.
#[rustfmt::skip]
const TECHNIQUES: Called<Technique> = {
    use Technique::{ActiveMovement, BallRolling, Breathing, CircularFriction, Cold, CrossFibreFriction, Effleurage, FoamRolling, Heat, LightStroking, LymphaticStroke, MassageGun, MusclePump, Petrissage, PinAndStretch, Rest, RestingTouch, SkinRolling, Tapotement, TriggerPointPressure, Vibration};
    &[
        ("massage", &[Effleurage, Petrissage, CircularFriction]),
        ("stroke", &[Effleurage, LightStroking]), ("stroking", &[Effleurage, LightStroking]),
        ("glide", &[Effleurage]), ("sweep", &[Effleurage]), ("sweeping", &[Effleurage]),
        ("feather", &[LightStroking]), ("feathering", &[LightStroking]),
        ("knead", &[Petrissage]), ("squeeze", &[Petrissage]), ("squeezing", &[Petrissage]),
        ("pinch", &[Petrissage]), ("grasp", &[Petrissage]), ("pétrissage", &[Petrissage]),
        ("rub", &[CircularFriction, CrossFibreFriction]), ("friction", &[CircularFriction, CrossFibreFriction]),
        ("rubbing", &[CircularFriction, CrossFibreFriction]), ("circle", &[CircularFriction]),
        ("circling", &[CircularFriction]), ("circular", &[CircularFriction]),
        ("transverse friction", &[CrossFibreFriction]), ("cross friction", &[CrossFibreFriction]),
        ("strumming", &[CrossFibreFriction]),
        ("press", &[TriggerPointPressure]), ("pressing", &[TriggerPointPressure]),
        ("pressure", &[TriggerPointPressure]), ("acupressure", &[TriggerPointPressure]),
        ("hold", &[TriggerPointPressure, RestingTouch]), ("holding", &[TriggerPointPressure, RestingTouch]),
        ("trigger point", &[TriggerPointPressure]), ("ischemic compression", &[TriggerPointPressure]),
        ("ischaemic compression", &[TriggerPointPressure]), ("compression", &[TriggerPointPressure]),
        ("tap", &[Tapotement]), ("tapping", &[Tapotement]), ("percussion", &[Tapotement, MassageGun]),
        ("drumming", &[Tapotement]), ("hacking", &[Tapotement]), ("cupping", &[Tapotement]),
        ("shake", &[Vibration]), ("shaking", &[Vibration]), ("trembling", &[Vibration]),
        ("pin", &[PinAndStretch]), ("pin and move", &[PinAndStretch]), ("active release", &[PinAndStretch]),
        ("roll", &[FoamRolling, BallRolling, SkinRolling]), ("rolling", &[FoamRolling, BallRolling, SkinRolling]),
        ("foam roll", &[FoamRolling]), ("foam roller", &[FoamRolling]), ("ball roll", &[BallRolling]),
        ("lymph", &[LymphaticStroke]), ("drainage", &[LymphaticStroke]),
        ("lymph drainage", &[LymphaticStroke]), ("lymphatic drainage", &[LymphaticStroke]),
        ("touch", &[RestingTouch]), ("hands on", &[RestingTouch]), ("stillness", &[RestingTouch, Rest]),
        ("breath", &[Breathing]), ("breathe", &[Breathing]),
        ("move", &[ActiveMovement]), ("movement", &[ActiveMovement]), ("mobility", &[ActiveMovement]),
        ("mobilise", &[ActiveMovement]), ("mobilize", &[ActiveMovement]), ("exercise", &[ActiveMovement]),
        ("pump", &[MusclePump]), ("heel raise", &[MusclePump]), ("calf raise", &[MusclePump]),
        ("gun", &[MassageGun]), ("percussion gun", &[MassageGun]),
        ("warm", &[Heat]), ("warmth", &[Heat]), ("hot", &[Heat]), ("heating", &[Heat]), ("heat pack", &[Heat]),
        ("ice", &[Cold]), ("icing", &[Cold]), ("cool", &[Cold]), ("cooling", &[Cold]), ("cold pack", &[Cold]),
        ("pause", &[Rest]), ("wait", &[Rest]), ("break", &[Rest]), ("relax", &[Rest]),
    ]
};

/// The words for tools.
#[rustfmt::skip]
const TOOLS: Called<Tool> = {
    use Tool::{Ball, ColdPack, Hands, HeatPack, HookCane, MassageGun, Roller, RollerStick, SockBall};
    &[
        ("hand", &[Hands]), ("finger", &[Hands]), ("fingertip", &[Hands]), ("thumb", &[Hands]),
        ("palm", &[Hands]), ("fist", &[Hands]), ("knuckle", &[Hands]), ("elbow", &[Hands]),
        ("ball", &[Ball, SockBall]), ("tennis ball", &[Ball]), ("massage ball", &[Ball]),
        ("lacrosse ball", &[Ball]), ("golf ball", &[Ball]), ("spiky ball", &[Ball]),
        ("ball in a sock", &[SockBall]), ("sock", &[SockBall]), ("sock ball", &[SockBall]),
        ("roller", &[Roller]), ("foam roller", &[Roller]), ("foam roll", &[Roller]), ("black roll", &[Roller]),
        ("roller stick", &[RollerStick]), ("stick", &[RollerStick]), ("massage stick", &[RollerStick]),
        ("rolling pin", &[RollerStick]),
        ("hook cane", &[HookCane]), ("cane", &[HookCane]), ("hook", &[HookCane]), ("massage cane", &[HookCane]),
        ("heat", &[HeatPack]), ("heat pack", &[HeatPack]), ("warm pack", &[HeatPack]),
        ("hot water bottle", &[HeatPack]), ("wheat bag", &[HeatPack]), ("heating pad", &[HeatPack]),
        ("cold", &[ColdPack]), ("cold pack", &[ColdPack]), ("ice", &[ColdPack]), ("ice pack", &[ColdPack]),
        ("massage gun", &[MassageGun]), ("gun", &[MassageGun]), ("percussion gun", &[MassageGun]),
    ]
};

/// The words for positions.
#[rustfmt::skip]
const POSITIONS: Called<Position> = {
    use Position::{FloorOnRoller, LyingBack, LyingFront, LyingOnLeftSide, LyingOnRightSide, Seated, SittingOnFloor, Standing, StandingBackToWall, StandingFacingWall};
    &[
        ("sit", &[Seated, SittingOnFloor]), ("sitting", &[Seated, SittingOnFloor]),
        ("chair", &[Seated]), ("on a chair", &[Seated]), ("desk", &[Seated]),
        ("stand", &[Standing, StandingBackToWall, StandingFacingWall]), ("upright", &[Standing]),
        ("wall", &[StandingBackToWall, StandingFacingWall]),
        ("at the wall", &[StandingBackToWall, StandingFacingWall]),
        ("against the wall", &[StandingBackToWall, StandingFacingWall]),
        ("lie", &[LyingBack, LyingFront]), ("lying", &[LyingBack, LyingFront]), ("bed", &[LyingBack]),
        ("supine", &[LyingBack]), ("face up", &[LyingBack]), ("on the back", &[LyingBack]),
        ("lying on the back", &[LyingBack]), ("lying on back", &[LyingBack]),
        ("prone", &[LyingFront]), ("face down", &[LyingFront]), ("on the front", &[LyingFront]),
        ("lying on the front", &[LyingFront]), ("on the belly", &[LyingFront]),
        ("lying on the side", &[LyingOnLeftSide, LyingOnRightSide]),
        ("side lying", &[LyingOnLeftSide, LyingOnRightSide]),
        ("lying side", &[LyingOnLeftSide, LyingOnRightSide]),
        ("floor", &[SittingOnFloor, FloorOnRoller]), ("on the floor", &[SittingOnFloor, FloorOnRoller]),
        ("roller", &[FloorOnRoller]), ("on a roller", &[FloorOnRoller]),
    ]
};

/// The words for places.
#[rustfmt::skip]
const SETTINGS: Called<Setting> = {
    use Setting::{Bed, Chair, Desk, Floor, Wall};
    &[
        ("desk", &[Desk]), ("office", &[Desk]), ("work", &[Desk]),
        ("chair", &[Chair]), ("seated", &[Desk, Chair]), ("sitting", &[Desk, Chair]), ("sofa", &[Chair]),
        ("wall", &[Wall]), ("standing", &[Wall]),
        ("floor", &[Floor]), ("mat", &[Floor]), ("ground", &[Floor]),
        ("bed", &[Bed]), ("lying", &[Bed]), ("lying down", &[Bed]),
    ]
};

/// The words for what a routine suits.
#[rustfmt::skip]
const SUITED: Called<Suits> = {
    use Suits::{AfterDriving, AtTheKeyboard, FirstDays, Night, OneHand, Period, Pregnancy};
    &[
        ("driving", &[AfterDriving]), ("drive", &[AfterDriving]), ("car", &[AfterDriving]),
        ("travel", &[AfterDriving]), ("journey", &[AfterDriving]),
        ("keyboard", &[AtTheKeyboard]), ("typing", &[AtTheKeyboard]), ("mouse", &[AtTheKeyboard]),
        ("pregnant", &[Pregnancy]), ("expecting", &[Pregnancy]),
        ("awake", &[Night]), ("sleep", &[Night]), ("insomnia", &[Night]), ("cannot sleep", &[Night]),
        ("menstruation", &[Period]), ("period pain", &[Period]), ("cramp", &[Period]),
        ("fresh", &[FirstDays]), ("acute", &[FirstDays]), ("strain", &[FirstDays]),
        ("one handed", &[OneHand]), ("single hand", &[OneHand]),
    ]
};

/// The words for benefits.
#[rustfmt::skip]
const BENEFITS: Called<Benefit> = {
    use Benefit::{ImproveCirculation, ReduceInflammation, RelaxMuscles, ReleaseEndorphins};
    &[
        ("relax", &[RelaxMuscles]), ("tight muscles", &[RelaxMuscles]),
        ("tension", &[RelaxMuscles]), ("muscle", &[RelaxMuscles]),
        ("endorphin", &[ReleaseEndorphins]), ("stress", &[ReleaseEndorphins]),
        ("inflammation", &[ReduceInflammation]), ("swelling", &[ReduceInflammation]),
        ("circulation", &[ImproveCirculation]), ("blood flow", &[ImproveCirculation]),
    ]
};

/// Places that are never worked, whatever they are called (docs/domain.md, section 2.1).
#[rustfmt::skip]
const NEVER: &[&str] = &[
    "throat", "front of the neck", "windpipe", "carotid", "groin", "crotch", "armpit",
    "axilla", "spine", "vertebra", "vertebrae", "backbone", "tailbone", "coccyx", "kidney", "breast", "eye",
    "neck front", "front of neck", "carotid artery", "underarm", "armpit hollow", "tail bone", "lumbar spine",
    "cervical spine", "hollow of the knee", "back of the knee", "back of knee", "behind the knee", "knee back", "knee hollow", "knee pit", "popliteal fossa", "genitals",
];

/// A set of words that people know by other names.
pub trait Everyday: Copy + PartialEq + 'static {
    /// What people call them.
    const CALLED: Called<Self>;
    /// All of them.
    const ALL: &'static [Self];
    /// The name on the screen.
    fn name(self) -> &'static str;
}

macro_rules! everyday {
    ($($set:ty = $table:ident, $name:ident);+) => {
        $(impl Everyday for $set {
            const CALLED: Called<Self> = $table;
            const ALL: &'static [Self] = <$set>::ALL;
            fn name(self) -> &'static str { self.$name() }
        })+
    };
}

everyday!(
    Technique = TECHNIQUES, name;
    Tool = TOOLS, name;
    Position = POSITIONS, name;
    Setting = SETTINGS, place;
    Benefit = BENEFITS, name;
    Suits = SUITED, name
);

/// What somebody may mean by these words, whatever their case: what people call it, or its name.
#[must_use]
pub fn called<T: Everyday>(words: &str) -> Vec<T> {
    let said = plain(words);
    let found = T::CALLED.iter().find(|(name, _)| same(name, &said));
    let named = || {
        let all = T::ALL.iter().copied();
        all.filter(|one| same(&plain(one.name()), &said)).collect()
    };
    found.map_or_else(named, |(_, meant)| meant.to_vec())
}

/// Whether these words name a place that no hand and no tool works.
#[must_use]
pub fn is_never_worked(words: &str) -> bool {
    let said = plain(words);
    NEVER.iter().any(|name| same(name, &said))
}

/// The ids of a set that somebody may mean by these words; `set` is the name of the type.
#[must_use]
pub fn ids_called(set: &str, words: &str) -> Vec<&'static str> {
    match set {
        "Area" => Area::called(words).iter().map(|area| area.id()).collect(),
        "Technique" => ids::<Technique>(words, Technique::id),
        "Tool" => ids::<Tool>(words, Tool::id),
        "Position" => ids::<Position>(words, Position::id),
        "Setting" => ids::<Setting>(words, Setting::id),
        "Benefit" => ids::<Benefit>(words, Benefit::id),
        "Suits" => ids::<Suits>(words, Suits::id),
        _ => Vec::new(),
    }
}

fn ids<T: Everyday>(words: &str, id: impl Fn(T) -> &'static str) -> Vec<&'static str> {
    called(words).into_iter().map(id).collect()
}

/// Small letters, with single spaces and none of the marks between words.
pub(super) fn plain(words: &str) -> String {
    let words = words.to_lowercase().replace(['-', '_', '\'', '’'], " ");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether it is the same name, for one of them or for many.
pub(super) fn same(name: &str, said: &str) -> bool {
    let one = |text: &str| text.strip_suffix('s').map_or(text.len(), str::len);
    name[..one(name)] == said[..one(said)]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds<T: Everyday + std::fmt::Debug>() {
        let mut seen = Vec::new();
        for (name, meant) in T::CALLED {
            assert_eq!(*name, plain(name));
            assert!(!seen.contains(name) && !meant.is_empty(), "{name}");
            assert_eq!(called::<T>(&name.to_uppercase()), *meant, "{name}");
            seen.push(name);
        }
    }

    #[test]
    fn a_word_of_the_tables_is_plain_and_there_once() {
        holds::<Technique>();
        holds::<Tool>();
        holds::<Position>();
        holds::<Setting>();
        holds::<Benefit>();
        holds::<Suits>();
    }

    #[test]
    fn what_people_say_leads_to_our_words() {
        for (set, words, ids) in [
            ("Technique", "Kneading", &["petrissage"][..]),
            (
                "Technique",
                "hold",
                &["trigger-point-pressure", "resting-touch"],
            ),
            ("Technique", "lymph drainage", &["lymphatic-stroke"]),
            ("Tool", "tennis-ball", &["ball"]),
            ("Tool", "foam_roller", &["roller"]),
            ("Position", "supine", &["lying-back"]),
            ("Position", "sitting", &["seated", "sitting-on-floor"]),
            ("Setting", "office", &["desk"]),
            ("Benefit", "blood flow", &["improve-circulation"]),
            ("Area", "hamstrings", &["thigh-back"]),
            ("Tag", "hamstrings", &[]),
            ("Tool", "banjo", &[]),
        ] {
            assert_eq!(ids_called(set, words), ids, "{words}");
        }
        assert!(is_never_worked("Throat") && is_never_worked("hollow of the knee"));
        assert!(!is_never_worked("shoulder"));
    }

    #[test]
    fn a_name_of_the_screen_leads_to_its_word() {
        for technique in Technique::ALL {
            assert!(called(technique.name()).contains(technique), "{technique}");
        }
        for tool in Tool::ALL {
            assert!(called(tool.name()).contains(tool), "{tool}");
        }
    }
}
