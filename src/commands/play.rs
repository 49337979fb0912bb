//! `backrub play ROUTINE`: the briefing and the player, or lines without a screen.

use std::io::{self, IsTerminal, Write};

use super::{Failure, Outcome, safety_questions, start};
use crate::app::screens::{self, Briefing, Player};
use crate::app::{self, Performance, plain};
use crate::cli::{Common, Play};
use crate::clock;
use crate::library::Opened;
use crate::terminal::Extent;

/// Plays the routine; without a terminal always as lines.
pub fn run(wanted: &Play, common: Common) -> Result<Outcome, Failure> {
    let Some(opened) = super::open(&wanted.routine)? else {
        return Ok(Outcome::InputWrong);
    };
    let screen = io::stdout().is_terminal() && io::stdin().is_terminal();
    if wanted.json {
        lines(opened, plain::Form::Json, common)
    } else if wanted.plain || !screen {
        lines(opened, plain::Form::Words, common)
    } else if wanted.inline {
        inline(opened, common)
    } else {
        screens(opened, wanted.now, common)
    }
}

/// The height of an inline session, in lines.
const LINES: u16 = 3;

/// The player in a few lines. The safety questions come first, as in plain mode.
fn inline(opened: Opened, common: Common) -> Result<Outcome, Failure> {
    let mut program = start::program(common)?;
    let mine = program.memory.conditions.clone();
    if !opened.suits(&mine) {
        start::end(&program, Ok(()))?;
        super::not_for_this_person(&opened, &mine)?;
        return Ok(Outcome::InputWrong);
    }
    program.voicing().prepare(&opened.timeline);
    if !safety_questions::before_a_session(&mut program)? {
        return start::end(&program, Ok(()));
    }
    program.extent = Extent::Lines(LINES);
    program.notice = None;
    let player = Box::new(Player::of(&opened, &program));
    let ran = app::run(&mut program, player);
    if ran.is_ok() {
        let done = program.notice.as_deref().unwrap_or("No stroke was done.");
        writeln!(io::stdout(), "{done}")?;
        clock::wait(program.speaker.remaining());
    }
    start::end(&program, ran)
}

fn screens(opened: Opened, now: bool, common: Common) -> Result<Outcome, Failure> {
    let mut program = start::program(common)?;
    program.voicing().prepare(&opened.timeline);
    let first = match now {
        true => screens::to_player(opened, &program),
        false => Box::new(Briefing::of(opened, &program.memory.conditions)),
    };
    let first = screens::first(first, &program);
    let ran = app::run(&mut program, first);
    start::end(&program, ran)
}

/// Plays as lines. Asks the safety questions in a terminal; elsewhere points them out.
fn lines(opened: Opened, form: plain::Form, common: Common) -> Result<Outcome, Failure> {
    let mut program = start::program(common)?;
    let mine = program.memory.conditions.clone();
    if !opened.suits(&mine) {
        start::end(&program, Ok(()))?;
        super::not_for_this_person(&opened, &mine)?;
        return Ok(Outcome::InputWrong);
    }
    program.voicing().prepare(&opened.timeline);
    if form == plain::Form::Words {
        if let Some(notice) = &program.notice {
            writeln!(io::stdout(), "{notice}")?;
        }
        if io::stdin().is_terminal() {
            if !safety_questions::before_a_session(&mut program)? {
                return start::end(&program, Ok(()));
            }
        } else if program.memory.red_flags_due(program.time.date) {
            let words = "Before the first session, and every seven days, backrub asks about warning \
                         signs. Run `backrub` in a terminal to answer.";
            writeln!(io::stdout(), "{words}")?;
        }
    }
    if let Some(words) = opened
        .adaptation_text(&mine)
        .filter(|_| form == plain::Form::Words)
    {
        writeln!(io::stdout(), "{words}")?;
    }
    let mut performance = Performance::of(opened.adapted_for(&mine), &program);
    let played = plain::play(&mut performance, form, &mut io::stdout(), |performance| {
        performance.remember(&program, clock::date());
    });
    if played.is_ok() {
        // Leaving now would cut the last sound off.
        clock::wait(performance.speaker().remaining());
    }
    start::end(&program, played)
}
