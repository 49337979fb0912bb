//! What is said about a routine, at one of its values, without knowing its file.

use super::{Fault, Rule};

/// A value of a routine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Target {
    /// The stroke as written, from 0; `None` for the head of the file.
    pub stroke: Option<usize>,
    /// Which value of it.
    pub part: Part,
}

/// Which value of a stroke, or of the head of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// All of it: its first key is pointed at.
    Whole,
    /// The name of the routine.
    Title,
    /// The sentence that describes it.
    Summary,
    /// Why the strokes come in this order.
    Why,
    /// Who should not do it.
    Avoid,
    /// What the routine is for.
    Benefit,
    /// One of the sources, from 0.
    Source(usize),
    /// How the hand moves.
    Technique,
    /// Where on the body.
    Area,
    /// Which side or sides.
    Side,
    /// The working time.
    Time,
    /// How hard.
    Pressure,
    /// How fast.
    Tempo,
    /// How the body is placed.
    Position,
    /// With what.
    Tool,
    /// The seconds before the work.
    LeadIn,
    /// The pause between two sides: the stroke's own, or that of the block around it.
    Switch,
    /// What to do with the body in the lead-in.
    Move,
    /// The one instruction.
    Cue,
    /// How to do it exactly.
    Detail,
    /// The time of one of the lines to say, from 0 in the order of their times.
    Say(usize),
}

impl Target {
    /// A value of a stroke.
    #[must_use]
    pub const fn stroke(nth: usize, part: Part) -> Self {
        Self {
            stroke: Some(nth),
            part,
        }
    }

    /// A value at the head of the file.
    #[must_use]
    pub const fn head(part: Part) -> Self {
        Self { stroke: None, part }
    }
}

/// A fault of a routine that can be played, at one of its values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The value that it is about.
    pub target: Target,
    /// The part of a text that it is about, as it stands there.
    pub phrase: Option<String>,
    /// What is wrong.
    pub fault: Fault,
}

impl Remark {
    /// A remark without further help.
    #[must_use]
    pub fn new(
        target: Target,
        rule: &'static Rule,
        title: impl Into<String>,
        label: impl Into<String>,
    ) -> Self {
        let fault = rule.fault(title, label);
        Self {
            target,
            phrase: None,
            fault,
        }
    }

    /// The same about a part of the text.
    #[must_use]
    pub fn phrase(mut self, phrase: impl Into<String>) -> Self {
        self.phrase = Some(phrase.into());
        self
    }

    /// The same with words on how to mend it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.fault = self.fault.help(help);
        self
    }
}
