//! When to stop during a session.
//!
//! Figures are of discomfort felt, 0 to 10, never of pressure applied. Source: docs/domain.md,
//! sections 4.3 and 4.4, where each rule names its basis.

use crate::model::wording::small;

/// One rule: what the person notices, and what to do then.
#[derive(Debug, PartialEq, Eq)]
pub struct StopRule {
    /// What is noticed, completing "If …".
    pub when: &'static str,
    /// What to do, in a few sentences.
    pub then: &'static str,
}

impl StopRule {
    /// All of it in one line: "If discomfort is 4 or 5 out of 10: press more lightly."
    #[must_use]
    pub fn text(&self) -> String {
        format!("If {}: {}", self.when, small(self.then))
    }
}

/// The one rule that every session begins with, in the same words for the ear and for the eye.
pub const AT_A_GLANCE: &str =
    "Stop if it feels sharp, burning or tingling, or if you feel numb or dizzy.";

/// The rule in one line of the player, the longest first: the last one fits 40 columns.
pub const IN_A_FEW_WORDS: [&str; 4] = [
    "Stop if it feels sharp, burning or tingling, or if you feel numb or dizzy: press x.",
    AT_A_GLANCE,
    "Stop: sharp, burning, tingling, numb or dizzy.",
    "Stop: sharp, tingling, numb, dizzy.",
];

/// What stands in their place once a session is stopped; the last one fits 40 columns.
pub const STOPPED_IN_A_FEW_WORDS: [&str; 2] = [
    "Sharp, burning, tingling, numb or dizzy? Then leave it for today.",
    "Sharp, numb or dizzy? Leave it today.",
];

/// Every rule, the gravest first.
pub const ALL: &[StopRule] = &[
    StopRule {
        when: "you feel dizzy, faint, sick, short of breath or tight in the chest, or cannot see \
               or speak as usual",
        then: "Stop. If faint, lie down; if breathless or tight in the chest, sit up. Call your \
               emergency number (112 in Europe, 999 in the UK, 911 in North America) for chest \
               pain or tightness, for breathlessness that does not settle, or if your sight, \
               speech or face changes, even if it passes.",
    },
    StopRule {
        when: "you feel numbness, tingling or weakness in an arm or a leg",
        then: "Stop. If it has not gone in a few minutes, end the session and ask for medical \
               advice.",
    },
    StopRule {
        when: "pain is sharp, shooting, burning or electric, or any pain is 6 or more out of 10",
        then: "Stop this stroke.",
    },
    StopRule {
        when: "discomfort is 4 or 5 out of 10",
        then: "Press more lightly.",
    },
    StopRule {
        when: "pain is 2 points higher than when you began, and still is 30 seconds after you \
               ease off",
        then: "End the session for today.",
    },
    StopRule {
        when: "you wince, hold your breath or cannot relax",
        then: "Press half as hard.",
    },
    StopRule {
        when: "there is a new bruise, swelling, bleeding or a change in the skin's colour",
        then: "Stop, and leave that area alone until it has healed.",
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_short_rule_fits_the_line_of_the_player() {
        assert!(IN_A_FEW_WORDS.is_sorted_by_key(|words| std::cmp::Reverse(words.len())));
        assert!(IN_A_FEW_WORDS[3].len() <= 38);
        assert!(STOPPED_IN_A_FEW_WORDS[1].len() <= 38);
    }

    #[test]
    fn the_line_before_a_session_fits_beside_nothing_else() {
        assert!(AT_A_GLANCE.len() <= 74, "one row of 80 columns");
    }

    #[test]
    fn every_rule_completes_its_sentence() {
        for rule in ALL {
            assert!(rule.when.starts_with(char::is_lowercase), "{}", rule.when);
            assert!(!rule.when.ends_with('.'), "{}", rule.when);
            assert!(rule.then.ends_with('.'), "{}", rule.then);
            assert!(!rule.when.contains("  ") && !rule.then.contains("  "));
        }
    }
}
