//! A session as bars: width is time, height is pressure, colour is the part of the body.
//!
//! What is done is solid, what is to come is a stipple, what was skipped is a row of dots, and a
//! thin upright line stands at now: so they are told apart without colours too.

use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::engine::{Phase, Tally, Timeline};
use crate::model::{Area, Pressure};
use crate::ui::Theme;

mod cells;
mod signs;
mod skyline;

pub use skyline::skyline;

use cells::Bar;
use signs::Fill;

/// A routine in one row of a few cells: eight to ten are enough.
#[must_use]
pub fn signature(
    parts: impl IntoIterator<Item = (Area, Pressure, Duration)>,
    width: u16,
    theme: &Theme,
) -> Line<'static> {
    let mut rows = skyline(parts, (width, 1), theme).into_iter();
    rows.next().unwrap_or_default()
}

/// Draws a whole session over the width and the rows of an area, with a line at this moment of it, unless it is over.
/// Without a tally all of it is drawn as if it was done.
pub fn course(
    buffer: &mut Buffer,
    area: Rect,
    timeline: &Timeline,
    at: Duration,
    tally: Option<&Tally>,
    theme: &Theme,
) {
    let bars = bars(timeline, tally);
    let cells = cells::of(&bars, timeline.total, area.width);
    let now = match at < timeline.total {
        true => cells::now(at, timeline.total, area.width).unwrap_or_default(),
        // What is over has no now.
        false => area.width,
    };
    for (row, place) in area.rows().rev().enumerate() {
        let level = (row as u16, area.height);
        for (x, cell) in (0_u16..).zip(&cells) {
            let (sign, style) = match cell {
                _ if now == x => (signs::now(theme), theme.hand),
                None => continue,
                Some(cell) => {
                    let fill = match tally {
                        None => Fill::Done,
                        _ if x > now => Fill::Ahead,
                        _ if cell.bar.is_left_at(cell.middle, at) => Fill::Skipped,
                        _ => Fill::Done,
                    };
                    let sign = signs::sign(fill, cell.bar.pressure, level, theme);
                    (sign, theme.region(cell.bar.area.region()))
                }
            };
            buffer[(place.x + x, place.y)]
                .set_char(sign)
                .set_style(style);
        }
    }
}

/// The bars of a timeline, with how much of each was worked.
fn bars(timeline: &Timeline, tally: Option<&Tally>) -> Vec<Bar> {
    let works = timeline.segments.iter().filter(|s| s.phase == Phase::Work);
    let bars = works.map(|work| {
        let stroke = &timeline.strokes[work.stroke];
        Bar {
            from: work.start,
            to: work.end(),
            area: stroke.area,
            pressure: stroke.pressure,
            worked: tally.map_or(work.length, |tally| tally.on(work.stroke, work.side)),
        }
    });
    bars.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{Command, Session};
    use crate::notation;
    use crate::ui::body::Glyphs;

    const FILE: &[u8] = b"title: Bars\nbenefit: relax-muscles\nsetting: desk\nstrokes:\n\
        - { technique: breathing, area: chest-belly, time: 20s }\n\
        - { technique: effleurage, area: shoulder-top, side: each, time: 20s, pressure: 3 }\n\
        - { technique: petrissage, area: shoulder-top, side: each, time: 20s, pressure: 5 }\n";

    fn session() -> Session {
        let routine = notation::read("bars", FILE).unwrap();
        let mut session = Session::new(Timeline::of(&routine));
        session.obey(Command::Start);
        session
    }

    fn shown(session: &Session, rows: u16, theme: &Theme) -> Vec<String> {
        let area = Rect::new(0, 0, 60, rows);
        let mut buffer = Buffer::empty(area);
        let (timeline, tally) = (session.timeline(), Some(session.tally()));
        course(&mut buffer, area, timeline, session.at(), tally, theme);
        let cells = buffer.content().chunks(60);
        cells
            .map(|row| row.iter().map(ratatui::buffer::Cell::symbol).collect())
            .collect()
    }

    #[test]
    fn what_is_done_now_to_come_and_skipped_differ_without_colours() {
        let mut session = session();
        session.advance(Duration::from_secs(40));
        session.obey(Command::Next);
        session.advance(Duration::from_secs(20));
        let [row] = &shown(&session, 1, &Theme::none())[..] else {
            panic!("one row")
        };
        for sign in ["▁▁", "▅", "⡀⡀", "⡇", "⢕"] {
            assert!(row.contains(sign), "{sign}: {row}");
        }
        assert_eq!(row.matches('⡇').count(), 1, "{row}");
    }

    #[test]
    fn harder_is_higher_and_more_rows_show_it_better() {
        let theme = Theme::none();
        let sign = |level, at| signs::sign(Fill::Done, Pressure::new(level), at, &theme);
        let one: Vec<char> = (0..=6).map(|level| sign(level, (0, 1))).collect();
        assert_eq!(one, ['▁', '▂', '▃', '▅', '▆', '▇', '█']);
        let upper: Vec<char> = (0..=6).map(|level| sign(level, (1, 2))).collect();
        assert_eq!(upper, [' ', ' ', ' ', '▁', '▃', '▆', '█']);
    }

    #[test]
    fn where_blocks_or_braille_are_missing_other_letters_say_the_same() {
        let mut session = session();
        session.advance(Duration::from_secs(50));
        let wide = Theme::none().with_wide_blocks(true);
        let braille = |c: char| ('\u{2800}'..='\u{28ff}').contains(&c) || c == ' ';
        let rows = shown(&session, 2, &wide);
        assert!(rows.iter().all(|row| row.chars().all(braille)), "{rows:?}");
        let plain = Theme::none().with_glyphs(Glyphs::Ascii);
        let rows = shown(&session, 2, &plain);
        assert!(rows.iter().all(|row| row.is_ascii()), "{rows:?}");
        assert!(rows.iter().all(|row| row.contains('|')), "{rows:?}");
    }

    #[test]
    fn a_signature_has_each_part_of_the_session_in_proportion() {
        let session = session();
        let line = signature(session.timeline().parts(), 10, &Theme::none());
        assert_eq!(line.to_string(), "▁▁▅▅▅▅▇▇▇▇");
        assert_eq!(signature([], 10, &Theme::none()).width(), 0);
    }
}
