//! What moves on the player: from the session's time alone, seldom enough, and with few bytes.

use std::cell::Cell;
use std::io::{self, Write};
use std::rc::Rc;
use std::time::Duration;

use backrub::engine::{BeatKind, Command, Session, State, Timeline, beat_at};
use backrub::model::{Area, Benefit, Sides, Step, Technique, Tempo};
use backrub::ui::Theme;
use backrub::ui::body::BodyMap;
use backrub::ui::screens::player::{self, SoundBadge, View, until_next_picture};
use ratatui::backend::{CrosstermBackend, TestBackend};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::{Frame, Terminal, TerminalOptions, Viewport};

use crate::fixture::{routine, stroke};

const WINDOW: Rect = Rect::new(0, 0, 100, 30);

/// A session of one stroke of two minutes, so far into its work.
fn working(technique: Technique, area: Area, sides: Sides, into: Duration) -> Session {
    let step = Step::Stroke(stroke(technique, area, sides, 120));
    let mut session = Session::new(Timeline::of(&routine(vec![step])));
    session.obey(Command::Start);
    let lead_in = session.timeline().segments[0].length;
    session.advance(lead_in + into);
    session
}

fn draw(frame: &mut Frame<'_>, session: &Session, map: &mut BodyMap, calm: bool) {
    let view = View {
        title: "One stroke",
        benefit: Benefit::RelaxMuscles,
        moment: session.moment().expect("a moment"),
        sound: SoundBadge::On(60),
        speed: 1,
        notice: None,
        details: false,
        calm,
        rehearsal: false,
        leaving: false,
        until: None,
    };
    player::render(frame, &view, map, &Theme::dark(true));
}

fn drawn(session: &Session, calm: bool) -> Buffer {
    let backend = TestBackend::new(WINDOW.width, WINDOW.height);
    let mut terminal = Terminal::new(backend).expect("a terminal");
    let mut map = BodyMap::default();
    terminal
        .draw(|frame| draw(frame, session, &mut map, calm))
        .expect("a picture");
    terminal.backend().buffer().clone()
}

fn kneading(into: u64) -> Session {
    let into = Duration::from_millis(into);
    working(Technique::Petrissage, Area::ShoulderTop, Sides::Both, into)
}

#[test]
fn two_pictures_of_one_moment_are_alike_and_the_hand_moves_on() {
    assert_eq!(
        drawn(&kneading(8_100), false),
        drawn(&kneading(8_100), false)
    );
    // Within one second, so that nothing but the hand and the beat differ.
    assert_ne!(
        drawn(&kneading(8_100), false),
        drawn(&kneading(8_900), false)
    );
    assert_eq!(drawn(&kneading(8_300), true), drawn(&kneading(8_900), true));
}

#[test]
fn a_pause_holds_what_moves() {
    let mut session = kneading(8_100);
    session.obey(Command::Pause);
    let held = drawn(&session, false);
    for _ in 0..40 {
        session.advance(Duration::from_millis(125));
        assert_eq!(drawn(&session, false), held);
        let moment = session.moment().expect("a moment");
        assert_eq!(until_next_picture(&moment, 1, true), None);
        assert_eq!(session.until_next(), None);
    }
}

/// The pictures that a session asks for in so long a time, and the time when it ended.
fn pictures(session: &mut Session, time: Duration, mut each: impl FnMut(&Session)) -> u32 {
    let (mut left, mut count) = (time, 0);
    while let Some(wait) = session
        .moment()
        .and_then(|moment| until_next_picture(&moment, 1, true))
        .filter(|wait| *wait <= left)
    {
        session.advance(wait);
        left -= wait;
        count += 1;
        each(session);
    }
    count
}

/// Six breaths a minute in 11 seconds: of the second one a second is left, too little for it.
#[test]
fn a_breath_that_would_be_cut_short_is_not_begun() {
    let breath = stroke(Technique::Breathing, Area::ChestBelly, Sides::Both, 11);
    let timeline = Timeline::of(&routine(vec![Step::Stroke(breath)]));
    let (stroke, length) = (&timeline.strokes[0], Duration::from_secs(11));
    let kind = |ms| beat_at(stroke, length, Duration::from_millis(ms)).map(|beat| beat.kind);
    assert_eq!(kind(3_999), Some(BeatKind::BreathIn));
    assert_eq!(kind(9_999), Some(BeatKind::BreathOut));
    assert_eq!((kind(10_000), kind(10_900)), (None, None));
}

/// A last breath that would be too short is not begun: the end of such a stroke has no beat.
#[test]
fn every_moment_of_a_stroke_is_drawn_whatever_is_left_of_its_last_beat() {
    let step = Duration::from_millis(350);
    for technique in Technique::ALL {
        for seconds in [11, 23, 25] {
            let one = Step::Stroke(stroke(*technique, Area::Calf, Sides::Each, seconds));
            let mut session = Session::new(Timeline::of(&routine(vec![one])));
            session.obey(Command::Start);
            while session.state() == State::Running {
                let mut terminal = Terminal::new(TestBackend::new(60, 20)).expect("a terminal");
                let mut map = BodyMap::default();
                let drawn = terminal.draw(|frame| draw(frame, &session, &mut map, false));
                drawn.expect("a picture");
                let moment = session.moment().expect("a moment");
                for (speed, with_map) in [(1, true), (1, false), (5, true), (30, false)] {
                    let wait = until_next_picture(&moment, speed, with_map);
                    assert_ne!(
                        wait,
                        Some(Duration::ZERO),
                        "{technique} at {:?}",
                        session.at()
                    );
                }
                session.advance(step);
            }
        }
    }
}

#[test]
fn nothing_asks_for_more_than_eight_pictures_a_second() {
    for technique in Technique::ALL {
        let mut session = working(*technique, Area::ThighFront, Sides::Both, Duration::ZERO);
        let count = pictures(&mut session, Duration::from_secs(20), |_| {});
        assert!(count <= 160, "{technique}: {count}");
        let still = matches!(
            technique,
            Technique::RestingTouch | Technique::Rest | Technique::Heat | Technique::Cold
        );
        assert_eq!(count == 0, still, "{technique}: {count}");
    }
    let mut lead_in = Session::new(Timeline::of(&routine(vec![Step::Stroke(stroke(
        Technique::Petrissage,
        Area::Calf,
        Sides::Both,
        30,
    ))])));
    lead_in.obey(Command::Start);
    assert_eq!(lead_in.state(), State::Running);
    assert_eq!(pictures(&mut lead_in, Duration::from_secs(60), |_| {}), 0);
}

/// Counts what would go to the terminal.
struct Counted(Rc<Cell<usize>>);

impl Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.set(self.0.get() + bytes.len());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The least ratatui session writes about 350 bytes a second when it redraws eight times; three
/// times as much is the most that a hand may take, and a little more the clock with its ring.
const MOST: usize = 3 * 350 + 64;

#[test]
fn a_moving_hand_takes_few_bytes() {
    let both = [
        (Technique::Effleurage, Area::Calf),
        (Technique::Petrissage, Area::ShoulderTop),
        (Technique::CircularFriction, Area::ThighFront),
        (Technique::Tapotement, Area::ThighFront),
        (Technique::TriggerPointPressure, Area::Calf),
        (Technique::Breathing, Area::ChestBelly),
    ];
    for (technique, area) in both {
        let bytes = Rc::new(Cell::new(0));
        let backend = CrosstermBackend::new(Counted(Rc::clone(&bytes)));
        let viewport = Viewport::Fixed(WINDOW);
        let mut terminal =
            Terminal::with_options(backend, TerminalOptions { viewport }).expect("a terminal");
        let mut map = BodyMap::default();
        let mut session = working(technique, area, Sides::Both, Duration::from_millis(1));
        let mut draw = |session: &Session| {
            let drawn = terminal.draw(|frame| draw(frame, session, &mut map, false));
            drawn.expect("a picture");
        };
        draw(&session);
        bytes.set(0);
        let seconds = 20;
        let time = Duration::from_secs(seconds);
        let count = pictures(&mut session, time, draw);
        let each_second = bytes.get() / seconds as usize;
        assert!(
            each_second <= MOST,
            "{technique}: {each_second} bytes in {} pictures a second",
            f64::from(count) / seconds as f64
        );
    }
}

#[test]
fn a_fast_session_is_not_drawn_more_often() {
    let session = working(
        Technique::Petrissage,
        Area::Calf,
        Sides::Both,
        Duration::ZERO,
    );
    let moment = session.moment().expect("a moment");
    let tempo = moment.stroke.tempo.map(Tempo::per_minute);
    assert!(tempo.is_some());
    for speed in [1, 10, 30] {
        for with_map in [true, false] {
            let wait = until_next_picture(&moment, speed, with_map).expect("it moves");
            assert!(
                wait >= Duration::from_millis(125) * speed,
                "{speed} {with_map}"
            );
        }
    }
}
