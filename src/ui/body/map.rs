//! The map as it was drawn last, so that a picture is made once and not once a frame.

use super::{Glyphs, Picture, Scene};

/// How many pictures are kept: that of now, and the few one goes back and forth to.
const KEPT: usize = 4;

/// Draws maps, and keeps the last few.
#[derive(Debug, Clone, Default)]
pub struct BodyMap {
    drawn: Vec<(Key, Picture)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Key {
    size: (u16, u16),
    glyphs: Glyphs,
    scene: Scene,
}

impl BodyMap {
    /// The picture of a scene in so many cells, drawn only if it is not one of the last.
    pub fn picture(&mut self, scene: &Scene, size: (u16, u16), glyphs: Glyphs) -> &Picture {
        let known = self
            .drawn
            .iter()
            .position(|(key, _)| key.size == size && key.glyphs == glyphs && key.scene == *scene);
        let at = known.unwrap_or_else(|| {
            let picture = Picture::of(scene, size, glyphs);
            let key = Key {
                size,
                glyphs,
                scene: scene.clone(),
            };
            if self.drawn.len() == KEPT {
                self.drawn.remove(0);
            }
            self.drawn.push((key, picture));
            self.drawn.len() - 1
        });
        &self.drawn[at].1
    }
}
