//! How soon the author's screen shows what was saved: saves by renaming, by cutting off and
//! writing anew, and several in a row, with a real file and the real program.

use std::fs;
use std::path::Path;
use std::time::Duration;

use backrub::clock;

use super::window::Window;

type Failure = Box<dyn std::error::Error>;

/// So many saves of each kind.
const SAVES: usize = 40;
/// An author would have looked away long ago.
const PATIENCE: Duration = Duration::from_secs(3);

fn text(title: &str) -> String {
    format!(
        "title: {title}\nbenefit: relax-muscles\nsetting: chair\nsources: [AMTA]\nstrokes:\n  \
         - {{ technique: effleurage, area: calf, side: each, time: 30s }}\n"
    )
}

fn by_renaming(path: &Path, text: &str) -> std::io::Result<()> {
    let beside = path.with_extension("swp");
    fs::write(&beside, text)?;
    fs::rename(&beside, path)
}

fn by_writing(path: &Path, text: &str) -> std::io::Result<()> {
    fs::write(path, text)
}

fn by_many_writes(path: &Path, text: &str) -> std::io::Result<()> {
    for part in 1..=8 {
        fs::write(path, &text[..text.len() * part / 8])?;
        clock::wait(Duration::from_millis(4));
    }
    Ok(())
}

/// Saves again and again, and prints how long the screen took.
pub fn measure() -> Result<(), Failure> {
    println!("followed: {SAVES} saves of each kind, from the save to the screen");
    let home = tempfile::tempdir()?;
    let path = home.path().join("legs.yaml");
    fs::write(&path, text("Before"))?;
    let file = path.display().to_string();
    let mut window = Window::play_with(&["preview", &file, "--mute"], &[])?;
    window.settled(Duration::from_millis(700));
    type Save = fn(&Path, &str) -> std::io::Result<()>;
    let kinds: [(&str, Save); 3] = [
        ("by renaming", by_renaming),
        ("by writing anew", by_writing),
        ("by eight writes", by_many_writes),
    ];
    for (kind, save) in kinds {
        let mut took = Vec::new();
        for nth in 0..SAVES {
            // Saves fall anywhere between two looks.
            clock::wait(Duration::from_millis(150 + 37 * (nth as u64 % 11)));
            let title = format!("{kind} {nth:02}");
            save(&path, &text(&title))?;
            let saved = clock::now();
            loop {
                let (at, screen) = window.next(PATIENCE).ok_or("a save was not shown")?;
                if screen.contains(&title) {
                    took.push(at.saturating_duration_since(saved).as_millis());
                    break;
                }
            }
        }
        took.sort_unstable();
        let (middle, last) = (took[SAVES / 2], took[SAVES - 1]);
        println!("  {kind:<18} middle {middle} ms, longest {last} ms");
    }
    Ok(())
}
