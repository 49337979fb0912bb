//! A part of the body on the command line, in the words of a person.

use std::ffi::OsStr;

use clap::builder::{PossibleValue, StringValueParser, TypedValueParser};

use crate::model::Area;

/// A part of the body, as a person calls it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What was said.
    pub said: String,
    /// The areas that are meant, at least one.
    pub areas: Vec<Area>,
}

/// Reads a part of the body; completions offer the ids of the areas.
#[derive(Debug, Clone, Copy)]
pub(super) struct PartParser;

impl TypedValueParser for PartParser {
    type Value = Part;

    fn parse_ref(
        &self,
        command: &clap::Command,
        argument: Option<&clap::Arg>,
        value: &OsStr,
    ) -> Result<Part, clap::Error> {
        StringValueParser::new()
            .try_map(|said| part(&said))
            .parse_ref(command, argument, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(Area::IDS.iter().map(PossibleValue::new)))
    }
}

fn part(said: &str) -> Result<Part, String> {
    let areas = Area::called(said);
    if !areas.is_empty() {
        let said = said.to_owned();
        return Ok(Part { said, areas });
    }
    let lower = said.to_lowercase();
    let near = Area::every_name().map(|name| (strsim::damerau_levenshtein(&lower, &name), name));
    let near = near
        .min()
        .filter(|(far, name)| *far <= name.chars().count() / 3);
    Err(match near {
        Some((_, name)) => format!("no part of the body is called that; did you mean `{name}`?"),
        None => "no part of the body is called that; `backrub areas` shows them all".to_owned(),
    })
}
