//! The rules a file can break, each with a name that does not change.

/// The name of a rule in reports, and what it asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// The name, such as `unknown-key`.
    pub id: &'static str,
    /// What the rule asks for, in one sentence.
    pub asks: &'static str,
}

/// Every rule, in the order in which a file meets them.
#[rustfmt::skip]
pub const RULES: &[Rule] = &[
    rule("too-big",               "A file has up to 128 KiB and 20,000 values, aliases written out."),
    rule("not-utf8",              "A file is text in UTF-8."),
    rule("control-character",     "No invisible control characters, also not by an escape."),
    rule("too-deep",              "Brackets and lists do not stand many times inside each other."),
    rule("syntax",                "A file is YAML."),
    rule("second-document",       "A file holds one routine."),
    rule("custom-tag",            "No `!tag` is used."),
    rule("bad-merge",             "`<<:` takes a mapping, or a list of mappings."),
    rule("empty",                 "What is written has a value, and a list has an entry."),
    rule("unknown-key",           "Keys are those of the format; your own begin with `x-`."),
    rule("duplicate-key",         "A key stands once."),
    rule("missing-key",           "What has no default is written."),
    rule("wrong-type",            "Text, number, list or mapping, as the key needs it."),
    rule("unknown-word",          "A word is one of the vocabulary."),
    rule("unreadable-time",       "A time is 30, 30s, 2m or 1m 30s."),
    rule("out-of-range",          "Numbers and times are within their range."),
    rule("wrong-length",          "Texts and lists are not longer than they can be shown."),
    rule("block-tag-listed",      "A tag that holds for every routine is not listed in one."),
    rule("listed-twice",          "Nothing is listed twice."),
    rule("stroke-and-block",      "An entry is a stroke or a block, not both."),
    rule("not-indented",          "What belongs to a block stands deeper than the block."),
    rule("repeat-inside-repeat",  "A repeat holds no repeat."),
    rule("block-inside-each",     "An `each` block holds strokes only."),
    rule("no-such-side",          "A stroke names a side that its area has."),
    rule("side-in-block",         "In an `each` block the block gives the side."),
    rule("middle-in-block",       "An `each` block holds areas that have a left and a right."),
    rule("switch-without-each",   "A switch stands where sides are switched."),
    rule("positions-of-one-side", "A position for each side needs both sides, one by one."),
    rule("tempo-held-still",      "A technique without a beat has no tempo."),
    rule("side-named-with-both",  "A text names a side only where one side is worked."),
    rule("unknown-placeholder",   "Placeholders are {side}, {other}, {Side} and {Other}."),
    rule("said-twice",            "At one second one line is said."),
];

const fn rule(id: &'static str, asks: &'static str) -> Rule {
    Rule { id, asks }
}
