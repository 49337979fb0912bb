//! The author's lines that are not heard when they should be.

use std::collections::BTreeMap;
use std::time::Duration;

use super::overlap::{self, Placed};
use super::speech::SpeechKind;
use super::{Phase, Segment, Spoken, Timeline, signal};

/// A line that comes later than this speaks of something that has passed.
const LATE: Duration = Duration::from_secs(1);

/// What keeps a line from being heard at its second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// The cue is still being said.
    Cue,
    /// A line before it is still being said.
    Line,
    /// It runs into the last three seconds, which are counted.
    Countdown,
    /// It runs past the end of the work.
    End,
}

/// A line of the author that is heard late, over the countdown, or not at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CrowdedLine {
    /// The stroke as written, counted from 0.
    pub written: usize,
    /// Its place among the lines of the stroke, counted from 0.
    pub nth: usize,
    /// Its second of the work.
    pub wanted: Duration,
    /// What is in the way.
    pub obstacle: Obstacle,
    /// Whether it is spoken at all, late or over the countdown, and not only shown.
    pub spoken: bool,
    /// The first and the last second of the work at which it would be heard in time; `None` if
    /// there is no room for it.
    pub fits: Option<(u64, u64)>,
}

/// Every line that is not heard when it should be: each line of the file once, at its worst, in the
/// order of the file.
#[must_use]
pub fn crowded_lines(timeline: &Timeline) -> Vec<CrowdedLine> {
    let mut lines: BTreeMap<(usize, usize), Vec<Pass>> = BTreeMap::new();
    for work in timeline.segments.iter().filter(|s| s.phase == Phase::Work) {
        let stroke = &timeline.strokes[work.stroke];
        let mut follows_a_line = false;
        for placed in overlap::place(work, stroke, announced_until(timeline, work)) {
            let passes = lines.entry((stroke.written, placed.nth)).or_default();
            passes.push(Pass::of(&placed, work, follows_a_line));
            follows_a_line |= placed.fits;
        }
    }
    let lines = lines.into_iter();
    let crowded = lines.filter_map(|((written, nth), passes)| {
        let crowded = passes.iter().filter(|pass| pass.obstacle.is_some());
        let worst = crowded.max_by_key(|pass| (!pass.spoken, pass.late))?;
        let first = passes.iter().map(|pass| pass.first).max()?;
        let last = passes.iter().map(|pass| pass.last).min()?;
        Some(CrowdedLine {
            written,
            nth,
            wanted: worst.wanted,
            obstacle: worst.obstacle?,
            spoken: worst.spoken,
            fits: last.filter(|last| first <= *last).map(|last| (first, last)),
        })
    });
    crowded.collect()
}

/// How a line fares in the work of one side.
struct Pass {
    wanted: Duration,
    obstacle: Option<Obstacle>,
    spoken: bool,
    late: Duration,
    first: u64,
    last: Option<u64>,
}

impl Pass {
    fn of(placed: &Placed, work: &Segment, follows_a_line: bool) -> Self {
        let line = &placed.line;
        let counted = signal::ticks(work.length).first();
        let countdown = work.end() - counted.copied().unwrap_or_default();
        let obstacle = if placed.free_from > placed.wanted + LATE {
            Some(match follows_a_line {
                true => Obstacle::Line,
                false => Obstacle::Cue,
            })
        } else if !placed.fits {
            Some(Obstacle::End)
        } else {
            (line.end() > countdown).then_some(Obstacle::Countdown)
        };
        let latest = countdown.checked_sub(line.length);
        let latest = latest.filter(|latest| placed.free_from <= *latest);
        let into_work = |at: Duration| (at - work.start).as_secs();
        Self {
            wanted: placed.wanted - work.start,
            obstacle,
            spoken: placed.fits,
            late: placed.free_from.saturating_sub(placed.wanted),
            first: into_work(placed.free_from),
            last: latest.map(into_work),
        }
    }
}

/// When the announcement of this work is over, with its cue.
fn announced_until(timeline: &Timeline, work: &Segment) -> Duration {
    let until = timeline.speech.partition_point(|line| line.at < work.end());
    let mut before = timeline.speech[..until].iter().rev();
    let last = before.find(|line| {
        matches!(
            line.kind,
            SpeechKind::Cue | SpeechKind::Name | SpeechKind::Move
        )
    });
    last.map_or(Duration::ZERO, Spoken::end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::fixture::{kneading, routine};
    use crate::model::{Block, Position, Repeat, Say, Secs, Sides, Step, Stroke};
    use crate::voice;

    /// 1,320 ms.
    const SHORT: &str = "Zz zz zzz.";
    /// 5,102 ms: as a cue it is over 5,702 ms into the work, and the next line comes at 5,952.
    const LONG: &str = "Zz zzzzzzzzzzzz zzzzzzzzzzzzzzz zzzzzzzzzzzzz zzzzzzzzzzzzzzzzzzzzzzzz.";

    fn with(stroke: Stroke, says: &[(u32, &str)]) -> Stroke {
        let says = says.iter().map(|(at, text)| Say {
            at: Secs::new(*at),
            text: (*text).to_owned(),
        });
        Stroke {
            say: says.collect(),
            ..stroke
        }
    }

    fn after_a_cue(seconds: u32, says: &[(u32, &str)]) -> Stroke {
        let stroke = with(kneading(Sides::Left, seconds), says);
        Stroke {
            cue: Some(LONG.to_owned()),
            ..stroke
        }
    }

    type Found = (usize, usize, Obstacle, bool, Option<(u64, u64)>);

    fn found(steps: Vec<Step>) -> Vec<Found> {
        let lines = crowded_lines(&Timeline::of(&routine(steps)));
        lines
            .iter()
            .map(|line| {
                (
                    line.written,
                    line.nth,
                    line.obstacle,
                    line.spoken,
                    line.fits,
                )
            })
            .collect()
    }

    fn one(stroke: Stroke) -> Vec<Found> {
        found(vec![Step::Stroke(stroke)])
    }

    fn left(seconds: u32, says: &[(u32, &str)]) -> Vec<Found> {
        one(with(kneading(Sides::Left, seconds), says))
    }

    #[test]
    fn a_line_may_be_a_second_late() {
        let cue = Obstacle::Cue;
        assert_eq!(one(after_a_cue(30, &[(5, SHORT)])), []);
        assert_eq!(
            one(after_a_cue(30, &[(4, SHORT)])),
            [(0, 0, cue, true, Some((5, 25)))]
        );
        assert_eq!(left(30, &[(0, SHORT)]), []);
        let after = Some((7, 25));
        assert_eq!(
            one(after_a_cue(30, &[(5, SHORT), (6, SHORT)])),
            [(0, 1, Obstacle::Line, true, after)]
        );
    }

    /// Where each is moved to the first second that fits, nothing is left to be told.
    #[test]
    fn all_that_is_told_can_be_followed_at_once() {
        let says = [(1, SHORT), (2, LONG), (3, SHORT), (4, SHORT)];
        let told = one(after_a_cue(40, &says));
        assert_eq!(told.len(), 4);
        let mended = told.iter().zip(says).map(|(line, (_, text))| {
            let (first, _) = line.4.unwrap();
            (u32::try_from(first).unwrap(), text)
        });
        assert_eq!(one(after_a_cue(40, &mended.collect::<Vec<_>>())), []);
    }

    #[test]
    fn a_line_is_over_before_the_countdown_and_before_the_end() {
        let (countdown, end) = (Obstacle::Countdown, Obstacle::End);
        assert_eq!(left(30, &[(25, SHORT)]), []);
        assert_eq!(
            left(30, &[(26, SHORT)]),
            [(0, 0, countdown, true, Some((1, 25)))]
        );
        assert_eq!(
            left(30, &[(29, SHORT)]),
            [(0, 0, end, false, Some((1, 25)))]
        );
        // Short work is not counted down.
        assert_eq!(left(11, &[(9, SHORT)]), []);
        assert_eq!(left(11, &[(10, SHORT)]), [(0, 0, end, false, Some((1, 9)))]);
        assert_eq!(
            left(30, &[(30, SHORT)]),
            [],
            "another rule tells what comes after the work"
        );
    }

    #[test]
    fn a_line_without_room_is_told_so() {
        assert_eq!(left(10, &[(4, LONG)]), []);
        assert_eq!(
            left(12, &[(4, LONG)]),
            [(0, 0, Obstacle::Countdown, true, Some((1, 3)))]
        );
        let long = LONG.repeat(2);
        assert_eq!(
            left(12, &[(1, &long)]),
            [(0, 0, Obstacle::Countdown, true, None)]
        );
        assert_eq!(
            left(10, &[(1, &long)]),
            [(0, 0, Obstacle::End, false, None)]
        );
        let behind = after_a_cue(10, &[(1, LONG)]);
        assert_eq!(one(behind), [(0, 0, Obstacle::Cue, false, None)]);
    }

    /// "Right" takes longer to say than "left".
    #[test]
    fn a_line_is_told_once_for_both_sides_and_fits_on_both() {
        let named = "Zz zzzzzzzzzzz {side}.";
        let edge = Duration::from_secs(2);
        assert!(voice::length("Zz zzzzzzzzzzz left.") < edge);
        assert!(voice::length("Zz zzzzzzzzzzz right.") > edge);
        let expected = [(0, 0, Obstacle::Countdown, true, Some((1, 24)))];
        let each = with(kneading(Sides::Each, 30), &[(25, named)]);
        assert_eq!(one(each.clone()), expected);
        assert_eq!(one(with(kneading(Sides::Each, 30), &[(24, named)])), []);
        let block = Block {
            switch: None,
            strokes: vec![each],
        };
        assert_eq!(found(vec![Step::Each(block)]), expected);
    }

    /// After a change of position the way in is long enough for the cue.
    #[test]
    fn a_line_is_told_once_for_all_turns_of_a_repeat() {
        let lying = Stroke {
            position: Some(Position::LyingBack.into()),
            ..with(kneading(Sides::Left, 30), &[(27, SHORT)])
        };
        let steps = vec![
            Step::Stroke(after_a_cue(30, &[(2, SHORT), (12, SHORT)])),
            Step::Stroke(lying),
        ];
        let told = found(vec![Step::Repeat(Repeat { times: 3, steps })]);
        let expected = [
            (0, 0, Obstacle::Cue, true, Some((5, 25))),
            (1, 0, Obstacle::Countdown, true, Some((1, 25))),
        ];
        assert_eq!(told, expected);
    }
}
