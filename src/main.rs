//! The program: see `backrub::commands` for what it does.

use std::process::ExitCode;

fn main() -> ExitCode {
    backrub::commands::run()
}
