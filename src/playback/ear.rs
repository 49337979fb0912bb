//! What of the words that are told is heard at all, and for how long.

use std::time::Duration;

use super::{Output, Speed, Voicing};
use crate::engine::Spoken;
use crate::model::VoiceMode;

/// Whether what is told is heard at all: a rehearsal at a higher speed has no time for it.
pub(super) fn is_heard(voicing: &Voicing, output: Output) -> bool {
    let speaks = voicing.voice != VoiceMode::Off && voicing.speed == Speed::USUAL;
    speaks && output == Output::Device
}

/// How long each line takes for one who listens to this output.
pub(super) fn ear(voicing: &Voicing, output: Output) -> impl Fn(&Spoken) -> Option<Duration> {
    let is_heard = is_heard(voicing, output);
    move |line| voicing.heard(line).filter(|_| is_heard)
}
