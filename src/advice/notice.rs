//! What a person reads once, before the first session: what backrub is.

/// The notice, paragraph by paragraph.
pub const NOTICE: &[&str] =
    &["Comfort and a pause, not treatment; not reviewed by physiotherapists."];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::wording::words;

    #[test]
    fn the_notice_is_read_in_a_few_seconds() {
        let count: usize = NOTICE.iter().map(|paragraph| words(paragraph)).sum();
        assert!((8..=15).contains(&count), "{count} words");
    }

    #[test]
    fn the_notice_says_what_it_must() {
        let notice = NOTICE.join(" ");
        for must in ["not treatment", "physiotherapist"] {
            assert!(notice.contains(must), "{must}");
        }
        assert!(!notice.contains("  "));
    }
}
