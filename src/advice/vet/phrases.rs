//! The phrases that a routine should not say, as rows: what to look for, and what it breaks.
//!
//! A phrase is words in small letters; `a/b` is either of them, `*` is up to two words of any kind.
//! A word also matches its plural.

use crate::rules::{self, Rule};

/// What makes a phrase harmless where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spared {
    /// A "not" or the like just before it, in the same clause.
    Denied,
    /// The same, or words that keep away from it, before it in the sentence; also a place that
    /// nothing is done to.
    KeptOff,
    /// A "not", an "if" or words that keep away, anywhere before it in the sentence.
    Doubted,
    /// A part of the body or a tool just before it, in the same clause, that does it by itself.
    ByItself,
}

/// Phrases of one kind.
pub(super) struct Kind {
    pub(super) rule: &'static Rule,
    pub(super) spared: Spared,
    /// What to say at the phrase.
    pub(super) label: &'static str,
    /// How to mend it.
    pub(super) help: &'static str,
    pub(super) phrases: &'static [&'static str],
}

/// What goes against the stop rules (`advice::stop_rules`).
#[rustfmt::skip]
pub(super) const FORCE: Kind = Kind {
    rule: rules::AGAINST_STOP_RULES, spared: Spared::Denied,
    label: "against the stop rules",
    help: "whoever feels pain, numbness or dizziness eases off or stops, and breathes on",
    phrases: &[
        "as hard/deep/deeply/firmly/strongly as you can/possible/like",
        "as hard/deep/deeply/firmly as you can * bear/stand/take",
        "all/full your/the strength/might/force", "with full force/strength", "all your might",
        "ignore/disregard/forget * \
         pain/ache/dizziness/numbness/tingling/burning/discomfort/warning/symptom",
        "push/press/work/power/go/fight/breathe/keep through * \
         pain/numbness/numb/burn/burning/tingling/it/ache/discomfort/dizziness",
        "through the pain", "no pain no gain", "pain is good/fine/normal/weakness/progress",
        "more pain", "bear/endure/tolerate * pain", "embrace the pain", "even/though if/when it hurts", "until/till it hurts",
        "should/must/has/have to hurt", "should/must hurt", "supposed to hurt", "grit your teeth",
        "hold/holding/held/keep/keeping your/the breath", "keep/still holding * breathe/breath", "do not breathe",
        "don't breathe", "stop breathing", "without breathing", "hold/holding it/your as long as you can",
        "hold your breath as long as", "until/till * numb/faint/dizzy/bruised/blue/bruise/giddy",
        "bruise show/mean/prove/are", "bruise * good/normal", "ten/nine/eight out of ten", "10/9/8 out of 10",
        "crack it/your/the/them", "until/till it cracks/clicks/pops", "throw * head", "jerk/yank/snap/whip * head/neck",
        "turn/roll/twist/swing * head * fast/hard/quickly", "twist * neck", "fast * head circles", "full head circles/circle",
        "fall/go asleep on", "bare/naked ice", "ice on * skin", "hottest", "as hot as you can",
        "push/press/dig/rub/roll harder", "rub/press/dig/roll * hot/swollen/inflamed",
    ],
};

/// Places that are never worked (docs/domain.md, section 2.1).
#[rustfmt::skip]
pub(super) const PLACES: Kind = Kind {
    rule: rules::NEVER_WORKED, spared: Spared::KeptOff,
    label: "a place that is never worked",
    help: "say where the hand stays instead, or what it keeps off: \"below\", \"off\", \"not on\"",
    phrases: &[
        "throat", "carotid", "windpipe", "adam's apple", "larynx", "front of * neck", "front * side of * neck",
        "angle/corner of * jaw", "jaw angle/corner", "under the jaw", "armpit", "groin", "crease of * elbow",
        "behind/hollow/back of/the/your/one/behind * knee", "behind * knee", "hollow * knee", "knee hollow",
        "tailbone", "coccyx", "on/over/along/into/down/across/against * spine", "spinous", "vertebra/vertebrae",
        "on/over/across * kneecap", "kidney", "eyeball", "genital", "breast/breasts", "aorta", "femoral",
        "sciatic nerve", "pound/drum/tap/beat/hammer/fists/fist * sacrum", "on * sacrum", "until you feel * pulse",
        "behind the collarbone", "on the lymph node", "temple artery",
    ],
};

/// Promises that no study keeps (docs/domain.md, section 3.6).
#[rustfmt::skip]
pub(super) const PROMISES: Kind = Kind {
    rule: rules::PROMISE, spared: Spared::Denied,
    label: "nobody can promise this",
    help: "say what it may feel like: easier, warmer, calmer; the page of each benefit has what is \
           known",
    phrases: &[
        "cure/cured/curing", "heal/heals", "healing power/effect/stroke/touch/massage/hands", "toxin", "detox/detoxify/detoxes/detoxifies",
        "lactic acid", "adhesion", "break/breaks/breaking up * scar/knot/tissue/fascia", "boost/boosts/boosting",
        "flush/flushes/flushing/flushed * out/away/toxin/acid/lactic", "flushes", "miracle", "guarantee/guaranteed/guarantees",
        "better than * doctor/medicine/surgery/drug/pill/physiotherapist",
        "instead of/a * doctor/medicine/surgery/drug/pill/painkiller/tablet", "replaces/replace * doctor/medicine/surgery/physiotherapist",
        "no need for/of * doctor/medicine/surgery", "clinically/scientifically/medically proven", "proven to", "by * %", "by * percent/per",
        "100 %", "for ever", "permanently", "get/gets/getting rid of * pain/knot/sciatica/arthritis", "pain free/gone for good", "pain gone",
        "realign/realigns/realigned", "puts/put * back in/into place", "reverses/reverse/undoes * damage/arthritis/ageing/wear",
        "melts/melt away", "regenerates/regenerate", "repairs/repair * disc/nerve/cartilage/tissue/joint",
    ],
};

/// Not while standing.
#[rustfmt::skip]
pub(super) const EYES: Kind = Kind {
    rule: rules::EYES_CLOSED, spared: Spared::Denied,
    label: "not while standing",
    help: "with closed eyes many people sway: keep the eyes open, or do it sitting or lying",
    phrases: &[
        "eyes closed/shut", "close/shut/closing * eyes", "closed eyes", "eyes * closed", "blindfold/blindfolded",
    ],
};

/// A new injury.
pub(super) const FRESH: &[&str] = &[
    "injured/hurt/strained/sprained/twisted/torn/pulled * today/yesterday/now",
    "injured/hurt/strained/sprained/twisted/pulled * this morning",
    "fresh/new/recent/acute * injury/strain/sprain/tear",
    "just/freshly injured/sprained/strained/twisted/pulled/torn",
    "today's injury/strain/sprain",
    "injury/sprain/strain of today/yesterday",
    "right/straight after * sprain/fall/injury/accident",
];

/// A joint that is hot, swollen or in flare.
pub(super) const FLARE: &[&str] = &[
    "joint * in flare",
    "joint * flare",
    "flaring/inflamed joint",
    "hot * joint",
    "hot/swollen * hot/swollen * joint",
    "swollen * joint",
    "flare * joint",
    "joint that is hot/swollen/inflamed",
    "attack of gout",
    "gout attack",
];

/// Looking at the skin under a pack.
pub(super) const SKIN: &[&str] = &[
    "skin",
    "too hot/warm/cold",
    "sting/burn/blotchy/numb",
    "towel",
    "layer",
];

/// A "not", just before.
pub(super) const DENIALS: &[&str] = &[
    "not",
    "never",
    "no",
    "don't",
    "dont",
    "doesn't",
    "isn't",
    "won't",
    "can't",
    "cannot",
    "mustn't",
    "shouldn't",
    "without",
    "nor",
    "neither",
    "rather",
    "instead",
    "avoid",
    "nothing",
    "nobody",
    "if",
    "than",
    "stop",
];

/// Words that keep a hand away from a place.
pub(super) const KEEPING_OFF: &[&str] = &[
    "off", "below", "above", "beside", "outside", "away", "clear", "out", "leave", "leaves",
    "spare", "skip", "except", "before", "behind", "between", "short", "beyond", "beneath", "stay",
    "jumped", "from", "beware", "free", "around", "after",
];

/// What a hand does to a place. Without one of these a place is only named.
pub(super) const ACTS: &[&str] = &[
    "press",
    "push",
    "rub",
    "dig",
    "knead",
    "squeeze",
    "tap",
    "pound",
    "drum",
    "roll",
    "massage",
    "work",
    "stroke",
    "glide",
    "slide",
    "sweep",
    "lean",
    "circle",
    "hold",
    "pinch",
    "poke",
    "float",
    "run",
    "hit",
    "beat",
    "thumb",
    "hammer",
    "sink",
    "pressing",
    "rubbing",
    "rolling",
    "kneading",
    "tapping",
    "deep",
    "deeply",
    "into",
    "on",
    "over",
    "in",
    "under",
    "hard",
    "behind",
    "shake",
    "chop",
    "grip",
    "grab",
    "go",
    "move",
    "lie",
    "sit",
    "fist",
    "fists",
    "knuckle",
    "knuckles",
    "fingers",
    "fingertips",
    "ball",
    "roller",
    "gun",
    "cane",
    "feel",
    "find",
    "pin",
    "touch",
];
