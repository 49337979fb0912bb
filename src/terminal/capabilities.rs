//! Which colours and letters this terminal can show, from what its environment says.

use crate::model::Background;
use crate::ui::body::Glyphs;

/// How many colours a terminal has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Depth {
    /// The sixteen of its own palette.
    #[default]
    Sixteen,
    /// 256, of which 240 are the same everywhere.
    Many,
    /// 24 bits of each.
    Full,
}

/// What the environment says of the terminal. Empty variables count as absent.
#[derive(Debug, Clone, Default)]
pub struct Environment {
    /// Why there are to be no colours, if that is so.
    pub colourless: Option<&'static str>,
    /// How many colours there are.
    pub depth: Depth,
    /// `TERM`.
    pub term: String,
    /// The program that draws the terminal, as far as it says so.
    pub program: String,
    /// Which encoding text is in: the first of `LC_ALL`, `LC_CTYPE` and `LANG`.
    pub locale: String,
    /// `COLORFGBG`: the colours of text and background, such as `15;0`.
    pub colorfgbg: String,
}

impl Environment {
    /// The environment of this process.
    #[must_use]
    pub fn here() -> Self {
        let text = |name| std::env::var(name).unwrap_or_default();
        // Terminals that name themselves by a variable of their own, not by TERM_PROGRAM.
        let mark = ["VTE_VERSION", "KONSOLE_VERSION", "WT_SESSION"]
            .into_iter()
            .find(|mark| std::env::var_os(mark).is_some());
        Self {
            colourless: colourless(),
            depth: depth(&text("TERM"), &text("COLORTERM")),
            term: text("TERM"),
            program: mark.map_or_else(|| text("TERM_PROGRAM"), ToOwned::to_owned),
            locale: ["LC_ALL", "LC_CTYPE", "LANG"]
                .map(text)
                .into_iter()
                .find(|locale| !locale.is_empty())
                .unwrap_or_default(),
            colorfgbg: text("COLORFGBG"),
        }
    }

    /// A name by which the terminal is known again at the next start.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{} {}", self.program, self.term).trim().to_owned()
    }

    /// The letters that the body is drawn with. The console of Linux has no braille in its font,
    /// and an encoding other than UTF-8 has none at all. A locale that says nothing is no reason
    /// to do without.
    #[must_use]
    pub fn glyphs(&self) -> Glyphs {
        let locale = self.locale.to_lowercase();
        let is_utf8 = locale.is_empty() || locale.contains("utf-8") || locale.contains("utf8");
        if is_utf8 && self.term != "linux" {
            Glyphs::Braille
        } else {
            Glyphs::Ascii
        }
    }

    /// The background that `COLORFGBG` tells: 7 and 9 to 15 are the light ones of the sixteen.
    #[must_use]
    pub fn background(&self) -> Option<Background> {
        let colour = self.colorfgbg.rsplit(';').next()?.parse::<u8>().ok()?;
        Some(match colour {
            7 | 9..=15 => Background::Light,
            _ => Background::Dark,
        })
    }
}

/// The conventions in the order in which clap applies them too: <https://no-color.org>, then
/// <https://bixense.com/clicolors>.
fn colourless() -> Option<&'static str> {
    use anstyle_query::{clicolor, clicolor_force, is_ci, no_color, term_supports_color};
    if no_color() {
        Some("NO_COLOR is set")
    } else if clicolor_force() {
        None
    } else if clicolor() == Some(false) {
        Some("CLICOLOR is 0")
    } else if term_supports_color() || clicolor().is_some() || is_ci() {
        None
    } else {
        Some("TERM says that there are none")
    }
}

/// On Windows crossterm knows without any variable.
fn depth(term: &str, colorterm: &str) -> Depth {
    let count = crossterm::style::available_color_count();
    if anstyle_query::truecolor() || count == u16::MAX || term.contains("direct") {
        Depth::Full
    } else if count >= 256 || term.contains("256") || !colorterm.is_empty() {
        Depth::Many
    } else {
        Depth::Sixteen
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn braille_is_drawn_where_it_can_be_shown() {
        let glyphs = |term: &str, locale: &str| {
            let environment = Environment {
                term: term.into(),
                locale: locale.into(),
                ..Environment::default()
            };
            environment.glyphs()
        };
        for locale in ["", "en_GB.UTF-8", "C.utf8"] {
            assert_eq!(glyphs("xterm", locale), Glyphs::Braille, "{locale}");
        }
        assert_eq!(glyphs("linux", "en_GB.UTF-8"), Glyphs::Ascii);
        assert_eq!(glyphs("xterm", "C"), Glyphs::Ascii);
        assert_eq!(glyphs("xterm", "de_DE.ISO-8859-1"), Glyphs::Ascii);
    }

    #[test]
    fn colorfgbg_tells_the_background_where_it_is_set() {
        let background = |colorfgbg: &str| {
            let environment = Environment {
                colorfgbg: colorfgbg.into(),
                ..Environment::default()
            };
            environment.background()
        };
        assert_eq!(background("0;15"), Some(Background::Light));
        assert_eq!(background("0;default;7"), Some(Background::Light));
        assert_eq!(background("15;0"), Some(Background::Dark));
        assert_eq!(background("7;8"), Some(Background::Dark));
        assert_eq!(background(""), None);
        assert_eq!(background("15;default"), None);
    }
}
