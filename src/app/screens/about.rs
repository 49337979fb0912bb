//! What is known of a benefit: the honest page.

use super::Next;
use super::reading::to_read;
use crate::advice;
use crate::model::Benefit;
use crate::model::source::Source;
use crate::ui::Place;
use crate::ui::screens::about::{Section, View, render};

/// To the page of this benefit.
pub(super) fn about(benefit: Benefit) -> Next {
    let page = advice::Page::of(benefit);
    let claims = page.claims.iter();
    let mut keys: Vec<&str> = claims.clone().flat_map(|c| c.sources).copied().collect();
    keys.sort_unstable();
    keys.dedup();
    let claims = claims.map(|claim| format!("{} ({})", claim.text, claim.grade.word()));
    let sources = keys.into_iter().filter_map(Source::find);
    let sources = sources.map(|source| format!("{} ({})", source.title, source.quality.word()));
    let paragraph = |heading, text: &str| Section {
        heading,
        paragraphs: vec![text.to_owned()],
        items: Vec::new(),
    };
    let list = |heading, items| Section {
        heading,
        paragraphs: Vec::new(),
        items,
    };
    let research = "What research says, and how sure it is";
    let sections = vec![
        paragraph("What people hope for", page.hopes),
        list(research, claims.collect()),
        paragraph("So we say", page.so_we_say),
        list("Sources", sources.collect()),
    ];
    to_read(Place::About, View { benefit, sections }, render)
}
