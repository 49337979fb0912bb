//! The terminal: how large, which colours, which letters.

use std::io::{self, IsTerminal};

use super::Finding;
use crate::app::look::Environment;

/// Below this the player is one line of text: columns and rows.
const LEAST: (u16, u16) = (40, 10);

/// What is found out without drawing anything.
pub fn look() -> Vec<Finding> {
    let environment = Environment::here();
    let (colours, why) = environment.told();
    vec![
        size(),
        Finding::well("colours", format!("{colours}, because {why}")),
        Finding::well("letters", environment.told_letters()),
    ]
}

fn size() -> Finding {
    if !io::stdout().is_terminal() {
        let words = "none here: `play` goes on in plain lines, and `list` needs none";
        return Finding::well("size", words);
    }
    match crossterm::terminal::size() {
        Ok((wide, high)) if wide < LEAST.0 || high < LEAST.1 => Finding::wrong(
            "size",
            format!("{wide} by {high}"),
            format!(
                "make it at least {} by {}; 80 by 24 shows all",
                LEAST.0, LEAST.1
            ),
        ),
        Ok((wide, high)) => Finding::well("size", format!("{wide} by {high}")),
        Err(why) => Finding::wrong("size", format!("not known: {why}"), "try another terminal"),
    }
}
