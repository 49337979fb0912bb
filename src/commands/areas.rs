//! `backrub areas`: every area of the body, on a map to browse, as lines or as JSON.

use std::io::{self, Write};

use super::{Failure, Outcome, can_draw, print_json, start};
use crate::app::{self, screens};
use crate::cli::Common;
use crate::model::Area;
use crate::model::wording::capital;

/// Opens the map at an area, or at the first one; without a terminal, lists the areas.
pub fn run(area: Option<Area>, json: bool, common: Common) -> Result<Outcome, Failure> {
    if json {
        return print_json(&wanted(area).map(|area| area.facts()).collect::<Vec<_>>());
    }
    if !can_draw() {
        lines(area, &mut io::stdout().lock())?;
        return Ok(Outcome::Fine);
    }
    let mut program = start::program(common)?;
    let first = screens::Areas::at(area.unwrap_or(Area::ALL[0]));
    let ran = app::run(&mut program, Box::new(first));
    start::end(&program, ran)
}

fn wanted(area: Option<Area>) -> impl Iterator<Item = &'static Area> {
    let all = Area::ALL.iter();
    all.filter(move |one| area.is_none_or(|area| area == **one))
}

/// A few lines for each area, in sentences.
fn lines(area: Option<Area>, out: &mut impl Write) -> io::Result<()> {
    for area in wanted(area) {
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
