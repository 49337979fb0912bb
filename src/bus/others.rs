//! The other players: held or lowered while a session lasts, and given back what was taken.
//!
//! It says what to send and is told what was answered, and never waits. A player is known by the name
//! that the bus gave it, which nobody else gets: one that has gone, or that its user has touched since,
//! is let be.

use std::collections::HashMap;
use std::io;

use super::calls::{get, set_volume, tell};
use super::line::Line;
use super::message::{Message, Purpose};
use super::value::Value;
use crate::model::Others;

/// What every player's name begins with.
pub(super) const PLAYERS: &str = "org.mpris.MediaPlayer2.";
/// Not asked: ourselves, in this window or another, and who only speaks for others.
const NOT_ASKED: [&str; 2] = ["backrub", "playerctld"];
/// More players than this are not asked.
const PLAYERS_MAX: usize = 16;
/// What is left of the volume of a player that is lowered.
const LOWERED: f64 = 0.25;
/// Volumes that are told differ by less than this from what was set.
const SAME: f64 = 0.02;

/// What became of a player.
#[derive(Debug, Clone, PartialEq)]
enum Taken {
    /// It was paused.
    Paused,
    /// Its volume was lowered, from the first to the second.
    Lowered(f64, f64),
}

/// What was asked and has not been answered.
#[derive(Debug, PartialEq)]
enum Question {
    /// Who is there.
    Names,
    /// Whether it plays.
    Plays,
    /// How loud it is.
    Volume,
    /// How it is at the end, by what became of it.
    After(String, Taken),
}

/// The other players, as far as we have to do with them.
#[derive(Debug, Default)]
pub(super) struct Quiet {
    wish: Option<Others>,
    asked: HashMap<u32, Question>,
    taken: Vec<(String, Taken)>,
}

impl Quiet {
    /// A session begins: asks who is there.
    ///
    /// # Errors
    /// When the bus is gone.
    pub(super) fn begin(&mut self, wish: Others, line: &mut Line) -> io::Result<()> {
        // What was about to be given back is kept for the end of this session.
        for (_, question) in self.asked.drain() {
            if let Question::After(player, taken) = question {
                self.taken.push((player, taken));
            }
        }
        self.wish = Some(wish).filter(|wish| *wish != Others::Leave);
        if self.wish.is_some() {
            let serial = line.ask("ListNames", Vec::new())?;
            self.asked.insert(serial, Question::Names);
        }
        Ok(())
    }

    /// The session is over: asks each player that was held or lowered whether it still is so.
    ///
    /// # Errors
    /// When the bus is gone.
    pub(super) fn end(&mut self, line: &mut Line) -> io::Result<()> {
        self.wish = None;
        self.asked
            .retain(|_, question| matches!(question, Question::After(..)));
        for (player, taken) in std::mem::take(&mut self.taken) {
            let property = match taken {
                Taken::Paused => "PlaybackStatus",
                Taken::Lowered(..) => "Volume",
            };
            let serial = line.send(get(&player, property))?;
            self.asked.insert(serial, Question::After(player, taken));
        }
        Ok(())
    }

    /// Whether all was given back, as far as that can be done.
    pub(super) fn is_done(&self) -> bool {
        self.wish.is_none() && self.asked.is_empty()
    }

    /// Who has not answered at the end gets its volume back all the same.
    ///
    /// # Errors
    /// When the bus is gone.
    pub(super) fn give_up(&mut self, line: &mut Line) -> io::Result<()> {
        for (_, question) in self.asked.drain() {
            if let Question::After(player, Taken::Lowered(was, _)) = question {
                line.send(set_volume(&player, was))?;
            }
        }
        Ok(())
    }

    /// Takes an answer, if it is one to us.
    ///
    /// # Errors
    /// When the bus is gone.
    pub(super) fn hear(&mut self, answer: &Message, line: &mut Line) -> io::Result<()> {
        let question = answer.answers.and_then(|to| self.asked.remove(&to));
        let (Some(question), Some(value)) = (question, answer.body.first()) else {
            return Ok(());
        };
        if answer.purpose != Purpose::Answer {
            return Ok(());
        }
        let player = answer.from.clone().unwrap_or_default();
        match (question, value) {
            (Question::Names, Value::Texts(names)) => self.ask_all(names, line)?,
            (Question::Plays, value) if value.as_text() == Some("Playing") => {
                self.quieten(player, line)?;
            }
            (Question::Volume, value) => {
                // A volume that is none, or nothing, is let be.
                let was = value.as_f64().filter(|was| was.is_finite() && *was > SAME);
                if let Some(was) = was.filter(|_| !self.has_taken(&player)) {
                    let lowered = was * LOWERED;
                    line.send(set_volume(&player, lowered))?;
                    self.taken.push((player, Taken::Lowered(was, lowered)));
                }
            }
            (Question::After(player, Taken::Paused), value)
                if value.as_text() == Some("Paused") =>
            {
                line.send(tell(&player, "Play"))?;
            }
            (Question::After(player, Taken::Lowered(was, to)), value) => {
                let is_so = value.as_f64().is_some_and(|now| (now - to).abs() < SAME);
                if is_so {
                    line.send(set_volume(&player, was))?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn has_taken(&self, player: &str) -> bool {
        self.taken.iter().any(|(taken, _)| taken == player)
    }

    fn ask_all(&mut self, names: &[String], line: &mut Line) -> io::Result<()> {
        let is_asked = |name: &&String| {
            let player = name.strip_prefix(PLAYERS);
            player.is_some_and(|player| !NOT_ASKED.iter().any(|not| player.starts_with(not)))
        };
        for name in names.iter().filter(is_asked).take(PLAYERS_MAX) {
            let serial = line.send(get(name, "PlaybackStatus"))?;
            self.asked.insert(serial, Question::Plays);
        }
        Ok(())
    }

    /// Holds a player that plays, or asks how loud it is.
    fn quieten(&mut self, player: String, line: &mut Line) -> io::Result<()> {
        match self.wish {
            // It may have more than one name.
            _ if self.has_taken(&player) => {}
            Some(Others::Pause) => {
                line.send(tell(&player, "Pause"))?;
                self.taken.push((player, Taken::Paused));
            }
            Some(Others::Lower) => {
                let serial = line.send(get(&player, "Volume"))?;
                self.asked.insert(serial, Question::Volume);
            }
            _ => {}
        }
        Ok(())
    }
}
