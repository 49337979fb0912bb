//! What is to be done for the ear, and what of a session asks for it.

use std::time::Duration;

use super::take::Start;
use super::{Output, Playback};
use crate::audio::{Earcon, Scheduled};
use crate::engine::{Event, Phase, Signal, State, What};

/// What is to be done for the ear.
#[derive(Debug, Clone)]
pub enum Act {
    /// This is to come, in place of what was to come before. What has begun sounds on.
    Schedule(Vec<Scheduled>),
    /// End what sounds and take back what is to come.
    Silence,
    /// Play this now, over what sounds.
    Play(Earcon),
    /// Ring the terminal's bell.
    Ring,
}

impl Playback {
    /// What events mean for the ear. Signals were scheduled ahead of their dates.
    pub(super) fn hear(&mut self, events: &[Event]) {
        let mut changed = false;
        for event in events {
            match &event.what {
                What::Moved(_) => self.silence(start(self.session.at(), events)),
                What::Paused | What::Away(_) | What::Stopped => {
                    self.silence(Start::Included(self.session.at()));
                }
                // A wait ends a little late: what is due since is heard too. A way in that begins
                // again does so with the sound of going on.
                What::Resumed if self.begins_anew(event.at) => {
                    self.take.next(Start::Excluded(event.at));
                }
                What::Resumed => self.take.next(start(event.at, events)),
                What::Tells(telling) if !self.take.tells() => {
                    self.take.tell(telling.clone(), self.now);
                }
                What::Timed { .. } => changed = true,
                _ => {}
            }
            if let Some(earcon) = at_once(&event.what) {
                self.acts.push(Act::Play(earcon));
            }
            self.reply_to(&event.what);
            if let Some(Signal::Next | Signal::Switch | Signal::End) = event.what.signal()
                && self.output == Output::Nowhere
            {
                self.acts.push(Act::Ring);
            }
        }
        if changed || self.take.tells() || self.take.runs_out(&self.session, &self.voicing) {
            self.schedule();
        }
    }

    /// Whether a way in begins at this date.
    fn begins_anew(&self, at: Duration) -> bool {
        let segment = self.session.timeline().segment_at(at);
        segment.is_some_and(|here| here.phase != Phase::Work && here.start == at)
    }

    pub(super) fn silence(&mut self, next: Start) {
        self.take.next(next);
        self.acts.push(Act::Silence);
    }

    /// Says all that is to come in the next seconds. While the session's time stands still, that is
    /// what is told meanwhile.
    pub(super) fn schedule(&mut self) {
        let tells = self.take.tells();
        let replies = self.take.answered(self.now);
        let begins = match self.session.state() {
            State::Running | State::Ended => Some(self.now),
            State::Ready if !tells => self.starts_at.map(|start| start.max(self.now)),
            State::Ready | State::Opening(_) | State::Resuming(_) if tells => {
                let told = [self.take.told(&self.voicing), replies].concat();
                return self.acts.push(Act::Schedule(told));
            }
            _ if !replies.is_empty() => return self.acts.push(Act::Schedule(replies)),
            _ => None,
        };
        let Some(now) = begins else { return };
        let stands_at = self.voicing.speed.real_time(self.session.at());
        let to_come = self.take.schedule(&self.session, &self.voicing).into_iter();
        let schedule = to_come.map(|(id, voiced)| Scheduled {
            id,
            // What has been due for a little while begins at once.
            due: now + voiced.at.saturating_sub(stands_at) - stands_at.saturating_sub(voiced.at),
            sound: voiced.sound,
        });
        self.acts
            .push(Act::Schedule(schedule.chain(replies).collect()));
    }
}

/// Where a take begins that begins at a date: with what is due then if it is told only now.
fn start(at: Duration, events: &[Event]) -> Start {
    let told_now = |event: &Event| event.at == at && event.what.signal().is_some();
    match events.iter().any(told_now) {
        true => Start::Included(at),
        false => Start::Excluded(at),
    }
}

/// What sounds when it happens.
fn at_once(what: &What) -> Option<Earcon> {
    Some(match what {
        What::Paused | What::Away(_) => Earcon::Pause,
        What::Countdown(_) => Earcon::Tick,
        What::Resumed => Earcon::Resume,
        What::Eased(_) => Earcon::Ease,
        What::Refused(_) => Earcon::Refused,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{Dated, Signal};

    /// What was told before sounds already.
    #[test]
    fn only_what_is_told_at_the_begin_of_a_take_is_in_it() {
        let (five, ten) = (Duration::from_secs(5), Duration::from_secs(10));
        let signal = Dated {
            at: five,
            signal: Signal::Half,
            stroke: Some(0),
            side: None,
            text: None,
        };
        let what = [What::Resumed, What::Signal(signal)];
        let events = what.map(|what| Event { at: five, what });
        assert!(matches!(start(five, &events), Start::Included(at) if at == five));
        assert!(matches!(start(ten, &events), Start::Excluded(at) if at == ten));
        assert!(matches!(start(five, &events[..1]), Start::Excluded(_)));
    }
}
