//! `backrub areas`: every area of the body, on a map to browse, as lines or as JSON.

use std::io::{self, IsTerminal, Write};

use serde::Serialize;

use super::{Failure, Outcome, start};
use crate::app::{self, screens};
use crate::cli::Common;
use crate::model::wording::capital;
use crate::model::{Area, Sides, Tool};

/// Opens the map at an area, or at the first one; without a terminal, lists the areas.
pub fn run(area: Option<Area>, json: bool, common: Common) -> Result<Outcome, Failure> {
    if json {
        let areas: Vec<JsonArea> = wanted(area).map(|area| JsonArea::of(*area)).collect();
        let mut out = io::stdout().lock();
        serde_json::to_writer_pretty(&mut out, &areas)?;
        writeln!(out)?;
        return Ok(Outcome::Fine);
    }
    if !(io::stdin().is_terminal() && io::stdout().is_terminal()) {
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
        let sides = sides(*area).join(", ");
        writeln!(out, "  Max: {}. Sides: {sides}.", facts.cap.told())?;
        let tools = tools(*area);
        if !tools.is_empty() {
            writeln!(out, "  With: {}.", tools.join(", "))?;
        }
    }
    Ok(())
}

fn sides(area: Area) -> Vec<&'static str> {
    area.facts().sides.iter().copied().map(Sides::id).collect()
}

fn tools(area: Area) -> Vec<&'static str> {
    area.facts().tools.iter().copied().map(Tool::id).collect()
}

/// An area for scripts and editors.
#[derive(Debug, Serialize)]
struct JsonArea {
    id: &'static str,
    name: &'static str,
    muscles: &'static str,
    region: &'static str,
    sides: Vec<&'static str>,
    /// The highest pressure, 0 to 6.
    cap: u8,
    tools: Vec<&'static str>,
    reach: &'static str,
    caution: &'static str,
}

impl JsonArea {
    fn of(area: Area) -> Self {
        let facts = area.facts();
        Self {
            id: area.id(),
            name: facts.common,
            muscles: facts.anatomical,
            region: facts.region.id(),
            sides: sides(area),
            cap: facts.cap.level(),
            tools: tools(area),
            reach: facts.reach,
            caution: facts.caution,
        }
    }
}
