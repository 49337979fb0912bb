//! The text of a new routine: a good one from the start, for its author to change.
//!
//! Each area gets light work first and then a little more, and the end is easy; every stroke keeps
//! within the tables. For the times, a short version is laid out first, and what is left of the
//! minutes is shared out. The comments are for somebody who has never seen such a file.

mod bank;
mod copy;
mod slug;

use crate::engine::Timeline;
use crate::model::{Benefit, Posture, Secs, Setting};
use crate::notation;
use bank::NamedArea;

pub use copy::{CopyChanges, CopyError, copied};
pub use slug::slug;

/// The shortest and the longest routine that can be made, in minutes.
pub const MINUTES: std::ops::RangeInclusive<u8> = 3..=20;

/// How the first line begins, by which an editor finds the schema.
const MODELINE: &str = "# yaml-language-server: $schema=";
/// The longest a stroke on one side may be, in seconds.
const LONGEST: u32 = 60;
/// Areas are left out until every stroke is at least this long, in seconds.
const LONG_ENOUGH: u32 = 25;
/// The shortest a stroke may be where only one area is left, in seconds.
const SHORTEST: u32 = 15;
/// The first breaths in seconds, before what is left over is added to them.
const BREATHS: u32 = 20;

/// What is wanted of a new routine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sketch {
    /// The title, as [`notation::title`] accepts it.
    pub title: String,
    /// What it is for.
    pub benefit: Benefit,
    /// Where it is done.
    pub setting: Setting,
    /// How long it may take, 3 to 20 minutes.
    pub minutes: u8,
}

impl Sketch {
    /// The text of the file; `schema` is the address of the schema for its first line. The
    /// routine takes at most its minutes, and not much less.
    #[must_use]
    pub fn text(&self, schema: &str) -> String {
        let most = u32::from(self.minutes) * 60;
        let works = bank::hand_work(self.benefit).into_iter();
        let shortest = works.map(|work| work.technique.facts().shortest.count());
        let least = shortest.fold(SHORTEST, u32::max);
        let whole = (1..=bank::areas(self.setting).len()).rev().map(|n| (n, 2));
        // In the shortest ones there is time for one way of working.
        for (areas, works) in whole.chain([(1, 1)]) {
            let total = total(&self.with(schema, areas, works, least, BREATHS));
            let Some(spare) = total.and_then(|total| most.checked_sub(total)) else {
                continue;
            };
            // Each on two sides.
            let passes = u32::try_from(areas * works * 2).unwrap_or(2);
            let seconds = (least + spare / passes).min(LONGEST);
            if seconds >= LONG_ENOUGH || areas == 1 {
                return self.filled(schema, areas, works, seconds, most);
            }
        }
        self.with(schema, 1, 1, least, BREATHS)
    }

    /// With what is left over in the first breaths, or none of it: other seconds may have other words.
    fn filled(&self, schema: &str, areas: usize, works: usize, seconds: u32, most: u32) -> String {
        let breathing = |breaths| self.with(schema, areas, works, seconds, breaths);
        let total = total(&breathing(BREATHS)).unwrap_or(most);
        let rest = most.saturating_sub(total).min(60);
        breathing((BREATHS + rest).saturating_sub(total.saturating_sub(most)))
    }

    fn with(&self, schema: &str, areas: usize, works: usize, seconds: u32, breaths: u32) -> String {
        let mut out = self.head(schema) + &self.opening(Secs::new(breaths));
        for (nth, area) in bank::areas(self.setting).iter().take(areas).enumerate() {
            self.block(*area, works, Secs::new(seconds), nth == 0, &mut out);
        }
        out + &self.end()
    }

    fn head(&self, schema: &str) -> String {
        let (benefit, setting) = (self.benefit, self.setting);
        let title = quoted(&self.title);
        let (benefits, settings) = (Benefit::IDS.join(" | "), Setting::IDS.join(" | "));
        let place = setting.place();
        let (minutes, purpose) = (self.minutes, bank::purpose(benefit));
        let (avoid, sources) = (bank::AVOID.join(", "), bank::sources(benefit).join(", "));
        format!(
            "{MODELINE}{schema}
#
# A routine for backrub: change what you like. `backrub check` says what is wrong, and a good
# editor completes keys and words. A time is 45, 45s, 2m or 1m 30s. Whatever you leave out has a
# default, and keys of your own begin with x-.

title: {title}
# {benefits}
benefit: {benefit}
# {settings}
setting: {setting}
# One sentence on what it is.
summary: {minutes} minutes {place}, {purpose}.
# Why the strokes come in this order.
why: >-
  Slow breaths come first, then light work on each place, then a little more. The end is easy,
  so that nobody gets up in a hurry.
# Who should not do it today. Add what your strokes ask for.
avoid: [{avoid}]
# What it rests on: names that backrub knows, or references of your own.
sources: [{sources}]

strokes:
"
        )
    }

    fn opening(&self, breaths: Secs) -> String {
        let [movement, cue] = bank::opening(self.setting);
        let position = self.position(4);
        format!(
            "  # `move` is said first, then the name of the stroke, then the cue.
  - technique: breathing
    area: chest-belly              # in the middle, so no side
    time: {breaths}
{position}    move: {movement}
    cue: {cue}
"
        )
    }

    fn end(&self) -> String {
        let position = self.position(4);
        match bank::position(self.setting).posture() {
            Posture::Low => format!(
                "
  # Whoever lay down or sat low is told to take their time.
  - technique: breathing
    area: chest-belly
    time: 20s
{position}    cue: Slow breaths out. When you are ready, rise slowly.
"
            ),
            Posture::Upright => "
  - technique: active-movement
    area: shoulder-top
    side: both
    time: 15s
    cue: Hands down. Roll both shoulders back, slow and easy.
"
            .to_owned(),
        }
    }

    /// So many strokes on an area, on the left and then on the right.
    fn block(
        &self,
        (area, part): NamedArea,
        works: usize,
        time: Secs,
        first: bool,
        out: &mut String,
    ) {
        if first {
            out.push_str(
                "
  # A block: all of it on the left, then all of it on the right, for the same time. {side} and
  # {other} become left and right. Put text that begins with { in quotes.
",
            );
        } else {
            out.push('\n');
        }
        out.push_str("  - each:\n      strokes:\n");
        let all = bank::hand_work(self.benefit).into_iter();
        for (nth, work) in all.take(works).enumerate() {
            let technique = work.technique;
            let cap = area.facts().cap.min(technique.facts().most);
            let pressure = work.pressure.min(cap);
            let cue = quoted(&work.cue(part));
            let note = match (first, nth) {
                (true, 0) => format!("  # 0 (no contact) to 6 (firm); here at most {cap}"),
                _ => String::new(),
            };
            let position = self.position(10);
            if nth > 0 {
                out.push('\n');
            }
            *out += &format!(
                "        - technique: {technique}
          area: {area}
          time: {time}
          pressure: {pressure}{note}
{position}          cue: {cue}
"
            );
            if first && nth == 0 {
                out.push_str(
                "          say:                     # heard at that second of each side's work\n            \
                 8s: Keep breathing.\n",
            );
            }
        }
    }

    /// The line of the position, unless it is the default one of the setting.
    fn position(&self, indent: usize) -> String {
        match bank::position(self.setting) {
            usual if usual == self.setting.position() => String::new(),
            position => format!("{:indent$}position: {position}\n", ""),
        }
    }
}

/// A text in double quotes. What JSON quotes, YAML reads.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// How long a file takes, in whole seconds.
fn total(text: &str) -> Option<u32> {
    let routine = notation::read("sketch", text.as_bytes()).ok()?;
    let total = Timeline::of(&routine).total;
    u32::try_from(total.as_millis().div_ceil(1000)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advice;
    use crate::model::Technique;

    fn every() -> impl Iterator<Item = Sketch> {
        let pairs = Benefit::ALL
            .iter()
            .flat_map(|benefit| Setting::ALL.iter().map(move |setting| (*benefit, *setting)));
        pairs.flat_map(|(benefit, setting)| {
            MINUTES.map(move |minutes| Sketch {
                title: "Größe: 首 \"😀\" #1".to_owned(),
                benefit,
                setting,
                minutes,
            })
        })
    }

    #[test]
    fn whatever_is_asked_for_is_good_and_fits() {
        for sketch in every() {
            let text = sketch.text("x.json");
            let routine = notation::read("sketch", text.as_bytes())
                .unwrap_or_else(|report| panic!("{report:#?}\n{text}"));
            assert_eq!(advice::vet(&routine), Vec::new(), "{text}");
            assert_eq!(routine.title, sketch.title);
            assert_eq!(
                (routine.benefit, routine.setting),
                (sketch.benefit, sketch.setting)
            );
            let (seconds, most) = (total(&text).unwrap(), u32::from(sketch.minutes) * 60);
            assert!(
                seconds <= most && seconds + 20 >= most,
                "{seconds} of {most}\n{text}"
            );
        }
    }

    #[test]
    fn what_is_done_serves_the_benefit() {
        for sketch in every() {
            let routine = notation::read("sketch", sketch.text("x").as_bytes()).unwrap();
            for stroke in routine.written_strokes() {
                let serves = stroke.technique.facts().serves.contains(&sketch.benefit);
                let any = [Technique::Breathing, Technique::ActiveMovement];
                assert!(serves || any.contains(&stroke.technique), "{sketch:?}");
                assert!(stroke.pressure.is_none_or(|p| p.level() < 5), "{sketch:?}");
                let tools = stroke.area.facts().tools;
                let hands = tools.contains(&crate::model::Tool::Hands);
                assert!(hands || stroke.pressure.is_none(), "{sketch:?}");
            }
        }
    }
}
