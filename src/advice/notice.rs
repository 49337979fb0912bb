//! What a person reads once, before the first session: what backrub is, and when to stop.

/// The notice, paragraph by paragraph.
pub const NOTICE: &[&str] = &[
    "backrub guides you through a short self-massage. It offers comfort and a pause. It is not \
     treatment, and it does not replace a doctor.",
    "Stop if you feel sharp pain, numbness or dizziness. Rate any discomfort from 0 to 10: ease \
     off at 4, stop at 6. Gentle is enough.",
    "The routines follow published advice, but no physiotherapist has reviewed them yet.",
    "Sound leads you from stroke to stroke, so your hands and eyes are free. When you stand or \
     use the floor, keep your eyes open for balance.",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::wording::words;

    #[test]
    fn the_notice_is_read_in_half_a_minute() {
        let count: usize = NOTICE.iter().map(|paragraph| words(paragraph)).sum();
        assert!((75..=105).contains(&count), "{count} words");
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
