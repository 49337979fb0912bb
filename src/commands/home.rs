//! `backrub`: the home screen.

use std::io::{self, Write};

use super::{Failure, Outcome, can_draw, list, on_terminal, start};
use crate::app::{self, screens};
use crate::cli::{Common, List};
use crate::library::{self, Need};
use crate::model::Secs;
use crate::ui::screens::home::Home;

/// Opens the home screen, with what is needed already typed; without a terminal that shows screens,
/// lists what fits.
pub fn run(fits: Option<Secs>, words: &[String], common: Common) -> Result<Outcome, Failure> {
    let time = fits.iter().map(ToString::to_string);
    let typed: Vec<String> = time.chain(words.iter().cloned()).collect();
    let typed = typed.join(" ");
    if !can_draw() {
        if fits.is_some() {
            return list::run(&List::default(), &Need::of(&typed));
        }
        if on_terminal() {
            let outcome = list::run(&List::default(), &Need::default())?;
            let words = "This terminal cannot show screens. `backrub play ROUTINE` prints a \
                         routine as sentences.";
            writeln!(io::stdout(), "\n{words}")?;
            return Ok(outcome);
        }
        let words =
            "there is no terminal here; `backrub list` and `backrub play ROUTINE` need none";
        return Err(words.into());
    }
    let mut program = start::at_home(common)?;
    program.home = Some(Home::typed(&typed));
    program.shelf.add(library::built_in());
    let first = screens::first(screens::home(), &mut program);
    let ran = app::run(&mut program, first);
    start::end(&program, ran)
}
