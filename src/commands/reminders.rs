//! What all reminders share: what the person wants, what is kept, and what is said.

use std::path::PathBuf;
use std::time::Duration;

use jiff::{Timestamp, ZonedDateTime};

use super::now::suggestion;
use crate::advice::due::{self, Hush, Look, Offer, Seen, Why};
use crate::advice::red_flags::HOLDS_FOR_DAYS;
use crate::app::Program;
use crate::model::{Remind, Secs};
use crate::store::due::{self as kept, Due};
use crate::store::{self, StoreError};
use crate::{clock, zone};

/// What is told where nobody wants to be reminded.
pub const OFF: &str =
    "reminders are off: `remind:` is not in the settings; `backrub remind on` puts it there";

/// What somebody who wants to be reminded wants, and where that is kept.
pub struct Reminders {
    /// What the person wants.
    pub remind: Remind,
    /// Where what is remembered is.
    pub folder: PathBuf,
}

impl Reminders {
    /// For somebody who wants to be reminded; for nobody else.
    pub fn of(program: &Program) -> Option<Self> {
        Some(Self {
            remind: program.settings.remind.clone()?,
            folder: program.paths.as_ref()?.state.clone(),
        })
    }

    /// Sees that there is what a prompt reads, with words of today, and that no killed session looks
    /// like one under way.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn prepare(&self, program: &mut Program) -> Result<(), StoreError> {
        let now = clock::date();
        store::take_in(&self.folder, now)?;
        // Prompts leave one alone that is empty.
        if kept::seen(&self.folder) == Seen::default() {
            kept::change_seen(&self.folder, |seen| seen.sign(now, now))?;
        }
        let at =
            Due::read(&self.folder).map_or_else(|| later(now, self.remind.after), |due| due.at);
        let words = self.words(program);
        Due { at, words }.keep(&self.folder, due::trusted(now))
    }

    /// What a reminder says now.
    pub fn words(&self, program: &mut Program) -> String {
        if signs_first(program) {
            return due::SIGNS_FIRST.to_owned();
        }
        let most = u32::try_from(self.remind.offer.as_secs()).ok();
        let suggested = suggestion(program, most.map(Secs::new));
        let entry = suggested.and_then(|one| program.shelf.find(&one.id));
        let is_private = program.settings.private == Some(true);
        let part = entry
            .and_then(|entry| entry.listing.as_ref())
            .and_then(|listing| listing.longest().first().map(|(area, _)| area.the()));
        let part = part.filter(|part| part.is_ascii() && !is_private);
        let offer = match entry {
            Some(_) => Offer::Routine(part.as_deref()),
            None => Offer::Any,
        };
        due::words(&self.remind, offer)
    }

    /// Whether a pause is due now, by what is kept and by what the system says.
    pub fn look(&self, now: &ZonedDateTime, idle: Option<Duration>, quiet: Option<Hush>) -> Looked {
        let session = kept::is_under_way(&self.folder).then_some(Hush::Session);
        let look = Look {
            now,
            remind: &self.remind,
            not_before: Due::read(&self.folder).map(|due| due.at),
            seen: kept::seen(&self.folder),
            idle,
            quiet: session.or(quiet),
        };
        Looked {
            due: due::due(&look),
            reminded: look.reminded(),
        }
    }
}

/// Whether a pause is due.
pub struct Looked {
    /// It is, or why it is not.
    pub due: Result<(), Why>,
    /// When somebody was seen, should they be reminded now.
    pub reminded: Seen,
}

/// Whether the warning signs are to be answered before any session.
pub fn signs_first(program: &Program) -> bool {
    program
        .memory
        .red_flags_due(program.time.date, HOLDS_FOR_DAYS)
}

/// The time here and now.
pub fn here_and_now() -> ZonedDateTime {
    clock::date().to_zoned_datetime(zone::here())
}

/// So much later.
pub fn later(at: Timestamp, by: Duration) -> Timestamp {
    at.saturating_add(by).unwrap_or(at)
}

/// Why no pause is due, as a sentence.
pub fn told(why: &Why, now: &ZonedDateTime) -> String {
    let at = |at: Timestamp| {
        let at = at.to_zoned_datetime(now.time_zone().clone());
        let form = if at.date() == now.date() {
            "%H:%M"
        } else {
            "%A %H:%M"
        };
        at.strftime(form).to_string()
    };
    match why {
        Why::NotYet(then) => format!("Not yet: at {}, if you take no break before.", at(*then)),
        Why::Day => "Not today.".to_owned(),
        Why::Hours => "Not at this time of day.".to_owned(),
        Why::Nobody => "Not yet: you were not seen here today.".to_owned(),
        Why::Away => "No: you are away, and that counts as a break.".to_owned(),
        Why::Typing => "Yes, once you stop typing for five seconds.".to_owned(),
        Why::Quiet(Hush::Session) => "Not now: a session is under way.".to_owned(),
        Why::Quiet(Hush::DoNotDisturb) => "Not now: do not disturb is on.".to_owned(),
        Why::Quiet(Hush::Film) => "Not now: a program keeps the screen awake.".to_owned(),
        Why::Quiet(Hush::Camera) => "Not now: the camera is on.".to_owned(),
        Why::Reminded(then) => format!("Yes; you were told, and will be again at {}.", at(*then)),
        Why::Unanswered => "You were told three times today: silent until tomorrow.".to_owned(),
    }
}
