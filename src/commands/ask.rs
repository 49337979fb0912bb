//! The notice and the warning signs on plain lines, for `play --plain` in a terminal.

use std::io::{self, Write};

use super::Failure;
use crate::advice::notice::NOTICE;
use crate::advice::red_flags::{self, Urgency};
use crate::app::Program;
use crate::clock;

/// Asks what has to be asked before a session; answers whether one may begin.
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
        writeln!(out)?;
        for flag in red_flags::of(urgency) {
            writeln!(out, "- {}", flag.question)?;
        }
        match is_any_true(&mut out)? {
            Some(false) => {}
            Some(true) => {
                writeln!(out, "\n{}\nNo session begins now.", urgency.whom())?;
                program.memory.no_red_flags = None;
                program.remember();
                return Ok(false);
            }
            None => return Ok(false),
        }
    }
    program.memory.no_red_flags = Some(clock::date());
    program.remember();
    writeln!(out)?;
    Ok(true)
}

/// Yes or no; nothing where nobody answers any more.
fn is_any_true(out: &mut impl Write) -> io::Result<Option<bool>> {
    loop {
        write!(out, "Is any of these true? Type yes or no, then Enter: ")?;
        out.flush()?;
        let mut answer = String::new();
        if io::stdin().read_line(&mut answer)? == 0 {
            return Ok(None);
        }
        match answer.trim().to_lowercase().as_str() {
            "y" | "yes" => return Ok(Some(true)),
            "n" | "no" => return Ok(Some(false)),
            _ => {}
        }
    }
}
