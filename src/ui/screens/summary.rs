//! What was done: the body as it was worked, the session as bars, how it was and is, and one line on
//! the hours after it.

mod felt;
mod parts;

use std::time::Duration;

use ratatui::Frame;

use super::page::{Free, Page, Scroll};
use crate::advice::{Effort, aftercare};
use crate::engine::{Planned, Session, State};
use crate::model::Benefit;
use crate::model::secs::on_screen;
use crate::ui::Theme;
use crate::ui::body::BodyMap;
use crate::ui::keys::Place;
use crate::ui::prose::Prose;
use crate::ui::widgets::{bars, body};

pub use felt::Afterwards;

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

/// Draws the summary; the map keeps its picture.
pub fn render(
    frame: &mut Frame<'_>,
    view: &View,
    scroll: &mut Scroll,
    map: &mut BodyMap,
    theme: &Theme,
) {
    let session = &view.session;
    let (tally, strokes) = (session.tally(), &session.timeline().strokes);
    let worked = tally.worked(strokes);
    let planned = planned(session);
    let is_whole = session.skipped().next().is_none() && tally.total() * 4 >= planned * 3;
    let is_worse = view.afterwards.as_ref().is_some_and(Afterwards::is_worse);
    let title = match session.state() {
        State::Ended if is_worse => "Done.",
        State::Ended if is_whole => "Done. You looked after yourself.",
        State::Ended => "Finished, with some strokes skipped.",
        _ => "Stopped here. That counts too.",
    };
    let page = Page {
        title_style: theme.banner(view.benefit),
        free: Free::for_a_body(frame.area()),
        ..Page::of(Place::Summary, title, theme)
    };
    let high = BARS + u16::from(frame.area().height >= ROOMY);
    let free = page.render(frame, scroll, |prose| {
        prose.hanging("", &view.title, theme.title);
        prose.paragraph(&done(session, planned));
        prose.gap();
        course(prose, session, high, theme);
        if let Some(afterwards) = &view.afterwards {
            felt::write(prose, afterwards, theme);
        }
        parts::write(prose, session, &worked, theme);
        prose.gap();
        prose.paragraph(aftercare(&efforts(session)).text);
        prose.gap();
        prose.aside(&view.kept);
    });
    let scene = body::routine(&worked);
    body::render(frame.buffer_mut(), free, &scene, None, map, theme);
}

/// The rows of the bars, and from how many rows of a window on there is one more.
const BARS: u16 = 2;
const ROOMY: u16 = 28;

/// The session as bars, as far as it was done.
fn course(prose: &mut Prose<'_>, session: &Session, rows: u16, theme: &Theme) {
    let (timeline, tally) = (session.timeline(), session.tally());
    prose.drawn(rows, |buffer, room| {
        bars::course(buffer, room, timeline, session.at(), Some(tally), theme);
    });
}

/// What was done in each stroke.
fn efforts(session: &Session) -> Vec<Effort> {
    let eased: Vec<usize> = session.eased().collect();
    let strokes = session.timeline().strokes.iter().enumerate();
    let effort = |(nth, stroke): (usize, &Planned)| Effort {
        region: stroke.area.region(),
        tool: stroke.tool,
        pressure: match eased.contains(&nth) {
            true => stroke.pressure.halved(),
            false => stroke.pressure,
        },
        time: session.tally().of(nth),
    };
    strokes.map(effort).collect()
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
