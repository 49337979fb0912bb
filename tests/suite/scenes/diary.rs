//! The diary as somebody may have kept it for a few weeks.

use std::fmt::Write as _;
use std::sync::OnceLock;

use backrub::app::care;
use backrub::library::{Shelf, built_in};
use backrub::store::{Days, Done};
use backrub::ui::Theme;
use backrub::ui::body::BodyMap;
use backrub::ui::keys::Action;
use backrub::ui::screens::diary::{Care, Felt, Leafing, View, render};
use jiff::civil::date;
use jiff::tz::TimeZone;
use ratatui::Frame;

/// What was done: the day, the minute of it, the routine, its title, the seconds, the ending.
const DONE: &str = "\
2026-09-08 07:15 morning-stiffness Morning_stiffness,_bed_to_standing 300
2026-09-10 21:40 stress-wind-down-bed Stress_wind-down_in_bed 590
2026-09-22 12:10 desk-neck-shoulders Desk_neck_and_shoulders 300
2026-09-24 12:20 desk-neck-shoulders Desk_neck_and_shoulders 280
2026-09-25 19:00 after-lifting After_lifting:_back,_hips,_legs 890
2026-10-06 08:02 desk-microbreak Two-minute_desk_microbreak 120
2026-10-07 08:02 desk-microbreak Two-minute_desk_microbreak 120
2026-10-08 21:30 stress-wind-down-bed Stress_wind-down_in_bed 590
2026-10-11 10:00 lower-body-flow Lower-body_flow 1180
2026-10-20 12:15 desk-neck-shoulders Desk_neck_and_shoulders 300
2026-10-27 12:15 desk-neck-shoulders Desk_neck_and_shoulders 300
2026-10-28 18:40 low-back-hips-wall Low_back_and_hips_at_the_wall 600
2026-11-02 12:15 desk-neck-shoulders Desk_neck_and_shoulders 300
2026-11-04 12:11 desk-neck-shoulders Desk_neck_and_shoulders 300
2026-11-05 21:33 stress-wind-down-bed Stress_wind-down_in_bed 590
2026-11-07 17:05 low-back-hips-wall Low_back_and_hips_at_the_wall 600
2026-11-07 17:30 lower-body-flow Lower-body_flow 1180
2026-11-18 12:20 desk-neck-shoulders Desk_neck_and_shoulders 300
2026-11-23 12:15 desk-microbreak Two-minute_desk_microbreak 120
2026-11-24 08:10 morning-stiffness Morning_stiffness,_bed_to_standing 300
2026-11-26 12:14 desk-neck-shoulders Desk_neck_and_shoulders 300
2026-11-26 17:40 low-back-hips-wall Low_back_and_hips_at_the_wall 410 stopped
2026-11-26 21:55 stress-wind-down-bed Stress_wind-down_in_bed 540 skipped
";

fn sessions() -> Vec<Done> {
    let done = |line: &str| -> Option<Done> {
        let words: Vec<&str> = line.split(' ').collect();
        let mut text = format!(
            r#"{{"at":"{}T{}:00Z","routine":"{}","title":"{}","benefit":"relax-muscles","seconds":{},"strokes":5,"finished":{}"#,
            words[0],
            words[1],
            words[2],
            words[3].replace('_', " "),
            words[4],
            words.get(5) != Some(&"stopped"),
        );
        if words.get(5) == Some(&"skipped") {
            let _ = write!(text, r#","skipped":2"#);
        }
        if words[1] == "12:14" {
            let _ = write!(text, r#","before":5,"after":3"#);
        }
        serde_json::from_str(&(text + "}")).ok()
    };
    DONE.lines().filter_map(done).collect()
}

/// The care in those weeks, the same in every scene but the empty one, which shows none.
static CARE: OnceLock<Vec<Care>> = OnceLock::new();

/// Draws the diary on a Friday in November.
pub fn draw(which: &str, frame: &mut Frame<'_>, theme: &Theme) {
    let sessions = if which == "empty" { vec![] } else { sessions() };
    let days = Days::of(&sessions, &TimeZone::UTC);
    let today = date(2026, 11, 27);
    let mut state = Leafing::at(today);
    let (first, last) = state.in_sight();
    let mut shelf = Shelf::default();
    shelf.add(built_in());
    let care = CARE.get_or_init(|| {
        care(
            &shelf,
            Days::of(&self::sessions(), &TimeZone::UTC).between(first, last),
        )
    });
    let felt = [Felt {
        title: "Desk neck and shoulders".into(),
        counts: "7 times: better by 2 or more in 4, about the same in 2, worse by 2 or more in 1."
            .into(),
    }];
    let view = View {
        days: &days,
        shelf: &shelf,
        today,
        zone: &TimeZone::UTC,
        care,
        felt: &felt,
        is_read: true,
        is_offered: true,
        notice: Some("Not taken out: the disk has not answered yet.").filter(|_| which == "day"),
    };
    let actions: &[Action] = match which {
        "day" => &[Action::DayBefore, Action::Open, Action::Down],
        "asked" => &[Action::DayBefore, Action::Open, Action::TakeOut],
        "felt" => &[Action::BeforeAndAfter],
        "before" => &[Action::PageUp, Action::PageUp, Action::Up],
        _ => &[Action::DayBefore],
    };
    for action in actions {
        state.act(*action, &view);
    }
    render(frame, &view, &state, &mut BodyMap::default(), theme);
}
