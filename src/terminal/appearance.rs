//! How the program looks on this terminal.
//!
//! What the person chose comes first, then what the environment says. Whether the background is
//! dark or light only the terminal itself knows. It is asked, but nobody waits for it: the first
//! picture is drawn for the background that it had last time.

use super::capabilities::{Depth, Environment};
use crate::model::{Background, Letters, Palette};
use crate::ui::Theme;
use crate::ui::body::Glyphs;

/// What is known of the terminal's looks, and what the person chose.
#[derive(Debug, Clone)]
pub struct Appearance {
    environment: Environment,
    chosen: Palette,
    letters: Letters,
    background: Background,
    /// Who says what the background is.
    source: &'static str,
}

impl Default for Appearance {
    /// No terminal.
    fn default() -> Self {
        Self::new(Environment::default(), Palette::None, None)
    }
}

impl Appearance {
    /// What the person chose, on a terminal that had this background when it was last asked.
    #[must_use]
    pub fn new(environment: Environment, chosen: Palette, last: Option<Background>) -> Self {
        let last = last.map(|background| (background, "the terminal said so last time"));
        let told = environment.background();
        let (background, source) = last
            .or(told.map(|background| (background, "COLORFGBG says so")))
            .unwrap_or((Background::Dark, "nothing says that it is light"));
        Self {
            environment,
            chosen,
            letters: Letters::Auto,
            background,
            source,
        }
    }

    /// The same, with the characters that the person chose for drawings.
    #[must_use]
    pub fn with_letters(self, letters: Letters) -> Self {
        Self { letters, ..self }
    }

    /// The theme for all of this.
    #[must_use]
    pub fn theme(&self) -> Theme {
        let full = self.environment.depth == Depth::Full;
        let theme = match self.palette() {
            Palette::Dark => Theme::dark(full),
            Palette::Light => Theme::light(full),
            Palette::Sixteen => Theme::sixteen(),
            Palette::Auto | Palette::None => Theme::none(),
        };
        let glyphs = match self.letters {
            Letters::Plain => Glyphs::Ascii,
            Letters::Dots => Glyphs::Braille,
            Letters::Auto => self.environment.glyphs(),
        };
        theme
            .with_glyphs(glyphs)
            .with_wide_blocks(self.letters == Letters::Dots)
    }

    /// Whether the background matters, so that the terminal should be asked for it.
    #[must_use]
    pub fn asks(&self) -> bool {
        self.chosen == Palette::Auto && matches!(self.palette(), Palette::Dark | Palette::Light)
    }

    /// A name by which the terminal is known again at the next start.
    #[must_use]
    pub fn terminal(&self) -> String {
        self.environment.name()
    }

    /// The terminal told its background. Returns whether anything looks different now.
    pub fn answered(&mut self, background: Background) -> bool {
        self.source = "the terminal says so";
        let before = std::mem::replace(&mut self.background, background);
        self.asks() && before != background
    }

    /// Whether drawings stand still where nobody chose: no colours are wanted, so no show either.
    #[must_use]
    pub fn is_calm(&self) -> bool {
        self.environment.colourless.is_some()
    }

    /// The colours and the reason for them, as the doctor says it.
    #[must_use]
    pub fn colours(&self) -> String {
        let Environment {
            colourless, depth, ..
        } = self.environment;
        match (self.chosen, colourless, depth) {
            (Palette::Auto, Some(why), _) => format!("none: {why}"),
            (Palette::Auto, _, Depth::Sixteen) => {
                "sixteen: neither TERM nor COLORTERM says more".into()
            }
            (Palette::Auto, ..) => {
                let count = if depth == Depth::Full { "full" } else { "256" };
                let (background, source) = (self.background, self.source);
                format!("{count}, for a {background} background: {source}")
            }
            (chosen, ..) => format!("{chosen}: you chose that"),
        }
    }

    /// What was chosen, or else what suits.
    fn palette(&self) -> Palette {
        let environment = &self.environment;
        match (self.chosen, self.background) {
            (Palette::Auto, _) if environment.colourless.is_some() => Palette::None,
            (Palette::Auto, _) if environment.depth == Depth::Sixteen => Palette::Sixteen,
            (Palette::Auto, Background::Light) => Palette::Light,
            (Palette::Auto, Background::Dark) => Palette::Dark,
            (chosen, _) => chosen,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(colourless: Option<&'static str>, depth: Depth, colorfgbg: &str) -> Environment {
        Environment {
            colourless,
            depth,
            colorfgbg: colorfgbg.into(),
            ..Environment::default()
        }
    }

    #[test]
    fn the_theme_suits_the_terminal() {
        let theme = |environment| Appearance::new(environment, Palette::Auto, None).theme();
        assert_eq!(theme(on(None, Depth::Many, "")), Theme::dark(false));
        assert_eq!(theme(on(None, Depth::Many, "0;15")), Theme::light(false));
        assert_eq!(theme(on(None, Depth::Full, "15;0")), Theme::dark(true));
        assert_eq!(theme(on(None, Depth::Sixteen, "0;15")), Theme::sixteen());
        assert_eq!(theme(on(Some("so"), Depth::Full, "")), Theme::none());
    }

    #[test]
    fn what_was_chosen_comes_before_what_suits_and_nothing_is_asked() {
        let appearance = |chosen| {
            Appearance::new(
                on(Some("so"), Depth::Many, ""),
                chosen,
                Some(Background::Dark),
            )
        };
        assert_eq!(appearance(Palette::Light).theme(), Theme::light(false));
        assert_eq!(appearance(Palette::Sixteen).theme(), Theme::sixteen());
        assert_eq!(appearance(Palette::None).theme(), Theme::none());
        for chosen in [Palette::Light, Palette::Dark, Palette::None, Palette::Auto] {
            assert!(!appearance(chosen).asks(), "{chosen}");
        }
        assert!(appearance(Palette::Light).is_calm());
        let sixteen = Appearance::new(on(None, Depth::Sixteen, ""), Palette::Auto, None);
        assert!(!sixteen.asks() && !sixteen.is_calm());
    }

    #[test]
    fn the_terminal_itself_comes_before_what_it_said_last_and_colorfgbg() {
        let environment = || on(None, Depth::Full, "15;0");
        let mut appearance = Appearance::new(environment(), Palette::Auto, Some(Background::Light));
        assert_eq!(appearance.theme(), Theme::light(true));
        assert!(appearance.asks());
        assert!(!appearance.answered(Background::Light));
        assert!(appearance.answered(Background::Dark));
        assert_eq!(appearance.theme(), Theme::dark(true));
        let mut chosen = Appearance::new(environment(), Palette::Dark, None);
        assert!(!chosen.answered(Background::Light), "nobody asked");
        assert_eq!(chosen.theme(), Theme::dark(true));
    }

    #[test]
    fn the_letters_of_drawings_can_be_chosen() {
        let theme = |letters| {
            let linux = Environment {
                term: "linux".into(),
                ..on(None, Depth::Many, "")
            };
            let appearance = Appearance::new(linux, Palette::Dark, None);
            appearance.with_letters(letters).theme()
        };
        assert_eq!(theme(Letters::Auto).glyphs, Glyphs::Ascii);
        let dots = theme(Letters::Dots);
        assert_eq!((dots.glyphs, dots.wide_blocks), (Glyphs::Braille, true));
        let plain = theme(Letters::Plain);
        assert_eq!((plain.glyphs, plain.wide_blocks), (Glyphs::Ascii, false));
    }

    #[test]
    fn the_doctor_says_why() {
        let says = |environment, chosen| Appearance::new(environment, chosen, None).colours();
        let many = || on(None, Depth::Many, "");
        assert_eq!(
            says(many(), Palette::Auto),
            "256, for a dark background: nothing says that it is light"
        );
        assert_eq!(says(many(), Palette::Light), "light: you chose that");
        assert_eq!(
            says(on(Some("NO_COLOR is set"), Depth::Full, ""), Palette::Auto),
            "none: NO_COLOR is set"
        );
    }
}
