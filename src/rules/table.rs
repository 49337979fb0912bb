//! The rows of the rules.

use super::Level::{Error, Hint, Warning};
use super::{Level, Rule};

/// Every rule, in the order in which a file meets them.
#[rustfmt::skip]
pub const RULES: &[Rule] = &[
    rule(Error,  "unreadable-file",       "A file is a file, and may be read."),
    rule(Error,  "too-big",               "A file has up to 128 KiB and 20,000 values, aliases written out."),
    rule(Error,  "not-utf8",              "A file is text in UTF-8."),
    rule(Error,  "control-character",     "No invisible control characters, also not by an escape."),
    rule(Error,  "too-deep",              "Brackets and lists do not stand many times inside each other."),
    rule(Error,  "syntax",                "A file is YAML."),
    rule(Error,  "second-document",       "A file holds one routine."),
    rule(Error,  "custom-tag",            "No `!tag` is used."),
    rule(Error,  "bad-merge",             "`<<:` takes a mapping, or a list of mappings."),
    rule(Error,  "empty",                 "What is written has a value, and a list has an entry."),
    rule(Error,  "unknown-key",           "Keys are those of the format; your own begin with `x-`."),
    rule(Error,  "duplicate-key",         "A key stands once."),
    rule(Error,  "missing-key",           "What has no default is written."),
    rule(Error,  "wrong-type",            "Text, number, list or mapping, as the key needs it."),
    rule(Error,  "unknown-word",          "A word is one of the vocabulary."),
    rule(Error,  "unreadable-time",       "A time is 30, 30s, 2m or 1m 30s."),
    rule(Error,  "out-of-range",          "Numbers and times are within their range."),
    rule(Error,  "wrong-length",          "Texts and lists are not longer than they can be shown."),
    rule(Error,  "block-tag-listed",      "A tag that holds for every routine is not listed in one."),
    rule(Error,  "listed-twice",          "Nothing is listed twice."),
    rule(Error,  "stroke-and-block",      "An entry is a stroke or a block, not both."),
    rule(Error,  "not-indented",          "What belongs to a block stands deeper than the block."),
    rule(Error,  "repeat-inside-repeat",  "A repeat holds no repeat."),
    rule(Error,  "block-inside-each",     "An `each` block holds strokes only."),
    rule(Error,  "no-such-side",          "A stroke names a side that its area has."),
    rule(Error,  "side-in-block",         "In an `each` block the block gives the side."),
    rule(Error,  "middle-in-block",       "An `each` block holds areas that have a left and a right."),
    rule(Error,  "switch-without-each",   "A switch stands where sides are switched."),
    rule(Error,  "positions-of-one-side", "A position for each side needs both sides, one by one."),
    rule(Error,  "tempo-held-still",      "A technique without a beat has no tempo."),
    rule(Error,  "side-named-with-both",  "A text names a side only where one side is worked."),
    rule(Error,  "unknown-placeholder",   "Placeholders are {side}, {other}, {Side} and {Other}."),
    rule(Error,  "said-twice",            "At one second one line is said."),
    rule(Warning, "area-pressure",         "Pressure stays under the cap of the area."),
    rule(Warning, "technique-pressure",    "Pressure is one that the technique is done with."),
    rule(Warning, "technique-tempo",       "Tempo is one that the technique is done at."),
    rule(Warning, "technique-time",        "A stroke lasts as long as its technique is done on one side."),
    rule(Warning, "still-spot",            "A still press stays on one spot for 90 s at most."),
    rule(Warning, "moving-strip",          "A stroke goes over one strip for 120 s at most."),
    rule(Warning, "technique-tool",        "A tool is one that the technique is done with."),
    rule(Warning, "area-technique",        "A technique is one that the area bears."),
    rule(Warning, "area-tool",             "A tool is one that the area bears."),
    rule(Warning, "long-cue",              "A cue has 12 words at most."),
    rule(Warning, "late-line",             "A line is said before the work is over."),
    rule(Warning, "short-lead-in",         "A lead-in or a switch leaves time for the move and for what is said."),
    rule(Warning, "muscle-time",           "One side of a muscle is worked for 300 s at most."),
    rule(Warning, "unequal-sides",         "Both sides of an area get the same time."),
    rule(Warning, "still-presses",         "There are three still presses at most; left and right count two."),
    rule(Warning, "cold-firm-work",        "Firm work (5 and more) comes after gentler work on the same region."),
    rule(Warning, "too-long",              "A routine takes 20 minutes at most."),
    rule(Warning, "no-source",             "A routine names what it rests on."),
    rule(Warning, "low-source",            "One source at least is more than a web page of low quality."),
    rule(Hint,   "benefit-not-served",    "A technique is one that is known to serve the benefit."),
];

const fn rule(level: Level, id: &'static str, asks: &'static str) -> Rule {
    Rule { id, level, asks }
}
