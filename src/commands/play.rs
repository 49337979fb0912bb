//! `backrub play ROUTINE`: the briefing and the player, or lines without a screen.

use std::io::{self, Write};
use std::time::Duration;

use super::before::{self, Answer, Channel};
use super::{Failure, Outcome, can_draw, how_it_is, on_terminal, start, wrong};
use crate::app::screens::{self, Player, Screen};
use crate::app::{self, Performance, Program, plain};
use crate::bus::Bus;
use crate::cli::{Common, Play};
use crate::clock;
use crate::library::Opened;
use crate::shown::Shown;
use crate::terminal::{Extent, Lines, stderr};

/// Plays the routine; without a terminal that shows screens always as lines.
pub fn run(wanted: &Play, common: Common) -> Result<Outcome, Failure> {
    let Some(opened) = super::open(&wanted.routine)? else {
        return Ok(Outcome::InputWrong);
    };
    if wanted.json {
        lines(opened, plain::Form::Json, common)
    } else if wanted.inline && can_draw() {
        inline(opened, common)
    } else if wanted.now || wanted.plain || !can_draw() {
        at_once(opened, wanted.plain, common)
    } else {
        screens(common, |program| {
            program.prepare(&opened);
            screens::first_briefing(opened, program)
        })
    }
}

/// Plays it without a briefing, as lines if these are wanted or there is no screen.
pub fn at_once(opened: Opened, plain: bool, common: Common) -> Result<Outcome, Failure> {
    if !plain && can_draw() {
        return screens(common, |program| {
            program.prepare(&opened);
            screens::to_player(opened, program)
        });
    }
    let form = match on_terminal() {
        true => plain::Form::Hands,
        false => plain::Form::Words,
    };
    lines(opened, form, common)
}

/// The height of an inline session, in lines.
const LINES: u16 = 3;

/// The player in a few lines. The safety questions come first, as in plain mode.
fn inline(opened: Opened, common: Common) -> Result<Outcome, Failure> {
    let mut program = start::program(common)?;
    program.prepare(&opened);
    // Three lines leave no room for what follows from it.
    program.settings.ask = Some(false);
    if let Some(ended) = ended(&mut program, &opened, Channel::Lines)? {
        return Ok(ended);
    }
    program.extent = Extent::Lines(LINES);
    program.notice = None;
    let player = Box::new(Player::of(&opened, &program));
    let ran = app::run(&mut program, player);
    let told = match &program.notice {
        Some(done) if ran.is_ok() => writeln!(io::stdout(), "{}", Shown::from(done.as_str())),
        _ => Ok(()),
    };
    if ran.is_ok() {
        clock::wait(program.speaker.remaining());
    }
    start::end(&program, ran.and(told))
}

/// How the command ends if no session may begin.
fn ended(
    program: &mut Program,
    opened: &Opened,
    channel: Channel,
) -> Result<Option<Outcome>, Failure> {
    look_for_sound(program);
    stderr::restore();
    let answer = notice(program, channel)
        .map_err(Failure::from)
        .and_then(|()| before::a_session(program, opened, channel));
    if let Ok(Answer::Begin) = answer {
        start::divert_stderr(program);
        return Ok(None);
    }
    // What was answered is kept, whatever became of the rest.
    start::end(program, Ok(()))?;
    Ok(Some(match answer? {
        Answer::Refused => Outcome::InputWrong,
        _ => Outcome::Fine,
    }))
}

/// Looks whether there is a sound device, so that it is known before it is told what will be heard, and
/// while what sound libraries print is kept off the lines. One that is slow is found later.
fn look_for_sound(program: &Program) {
    const LOOK: Duration = Duration::from_millis(20);
    const MOST: usize = 50;
    program.speaker.look();
    let looks = |_: &usize| program.speaker.is_looking();
    (0..MOST).take_while(looks).for_each(|_| clock::wait(LOOK));
}

/// Tells what was found out at the start.
fn notice(program: &Program, channel: Channel) -> io::Result<()> {
    match &program.notice {
        Some(notice) if channel == Channel::Lines => {
            writeln!(io::stdout(), "{}", Shown::from(notice.as_str()))
        }
        Some(notice) => super::tell(notice),
        None => Ok(()),
    }
}

/// A sitting with one session, from this screen on.
pub fn screens(
    common: Common,
    first: impl FnOnce(&mut Program) -> Box<dyn Screen>,
) -> Result<Outcome, Failure> {
    let mut program = start::program(common)?;
    let first = first(&mut program);
    let ran = app::run(&mut program, first);
    let ended = start::end(&program, ran);
    // There is no list here that would have shown it.
    program
        .notice
        .iter()
        .try_for_each(|words| super::tell(words))?;
    ended
}

/// Plays as lines.
fn lines(opened: Opened, form: plain::Form, common: Common) -> Result<Outcome, Failure> {
    let mut program = start::program(common)?;
    if form != plain::Form::Hands {
        // Where no key acts, no caller does.
        program.bus = Bus::default();
    }
    program.prepare(&opened);
    let channel = match form {
        plain::Form::Words | plain::Form::Hands => Channel::Lines,
        plain::Form::Json => Channel::Json,
    };
    if let Some(ended) = ended(&mut program, &opened, channel)? {
        return Ok(ended);
    }
    let mine = program.memory.profile.tags();
    if let Some(why) = opened.begins_again(&mine) {
        start::end(&program, Ok(()))?;
        return wrong(&super::resume::begins_it(why, &opened));
    }
    let mut performance = Performance::of(program.adapted(&opened), &program);
    program.felt = None;
    let played = plain::play(&mut performance, form, &mut program);
    // What was done is kept first, whoever reads the lines.
    let is_played = played.is_ok();
    let ended = start::end(&program, played);
    let finished = is_played.then(|| {
        // Leaving now would cut the last sound off, also where something is not kept.
        clock::wait(performance.speaker().remaining());
        Lines.finish()
    });
    let ended = ended?;
    finished.transpose()?;
    if form == plain::Form::Hands && is_played {
        how_it_is::after(&mut program, &performance, channel)?;
    }
    if program.paths.is_none() {
        super::tell("not saved: there is no home folder for the diary; set HOME")?;
    }
    Ok(ended)
}
