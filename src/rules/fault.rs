//! What is wrong, in words, wherever it is.

use super::Rule;

/// A rule that is broken, in words for the author.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The rule that is broken.
    pub rule: &'static Rule,
    /// What is wrong.
    pub title: String,
    /// What to say at the place itself.
    pub label: String,
    /// How to mend it, where the label does not say so.
    pub help: Option<String>,
}

impl Rule {
    /// The fault of breaking it, without further help.
    #[must_use]
    pub fn fault(&'static self, title: impl Into<String>, label: impl Into<String>) -> Fault {
        Fault {
            rule: self,
            title: title.into(),
            label: label.into(),
            help: None,
        }
    }
}

impl Fault {
    /// The same with words on how to mend it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}
