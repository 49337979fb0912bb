//! Draws the README's pictures from what the program draws, cell by cell: `make pictures`.

use std::time::Duration;

use backrub::app::Program;
use backrub::app::screens::{Preview, Screen as _};
use backrub::audio::Speaker;
use backrub::library::{self, Shelf};
use backrub::model::Area;
use backrub::playback::Speed;
use backrub::terminal::Passed;
use backrub::ui::Theme;
use backrub::ui::body::BodyMap;
use backrub::ui::keys::Action;
use backrub::ui::screens::areas;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::{Frame, Terminal};

mod film;

mod svg;

type Failure = Box<dyn std::error::Error>;

const WINDOW: (u16, u16) = (100, 30);

fn main() -> Result<(), Failure> {
    let still = |buffer| [(buffer, Duration::from_secs(1))];
    std::fs::write("docs/backrub.svg", svg::film(&film::pictures()?)?)?;
    std::fs::write("docs/areas.svg", svg::film(&still(walking()?))?)?;
    std::fs::write("docs/preview.svg", svg::film(&still(writing()?))?)?;
    Ok(())
}

fn drawn(draw: impl FnOnce(&mut Frame<'_>)) -> Result<Buffer, Failure> {
    let mut terminal = Terminal::new(TestBackend::new(WINDOW.0, WINDOW.1))?;
    terminal.draw(draw)?;
    Ok(terminal.backend().buffer().clone())
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
        preview.pass(Passed::Awake(Duration::from_millis(250)), &mut program);
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
