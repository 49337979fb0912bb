//! The thread of the bus: it sleeps until the bus or the program has something to say.

use std::io::{self, Read};
use std::os::unix::net::UnixStream;
use std::sync::mpsc::{Receiver, TryRecvError};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;

use super::door::Asks;
use super::line::Line;
use super::message::{Message, Purpose};
use super::others::{PLAYERS, Quiet};
use super::value::Value;
use super::{Address, Playing, media};
use crate::clock;
use crate::model::Others;

/// How long the end waits for the answers of other players.
const AT_THE_END: Duration = Duration::from_millis(200);
/// A name that somebody else has is not waited for.
const DO_NOT_QUEUE: u32 = 4;
/// The name is ours by this answer, or was before.
const OURS: [u32; 2] = [1, 4];

/// What is to be done.
#[derive(Debug)]
pub(super) enum Job {
    /// A session begins.
    Begin(Others),
    /// It is so now.
    Tell(Playing),
    /// It is over, and silent after this time.
    End(Duration),
    /// The program ends.
    Close,
}

/// All that the thread knows.
pub(super) struct Work {
    address: Address,
    asks: Asks,
    jobs: Receiver<Job>,
    woken: UnixStream,
    line: Option<Line>,
    /// The name by which callers find the session, and the call that asked for it.
    name: Option<(String, u32)>,
    playing: Option<Playing>,
    quiet: Quiet,
    /// When the others get back what they had.
    gives_back_at: Option<Instant>,
    /// When the thread ends at the latest.
    closes_at: Option<Instant>,
}

impl Work {
    pub(super) fn new(
        address: Address,
        asks: Asks,
        jobs: Receiver<Job>,
        woken: UnixStream,
    ) -> Self {
        Self {
            address,
            asks,
            jobs,
            woken,
            line: None,
            name: None,
            playing: None,
            quiet: Quiet::default(),
            gives_back_at: None,
            closes_at: None,
        }
    }

    /// Works until the program ends.
    pub(super) fn run(mut self) {
        while !self.is_over() {
            let turn = self.turn();
            if let Err(why) = turn {
                log::warn!("the session bus is gone: {why}");
                (self.line, self.name) = (None, None);
                self.quiet = Quiet::default();
            }
        }
    }

    /// Whether nothing is left to be done, or no time for it.
    fn is_over(&mut self) -> bool {
        let Some(until) = self.closes_at else {
            return false;
        };
        let is_done = self.line.is_none() || self.quiet.is_done();
        let is_late = until <= clock::now();
        if let Some(line) = self.line.as_mut().filter(|_| is_late) {
            // Nobody is left to tell.
            let _ = self.quiet.give_up(line);
        }
        is_done || is_late
    }

    fn turn(&mut self) -> io::Result<()> {
        let has_come = self.wait()?;
        loop {
            match self.jobs.try_recv() {
                Ok(job) => self.take(job)?,
                Err(TryRecvError::Empty) => break,
                Err(TryRecvError::Disconnected) => {
                    self.take(Job::Close)?;
                    break;
                }
            }
        }
        if has_come && let Some(line) = &mut self.line {
            for message in line.read()? {
                self.hear(&message)?;
            }
        }
        let now = clock::now();
        if self.gives_back_at.take_if(|at| *at <= now).is_some()
            && let Some(line) = &mut self.line
        {
            self.quiet.end(line)?;
        }
        Ok(())
    }

    /// Sleeps until there is something to do; tells whether the bus has something to say.
    fn wait(&mut self) -> io::Result<bool> {
        let now = clock::now();
        let until = self.gives_back_at.into_iter().chain(self.closes_at).min();
        let wait = until.map(|until| until.saturating_duration_since(now));
        let wait = wait.and_then(|wait| Timespec::try_from(wait).ok());
        let mut ends = vec![PollFd::new(&self.woken, PollFlags::IN)];
        if let Some(line) = &self.line {
            ends.push(PollFd::new(line.end(), PollFlags::IN));
        }
        match poll(&mut ends, wait.as_ref()) {
            Err(Errno::INTR) => return Ok(false),
            ready => ready?,
        };
        let has_come = ends.get(1).is_some_and(|end| !end.revents().is_empty());
        // Emptied; one byte or many, what they stand for is in the channel.
        let _ = self.woken.read(&mut [0; 64]);
        Ok(has_come)
    }

    fn take(&mut self, job: Job) -> io::Result<()> {
        match job {
            Job::Begin(others) => self.begin(others)?,
            Job::Tell(playing) => {
                let news = media::told(&playing, self.playing.as_ref());
                self.playing = Some(playing);
                if let Some(line) = &mut self.line {
                    for message in news {
                        line.send(message)?;
                    }
                }
            }
            Job::End(silent_after) => {
                self.playing = None;
                self.gives_back_at = Some(clock::now() + silent_after);
                if let (Some(line), Some((name, _))) = (&mut self.line, self.name.take()) {
                    line.ask("ReleaseName", vec![Value::text(&name)])?;
                }
            }
            Job::Close => {
                (self.gives_back_at, self.playing) = (None, None);
                self.closes_at.get_or_insert(clock::now() + AT_THE_END);
                if let Some(line) = &mut self.line {
                    self.quiet.end(line)?;
                }
            }
        }
        Ok(())
    }

    fn begin(&mut self, others: Others) -> io::Result<()> {
        (self.playing, self.gives_back_at) = (None, None);
        if self.line.is_none() {
            let line = Line::open(&self.address);
            // A bus that is not there is no reason for a word on the screen.
            let line = line.inspect_err(|why| log::info!("there is no session bus: {why}"));
            self.line = line.ok();
        }
        if self.line.is_some() {
            self.ask_for_name(format!("{PLAYERS}backrub"))?;
        }
        match &mut self.line {
            Some(line) => self.quiet.begin(others, line),
            None => Ok(()),
        }
    }

    fn ask_for_name(&mut self, name: String) -> io::Result<()> {
        if let Some(line) = &mut self.line {
            let body = vec![Value::text(&name), Value::U32(DO_NOT_QUEUE)];
            let serial = line.ask("RequestName", body)?;
            self.name = Some((name, serial));
        }
        Ok(())
    }

    fn hear(&mut self, message: &Message) -> io::Result<()> {
        let now = clock::now();
        match message.purpose {
            Purpose::Call => {
                let (answer, asked) = media::answer(message, self.playing.as_ref(), now);
                if let Some(asked) = asked {
                    (self.asks.0)(asked);
                }
                match &mut self.line {
                    Some(line) if !message.wants_no_answer => line.send(answer).map(drop),
                    _ => Ok(()),
                }
            }
            Purpose::Answer if self.is_refused_name(message) => {
                // Another window has a session.
                self.ask_for_name(format!("{PLAYERS}backrub.instance{}", std::process::id()))
            }
            Purpose::Answer | Purpose::Error => match &mut self.line {
                Some(line) => self.quiet.hear(message, line),
                None => Ok(()),
            },
            Purpose::Signal => Ok(()),
        }
    }

    /// Whether it says that somebody else has the name that was asked for.
    fn is_refused_name(&self, answer: &Message) -> bool {
        let asked = self.name.as_ref();
        let is_ours = asked.is_some_and(|(name, serial)| {
            answer.answers == Some(*serial) && name.ends_with("backrub")
        });
        let said = match answer.body.first() {
            Some(Value::U32(said)) => OURS.contains(said),
            _ => true,
        };
        is_ours && !said
    }
}
