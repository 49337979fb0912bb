//! Words on getting up from where one lay, told from a belly that rises with the breath.

use super::phrases::Spared;
use super::words;

/// Getting up from where one lay, or staying there.
const RISING: &[&str] = &[
    "get/getting/got up",
    "sit/sitting up",
    "stand/standing up",
    "push yourself up",
    "help yourself up",
    "roll/turn to/onto/over/on * side",
    "roll/turn slowly/gently/carefully to/onto/over/on * side",
    "back/up to/on/onto your feet",
    "to/onto * hands and knees",
    "to/onto/on all fours",
    "stay/remain * lying/there/here/down/while/as",
    "lie/rest * lying/there/here/while/as",
    "nothing more/else to do",
    "asleep/sleep",
];

/// The same in words that are also said of the belly that rises with the breath.
const RISES: &[&str] = &[
    "rise/rising/stand/standing slowly/gently/carefully",
    "slowly/gently/carefully/then rise/stand",
    "to/before/when rise/rising/stand/standing",
    "come/coming up",
];

/// What rises by itself.
#[rustfmt::skip]
pub(super) const RISERS: &[&str] = &[
    "it", "they", "them", "belly", "tummy", "stomach", "abdomen", "chest", "rib", "ribs", "breath",
    "waist", "back", "spine", "pelvis", "hip", "hips", "knee", "knees", "leg", "legs", "foot",
    "feet", "heel", "heels", "toes", "arm", "arms", "hand", "hands", "elbow", "elbows", "shoulder",
    "shoulders", "head", "chin", "ball", "balls", "roller",
];

/// What may stand between that and its rising.
pub(super) const BEFORE_RISING: &[&str] =
    &["slowly", "gently", "carefully", "softly", "to", "then"];

/// Whether somebody is told to get up, or to stay.
pub(super) fn rises(text: &str) -> bool {
    words::says(text, RISING) || words::find(text, RISES, Spared::ByItself).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_up_is_told_from_a_belly_that_rises() {
        for text in [
            "Then stand up slowly.",
            "Roll to your side, and rise slowly.",
            "Roll gently onto your left side.",
            "Slowly rise, one hand on the chair.",
            "Rock from heels to toes, then stand.",
            "Use the chair to rise.",
            "Come up when you are ready.",
            "Wait a moment before standing.",
            "Stay here for a while.",
            "Come onto your hands and knees.",
        ] {
            assert!(rises(text), "{text}");
        }
        for text in [
            "Let the belly rise and fall.",
            "Feel your belly rise slowly.",
            "Feel it slowly rise.",
            "Allow the chest to rise.",
            "Watch the ribs rising gently.",
            "Let one knee come up.",
            "Let the feet stand wide.",
            "Stroke slowly up the thigh.",
            "Roll the ball to the other side.",
            "Turn your head to the right side.",
            "Lie down on your back.",
            "Feel the weight on your feet.",
        ] {
            assert!(!rises(text), "{text}");
        }
    }
}
