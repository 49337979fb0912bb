//! The film at the top of the README: a need is typed, a routine is followed on one side and on the
//! other, and then it is done.

use std::time::Duration;

use backrub::engine::{Command, Phase, Session};
use backrub::library::{self, Shelf};
use backrub::model::{Side, Technique};
use backrub::ui::Theme;
use backrub::ui::body::BodyMap;
use backrub::ui::screens::player::{self, SoundBadge, View};
use backrub::ui::screens::{home, summary};
use backrub::ui::widgets::scroll::Scroll;
use ratatui::buffer::Buffer;

use super::{Failure, drawn};

const ROUTINE: &str = "desk-neck-shoulders";
/// What is typed, letter by letter.
const NEED: &str = "5m shoulder";
/// The work that is followed, on one side and then on the other.
const WORK: Technique = Technique::Petrissage;
/// How long a picture of the player stays, and how many there are of each side: one pass of the hand.
const EACH: Duration = Duration::from_millis(250);
const PICTURES: u32 = 20;

type Film = Vec<(Buffer, Duration)>;

/// The pictures of the film, each with how long it is shown.
pub fn pictures() -> Result<Film, Failure> {
    let mut film = choosing()?;
    for side in [Side::Left, Side::Right] {
        film.extend(following(side)?);
    }
    film.push((done()?, Duration::from_millis(3500)));
    Ok(film)
}

/// Home, and what is typed there.
fn choosing() -> Result<Film, Failure> {
    let mut shelf = Shelf::default();
    shelf.add(library::built_in());
    let view = home::View {
        shelf: &shelf,
        go_on: None,
        for_now: home::ForNow::Is {
            id: ROUTINE,
            why: "top of the shoulder: not worked for 2 days",
        },
        last: None,
        is_new: false,
        reading: false,
        notice: None,
        heard: "sound and voice on",
        mine: Vec::new(),
    };
    let (mut map, theme) = (BodyMap::default(), Theme::dark(true));
    let mut film = Film::new();
    for letters in 0..=NEED.len() {
        let state = home::Home::typed(&NEED[..letters]);
        let picture = drawn(|frame| home::render(frame, &view, &state, &mut map, &theme))?;
        let shown = match letters {
            0 => 1800,
            all if all == NEED.len() => 1500,
            _ => 130,
        };
        film.push((picture, Duration::from_millis(shown)));
    }
    Ok(film)
}

/// The player while one side is worked, from the fourth second on.
fn following(side: Side) -> Result<Film, Failure> {
    let opened = library::open(ROUTINE, None)?;
    let strokes = &opened.timeline.strokes;
    let mut works = opened
        .timeline
        .segments
        .iter()
        .filter(|s| s.phase == Phase::Work);
    let work = works.find(|s| strokes[s.stroke].technique == WORK && s.side == side);
    let begin = work.ok_or("the stroke has no such side")?.start;
    let mut session = Session::new(opened.timeline);
    session.obey(Command::Start);
    session.advance(begin + Duration::from_secs(4));
    let (mut map, theme) = (BodyMap::default(), Theme::dark(true));
    let mut film = Film::new();
    for _ in 0..PICTURES {
        let moment = session.moment().ok_or("a routine with nothing in it")?;
        let view = View {
            title: &opened.routine.title,
            benefit: opened.routine.benefit,
            moment,
            sound: SoundBadge::On(70),
            speed: 1,
            notice: None,
            details: false,
            calm: false,
            rehearsal: false,
            leaving: false,
            until: None,
        };
        let picture = drawn(|frame| {
            player::render(frame, &view, &mut map, &theme);
        })?;
        film.push((picture, EACH));
        session.advance(EACH);
    }
    Ok(film)
}

/// The end of the session.
fn done() -> Result<Buffer, Failure> {
    let opened = library::open(ROUTINE, None)?;
    let mut session = Session::new(opened.timeline);
    session.obey(Command::Start);
    session.advance(Duration::from_secs(3600));
    let view = summary::View {
        title: opened.routine.title,
        benefit: opened.routine.benefit,
        session,
        kept: "Saved to your diary.".to_owned(),
        afterwards: Some(summary::Afterwards {
            before: Some(5),
            after: Some(3),
            can_be_said: true,
            counts: None,
        }),
    };
    let (mut scroll, mut map, theme) = (Scroll::default(), BodyMap::default(), Theme::dark(true));
    drawn(|frame| summary::render(frame, &view, &mut scroll, &mut map, &theme))
}
