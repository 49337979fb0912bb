//! What can be played but should not be: every limit of the vocabulary, held against a routine.
//!
//! Sources of the figures: `model::limits`, and the tables of techniques and areas.

mod stroke;
#[cfg(test)]
mod tests;
mod whole;

use crate::model::{Routine, Side, Step, Stroke};

/// Something in a routine that is over a limit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breach {
    /// The line of the file, from 1; 1 for what concerns the whole.
    pub line: usize,
    /// The name of the rule.
    pub rule: &'static str,
    /// What is over which limit.
    pub text: String,
    /// How to mend it, where that is not plain.
    pub help: Option<String>,
}

impl Breach {
    fn new(line: usize, rule: &'static str, text: String) -> Self {
        Self {
            line,
            rule,
            text,
            help: None,
        }
    }

    fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

/// Everything in a routine that is over a limit, in the order of its lines.
#[must_use]
pub fn vet(routine: &Routine) -> Vec<Breach> {
    let mut breaches: Vec<Breach> = routine.written_strokes().flat_map(stroke::vet).collect();
    breaches.extend(whole::vet(routine, &played(&routine.strokes)));
    breaches.sort_by_key(|breach| breach.line);
    breaches
}

/// Every side of every stroke in playing order, repeats written out.
fn played(steps: &[Step]) -> Vec<(&Stroke, Side)> {
    let mut all = Vec::new();
    for step in steps {
        match step {
            Step::Stroke(stroke) => {
                all.extend(stroke.sides.in_order().iter().map(|side| (stroke, *side)));
            }
            Step::Each(block) => {
                for side in [Side::Left, Side::Right] {
                    all.extend(block.strokes.iter().map(|stroke| (stroke, side)));
                }
            }
            Step::Repeat(repeat) => {
                for _ in 0..repeat.times {
                    all.extend(played(&repeat.steps));
                }
            }
        }
    }
    all
}
