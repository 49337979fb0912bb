//! The answers that are being said, and those that wait for a free moment.

use std::time::{Duration, Instant};

use crate::audio::{Scheduled, Sound, SoundId};
use crate::voice::{self, Clip};

/// The kind of what is answered, among the kinds of notes.
const REPLY: u16 = 65;

/// What is answered: an answer that still waits is taken back for a newer one on the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum About {
    /// More or less time.
    Time,
    /// The time left.
    Left,
    /// How much the coach says.
    Voice,
    /// The force.
    Force,
    /// The session was stopped.
    Stop,
}

/// An answer in words.
#[derive(Debug, Clone)]
pub(super) struct Reply {
    /// What it is about.
    pub(super) about: About,
    /// The seconds that it tells of; nothing but for the time.
    pub(super) by: i64,
    /// The sentences.
    pub(super) clips: Vec<Clip>,
    /// Not before this moment.
    pub(super) earliest: Instant,
}

impl Reply {
    fn length(&self) -> Duration {
        let all: Duration = self.clips.iter().map(|clip| clip.length).sum();
        all + voice::BETWEEN * u32::try_from(self.clips.len().saturating_sub(1)).unwrap_or(0)
    }
}

/// An answer with its moment, once it has one, and its number among all.
#[derive(Debug)]
struct Placed {
    reply: Reply,
    number: u16,
    begin: Option<Instant>,
}

impl Placed {
    fn has_begun(&self, now: Instant) -> bool {
        self.begin.is_some_and(|begin| begin <= now)
    }

    fn until(&self) -> Option<Instant> {
        self.begin.map(|begin| begin + self.reply.length())
    }
}

/// The answers that are being said or wait, in order.
#[derive(Debug, Default)]
pub(super) struct Replies {
    placed: Vec<Placed>,
    count: u16,
}

impl Replies {
    /// Takes back what waits to be said on this, and returns the seconds that it would have told.
    pub(super) fn take_back(&mut self, about: About, now: Instant) -> Option<i64> {
        let mut waiting = self.placed.iter();
        let at = waiting.position(|one| one.reply.about == about && !one.has_begun(now))?;
        Some(self.placed.remove(at).reply.by)
    }

    /// This is to be said after what is being said or waits.
    pub(super) fn add(&mut self, reply: Reply) {
        self.placed.push(Placed {
            reply,
            number: self.count,
            begin: None,
        });
        self.count = self.count.wrapping_add(1);
    }

    /// None of it is to be said any more.
    pub(super) fn clear(&mut self) {
        self.placed.clear();
    }

    /// Gives each that waits its moment as things stand: `free` finds the first from a moment on at
    /// which so long a text meets nothing.
    pub(super) fn place(&mut self, now: Instant, free: impl Fn(Instant, Duration) -> Instant) {
        self.placed
            .retain(|one| one.until().is_none_or(|until| until + voice::BETWEEN > now));
        let mut from = now;
        for one in &mut self.placed {
            if !one.has_begun(now) {
                let earliest = one.reply.earliest.max(from);
                one.begin = Some(free(earliest, one.reply.length()));
            }
            from = one.until().map_or(from, |until| until + voice::BETWEEN);
        }
    }

    /// All of it, each sentence at its moment.
    pub(super) fn scheduled(&self) -> Vec<Scheduled> {
        let all = self.placed.iter().flat_map(|one| {
            let mut at = one.begin;
            one.reply
                .clips
                .iter()
                .enumerate()
                .filter_map(move |(nth, clip)| {
                    let due = at?;
                    at = Some(due + clip.length + voice::BETWEEN);
                    Some(Scheduled {
                        id: SoundId {
                            take: 0,
                            part: [0, 0, REPLY, one.number, nth as u16],
                        },
                        due,
                        sound: Sound::Clip(*clip),
                    })
                })
        });
        all.collect()
    }
}
