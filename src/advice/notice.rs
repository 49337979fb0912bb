//! What a person reads once, before the first session: what backrub is, and when to stop.

/// The notice, paragraph by paragraph.
pub const NOTICE: &[&str] = &[
    "backrub offers comfort and a pause, not treatment. It follows published advice; no \
     physiotherapist has reviewed it yet.",
    "Rate discomfort from 0 to 10: ease off at 4, stop at 6. Stop at sharp pain, numbness or \
     dizziness.",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::wording::words;

    #[test]
    fn the_notice_is_read_in_a_quarter_of_a_minute() {
        let count: usize = NOTICE.iter().map(|paragraph| words(paragraph)).sum();
        assert!((30..=45).contains(&count), "{count} words");
    }

    #[test]
    fn the_notice_says_what_it_must() {
        let notice = NOTICE.join(" ");
        // The figures are those of `TrafficLight`.
        let discomfort = "from 0 to 10: ease off at 4, stop at 6";
        for must in ["not treatment", discomfort, "physiotherapist"] {
            assert!(notice.contains(must), "{must}");
        }
        assert!(!notice.contains("  "));
    }
}
