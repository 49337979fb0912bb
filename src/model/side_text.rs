//! A text of a stroke: one for both sides, or one for each.

use super::wording::told;
use super::{Side, Sides};

/// A text, or one for each side. `{side}` and its like are filled in for the side that it is told on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SideText(Box<Texts>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Texts {
    left: String,
    /// None if it is the same.
    right: Option<String>,
}

impl SideText {
    /// One text for the left side, another for the right.
    #[must_use]
    pub fn each(left: impl Into<String>, right: impl Into<String>) -> Self {
        let (left, right) = (left.into(), Some(right.into()));
        Self(Box::new(Texts { left, right }))
    }

    /// What is told on this side. For both sides at once it is the left one.
    #[must_use]
    pub fn on(&self, side: Side) -> String {
        told(self.written(side), side)
    }

    /// What its author wrote for this side.
    #[must_use]
    pub fn written(&self, side: Side) -> &str {
        match (side, &self.0.right) {
            (Side::Right, Some(right)) => right,
            _ => &self.0.left,
        }
    }

    /// Every text of it, as written, with the sides that it is told on in a stroke on these sides, if
    /// they are known.
    pub fn all(&self, sides: Option<Sides>) -> impl Iterator<Item = (&str, Option<Sides>)> {
        let left = match self.0.right {
            Some(_) => Some(Sides::Left),
            None => sides,
        };
        let right = self
            .0
            .right
            .iter()
            .map(|text| (text.as_str(), Some(Sides::Right)));
        std::iter::once((self.0.left.as_str(), left)).chain(right)
    }
}

impl From<String> for SideText {
    fn from(text: String) -> Self {
        let (left, right) = (text, None);
        Self(Box::new(Texts { left, right }))
    }
}

impl From<&str> for SideText {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

/// What to do with the body before a stroke.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// What is said.
    pub text: SideText,
    /// Whether it is said before the first side only, such as "Take your shoes off."
    pub once: bool,
}

impl From<&str> for Move {
    fn from(text: &str) -> Self {
        Self {
            text: text.into(),
            once: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_side_is_told_its_own() {
        let same = SideText::from("Rest the {side} ankle on your {other} knee.");
        assert_eq!(
            same.on(Side::Right),
            "Rest the right ankle on your left knee."
        );
        let each = SideText::each("Roll to the window.", "Roll to the {side}.");
        assert_eq!(each.on(Side::Left), "Roll to the window.");
        assert_eq!(each.on(Side::Both), "Roll to the window.");
        assert_eq!(each.on(Side::Right), "Roll to the right.");
    }
}
