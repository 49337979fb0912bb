//! The terminal: its size, colours and letters.

use std::io::{self, IsTerminal};

use super::super::on_terminal;
use super::Finding;
use crate::app::Program;
use crate::model::Letters;
use crate::terminal;
use crate::ui::body::Glyphs;

/// In columns and rows: in a smaller window the player is one line of text.
const LEAST: (u16, u16) = (40, 10);

/// What is found out without drawing anything. The terminal is asked for its background.
pub fn look(program: &mut Program) -> Vec<Finding> {
    if on_terminal()
        && program.appearance.asks()
        && let Some(background) = terminal::background()
    {
        program.answered(background, true);
    }
    let drawings = match program.calm {
        true => "still",
        false => "moving, up to eight times a second; `calm: true` in the settings stops them",
    };
    vec![
        size(),
        Finding::well("colours", program.appearance.colours()),
        Finding::well("letters", letters(program)),
        Finding::well("drawings", drawings),
    ]
}

fn letters(program: &Program) -> &'static str {
    let chosen = program.settings.letters.unwrap_or(Letters::Auto);
    match (chosen, program.theme.glyphs) {
        (Letters::Dots, _) => "braille dots alone: you chose that",
        (Letters::Plain, _) => "plain letters: you chose that",
        (_, Glyphs::Braille) => {
            "braille and blocks: the locale is UTF-8, or says nothing; where blocks overlap, \
             `letters: dots` in the settings draws none"
        }
        (_, Glyphs::Ascii) => "plain letters: this terminal or locale has no braille",
    }
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
