//! Strokes that are never done, whoever wrote them: a file with one cannot be played.

use super::shape::StrokeShape;
use crate::model::{Never, Setting, Stroke};
use crate::rules::{self, Fault};

/// The value at fault and what is wrong with it, if it is one of the strokes that are never done.
pub(super) fn fault(
    stroke: &Stroke,
    shape: &StrokeShape,
    setting: Option<Setting>,
) -> Option<(u32, Fault)> {
    let usual = setting.unwrap_or(Setting::Chair).position();
    let (technique, area) = (stroke.technique.name(), stroke.area.the());
    let tool = stroke.tool_as_played().name();
    let by_tool = match shape.tool.given {
        true => shape.tool.ids.value,
        false => shape.technique.ids.value,
    };
    let (at, rule, title, label) = match stroke.never(usual)? {
        Never::Beaten => (
            shape.technique.ids.value,
            rules::NEVER_BEATEN,
            format!("{technique} is never done on {area}"),
            "never here",
        ),
        Never::LainOn => (
            by_tool,
            rules::NEVER_LAIN_ON,
            format!("nobody lies with {area} on a ball or a roller"),
            "never under the low back",
        ),
        Never::OnTheSpine => (
            shape.side.ids.value,
            rules::NEVER_ON_THE_SPINE,
            format!("with `both` the {tool} would lie on the spine"),
            "one side at a time",
        ),
        Never::Pressed => (
            shape.technique.ids.value,
            rules::NEVER_PRESSED,
            format!("{technique} is never done on {area}"),
            "never here",
        ),
        Never::Unheld => (
            shape.tool.ids.value,
            rules::TOOL_NEEDED,
            format!("{technique} with nothing to do it with"),
            "there is no tool",
        ),
    };
    let tools = stroke.technique.facts().tools;
    let help = match rule == rules::TOOL_NEEDED {
        true => {
            let ids: Vec<&str> = tools.iter().map(|tool| tool.id()).collect();
            format!("possible: {}", ids.join(", "))
        }
        false => stroke.area.facts().caution.to_owned(),
    };
    Some((at, rule.fault(title, label).help(help)))
}
