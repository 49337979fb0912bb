//! The palettes: which colour each part has, on a dark and on a light background, in full colours
//! and out of the 256 of older terminals. What moves is always out of the 256: their codes are a
//! third shorter than those of full colours, and many are sent.
//!
//! What must be told apart differs for colour-blind eyes too (`eyes` tests it): orange beside sky
//! blue, white, and darker or lighter shades of these, never red beside green.

use ratatui::style::Color;

/// The colours of a theme.
#[derive(Debug)]
pub(super) struct Inks {
    /// Quiet text.
    pub(super) quiet: Color,
    /// Keys and headings.
    pub(super) key: Color,
    /// The chosen row: letters and background.
    pub(super) chosen: (Color, Color),
    /// The announcement of a stroke.
    pub(super) get_ready: Color,
    /// What is worked now, and warnings.
    pub(super) lit: Color,
    /// The hand.
    pub(super) hand: Color,
    /// The rest of the hand, and how far a press has come.
    pub(super) faint: Color,
    /// What was worked earlier: for a short time, for some, and for long.
    pub(super) worked: [Color; 3],
    /// What comes next: a place, or the other side.
    pub(super) next: Color,
    /// The outline of the body.
    pub(super) outline: Color,
    /// The body near it, and within.
    pub(super) shade: Color,
    pub(super) mass: Color,
    /// The four benefits.
    pub(super) accents: [Color; 4],
    /// The parts of the body, from the head down, in turn.
    pub(super) regions: [Color; 6],
}

const fn of256(nth: u8) -> Color {
    Color::Indexed(nth)
}

/// A colour in the usual notation: `0xRRGGBB`.
const fn rgb(hex: u32) -> Color {
    let [_, red, green, blue] = hex.to_be_bytes();
    Color::Rgb(red, green, blue)
}

/// Full colours on a dark background.
pub(super) const DARK: Inks = Inks {
    quiet: rgb(0x9a_9a9a),
    key: rgb(0xd8_b48a),
    chosen: (rgb(0xff_ffff), rgb(0x3a_3a46)),
    get_ready: rgb(0xff_d75f),
    lit: of256(215),
    hand: of256(231),
    faint: of256(223),
    worked: [of256(94), of256(137), of256(173)],
    next: of256(117),
    outline: rgb(0x84_8894),
    shade: rgb(0x5a_5e6a),
    mass: rgb(0x46_4953),
    accents: [
        rgb(0x7c_c4ff),
        rgb(0xd6_9ae6),
        rgb(0xf5_d76e),
        rgb(0xff_9478),
    ],
    regions: [
        rgb(0xc0_90d8),
        rgb(0xf0_d264),
        rgb(0xff_a94d),
        rgb(0x6c_c7f5),
        rgb(0xf6_a8c0),
        rgb(0x6f_d8b8),
    ],
};

/// Full colours on a light background.
pub(super) const LIGHT: Inks = Inks {
    quiet: rgb(0x5a_5a5a),
    key: rgb(0x7a_4a00),
    chosen: (rgb(0x00_0000), rgb(0xdc_dce6)),
    get_ready: rgb(0x7a_5c00),
    lit: of256(130),
    hand: of256(16),
    faint: of256(95),
    worked: [of256(179), of256(173), of256(137)],
    next: of256(25),
    outline: rgb(0x8a_8e98),
    shade: rgb(0xb2_b6bf),
    mass: rgb(0xc8_ccd4),
    accents: [
        rgb(0x00_68b0),
        rgb(0x6a_1480),
        rgb(0x7a_5c00),
        rgb(0xb4_3a18),
    ],
    regions: [
        rgb(0x80_2f92),
        rgb(0x8a_6a00),
        rgb(0xb8_4c00),
        rgb(0x00_66a4),
        rgb(0xa8_325a),
        rgb(0x00_705a),
    ],
};

/// Out of 256 on a dark background.
pub(super) const DARK_256: Inks = Inks {
    quiet: of256(246),
    key: of256(180),
    chosen: (of256(231), of256(238)),
    get_ready: of256(221),
    lit: of256(215),
    hand: of256(231),
    faint: of256(223),
    worked: [of256(94), of256(137), of256(173)],
    next: of256(117),
    outline: of256(244),
    shade: of256(240),
    mass: of256(238),
    accents: [of256(117), of256(176), of256(222), of256(209)],
    regions: [
        of256(140),
        of256(222),
        of256(215),
        of256(117),
        of256(218),
        of256(79),
    ],
};

/// Out of 256 on a light background.
pub(super) const LIGHT_256: Inks = Inks {
    quiet: of256(240),
    key: of256(94),
    chosen: (of256(16), of256(253)),
    get_ready: of256(94),
    lit: of256(130),
    hand: of256(16),
    faint: of256(95),
    worked: [of256(179), of256(173), of256(137)],
    next: of256(25),
    outline: of256(245),
    shade: of256(249),
    mass: of256(251),
    accents: [of256(25), of256(90), of256(58), of256(130)],
    regions: [
        of256(90),
        of256(94),
        of256(130),
        of256(25),
        of256(125),
        of256(23),
    ],
};
