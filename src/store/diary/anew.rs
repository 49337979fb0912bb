//! A diary that is read again only where its file has changed: ten thousand lines take a while.

use std::fs::Metadata;
use std::path::Path;
use std::time::SystemTime;

use super::{BYTES_MAX, Diary, file, read};
use crate::store::StoreError;

/// What a file was: how large, and when it was last written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp(u64, SystemTime);

impl Stamp {
    /// The stamp of a file; none where the system does not say when it was written.
    pub(super) fn of(known: &Metadata) -> Option<Self> {
        Some(Self(known.len(), known.modified().ok()?))
    }
}

impl Diary {
    /// Reads the diary in a folder, unless its file is as it was: none then.
    ///
    /// # Errors
    /// When the file is there and cannot be read.
    pub fn read_anew(folder: &Path, known: Option<Stamp>) -> Result<Option<Self>, StoreError> {
        let path = file(folder);
        let now = std::fs::metadata(&path).ok();
        if known.is_some() && now.and_then(|now| Stamp::of(&now)) == known {
            return Ok(None);
        }
        read(&path, BYTES_MAX).map(Some)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_diary_is_read_again_once_it_has_changed() {
        let home = tempfile::tempdir().unwrap();
        let read = |known| Diary::read_anew(home.path(), known).unwrap();
        let empty = read(None).unwrap();
        assert_eq!(empty.stamp, None);
        assert_eq!(read(empty.stamp), Some(Diary::default()));
        fs::write(file(home.path()), "torn\n").unwrap();
        let torn = read(None).unwrap();
        assert_eq!((torn.unread, read(torn.stamp)), (1, None));
        fs::write(file(home.path()), "torn\ntorn\n").unwrap();
        assert_eq!(read(torn.stamp).unwrap().unread, 2);
        fs::remove_file(file(home.path())).unwrap();
        assert_eq!(read(torn.stamp), Some(Diary::default()));
    }
}
