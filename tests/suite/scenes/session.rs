//! A session at its telling moments, and what is said of it at the end.

use std::time::Duration;

use backrub::engine::{Command, Phase, Session, Timeline};
use backrub::model::{Benefit, Side};
use backrub::playback::opening;
use backrub::ui::body::BodyMap;
use backrub::ui::screens::{player, summary};
use backrub::ui::widgets::scroll::Scroll;
use backrub::ui::{Theme, notices};
use ratatui::Frame;

/// A session of the desk routine, brought to a moment by what happened in it.
fn session(to: u64, commands: &[Command]) -> (Session, Option<String>) {
    let mut session = Session::new(Timeline::of(&super::desk()));
    session.obey(Command::Start);
    session.advance(Duration::from_secs(to));
    let mut told = None;
    for command in commands {
        for event in session.obey(*command) {
            told = notices::of(&event.what, session.timeline()).or(told);
        }
    }
    (session, told)
}

/// The second at which the work on one side of a stroke begins.
fn work(number: usize, side: Side) -> u64 {
    let timeline = Timeline::of(&super::desk());
    let mut works = timeline.segments.iter().filter(|s| s.phase == Phase::Work);
    let work = works.find(|work| work.stroke + 1 == number && work.side == side);
    work.map_or(0, |work| work.start.as_secs())
}

/// A session five seconds into what is said first.
fn in_its_opening() -> Session {
    let routine = super::desk();
    let timeline = Timeline::of(&routine);
    let opening = opening::of(&routine, &timeline);
    let mut session = Session::new(timeline).with_opening(opening);
    session.obey(Command::Start);
    session.advance(Duration::from_secs(5));
    session
}

/// A session of a body that bears half as much, at a moment.
fn as_last_time(to: u64) -> Session {
    let lighter = Timeline::of(&super::desk()).as_last_time(|s| Some(s.pressure.halved()));
    let mut session = Session::new(lighter);
    session.obey(Command::Start);
    session.advance(Duration::from_secs(to));
    session
}

/// Draws the player at one of its moments.
pub fn draw_player(which: &str, frame: &mut Frame<'_>, theme: &Theme) {
    let away = Command::Gap(Duration::from_secs(20));
    let kneading = work(3, Side::Left);
    let (mut session, told) = match which {
        "opening" => (in_its_opening(), None),
        "lead-in" => session(kneading - 3, &[]),
        "move" => session(work(3, Side::Right) + 75 + 3, &[]),
        // In the left work of the pin and stretch.
        "placed" => session(work(6, Side::Left) + 8, &[]),
        "line" => session(kneading + 8, &[]),
        "switch" => session(kneading + 75 + 2, &[]),
        "paused" => session(kneading + 52, &[Command::Pause]),
        "away" => session(kneading + 52, &[away]),
        "resuming" => session(kneading + 52, &[Command::Pause, Command::Resume]),
        "stopped" | "leaving" => session(kneading + 52, &[Command::Stop]),
        "lighter" => (as_last_time(kneading + 20), None),
        "eased" => session(kneading + 20, &[Command::Ease]),
        "details" => session(kneading + 32, &[Command::Longer]),
        "rehearsal" => session(kneading + 32, &[]),
        _ => session(kneading + 32, &[]),
    };
    if which == "resuming" {
        let name = Duration::from_secs(5);
        session.advance(name + Duration::from_millis(900));
    }
    let Some(moment) = session.moment() else {
        return;
    };
    let view = player::View {
        title: "Desk, neck and shoulders",
        benefit: Benefit::RelaxMuscles,
        moment,
        sound: match which {
            "eased" => player::SoundBadge::Silent,
            "line" => player::SoundBadge::Muted,
            _ => player::SoundBadge::On(60),
        },
        speed: if matches!(which, "details" | "rehearsal") {
            10
        } else {
            1
        },
        notice: told.as_deref(),
        details: which == "details",
        calm: false,
        rehearsal: which == "rehearsal",
        leaving: which == "leaving",
        until: Some("Saturday, 14:05"),
    };
    player::render(frame, &view, &mut BodyMap::default(), theme);
}

/// Draws what was done.
pub fn draw_summary(which: &str, frame: &mut Frame<'_>, theme: &Theme) {
    let (session, _) = match which {
        "stopped" => session(work(3, Side::Left) + 20, &[]),
        "skipped" => session(8, &[Command::Next; 8]),
        _ => session(3600, &[]),
    };
    let view = summary::View {
        title: "Desk, neck and shoulders".into(),
        benefit: Benefit::RelaxMuscles,
        session,
        kept: match which {
            "stopped" => "Saved to your diary. You can go on from here until Saturday, 14:05.",
            _ => "Saved to your diary.",
        }
        .into(),
        afterwards: afterwards(which),
    };
    let (mut scroll, mut map) = (Scroll::default(), BodyMap::default());
    summary::render(frame, &view, &mut scroll, &mut map, theme);
}

/// Before and now: not said yet, better, or worse; not asked where it was stopped.
fn afterwards(which: &str) -> Option<summary::Afterwards> {
    let counts = "7 times: better by 2 or more in 4, about the same in 2, worse by 2 or more in 1.";
    let (before, after, counts) = match which {
        "stopped" => return None,
        "better" => (Some(5), Some(3), Some(counts.to_owned())),
        "worse" => (Some(3), Some(5), None),
        _ => (Some(5), None, None),
    };
    Some(summary::Afterwards {
        before,
        after,
        can_be_said: true,
        counts,
    })
}
