//! A cache of drawn maps, so that a picture is made once and not once per frame.

use super::{Look, Picture, Scene};

/// How many pictures are kept: the current one, and the few that people go back and forth to.
const KEPT: usize = 4;

/// Draws maps, and keeps the last few.
#[derive(Debug, Clone, Default)]
pub struct BodyMap {
    drawn: Vec<(Key, Picture)>,
}

/// What a picture was drawn from.
type Key = (Scene, (u16, u16), Look);

impl BodyMap {
    /// The picture of a scene in the given columns and rows, drawn only if it is not cached.
    pub fn picture(&mut self, scene: &Scene, size: (u16, u16), look: Look) -> &Picture {
        let key = (scene.clone(), size, look);
        let known = self.drawn.iter().position(|(of, _)| *of == key);
        let at = known.unwrap_or_else(|| {
            let picture = Picture::of(scene, size, look);
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
mod tests;
