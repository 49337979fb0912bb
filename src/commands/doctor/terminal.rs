//! The terminal: its size, colours and letters.

use std::io::{self, IsTerminal};

use super::Finding;
use crate::app::Program;
use crate::cli::Common;
use crate::model::Palette;
use crate::terminal::capabilities::Environment;

/// In columns and rows: in a smaller window the player is one line of text.
const LEAST: (u16, u16) = (40, 10);

/// Checks what can be found out without drawing.
pub fn look(program: &Program, common: Common) -> Vec<Finding> {
    let environment = Environment::here();
    let chosen = common.theme.or(program.settings.theme);
    let (colours, why) = environment.told(chosen.unwrap_or(Palette::Auto));
    let drawings = match program.calm {
        true => "still",
        false => "moving, up to eight times a second; `calm: true` in the settings stops them",
    };
    vec![
        size(),
        Finding::well("colours", format!("{colours}, because {why}")),
        Finding::well("letters", environment.told_letters()),
        Finding::well("drawings", drawings),
    ]
}

fn size() -> Finding {
    if !io::stdout().is_terminal() {
        let words = "no terminal here: `play` prints plain lines, and `list` needs none";
        return Finding::well("size", words);
    }
    match crossterm::terminal::size() {
        Ok((wide, high)) if wide < LEAST.0 || high < LEAST.1 => Finding::wrong(
            "size",
            format!("{wide} by {high}"),
            format!(
                "make it at least {} by {}; 80 by 24 shows everything",
                LEAST.0, LEAST.1
            ),
        ),
        Ok((wide, high)) => Finding::well("size", format!("{wide} by {high}")),
        Err(why) => Finding::wrong("size", format!("unknown: {why}"), "try another terminal"),
    }
}
