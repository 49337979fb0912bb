//! `backrub diary`: what was done and when, as lines or as JSON.

use std::io::{self, Write};

use jiff::tz::TimeZone;

use super::{Failure, Outcome, print_json};
use crate::app::Paths;
use crate::model::Benefit;
use crate::store::{self, Diary, Done, worked};
use crate::{clock, zone};

/// Prints the diary, newest session last. What a killed program left of its session is in it.
pub fn run(json: bool) -> Result<Outcome, Failure> {
    let Some(paths) = Paths::find() else {
        return print(&Diary::default(), json);
    };
    if let Err(error) = store::take_in(&paths.state, clock::date()) {
        super::tell(&format!(
            "a session that was cut short is not in this list yet: {error}"
        ))?;
    }
    let diary = Diary::read(&paths.state)?;
    match diary.unread {
        0 => {}
        1 => super::tell("one line of the diary cannot be read and is skipped")?,
        many => super::tell(&format!(
            "{many} lines of the diary cannot be read and are skipped"
        ))?,
    }
    print(&diary, json)
}

fn print(diary: &Diary, json: bool) -> Result<Outcome, Failure> {
    let sessions = &diary.sessions;
    if json {
        // Without what only the program itself needs.
        let told = sessions.iter().cloned();
        let told = told.map(|done| Done {
            begun: None,
            ..done
        });
        return print_json(&told.collect::<Vec<_>>());
    }
    let mut out = io::BufWriter::new(io::stdout().lock());
    match (sessions.is_empty(), diary.unread) {
        // It was told what there is instead.
        (true, 1..) => {}
        _ => lines(sessions, &zone::here(), &mut out)?,
    }
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
        writeln!(out, "{}", done.told(zone))?;
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
    writeln!(out, "{of:<20}  {time:>11} in {count}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn done(at: &str, benefit: Benefit, seconds: u64, finished: bool) -> Done {
        Done {
            at: at.parse().unwrap(),
            begun: None,
            routine: "any".into(),
            title: format!("For {}", benefit.id()),
            benefit: benefit.id().into(),
            seconds,
            strokes: 5,
            finished,
            skipped: 0,
            went_on_with: None,
            before: None,
            after: None,
            eased: Vec::new(),
            left_out: Vec::new(),
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
                "2026-03-01 08:05 UTC     1:30  completed      For relax-muscles",
                "2026-03-01 21:30 UTC     0:40  stopped early  For improve-circulation",
                "2026-03-02 08:00 UTC     5:00  completed      For relax-muscles",
                "",
                "Relax tight muscles          6:30 in 2 sessions",
                "Improve circulation          0:40 in 1 session",
                "Total                        7:10 in 3 sessions",
            ]
        );
    }

    #[test]
    fn hours_are_told_as_hours_and_the_zone_by_its_name() {
        let autumn = ["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"];
        let twice = autumn.map(|at| done(at, Benefit::RelaxMuscles, 2_370, true));
        let zone = TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap();
        let mut out = Vec::new();
        lines(&twice, &zone, &mut out).unwrap();
        let told = String::from_utf8(out).unwrap();
        for words in [
            "02:30 CEST   39:30",
            "02:30 CET    39:30",
            "Total                  1 h 19 min in 2",
        ] {
            assert!(told.contains(words), "{words}: {told}");
        }
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
