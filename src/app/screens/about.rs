//! What is known of a benefit: the honest page.

use ratatui::Frame;

use super::{Next, Screen};
use crate::advice::Page;
use crate::app::Program;
use crate::model::Benefit;
use crate::model::source::Source;
use crate::ui::screens::about::{self, Section, View};
use crate::ui::widgets::scroll::Scroll;
use crate::ui::{Action, Place};

/// What is known of a benefit.
pub struct About {
    benefit: Benefit,
    claims: Vec<String>,
    sources: Vec<String>,
    scroll: Scroll,
}

impl About {
    /// The page of this benefit.
    #[must_use]
    pub fn of(benefit: Benefit) -> Self {
        let page = Page::of(benefit);
        let claims = page
            .claims
            .iter()
            .map(|claim| format!("{} ({})", claim.text, claim.grade.word()));
        let mut keys: Vec<&str> = page
            .claims
            .iter()
            .flat_map(|c| c.sources)
            .copied()
            .collect();
        keys.sort_unstable();
        keys.dedup();
        let sources = keys.into_iter().filter_map(Source::find);
        let sources = sources.map(|source| format!("{} ({})", source.title, source.quality.word()));
        Self {
            benefit,
            claims: claims.collect(),
            sources: sources.collect(),
            scroll: Scroll::default(),
        }
    }
}

impl Screen for About {
    fn place(&self) -> Place {
        Place::About
    }

    fn draw(&mut self, frame: &mut Frame<'_>, program: &Program) {
        let page = Page::of(self.benefit);
        let sections = [
            Section {
                heading: "What people hope for",
                paragraphs: vec![page.hopes],
                items: vec![],
            },
            Section {
                heading: "What research says, and how sure it is",
                paragraphs: vec![],
                items: items(&self.claims),
            },
            Section {
                heading: "So we say",
                paragraphs: vec![page.so_we_say],
                items: vec![],
            },
            Section {
                heading: "Sources",
                paragraphs: vec![],
                items: items(&self.sources),
            },
        ];
        let view = View {
            benefit: self.benefit,
            sections: &sections,
        };
        about::render(frame, &view, &mut self.scroll, &program.theme);
    }

    fn act(&mut self, action: Action, _: &mut Program) -> Next {
        if action == Action::Back {
            return Next::Home;
        }
        self.scroll.act(action);
        Next::Draw
    }
}

fn items(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}
