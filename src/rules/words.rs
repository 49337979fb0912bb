//! Rules for what is written in the texts of a routine.

use super::Level::{Hint, Warning};
use super::example::Extent::{Head, Strokes};
use super::{Example, Rule};

rules! {
    WORDS:
    AGAINST_STOP_RULES = Rule {
        id: "against-stop-rules", level: Warning, sources: &["WaltonScale"],
        asks: "No text asks for pain, force or a held breath, or asks anybody to ignore a warning \
               of the body.",
        why: "Whoever feels pain, numbness or dizziness eases off or stops, whatever the routine says. A \
              sentence in the ear is stronger than a rule that was read before.",
        bad: Example(Strokes, "  - { technique: effleurage, area: calf, side: each, time: 30s, \
                               cue: Press as hard as you can. }"),
        good: Example(Strokes, "  - { technique: effleurage, area: calf, side: each, time: 30s, \
                                cue: Never press as hard as you can. }"),
    }
    NEVER_WORKED = Rule {
        id: "never-worked", level: Warning, sources: &["ABMP-sites"],
        asks: "No text leads the hand to a place that is never worked.",
        why: "The throat, the hollow of the knee, the armpit, the groin, the spine, the kidneys and the tailbone \
              have no word as areas, and are not reached through a cue either. To say what to keep off is good.",
        bad: Example(Strokes, "  - { technique: effleurage, area: calf, side: each, time: 30s, \
                               cue: Glide into the hollow of the knee. }"),
        good: Example(Strokes, "  - { technique: effleurage, area: calf, side: each, time: 30s, \
                                cue: Stop below the hollow of the knee. }"),
    }
    EYES_CLOSED = Rule {
        id: "eyes-closed", level: Warning, sources: &[],
        asks: "Eyes stay open in every standing position.",
        why: "With closed eyes many people sway, and some fall. By judgement.",
        bad: Example(Strokes, "  - { technique: effleurage, area: thigh-front, side: each, time: \
                               30s, position: standing, cue: Close your eyes and glide up. }"),
        good: Example(Strokes, "  - { technique: effleurage, area: thigh-front, side: each, time: \
                                30s, position: standing, cue: Keep your eyes open and glide up. }"),
    }
    WRONG_SIDE = Rule {
        id: "wrong-side", level: Warning, sources: &[],
        asks: "A side in a text is the one that is worked.",
        why: "Whoever has their eyes closed does what they hear. {side} and {other} are always right.",
        bad: Example(Strokes, "  - { technique: effleurage, area: calf, side: each, time: 30s, \
                               cue: Glide up the left calf. }"),
        good: Example(Strokes, "  - { technique: effleurage, area: calf, side: each, time: 30s, \
                                cue: \"Glide up the {side} calf.\" }"),
    }
    PROMISE = Rule {
        id: "promise", level: Warning, sources: &[],
        asks: "No text promises to heal.",
        why: "Self-massage may ease and calm for a while. Nothing shows that it cures, flushes out, breaks up or \
              puts back anything, and whoever believes it may see a doctor too late.",
        bad: Example(Head, "summary: It heals worn discs."),
        good: Example(Head, "summary: It may ease a stiff back."),
    }
    UNSEEN_TEXT = Rule {
        id: "unseen-text", level: Warning, sources: &[],
        asks: "A text can be seen.",
        why: "Invisible characters alone, such as a blank of no width, are an empty row to whoever reads, and \
              nothing to whoever listens.",
        bad: Example(Head, "summary: \"\\u200B\""),
        good: Example(Head, "summary: Slow strokes for tired calves."),
    }
    UNFILLED = Rule {
        id: "unfilled", level: Warning, sources: &[],
        asks: "Braces hold only {side}, {other}, {Side} or {Other}, and only in the texts of strokes.",
        why: "Nothing is filled in for another word. It would be shown, and read out, as it stands.",
        bad: Example(Strokes, "  - { technique: effleurage, area: calf, side: each, time: 30s, \
                               cue: \"Glide up the {area}.\" }"),
        good: Example(Strokes, "  - { technique: effleurage, area: calf, side: each, time: 30s, \
                                cue: \"Glide up the {side} calf.\" }"),
    }
    CUT_TEXT = Rule {
        id: "cut-text", level: Hint, sources: &[],
        asks: "No text is cut off by a # in it.",
        why: "A space and a # end a text that has no quotes, and what follows is neither shown nor said. A \
              comment that is meant has a line of its own, or two blanks before it and one behind the #.",
        bad: Example(Strokes, "  - technique: effleurage\n    area: calf\n    side: each\n    \
                               time: 30s\n    cue: Glide up to point #3 of your leaflet."),
        good: Example(Strokes, "  - technique: effleurage\n    area: calf\n    side: each\n    \
                                time: 30s\n    cue: \"Glide up to point #3 of your leaflet.\""),
    }
    LOOK_ALIKE = Rule {
        id: "look-alike", level: Hint, sources: &[],
        asks: "A text has no unseen character, and does not begin with a curly quote from a word \
               processor.",
        why: "A soft hyphen, a blank of no width or a no-break space comes along when text is copied. It cannot be \
              seen, and a voice may stumble over it. The quotes of a word processor are letters to YAML: they \
              are shown, and protect nothing.",
        bad: Example(Head, "summary: “Slow strokes for tired calves.”"),
        good: Example(Head, "summary: \"Slow strokes for tired calves.\""),
    }
    FOREIGN_SCRIPT = Rule {
        id: "foreign-script", level: Hint, sources: &[],
        asks: "What is said is in Latin letters, or a speech program with a voice for it is set.",
        why: "The built-in voice speaks English. Another script is never spelt letter by letter: where no program \
              speaks it, the line is only shown, and whoever has their eyes closed misses it.",
        bad: Example(Strokes, "  - { technique: effleurage, area: calf, side: each, time: 30s, \
                               cue: ふくらはぎをゆっくり。 }"),
        good: Example(Strokes, "  - { technique: effleurage, area: calf, side: each, time: 30s, \
                                cue: Slowly up the calf. }"),
    }
}
