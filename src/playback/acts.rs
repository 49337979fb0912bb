//! What is to be done for the ear, and what of a session asks for it.

use std::time::{Duration, Instant};

use super::take::Start;
use super::{Output, Playback};
use crate::audio::{Earcon, Scheduled, Sound};
use crate::engine::{Event, Phase, Signal, State, What};
use crate::model::Ending;
use crate::voice;

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
                What::Moved(_) => {
                    self.silence(start(self.session.at(), events));
                    if self.is_held_still(events) {
                        self.acts.push(Act::Play(Earcon::Next));
                    }
                }
                What::Paused | What::Away(_) | What::Stopped => {
                    self.silence(Start::Included(self.session.at()));
                }
                // A wait ends a little late: what is due since is heard too. A way in that begins
                // again does so with the sound of going on.
                What::Resumed if self.begins_anew(event.at) => {
                    self.take.next(Start::Excluded(event.at));
                }
                What::Resumed => self.take.next(start(event.at, events)),
                What::Tells(telling) => self.take.tell(telling.clone(), event.at, self.now),
                What::Timed { .. } => changed = true,
                _ => {}
            }
            if let Some(earcon) = at_once(&event.what) {
                self.acts.push(Act::Play(earcon));
            }
            self.reply_to(&event.what);
            let rings = match event.what.signal() {
                Some(Signal::Next | Signal::Switch) => true,
                Some(Signal::End) => self.session.timeline().ending != Ending::Quiet,
                _ => false,
            };
            if rings && self.output == Output::Nowhere {
                self.acts.push(Act::Ring);
            }
        }
        if matches!(self.session.state(), State::Running | State::Ended) {
            self.take.tells_no_more();
        }
        if changed || self.take.tells() || self.take.runs_out(&self.session, &self.voicing) {
            self.schedule();
        }
    }

    /// Whether a jump in these events left the session held, where nothing else would be heard of it.
    fn is_held_still(&self, events: &[Event]) -> bool {
        let is_held = matches!(self.session.state(), State::Paused | State::Away(_));
        is_held && !events.iter().any(|event| event.what == What::Paused)
    }

    /// Whether a way in begins at this date.
    fn begins_anew(&self, at: Duration) -> bool {
        let segment = self.session.timeline().segment_at(at);
        segment.is_some_and(|here| here.phase != Phase::Work && here.start == at)
    }

    pub(super) fn silence(&mut self, next: Start) {
        self.take.next(next);
        self.replies.clear();
        self.sentences.clear();
        self.acts.push(Act::Silence);
    }

    /// Says all that is to come in the next seconds. While the session's time stands still, that is
    /// what is told meanwhile.
    pub(super) fn schedule(&mut self) {
        let tells = self.take.tells();
        let mut replies = std::mem::take(&mut self.replies);
        replies.place(self.now, |from, length| self.free_from(from, length));
        self.replies = replies;
        let replies = self.replies.scheduled();
        let begins = match self.session.state() {
            State::Running | State::Ended => Some(self.now),
            State::Ready if !tells => self.starts_at.map(|start| start.max(self.now)),
            State::Ready | State::Opening(_) | State::Resuming(_) if tells => {
                let told = [self.take.told(&self.voicing, self.now), replies].concat();
                return self.set(told);
            }
            _ if !replies.is_empty() => return self.set(replies),
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
        let all = schedule.chain(replies).collect();
        self.set(all);
    }

    /// Hands over all that is to come, and keeps in mind when each sentence of it is said: one that
    /// has begun is said to its end, whatever is scheduled later.
    fn set(&mut self, schedule: Vec<Scheduled>) {
        let now = self.now;
        let sounds_on = |(begin, end): &(Instant, Instant)| *begin <= now && now < *end;
        self.sentences.retain(sounds_on);
        let lines = schedule.iter();
        let lines = lines.filter(|one| matches!(one.sound, Sound::Clip(_) | Sound::Speech(..)));
        let dated = lines.map(|one| (one.due, one.due + one.sound.length() + voice::BETWEEN));
        self.sentences.extend(dated);
        self.acts.push(Act::Schedule(schedule));
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
