//! `backrub`: the home screen.

use std::io::{self, Write};

use super::{Failure, Outcome, can_draw, list, on_terminal, start};
use crate::app::{self, screens};
use crate::cli::{Common, List};
use crate::model::Secs;
use crate::ui::screens::home::Home;

/// Opens the home screen, limited to what fits into a time if one is given; without a
/// terminal that shows screens, lists what fits.
pub fn run(fits: Option<Secs>, common: Common) -> Result<Outcome, Failure> {
    if !can_draw() {
        if fits.is_some() {
            return list::run(&List {
                max: fits,
                ..List::default()
            });
        }
        if on_terminal() {
            let outcome = list::run(&List::default())?;
            let words = "This terminal shows no screens. `backrub play ROUTINE` tells a routine in \
                         sentences.";
            writeln!(io::stdout(), "\n{words}")?;
            return Ok(outcome);
        }
        let words =
            "there is no terminal here; `backrub list` and `backrub play ROUTINE` need none";
        return Err(words.into());
    }
    let mut program = start::program(common)?;
    program.most = fits.map(Secs::duration);
    program.home = Some(Home::default());
    program.fill_shelf();
    let first = screens::first(screens::home(), &mut program);
    let ran = app::run(&mut program, first);
    start::end(&program, ran)
}
