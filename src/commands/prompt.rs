//! Questions on plain lines, each with a default for Enter alone.

use std::io::{self, BufRead as _, ErrorKind, Write};

/// Asks until `take` accepts the answer. The end of the input is an error.
pub fn ask<T>(
    question: &str,
    usual: &str,
    take: impl Fn(&str) -> Result<T, String>,
) -> io::Result<T> {
    loop {
        let Some(answer) = line(&format!("{question} [{usual}]: "))? else {
            writeln!(io::stdout())?;
            return Err(ErrorKind::UnexpectedEof.into());
        };
        let answer = if answer.is_empty() { usual } else { &answer };
        match take(answer) {
            Ok(taken) => return Ok(taken),
            Err(why) => writeln!(io::stdout(), "  {why}")?,
        }
    }
}

/// Asks for one of several choices, by its number, its id, or the beginning of its id.
pub fn choose<T: Copy>(
    question: &str,
    all: &[T],
    told: impl Fn(T) -> (&'static str, &'static str),
) -> io::Result<T> {
    writeln!(io::stdout(), "{question}")?;
    for (nth, one) in all.iter().enumerate() {
        let (id, words) = told(*one);
        writeln!(io::stdout(), "  {}. {id}: {words}", nth + 1)?;
    }
    ask("Number", "1", |answer| {
        let number = answer.parse::<usize>().ok();
        let numbered = number.and_then(|nth| all.get(nth.checked_sub(1)?));
        let answer = answer.to_lowercase();
        let mut begins = all.iter().filter(|one| told(**one).0.starts_with(&answer));
        let found = numbered.or_else(|| begins.next().filter(|_| begins.next().is_none()));
        found
            .copied()
            .ok_or_else(|| format!("Type a number from 1 to {}.", all.len()))
    })
}

/// Asks for yes or no; Enter alone is no, and so is the end of the input.
pub fn yes(question: &str) -> io::Result<bool> {
    let answer = ask(question, "no", |answer| {
        yes_or_no(answer).ok_or_else(|| "Type yes or no.".to_owned())
    });
    match answer {
        Err(why) if why.kind() == ErrorKind::UnexpectedEof => Ok(false),
        answer => answer,
    }
}

/// What a yes or a no means, in capitals or not; `None` for anything else.
pub fn yes_or_no(answer: &str) -> Option<bool> {
    match answer.to_lowercase().as_str() {
        "y" | "yes" => Some(true),
        "n" | "no" => Some(false),
        _ => None,
    }
}

/// One line of an answer, trimmed; `None` at the end of the input.
pub fn line(question: &str) -> io::Result<Option<String>> {
    line_on(&mut io::stdout(), question)
}

/// The same, asked elsewhere than on standard output.
pub fn line_on(out: &mut impl Write, question: &str) -> io::Result<Option<String>> {
    write!(out, "{question}")?;
    out.flush()?;
    let mut answer = Vec::new();
    let read = io::stdin().lock().read_until(b'\n', &mut answer)?;
    // A byte that is no text makes an answer that is not understood, and is asked again.
    Ok((read > 0).then(|| String::from_utf8_lossy(&answer).trim().to_owned()))
}
