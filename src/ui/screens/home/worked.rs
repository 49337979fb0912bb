//! What is told of the chosen routine below the list: how it suits, and the parts of the body that it
//! works.

use crate::advice::Fit;
use crate::library::Listing;
use crate::model::Tag;
use crate::model::secs::on_screen;
use crate::model::wording::capital;
use crate::ui::text;

/// Below this many columns the rows do not tell the tools.
const NARROW: usize = 80;

/// That it is gentler or not for this person, and the parts that are worked.
pub(super) fn told(listing: &Listing, mine: &[Tag], room: usize) -> String {
    let fit = match listing.demands.fit(mine) {
        Fit::Fits => "",
        Fit::Gentler(_) => "Gentler for you · ",
        Fit::NotForYou(_) => "Not for you today · ",
    };
    let parts = longest(listing, room.saturating_sub(text::width(fit)));
    format!("{fit}{parts}")
}

/// The parts that are worked the longest, as many as fit; before them the tools where the row does not
/// tell them.
fn longest(listing: &Listing, room: usize) -> String {
    let mut words = match listing.tools.as_slice() {
        tools @ [_, ..] if room < NARROW => {
            let names: Vec<&str> = tools.iter().map(|tool| tool.name()).collect();
            format!("With {}", text::fit(&names.join(", "), room / 3))
        }
        _ => String::new(),
    };
    let parts = listing.longest().into_iter();
    for (area, time) in parts.filter(|(area, _)| !area.has_no_sides()) {
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
