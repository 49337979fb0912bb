//! `backrub diary`: what was done and when, as lines or as JSON.

use std::io::{self, Write};
use std::time::Duration;

use jiff::tz::TimeZone;

use super::{Failure, Outcome, print_json};
use crate::app::Paths;
use crate::model::Benefit;
use crate::model::secs::on_screen;
use crate::shown::Shown;
use crate::store::{self, Done};

/// Prints the diary, newest session last.
pub fn run(json: bool) -> Result<Outcome, Failure> {
    let paths = Paths::find();
    let read = paths.map(|paths| store::sessions(&paths.state));
    let sessions = read.transpose()?.unwrap_or_default();
    if json {
        return print_json(&sessions);
    }
    let mut out = io::BufWriter::new(io::stdout().lock());
    lines(&sessions, &TimeZone::system(), &mut out)?;
    out.flush()?;
    Ok(Outcome::Fine)
}

/// One line for each session, and the totals.
fn lines(sessions: &[Done], zone: &TimeZone, out: &mut impl Write) -> io::Result<()> {
    if sessions.is_empty() {
        return writeln!(
            out,
            "Nothing yet. What you do is recorded here, and only here."
        );
    }
    for done in sessions {
        let at = done.at.to_zoned_datetime(zone.clone());
        let how = if done.finished {
            "completed"
        } else {
            "stopped early"
        };
        writeln!(
            out,
            "{}  {:>5}  {how:<13}  {}",
            at.strftime("%Y-%m-%d %H:%M"),
            worked([done]),
            Shown::from(done.title.as_str()),
        )?;
    }
    writeln!(out)?;
    for benefit in Benefit::ALL {
        let of: Vec<&Done> = sessions
            .iter()
            .filter(|done| done.benefit == benefit.id())
            .collect();
        if !of.is_empty() {
            sum(benefit.name(), &of, out)?;
        }
    }
    sum("Total", &sessions.iter().collect::<Vec<_>>(), out)
}

fn sum(of: &str, sessions: &[&Done], out: &mut impl Write) -> io::Result<()> {
    let count = match sessions.len() {
        1 => "1 session".to_owned(),
        many => format!("{many} sessions"),
    };
    let time = worked(sessions.iter().copied());
    writeln!(out, "{of:<20}  {time:>7} in {count}")
}

/// The time worked in all, as shown on screen.
fn worked<'d>(sessions: impl IntoIterator<Item = &'d Done>) -> String {
    let seconds = sessions.into_iter().map(|done| done.seconds);
    // The file may have been edited by hand, so the sum may overflow.
    on_screen(Duration::from_secs(seconds.fold(0, u64::saturating_add)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn done(at: &str, benefit: Benefit, seconds: u64, finished: bool) -> Done {
        Done {
            at: at.parse().unwrap(),
            routine: "any".into(),
            title: format!("For {}", benefit.id()),
            benefit: benefit.id().into(),
            seconds,
            strokes: 5,
            finished,
        }
    }

    fn told(sessions: &[Done]) -> String {
        let mut out = Vec::new();
        lines(sessions, &TimeZone::UTC, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_diary_is_read_line_by_line_and_summed() {
        let sessions = [
            done("2026-03-01T08:05:00Z", Benefit::RelaxMuscles, 90, true),
            done(
                "2026-03-01T21:30:00Z",
                Benefit::ImproveCirculation,
                40,
                false,
            ),
            done("2026-03-02T08:00:00Z", Benefit::RelaxMuscles, 300, true),
        ];
        let lines = told(&sessions);
        let lines: Vec<_> = lines.lines().collect();
        assert_eq!(
            lines,
            [
                "2026-03-01 08:05   1:30  completed      For relax-muscles",
                "2026-03-01 21:30   0:40  stopped early  For improve-circulation",
                "2026-03-02 08:00   5:00  completed      For relax-muscles",
                "",
                "Relax tight muscles      6:30 in 2 sessions",
                "Improve circulation      0:40 in 1 session",
                "Total                    7:10 in 3 sessions",
            ]
        );
    }

    #[test]
    fn an_empty_diary_says_so() {
        assert!(told(&[]).starts_with("Nothing yet."));
    }

    #[test]
    fn nothing_in_the_file_can_do_harm() {
        let mut strange = done(
            "2026-03-01T08:05:00Z",
            Benefit::RelaxMuscles,
            u64::MAX,
            true,
        );
        strange.title = "\x1b[2Jgone".into();
        let told = told(&[strange.clone(), strange]);
        assert!(!told.contains('\x1b'), "{told}");
    }
}
