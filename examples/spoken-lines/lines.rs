//! Every sentence that the voice in the box has to know.

use std::collections::BTreeSet;

use backrub::engine::vocabulary::own_sentences;
use backrub::model::VoiceMode;
use backrub::playback::{opening, replies};
use backrub::{library, voice};

/// Every sentence that the coach can say of its own, and those of the built-in routines.
pub fn all() -> BTreeSet<String> {
    let mut all: BTreeSet<String> = own_sentences().into_iter().collect();
    all.extend(opening::sentences());
    all.extend(replies::sentences().map(str::to_owned));
    all.extend(VoiceMode::ALL.iter().map(|mode| mode.told().to_owned()));
    let opened = library::built_in().filter_map(|entry| library::open(&entry.id, None).ok());
    for opened in opened {
        all.extend(opening::own_sentences(&opened.routine, &opened.timeline));
        for line in opened.timeline.speech {
            all.extend(voice::sentences(&line.text).map(str::to_owned));
        }
        // Also what had no room to be spoken: another session may have it.
        for signal in opened.timeline.signals {
            let text = signal.text.filter(|_| signal.signal.id() == "say");
            all.extend(voice::sentences(&text.unwrap_or_default()).map(str::to_owned));
        }
    }
    all
}
