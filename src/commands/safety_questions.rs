//! The notice and the warning signs on plain lines, for `play --plain` in a terminal.

use std::io::{self, Write};

use super::{Failure, prompt};
use crate::advice::notice::NOTICE;
use crate::advice::red_flags::{self, RedFlag, Urgency};
use crate::app::Program;
use crate::clock;

/// Asks the safety questions that are due, and returns whether a session may begin.
pub fn before_a_session(program: &mut Program) -> Result<bool, Failure> {
    let mut out = io::stdout();
    if program.memory.notice_read.is_none() {
        for paragraph in NOTICE {
            writeln!(out, "{paragraph}\n")?;
        }
        program.memory.notice_read = Some(clock::date());
        program.remember();
    }
    if !program.memory.red_flags_due(clock::date()) {
        return Ok(true);
    }
    writeln!(out, "{}", red_flags::BEFORE)?;
    for urgency in [Urgency::Now, Urgency::Soon, Urgency::Wait] {
        let signs: Vec<_> = red_flags::of(urgency).collect();
        writeln!(out)?;
        for (nth, flag) in signs.iter().enumerate() {
            writeln!(out, "{}. {}", nth + 1, flag.question)?;
        }
        match which(&signs, &mut out)? {
            Answer::None => {}
            Answer::Nobody => return Ok(false),
            Answer::This(flag) => {
                writeln!(out, "\n{} {}", flag.urgency.whom(), flag.why)?;
                writeln!(out, "{}", red_flags::AFTER)?;
                program.answer_red_flags(true);
                return Ok(false);
            }
        }
    }
    program.answer_red_flags(false);
    writeln!(out)?;
    Ok(true)
}

/// The answer to a list of warning signs.
enum Answer {
    /// None of them applies.
    None,
    /// This one applies, as was confirmed.
    This(&'static RedFlag),
    /// The input has ended.
    Nobody,
}

/// Asks which of the signs applies, and has a yes confirmed.
fn which(signs: &[&'static RedFlag], out: &mut impl Write) -> io::Result<Answer> {
    loop {
        let question = "Does any of these apply? Type no, or its number, then Enter: ";
        let Some(answer) = prompt::line(question)? else {
            return Ok(Answer::Nobody);
        };
        if prompt::yes_or_no(&answer) == Some(false) {
            return Ok(Answer::None);
        }
        let number = answer.parse::<usize>().ok();
        let Some(flag) = number.and_then(|nth| signs.get(nth.checked_sub(1)?)) else {
            continue;
        };
        writeln!(out, "\nYou answered yes to: {}", flag.question)?;
        match is_right()? {
            None => return Ok(Answer::Nobody),
            Some(true) => return Ok(Answer::This(flag)),
            Some(false) => {}
        }
    }
}

/// Asks whether the answer was meant; `None` at the end of the input.
fn is_right() -> io::Result<Option<bool>> {
    while let Some(answer) = prompt::line("Is that right? Type yes or no, then Enter: ")? {
        if let right @ Some(_) = prompt::yes_or_no(&answer) {
            return Ok(right);
        }
    }
    Ok(None)
}
