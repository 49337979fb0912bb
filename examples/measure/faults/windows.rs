//! Two windows of one person, and a command beside them.

use std::collections::BTreeSet;
use std::time::Duration;

use backrub::model::Tag;
use backrub::store::Memory;

use super::home::Home;
use super::{Chance, Failure, Row};
use crate::window::Window;

/// So many acts in each window.
const ACTS: usize = 200;
/// A picture has been drawn when nothing more comes for so long.
const DRAWN: Duration = Duration::from_millis(30);

/// Both windows mark what applies, each in rows of its own, as fast as they can; a third hand does
/// it by command. In the end all of it is there.
pub(super) fn row(chance: &mut Chance) -> Result<Row, Failure> {
    let home = Home::new()?;
    let mut windows = Vec::new();
    for _ in 0..2 {
        let mut window = Window::play_with(&[], &home.variables())?;
        window.settled(Duration::from_millis(300));
        // What applies is in the menu.
        for key in ["\t", "p"] {
            window.press(key)?;
            window.settled(Duration::from_millis(300));
        }
        windows.push(window);
    }
    let asked: Vec<Tag> = Tag::asked().collect();
    let mut marked: BTreeSet<Tag> = [Tag::Osteoporosis].into();
    let mut row = Row::of(format!("two windows, {ACTS} acts each, and a command"));
    let mut at = [0, 0];
    for _ in 0..ACTS {
        for (nth, window) in windows.iter_mut().enumerate() {
            // The even rows are the first window's, the odd ones the second's.
            let to = chance.below(asked.len() / 2) * 2 + nth;
            if asked[to] == Tag::Osteoporosis {
                continue;
            }
            let (key, steps) = match to >= at[nth] {
                true => ("\x1b[B", to - at[nth]),
                false => ("\x1b[A", at[nth] - to),
            };
            window.press(&key.repeat(steps))?;
            // A mark is turned only where it was seen.
            window.settled(DRAWN);
            window.press(" ")?;
            at[nth] = to;
            if !marked.remove(&asked[to]) {
                marked.insert(asked[to]);
            }
            window.settled(DRAWN);
        }
    }
    for window in &mut windows {
        window.settled(Duration::from_millis(300));
        window.press("\x03")?;
        window.end(Duration::from_secs(5));
    }
    let kept = Memory::read(&home.path("state/backrub"))?;
    let kept: BTreeSet<Tag> = kept.profile.tags().into_iter().collect();
    let lost = kept.symmetric_difference(&marked).count();
    row.tried(lost, 0, &format!("{} marks in the end", kept.len()));
    row.tries = 2 * ACTS;
    Ok(row)
}
