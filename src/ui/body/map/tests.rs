//! Tests of whole pictures.

use super::*;
use crate::model::{Area, Side};
use crate::ui::body::dots::Layer;
use crate::ui::body::{Glyphs, Hand, Mark, Picture, Shape, Tone, Way};
use std::time::Duration;

const SIZE: (u16, u16) = (26, 17);

fn scene(area: Area, side: Side) -> Scene {
    Scene::Stroke {
        now: (area, side),
        worked: Vec::new(),
        next: None,
    }
}

#[test]
fn a_picture_is_drawn_once_and_the_last_few_are_kept() {
    let mut map = BodyMap::default();
    for _ in 0..3 {
        map.picture(&scene(Area::Calf, Side::Left), SIZE, Look::SOLID);
    }
    assert_eq!(map.drawn.len(), 1);
    for area in &Area::ALL[..9] {
        map.picture(&scene(*area, Side::Right), SIZE, Look::SOLID);
    }
    assert_eq!(map.drawn.len(), KEPT);
    let again = map.picture(&scene(Area::Calf, Side::Left), (30, 21), Look::PLAIN);
    assert_eq!((again.width, again.cells.len()), (30, 30 * 21));
}

/// The left side lights only the left half, and the right side is its mirror image.
#[test]
fn a_side_is_lit_on_its_half_and_both_are_alike() {
    for area in Area::ALL.iter().filter(|area| !area.has_no_sides()) {
        let lit = |side| -> Vec<(usize, usize)> {
            let mut map = BodyMap::default();
            let picture = map.picture(&scene(*area, side), SIZE, Look::SOLID);
            let width = usize::from(picture.width);
            let cells = picture.cells.iter().enumerate();
            let lit = cells.filter(|(_, cell)| cell.1 >= Tone::Light);
            lit.map(|(at, _)| (at / width, at % width)).collect()
        };
        let width = usize::from(SIZE.0);
        let (left, right) = (lit(Side::Left), lit(Side::Right));
        assert!(!left.is_empty(), "{area}");
        assert!(left.iter().all(|(_, x)| *x < width / 2), "{area}");
        let mut mirrored: Vec<_> = left.iter().map(|(y, x)| (*y, width - 1 - x)).collect();
        mirrored.sort_unstable();
        assert_eq!(mirrored, right, "{area}");
    }
}

/// Dot for dot, in every view, at every size.
#[test]
fn both_halves_are_mirror_images() {
    // The bits of a braille letter with its two columns exchanged.
    let mirrored = |letter: char| {
        let bits = letter as u32 - 0x2800;
        let (left, right) = (bits & 0b0100_0111, bits & 0b1011_1000);
        let low = |bits: u32| (bits & 0b111) << 3 | (bits & 0b0100_0000) << 1;
        let high = |bits: u32| (bits & 0b11_1000) >> 3 | (bits & 0b1000_0000) >> 1;
        char::from_u32(0x2800 + low(left) + high(right))
    };
    for area in Area::ALL {
        for (look, size) in [
            (Look::SOLID, (16, 9)),
            (Look::PLAIN, SIZE),
            (Look::SOLID, SIZE),
            (Look::SOLID, (36, 40)),
        ] {
            let picture = Picture::of(&scene(*area, Side::Both), size, look);
            for row in picture.cells.chunks(usize::from(size.0)) {
                for ((left, tone), (right, other)) in row.iter().zip(row.iter().rev()) {
                    assert_eq!(tone, other, "{area} in {size:?}");
                    if *tone != Tone::Empty {
                        assert_eq!(mirrored(*left), Some(*right), "{area} in {size:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn layers_are_told_apart_without_colours() {
    let mut map = BodyMap::default();
    let all = Scene::Stroke {
        now: (Area::ShoulderTop, Side::Left),
        worked: vec![((Area::LowBack, Side::Both), Layer::Worked)],
        next: Some((Area::ShoulderTop, Side::Right)),
    };
    let ascii = Look {
        glyphs: Glyphs::Ascii,
        solid: false,
    };
    for (look, sign, full) in [(Look::PLAIN, '○', '⣿'), (ascii, 'o', '#')] {
        let picture = map.picture(&all, (30, 21), look);
        let has = |tone, letter| picture.cells.contains(&(letter, tone));
        assert!(has(Tone::Next, sign) && has(Tone::Now, full));
        assert!(!has(Tone::Worked, full) && !has(Tone::Outline, full));
        // The body is an outline around nothing.
        let of_body = |cell: &&(char, Tone)| matches!(cell.1, Tone::Mass | Tone::Shade);
        assert_eq!(picture.cells.iter().find(of_body), None);
    }
    let light = scene(Area::MidBack, Side::Left);
    let picture = map.picture(&light, (30, 21), ascii);
    assert!(picture.cells.contains(&('/', Tone::Light)));
    assert!(!picture.cells.iter().any(|cell| cell.1 == Tone::Now));
}

/// Without colours, the longer a place was worked the more dots it has, and what is worked now
/// has all of them.
#[test]
fn shades_are_told_apart_by_their_dots() {
    let seconds = Duration::from_secs;
    let place = |area| (area, Side::Both);
    let scene = Scene::stroke(
        place(Area::Calf),
        &[
            (place(Area::UpperBack), seconds(10)),
            (place(Area::GluteMax), seconds(40)),
            (place(Area::ThighBack), seconds(60)),
            (place(Area::LowBack), Duration::ZERO),
        ],
        seconds(90),
        None,
    );
    let picture = Picture::of(&scene, (40, 60), Look::PLAIN);
    // How many dots most of the cells of a tone have.
    let usual = |of: Tone| {
        let mut counts = [0; 9];
        for (letter, _) in picture.cells.iter().filter(|cell| cell.1 == of) {
            counts[(*letter as u32 - 0x2800).count_ones() as usize] += 1;
        }
        (0..9).max_by_key(|dots| counts[*dots]).unwrap_or(0)
    };
    let dots = [Tone::Worked, Tone::Some, Tone::Much, Tone::Now].map(usual);
    assert_eq!(dots, [2, 4, 6, 8]);
    assert_eq!(picture.cells.len(), 40 * 60);
}

/// The body lies within its outline, and does not move when something else is worked.
#[test]
fn the_body_stays_as_it_is_while_the_hands_go_on() {
    let mass = |area| {
        let picture = Picture::of(&scene(area, Side::Left), (40, 60), Look::SOLID);
        let cells = picture.cells.into_iter().enumerate();
        let mass = cells.filter(|(_, cell)| cell.1 == Tone::Mass);
        mass.collect::<std::collections::BTreeMap<_, _>>()
    };
    let (back, legs) = (mass(Area::UpperBack), mass(Area::Calf));
    let both = back.keys().filter(|at| legs.contains_key(at));
    assert!(both.clone().count() > 200);
    assert!(both.clone().all(|at| back[at] == legs[at]));
    // The corners of the picture are not the body.
    assert!(back.keys().all(|at| at % 40 > 1 && at % 40 < 38));
}

/// A pause dims the body to its outline, where it was: nothing glows, and no hand is seen.
#[test]
fn what_is_held_is_an_outline_in_the_same_place() {
    let place = |area| (area, Side::Both);
    let worked = [(place(Area::NeckBack), Duration::from_secs(60))];
    let next = Some(place(Area::LowBack));
    let most = Duration::from_secs(60);
    let stroke = Scene::stroke(place(Area::ShoulderTop), &worked, most, next);
    let hand = Hand {
        mark: Some(Mark::Rest),
        way: Some(Way::Loop),
        shape: Some(Shape::Palm),
    };
    for look in [Look::SOLID, Look::PLAIN] {
        let drawn = |scene: &Scene| Picture::of(scene, (30, 21), look);
        let (goes_on, held) = (drawn(&stroke), drawn(&stroke.clone().held()));
        assert!(!goes_on.marked(hand).is_empty() && held.marked(hand).is_empty());
        assert!(held.cells.iter().all(|cell| cell.1 < Tone::Much));
        assert!(
            !held
                .cells
                .iter()
                .any(|cell| matches!(cell.1, Tone::Mass | Tone::Shade))
        );
        let outline = goes_on.cells.iter().zip(&held.cells);
        for (before, after) in outline.filter(|(before, _)| before.1 == Tone::Outline) {
            assert!(after.1 != Tone::Empty, "{before:?} {after:?}");
        }
    }
}

/// A routine is lit by how long each place is worked, on whole bodies and on hands and feet.
#[test]
fn a_routine_shows_every_place_by_its_share() {
    let seconds = Duration::from_secs;
    for area in Area::ALL {
        let scene = Scene::routine(&[(*area, Side::Both, seconds(30))]);
        let picture = Picture::of(&scene, (20, 20), Look::SOLID);
        let lit = |cell: &(char, Tone)| cell.1 >= Tone::Light;
        assert!(picture.cells.iter().any(lit), "{area}");
    }
    let scene = Scene::routine(&[
        (Area::Calf, Side::Left, seconds(90)),
        (Area::ThighBack, Side::Left, seconds(40)),
        (Area::LowBack, Side::Both, seconds(10)),
    ]);
    let picture = Picture::of(&scene, (20, 20), Look::SOLID);
    for tone in [Tone::Now, Tone::Some, Tone::Worked] {
        assert!(picture.cells.iter().any(|cell| cell.1 == tone), "{tone:?}");
    }
    let both = Scene::routine(&[
        (Area::Calf, Side::Left, seconds(90)),
        (Area::ThighFront, Side::Left, seconds(90)),
    ]);
    let views = |width| {
        let picture = Picture::of(&both, (width, 20), Look::SOLID);
        picture.views.iter().map(|view| view.0).collect::<Vec<_>>()
    };
    assert_eq!(
        (views(20), views(60)),
        (vec!["back"], vec!["back", "front"])
    );
}
