//! How it is before and after a session, on plain lines. It is never in the way: before, the short
//! question can be answered at once; after, Enter alone leaves it out.

use std::io;

use super::before::Channel;
use super::{Failure, prompt, start};
use crate::advice::felt::{self, Course};
use crate::advice::red_flags::SHORT;
use crate::advice::stop_rules;
use crate::app::{Performance, Program};

/// Asks the short question; a number that comes before its answer says how it is now. Whether a sign is
/// true, or is to be asked for because of that number; `None` at the end of the input.
pub fn short_question(program: &mut Program, channel: Channel) -> io::Result<Option<bool>> {
    let asks = program.asks_how_it_is() && channel == Channel::Lines;
    if asks {
        channel.tell(&format!(
            "{} If you like, first type 0 (nothing) to {} (very bad), then Enter.",
            felt::QUESTION,
            felt::MOST
        ))?;
    }
    let question = format!("{SHORT} Type no to begin, or yes for the list, then Enter: ");
    while let Some(answer) = channel.ask(&question, program)? {
        if let known @ Some(_) = prompt::yes_or_no(&answer) {
            return Ok(known);
        }
        let Some(number) = number(&answer).filter(|_| asks) else {
            continue;
        };
        program.felt = Some(number);
        channel.tell(&format!("{number} of {}.", felt::MOST))?;
        if let Some(why) = program.why_the_signs() {
            channel.tell(why)?;
            return Ok(Some(true));
        }
    }
    Ok(None)
}

/// Asks how it is before the warning signs, as on the screen before them, and says why they are asked;
/// not at the first start, where there is enough to read.
pub fn before_the_signs(program: &mut Program, channel: Channel) -> io::Result<()> {
    let is_known = program.memory.no_red_flags.is_some() && program.felt.is_none();
    if is_known && program.asks_how_it_is() && channel == Channel::Lines {
        program.felt = felt(program, channel)?;
    }
    match program.why_the_signs() {
        Some(why) => channel.tell(why),
        None => Ok(()),
    }
}

/// Asks how it is after a session that is in the diary, if that was said before it.
pub fn after(program: &mut Program, done: &Performance, channel: Channel) -> Result<(), Failure> {
    let Some(mut done) = done.line(program).filter(|done| done.before.is_some()) else {
        return Ok(());
    };
    done.after = felt(program, channel)?;
    let (Some(before), Some(after)) = (done.before, done.after) else {
        return Ok(());
    };
    program.say_afterwards(done.clone());
    channel.tell(&format!("{before} before, {after} now."))?;
    if Course::of(before, after) == Course::Worse {
        channel.tell(felt::WORSE)?;
        for rule in stop_rules::ALL {
            channel.tell(&rule.text())?;
        }
    }
    if let Some(counts) = program.counts_with(&done) {
        channel.tell(&counts)?;
    }
    start::kept(program)
}

/// A number from 0 to 10.
fn number(answer: &str) -> Option<u8> {
    answer.parse().ok().filter(|number| *number <= felt::MOST)
}

/// Asks until it is a number from 0 to 10, or nothing.
fn felt(program: &mut Program, channel: Channel) -> io::Result<Option<u8>> {
    let question = format!(
        "{} From 0 (nothing) to {} (very bad); Enter alone leaves it out: ",
        felt::QUESTION,
        felt::MOST
    );
    while let Some(answer) = channel.ask(&question, program)? {
        let number = number(&answer);
        if number.is_some() || answer.is_empty() {
            return Ok(number);
        }
    }
    Ok(None)
}
