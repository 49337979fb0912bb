//! One run of a program of the system: limited in time and output, and always reaped.

use std::io::{self, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::channel;
use std::time::Duration;

use crate::clock;
use crate::own_group::own_group;

/// The most that is read of an answer, in bytes.
const BYTES_MAX: u64 = 64 * 1024;
/// How often it is looked whether it has ended.
const LOOK: Duration = Duration::from_millis(5);

/// What a program prints, if it succeeds within the limit.
#[must_use]
pub fn ask(program: &Path, arguments: &[&str], limit: Duration) -> Option<String> {
    let (ended_well, out, _) = run(program, arguments, limit).ok()?;
    ended_well.then_some(out)
}

/// Lets a program do something, within the limit.
///
/// # Errors
/// Why it did not, in its own words or ours.
pub fn does(program: &Path, arguments: &[&str], limit: Duration) -> Result<(), String> {
    match run(program, arguments, limit) {
        Ok((true, ..)) => Ok(()),
        Ok((false, _, why)) if why.trim().is_empty() => Err("it failed".to_owned()),
        Ok((false, _, why)) => Err(why.trim().to_owned()),
        Err(why) => Err(why.to_string()),
    }
}

/// Whether it ended well, and what it said on both outputs.
fn run(program: &Path, arguments: &[&str], limit: Duration) -> io::Result<(bool, String, String)> {
    let mut command = Command::new(program);
    command
        .args(arguments)
        .current_dir("/")
        .stdin(Stdio::null());
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = own_group(&mut command).spawn()?;
    let (sender, receiver) = channel();
    let (out, why) = (child.stdout.take(), child.stderr.take());
    let read = move || {
        let why_of = std::thread::spawn(move || all(why));
        let out = all(out);
        // If nobody waits any more, it took too long.
        let _ = sender.send((out, why_of.join().unwrap_or_default()));
    };
    let reader = std::thread::Builder::new().name("answer".into());
    if let Err(why) = reader.spawn(read) {
        end(&mut child);
        return Err(why);
    }
    let until = clock::now() + limit;
    let said = receiver.recv_timeout(limit);
    let ended_well = loop {
        match child.try_wait()? {
            Some(code) => break code.success(),
            None if clock::now() >= until => {
                end(&mut child);
                return Err(io::ErrorKind::TimedOut.into());
            }
            None => clock::wait(LOOK),
        }
    };
    // What it started may still hold its output.
    let (out, why) = said.map_err(|_| io::Error::from(io::ErrorKind::TimedOut))?;
    Ok((ended_well, out, why))
}

fn all(from: Option<impl Read>) -> String {
    let mut bytes = Vec::new();
    if let Some(from) = from {
        // After an error, what was read so far is all that there is.
        let _ = from.take(BYTES_MAX).read_to_end(&mut bytes);
    }
    String::from_utf8(bytes).unwrap_or_default()
}

/// Ends it with all that it has started.
fn end(child: &mut Child) {
    #[cfg(unix)]
    {
        use rustix::process::{Pid, Signal, kill_process_group};
        // It is not reaped yet, so its number is nobody else's.
        let _ = kill_process_group(Pid::from_child(child), Signal::KILL);
    }
    let _ = child.kill();
    let _ = child.wait();
}
