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

impl Fault {
    /// A fault without further help.
    #[must_use]
    pub fn new(rule: &'static Rule, title: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            rule,
            title: title.into(),
            label: label.into(),
            help: None,
        }
    }

    /// The same with words on how to mend it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}
