//! A whole session as samples, without a device: the same mixer, told the same dates.

use std::time::Duration;

use super::earcon::SAMPLE_RATE;
use super::mixer::Mixer;
use super::sound::Sound;
use super::stream::AHEAD;
use super::user_sounds::UserSounds;
use crate::model::Levels;

/// How many samples are mixed at a time: a hundredth of a second.
const BLOCK: usize = 480;
/// Silence after the last sound.
const TAIL: Duration = Duration::from_millis(300);

/// Mixes sounds, given in the order of their dates, at these levels and full volume, and hands the
/// samples to `out`: one channel at 48 kHz. It takes `length`, or longer if something still sounds then.
///
/// # Errors
/// The first error of `out`, at once.
pub fn render<E>(
    sounds: impl IntoIterator<Item = (Duration, Sound)>,
    own: &UserSounds,
    levels: Levels,
    length: Duration,
    mut out: impl FnMut(&[f32]) -> Result<(), E>,
) -> Result<(), E> {
    let mut sounds = sounds.into_iter().peekable();
    let mut mixer = Mixer::new(levels);
    let mut block = [0.0; BLOCK];
    let (mut taken, mut end) = (0, samples(length));
    while taken < end || sounds.peek().is_some() {
        let soon = taken + samples(AHEAD);
        while let Some((at, sound)) = sounds.next_if(|(at, _)| samples(*at) <= soon) {
            let (begins, sound_samples) = (samples(at), own.samples(&sound));
            end = end.max(begins + sound_samples.len() + samples(TAIL));
            mixer.begin(sound_samples, sound.layer(), begins.saturating_sub(taken));
        }
        mixer.fill(&mut block);
        out(&block)?;
        taken += BLOCK;
    }
    Ok(())
}

/// The sample that a date falls on.
fn samples(at: Duration) -> usize {
    (at.as_secs_f64() * f64::from(SAMPLE_RATE)).round() as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audio::Earcon;

    #[test]
    fn each_sound_begins_on_its_sample_and_all_of_it_is_there() {
        let tick = Earcon::Tick;
        let dates = [0, 1_234, 5_000].map(Duration::from_millis);
        let sounds = dates.map(|at| (at, Sound::Earcon(tick)));
        let mut all: Vec<f32> = Vec::new();
        let done = render(
            sounds,
            &UserSounds::default(),
            Levels::FULL,
            Duration::from_secs(2),
            |block| {
                all.extend(block);
                Ok::<(), ()>(())
            },
        );
        assert_eq!(done, Ok(()));
        let whole = tick.samples();
        for date in dates.map(samples) {
            assert_eq!(all[date..date + whole.len()], whole[..]);
        }
        assert!(all.len() >= samples(Duration::from_millis(5_400)));
    }
}
