//! What a routine asks of a body, and how it fits a person: as it is, gentler, or not at all.
//!
//! All of it follows from the strokes and the rules of the tags (`model::tag_rules`); a routine's
//! own `avoid` only adds to them.

mod effect;
mod noticed;

use effect::Effect;

use crate::model::wording;
use crate::model::{
    Area, Positions, Pressure, Restriction, Routine, Step, Stroke, Tag, TagRule, Technique, Then,
};

/// How a routine fits a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fit {
    /// Nothing in it is another for this person.
    Fits,
    /// Some strokes are gentler, or left out.
    Gentler(Vec<Adaptation>),
    /// It is not for this person, because of these tags.
    NotForYou(Vec<Tag>),
}

impl Fit {
    /// Its name for scripts: `fits`, `gentler` or `not-for-you`.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Fits => "fits",
            Self::Gentler(_) => "gentler",
            Self::NotForYou(_) => "not-for-you",
        }
    }

    /// The tags that make it so, in the order of the tags.
    #[must_use]
    pub fn tags(&self) -> Vec<Tag> {
        match self {
            Self::Fits => Vec::new(),
            Self::Gentler(adaptations) => adaptations.iter().map(|one| one.tag).collect(),
            Self::NotForYou(tags) => tags.clone(),
        }
    }

    /// In a few words, such as "gentler for you: diabetes"; `None` if it fits as it is.
    #[must_use]
    pub fn text(&self) -> Option<String> {
        match self {
            Self::Fits => None,
            Self::Gentler(_) => Some(format!("gentler for you: {}", called(self.tags()))),
            Self::NotForYou(_) => Some(format!("not for you: {}", called(self.tags()))),
        }
    }
}

/// What one tag changes in a routine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adaptation {
    /// The tag.
    pub tag: Tag,
    /// What it changes, such as "at most pressure 4 of 6, medium".
    pub change: String,
}

impl Adaptation {
    /// All of it in one plain line, such as "Diabetes: at most pressure 4 of 6, medium."
    #[must_use]
    pub fn text(&self) -> String {
        format!("{}: {}.", self.tag.called(), self.change)
    }
}

/// The names of these tags, as a list within a sentence: "diabetes, thin bones".
#[must_use]
pub fn called(tags: impl IntoIterator<Item = Tag>) -> String {
    let names = tags.into_iter().map(|tag| wording::small(tag.called()));
    names.collect::<Vec<_>>().join(", ")
}

/// Who should not, as a spoken sentence: "Not if you take blood thinners." The phrase is that of a
/// tag or of a region.
#[must_use]
pub fn not_if(phrase: &str) -> String {
    format!("Not if {phrase}.")
}

/// For whom nothing was said, where a routine is played as it is written.
pub const ASK_FIRST: &str = "With any other condition, ask your doctor first.";

/// The most pressure for a technique on an area, with the body placed so, if these tags apply;
/// `None` if it is left out. The lowest of their caps holds; if that is below what the technique
/// needs, it is left out.
#[must_use]
pub fn most_pressure(
    tags: &[Tag],
    technique: Technique,
    area: Area,
    positions: Positions,
) -> Option<Pressure> {
    let cap =
        said_by(tags, technique, area, positions).try_fold(
            Pressure::MAX,
            |most, then| match then {
                Then::AtMost(cap) => Some(most.min(cap)),
                Then::LeaveOut | Then::Bar => None,
            },
        );
    cap.filter(|cap| *cap >= technique.facts().least)
}

/// What the rules of these tags say of such a stroke.
fn said_by(
    tags: &[Tag],
    technique: Technique,
    area: Area,
    positions: Positions,
) -> impl Iterator<Item = Then> {
    let rules = tags.iter().flat_map(|tag| tag.rules());
    let is_about = move |rule: &&TagRule| {
        let mut both = [positions.left, positions.right].into_iter();
        both.any(|position| rule.is_about(technique, area, position))
    };
    rules.filter(is_about).map(|rule| rule.then)
}

/// What one stroke asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
struct Demand {
    technique: Technique,
    area: Area,
    positions: Positions,
    pressure: Pressure,
    /// Seconds on all sides together, as often as it is repeated.
    seconds: u64,
}

/// Adds the demands of a step that is done so many times.
fn demands(step: &Step, times: u64, routine: &Routine, all: &mut Vec<Demand>) {
    match step {
        Step::Stroke(stroke) => all.push(Demand::of(stroke, times, routine)),
        Step::Each(block) => {
            let both = block.strokes.iter();
            all.extend(both.map(|stroke| Demand::of(stroke, times, routine)));
        }
        Step::Repeat(repeat) => {
            for step in &repeat.steps {
                demands(step, times * u64::from(repeat.times), routine, all);
            }
        }
    }
}

impl Demand {
    fn of(stroke: &Stroke, times: u64, routine: &Routine) -> Self {
        let sides = stroke.sides.in_order().len() as u64 * times;
        Self {
            technique: stroke.technique,
            area: stroke.area,
            positions: stroke.positions_as_played(routine.setting),
            pressure: stroke.pressure_as_played(),
            seconds: u64::from(stroke.time.count()) * sides,
        }
    }

    fn most_pressure(&self, tags: &[Tag]) -> Option<Pressure> {
        most_pressure(tags, self.technique, self.area, self.positions)
    }
}

/// What a routine asks of a body.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Demands {
    avoid: Vec<Tag>,
    strokes: Vec<Demand>,
}

impl Demands {
    /// Those of a routine.
    #[must_use]
    pub fn of(routine: &Routine) -> Self {
        let mut strokes = Vec::new();
        for step in &routine.strokes {
            demands(step, 1, routine, &mut strokes);
        }
        Self {
            avoid: routine.avoid.clone(),
            strokes,
        }
    }

    /// How the routine fits a person to whom these tags apply.
    #[must_use]
    pub fn fit(&self, tags: &[Tag]) -> Fit {
        let all = tags.iter().copied();
        let barred: Vec<Tag> = all.clone().filter(|tag| self.bar(*tag)).collect();
        if !barred.is_empty() {
            return Fit::NotForYou(barred);
        }
        let adaptations: Vec<Adaptation> = all.filter_map(|tag| self.adaptation(tag)).collect();
        if adaptations.is_empty() {
            Fit::Fits
        } else if self.is_itself(tags) {
            Fit::Gentler(adaptations)
        } else {
            Fit::NotForYou(adaptations.iter().map(|one| one.tag).collect())
        }
    }

    /// Who should not do it, in the order of the tags. Tags that forbid every session are not among
    /// them.
    pub fn not_for(&self) -> impl Iterator<Item = Tag> + '_ {
        let limits = |tag: &Tag| tag.restriction() != Restriction::Block;
        let tags = Tag::ALL.iter().copied().filter(limits);
        tags.filter(|tag| matches!(self.fit(&[*tag]), Fit::NotForYou(_)))
    }

    /// What keeps the regions that it touches from being worked today, completing "Not today if …",
    /// each once.
    #[must_use]
    pub fn not_today(&self) -> Vec<&'static str> {
        let touched = self.strokes.iter().filter(|s| s.technique.touches());
        let mut all = Vec::new();
        for phrase in touched.flat_map(|stroke| stroke.area.region().not_today()) {
            if !all.contains(phrase) {
                all.push(*phrase);
            }
        }
        all
    }

    /// What each tag outside of [`Self::not_for`] changes in it, in the order of the tags.
    #[must_use]
    pub fn adaptations(&self) -> Vec<Adaptation> {
        let one = |tag: &Tag| match self.fit(&[*tag]) {
            Fit::Gentler(adaptations) => adaptations,
            Fit::Fits | Fit::NotForYou(_) => Vec::new(),
        };
        Tag::ALL.iter().flat_map(one).collect()
    }

    /// Whether one tag alone rules it out, whatever is left of it.
    fn bar(&self, tag: Tag) -> bool {
        let bars = |stroke: &Demand| {
            let Demand {
                technique,
                area,
                positions,
                ..
            } = *stroke;
            said_by(&[tag], technique, area, positions).any(|then| then == Then::Bar)
        };
        tag.restriction() == Restriction::Block
            || self.avoid.contains(&tag)
            || self.strokes.iter().any(bars)
    }

    /// Whether what is left of it is still this routine: its beginning, its end, and at least half
    /// of its work.
    fn is_itself(&self, tags: &[Tag]) -> bool {
        let left = |stroke: &&Demand| stroke.most_pressure(tags).is_some();
        let work = |stroke: &Demand| stroke.seconds;
        let all: u64 = self.strokes.iter().map(work).sum();
        let rest: u64 = self.strokes.iter().filter(left).map(work).sum();
        let ends = [self.strokes.first(), self.strokes.last()];
        ends.into_iter().flatten().all(|end| left(&end)) && rest * 2 >= all
    }

    /// What one tag that does not bar it changes; `None` if that is nothing.
    fn adaptation(&self, tag: Tag) -> Option<Adaptation> {
        let touched = self.strokes.iter().any(|s| s.technique.touches());
        let parts = [
            Effect::of(tag, &self.strokes).text(),
            tag.facts().place().filter(|_| touched).map(str::to_owned),
        ];
        let change = parts.into_iter().flatten().collect::<Vec<_>>().join("; ");
        (!change.is_empty()).then_some(Adaptation { tag, change })
    }
}

#[cfg(test)]
mod tests;
