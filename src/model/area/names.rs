//! What people call the areas: everyday words for one or several of them, and the muscles beneath
//! (docs/domain.md, section 2). What a person says is looked up here, never shown.

use super::Area;
use crate::model::called::{plain, same};
use Area::{
    Ankle, Calf, ChestBelly, ChestFront, Fingers, FootSole, FootTop, ForearmInner, ForearmOuter,
    FrontHip, GluteMax, HandBack, HipSide, Jaw, KneeSurround, LowBack, LowBackSide, MidBack,
    NeckBack, NeckSideBack, Palm, Piriformis, SacrumEdge, ScalpTemples, ShinOuter,
    ShoulderBladeBack, ShoulderBladeInner, ShoulderOuter, ShoulderTop, SideBack, SkullBase,
    ThighBack, ThighFront, ThighInner, ThighOuter, UpperArmBack, UpperArmFront, UpperBack,
};

/// Everyday words, in small letters and for one of each, with all areas that are meant by them. The
/// names, ids and muscles of the areas are known besides.
#[rustfmt::skip]
const EVERYDAY: &[(&str, &[Area])] = &[
    ("head", &[ScalpTemples, SkullBase, Jaw]),
    ("temple", &[ScalpTemples]), ("scalp", &[ScalpTemples]), ("forehead", &[ScalpTemples]),
    ("face", &[Jaw, ScalpTemples]), ("tmj", &[Jaw]),
    ("skull", &[SkullBase]), ("nape", &[NeckBack, SkullBase]),
    ("neck", &[NeckBack, NeckSideBack, SkullBase]),
    ("shoulder", &[ShoulderTop, ShoulderOuter, ShoulderBladeBack, ShoulderBladeInner]),
    ("shoulder blade", &[ShoulderBladeInner, ShoulderBladeBack]),
    ("scapula", &[ShoulderBladeInner, ShoulderBladeBack]),
    ("rotator cuff", &[ShoulderBladeBack, ShoulderOuter]),
    ("trap", &[ShoulderTop, UpperBack, ShoulderBladeInner]),
    ("levator", &[NeckSideBack]), ("delt", &[ShoulderOuter]),
    ("chest", &[ChestFront]), ("pec", &[ChestFront]), ("lat", &[SideBack]),
    ("side", &[SideBack, LowBackSide]), ("flank", &[LowBackSide]), ("waist", &[LowBackSide]),
    ("ql", &[LowBackSide]),
    ("back", &[UpperBack, MidBack, LowBack, LowBackSide, SacrumEdge, ShoulderBladeInner]),
    ("upper back", &[UpperBack, ShoulderBladeInner, ShoulderBladeBack]),
    ("middle back", &[UpperBack, MidBack]), ("mid back", &[UpperBack, MidBack]),
    ("lower back", &[LowBack, LowBackSide, SacrumEdge]),
    ("low back", &[LowBack, LowBackSide, SacrumEdge]),
    ("lumbar", &[LowBack, LowBackSide]), ("loin", &[LowBack, LowBackSide]), ("rib", &[MidBack]),
    ("sacrum", &[SacrumEdge]), ("sacroiliac", &[SacrumEdge]), ("pelvis", &[SacrumEdge, HipSide]),
    ("buttock", &[GluteMax, Piriformis]), ("butt", &[GluteMax, Piriformis]),
    ("bum", &[GluteMax, Piriformis]), ("bottom", &[GluteMax, Piriformis]),
    ("glute", &[GluteMax, HipSide, Piriformis]), ("seat", &[GluteMax, Piriformis]),
    ("hip", &[HipSide, FrontHip, Piriformis]), ("hip flexor", &[FrontHip]), ("tfl", &[FrontHip]),
    ("leg", &[ThighFront, ThighBack, ThighInner, ThighOuter, KneeSurround, Calf, ShinOuter]),
    ("thigh", &[ThighFront, ThighBack, ThighInner, ThighOuter]),
    ("quad", &[ThighFront, ThighOuter]), ("hamstring", &[ThighBack]), ("ham", &[ThighBack]),
    ("adductor", &[ThighInner]), ("it band", &[ThighOuter]), ("itb", &[ThighOuter]),
    ("knee", &[KneeSurround]), ("kneecap", &[KneeSurround]),
    ("lower leg", &[Calf, ShinOuter, Ankle]), ("calve", &[Calf]), ("shin", &[ShinOuter]),
    ("ankle", &[Ankle]), ("achilles", &[Ankle]), ("heel", &[FootSole, Ankle]),
    ("foot", &[FootSole, FootTop]), ("feet", &[FootSole, FootTop]), ("toe", &[FootTop]),
    ("sole", &[FootSole]), ("arch", &[FootSole]), ("instep", &[FootTop]), ("plantar", &[FootSole]),
    ("arm", &[UpperArmFront, UpperArmBack, ForearmInner, ForearmOuter]),
    ("upper arm", &[UpperArmFront, UpperArmBack]), ("bicep", &[UpperArmFront]),
    ("tricep", &[UpperArmBack]), ("forearm", &[ForearmInner, ForearmOuter]),
    ("elbow", &[ForearmOuter, ForearmInner, UpperArmBack]),
    ("wrist", &[ForearmInner, ForearmOuter, Palm]),
    ("hand", &[Palm, HandBack, Fingers]), ("finger", &[Fingers]), ("thumb", &[Palm, Fingers]),
    ("knuckle", &[Fingers, HandBack]),
    ("belly", &[ChestBelly]), ("stomach", &[ChestBelly]), ("tummy", &[ChestBelly]),
    ("diaphragm", &[ChestBelly]),
];

impl Area {
    /// The areas that somebody means by these words, whatever their case: an everyday word, a name,
    /// an id or a muscle. None if they are no part of the body.
    #[must_use]
    pub fn called(words: &str) -> Vec<Self> {
        let said = plain(words);
        let everyday = EVERYDAY.iter().find(|(name, _)| same(name, &said));
        match everyday {
            Some((_, areas)) => areas.to_vec(),
            None => Self::all_where(|name| same(name, &said)),
        }
    }

    /// The areas that somebody may come to mean who has typed only the beginning of a word.
    #[must_use]
    pub fn begun(letters: &str) -> Vec<Self> {
        let said = plain(letters);
        let mut found = Self::all_where(|name| name.starts_with(&said));
        let begun = EVERYDAY.iter().filter(|(name, _)| name.starts_with(&said));
        for area in begun.flat_map(|(_, areas)| *areas) {
            if !found.contains(area) {
                found.push(*area);
            }
        }
        found
    }

    /// Every word for a part of the body, for those who look for the one that was meant.
    pub fn every_name() -> impl Iterator<Item = String> {
        let everyday = EVERYDAY.iter().map(|(name, _)| (*name).to_owned());
        everyday.chain(Self::ALL.iter().flat_map(|area| area.own_names()))
    }

    fn all_where(is_meant: impl Fn(&str) -> bool) -> Vec<Self> {
        let all = Self::ALL.iter().copied();
        all.filter(|area| area.own_names().iter().any(|name| is_meant(name)))
            .collect()
    }

    /// Its name, its id, and the muscles beneath, each by its whole name and by its last words:
    /// "upper trapezius" is a trapezius.
    fn own_names(self) -> Vec<String> {
        let facts = self.facts();
        let name = facts.common.split(" (").next().unwrap_or_default();
        let mut names = vec![plain(name), plain(self.id())];
        for muscle in facts.anatomical.split([',', ';', '/', '(', ')']) {
            let muscle = plain(muscle);
            let starts = muscle.char_indices().filter(|(_, c)| *c == ' ');
            let ends = starts.map(|(at, _)| muscle[at + 1..].to_owned());
            names.extend(ends.filter(|end| end.len() > 4).collect::<Vec<_>>());
            names.push(muscle);
        }
        names.retain(|name| !name.is_empty());
        names
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_finds_every_area_by_its_name_its_id_and_a_muscle() {
        for area in Area::ALL {
            for name in area.own_names().iter().take(2) {
                assert!(Area::called(name).contains(area), "{name}");
                assert!(Area::begun(name).contains(area), "{name}");
            }
            let said = EVERYDAY.iter().any(|(_, areas)| areas.contains(area));
            assert!(said, "{area} has an everyday word");
        }
    }

    #[test]
    fn one_word_of_a_person_may_be_several_areas() {
        for (words, areas) in [
            ("Neck", &[NeckBack, NeckSideBack, SkullBase][..]),
            ("lower back", &[LowBack, LowBackSide, SacrumEdge]),
            ("LOWER-BACK", &[LowBack, LowBackSide, SacrumEdge]),
            ("hamstrings", &[ThighBack]),
            ("calves", &[Calf]),
            ("feet", &[FootSole, FootTop]),
            (
                "trapezius",
                &[ShoulderTop, ShoulderBladeInner, UpperBack, NeckBack],
            ),
            ("upper trapezius", &[ShoulderTop, NeckBack]),
            ("gastrocnemius", &[Calf]),
            ("quadratus lumborum", &[LowBackSide]),
            ("around the kneecap", &[KneeSurround]),
            ("spleen", &[]),
            ("", &[]),
        ] {
            let mut called = Area::called(words);
            let mut areas = areas.to_vec();
            called.sort_unstable();
            areas.sort_unstable();
            assert_eq!(called, areas, "{words}");
        }
    }

    #[test]
    fn a_word_of_the_table_is_plain_and_there_once() {
        let mut seen = Vec::new();
        for (name, areas) in EVERYDAY {
            assert_eq!(*name, plain(name));
            assert!(!seen.contains(name) && !areas.is_empty(), "{name}");
            seen.push(name);
        }
    }
}
