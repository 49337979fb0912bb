//! The rules for a routine file, of every level. Each is a constant with a name that never changes.
//!
//! Whoever finds a rule broken names it in a [`Fault`] and says where: the reader of a file by a
//! span of its text, the limits of the body by a [`Target`], because they know no file. Reports,
//! `check --explain` and `docs/rules.md` are made from the same rules. Nothing here reads a file
//! or judges a routine.

/// Declares each rule as a constant, and a table of them all.
macro_rules! rules {
    ($table:ident: $($name:ident = Rule {
        id: $id:literal, level: $level:ident, sources: $sources:expr,
        asks: $asks:literal,
        $($rest:tt)*
    })*) => {
        $(
            #[doc = $asks]
            pub const $name: &Rule = &Rule {
                id: $id, level: $level, sources: $sources, asks: $asks, $($rest)*
            };
        )*
        pub(super) const $table: &[&Rule] = &[$($name),*];
    };
}

mod body;
mod example;
mod fault;
mod file;
mod never;
mod remark;
mod strokes;
mod values;
mod whole;
mod words;

pub use body::*;
pub use example::Example;
pub use fault::Fault;
pub use file::*;
pub use never::*;
pub use remark::{Part, Remark, Target};
pub use strokes::*;
pub use values::*;
pub use whole::*;
pub use words::*;

use std::fmt;

/// How serious it is that a rule is broken, the worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// The file cannot be played.
    Error,
    /// The file can be played, and should not be as it is.
    Warning,
    /// The file may well be meant so.
    Hint,
}

impl Level {
    /// Every level, the worst first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Hint];

    /// The word for people and for scripts.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Hint => "hint",
        }
    }

    /// What it means to break a rule of this level, as a clause.
    #[must_use]
    pub const fn means(self) -> &'static str {
        match self {
            Self::Error => "the file cannot be played",
            Self::Warning => "it can be played, but something in it should change",
            Self::Hint => "it may be just what you meant",
        }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// A rule with all that is said about it.
#[derive(Debug)]
pub struct Rule {
    /// The name, such as `unknown-key`.
    pub id: &'static str,
    /// How serious it is to break it.
    pub level: Level,
    /// What it asks for, in one sentence.
    pub asks: &'static str,
    /// Why it asks for that.
    pub why: &'static str,
    /// What its figure rests on: keys of the table of sources. Empty if that is judgement, or the
    /// rule is one of the format.
    pub sources: &'static [&'static str],
    /// An example that breaks this rule and no other.
    pub bad: Example,
    /// The same example, mended.
    pub good: Example,
}

const TABLES: [&[&Rule]; 7] = [FILE, VALUES, STROKES, NEVER, BODY, WORDS, WHOLE];

impl Rule {
    /// Every rule, in the order in which a file meets them.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        TABLES.into_iter().flatten().copied()
    }

    /// The rule of this name, spelt exactly.
    #[must_use]
    pub fn find(id: &str) -> Option<&'static Self> {
        Self::all().find(|rule| rule.id == id)
    }
}

impl PartialEq for Rule {
    /// A rule is its name.
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Rule {}
