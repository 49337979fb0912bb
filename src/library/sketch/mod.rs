//! The text of a new routine: a good one from the start, for its author to change.
//!
//! Each area gets light work first and then a little more, and the end is easy; every stroke keeps
//! within the tables. For the times, a short version is laid out first, and what is left of the
//! minutes is shared out. The comments are for somebody who has never seen such a file.

mod bank;
mod copy;
mod slug;

use std::fmt::Write;

use crate::engine::Timeline;
use crate::model::{Benefit, Posture, Secs, Setting};
use crate::notation;
use bank::{Opening, Recipe};

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
        let recipe = bank::recipe(self.benefit, self.setting);
        let most = u32::from(self.minutes) * 60;
        let least = recipe.shortest().max(SHORTEST);
        for areas in (1..=recipe.areas.len()).rev() {
            let Some(spare) = total(&self.with(&recipe, schema, areas, least, BREATHS))
                .and_then(|total| most.checked_sub(total))
            else {
                continue;
            };
            // Two strokes on two sides of each area.
            let passes = u32::try_from(areas).unwrap_or(1) * 4;
            let seconds = (least + spare / passes).min(LONGEST);
            if seconds >= LONG_ENOUGH || areas == 1 {
                let rest = spare - (seconds - least) * passes;
                return self.with(&recipe, schema, areas, seconds, BREATHS + rest.min(60));
            }
        }
        self.with(&recipe, schema, 1, least, BREATHS)
    }

    fn with(
        &self,
        recipe: &Recipe,
        schema: &str,
        areas: usize,
        seconds: u32,
        breaths: u32,
    ) -> String {
        let mut out = String::new();
        self.head(recipe, schema, &mut out);
        self.opening(&recipe.opening, Secs::new(breaths), &mut out);
        for (nth, area) in recipe.areas.iter().take(areas).enumerate() {
            block(recipe, area, seconds, nth == 0, &mut out);
        }
        self.end(&mut out);
        out
    }

    // Writing to a String cannot fail, here and below.
    fn head(&self, recipe: &Recipe, schema: &str, out: &mut String) {
        let Self {
            benefit, setting, ..
        } = self;
        let title = quoted(&self.title);
        let (benefits, settings) = (Benefit::IDS.join(" | "), Setting::IDS.join(" | "));
        let place = setting.place();
        let (minutes, purpose) = (self.minutes, bank::purpose(*benefit));
        let (avoid, sources) = (recipe.avoid.join(", "), recipe.sources.join(", "));
        let _ = write!(
            out,
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
        );
    }

    fn opening(&self, opening: &Opening, breaths: Secs, out: &mut String) {
        let Opening { movement, cue } = opening;
        let position = position(self.setting);
        let _ = write!(
            out,
            "  # `move` is said first, then the name of the stroke, then the cue.
  - technique: breathing
    area: chest-belly              # in the middle, so no side
    time: {breaths}
{position}    move: {movement}
    cue: {cue}
"
        );
    }

    fn end(&self, out: &mut String) {
        let position = position(self.setting);
        let low = bank::position(self.setting).posture() == Posture::Low;
        let _ = match low {
            true => write!(
                out,
                "
  # Whoever lay down or sat low is told to take their time.
  - technique: breathing
    area: chest-belly
    time: 20s
{position}    cue: Slow breaths out. When you are ready, rise slowly.
"
            ),
            false => write!(
                out,
                "
  - technique: active-movement
    area: shoulder-top
    side: both
    time: 15s
    cue: Hands down. Roll both shoulders back, slow and easy.
"
            ),
        };
    }
}

/// Two strokes on an area, on the left and then on the right.
fn block(recipe: &Recipe, area: &bank::NamedArea, seconds: u32, first: bool, out: &mut String) {
    let name = area.area;
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
    for (nth, work) in recipe.hand_work.iter().enumerate() {
        let technique = work.technique;
        let cap = name.facts().cap.min(technique.facts().most);
        let pressure = work.pressure.min(cap);
        let time = Secs::new(seconds);
        let cue = quoted(&work.cue(area.part));
        let note = match (first, nth) {
            (true, 0) => format!("  # 0 (no contact) to 6 (firm); here at most {cap}"),
            _ => String::new(),
        };
        let position = recipe.position.map_or_else(String::new, |position| {
            format!("          position: {position}\n")
        });
        if nth > 0 {
            out.push('\n');
        }
        let _ = write!(
            out,
            "        - technique: {technique}
          area: {name}
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

fn position(setting: Setting) -> String {
    match bank::position(setting) == setting.position() {
        true => String::new(),
        false => format!("    position: {}\n", bank::position(setting)),
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
