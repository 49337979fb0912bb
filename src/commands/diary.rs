//! `backrub diary`: what was done and when, on a screen, as lines or as JSON.

use std::io::{self, Write};

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{Failure, Outcome, can_draw, print_json, start};
use crate::advice::felt::NO_CLAIM;
use crate::app::{self, Paths, felt, screens};
use crate::cli::{Common, ReadDiary};
use crate::model::Benefit;
use crate::shown::Shown;
use crate::store::{self, Diary, Done, worked};
use crate::ui::screens::diary::Felt;
use crate::{clock, library, zone};

/// Opens the diary; without a terminal that shows screens, or where lines are asked for, prints it,
/// newest session last. What a killed program left of its session is in it.
pub fn run(wanted: ReadDiary, common: Common) -> Result<Outcome, Failure> {
    if can_draw() && !(wanted.json || wanted.plain || wanted.days.is_some()) {
        return screen(common);
    }
    let paths = Paths::find();
    if let Some(paths) = &paths
        && let Err(error) = store::take_in(&paths.state, clock::date())
    {
        super::tell(&format!(
            "a session that was cut short is not in this list yet: {error}"
        ))?;
    }
    let mut diary = match &paths {
        Some(paths) => Diary::read(&paths.state)?,
        None => Diary::default(),
    };
    if let Some(words) = diary.unread_told() {
        super::tell(&words)?;
    }
    let today = clock::date().to_zoned_datetime(zone::here()).date();
    keep(&mut diary, wanted.days, today, &zone::here());
    print(&diary, wanted.json)
}

fn screen(common: Common) -> Result<Outcome, Failure> {
    let mut program = start::at_home(common)?;
    program.shelf.add(library::built_in());
    let first = screens::DiaryScreen::today(&program);
    let ran = app::run(&mut program, Box::new(first));
    start::end(&program, ran)
}

/// Keeps only what was done in the last so many days.
fn keep(diary: &mut Diary, days: Option<u32>, today: Date, zone: &TimeZone) {
    let Some(days) = days else { return };
    let before = jiff::Span::new().try_days(i64::from(days) - 1);
    let first = before.map_or(Date::MIN, |before| today.saturating_sub(before));
    diary
        .sessions
        .retain(|done| done.at.to_zoned_datetime(zone.clone()).date() >= first);
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
    before_and_after(&felt(sessions, clock::date()), &mut out)?;
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

/// The counts of each routine of which enough is known.
fn before_and_after(felt: &[Felt], out: &mut impl Write) -> io::Result<()> {
    if felt.is_empty() {
        return Ok(());
    }
    writeln!(out, "\nBefore and after")?;
    for Felt { title, counts } in felt {
        writeln!(out, "{}: {counts}", Shown::from(title.as_str()))?;
    }
    writeln!(out, "{NO_CLAIM}")
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
            Done {
                before: Some(5),
                after: Some(3),
                ..done("2026-03-02T08:00:00Z", Benefit::RelaxMuscles, 300, true)
            },
        ];
        let lines = told(&sessions);
        let lines: Vec<_> = lines.lines().collect();
        assert_eq!(
            lines,
            [
                "2026-03-01 08:05 UTC     1:30  completed      For relax-muscles",
                "2026-03-01 21:30 UTC     0:40  stopped early  For improve-circulation",
                "2026-03-02 08:00 UTC     5:00  completed      For relax-muscles  5 -> 3",
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
    fn the_last_days_are_those_of_the_persons_own_calendar() {
        let zone = TimeZone::fixed(jiff::tz::offset(9));
        let at = |at| done(at, Benefit::RelaxMuscles, 60, true);
        let all = [
            "2026-03-01T14:59:00Z",
            "2026-03-01T15:00:00Z",
            "2026-03-03T01:00:00Z",
        ]
        .map(at);
        let kept = |days| {
            let mut diary = Diary {
                sessions: all.to_vec(),
                ..Diary::default()
            };
            keep(&mut diary, days, "2026-03-03".parse().unwrap(), &zone);
            diary.sessions.len()
        };
        assert_eq!(
            [None, Some(1), Some(2), Some(3), Some(u32::MAX)].map(kept),
            [3, 1, 2, 3, 3]
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
