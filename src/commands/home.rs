//! `backrub`: the home screen.

use super::{Failure, Outcome, list, on_terminal, start};
use crate::app::{self, screens};
use crate::cli::{Common, List};
use crate::model::Secs;
use crate::ui::screens::home::Home;

/// Opens the home screen, limited to what fits into a time if one is given; without a terminal,
/// lists what fits.
pub fn run(fits: Option<Secs>, common: Common) -> Result<Outcome, Failure> {
    if !on_terminal() {
        if fits.is_some() {
            return list::run(&List {
                max: fits,
                ..List::default()
            });
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
