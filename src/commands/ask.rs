//! The notice and the warning signs on plain lines, for `play --plain` in a terminal.

use std::io::{self, Write};

use super::Failure;
use crate::advice::notice::NOTICE;
use crate::advice::red_flags::{self, RedFlag, Urgency};
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

/// What a person says to a list of signs.
enum Answer {
    /// None of them is true.
    None,
    /// This one is, and that was no slip.
    This(&'static RedFlag),
    /// Nobody answers any more.
    Nobody,
}

/// None of the signs, or one of them, asked once more.
fn which(signs: &[&'static RedFlag], out: &mut impl Write) -> io::Result<Answer> {
    loop {
        let question = "Is one of these true? Type no, or its number, then Enter: ";
        let Some(answer) = ask(question, out)? else {
            return Ok(Answer::Nobody);
        };
        if is_no(&answer) {
            return Ok(Answer::None);
        }
        let number = answer.parse::<usize>().ok();
        let Some(flag) = number.and_then(|nth| signs.get(nth.checked_sub(1)?)) else {
            continue;
        };
        writeln!(out, "\nYou answered yes to: {}", flag.question)?;
        loop {
            match ask("Is that right? Type yes or no, then Enter: ", out)?.as_deref() {
                None => return Ok(Answer::Nobody),
                Some("y" | "yes") => return Ok(Answer::This(flag)),
                Some(no) if is_no(no) => break,
                Some(_) => {}
            }
        }
    }
}

fn is_no(answer: &str) -> bool {
    matches!(answer, "n" | "no")
}

/// A line of the person, in small letters; nothing where nobody answers any more.
fn ask(question: &str, out: &mut impl Write) -> io::Result<Option<String>> {
    write!(out, "{question}")?;
    out.flush()?;
    let mut answer = String::new();
    let read = io::stdin().read_line(&mut answer)?;
    Ok((read > 0).then(|| answer.trim().to_lowercase()))
}
