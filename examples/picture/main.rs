//! Draws the README's pictures from what the program draws, cell by cell: `make pictures`.

use std::time::Duration;

use backrub::app::Program;
use backrub::app::screens::{Preview, Screen as _};
use backrub::audio::Speaker;
use backrub::engine::{Command, Session};
use backrub::library::{self, Shelf};
use backrub::model::Area;
use backrub::playback::Speed;
use backrub::terminal::Passed;
use backrub::ui::Theme;
use backrub::ui::body::BodyMap;
use backrub::ui::keys::Action;
use backrub::ui::screens::player::{self, SoundBadge, View};
use backrub::ui::screens::{areas, home};
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::{Frame, Terminal};

mod svg;

type Failure = Box<dyn std::error::Error>;

const WINDOW: (u16, u16) = (100, 30);
/// How long a picture of the film stays.
const EACH: Duration = Duration::from_millis(250);
/// The pictures of the film: two beats of the kneading.
const PICTURES: usize = 24;

fn main() -> Result<(), Failure> {
    let still = Duration::ZERO;
    std::fs::write("docs/player.svg", svg::film(&playing()?, EACH)?)?;
    std::fs::write("docs/home.svg", svg::film(&[choosing()?], still)?)?;
    std::fs::write("docs/areas.svg", svg::film(&[walking()?], still)?)?;
    std::fs::write("docs/preview.svg", svg::film(&[writing()?], still)?)?;
    Ok(())
}

fn drawn(draw: impl FnOnce(&mut Frame<'_>)) -> Result<Buffer, Failure> {
    let mut terminal = Terminal::new(TestBackend::new(WINDOW.0, WINDOW.1))?;
    terminal.draw(draw)?;
    Ok(terminal.backend().buffer().clone())
}

/// The player in the middle of a kneading.
fn playing() -> Result<Vec<Buffer>, Failure> {
    let opened = library::open("desk-neck-shoulders", None)?;
    let mut session = Session::new(opened.timeline);
    session.obey(Command::Start);
    session.advance(Duration::from_secs(64));
    let (mut map, theme) = (BodyMap::default(), Theme::dark(true));
    let mut pictures = Vec::new();
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
        pictures.push(drawn(|frame| {
            player::render(frame, &view, &mut map, &theme);
        })?);
        session.advance(EACH);
    }
    Ok(pictures)
}

/// The list of routines, with the suggested one chosen.
fn choosing() -> Result<Buffer, Failure> {
    let mut shelf = Shelf::default();
    shelf.add(library::built_in());
    let view = home::View {
        shelf: &shelf,
        go_on: None,
        for_now: home::ForNow::Is {
            id: "desk-neck-shoulders",
            why: "top of the shoulder: no care since yesterday",
        },
        last: None,
        is_new: false,
        reading: false,
        notice: None,
        heard: "sound and voice on",
        mine: Vec::new(),
    };
    let state = home::Home::default();
    let mut map = BodyMap::default();
    let theme = Theme::dark(true);
    drawn(|frame| home::render(frame, &view, &state, &mut map, &theme))
}

/// An author's screen: a file that was just saved with a word that is not known.
fn writing() -> Result<Buffer, Failure> {
    let (_, text) = library::text("desk-neck-shoulders", None)?;
    let text = String::from_utf8(text)?;
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("my-break.yaml");
    std::fs::write(&file, &text)?;
    let mut program = Program::new(
        Speaker::silent(),
        Speed::USUAL,
        None,
        backrub::clock::time(),
    );
    program.theme = Theme::dark(true);
    let mut preview = Preview::of(&file, Vec::new());
    std::fs::write(&file, text.replacen("petrissage", "petrisage", 1))?;
    for _ in 0..3 {
        preview.pass(Passed::Awake(EACH), &mut program);
    }
    for action in [Action::Down, Action::Down, Action::NextGroup] {
        preview.act(action, &mut program);
    }
    drawn(|frame| preview.draw(frame, &program))
}

/// The areas of the body.
fn walking() -> Result<Buffer, Failure> {
    let (mut state, mut map) = (
        areas::Areas::at(Area::ShoulderBladeInner),
        BodyMap::default(),
    );
    let mut shelf = Shelf::default();
    shelf.add(library::built_in());
    let theme = Theme::dark(true);
    drawn(|frame| areas::render(frame, &shelf, &mut state, &mut map, &theme))
}
