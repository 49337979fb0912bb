//! What the keeper has before it, and what could not be done yet.

use std::collections::VecDeque;

use jiff::Timestamp;

use super::Job;
use crate::store::{Change, Done, StoreError, Unfinished};

/// What is to be done, and what is to be tried again.
#[derive(Debug, Default)]
pub(super) struct Tray {
    /// All that is to be done.
    pub(super) jobs: VecDeque<Job>,
    pub(super) at_work: bool,
    /// How many of the first jobs are being done.
    pub(super) in_hand: usize,
    /// The session that is under way, as it is now.
    pub(super) session: Option<Unfinished>,
    /// Changes that could not be kept: they are tried again with the next one and at the end, and
    /// hold here.
    pub(super) unkept: Vec<Change>,
    /// Sessions that could not be added to the diary.
    pub(super) unadded: Vec<Unfinished>,
    /// What was said of sessions and could not be added: it is tried again with the next that is
    /// said, and at the end.
    pub(super) unsaid: Vec<Done>,
    /// When it was begun, if what killed programs left could not be taken in.
    pub(super) untaken: Option<Timestamp>,
    /// What went wrong and was not told yet.
    pub(super) failure: Option<StoreError>,
    /// The same of how far the session has come. It no longer matters once that is in the diary.
    pub(super) behind: Option<StoreError>,
    /// What was told last, and is not told again.
    pub(super) told: String,
}

impl Tray {
    /// Puts a job to the others. The end of a session comes before all that is not in hand: it may be
    /// that of the program, which waits for little.
    pub(super) fn put(&mut self, job: Job) {
        let mut waiting = self.jobs.split_off(self.in_hand);
        match job {
            Job::Close(..) => {
                waiting.retain(|other| !matches!(other, Job::Renew(_)));
                waiting.push_front(job);
            }
            // Of a session only how far it has come by now.
            Job::Renew(_) => {
                if matches!(waiting.back(), Some(Job::Renew(_))) {
                    waiting.pop_back();
                }
                waiting.push_back(job);
            }
            job => waiting.push_back(job),
        }
        self.jobs.append(&mut waiting);
    }

    /// Whether nothing is to be done or to be tried again.
    pub(super) fn is_empty(&self) -> bool {
        let all_done = self.unkept.is_empty() && self.unadded.is_empty();
        all_done && self.unsaid.is_empty() && self.untaken.is_none() && !self.at_work
    }

    /// What went wrong is told once, however often it goes wrong.
    pub(super) fn fail(&mut self, failure: StoreError, of_renewal: bool) {
        let words = failure.to_string();
        if self.told == words {
            return;
        }
        log::warn!("{words}");
        self.told = words;
        match of_renewal {
            true => self.behind = Some(failure),
            false => self.failure = Some(failure),
        }
    }
}
