//! Says once what is said again and again, and counts the rest.

use std::collections::HashSet;

/// Different lines that are known at a time. When there are more, they are written again.
const KNOWN_MAX: usize = 256;

/// What has been said since something last changed.
#[derive(Debug, Default)]
pub(super) struct Fold {
    change: String,
    faults: HashSet<String>,
    /// How many lines were counted and not written.
    counted: usize,
}

impl Fold {
    /// Something changed. It is written, unless it is what changed last; faults that are known
    /// are written again after it, because they may have another cause.
    pub(super) fn change(&mut self, text: &str) -> Vec<String> {
        if self.change == text {
            self.counted += 1;
            return Vec::new();
        }
        text.clone_into(&mut self.change);
        self.faults.clear();
        self.rest().into_iter().chain([text.to_owned()]).collect()
    }

    /// Something went wrong. It is written if it is not known yet.
    pub(super) fn fault(&mut self, text: &str) -> Option<String> {
        if self.faults.len() >= KNOWN_MAX {
            self.faults.clear();
        }
        if self.faults.insert(text.to_owned()) {
            return Some(text.to_owned());
        }
        self.counted += 1;
        None
    }

    /// What was only counted so far.
    pub(super) fn rest(&mut self) -> Option<String> {
        match std::mem::take(&mut self.counted) {
            0 => None,
            1 => Some("(the same again, once)".into()),
            more => Some(format!("(the same again, {more} lines)")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What ALSA prints each time that it finds no device.
    const CHATTER: [&str; 4] = [
        "ALSA lib confmisc.c:855:(parse_card) cannot find card '0'",
        "ALSA lib conf.c:5205:(_snd_config_evaluate) function returned error: No such file",
        "ALSA lib conf.c:5205:(_snd_config_evaluate) function returned error: No such file",
        "ALSA lib pcm.c:2722:(snd_pcm_open_noupdate) Unknown PCM default",
    ];

    #[test]
    fn half_an_hour_without_a_device_is_a_few_lines() {
        let mut fold = Fold::default();
        let mut lines = fold.change("sound: no device; next try in 500ms");
        for attempt in 0..360 {
            lines.extend(CHATTER.iter().filter_map(|line| fold.fault(line)));
            let wait = (1 << attempt.min(3)).min(5);
            lines.extend(fold.fault(&format!("sound: still no device; next try in {wait}s")));
        }
        lines.extend(fold.change("sound: the device is open"));
        lines.extend(fold.rest());
        assert_eq!(lines.len(), 1 + 3 + 4 + 2, "{lines:#?}");
        assert_eq!(lines[8], "(the same again, 1793 lines)");
        assert_eq!(lines[9], "sound: the device is open");
    }

    #[test]
    fn each_change_is_written_and_its_faults_after_it() {
        let mut fold = Fold::default();
        let (open, lost) = ("sound: open", "sound: lost");
        assert_eq!(fold.change(open), [open]);
        // Closed for idleness and opened again: nothing that anybody would look for.
        assert!(fold.change(open).is_empty());
        assert_eq!(fold.change(lost), ["(the same again, once)", lost]);
        assert_eq!(
            fold.fault("buffer underrun").as_deref(),
            Some("buffer underrun")
        );
        assert_eq!(fold.change(open), [open]);
        assert_eq!(
            fold.fault("buffer underrun").as_deref(),
            Some("buffer underrun")
        );
        assert_eq!(fold.rest(), None);
    }

    #[test]
    fn lines_without_end_take_no_memory_without_end() {
        let mut fold = Fold::default();
        for nth in 0..10_000 {
            assert!(fold.fault(&format!("at {nth}")).is_some());
        }
        assert!(fold.faults.len() <= KNOWN_MAX);
    }
}
