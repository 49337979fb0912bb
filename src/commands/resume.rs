//! `backrub resume`: goes on with the session that was left last. `backrub again`: does the last
//! routine from its first stroke.

use serde::Serialize;

use super::{Failure, Outcome, can_draw, play, print_json, start, tell_why, wrong};
use crate::app::{Program, screens};
use crate::cli::{Common, Plainly};
use crate::library::{OpenError, Opened};
use crate::shown::Shown;
use crate::store::{Done, Unfinished};

/// What there is to go on with, for scripts; all null where nothing is.
#[derive(Debug, Default, Serialize)]
struct JsonLeft<'l> {
    id: Option<&'l str>,
    title: Option<&'l str>,
    /// Counted from 1.
    stroke: Option<usize>,
    strokes: Option<usize>,
    seconds_left: Option<u64>,
    until: Option<String>,
}

/// Goes on with the session that was left last.
pub fn run(form: Plainly, json: bool, common: Common) -> Result<Outcome, Failure> {
    let program = start::silent_program();
    let left = program.left.as_ref();
    if json {
        return print_json(&left.map_or_else(JsonLeft::default, of));
    }
    let Some(left) = left else {
        return wrong(
            "there is nothing to resume: no session was left in the last two days; `backrub again` \
             repeats your last routine",
        );
    };
    let opened = match program.open_left(left) {
        Ok(opened) => opened,
        Err(error) => return closed(&error),
    };
    if form.plain || !can_draw() {
        return match opened.begins_again(&program.memory.profile.tags()) {
            None => play::at_once(opened, true, common),
            Some(why) => wrong(&begins_it(why, &opened)),
        };
    }
    play::screens(common, |program| {
        program.prepare(&opened);
        screens::go_on(opened, program)
    })
}

/// Why nobody goes on, and what begins the routine.
pub(super) fn begins_it(why: &str, opened: &Opened) -> String {
    let name = match &opened.file {
        Some(file) => Shown::path(file),
        None => opened.routine.id.as_str().into(),
    };
    format!("{why} `backrub play {name}` begins it")
}

/// Does the last routine again.
pub fn again(form: Plainly, common: Common) -> Result<Outcome, Failure> {
    let mut program = start::silent_program();
    program.look_back_now();
    let Some(last) = last(&program) else {
        return wrong("nothing was done yet; `backrub now` opens what suits you");
    };
    match program.open(&last.routine) {
        Ok(opened) => play::at_once(opened, form.plain, common),
        Err(error) => closed(&error),
    }
}

/// The session that ended last.
fn last(program: &Program) -> Option<&Done> {
    let now = program.time.date;
    let done = program.done()?.iter().filter(|done| done.at <= now);
    let killed = program.left.as_ref().map(|left| &left.done);
    done.chain(killed).max_by_key(|done| done.at)
}

fn of(left: &Unfinished) -> JsonLeft<'_> {
    JsonLeft {
        id: Some(&left.done.routine),
        title: Some(&left.done.title),
        stroke: Some(left.position.stroke + 1),
        strokes: Some(left.of),
        seconds_left: Some(left.seconds_left),
        until: Some(left.holds_until().to_string()),
    }
}

/// Says why its routine cannot be opened.
fn closed(error: &OpenError) -> Result<Outcome, Failure> {
    tell_why(error)?;
    Ok(Outcome::InputWrong)
}
