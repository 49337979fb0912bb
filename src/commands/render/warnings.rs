//! What to know before one listens to a sound file: when to stop, and who should not. All of it is
//! written into the file; as much as there is time for is said in it (`playback/opening`).

use crate::advice::{self, Demands, red_flags, stop_rules};
use crate::library::Opened;

/// Of a file for one person, who was asked before it was made.
pub fn for_one() -> Vec<String> {
    let made = "Made for one person. It may not suit anyone else.";
    [red_flags::BEFORE_A_FILE, made].map(str::to_owned).into()
}

/// Of a file for nobody in particular: the whole list of who should not, and who of the others goes
/// lighter than it is played.
pub fn for_anyone(opened: &Opened) -> Vec<String> {
    let demands = Demands::of(&opened.routine);
    let tags = demands.not_for().map(|tag| tag.not_today());
    let not_if = tags.chain(demands.not_today()).map(advice::not_if);
    let gentler = advice::called(demands.adaptations().into_iter().map(|one| one.tag));
    let gentler = format!("Played as written. Go lighter with any of these: {gentler}.");
    let first = red_flags::BEFORE_A_FILE.to_owned();
    let last = [advice::ASK_FIRST.to_owned(), gentler];
    [first].into_iter().chain(not_if).chain(last).collect()
}

/// The stop rule and these warnings as one text.
pub fn comment(warnings: &[String]) -> String {
    format!("{} {}", stop_rules::AT_A_GLANCE, warnings.join(" "))
}
