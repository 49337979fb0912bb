//! Where files belong on this machine.

use std::path::PathBuf;

use etcetera::BaseStrategy;

/// The folders of the program. None of them need exist yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    /// The user's own routines.
    pub routines: PathBuf,
    /// The user's own sounds.
    pub sounds: PathBuf,
    /// What is remembered, the diary, and the log.
    pub state: PathBuf,
    /// What can be made again: spoken lines.
    pub cache: PathBuf,
    /// What the user set.
    pub settings: PathBuf,
}

impl Paths {
    /// The folders by the habit of the platform: XDG on Linux and macOS, known folders on
    /// Windows. None where there is no home at all.
    #[must_use]
    pub fn find() -> Option<Self> {
        let base = etcetera::choose_base_strategy().ok()?;
        let data = base.data_dir().join("backrub");
        let state = base
            .state_dir()
            .map_or_else(|| data.clone(), |state| state.join("backrub"));
        Some(Self {
            routines: data.join("routines"),
            sounds: data.join("sounds"),
            state,
            cache: base.cache_dir().join("backrub"),
            settings: base.config_dir().join("backrub").join("settings.yaml"),
        })
    }

    /// Where everything goes that would otherwise be written over the screen.
    #[must_use]
    pub fn log(&self) -> PathBuf {
        self.state.join("log.txt")
    }
}
