//! Doubt about what applies to the person. While there is any, nothing begins.

use std::fmt;

use crate::shown::harmless;

/// Why what is remembered of the person cannot be relied on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// This version does not know these words for what applies.
    Unknown(Vec<String>),
    /// There is a file that cannot be read, for this reason. It is not touched until somebody has
    /// said again what applies to them.
    Unreadable(String),
    /// The disk has not answered yet. It is asked again.
    Slow,
}

impl Doubt {
    /// The doubt about words that are not known; none where there are none.
    #[must_use]
    pub fn about(unknown: Vec<String>) -> Option<Self> {
        (!unknown.is_empty()).then_some(Self::Unknown(unknown))
    }

    /// Whether there is a file that cannot be read.
    #[must_use]
    pub const fn is_of_file(&self) -> bool {
        matches!(self, Self::Unreadable(_))
    }

    /// What it is, and what to do about it in the list.
    #[must_use]
    pub fn in_list(&self) -> String {
        let act = match self {
            Self::Unknown(_) => "Please read the list to its end, then press Enter if it is right.",
            Self::Unreadable(_) => {
                "Please mark it again, then press Enter at the end of the list if it is right."
            }
            Self::Slow => "Enter tries again.",
        };
        format!("{self} {act}")
    }
}

/// What it is, as a sentence.
impl fmt::Display for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(words) => {
                let words = words.join(", ");
                let words: String = harmless(&words).chars().take(200).collect();
                write!(
                    f,
                    "Something applies to you that this version does not know: {words}."
                )
            }
            Self::Unreadable(why) => write!(f, "What applies to you is not known: {why}."),
            Self::Slow => f.write_str("What applies to you is not known yet: the disk is slow."),
        }
    }
}
