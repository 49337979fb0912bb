//! Rules for one stroke that come from the limits of the body and of attention.

use super::Level::Warning;
use super::{Example, Rule};

rules! {
    BODY:
    AREA_PRESSURE = Rule {
        id: "area-pressure", level: Warning, sources: &["Grabow18", "ABMP-sites"],
        asks: "Pressure stays under the cap of the area.",
        why: "Where bone, nerves or organs lie near the surface less is borne. Nowhere it is more \
              than 6: rolling at about 4 of 10 gained as much range as at 8. What is over the cap is \
              played with the cap.",
        bad: Example::strokes("  - { technique: petrissage, area: low-back, side: both, time: 30s, pressure: 5 }"),
        good: Example::strokes("  - { technique: petrissage, area: low-back, side: both, time: 30s, pressure: 4 }"),
    }
    TECHNIQUE_PRESSURE = Rule {
        id: "technique-pressure", level: Warning, sources: &["WaltonScale"],
        asks: "Pressure is one that the technique is done with.",
        why: "Light stroking that presses is no light stroking, and a fold of skin that is gripped \
              hard hurts. The ranges are by convention, on the five levels of the profession.",
        bad: Example::strokes("  - { technique: effleurage, area: thigh-front, side: each, time: 30s, pressure: 0 }"),
        good: Example::strokes("  - { technique: effleurage, area: thigh-front, side: each, time: 30s, pressure: 2 }"),
    }
    TECHNIQUE_TEMPO = Rule {
        id: "technique-tempo", level: Warning, sources: &["Dhanani"],
        asks: "Tempo is one that the technique is done at.",
        why: "Stroking of 12 to 15 a minute calms, of 30 to 40 stirs; faster, hands slip or tire. The \
              ranges are by convention.",
        bad: Example::strokes("  - { technique: effleurage, area: calf, side: each, time: 30s, tempo: 60 }"),
        good: Example::strokes("  - { technique: effleurage, area: calf, side: each, time: 30s, tempo: 12 }"),
    }
    TECHNIQUE_TIME = Rule {
        id: "technique-time", level: Warning, sources: &["Behm20"],
        asks: "A stroke lasts as long as its technique is done on one side.",
        why: "Shorter, the hand has hardly found its place; longer, the skin gets sore and the working \
              hand tires. Rolling is studied for 30 to 120 s; the other ranges are by convention.",
        bad: Example::strokes("  - { technique: circular-friction, area: calf, side: each, time: 90s }"),
        good: Example::strokes("  - { technique: circular-friction, area: calf, side: each, time: 60s }"),
    }
    STILL_SPOT = Rule {
        id: "still-spot", level: Warning, sources: &["Gemmell08", "Wilke18", "SBMU19"],
        asks: "A still press stays on one spot for 90 s at most.",
        why: "Presses of 30 to 60 s were studied, and of 90 s; beyond that nothing is known but that \
              the spot gets sore.",
        bad: Example::strokes("  - { technique: trigger-point-pressure, area: shoulder-top, side: each, time: 2m }"),
        good: Example::strokes("  - { technique: trigger-point-pressure, area: shoulder-top, side: each, time: 45s }"),
    }
    MOVING_STRIP = Rule {
        id: "moving-strip", level: Warning, sources: &["Behm20"],
        asks: "A stroke goes over one strip for 120 s at most.",
        why: "That is the longest of the usual doses, 30 to 120 s; more brought no more.",
        bad: Example::strokes("  - { technique: petrissage, area: shoulder-top, side: each, time: 3m }"),
        good: Example::strokes("  - { technique: petrissage, area: shoulder-top, side: each, time: 90s }"),
    }
    TECHNIQUE_TOOL = Rule {
        id: "technique-tool", level: Warning, sources: &["AMTA"],
        asks: "A tool is one that the technique is done with.",
        why: "Kneading gathers the muscle between fingers and palm, which no ball can do.",
        bad: Example::strokes("  - { technique: petrissage, area: shoulder-top, side: each, time: 30s, tool: ball }"),
        good: Example::strokes("  - { technique: ball-rolling, area: shoulder-top, side: each, time: 30s, tool: ball }"),
    }
    AREA_TECHNIQUE = Rule {
        id: "area-technique", level: Warning, sources: &["ABMP-sites", "BioFR", "HeadMassage"],
        asks: "A technique is one that the area bears.",
        why: "Behind the lower ribs and the waist lie the kidneys without much to shield them: nothing \
              is tapped or beaten there.",
        bad: Example::file(
            "title: Example\nbenefit: improve-circulation\nsetting: chair\nsources: [Gemmell08]\nstrokes:\n  \
             - { technique: tapotement, area: low-back, side: both, time: 30s }"),
        good: Example::file(
            "title: Example\nbenefit: improve-circulation\nsetting: chair\nsources: [Gemmell08]\nstrokes:\n  \
             - { technique: effleurage, area: low-back, side: both, time: 30s }"),
    }
    AREA_TOOL = Rule {
        id: "area-tool", level: Warning, sources: &["Springforward", "Sharecare", "ABMP-sites"],
        asks: "A tool is one that the area bears.",
        why: "A roller under the low back bends it over a ridge with the body's weight, and jams its \
              joints. That ban is the custom of physiotherapists, not proof. Some areas are out of \
              reach of one's own hands.",
        bad: Example::strokes("  - { technique: foam-rolling, area: low-back, side: both, time: 30s }"),
        good: Example::strokes("  - { technique: foam-rolling, area: upper-back, side: both, time: 30s }"),
    }
    LONG_CUE = Rule {
        id: "long-cue", level: Warning, sources: &[],
        asks: "A cue has 12 words at most.",
        why: "It is one thing to do, heard once while the hands begin. Longer, it takes longer to hear \
              than to do. By judgement.",
        bad: Example::strokes("  - technique: effleurage\n    area: calf\n    side: each\n    time: 30s\n    cue: Glide slowly from the heel up to the knee, then come back down lightly."),
        good: Example::strokes("  - technique: effleurage\n    area: calf\n    side: each\n    time: 30s\n    cue: Glide slowly from the heel up to the knee.\n    detail: Come back down lightly, with the weight of the hand alone."),
    }
    LATE_LINE = Rule {
        id: "late-line", level: Warning, sources: &[],
        asks: "A line is said before the work is over.",
        why: "The seconds of `say` count from the begin of each side's work. At its end the next thing \
              is announced, so that a later line is never heard.",
        bad: Example::strokes("  - { technique: effleurage, area: calf, side: each, time: 30s, say: { 40s: Lighter now. } }"),
        good: Example::strokes("  - { technique: effleurage, area: calf, side: each, time: 30s, say: { 20s: Lighter now. } }"),
    }
    CROWDED_LINE = Rule {
        id: "crowded-line", level: Warning, sources: &[],
        asks: "A line is heard at its second, and is over before the countdown.",
        why: "No two things are said at once: a line waits for the line before it, and for the cue, which \
              may last six seconds into the work. One that cannot be over before the work is shown \
              and not said. The last three seconds are counted by a tick each.",
        bad: Example::strokes("  - technique: effleurage\n    area: calf\n    side: each\n    time: 30s\n    cue: Glide slowly from the heel up to below the knee.\n    say: { 2s: Lighter on the way back. }"),
        good: Example::strokes("  - technique: effleurage\n    area: calf\n    side: each\n    time: 30s\n    cue: Glide slowly from the heel up to below the knee.\n    say: { 8s: Lighter on the way back. }"),
    }
    SHORT_LEAD_IN = Rule {
        id: "short-lead-in", level: Warning, sources: &[],
        asks: "A lead-in or a switch leaves time for the move and for what is said.",
        why: "A tool or another position takes 10 s, to lie down or to rise takes 20 s, and nobody is \
              hurried. Where words take longer than the time that is written, they are waited for, so \
              that the routine takes longer than its file says.",
        bad: Example::strokes("  - { technique: effleurage, area: calf, side: each, time: 30s }\n  - { technique: rest, area: chest-belly, time: 20s, position: lying-back, lead-in: 10s }"),
        good: Example::strokes("  - { technique: effleurage, area: calf, side: each, time: 30s }\n  - { technique: rest, area: chest-belly, time: 20s, position: lying-back, lead-in: 25s }"),
    }
}
