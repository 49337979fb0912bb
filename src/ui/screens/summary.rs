//! What was done, and what may be felt afterwards.

use std::time::Duration;

use ratatui::Frame;

use super::page::{Page, Scroll};
use crate::advice::felt::{self, Course};
use crate::advice::stop_rules::{self, AFTERWARDS};
use crate::engine::{Planned, Session, State, Tally, Timeline};
use crate::model::secs::on_screen;
use crate::model::{Area, Benefit};
use crate::ui::body::Glyphs;
use crate::ui::keys::Place;
use crate::ui::prose::Prose;
use crate::ui::{Theme, text};

/// What the screen shows.
#[derive(Debug, Clone)]
pub struct View {
    /// The routine's title.
    pub title: String,
    /// What it is for.
    pub benefit: Benefit,
    /// The session, as it was at the end.
    pub session: Session,
    /// Whether the diary entry was saved: "Saved to your diary.", or why not; and until when one can
    /// go on with it.
    pub kept: String,
    /// How it was and is; none where it is not asked.
    pub afterwards: Option<Afterwards>,
}

/// How it was before, and is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Afterwards {
    /// How it was before, from 0 to 10, if that was said.
    pub before: Option<u8>,
    /// How it is now, from 0 to 10, if that was said.
    pub after: Option<u8>,
    /// Whether it can be said yet: not in the moment in which it comes to be asked.
    pub can_be_said: bool,
    /// How often it was better and worse after this routine, once that is known often enough.
    pub counts: Option<String>,
}

/// Draws the summary.
pub fn render(frame: &mut Frame<'_>, view: &View, scroll: &mut Scroll, theme: &Theme) {
    let session = &view.session;
    let (timeline, tally) = (session.timeline(), session.tally());
    let planned = planned(session);
    let is_whole = session.skipped().next().is_none() && tally.total() * 4 >= planned * 3;
    let title = match session.state() {
        State::Ended if is_whole => "Done. You looked after yourself.",
        State::Ended => "Finished, with some strokes skipped.",
        _ => "Stopped here. That counts too.",
    };
    let page = Page {
        title_style: theme.banner(view.benefit),
        ..Page::of(Place::Summary, title, theme)
    };
    page.render(frame, scroll, |prose| {
        prose.hanging("", &view.title, theme.title);
        prose.gap();
        prose.paragraph(&done(session, planned));
        if let Some(afterwards) = &view.afterwards {
            how_it_is(prose, afterwards, theme);
        }
        let areas = areas(timeline, tally);
        if !areas.is_empty() {
            prose.heading("Where you worked");
        }
        let column = areas.iter().map(|(area, _)| text::width(area.name())).max();
        for (area, time) in &areas {
            let pad = column.unwrap_or(0) + 3 - text::width(area.name());
            prose.paragraph(&format!(
                "{}{}{}",
                area.name(),
                " ".repeat(pad),
                on_screen(*time)
            ));
        }
        prose.heading("Afterwards");
        for sentence in AFTERWARDS {
            prose.paragraph(sentence.text);
        }
        prose.gap();
        prose.aside(&view.kept);
    });
}

/// How it was and is, what that may mean, and how often it was so.
fn how_it_is(prose: &mut Prose<'_>, afterwards: &Afterwards, theme: &Theme) {
    prose.gap();
    let Afterwards {
        before,
        after,
        can_be_said,
        counts,
    } = afterwards;
    let to = match theme.glyphs {
        Glyphs::Ascii => "->",
        _ => "→",
    };
    match (before, after) {
        (Some(before), Some(after)) => {
            prose.hanging(
                "",
                &format!("Before and now: {before} {to} {after}"),
                theme.loud,
            );
            if Course::of(*before, *after) == Course::Worse {
                prose.hanging("", felt::WORSE, theme.warning);
                stop_rules::ALL
                    .iter()
                    .for_each(|rule| prose.item(&rule.text()));
            }
            if let Some(counts) = counts {
                prose.paragraph(counts);
                prose.aside(felt::NO_CLAIM);
            }
        }
        (_, None) if !can_be_said => prose.paragraph(felt::QUESTION),
        _ => prose.paragraph(&felt::told(*after)),
    }
}

/// How much was done, and what was not: skipped, or too much.
fn done(session: &Session, planned: Duration) -> String {
    let (tally, strokes) = (session.tally(), &session.timeline().strokes);
    let (worked, of) = (on_screen(tally.total()), on_screen(planned));
    let (done, all) = (tally.strokes(), strokes.len() - session.begins_at());
    let mut words = format!("{worked} of {of} done, {done} of {all} strokes");
    let count = |many: usize, how: &str| match many {
        0 => String::new(),
        many => format!(", {many} {how}"),
    };
    words += &count(session.skipped().count(), "skipped");
    words += &count(session.left_out().count(), "too much");
    words
}

/// The time of all strokes from the first one of this session on, both sides together, including
/// those that were skipped.
fn planned(session: &Session) -> Duration {
    let work = |stroke: &Planned| stroke.time * stroke.sides.in_order().len() as u32;
    let strokes = session.timeline().strokes.iter();
    strokes.skip(session.begins_at()).map(work).sum()
}

/// The areas that were touched or moved, each with its time, in the order of the routine.
fn areas(timeline: &Timeline, tally: &Tally) -> Vec<(Area, Duration)> {
    let mut areas: Vec<(Area, Duration)> = Vec::new();
    for (index, stroke) in timeline.strokes.iter().enumerate() {
        let time = tally.of(index);
        if time.is_zero() || stroke.area.has_no_sides() {
            continue;
        }
        match areas.iter_mut().find(|(area, _)| *area == stroke.area) {
            Some((_, sum)) => *sum += time,
            None => areas.push((stroke.area, time)),
        }
    }
    areas
}
