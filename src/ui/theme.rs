//! Every colour and weight of the program, in one place, and the letters of its drawings.
//!
//! Nothing means anything by colour alone: a word or a shape says it too, and the theme
//! without colours tells the same by weight. The palettes keep apart what colour-blind people
//! confuse: accents and phases are yellow, blue, white, orange and purple, never red to green.

use ratatui::style::{Color, Modifier, Style};

use crate::engine::Phase;
use crate::model::Benefit;
use crate::ui::body::Glyphs;

/// The styles that screens are drawn with. The program picks one and passes it along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// Usual text.
    pub text: Style,
    /// Text that stands back.
    pub quiet: Style,
    /// The name of a screen or a routine.
    pub title: Style,
    /// A heading within a text.
    pub heading: Style,
    /// What is to be read from across the room: the cue.
    pub loud: Style,
    /// The chosen row of a list.
    pub chosen: Style,
    /// The name of a key.
    pub key: Style,
    /// The seconds in which a stroke is announced.
    pub get_ready: Style,
    /// The stroke itself.
    pub work: Style,
    /// The change to the other side.
    pub switch: Style,
    /// What to mind.
    pub warning: Style,
    /// The worked area on the map of the body.
    pub lit: Style,
    /// What was worked earlier, on the map of the body.
    pub worked: Style,
    /// What comes next, on the map of the body.
    pub next: Style,
    /// The outline of the body.
    pub outline: Style,
    /// The letters that the map of the body is drawn with.
    pub glyphs: Glyphs,
    accents: [Style; 4],
}

const BOLD: Modifier = Modifier::BOLD;

const fn ink(color: u8) -> Style {
    ink_of(Color::Indexed(color))
}

const fn ink_of(color: Color) -> Style {
    Style::new().fg(color)
}

impl Theme {
    /// For dark terminals with 256 colours.
    #[must_use]
    pub const fn dark() -> Self {
        Self {
            quiet: ink(246),
            heading: ink(180).add_modifier(BOLD),
            chosen: ink(231).bg(Color::Indexed(238)).add_modifier(BOLD),
            key: ink(180),
            get_ready: ink(221).add_modifier(Modifier::ITALIC),
            switch: ink(117).add_modifier(BOLD.union(Modifier::UNDERLINED)),
            warning: ink(215),
            lit: ink(215).add_modifier(BOLD),
            worked: ink(137),
            next: ink(117),
            outline: ink(248),
            accents: [ink(117), ink(182), ink(222), ink(216)],
            ..Self::without_colours()
        }
    }

    /// For light terminals with 256 colours.
    #[must_use]
    pub const fn light() -> Self {
        Self {
            quiet: ink(241),
            heading: ink(94).add_modifier(BOLD),
            chosen: ink(16).bg(Color::Indexed(253)).add_modifier(BOLD),
            key: ink(94),
            get_ready: ink(94).add_modifier(Modifier::ITALIC),
            switch: ink(25).add_modifier(BOLD.union(Modifier::UNDERLINED)),
            warning: ink(130),
            lit: ink(130).add_modifier(BOLD),
            worked: ink(137),
            next: ink(25),
            outline: ink(243),
            accents: [ink(25), ink(90), ink(94), ink(130)],
            ..Self::without_colours()
        }
    }

    /// For terminals with sixteen colours: only those that are seen on dark and on light.
    #[must_use]
    pub const fn sixteen() -> Self {
        let (cyan, magenta) = (ink_of(Color::Cyan), ink_of(Color::Magenta));
        let (green, red) = (ink_of(Color::Green), ink_of(Color::Red));
        Self {
            get_ready: magenta.add_modifier(Modifier::ITALIC),
            switch: cyan.add_modifier(BOLD.union(Modifier::UNDERLINED)),
            warning: red.add_modifier(BOLD),
            lit: green.add_modifier(BOLD),
            worked: green,
            next: cyan,
            accents: [cyan, magenta, green, red],
            ..Self::without_colours()
        }
    }

    /// Without any colour, for `NO_COLOR`: weight, slant and reversal only.
    #[must_use]
    pub const fn none() -> Self {
        Self::without_colours()
    }

    /// The same with other letters for drawings.
    #[must_use]
    pub const fn with_glyphs(self, glyphs: Glyphs) -> Self {
        Self { glyphs, ..self }
    }

    /// Usual text has no colour in any theme, so that it is read on any ground.
    const fn without_colours() -> Self {
        let plain = Style::new();
        let bold = plain.add_modifier(BOLD);
        Self {
            text: plain,
            quiet: plain.add_modifier(Modifier::DIM),
            title: bold,
            heading: bold,
            loud: bold,
            chosen: plain.add_modifier(Modifier::REVERSED),
            key: bold,
            get_ready: plain.add_modifier(Modifier::ITALIC),
            work: bold,
            switch: plain.add_modifier(BOLD.union(Modifier::UNDERLINED)),
            warning: bold,
            lit: bold,
            worked: plain.add_modifier(Modifier::DIM),
            next: plain,
            outline: plain.add_modifier(Modifier::DIM),
            glyphs: Glyphs::Braille,
            accents: [bold; 4],
        }
    }

    /// The colour of a benefit.
    #[must_use]
    pub const fn accent(&self, benefit: Benefit) -> Style {
        self.accents[benefit as usize]
    }

    /// The colour of a benefit with the weight of a title.
    #[must_use]
    pub const fn banner(&self, benefit: Benefit) -> Style {
        self.accent(benefit).add_modifier(BOLD)
    }

    /// The style of a stretch of time; the three differ in weight or slant as well as colour.
    #[must_use]
    pub const fn phase(&self, phase: Phase) -> Style {
        match phase {
            Phase::LeadIn => self.get_ready,
            Phase::Work => self.work,
            Phase::Switch => self.switch,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_phases_differ_in_more_than_colour() {
        for theme in [
            Theme::dark(),
            Theme::light(),
            Theme::sixteen(),
            Theme::none(),
        ] {
            let weights = [Phase::LeadIn, Phase::Work, Phase::Switch]
                .map(|phase| theme.phase(phase).add_modifier);
            assert_ne!(weights[0], weights[1]);
            assert_ne!(weights[1], weights[2]);
            assert_ne!(weights[0], weights[2]);
        }
    }
}
