//! How long a change of position, tool or side takes, so that nobody is hurried.
//!
//! The first lead-in counts from the keyboard: upright, with empty hands. So a routine that begins
//! lying down gets 20 s, one that begins with a ball 10 s. `none` and `hands` are both empty hands;
//! going from one to the other takes no longer.

use std::time::Duration;

use crate::model::{Position, Posture, Tool};
use crate::voice;

/// Only the hand moves.
pub(super) const USUAL: Duration = Duration::from_secs(5);
/// The tool or the position changes.
const PLACE: Duration = Duration::from_secs(10);
/// From lying or the floor to upright, or back.
const RISE_OR_LIE: Duration = Duration::from_secs(20);

/// Where the body is and what it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stance {
    position: Option<Position>,
    posture: Posture,
    thing: Option<Tool>,
}

impl Stance {
    /// Before the first stroke. Whether the person sits or stands is not known, so neither counts
    /// as a change.
    pub(super) const AT_THE_KEYS: Self = Self {
        position: None,
        posture: Posture::Upright,
        thing: None,
    };

    pub(super) fn new(position: Position, tool: Tool) -> Self {
        Self {
            position: Some(position),
            posture: position.posture(),
            thing: tool.is_thing().then_some(tool),
        }
    }

    /// Whether one lies, or is on the floor.
    pub(super) fn is_low(self) -> bool {
        self.posture == Posture::Low
    }

    /// The least time from here to there.
    pub(super) fn time_to(self, there: Self) -> Duration {
        let moved = self.position.is_some() && self.position != there.position;
        if self.posture != there.posture {
            RISE_OR_LIE
        } else if moved || self.thing != there.thing {
            PLACE
        } else {
            USUAL
        }
    }

    /// Which tool to take on the way from here to there.
    pub(super) fn taking(self, there: Self) -> Option<Tool> {
        there.thing.filter(|_| self.thing != there.thing)
    }

    /// What to do on the way from here to there if the author says nothing.
    pub(super) fn words_to(self, there: Self) -> Option<String> {
        self.words_beside(there, "")
    }

    /// The same where these words are said right after it: a tool that they take is not taken twice.
    pub(super) fn words_beside(self, there: Self, words: &str) -> Option<String> {
        let position = there.position.filter(|_| self.position != there.position);
        let moved = position.filter(|_| self.position.is_some() || self.posture != there.posture);
        let put_down = self.thing.filter(|_| there.thing.is_none());
        let put_down = put_down.map(|thing| format!("Put the {} down.", thing.name()));
        let thing = self.take_beside(there, words).or(put_down);
        let words: Vec<String> = thing
            .into_iter()
            .chain(moved.map(|position| position.come_into(self.posture).into()))
            .collect();
        (!words.is_empty()).then(|| words.join(" "))
    }

    /// To take the tool that is needed there, unless these words say so themselves.
    pub(super) fn take_beside(self, there: Self, words: &str) -> Option<String> {
        let tool = self.taking(there).filter(|tool| !takes(words, *tool))?;
        Some(format!("Take the {}.", tool.name()))
    }
}

/// How one is told to have something in the hand.
const TAKING: [&str; 7] = ["take", "pick", "get", "grab", "fetch", "hold", "bring"];

/// Whether a sentence of these words tells to take this tool: "Pick up the ball."
fn takes(words: &str, tool: Tool) -> bool {
    let name = tool.name().split(" in ").next().unwrap_or_default();
    let noun = name.rsplit(' ').next().unwrap_or_default();
    voice::sentences(words).any(|sentence| {
        let sentence = sentence.to_lowercase();
        let mut words = sentence.split(|c: char| !c.is_alphabetic());
        words.clone().any(|word| TAKING.contains(&word)) && words.any(|word| word == noun)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_hurried_off_the_floor() {
        let seated = Stance::new(Position::Seated, Tool::Hands);
        let ball = Stance::new(Position::Seated, Tool::Ball);
        let lying = Stance::new(Position::LyingBack, Tool::None);
        let on_side = Stance::new(Position::LyingOnLeftSide, Tool::None);
        let cases = [
            (Stance::AT_THE_KEYS, seated, 5),
            (Stance::AT_THE_KEYS, ball, 10),
            (Stance::AT_THE_KEYS, lying, 20),
            (seated, Stance::new(Position::Seated, Tool::None), 5),
            (seated, ball, 10),
            (lying, on_side, 10),
            (ball, lying, 20),
            (lying, seated, 20),
        ];
        for (from, to, seconds) in cases {
            assert_eq!(from.time_to(to).as_secs(), seconds, "{from:?} to {to:?}");
        }
    }
    #[test]
    fn what_to_do_is_said_where_the_body_or_a_tool_moves() {
        let seated = Stance::new(Position::Seated, Tool::Hands);
        let ball = Stance::new(Position::Seated, Tool::Ball);
        let cane = Stance::new(Position::Seated, Tool::HookCane);
        let lying = Stance::new(Position::LyingBack, Tool::None);
        let lying_with_ball = Stance::new(Position::LyingBack, Tool::Ball);
        let cases = [
            (Stance::AT_THE_KEYS, seated, None),
            (Stance::AT_THE_KEYS, ball, Some("Take the ball.")),
            (
                Stance::AT_THE_KEYS,
                lying,
                Some("Lie down slowly on your back."),
            ),
            (seated, Stance::new(Position::Seated, Tool::None), None),
            (
                seated,
                Stance::new(Position::Standing, Tool::Hands),
                Some("Stand with your feet apart."),
            ),
            (ball, seated, Some("Put the ball down.")),
            (ball, cane, Some("Take the hook cane.")),
            (lying, seated, Some("Sit up slowly, feet on the floor.")),
            (
                seated,
                lying_with_ball,
                Some("Take the ball. Lie down slowly on your back."),
            ),
        ];
        for (from, to, words) in cases {
            assert_eq!(from.words_to(to).as_deref(), words, "{from:?} to {to:?}");
            assert_eq!(
                from.time_to(to) > USUAL,
                words.is_some(),
                "{from:?} to {to:?}"
            );
        }
    }
}
