//! Whether colours can be read on their background, and told apart by eyes that lack one of the
//! three kinds of cones. Sources of the figures: the contrast ratio of WCAG 2.1; the simulation
//! of Machado, Oliveira and Fernandes (2009) at full severity; distances in Oklab (Ottosson,
//! 2020).

use ratatui::style::Color;

use super::inks::{DARK, DARK_256, Inks, LIGHT, LIGHT_256};

type Rgb = [f64; 3];
type Matrix = [Rgb; 3];

/// Eyes with all cones, and those without red, green or blue ones.
const EYES: [(&str, Matrix); 4] = [
    ("usual", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

/// Common backgrounds for each palette: those of dark terminals and of light ones.
const PALETTES: [(&str, &Inks, [u32; 3]); 4] = [
    ("dark", &DARK, [0x00_0000, 0x12_1212, 0x28_2a36]),
    ("dark 256", &DARK_256, [0x00_0000, 0x12_1212, 0x28_2a36]),
    ("light", &LIGHT, [0xff_ffff, 0xfd_fdfd, 0xfa_fafa]),
    ("light 256", &LIGHT_256, [0xff_ffff, 0xfd_fdfd, 0xfa_fafa]),
];

fn linear(value: u8) -> f64 {
    let share = f64::from(value) / 255.0;
    if share <= 0.040_45 {
        share / 12.92
    } else {
        ((share + 0.055) / 1.055).powf(2.4)
    }
}

/// The light that a colour gives; of the 256 only the cube and the greys are used.
fn light(color: Color) -> Rgb {
    let bytes = match color {
        Color::Rgb(red, green, blue) => [red, green, blue],
        Color::Indexed(nth @ 16..=231) => {
            let step = |nth: u8| if nth == 0 { 0 } else { 55 + 40 * nth };
            let nth = nth - 16;
            [step(nth / 36), step(nth / 6 % 6), step(nth % 6)]
        }
        Color::Indexed(nth @ 232..) => [8 + 10 * (nth - 232); 3],
        other => panic!("{other:?} looks different on every terminal"),
    };
    bytes.map(linear)
}

fn background(hex: u32) -> Rgb {
    let [_, red, green, blue] = hex.to_be_bytes();
    [red, green, blue].map(linear)
}

fn seen(by: &Matrix, light: Rgb) -> Rgb {
    by.map(|row| {
        let sum: f64 = row
            .iter()
            .zip(light)
            .map(|(share, light)| share * light)
            .sum();
        sum.clamp(0.0, 1.0)
    })
}

fn contrast(a: Rgb, b: Rgb) -> f64 {
    let luminance = |[red, green, blue]: Rgb| 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
    a.max(b) / a.min(b)
}

fn oklab([red, green, blue]: Rgb) -> Rgb {
    let cone = |r: f64, g: f64, b: f64| (r * red + g * green + b * blue).cbrt();
    let l = cone(0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9);
    let m = cone(0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6);
    let s = cone(0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5);
    [
        0.210_454_255_3 * l + 0.793_617_785 * m - 0.004_072_046_8 * s,
        1.977_998_495_1 * l - 2.428_592_205 * m + 0.450_593_709_9 * s,
        0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766 * s,
    ]
}

fn distance(a: Rgb, b: Rgb) -> f64 {
    let squares = oklab(a)
        .into_iter()
        .zip(oklab(b))
        .map(|(a, b)| (a - b).powi(2));
    squares.sum::<f64>().sqrt()
}

#[test]
fn every_eye_tells_the_parts_of_the_map_and_the_phases_apart() {
    for (name, inks, _) in PALETTES {
        let pairs = [
            ("lit and next", inks.lit, inks.next),
            ("lit and worked", inks.lit, inks.worked[1]),
            ("lit and hand", inks.lit, inks.hand),
            ("lit and outline", inks.lit, inks.outline),
            ("next and worked", inks.next, inks.worked[2]),
            ("much and a little", inks.worked[0], inks.worked[2]),
            ("body and outline", inks.mass, inks.outline),
            ("next and hand", inks.next, inks.hand),
            ("get ready and other side", inks.get_ready, inks.next),
        ];
        for (eye, by) in &EYES {
            for (pair, a, b) in pairs {
                let apart = distance(seen(by, light(a)), seen(by, light(b)));
                assert!(apart > 0.07, "{name}, {eye}: {pair} are {apart:.3} apart");
            }
        }
    }
}

#[test]
fn every_eye_tells_each_benefit_from_the_others() {
    for (name, inks, _) in PALETTES {
        for (eye, by) in &EYES {
            for (nth, a) in inks.accents.iter().enumerate() {
                for b in &inks.accents[nth + 1..] {
                    let apart = distance(seen(by, light(*a)), seen(by, light(*b)));
                    assert!(
                        apart > 0.03,
                        "{name}, {eye}: {a} and {b} are {apart:.3} apart"
                    );
                }
            }
        }
    }
}

/// Text needs 4.5 to 1, drawings 3 to 1; what was worked earlier may stand back.
#[test]
fn everything_can_be_read_on_its_background() {
    for (name, inks, backgrounds) in PALETTES {
        let texts = [inks.quiet, inks.key, inks.get_ready, inks.lit, inks.next];
        let texts = texts.into_iter().chain(inks.accents);
        let drawn = [inks.outline, inks.hand].into_iter().chain(inks.regions);
        let least = texts
            .map(|ink| (ink, 4.5))
            .chain(drawn.map(|ink| (ink, 3.0)));
        let worked = inks.worked.map(|ink| (ink, 1.9));
        for (ink, least) in least.chain(worked) {
            for hex in backgrounds {
                let ratio = contrast(light(ink), background(hex));
                assert!(ratio >= least, "{name}: {ink} on {hex:06x} is {ratio:.2}");
            }
        }
        let chosen = contrast(light(inks.chosen.0), light(inks.chosen.1));
        assert!(chosen >= 4.5, "{name}: the chosen row");
    }
}
