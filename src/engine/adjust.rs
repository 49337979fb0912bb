//! Longer, shorter, too much: what a person changes about the current stroke.

use std::time::Duration;

use super::{Dated, Event, Phase, Plan, Refusal, Segment, Session, Timeline, What};
use crate::model::Side;

impl Session {
    pub(super) fn worked_now(&self) -> Duration {
        let work = self.segment().filter(|s| s.phase == Phase::Work);
        work.map_or(Duration::ZERO, |work| self.at.saturating_sub(work.start))
    }

    /// Gives the current stroke another time, on both of its sides or on neither.
    pub(super) fn retime(
        &mut self,
        within_limits: impl Fn(&Timeline, &Plan, usize) -> Result<Duration, Refusal>,
        events: &mut Vec<Event>,
    ) {
        let Some(segment) = self.segment() else {
            return;
        };
        let stroke = segment.stroke;
        let time = match self.is_second_side(segment) {
            true => Err(Refusal::SecondSide),
            false => within_limits(&self.timeline, &self.plan, stroke),
        };
        match time {
            Err(refusal) => events.push(self.now(What::Refused(refusal))),
            Ok(time) => {
                let planned = &self.timeline.strokes[stroke];
                let before = self.plan.time(stroke).unwrap_or(planned.time).as_secs() as i64;
                let twin = planned.block.map(|block| block.twin);
                for stroke in twin.into_iter().chain([stroke]) {
                    self.plan.times.insert(stroke, time);
                }
                self.replan();
                let by = time.as_secs() as i64 - before;
                events.push(self.now(What::Timed { stroke, time, by }));
            }
        }
    }

    fn is_second_side(&self, segment: &Segment) -> bool {
        let stroke = &self.timeline.strokes[segment.stroke];
        segment.side == Side::Right
            && (stroke.sides.in_order().len() == 2 || stroke.block.is_some())
    }

    pub(super) fn ease(&mut self, events: &mut Vec<Event>) {
        let Some(stroke) = self.segment().map(|segment| segment.stroke) else {
            return;
        };
        let twin = self.timeline.strokes[stroke].block.map(|block| block.twin);
        if self.plan.eases(stroke) {
            let twin = twin.filter(|twin| *twin > stroke);
            self.too_much.extend(twin.into_iter().chain([stroke]));
            self.leave_out(stroke, twin, events);
        } else {
            self.too_much.extend(twin.into_iter().chain([stroke]));
            for stroke in twin.into_iter().chain([stroke]) {
                self.plan.eased.insert(stroke);
            }
            // The names of what is to come tell the lighter force.
            self.replan();
            let pressure = self.timeline.strokes[stroke].pressure;
            events.push(self.now(match pressure.halved() == pressure {
                true => What::Refused(Refusal::Lightest),
                false => What::Eased(stroke),
            }));
        }
    }

    /// Dates everything again after a change of plan; what was told is not told again, and what was
    /// due and not yet told still comes.
    pub(super) fn replan(&mut self) {
        let at = self.at;
        let next = self.timeline.signals.get(self.cursor);
        let untold_now = next.is_some_and(|signal| signal.at <= at);
        self.plan.said.clone_from(&self.remarks);
        self.timeline = Timeline::with(
            self.timeline.strokes.clone(),
            &self.plan,
            self.timeline.ending,
        );
        let is_told = |signal: &Dated| signal.at < at || (signal.at == at && !untold_now);
        self.cursor = self.timeline.signals.partition_point(is_told);
    }
}
