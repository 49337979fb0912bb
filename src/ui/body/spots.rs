//! Where the parts of a routine lie in its picture, for words beside it.

use super::curve::doubled_area;
use super::frame::DOTS;
use super::lit::middle;
use super::panels::overview;
use crate::model::Area;

/// The cell in the middle of each of these areas, column and row, in a picture of all of them of
/// this size; on the left side of the first drawing that has it.
#[must_use]
pub fn spots(areas: &[Area], (width, height): (u16, u16)) -> Vec<(Area, (u16, u16))> {
    let mut left = 0;
    let mut all = Vec::new();
    for panel in overview(areas, width, height) {
        let (figure, columns) = (panel.view.figure(), panel.frame.columns());
        for area in areas {
            let curves = figure
                .pieces(*area)
                .map(|piece| panel.curve(piece.points, true));
            let largest = curves.max_by(|a, b| doubled_area(a).total_cmp(&doubled_area(b)));
            let Some((x, y)) = largest.map(|curve| middle(&curve)) else {
                continue;
            };
            let x = i32::from(columns / 2) - 1 - x / i32::from(DOTS.0);
            let y = i32::from(panel.above) + y / i32::from(DOTS.1);
            if let (Ok(x), Ok(y)) = (u16::try_from(x), u16::try_from(y)) {
                all.push((*area, (left + x, y)));
            }
        }
        left += columns;
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spots_lie_where_the_areas_are_drawn() {
        let areas = [Area::SkullBase, Area::LowBack, Area::Calf];
        let spots = spots(&areas, (40, 41));
        let rows: Vec<u16> = spots.iter().map(|(_, (_, y))| *y).collect();
        assert!(
            rows.is_sorted() && rows[0] < 8 && (30..41).contains(&rows[2]),
            "{rows:?}"
        );
        assert!(spots.iter().all(|(_, (x, _))| *x < 20), "{spots:?}");
    }
}
