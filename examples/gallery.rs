//! Draws any screen of the program at a telling moment, for a look at what a change did.
//!
//!     cargo run --example gallery -- player-work [dark|light|sixteen|none]
//!
//! Without a name it lists what there is. Any key ends it.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "it tells people what it does"
)]

#[allow(dead_code)]
#[path = "../tests/suite/fixture.rs"]
mod fixture;
#[allow(dead_code)]
#[path = "../tests/suite/scenes.rs"]
mod scenes;

use backrub::ui::Theme;

#[allow(clippy::print_stdout, reason = "it lists the scenes before it draws")]
fn main() -> std::io::Result<()> {
    let mut words = std::env::args().skip(1);
    let scene = words.next().unwrap_or_default();
    if !scenes::NAMES.contains(&scene.as_str()) {
        println!("{}", scenes::NAMES.join("\n"));
        return Ok(());
    }
    let theme = match words.next().as_deref() {
        Some("light") => Theme::light(false),
        Some("sixteen") => Theme::sixteen(),
        Some("none") => Theme::none(),
        _ => Theme::dark(false),
    };
    let mut terminal = ratatui::try_init()?;
    let drawn = loop {
        if let Err(error) = terminal.draw(|frame| scenes::draw(&scene, frame, &theme)) {
            break Err(error);
        }
        match crossterm::event::read() {
            Ok(crossterm::event::Event::Key(_)) => break Ok(()),
            Ok(_) => {}
            Err(error) => break Err(error),
        }
    };
    let _ = ratatui::try_restore();
    drawn
}
