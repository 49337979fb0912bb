//! What is lost when something breaks: each fault is really done to the real program. For each a
//! line: how often it was tried, what was lost, how long the program stood, what it said.

mod ends;
mod home;
mod kills;
mod limits;
mod state;
mod windows;

use crate::chance::Chance;

type Failure = Box<dyn std::error::Error>;

/// What can be tried by itself.
const PARTS: [&str; 5] = ["state", "limits", "ends", "windows", "kills"];

/// What one fault did.
struct Row {
    fault: String,
    tries: usize,
    lost: usize,
    /// The longest that the program took, in milliseconds.
    stood_ms: u128,
    said: String,
}

impl Row {
    fn of(fault: impl Into<String>) -> Self {
        Self {
            fault: fault.into(),
            tries: 0,
            lost: 0,
            stood_ms: 0,
            said: String::new(),
        }
    }

    /// Counts one try.
    fn tried(&mut self, lost: usize, stood_ms: u128, said: &str) {
        self.tries += 1;
        self.lost += lost;
        self.stood_ms = self.stood_ms.max(stood_ms);
        if self.said.is_empty() {
            said.lines()
                .next()
                .unwrap_or_default()
                .clone_into(&mut self.said);
        }
    }

    fn print(&self) {
        let said: String = self.said.chars().take(96).collect();
        println!(
            "  {:<44} {:>5} {:>5} {:>7} ms  {said}",
            self.fault, self.tries, self.lost, self.stood_ms
        );
    }
}

/// Tries them all, or only the named parts of them.
pub fn measure(seed: u64, wanted: &[String]) -> Result<(), Failure> {
    println!("faults, seed {seed}");
    println!(
        "  {:<44} {:>5} {:>5} {:>10}  said",
        "fault", "tries", "lost", "stood"
    );
    let mut chance = Chance::new(seed);
    for part in PARTS {
        if wanted.iter().any(|word| word == part)
            || !wanted.iter().any(|word| PARTS.contains(&word.as_str()))
        {
            let rows = match part {
                "state" => state::rows()?,
                "limits" => limits::rows()?,
                "ends" => ends::rows()?,
                "windows" => vec![windows::row(&mut chance)?],
                _ => vec![kills::row(&mut chance)?],
            };
            rows.iter().for_each(Row::print);
        }
    }
    Ok(())
}
