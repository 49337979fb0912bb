//! How the home screen is divided between the list and the body.

use ratatui::layout::{Constraint, Layout, Rect};

/// The most columns of the list, the fewest of a body beside it, and those between the two.
const LIST: u16 = 80;
const BODY: u16 = 16;
const GAP: u16 = 2;
/// The rows of a body below the list.
const BELOW: u16 = 13;

/// The space for the list, and for the body beside it, or below it in a window that is narrow and
/// tall; none for a body that would say too little.
pub(super) fn split(room: Rect) -> [Rect; 2] {
    match (room.width, room.height) {
        (70.., 12..) => {
            let list = LIST.min(room.width - GAP - BODY);
            let [list, _, body] = Layout::horizontal([
                Constraint::Length(list),
                Constraint::Length(GAP),
                Constraint::Fill(1),
            ])
            .areas(room);
            [list, body]
        }
        (_, 24..) => {
            let [list, _, body] = Layout::vertical([
                Constraint::Fill(1),
                Constraint::Length(1),
                Constraint::Length(BELOW),
            ])
            .areas(room);
            [list, body]
        }
        _ => [room, Rect::ZERO],
    }
}
