//! Every colour and weight of the program, in one place, and the characters of its drawings.
//!
//! Nothing is told by colour alone: a word or a shape says it too, and the theme without colours
//! tells the same by weight. `inks` holds the palettes.

use ratatui::style::{Color, Modifier, Style};

use crate::engine::Phase;
use crate::model::{Benefit, Region};
use crate::ui::body::{Glyphs, Look};

#[cfg(test)]
mod eyes;
mod inks;

use inks::Inks;

/// The styles that screens are drawn with. The program picks one and passes it along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// Normal text.
    pub text: Style,
    /// Quiet text.
    pub quiet: Style,
    /// The name of a screen or a routine.
    pub title: Style,
    /// A heading within a text.
    pub heading: Style,
    /// What can be read from across the room: the cue.
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
    /// Cautions and warnings.
    pub warning: Style,
    /// The worked area on the map of the body.
    pub lit: Style,
    /// The hand that moves over it.
    pub hand: Style,
    /// The rest of that hand, and how far a press has come.
    pub faint: Style,
    /// What was worked earlier, on the map of the body.
    pub worked: Style,
    /// What was worked for some time, or what a routine works at all.
    pub some: Style,
    /// What was worked for long.
    pub much: Style,
    /// What comes next, on the map of the body.
    pub next: Style,
    /// The outline of the body.
    pub outline: Style,
    /// The body within it.
    pub mass: Style,
    /// The body near its outline.
    pub shade: Style,
    /// Whether the body has these colours of its own, and can be solid.
    pub solid: bool,
    /// The characters that the map of the body is drawn with.
    pub glyphs: Glyphs,
    /// Whether block letters take two cells here, so that drawings do without them.
    pub wide_blocks: bool,
    accents: [Style; 4],
    regions: [Style; 6],
}

const BOLD: Modifier = Modifier::BOLD;
const MARKED: Modifier = BOLD.union(Modifier::UNDERLINED);

const fn ink(color: Color) -> Style {
    Style::new().fg(color)
}

impl Theme {
    /// For dark terminals: full colours if the terminal has them, otherwise 256.
    #[must_use]
    pub const fn dark(full: bool) -> Self {
        Self::of(if full { &inks::DARK } else { &inks::DARK_256 })
    }

    /// For light terminals: full colours if the terminal has them, otherwise 256.
    #[must_use]
    pub const fn light(full: bool) -> Self {
        Self::of(if full { &inks::LIGHT } else { &inks::LIGHT_256 })
    }

    /// For terminals with sixteen colours: only those that can be read on dark and on light.
    #[must_use]
    pub const fn sixteen() -> Self {
        let (cyan, magenta) = (ink(Color::Cyan), ink(Color::Magenta));
        let (green, red) = (ink(Color::Green), ink(Color::Red));
        Self {
            get_ready: magenta.add_modifier(Modifier::ITALIC),
            switch: cyan.add_modifier(MARKED),
            warning: red.add_modifier(BOLD),
            lit: green.add_modifier(BOLD),
            hand: magenta.add_modifier(BOLD),
            faint: ink(Color::Magenta).add_modifier(BOLD),
            worked: green,
            some: green,
            much: green,
            next: cyan,
            accents: [cyan, magenta, green, red],
            regions: [magenta, green, red, cyan, green, red],
            ..Self::none()
        }
    }

    const fn of(inks: &Inks) -> Self {
        let [a, b, c, d] = inks.accents;
        let [e, f, g, h, i, j] = inks.regions;
        Self {
            quiet: ink(inks.quiet),
            heading: ink(inks.key).add_modifier(BOLD),
            chosen: ink(inks.chosen.0).bg(inks.chosen.1).add_modifier(BOLD),
            key: ink(inks.key),
            get_ready: ink(inks.get_ready).add_modifier(Modifier::ITALIC),
            switch: ink(inks.next).add_modifier(MARKED),
            warning: ink(inks.lit),
            lit: ink(inks.lit).add_modifier(BOLD),
            hand: ink(inks.hand).add_modifier(BOLD),
            faint: ink(inks.faint).add_modifier(BOLD),
            worked: ink(inks.worked[0]),
            some: ink(inks.worked[1]),
            much: ink(inks.worked[2]),
            next: ink(inks.next),
            outline: ink(inks.outline),
            mass: ink(inks.mass),
            shade: ink(inks.shade),
            solid: true,
            accents: [ink(a), ink(b), ink(c), ink(d)],
            regions: [ink(e), ink(f), ink(g), ink(h), ink(i), ink(j)],
            ..Self::none()
        }
    }

    /// Without any colour, for `NO_COLOR`: weight, slant and reversal only. Usual text has no
    /// colour in any theme, so that it can be read on any background.
    #[must_use]
    pub const fn none() -> Self {
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
            switch: plain.add_modifier(MARKED),
            warning: bold,
            lit: bold,
            // As many dots as what it lies on: without this it would not be seen.
            hand: bold.add_modifier(Modifier::REVERSED),
            faint: bold,
            worked: plain,
            some: plain,
            much: plain,
            next: plain,
            outline: plain.add_modifier(Modifier::DIM),
            mass: plain,
            shade: plain,
            solid: false,
            glyphs: Glyphs::Braille,
            wide_blocks: false,
            accents: [bold; 4],
            regions: [plain; 6],
        }
    }

    /// The same theme, with other letters for drawings.
    #[must_use]
    pub const fn with_glyphs(self, glyphs: Glyphs) -> Self {
        Self { glyphs, ..self }
    }

    /// The same theme, for a terminal where block letters take two cells, or do not.
    #[must_use]
    pub const fn with_wide_blocks(self, wide_blocks: bool) -> Self {
        Self {
            wide_blocks,
            ..self
        }
    }

    /// The sign of what is done now.
    #[must_use]
    pub const fn now_sign(&self) -> char {
        if self.wide_blocks {
            '*'
        } else {
            self.glyphs.now_sign()
        }
    }

    /// The sign of what comes next.
    #[must_use]
    pub const fn next_sign(&self) -> char {
        if self.wide_blocks {
            'o'
        } else {
            self.glyphs.next_sign()
        }
    }

    /// Whether block letters can be drawn with.
    #[must_use]
    pub const fn has_blocks(&self) -> bool {
        !self.wide_blocks && matches!(self.glyphs, Glyphs::Braille)
    }

    /// How the map of the body is drawn.
    #[must_use]
    pub fn look(&self) -> Look {
        Look {
            glyphs: self.glyphs,
            solid: self.solid && self.glyphs == Glyphs::Braille,
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

    /// The colour of a part of the body; neighbouring parts have different ones.
    #[must_use]
    pub const fn region(&self, region: Region) -> Style {
        self.regions[region as usize % self.regions.len()]
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
            Theme::dark(true),
            Theme::light(false),
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
