//! The user's own sounds: a file in their folder with the name of an earcon replaces it.
//!
//! Where a file cannot be used, the built-in sound is heard, and `doctor` says why.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use super::decode::{BadSound, decoded};
use super::earcon::Earcon;
use super::sound::Sound;
use crate::read_file;
use crate::shown::Shown;

/// The extensions of files that can be read.
const ENDINGS: [&str; 3] = ["wav", "flac", "ogg"];
/// The largest file that is read.
const BYTES_MAX: usize = 20_000_000;
/// The longest sound: a longer one would run into everything that follows.
const LONGEST: Duration = Duration::from_secs(10);
/// The peak of the loudest built-in earcon.
const PEAK: f32 = 0.5;

/// What was found in the user's folder.
#[derive(Clone, Debug, Default)]
pub struct UserSounds {
    sounds: Vec<(Earcon, Arc<[f32]>)>,
    problems: Vec<(Shown, String)>,
}

impl UserSounds {
    /// Reads a folder; one that is not there is empty.
    #[must_use]
    pub fn read(folder: &Path) -> Self {
        let mut own = Self::default();
        let Ok(entries) = fs::read_dir(folder) else {
            return own;
        };
        let mut files: Vec<_> = entries
            .filter_map(|entry| Some(entry.ok()?.path()))
            .collect();
        files.sort();
        for path in files {
            let name = Shown::file_name(&path);
            match read(&path) {
                Ok((earcon, samples)) if own.of(earcon).is_none() => {
                    own.sounds.push((earcon, samples));
                }
                Ok((earcon, _)) => {
                    let why = format!("another file already replaces {earcon}");
                    own.problems.push((name, why));
                }
                Err(why) => own.problems.push((name, why)),
            }
        }
        own
    }

    /// The earcons that the user has replaced.
    pub fn replaced(&self) -> impl Iterator<Item = Earcon> + '_ {
        self.sounds.iter().map(|(earcon, _)| *earcon)
    }

    /// Each file that cannot be used, with the reason.
    #[must_use]
    pub fn problems(&self) -> &[(Shown, String)] {
        &self.problems
    }

    /// The samples to play for a sound.
    pub(super) fn samples(&self, sound: &Sound) -> Arc<[f32]> {
        let own = match sound {
            Sound::Earcon(earcon) => self.of(*earcon),
            _ => None,
        };
        own.unwrap_or_else(|| sound.samples())
    }

    fn of(&self, earcon: Earcon) -> Option<Arc<[f32]>> {
        let (_, samples) = self.sounds.iter().find(|(own, _)| *own == earcon)?;
        Some(Arc::clone(samples))
    }
}

fn read(path: &Path) -> Result<(Earcon, Arc<[f32]>), String> {
    let text = |part: Option<&OsStr>| {
        let part = Shown::path(Path::new(part.unwrap_or_default()));
        part.as_str().to_lowercase()
    };
    let (stem, ending) = (text(path.file_stem()), text(path.extension()));
    let earcon = Earcon::ALL.into_iter().find(|earcon| earcon.id() == stem);
    let earcon = earcon.ok_or_else(|| no_earcon(&stem))?;
    if !ENDINGS.contains(&ending.as_str()) {
        return Err(format!("only {} can be read", ENDINGS.join(", ")));
    }
    let samples = decoded(content(path)?, LONGEST).map_err(|why| why.to_string())?;
    match samples.is_empty() {
        true => Err(BadSound::Unknown.to_string()),
        false => Ok((earcon, within_peak(samples))),
    }
}

/// The content of a file, up to the largest that is allowed.
fn content(path: &Path) -> Result<Vec<u8>, String> {
    match read_file::bytes(path, BYTES_MAX) {
        Ok(bytes) if bytes.len() > BYTES_MAX => {
            Err(format!("is larger than {} MB", BYTES_MAX / 1_000_000))
        }
        Ok(bytes) => Ok(bytes),
        Err(why) => Err(format!("cannot be read: {why}")),
    }
}

fn no_earcon(name: &str) -> String {
    let near = Earcon::ALL.map(|earcon| (strsim::damerau_levenshtein(name, earcon.id()), earcon));
    match near.into_iter().min_by_key(|(far, _)| *far) {
        Some((0..=2, earcon)) => format!("is not the name of a sound; did you mean {earcon}?"),
        _ => format!(
            "is not the name of a sound; the names are: {}",
            Earcon::ALL.map(Earcon::id).join(", ")
        ),
    }
}

/// The same, scaled down where its peak is too high, so that nothing clips.
fn within_peak(samples: Arc<[f32]>) -> Arc<[f32]> {
    let peak = samples.iter().fold(0.0_f32, |most, x| most.max(x.abs()));
    match peak > PEAK {
        true => samples.iter().map(|x| x * PEAK / peak).collect(),
        false => samples,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audio::SAMPLE_RATE;
    use crate::audio::decode::tests::wav;

    #[test]
    fn a_file_of_its_name_takes_an_earcons_place_and_others_are_told() {
        let folder = tempfile::tempdir().unwrap();
        let put = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).unwrap();
        put("next.wav", &wav(SAMPLE_RATE, &[0.98; 480]));
        put("work.ogg", b"not a sound");
        put("wrok.wav", &wav(SAMPLE_RATE, &[0.1]));
        put("half.wav", &wav(0, &[0.1; 480]));
        put("tick.wav", &wav(400_000, &[0.1; 480]));
        put("pause.mp3", b"");
        put(
            "end.wav",
            &wav(SAMPLE_RATE, &vec![0.0; 11 * SAMPLE_RATE as usize]),
        );
        let own = UserSounds::read(folder.path());
        assert_eq!(own.replaced().collect::<Vec<_>>(), [Earcon::Next]);
        let next = own.samples(&Sound::Earcon(Earcon::Next));
        assert_eq!((next.len(), next[0]), (480, PEAK));
        let work = own.samples(&Sound::Earcon(Earcon::Work));
        assert_eq!(work, Earcon::Work.samples());
        let told: Vec<String> = own
            .problems()
            .iter()
            .map(|(name, why)| format!("{name} {why}"))
            .collect();
        assert_eq!(
            told,
            [
                "end.wav is longer than 10 s",
                "half.wav is not a sound that can be read",
                "pause.mp3 only wav, flac, ogg can be read",
                "tick.wav is not a sound that can be read",
                "work.ogg is not a sound that can be read",
                "wrok.wav is not the name of a sound; did you mean work?",
            ]
        );
        assert!(
            UserSounds::read(&folder.path().join("nowhere"))
                .problems()
                .is_empty()
        );
    }
}
