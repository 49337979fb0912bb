//! What can be played but should not be: a routine checked against every limit of the vocabulary.
//!
//! Each remark names a rule of the table and the value that it is about; where that value stands in
//! a file is not known here. Sources of the figures: `model::limits`, and the tables of techniques
//! and areas.

mod avoid;
mod ending;
mod phrases;
mod place;
#[cfg(test)]
mod range_tests;
mod rising;
mod script;
mod stroke;
#[cfg(test)]
mod tests;
mod texts;
mod whole;
mod words;

use crate::model::{Routine, Side, Step, Stroke};
use crate::rules::Remark;

/// Every remark on a routine, in no particular order.
#[must_use]
pub fn vet(routine: &Routine) -> Vec<Remark> {
    let setting = routine.setting;
    let mut remarks = texts::of_the_head(routine);
    for (nth, stroke) in routine.written_strokes().enumerate() {
        remarks.extend(stroke::vet(nth, stroke));
        remarks.extend(place::of_a_stroke(nth, stroke, setting));
        remarks.extend(texts::of_a_stroke(nth, stroke, Some(setting)));
    }
    remarks.extend(script::foreign(routine));
    let played = played(routine);
    remarks.extend(whole::vet(routine, &played));
    remarks.extend(place::changes(routine, &played));
    remarks.extend(ending::vet(routine, &played));
    remarks.extend(avoid::missing(routine, &played));
    remarks
}

/// The remarks on one stroke by itself; `nth` counts the strokes as written, from 0.
#[must_use]
pub fn vet_stroke(nth: usize, stroke: &Stroke) -> Vec<Remark> {
    let mut remarks = stroke::vet(nth, stroke);
    remarks.extend(texts::of_a_stroke(nth, stroke, None));
    remarks
}

/// One side of a stroke as played.
#[derive(Debug, Clone, Copy)]
struct Played<'r> {
    /// Counts the strokes as written, from 0.
    nth: usize,
    stroke: &'r Stroke,
    side: Side,
}

/// Every side of every stroke in playing order, with repeats written out.
fn played(routine: &Routine) -> Vec<Played<'_>> {
    let mut all = Vec::new();
    play(&routine.strokes, 0, &mut all);
    all
}

/// Adds steps whose first stroke has the number `nth`; returns the number after their last one.
fn play<'r>(steps: &'r [Step], mut nth: usize, all: &mut Vec<Played<'r>>) -> usize {
    for step in steps {
        match step {
            Step::Stroke(stroke) => {
                let sides = stroke.sides.in_order().iter();
                all.extend(sides.map(|&side| Played { nth, stroke, side }));
                nth += 1;
            }
            Step::Each(block) => {
                for side in [Side::Left, Side::Right] {
                    let strokes = block.strokes.iter().zip(nth..);
                    all.extend(strokes.map(|(stroke, nth)| Played { nth, stroke, side }));
                }
                nth += block.strokes.len();
            }
            Step::Repeat(repeat) => {
                let first = nth;
                for _ in 0..repeat.times {
                    nth = play(&repeat.steps, first, all);
                }
            }
        }
    }
    nth
}
