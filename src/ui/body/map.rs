//! A cache of drawn maps, so that a picture is made once and not once per frame.

use super::{Glyphs, Picture, Scene};

/// How many pictures are kept: the current one, and the few that people go back and forth to.
const KEPT: usize = 4;

/// Draws maps, and keeps the last few.
#[derive(Debug, Clone, Default)]
pub struct BodyMap {
    drawn: Vec<(Key, Picture)>,
}

/// What a picture was drawn from.
type Key = (Scene, (u16, u16), Glyphs);

impl BodyMap {
    /// The picture of a scene in the given columns and rows, drawn only if it is not cached.
    pub fn picture(&mut self, scene: &Scene, size: (u16, u16), glyphs: Glyphs) -> &Picture {
        let key = (scene.clone(), size, glyphs);
        let known = self.drawn.iter().position(|(of, _)| *of == key);
        let at = known.unwrap_or_else(|| {
            let picture = Picture::of(scene, size, glyphs);
            if self.drawn.len() == KEPT {
                self.drawn.remove(0);
            }
            self.drawn.push((key, picture));
            self.drawn.len() - 1
        });
        &self.drawn[at].1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Area, Side};
    use crate::ui::body::dots::Layer;
    use crate::ui::body::{Picture, Tone};
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
            map.picture(&scene(Area::Calf, Side::Left), SIZE, Glyphs::Braille);
        }
        assert_eq!(map.drawn.len(), 1);
        for area in &Area::ALL[..9] {
            map.picture(&scene(*area, Side::Right), SIZE, Glyphs::Braille);
        }
        assert_eq!(map.drawn.len(), KEPT);
        let again = map.picture(&scene(Area::Calf, Side::Left), (30, 21), Glyphs::Ascii);
        assert_eq!((again.width, again.cells.len()), (30, 30 * 21));
    }

    /// The left side lights only the left half, and the right side is its mirror image.
    #[test]
    fn a_side_is_lit_on_its_half_and_both_are_alike() {
        for area in Area::ALL.iter().filter(|area| !area.has_no_sides()) {
            let lit = |side| -> Vec<(usize, usize)> {
                let mut map = BodyMap::default();
                let picture = map.picture(&scene(*area, side), SIZE, Glyphs::Braille);
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

    #[test]
    fn layers_are_told_apart_without_colours() {
        let mut map = BodyMap::default();
        let all = Scene::Stroke {
            now: (Area::ShoulderTop, Side::Left),
            worked: vec![((Area::LowBack, Side::Both), Layer::Worked)],
            next: Some((Area::ShoulderTop, Side::Right)),
        };
        for (glyphs, sign, full) in [(Glyphs::Braille, '○', '⣿'), (Glyphs::Ascii, 'o', '#')] {
            let picture = map.picture(&all, (30, 21), glyphs);
            let has = |tone, letter| picture.cells.contains(&(letter, tone));
            assert!(has(Tone::Next, sign) && has(Tone::Now, full));
            assert!(!has(Tone::Worked, full));
            // Two lines that meet, as below an arm, may fill a cell, but no more than that.
            let filled = picture
                .cells
                .iter()
                .filter(|cell| **cell == (full, Tone::Outline));
            assert!(filled.count() <= 6);
        }
        let light = scene(Area::MidBack, Side::Left);
        let picture = map.picture(&light, (30, 21), Glyphs::Ascii);
        assert!(picture.cells.contains(&('/', Tone::Light)));
        assert!(!picture.cells.iter().any(|cell| cell.1 == Tone::Now));
    }

    /// The longer a place was worked the more dots it has; what is worked now has all of them, and
    /// the body around it the fewest.
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
            ],
            seconds(90),
            None,
        );
        let picture = Picture::of(&scene, (40, 60), Glyphs::Braille);
        let most = |of: Tone| {
            let cells = picture.cells.iter().filter(|cell| cell.1 == of);
            let letters = cells.map(|(letter, tone)| match tone {
                Tone::Mass => Glyphs::Braille.thinned(*letter, false),
                _ => *letter,
            });
            letters
                .map(|letter| (letter as u32 - 0x2800).count_ones())
                .max()
        };
        let tones = [Tone::Mass, Tone::Worked, Tone::Some, Tone::Much, Tone::Now];
        // An outline that crosses a cell adds its dots.
        let dots = tones.map(|tone| most(tone).unwrap_or(0));
        assert!(dots.is_sorted() && dots[0] == 1 && dots[4] == 8, "{dots:?}");
    }

    /// The stipple lies within the outline, and does not move when something else is worked.
    #[test]
    fn the_body_stays_as_it_is_while_the_hands_go_on() {
        let mass = |area| {
            let picture = Picture::of(&scene(area, Side::Left), (40, 60), Glyphs::Braille);
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

    /// A routine is lit by how long each place is worked, on whole bodies and on hands and feet.
    #[test]
    fn a_routine_shows_every_place_by_its_share() {
        let seconds = Duration::from_secs;
        for area in Area::ALL {
            let scene = Scene::routine(&[(*area, Side::Both, seconds(30))]);
            let picture = Picture::of(&scene, (20, 20), Glyphs::Braille);
            let lit = |cell: &(char, Tone)| cell.1 >= Tone::Light;
            assert!(picture.cells.iter().any(lit), "{area}");
        }
        let scene = Scene::routine(&[
            (Area::Calf, Side::Left, seconds(90)),
            (Area::ThighBack, Side::Left, seconds(40)),
            (Area::LowBack, Side::Both, seconds(10)),
        ]);
        let picture = Picture::of(&scene, (20, 20), Glyphs::Braille);
        for tone in [Tone::Now, Tone::Some, Tone::Worked] {
            assert!(picture.cells.iter().any(|cell| cell.1 == tone), "{tone:?}");
        }
        let both = Scene::routine(&[
            (Area::Calf, Side::Left, seconds(90)),
            (Area::ThighFront, Side::Left, seconds(90)),
        ]);
        let views = |width| {
            let picture = Picture::of(&both, (width, 20), Glyphs::Braille);
            picture.views.iter().map(|view| view.0).collect::<Vec<_>>()
        };
        assert_eq!(
            (views(20), views(60)),
            (vec!["back"], vec!["back", "front"])
        );
    }
}
