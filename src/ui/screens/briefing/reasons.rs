//! What follows for those who read on: when to stop, why the strokes come in this order, what to mind,
//! and the sources.

use super::View;
use crate::engine::Timeline;
use crate::model::wording::capital;
use crate::ui::prose::Prose;

/// All of it.
pub(super) fn write(prose: &mut Prose<'_>, view: &View) {
    if let Some(summary) = &view.routine.summary {
        prose.gap();
        prose.paragraph(summary);
    }
    stop_rules(prose, view);
    reasons(prose, view);
}

fn stop_rules(prose: &mut Prose<'_>, view: &View) {
    prose.heading("When to stop or ease off");
    for rule in &view.stop_rules {
        prose.item(rule);
    }
}

fn reasons(prose: &mut Prose<'_>, view: &View) {
    if !view.adapted.is_empty() {
        prose.heading("Gentler for you");
    }
    for item in &view.adapted {
        prose.item(item);
    }
    if let Some(why) = &view.routine.why {
        prose.heading("Why this order");
        prose.paragraph(why);
    }
    prose.heading("Cautions");
    for (area, caution) in cautions(&view.timeline) {
        prose.item(&format!("{}: {caution}", capital(area)));
    }
    if !view.sources.is_empty() {
        prose.heading("Sources");
    }
    for source in &view.sources {
        prose.item(source);
    }
}

/// The cautions of the areas worked, each once.
fn cautions(timeline: &Timeline) -> Vec<(&'static str, &'static str)> {
    let mut cautions = Vec::new();
    let touching = timeline.strokes.iter().filter(|s| s.technique.touches());
    for facts in touching.map(|stroke| stroke.area.facts()) {
        if !facts.caution.is_empty() && !cautions.contains(&(facts.common, facts.caution)) {
            cautions.push((facts.common, facts.caution));
        }
    }
    cautions
}
