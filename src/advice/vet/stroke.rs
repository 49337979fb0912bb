//! What one stroke alone tells.

use super::Breach;
use crate::model::wording::words;
use crate::model::{Secs, Stroke, Tool, limits};

/// The breaches of one stroke as written.
pub(super) fn vet(stroke: &Stroke) -> Vec<Breach> {
    let rules = [
        pressure,
        tempo,
        time,
        spot,
        strip,
        technique_tool,
        area_tool,
        cue,
        say,
    ];
    rules.iter().filter_map(|rule| rule(stroke)).collect()
}

fn breach(stroke: &Stroke, rule: &'static str, text: String) -> Option<Breach> {
    Some(Breach::new(stroke.line, rule, text))
}

fn pressure(stroke: &Stroke) -> Option<Breach> {
    let (pressure, technique) = (stroke.pressure?, stroke.technique.facts());
    let cap = stroke.area.facts().cap;
    let (least, most) = (technique.least, technique.most);
    if pressure > cap {
        let area = stroke.area.name();
        breach(
            stroke,
            "area-pressure",
            format!("pressure {pressure} on the {area}: at most {cap}"),
        )
    } else if pressure > most || pressure < least {
        let text = format!(
            "pressure {pressure} for {}: {least} to {most}",
            technique.name
        );
        breach(stroke, "technique-pressure", text)
    } else {
        None
    }
}

fn tempo(stroke: &Stroke) -> Option<Breach> {
    let (given, range) = (stroke.tempo?, stroke.technique.facts().tempo?);
    let outside = given < range.slowest || given > range.fastest;
    let (slowest, fastest) = (range.slowest, range.fastest);
    let text = format!(
        "tempo {given} for {}: {slowest} to {fastest}",
        stroke.technique.name()
    );
    outside.then(|| Breach::new(stroke.line, "technique-tempo", text))
}

fn time(stroke: &Stroke) -> Option<Breach> {
    let facts = stroke.technique.facts();
    let outside = stroke.time < facts.shortest || stroke.time > facts.longest;
    let (given, shortest, longest) = (stroke.time, facts.shortest, facts.longest);
    let text = format!("{given} of {}: {shortest} to {longest} a side", facts.name);
    outside.then(|| Breach::new(stroke.line, "technique-time", text))
}

fn spot(stroke: &Stroke) -> Option<Breach> {
    over(
        stroke,
        stroke.technique.holds_still(),
        limits::STILL_SPOT_MAX,
        "still-spot",
        "on one spot",
    )
}

fn strip(stroke: &Stroke) -> Option<Breach> {
    let moves = stroke.technique.works_tissue() && !stroke.technique.holds_still();
    over(
        stroke,
        moves,
        limits::MOVING_STRIP_MAX,
        "moving-strip",
        "over one strip",
    )
}

fn over(
    stroke: &Stroke,
    applies: bool,
    most: Secs,
    rule: &'static str,
    place: &str,
) -> Option<Breach> {
    let text = format!("{} {place}: at most {most}", stroke.time);
    (applies && stroke.time > most).then(|| Breach::new(stroke.line, rule, text))
}

fn technique_tool(stroke: &Stroke) -> Option<Breach> {
    let (tool, facts) = (stroke.tool?, stroke.technique.facts());
    let text = format!("{} is not done with: {}", facts.name, tool.name());
    (tool != Tool::None && !facts.tools.contains(&tool))
        .then(|| Breach::new(stroke.line, "technique-tool", text).help(possible(facts.tools)))
}

fn area_tool(stroke: &Stroke) -> Option<Breach> {
    let facts = stroke.area.facts();
    let allowed = |tool: &Tool| *tool == Tool::None || facts.tools.contains(tool);
    let fits = match &stroke.tool {
        Some(tool) => allowed(tool),
        None => stroke.technique.facts().tools.iter().any(allowed),
    };
    let name = stroke.tool.map_or(stroke.technique.name(), Tool::name);
    let text = format!("{name} does not belong on the {}", facts.common);
    (!fits).then(|| Breach::new(stroke.line, "area-tool", text).help(possible(facts.tools)))
}

fn possible(tools: &[Tool]) -> String {
    let ids: Vec<&str> = tools.iter().map(|tool| tool.id()).collect();
    format!("possible: {}", ids.join(", "))
}

fn cue(stroke: &Stroke) -> Option<Breach> {
    let count = words(stroke.cue.as_deref()?);
    let text = format!("a cue of {count} words: at most {}", limits::CUE_WORDS_MAX);
    (count > limits::CUE_WORDS_MAX)
        .then(|| Breach::new(stroke.line, "long-cue", text).help("put the rest into `detail`"))
}

fn say(stroke: &Stroke) -> Option<Breach> {
    let late = stroke.say.iter().find(|say| say.at >= stroke.time)?;
    let text = format!(
        "a line at {}, but the work ends at {}",
        late.at, stroke.time
    );
    breach(stroke, "late-line", text)
}
