//! What lives as long as the program: everything that more than one screen needs.

use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::{Doubt, LookBack, Paths};
use crate::advice::Body;
use crate::advice::red_flags::RedFlag;
use crate::audio::Speaker;
use crate::awake::Inhibitor;
use crate::bus::Bus;
use crate::clock::{self, Time};
use crate::library::{self, Entry, Opened, Shelf};
use crate::model::{Background, VoiceMode};
use crate::playback::{Speed, Voicing, opening};
use crate::shown::Shown;
use crate::speech::Speech;
use crate::store::{Done, Keeper, Memory, Settings, Unfinished};
use crate::terminal::{self, Appearance, Extent};
use crate::ui::Theme;
use crate::ui::screens::home::Home;

/// So many entries of the user's folder come at once.
const BATCH: usize = 250;
/// Reading that takes longer than this is told.
const LONG: Duration = Duration::from_millis(150);

/// How long reading waits for a picture that is being written.
const PICTURE: Duration = Duration::from_millis(50);

/// How long a terminal may take to show what was written.
const SHOWN: Duration = Duration::from_millis(10);

/// Waits, on a thread that reads much, until the picture is written and shown: on a busy machine the
/// two would be in each other's way, and somebody waits for the picture.
pub(super) fn after_the_picture() {
    // Without a terminal there is no picture.
    let _ = terminal::settle(Some(PICTURE));
    clock::wait(SHOWN);
}

/// What lives as long as the program.
pub struct Program {
    /// The time of this turn of the loop.
    pub time: Time,
    /// How the program looks on this terminal.
    pub appearance: Appearance,
    /// The theme for that.
    pub theme: Theme,
    /// How much of the terminal it takes.
    pub extent: Extent,
    /// Whether drawings stand still.
    pub calm: bool,
    /// The ear.
    pub speaker: Speaker,
    /// How much the coach says.
    pub voice: VoiceMode,
    /// Another voice, for an author's own words.
    pub speech: Option<Speech>,
    /// How fast a session's time runs.
    pub speed: Speed,
    /// Where files belong; none without a home folder.
    pub paths: Option<Paths>,
    /// A few answers of the person.
    pub memory: Memory,
    /// What the person set.
    pub settings: Settings,
    /// Why what is remembered of the person cannot be relied on; nothing begins until that is
    /// settled.
    pub doubt: Option<Doubt>,
    /// The warning sign that was answered with yes: nothing begins any more.
    pub warning: Option<&'static RedFlag>,
    /// When the warning signs, or the short question, were answered with no, if that was since the
    /// last session began.
    pub cleared: Option<Timestamp>,
    /// How it is now, from 0 to 10, if that was said before the next session.
    pub felt: Option<u8>,
    /// What the person's body has said in the last sessions.
    pub body: Body,
    /// Whether routines are played as written, whatever that was.
    pub as_written: bool,
    /// The sessions of the last 90 days, and maybe some before.
    pub(super) recent: Vec<Done>,
    /// The way to headset buttons, media keys and other players.
    pub bus: Bus,
    /// Who keeps the machine awake.
    pub inhibitor: Inhibitor,
    /// Who keeps what is to be remembered.
    pub keeper: Keeper,
    /// Every routine at hand.
    pub shelf: Shelf,
    /// The session that was left last, if somebody can go on with it.
    pub left: Option<Unfinished>,
    /// What was done before, and what is suggested.
    pub before: LookBack,
    /// Whether this is the first sitting of a person.
    pub is_new: bool,
    /// What is typed and chosen on the home screen; none if the program was opened for one routine.
    pub home: Option<Home>,
    /// Something to tell on the home screen.
    pub notice: Option<String>,
    has_read_own: bool,
    reading: Option<(Receiver<Vec<Entry>>, Instant)>,
}

impl Program {
    /// A program with nothing on its shelf yet.
    #[must_use]
    pub fn new(speaker: Speaker, speed: Speed, paths: Option<Paths>, time: Time) -> Self {
        let keeper = paths.as_ref().map(|paths| Keeper::of(&paths.state));
        let keeper = keeper.unwrap_or_default();
        Self {
            time,
            appearance: Appearance::default(),
            theme: Theme::none(),
            extent: Extent::Window,
            calm: false,
            speaker,
            voice: VoiceMode::Full,
            speech: None,
            speed,
            paths,
            memory: Memory::default(),
            settings: Settings::default(),
            doubt: None,
            warning: None,
            cleared: None,
            felt: None,
            body: Body::default(),
            as_written: false,
            recent: Vec::new(),
            bus: Bus::default(),
            inhibitor: Inhibitor::default(),
            keeper,
            shelf: Shelf::default(),
            left: None,
            before: LookBack::default(),
            is_new: false,
            home: None,
            notice: None,
            has_read_own: false,
            reading: None,
        }
    }

    /// A program without a device, a home and a colour.
    #[cfg(test)]
    pub(super) fn silent() -> Self {
        let time = clock::time();
        Self::new(Speaker::silent(), Speed::USUAL, None, time)
    }

    /// Begins to read the user's own routines, the first time that it is asked to. The home screen asks
    /// after its first picture.
    pub fn read_own(&mut self) {
        if std::mem::replace(&mut self.has_read_own, true) {
            return;
        }
        let own = self.paths.as_ref().map(|paths| paths.routines.clone());
        let (sender, receiver) = channel();
        let read = move || {
            after_the_picture();
            let mut own = own.iter().flat_map(|folder| library::own(folder));
            loop {
                let batch: Vec<Entry> = own.by_ref().take(BATCH).collect();
                // Where nobody listens any more, the program ends.
                if batch.is_empty() || sender.send(batch).is_err() {
                    break;
                }
            }
        };
        match std::thread::Builder::new().name("shelf".into()).spawn(read) {
            Ok(_) => self.reading = Some((receiver, self.time.now)),
            Err(why) => self.notice = Some(format!("Your own routines cannot be read: {why}.")),
        }
    }

    /// How this program's sessions sound.
    #[must_use]
    pub fn voicing(&self) -> Voicing {
        Voicing {
            speech: self.speech.clone(),
            voice: self.voice,
            speed: self.speed,
        }
    }

    /// Lets another voice get ready for a session of this routine; returns at once.
    pub fn prepare(&self, opened: &Opened) {
        let opening = opening::of(&opened.routine, &opened.timeline);
        self.voicing().prepare(&opening, &opened.timeline);
    }

    /// Whether routines are still being read.
    #[must_use]
    pub fn is_reading(&self) -> bool {
        self.reading.is_some()
    }

    /// Whether they have been read for so long that it should be said.
    #[must_use]
    pub fn is_reading_long(&self) -> bool {
        self.reading
            .as_ref()
            .is_some_and(|(_, since)| self.time.now.saturating_duration_since(*since) > LONG)
    }

    /// Takes what was read since the last time; answers whether anything came.
    pub fn take_what_was_read(&mut self) -> bool {
        let Some((reading, _)) = &self.reading else {
            return false;
        };
        let mut taken = Vec::new();
        let ended = loop {
            match reading.try_recv() {
                Ok(batch) => taken.extend(batch),
                Err(TryRecvError::Empty) => break false,
                Err(TryRecvError::Disconnected) => break true,
            }
        };
        let changed = ended || !taken.is_empty() || self.is_reading_long();
        if ended {
            self.reading = None;
        }
        self.shelf.add(taken);
        changed
    }

    /// The terminal told its background. It is drawn for at once only if that came in time: a
    /// picture that somebody reads does not change its colours. At the next start it is known.
    /// Returns whether to draw again.
    pub fn answered(&mut self, background: Background, in_time: bool) -> bool {
        let terminal = self.appearance.terminal();
        self.keeper.keep_background(&terminal, background);
        let changed = in_time && self.appearance.answered(background);
        if changed {
            self.theme = self.appearance.theme();
        }
        changed
    }

    /// Something went wrong with a file: for the screen, and for the log.
    pub(super) fn tell(&mut self, error: &dyn std::error::Error) {
        log::warn!("{error}");
        self.notice = Some(Shown::from(format!("{error}.")).to_string());
    }
}

impl Drop for Program {
    /// After the last sound other players get back what they had, before the process is gone.
    fn drop(&mut self) {
        self.bus.close(Bus::PATIENCE);
    }
}
