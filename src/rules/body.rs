//! Rules for one stroke that come from the limits of the body and of attention.

use super::Level::{Hint, Warning};
use super::example::Extent::Strokes;
use super::{Example, Rule};

rules! {
    BODY:
    AREA_PRESSURE = Rule {
        id: "area-pressure", level: Warning, sources: &["ABMP-sites", "Grabow18"],
        asks: "Pressure stays within the cap of the area.",
        why: "Where bone, nerves or organs lie near the surface, the body can take less. Nowhere is it \
              more than 6, by judgement: rolling that hurt 4 of 10 gained as much range as rolling that \
              hurt 8. Anything over the cap is played at the cap.",
        bad: Example(Strokes, "  - { technique: petrissage, area: low-back, side: both, time: 30s, \
                               pressure: 5 }"),
        good: Example(Strokes, "  - { technique: petrissage, area: low-back, side: both, time: \
                                30s, pressure: 4 }"),
    }
    TECHNIQUE_PRESSURE = Rule {
        id: "technique-pressure", level: Warning, sources: &["WaltonScale"],
        asks: "Pressure is within the range of the technique.",
        why: "Light stroking that presses is not light stroking, and a fold of skin hurts when gripped \
              hard. The ranges are by convention, on the five levels of the profession.",
        bad: Example(Strokes, "  - { technique: effleurage, area: thigh-front, side: each, time: \
                               30s, pressure: 0 }"),
        good: Example(Strokes, "  - { technique: effleurage, area: thigh-front, side: each, time: \
                                30s, pressure: 2 }"),
    }
    TECHNIQUE_TEMPO = Rule {
        id: "technique-tempo", level: Warning, sources: &["LaneCC"],
        asks: "Tempo is within the range of the technique.",
        why: "Slow, even strokes calm and quick ones rouse; any faster and hands slip or tire. The \
              figures are by convention.",
        bad: Example(Strokes, "  - { technique: effleurage, area: calf, side: each, time: 30s, \
                               tempo: 60 }"),
        good: Example(Strokes, "  - { technique: effleurage, area: calf, side: each, time: 30s, \
                                tempo: 12 }"),
    }
    TECHNIQUE_TIME = Rule {
        id: "technique-time", level: Warning, sources: &["Behm20"],
        asks: "Time per side is within the range of the technique.",
        why: "Any shorter, and the hand has hardly found its place; any longer, and the skin gets sore \
              and the working hand tires. Rolling has been studied for 30 to 120 s; the other ranges \
              are by convention.",
        bad: Example(Strokes, "  - { technique: circular-friction, area: calf, side: each, time: \
                               90s }"),
        good: Example(Strokes, "  - { technique: circular-friction, area: calf, side: each, time: \
                                60s }"),
    }
    AREA_TEMPO = Rule {
        id: "area-tempo", level: Warning, sources: &[],
        asks: "Neck, low back and belly are moved slowly: the neck at most 12 times a minute, small nods \
               15, 10 while a muscle is held, the low back 20, the belly 12.",
        why: "Swinging the head makes you dizzy and may hurt an artery; a stiff low back needs \
              coaxing, not shaking. By judgement. Anything faster is played at the limit.",
        bad: Example(Strokes, "  - { technique: active-movement, area: neck-back, side: both, \
                               time: 30s, tempo: 30 }"),
        good: Example(Strokes, "  - { technique: active-movement, area: neck-back, side: both, \
                                time: 30s, tempo: 8 }"),
    }
    STILL_SPOT = Rule {
        id: "still-spot", level: Warning, sources: &["Gemmell08", "Wilke18", "SBMU19"],
        asks: "A press is held on one spot for 90 s at most, in the middle of the buttock \
               (`piriformis`) for 30 s.",
        why: "Presses of 30 to 60 s have been studied, and of 90 s in two small trials; beyond that \
              nothing is known. Beside the sciatic nerve it is shorter, by judgement.",
        bad: Example(Strokes, "  - { technique: trigger-point-pressure, area: shoulder-top, side: \
                               each, time: 2m }\n  - { technique: effleurage, area: calf, side: \
                               each, time: 30s }"),
        good: Example(Strokes, "  - { technique: trigger-point-pressure, area: shoulder-top, side: \
                                each, time: 45s }\n  - { technique: effleurage, area: calf, side: \
                                each, time: 30s }"),
    }
    MOVING_STRIP = Rule {
        id: "moving-strip", level: Warning, sources: &["Behm20"],
        asks: "A stroke goes over one strip for 120 s at most.",
        why: "The usual dose of rolling is one to three sets of 30 to 120 s. That one set is enough \
              here is judgement.",
        bad: Example(Strokes, "  - { technique: petrissage, area: shoulder-top, side: each, time: \
                               3m }"),
        good: Example(Strokes, "  - { technique: petrissage, area: shoulder-top, side: each, time: \
                                90s }"),
    }
    TECHNIQUE_TOOL = Rule {
        id: "technique-tool", level: Warning, sources: &["AMTA"],
        asks: "The tool suits the technique.",
        why: "Kneading gathers the muscle between fingers and palm, which no ball can do. `none` is for \
              breathing, movement and rest: whatever touches the body is done with something, and a pack \
              is wrapped.",
        bad: Example(Strokes, "  - { technique: petrissage, area: shoulder-top, side: each, time: \
                               30s, tool: ball }"),
        good: Example(Strokes, "  - { technique: ball-rolling, area: shoulder-top, side: each, \
                                time: 30s, tool: ball }"),
    }
    AREA_TECHNIQUE = Rule {
        id: "area-technique", level: Warning, sources: &["ABMP-sites"],
        asks: "The technique suits the area.",
        why: "Tapping and the gun need thick muscle. A tendon or a joint is not rubbed across, the neck is \
              neither shaken nor held fast while it moves, nothing is shaken over the kidneys, and beside the sciatic nerve one holds still. Anything worse than that is an error.",
        bad: Example(Strokes, "  - { technique: cross-fibre-friction, area: ankle, side: each, \
                               time: 30s }"),
        good: Example(Strokes, "  - { technique: circular-friction, area: ankle, side: each, time: \
                                30s }"),
    }
    AREA_TOOL = Rule {
        id: "area-tool", level: Warning, sources: &["Springforward", "ABMP-sites"],
        asks: "The tool suits the area.",
        why: "A tool needs room and muscle under it, and some areas are out of reach of your own \
              hands.",
        bad: Example(Strokes, "  - { technique: petrissage, area: upper-back, side: both, time: 30s }"),
        good: Example(Strokes, "  - { technique: petrissage, area: shoulder-top, side: both, time: \
                                30s }"),
    }
    MISPLACED = Rule {
        id: "misplaced", level: Warning, sources: &[],
        asks: "The position leaves the place free, within reach and without a risk of falling.",
        why: "On one's side a hand works the upper side. Lower legs and feet are worked sitting, not bent \
              over. A roller lies on the floor or is held by a wall.",
        bad: Example(Strokes, "  - { technique: petrissage, area: calf, side: each, time: 30s, \
                               position: standing }"),
        good: Example(Strokes, "  - { technique: petrissage, area: calf, side: each, time: 30s, \
                                position: seated }"),
    }
    ONE_AT_A_TIME = Rule {
        id: "one-at-a-time", level: Warning, sources: &[],
        asks: "`both` is not for one ball, cane, stick or gun, nor for the fingers of one's own hands.",
        why: "There is only one of it, and a hand that is worked cannot work the other.",
        bad: Example(Strokes, "  - { technique: circular-friction, area: fingers, side: both, \
                               time: 30s }"),
        good: Example(Strokes, "  - { technique: circular-friction, area: fingers, side: each, \
                                time: 30s }"),
    }
    PACK_ON_SKIN = Rule {
        id: "pack-on-skin", level: Warning, sources: &["NHS-Salford", "Bayhealth"],
        asks: "A warm pack that is lain on, and any pack that stays for more than five minutes, has a line \
               about the skin.",
        why: "Under the weight of the body heat cannot escape, and whoever falls asleep is burnt without \
              noticing.",
        bad: Example(Strokes, "  - { technique: heat, area: low-back, side: both, time: 10m }"),
        good: Example(Strokes, "  - { technique: heat, area: low-back, side: both, time: 10m, say: \
                                { 5m: Lift the pack and look at the skin. } }"),
    }
    LONG_CUE = Rule {
        id: "long-cue", level: Warning, sources: &[],
        asks: "A cue has at most 12 words.",
        why: "It is one thing to do, heard once while the hands begin. If it is longer, it takes longer \
              to hear than to do. By judgement.",
        bad: Example(Strokes, "  - technique: effleurage\n    area: calf\n    side: each\n    \
                               time: 30s\n    cue: Glide slowly from the heel up to the knee, then \
                               come back down lightly."),
        good: Example(Strokes, "  - technique: effleurage\n    area: calf\n    side: each\n    \
                                time: 30s\n    cue: Glide slowly from the heel up to the knee.\n   \
                                 detail: Come back down lightly, with the weight of the hand \
                                alone."),
    }
    LATE_LINE = Rule {
        id: "late-line", level: Warning, sources: &[],
        asks: "A line is said before the work is over.",
        why: "The seconds of `say` count from the start of each side's work. At its end the next thing \
              is announced, so a later line is never heard.",
        bad: Example(Strokes, "  - { technique: effleurage, area: calf, side: each, time: 30s, \
                               say: { 40s: Lighter now. } }"),
        good: Example(Strokes, "  - { technique: effleurage, area: calf, side: each, time: 30s, \
                                say: { 20s: Lighter now. } }"),
    }
    CROWDED_LINE = Rule {
        id: "crowded-line", level: Warning, sources: &[],
        asks: "A line is heard at its second, and ends before the countdown.",
        why: "No two things are said at once: a line waits for the line before it. One that cannot end before the work does is shown \
              but not said. Each of the last three seconds has a tick.",
        bad: Example(Strokes, "  - technique: effleurage\n    area: calf\n    side: each\n    \
                               time: 30s\n    cue: Glide slowly from the heel up to below the \
                               knee.\n    say: { 2s: Firm on the way up and light on the way \
                               back., 3s: Keep breathing. }"),
        good: Example(Strokes, "  - technique: effleurage\n    area: calf\n    side: each\n    \
                                time: 30s\n    cue: Glide slowly from the heel up to below the \
                                knee.\n    say: { 2s: Firm on the way up and light on the way \
                                back., 9s: Keep breathing. }"),
    }
    PROLONGED_LEAD_IN = Rule {
        id: "prolonged-lead-in", level: Hint, sources: &[],
        asks: "A lead-in or a switch leaves time for what is said.",
        why: "Where the words take longer than the time given, the routine waits for them, and so takes \
              longer than its file says. Nobody is hurried.",
        bad: Example(Strokes, "  - { technique: effleurage, area: calf, side: each, time: 30s, \
                               lead-in: 2s }"),
        good: Example(Strokes, "  - { technique: effleurage, area: calf, side: each, time: 30s, \
                                lead-in: 12s }"),
    }
    SHORT_LEAD_IN = Rule {
        id: "short-lead-in", level: Warning, sources: &[],
        asks: "A lead-in or a switch leaves time for the move.",
        why: "A new tool or position takes 10 s, lying down or getting up takes 20 s, and nobody should be \
              hurried. It is played with that time at least.",
        bad: Example(Strokes, "  - { technique: effleurage, area: calf, side: each, time: 30s }\n  \
                               - { technique: rest, area: chest-belly, time: 20s, position: \
                               lying-back, lead-in: 10s }"),
        good: Example(Strokes, "  - { technique: effleurage, area: calf, side: each, time: 30s }\n \
                                 - { technique: rest, area: chest-belly, time: 20s, position: \
                                lying-back, lead-in: 25s }"),
    }
}
