//! Which colours and letters suit this terminal, from what its environment says.

use crate::model::Palette;
use crate::ui::Theme;
use crate::ui::body::Glyphs;

/// What the environment says of the terminal. Empty variables count as absent.
#[derive(Debug, Clone, Default)]
pub struct Environment {
    /// `NO_COLOR`: set to anything, no colours are wanted.
    pub no_color: bool,
    /// `TERM`.
    pub term: String,
    /// `COLORTERM`.
    pub colorterm: String,
    /// What says how letters are written: the first of `LC_ALL`, `LC_CTYPE` and `LANG`.
    pub locale: String,
    /// `COLORFGBG`: the colours of text and ground, such as `15;0`.
    pub colorfgbg: String,
}

impl Environment {
    /// The environment of this process.
    #[must_use]
    pub fn here() -> Self {
        let text = |name| std::env::var(name).unwrap_or_default();
        Self {
            no_color: !text("NO_COLOR").is_empty(),
            term: text("TERM"),
            colorterm: text("COLORTERM"),
            colorfgbg: text("COLORFGBG"),
            locale: ["LC_ALL", "LC_CTYPE", "LANG"]
                .map(text)
                .into_iter()
                .find(|locale| !locale.is_empty())
                .unwrap_or_default(),
        }
    }

    /// The theme that was chosen, or else the one that suits.
    #[must_use]
    pub fn theme(&self, chosen: Palette) -> Theme {
        let full = self.has_full_colours();
        let colours = match self.palette(chosen) {
            Palette::Dark => Theme::dark(full),
            Palette::Light => Theme::light(full),
            Palette::Sixteen => Theme::sixteen(),
            Palette::Auto | Palette::None => Theme::none(),
        };
        colours.with_glyphs(self.glyphs())
    }

    /// What was chosen, or else what suits.
    fn palette(&self, chosen: Palette) -> Palette {
        match chosen {
            Palette::Auto if self.no_color || self.term == "dumb" => Palette::None,
            Palette::Auto if !self.has_many_colours() => Palette::Sixteen,
            Palette::Auto if self.is_light() => Palette::Light,
            Palette::Auto => Palette::Dark,
            chosen => chosen,
        }
    }

    /// Whether drawings stand still where nobody chose: who wants no colours wants no show.
    #[must_use]
    pub fn is_calm(&self) -> bool {
        self.no_color || self.term == "dumb"
    }

    /// The colours in a word, and why those.
    #[must_use]
    pub fn told(&self, chosen: Palette) -> (&'static str, &'static str) {
        if chosen != Palette::Auto {
            (chosen.id(), "you chose it")
        } else if self.no_color {
            ("none", "NO_COLOR is set")
        } else if self.term == "dumb" {
            ("none", "TERM is dumb")
        } else if !self.has_many_colours() {
            ("sixteen", "neither TERM nor COLORTERM promises more")
        } else if self.is_light() {
            ("light background", "COLORFGBG says so")
        } else {
            ("dark background", "TERM or COLORTERM promises many colours")
        }
    }

    /// How the body is drawn, and why.
    #[must_use]
    pub fn told_letters(&self) -> &'static str {
        match self.glyphs() {
            Glyphs::Braille => "braille for the body, because the locale is UTF-8 or not set",
            Glyphs::Ascii => {
                "plain letters for the body, because this terminal or locale has no braille"
            }
        }
    }

    /// The console of Linux has no braille in its font, and other writings have none at all.
    /// A locale that says nothing is no reason to do without.
    fn glyphs(&self) -> Glyphs {
        let locale = self.locale.to_lowercase();
        let is_utf8 = locale.is_empty() || locale.contains("utf-8") || locale.contains("utf8");
        if is_utf8 && self.term != "linux" {
            Glyphs::Braille
        } else {
            Glyphs::Ascii
        }
    }

    fn has_full_colours(&self) -> bool {
        matches!(self.colorterm.as_str(), "truecolor" | "24bit") || self.term.contains("direct")
    }

    fn has_many_colours(&self) -> bool {
        !self.colorterm.is_empty() || self.term.contains("256") || self.term.contains("direct")
    }

    /// Grounds 7 and 9 to 15 are the light ones of the sixteen.
    fn is_light(&self) -> bool {
        let ground = self
            .colorfgbg
            .rsplit(';')
            .next()
            .and_then(|text| text.parse::<u8>().ok());
        ground.is_some_and(|ground| ground == 7 || (9..=15).contains(&ground))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn theme(no_color: bool, term: &str, colorterm: &str, colorfgbg: &str) -> Theme {
        let [term, colorterm, colorfgbg] = [term, colorterm, colorfgbg].map(ToOwned::to_owned);
        Environment {
            no_color,
            term,
            colorterm,
            colorfgbg,
            locale: String::new(),
        }
        .theme(Palette::Auto)
    }

    #[test]
    fn the_theme_suits_the_terminal() {
        assert_eq!(theme(false, "xterm-256color", "", ""), Theme::dark(false));
        assert_eq!(
            theme(false, "xterm-256color", "", "0;15"),
            Theme::light(false)
        );
        assert_eq!(
            theme(false, "xterm", "truecolor", "15;0"),
            Theme::dark(true)
        );
        let console = Theme::sixteen().with_glyphs(Glyphs::Ascii);
        assert_eq!(theme(false, "linux", "", ""), console);
        assert_eq!(
            theme(true, "xterm-256color", "truecolor", ""),
            Theme::none()
        );
        assert_eq!(theme(false, "dumb", "", ""), Theme::none());
    }

    #[test]
    fn what_was_chosen_comes_before_what_suits() {
        let environment = Environment {
            no_color: true,
            term: "xterm".into(),
            ..Environment::default()
        };
        let theme = |chosen| environment.theme(chosen);
        assert_eq!(theme(Palette::Light), Theme::light(false));
        assert_eq!(theme(Palette::Sixteen), Theme::sixteen());
        assert!(environment.is_calm() && !Environment::default().is_calm());
    }

    #[test]
    fn braille_is_drawn_where_it_can_be_shown() {
        let glyphs = |term: &str, locale: &str| {
            let environment = Environment {
                term: term.into(),
                locale: locale.into(),
                ..Environment::default()
            };
            environment.theme(Palette::Auto).glyphs
        };
        for locale in ["", "en_GB.UTF-8", "C.utf8"] {
            assert_eq!(
                glyphs("xterm-256color", locale),
                Glyphs::Braille,
                "{locale}"
            );
        }
        assert_eq!(glyphs("linux", "en_GB.UTF-8"), Glyphs::Ascii);
        assert_eq!(glyphs("xterm", "C"), Glyphs::Ascii);
        assert_eq!(glyphs("xterm", "de_DE.ISO-8859-1"), Glyphs::Ascii);
    }
}
