//! A grid of dots, and thin lines and full shapes on one half of it.
//!
//! Columns count from the mid-line outward, so that both halves can be set together and match
//! dot for dot.

use super::curve::Point;
use crate::model::Side;

/// What a dot belongs to; a dot may belong to several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u16)]
pub enum Layer {
    /// A line within the outline.
    Line = 1,
    /// The outline.
    Outline = 2,
    /// What was worked earlier.
    Worked = 4,
    /// What comes next.
    Next = 8,
    /// What is worked now.
    Now = 16,
    /// What is worked now, in an area for light touch only.
    Light = 32,
    /// What is worked for part of a routine, or was worked for some time.
    Some = 64,
    /// What was worked for long.
    Much = 128,
    /// The body itself.
    Mass = 256,
}

/// A dot of one half: the column from the mid-line outward, and the row from the top.
pub type Dot = (i32, i32);

/// Rows of dots, each with the layers it belongs to.
#[derive(Debug, Clone)]
pub struct Dots {
    half_width: i32,
    height: i32,
    layers: Vec<u16>,
}

impl Dots {
    /// An empty grid; `half_width` and `height` in dots.
    #[must_use]
    pub fn new(half_width: u16, height: u16) -> Self {
        Self {
            half_width: half_width.into(),
            height: height.into(),
            layers: vec![0; usize::from(half_width) * 2 * usize::from(height)],
        }
    }

    /// Sets a dot on a side, the left one on the left; ignores dots outside the grid.
    pub fn set(&mut self, (column, row): Dot, side: Side, layer: Layer) {
        if !(0..self.half_width).contains(&column) || !(0..self.height).contains(&row) {
            return;
        }
        let width = self.half_width * 2;
        let mut set = |x: i32| self.layers[(row * width + x) as usize] |= layer as u16;
        if side != Side::Right {
            set(self.half_width - 1 - column);
        }
        if side != Side::Left {
            set(self.half_width + column);
        }
    }

    /// Whether a dot of one half is part of the body.
    #[must_use]
    pub fn is_body(&self, (column, row): Dot) -> bool {
        (0..self.half_width).contains(&column)
            && (0..self.height).contains(&row)
            && self.layers((self.half_width + column) as u16, row as u16) & Layer::Mass as u16 > 0
    }

    /// The layers of a dot, counted from the upper left corner.
    #[must_use]
    pub fn layers(&self, x: u16, y: u16) -> u16 {
        let at = i32::from(y) * self.half_width * 2 + i32::from(x);
        self.layers[at as usize]
    }
}

/// The dots of a line through points given in dots: one dot wide, without doubled corners.
#[must_use]
pub fn trace(places: &[Point]) -> Vec<Dot> {
    let mut dots: Vec<Dot> = Vec::new();
    for pair in places.windows(2) {
        let [(x1, y1), (x2, y2)] = [pair[0], pair[1]];
        let steps = ((x2 - x1).abs().max((y2 - y1).abs()) * 4.0).ceil().max(1.0) as u16;
        for step in 0..=steps {
            let share = f32::from(step) / f32::from(steps);
            let (x, y) = (x1 + (x2 - x1) * share, y1 + (y2 - y1) * share);
            let dot = (x.floor() as i32, y.floor() as i32);
            if dots.last() == Some(&dot) {
                continue;
            }
            // Drop a dot that only fills the corner between its neighbours.
            if let [.., (x, y), _] = dots[..]
                && (x - dot.0).abs() == 1
                && (y - dot.1).abs() == 1
            {
                dots.pop();
            }
            dots.push(dot);
        }
    }
    dots
}

/// The dots whose centre lies within a closed line, except in the column beside the mid-line.
///
/// A shape too small for any dot gets the one at its centre, so that it never vanishes.
#[must_use]
pub fn fill(places: &[Point]) -> Vec<Dot> {
    let mut dots = inside(places);
    dots.retain(|dot| dot.0 > 0);
    if dots.is_empty() {
        let middle = |(low, high): (i32, i32)| i32::midpoint(low, high);
        let columns = span(places.iter().map(|place| place.0));
        let rows = span(places.iter().map(|place| place.1));
        dots.push((middle(columns).max(1), middle(rows)));
    }
    dots
}

/// The dots whose centre lies within a closed line, row by row: between where it crosses the row
/// for the first time and for the second, and so on.
#[must_use]
pub fn inside(places: &[Point]) -> Vec<Dot> {
    let rows = span(places.iter().map(|place| place.1));
    let mut dots = Vec::new();
    let mut crossings: Vec<f32> = Vec::new();
    for row in rows.0..=rows.1 {
        let y = row as f32 + 0.5;
        crossings.clear();
        let ends = places.iter().cycle().skip(1);
        let edges = places.iter().zip(ends);
        let crossed = edges.filter(|(from, to)| (from.1 > y) != (to.1 > y));
        crossings.extend(crossed.map(|(from, to)| {
            let share = (y - from.1) / (to.1 - from.1);
            from.0 + (to.0 - from.0) * share
        }));
        crossings.sort_by(f32::total_cmp);
        for pair in crossings.chunks_exact(2) {
            // Centres from the first crossing up to, but not on, the second.
            let (from, to) = ((pair[0] - 0.5).ceil() as i32, (pair[1] - 0.5).ceil() as i32);
            dots.extend((from..to).map(|column| (column, row)));
        }
    }
    dots
}

/// The lowest and the highest of some values, in whole dots.
fn span(measures: impl Iterator<Item = f32> + Clone) -> (i32, i32) {
    let low = measures.clone().fold(f32::MAX, f32::min);
    let high = measures.fold(f32::MIN, f32::max);
    (low.floor() as i32, high.floor() as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_one_dot_wide() {
        let dots = trace(&[(0.5, 0.5), (6.5, 3.5), (12.5, 4.5)]);
        assert_eq!((dots[0], dots[dots.len() - 1]), ((0, 0), (12, 4)));
        for three in dots.windows(3) {
            let [(x1, y1), _, (x2, y2)] = [three[0], three[1], three[2]];
            assert_ne!(((x1 - x2).abs(), (y1 - y2).abs()), (1, 1), "{three:?}");
        }
    }

    #[test]
    fn both_halves_are_alike_and_a_side_is_its_own() {
        let mut dots = Dots::new(4, 1);
        dots.set((0, 0), Side::Both, Layer::Outline);
        dots.set((3, 0), Side::Left, Layer::Now);
        dots.set((2, 0), Side::Right, Layer::Next);
        dots.set((4, 0), Side::Both, Layer::Now);
        dots.set((0, 1), Side::Both, Layer::Now);
        let row: Vec<u16> = (0..8).map(|x| dots.layers(x, 0)).collect();
        assert_eq!(row, [16, 0, 0, 2, 2, 0, 8, 0]);
    }

    #[test]
    fn a_shape_keeps_off_the_mid_line_and_is_never_lost() {
        let square = [(0.0, 0.0), (3.0, 0.0), (3.0, 2.0), (0.0, 2.0)];
        assert_eq!(fill(&square), [(1, 0), (2, 0), (1, 1), (2, 1)]);
        let speck = [(0.1, 5.1), (0.2, 5.1), (0.2, 5.2)];
        assert_eq!(fill(&speck), [(1, 5)]);
    }
}
