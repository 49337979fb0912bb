//! The player holds still: from one stroke to the next each thing stays where it was.

use std::time::Duration;

use backrub::engine::{Command, Moment, Phase, Session};
use backrub::library;
use backrub::model::Benefit;
use backrub::model::wording::capital;
use backrub::ui::Theme;
use backrub::ui::body::BodyMap;
use backrub::ui::screens::player::{self, SoundBadge, View};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;

use super::characters;

/// Windows of every kind: with the body beside the words, above them, and without it.
const WINDOWS: [(u16, u16); 9] = [
    (160, 50),
    (100, 30),
    (80, 24),
    (60, 20),
    (58, 35),
    (40, 12),
    (36, 35),
    (40, 10),
    (100, 12),
];

/// The names of the facts, each below the other.
const FACTS: [&str; 4] = ["press ", "tempo ", "with  ", "body  "];

fn drawn(moment: Moment<'_>, map: &mut BodyMap, (width, height): (u16, u16)) -> Buffer {
    let view = View {
        title: "A routine",
        benefit: Benefit::RelaxMuscles,
        moment,
        sound: SoundBadge::On(60),
        speed: 1,
        notice: None,
        details: false,
        calm: false,
        rehearsal: false,
        leaving: false,
        until: None,
    };
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    let picture = terminal.draw(|frame| {
        player::render(frame, &view, map, &Theme::none());
    });
    picture.unwrap().buffer.clone()
}

/// The cells of a row from a column on.
fn cells(buffer: &Buffer, (x, y): (u16, u16), count: u16) -> String {
    let to = (x + count).min(buffer.area.width);
    (x..to).map(|x| buffer[(x, y)].symbol()).collect()
}

/// Where a text stands first.
fn place(buffer: &Buffer, words: &str) -> Option<(u16, u16)> {
    let count = words.chars().count() as u16;
    let (width, height) = (buffer.area.width, buffer.area.height);
    let all = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
    all.into_iter()
        .find(|at| cells(buffer, *at, count) == words)
}

/// Where the names of the facts stand.
fn facts(buffer: &Buffer) -> Option<(u16, u16)> {
    let (width, height) = (buffer.area.width, buffer.area.height);
    let all = (0..height.saturating_sub(4)).flat_map(|y| (0..width).map(move |x| (x, y)));
    all.into_iter().find(|(x, y)| {
        let rows = FACTS.iter().zip(*y..);
        rows.into_iter()
            .all(|(name, y)| cells(buffer, (*x, y), 6) == **name)
    })
}

/// The middle of the large digits, in half rows.
fn clock(buffer: &Buffer, facts: (u16, u16)) -> Option<u16> {
    let is_digit = |x: u16, y: u16| ["█", "▀", "▄"].contains(&buffer[(x, y)].symbol());
    let has = |y: &u16| (facts.0.saturating_sub(38)..facts.0).any(|x| is_digit(x, *y));
    let bars = match buffer.area.height {
        45.. => 3,
        28.. => 2,
        _ => 1,
    };
    let left = (0..buffer.area.height).rev();
    let below = left.into_iter().find(|y| {
        let row = cells(buffer, (0, *y), buffer.area.width);
        row.contains(" left in all") || row.trim_end().ends_with(" left")
    })?;
    let below = below + 1 - bars;
    // Wherever the clock stands, its digits cross the third or fourth row of the facts.
    let middle = [3, 2].map(|below| facts.1 + below).into_iter().find(has)?;
    let first = (0..=middle).rev().take_while(has).last()?;
    let last = (middle..below).take_while(has).last()?;
    Some(first + last)
}

/// Where everything stands in a picture; what is told of a moment is found by its own words.
fn places(buffer: &Buffer, moment: &Moment<'_>, window: (u16, u16)) -> Vec<Option<(u16, u16)>> {
    let state = match moment.phase {
        Phase::LeadIn => "GET READY",
        Phase::Work => " NOW ",
        Phase::Switch => "OTHER SIDE",
    };
    let technique = capital(moment.stroke.technique.name());
    let cue: String = moment.stroke.cue_on(moment.side);
    let cue: String = cue.chars().take(22).collect();
    let row = |at: Option<(u16, u16)>| at.map(|(_, y)| (0, y));
    let facts = facts(buffer);
    let then = facts.and_then(|(_, y)| {
        let (width, height) = (buffer.area.width, buffer.area.height);
        let all = (y..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        all.into_iter().find(|at| cells(buffer, *at, 6) == "then  ")
    });
    // Nothing is left for the name in the lowest window, and little in a way in.
    let name = if window.1 <= 10 {
        None
    } else {
        place(buffer, &technique)
    };
    let cue = match moment.phase {
        Phase::Work => row(place(buffer, &cue)),
        _ => None,
    };
    let clock = facts.and_then(|at| clock(buffer, at)).map(|row| (0, row));
    vec![
        row(place(buffer, state)),
        row(name),
        cue,
        facts,
        then,
        clock,
    ]
}

#[test]
fn each_thing_stays_in_its_place_through_every_stroke_of_every_routine() {
    for window in WINDOWS {
        let mut map = BodyMap::default();
        let mut before: Vec<Option<(u16, u16)>> = vec![None; 6];
        for entry in library::built_in() {
            let opened = library::open(&entry.id, None).unwrap();
            let mut session = Session::new(opened.timeline);
            session.obey(Command::Start);
            let starts: Vec<Duration> = (session.timeline().segments.iter())
                .map(|segment| segment.start + Duration::from_secs(1))
                .collect();
            for start in starts {
                session.advance(start - session.at());
                let moment = session.moment().unwrap();
                let buffer = drawn(moment, &mut map, window);
                let now = places(&buffer, &moment, window);
                for (nth, (old, new)) in before.iter_mut().zip(now).enumerate() {
                    let is_told = nth == 2 && moment.phase != Phase::Work;
                    let low = window.1 <= 10 || window.0 < 42 && window.1 < 20;
                    let may_lack = is_told || nth == 1 || nth == 4 && low;
                    let told = || format!("{} {nth} {window:?}\n{}", entry.id, characters(&buffer));
                    match (*old, new) {
                        // Digits of four rows and of five have not quite the same middle.
                        (Some(old), Some(new)) if nth == 5 => {
                            assert!(old.1.abs_diff(new.1) <= 1, "{}", told());
                        }
                        (Some(old), Some(new)) => assert_eq!(old, new, "{}", told()),
                        (None, Some(new)) => *old = Some(new),
                        (_, None) => assert!(may_lack, "{}", told()),
                    }
                }
            }
        }
    }
}

#[test]
fn a_cue_is_never_cut() {
    for window in WINDOWS {
        at_work(window, |moment, buffer| {
            let cue = moment.stroke.cue_on(moment.side);
            for word in cue.split(' ') {
                let seen = place(buffer, word).is_some();
                assert!(seen, "{cue}\n{}", characters(buffer));
            }
        });
    }
}

/// What to mind first stands there while hands work, in a usual window too, unless where the other
/// hand lies needs the room.
#[test]
fn what_to_mind_is_seen_in_a_usual_window() {
    let (mut seen, mut all) = (0, 0);
    at_work((80, 24), |moment, buffer| {
        if moment.stroke.technique.touches() {
            all += 1;
            seen += usize::from(place(buffer, "Caution:").is_some());
        }
    });
    assert!(seen * 100 >= all * 60, "{seen} of {all}");
}

/// Looks at the first second of each work of every built-in routine.
fn at_work(window: (u16, u16), mut look: impl FnMut(Moment<'_>, &Buffer)) {
    let mut map = BodyMap::default();
    for entry in library::built_in() {
        let timeline = library::open(&entry.id, None).unwrap().timeline;
        let works: Vec<Duration> = (timeline.segments.iter())
            .filter(|segment| segment.phase == Phase::Work)
            .map(|work| work.start + Duration::from_secs(1))
            .collect();
        let mut session = Session::new(timeline);
        session.obey(Command::Start);
        for work in works {
            session.advance(work - session.at());
            let moment = session.moment().unwrap();
            look(moment, &drawn(moment, &mut map, window));
        }
    }
}

/// Keeps pictures beside those of the other screens.
fn keep(name: &str, pictures: &str) {
    insta::with_settings!({snapshot_path => "../snapshots", prepend_module_to_snapshot => false}, {
        insta::assert_snapshot!(name, pictures);
    });
}

/// The session of the scenes.
#[test]
fn the_player_in_every_window() {
    let mut pictures = String::new();
    for (width, height) in [(58, 35), (36, 35), (30, 6), (72, 40), (120, 24)] {
        for scene in ["player-lead-in", "player-work", "player-paused"] {
            let picture = super::drawn(scene, (width, height), &Theme::none());
            pictures += &format!("{scene} {width}x{height}\n{}\n", characters(&picture));
        }
    }
    keep("player-windows", &pictures);
}

#[test]
fn where_blocks_are_two_cells_wide_none_are_drawn() {
    let theme = Theme::none().with_wide_blocks(true);
    let mut pictures = String::new();
    for scene in ["player-work", "player-switch", "player-paused"] {
        let picture = characters(&super::drawn(scene, (100, 30), &theme));
        let is_block = |c: char| ('\u{2580}'..='\u{259f}').contains(&c);
        assert!(!picture.chars().any(is_block), "{picture}");
        pictures += &format!("{scene}\n{picture}\n");
    }
    keep("player-wide-blocks", &pictures);
}

#[test]
fn while_time_stands_still_the_body_is_dim_and_it_is_said_once() {
    for (scene, word) in [("player-paused", "PAUSED"), ("player-stopped", "STOPPED")] {
        let theme = Theme::dark(false);
        let picture = super::drawn(scene, (100, 30), &theme);
        let told = characters(&picture);
        assert_eq!(told.to_uppercase().matches(word).count(), 1, "{told}");
        let lit = picture.content().iter().filter(|cell| {
            let is_body =
                ('\u{2801}'..='\u{28ff}').contains(&cell.symbol().chars().next().unwrap());
            is_body && Some(cell.fg) == theme.hand.fg
        });
        assert!(lit.count() <= 2, "only the line at now");
    }
}
