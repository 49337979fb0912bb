//! What reminders cost: a prompt, in each shell that is here, and `backrub due`, beside the program's start.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use backrub::clock;

type Failure = Box<dyn std::error::Error>;

/// How often a prompt is made.
const PROMPTS: u32 = 2_000;
const TIMES: u32 = 5;
const STARTS: u32 = 50;

/// A shell, how it starts, and how it makes many prompts.
const SHELLS: [(&str, &str, [&str; 2]); 3] = [
    (
        "bash",
        "--norc",
        [
            "for ((i = 0; i < COUNT; i++)); do now=$EPOCHSECONDS; WHAT; done",
            "__backrub_prompt",
        ],
    ),
    (
        "zsh",
        "-f",
        [
            "zmodload zsh/datetime zsh/system; for ((i = 0; i < COUNT; i++)); do WHAT; done",
            "__backrub_prompt",
        ],
    ),
    (
        "fish",
        "--no-config",
        ["for i in (seq COUNT); WHAT; end", "__backrub_prompt"],
    ),
];

/// Prints the time of each.
pub fn measure() -> Result<(), Failure> {
    let home = tempfile::tempdir()?;
    let config = home.path().join("config/backrub");
    fs::create_dir_all(&config)?;
    fs::write(config.join("settings.yaml"), "remind: { after: 50m }\n")?;
    println!(
        "reminded: a prompt, the mean of {PROMPTS}, the least of {TIMES} (at most 100 µs), and once a minute a look"
    );
    for shell in &SHELLS {
        let time = |what: &str| made(home.path(), shell, what);
        let (name, _, [_, prompt]) = shell;
        match (time("true")?, time(prompt)?, time("__backrub_look")?) {
            (Some(nothing), Some(prompt), Some(look)) => println!(
                "  {name:<6} {:>6.0} µs, a look {:>6.0} µs",
                prompt - nothing,
                look - nothing
            ),
            _ => println!("  {name:<6} not here"),
        }
    }
    let version = start(home.path(), &["--version"])?;
    let due = start(home.path(), &["due", "--bar"])?;
    println!(
        "  `backrub due` {:.1} ms, {:.2} times `backrub --version`, the median of {STARTS}",
        due * 1e3,
        due / version
    );
    Ok(())
}

/// How long one of many takes in a shell, in microseconds; none where that is not here.
fn made(
    home: &Path,
    (shell, option, [many, _]): &(&str, &str, [&str; 2]),
    what: &str,
) -> Result<Option<f64>, Failure> {
    let code = backrub(home, &["init", shell]).output()?.stdout;
    // Fish makes its functions for prompts only where somebody sits at them.
    let code = String::from_utf8(code)?.replace("if status is-interactive; and ", "if ");
    let many = many.replace("COUNT", &PROMPTS.to_string());
    let many = many.replace("WHAT", what);
    let file = home.join("script");
    fs::write(&file, format!("{code}\n{many}\ntrue\n"))?;
    let once = || {
        let begin = clock::now();
        let mut command = Command::new(shell);
        command.arg(option).arg(&file);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let is_done = command.status().is_ok_and(|code| code.success());
        is_done.then_some(clock::now() - begin)
    };
    // The least of a few is what it costs; the rest is what else the machine does.
    let least = (0..TIMES).filter_map(|_| once()).min();
    Ok(least.map(|least| least.as_secs_f64() * 1e6 / f64::from(PROMPTS)))
}

fn start(home: &Path, arguments: &[&str]) -> Result<f64, Failure> {
    let mut times: Vec<Duration> = Vec::new();
    for _ in 0..STARTS {
        let begin = clock::now();
        backrub(home, arguments).stdout(Stdio::null()).status()?;
        times.push(clock::now() - begin);
    }
    times.sort_unstable();
    Ok(times[times.len() / 2].as_secs_f64())
}

/// The program that was built beside this one, in a home folder of its own.
fn backrub(home: &Path, arguments: &[&str]) -> Command {
    let beside = std::env::current_exe().map(|this| this.with_file_name("../backrub"));
    let mut command = Command::new(beside.unwrap_or_else(|_| "backrub".into()));
    command.args(arguments);
    for name in ["STATE", "CONFIG", "DATA", "CACHE"] {
        command.env(format!("XDG_{name}_HOME"), home.join(name.to_lowercase()));
    }
    command
}
