//! What is said of arguments that are not understood.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use crate::shown::{acts, exact, harmless};

/// Tells why the arguments are not understood, or the help that was asked for. The name of a file
/// among them, as `*` gives it, is shown harmless.
pub fn tell(why: &clap::Error) -> ExitCode {
    let given: Vec<String> = std::env::args_os()
        .map(|one| exact(Path::new(&one)))
        .filter(|one| one.contains(acts))
        .collect();
    // If there is nobody to tell, the exit code is all that is left.
    let _ = match given.is_empty() {
        true => why.print(),
        false => io::stderr().write_all(plain(&why.render().ansi().to_string(), &given).as_bytes()),
    };
    ExitCode::from(u8::try_from(why.exit_code()).unwrap_or(2))
}

/// A message without its colours, in which everything that was given is harmless.
fn plain(message: &str, given: &[String]) -> String {
    let values = given.iter().filter_map(|one| Some(one.split_once('=')?.1));
    let mut message = message.to_owned();
    for one in given.iter().map(String::as_str).chain(values) {
        // Only where it stands as a value: one that is a mere line break is in every message.
        for end in ["'", "`", "\u{1b}[0m"] {
            message = message.replace(&format!("{one}{end}"), &format!("{}{end}", harmless(one)));
        }
    }
    let mut lines = String::new();
    for line in message.lines() {
        lines += &harmless(&without_colours(line));
        lines.push('\n');
    }
    lines
}

fn without_colours(line: &str) -> String {
    let mut parts = line.split("\u{1b}[");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        kept += part.split_once('m').map_or(part, |(_, rest)| rest);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_given_does_not_act_and_feigns_no_line() {
        let given = ["a\u{1b}[31m\nb".to_owned(), "--x=c\u{9b}\rd".to_owned()];
        let message = "\u{1b}[1merror:\u{1b}[0m 'a\u{1b}[31m\nb' and 'c\u{9b}\rd'\n\nUsage";
        assert_eq!(
            plain(message, &given),
            "error: 'a\\u{1b}[31m\\u{a}b' and 'c\\u{9b}\\u{d}d'\n\nUsage\n"
        );
    }

    #[test]
    fn a_line_break_for_an_argument_leaves_the_lines_of_the_message() {
        let message = "error: '\u{1b}[33m\n\u{1b}[0m' unexpected\n\nUsage: x\n";
        let told = plain(message, &["\n".to_owned()]);
        assert_eq!(told, "error: '\\u{a}' unexpected\n\nUsage: x\n");
    }
}
