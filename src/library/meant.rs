//! Which routine somebody means who types only the beginning of an id, or a title.

use std::collections::BTreeSet;
use std::path::Path;

use super::{Entry, built_in, name, own};

/// The ids of the routines that begin like this; where there is none, of those with this title.
/// Capitals count as small letters. Where a file cannot be played, its title is not known.
pub(super) fn ids(typed: &str, own_folder: Option<&Path>) -> Vec<String> {
    let typed = name::of(typed.trim()).to_lowercase();
    if typed.is_empty() {
        return Vec::new();
    }
    let own = own_folder.into_iter().flat_map(own::ids);
    let known = built_in::ids().map(ToOwned::to_owned).chain(own);
    // One of the user's may have the id of a built-in one: then that is what it means.
    let begun: BTreeSet<String> = known
        .filter(|id| id.to_lowercase().starts_with(&typed))
        .collect();
    if !begun.is_empty() {
        return begun.into_iter().collect();
    }
    let own = own_folder.into_iter().flat_map(own::own);
    let is_called = |entry: &Entry| {
        let title = entry.listing.as_ref().map(|listing| &listing.title);
        title.is_some_and(|title| name::of(title.trim()).to_lowercase() == typed)
    };
    let called = own.chain(built_in()).filter(is_called);
    let called: BTreeSet<String> = called.map(|entry| entry.id).collect();
    called.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_beginning_or_a_title_is_enough_and_two_hits_are_both_named() {
        let ids = |typed| ids(typed, None);
        assert_eq!(ids("desk-n"), ["desk-neck-shoulders"]);
        assert_eq!(ids("DESK-M"), ["desk-microbreak"]);
        assert_eq!(ids("desk"), ["desk-microbreak", "desk-neck-shoulders"]);
        assert_eq!(ids(" desk neck and SHOULDERS"), ["desk-neck-shoulders"]);
        for none in ["", " ", "x", "neck", "Desk neck"] {
            assert_eq!(ids(none), Vec::<String>::new(), "{none}");
        }
    }

    #[test]
    fn ones_own_title_has_one_form_and_a_shared_one_names_both() {
        let home = tempfile::tempdir().unwrap();
        let text = |title: &str| {
            format!(
                "title: {title}\nbenefit: relax-muscles\nsetting: desk\nstrokes:\n  \
                 - {{ technique: breathing, area: chest-belly, time: 20s }}\n"
            )
        };
        for (id, title) in [
            ("eins", "Scho\u{308}ne Pause"),
            ("zwei", "Three-minute reset"),
        ] {
            std::fs::write(home.path().join(format!("{id}.yaml")), text(title)).unwrap();
        }
        let ids = |typed| ids(typed, Some(home.path()));
        assert_eq!(ids("sch\u{f6}ne pause"), ["eins"]);
        assert_eq!(ids("three-minute reset"), ["three-minute-reset", "zwei"]);
        assert_eq!(ids("zw"), ["zwei"]);
    }
}
