//! The parts of the body that a routine works, in words.

use crate::library::Listing;
use crate::model::secs::on_screen;
use crate::model::wording::capital;
use crate::ui::text;

/// The parts that are worked the longest, as many as fit.
pub(super) fn longest(listing: &Listing, room: usize) -> String {
    let mut words = String::new();
    for (area, time) in listing
        .longest()
        .into_iter()
        .filter(|(area, _)| !area.has_no_sides())
    {
        let name = area.name().split(" (").next().unwrap_or_default();
        let part = match words.is_empty() {
            true => format!("{} {}", capital(name), on_screen(time)),
            false => format!(" · {name} {}", on_screen(time)),
        };
        if !words.is_empty() && text::width(&words) + text::width(&part) > room {
            break;
        }
        words += &part;
    }
    words
}
