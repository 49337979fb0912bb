//! The remarks on one stroke by itself.

use crate::model::wording::words;
use crate::model::{Area, Pressure, Secs, Stroke, Technique, Tool, limits};
use crate::rules::{self, Part, Remark, Rule, Target};

/// A stroke with its number as written.
#[derive(Clone, Copy)]
struct Written<'r> {
    nth: usize,
    stroke: &'r Stroke,
}

impl Written<'_> {
    fn remark(self, part: Part, rule: &'static Rule, title: String, label: String) -> Remark {
        Remark::new(Target::stroke(self.nth, part), rule, title, label)
    }
}

/// The remarks on one stroke as written.
pub(super) fn vet(nth: usize, stroke: &Stroke) -> Vec<Remark> {
    let written = Written { nth, stroke };
    let checks = [
        pressure,
        tempo,
        time,
        technique_tool,
        area_technique,
        area_tool,
        cue,
    ];
    let mut remarks: Vec<Remark> = checks.iter().filter_map(|check| check(written)).collect();
    remarks.extend(say(written));
    remarks
}

fn pressure(written: Written<'_>) -> Option<Remark> {
    let (pressure, technique) = (written.stroke.pressure?, written.stroke.technique.facts());
    let area = written.stroke.area.facts();
    let (least, most) = (technique.least, technique.most);
    let possible = format!("possible: {least} to {most}");
    let (rule, title, label) = if pressure > area.cap {
        let title = format!(
            "pressure {pressure} is too much for {}",
            written.stroke.area.the()
        );
        (rules::AREA_PRESSURE, title, format!("at most {}", area.cap))
    } else if pressure > most {
        let title = format!("pressure {pressure} is too much for {}", technique.name);
        (rules::TECHNIQUE_PRESSURE, title, possible)
    } else if pressure < least {
        let title = format!("pressure {pressure} is too little for {}", technique.name);
        (rules::TECHNIQUE_PRESSURE, title, possible)
    } else {
        return None;
    };
    let remark = written.remark(Part::Pressure, rule, title, label);
    let played = area.cap.min(most);
    Some(match pressure > played {
        true => remark.help(format!("it is played at {played} instead")),
        false => remark,
    })
}

fn tempo(written: Written<'_>) -> Option<Remark> {
    let (given, range) = (
        written.stroke.tempo?,
        written.stroke.technique.facts().tempo?,
    );
    let (slowest, fastest) = (range.slowest, range.fastest);
    let (technique, area) = (written.stroke.technique, written.stroke.area);
    let (rule, title, label) = if let Some(fastest) = area.fastest(technique)
        && given > fastest
    {
        let title = format!("{given} beats a minute is too fast for {}", area.the());
        (rules::AREA_TEMPO, title, format!("at most {fastest}"))
    } else {
        let wrong = match given {
            given if given < slowest => "slow",
            given if given > fastest => "fast",
            _ => return None,
        };
        let title = format!(
            "{given} beats a minute is too {wrong} for {}",
            technique.name()
        );
        (
            rules::TECHNIQUE_TEMPO,
            title,
            format!("possible: {slowest} to {fastest}"),
        )
    };
    let remark = written.remark(Part::Tempo, rule, title, label);
    let played = written
        .stroke
        .tempo_as_played()
        .filter(|played| *played < given);
    Some(match played {
        Some(played) => remark.help(format!("it is played at {played} instead")),
        None => remark,
    })
}

/// One remark for one value: the body's limit if it is passed, else the technique's.
fn time(written: Written<'_>) -> Option<Remark> {
    let (time, technique) = (written.stroke.time, written.stroke.technique);
    let facts = technique.facts();
    let (rule, title, label) = if let Some((rule, most, what)) =
        most_of_the_body(technique, written.stroke.area)
        && time > most
    {
        (rule, format!("{time} {what}"), format!("at most {most}"))
    } else {
        let wrong = match time {
            time if time < facts.shortest => "short",
            time if time > facts.longest => "long",
            _ => return None,
        };
        let title = format!("{time} per side is too {wrong} for {}", facts.name);
        let label = format!("possible: {} to {}", facts.shortest, facts.longest);
        (rules::TECHNIQUE_TIME, title, label)
    };
    let remark = written.remark(Part::Time, rule, title, label);
    let played = written.stroke.time_as_played();
    Some(match played < time {
        true => remark.help(format!("it is played with {played} instead")),
        false => remark,
    })
}

fn most_of_the_body(
    technique: Technique,
    area: Area,
) -> Option<(&'static Rule, Secs, &'static str)> {
    if technique.holds_still() {
        let what = "is too long to press one spot";
        Some((rules::STILL_SPOT, limits::still_spot_max(area), what))
    } else if technique.works_tissue() {
        let what = "is too long for one strip";
        Some((rules::MOVING_STRIP, limits::MOVING_STRIP_MAX, what))
    } else {
        None
    }
}

fn technique_tool(written: Written<'_>) -> Option<Remark> {
    let (tool, facts) = (written.stroke.tool?, written.stroke.technique.facts());
    let bare = tool == Tool::None && facts.least == Pressure::NONE;
    if bare || facts.tools.contains(&tool) {
        return None;
    }
    let title = format!("{} cannot be done with: {}", facts.name, tool.name());
    let label = "not with this".to_owned();
    let remark = written.remark(Part::Tool, rules::TECHNIQUE_TOOL, title, label);
    Some(remark.help(possible(facts.tools)))
}

fn area_technique(written: Written<'_>) -> Option<Remark> {
    let (area, technique) = (written.stroke.area, written.stroke.technique);
    if area.bears(technique) {
        return None;
    }
    let title = format!("{} should not be used on {}", technique.name(), area.the());
    let label = "not on this area".to_owned();
    let remark = written.remark(Part::Technique, rules::AREA_TECHNIQUE, title, label);
    Some(remark.help(area.facts().caution))
}

fn area_tool(written: Written<'_>) -> Option<Remark> {
    let (stroke, facts) = (written.stroke, written.stroke.area.facts());
    let allowed = |tool: &Tool| *tool == Tool::None || facts.tools.contains(tool);
    let (part, fits, name) = match &stroke.tool {
        Some(tool) => (Part::Tool, allowed(tool), tool.name()),
        None => {
            let technique = stroke.technique.facts();
            let fits = technique.tools.iter().any(allowed);
            (Part::Technique, fits, technique.name)
        }
    };
    if fits || !stroke.area.bears(stroke.technique) {
        return None;
    }
    let title = format!("{name} should not be used on {}", stroke.area.the());
    let label = "not on this area".to_owned();
    let remark = written.remark(part, rules::AREA_TOOL, title, label);
    Some(remark.help(possible(facts.tools)))
}

fn possible(tools: &[Tool]) -> String {
    let ids: Vec<&str> = tools.iter().map(|tool| tool.id()).collect();
    format!("possible: {}", ids.join(", "))
}

fn cue(written: Written<'_>) -> Option<Remark> {
    let cue = written.stroke.cue.as_ref()?;
    let count = cue.all(None).map(|(text, _)| words(text)).max()?;
    let most = limits::CUE_WORDS_MAX;
    if count <= most {
        return None;
    }
    let title = format!("a cue of {count} words");
    let remark = written.remark(
        Part::Cue,
        rules::LONG_CUE,
        title,
        format!("at most {most} words"),
    );
    Some(remark.help("say the one thing to do, and put the rest in `detail`"))
}

fn say(written: Written<'_>) -> impl Iterator<Item = Remark> {
    let end = written.stroke.time;
    let lines = written.stroke.say.iter().enumerate();
    let late = lines.filter(move |(_, say)| say.at >= end);
    late.map(move |(line, say)| {
        let title = format!("a line at {}, after the work has ended", say.at);
        let label = format!("the work ends at {end}");
        written
            .remark(Part::Say(line), rules::LATE_LINE, title, label)
            .help("it will not be heard; give it an earlier second")
    })
}
