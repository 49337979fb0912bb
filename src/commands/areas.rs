//! `backrub areas`: every area of the body, on a map to browse, as lines or as JSON.

use std::io::{self, Write};

use super::{Failure, Outcome, can_draw, print_json, start};
use crate::app::{self, screens};
use crate::cli::Common;
use crate::library;
use crate::model::Area;
use crate::model::wording::capital;

/// Opens the map at the first of these areas; without a terminal, lists them.
pub fn run(wanted: Option<&[Area]>, json: bool, common: Common) -> Result<Outcome, Failure> {
    let wanted = wanted.unwrap_or(Area::ALL);
    if json {
        return print_json(&wanted.iter().map(|area| area.facts()).collect::<Vec<_>>());
    }
    if !can_draw() {
        lines(wanted, &mut io::stdout().lock())?;
        return Ok(Outcome::Fine);
    }
    let mut program = start::program(common)?;
    program.shelf.add(library::built_in());
    let first = screens::Areas::at(wanted.first().copied().unwrap_or(Area::ALL[0]));
    let ran = app::run(&mut program, Box::new(first));
    start::end(&program, ran)
}

/// A few lines for each area, in sentences.
fn lines(wanted: &[Area], out: &mut impl Write) -> io::Result<()> {
    for area in wanted {
        let facts = area.facts();
        writeln!(out, "{area}: {} ({})", facts.common, facts.anatomical)?;
        writeln!(out, "  Reach: {}.", capital(facts.reach))?;
        if !facts.caution.is_empty() {
            writeln!(out, "  Caution: {}.", capital(facts.caution))?;
        }
        let sides: Vec<&str> = facts.sides.iter().map(|sides| sides.id()).collect();
        let sides = sides.join(", ");
        writeln!(out, "  Max: {}. Sides: {sides}.", facts.cap.told())?;
        let tools: Vec<&str> = facts.tools.iter().map(|tool| tool.id()).collect();
        if !tools.is_empty() {
            writeln!(out, "  With: {}.", tools.join(", "))?;
        }
    }
    Ok(())
}
