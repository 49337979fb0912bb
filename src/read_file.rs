//! Reads a file without ever waiting for it: only a regular one, and only up to a limit.
//!
//! A pipe may never have an end, a device may do something when it is opened, and either may come
//! into a file's place at any time. So it is looked at before it is opened, opened without waiting,
//! and looked at again. Links are followed: people keep their settings elsewhere.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

/// The bytes of a regular file, up to one more than `most`, so that the reader can tell that there
/// are too many.
///
/// # Errors
/// When it is not there, is no regular file, or cannot be read.
pub fn bytes(path: &Path, most: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let file = open(path, OpenOptions::new().read(true))?;
    file.take(most as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The bytes of a regular file of at most `most`; none where there is no such file.
///
/// # Errors
/// When it is no regular file, is larger, or cannot be read.
pub fn all(path: &Path, most: usize) -> io::Result<Option<Vec<u8>>> {
    match bytes(path, most) {
        Ok(bytes) if bytes.len() > most => {
            let why = format!("it is larger than {} kB", most / 1_000);
            Err(io::Error::other(why))
        }
        Ok(bytes) => Ok(Some(bytes)),
        Err(why) if why.kind() == ErrorKind::NotFound => Ok(None),
        Err(why) => Err(why),
    }
}

/// Opens a regular file with these options, without waiting.
///
/// # Errors
/// When it is no regular file, or cannot be opened. A link to nothing is not taken for a file that
/// is not there: what it leads to may be away only for now.
pub fn open(path: &Path, options: &mut OpenOptions) -> io::Result<File> {
    match fs::metadata(path) {
        Ok(known) => is_regular(path, &known)?,
        Err(why) if why.kind() == ErrorKind::NotFound && path.is_symlink() => {
            return Err(io::Error::other("it is a link to a file that is not there"));
        }
        // It may be about to be made.
        Err(why) if why.kind() == ErrorKind::NotFound => {}
        Err(why) => return Err(why),
    }
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt as _;
        let flags = OFlags::NONBLOCK | OFlags::NOCTTY;
        options.custom_flags(flags.bits().cast_signed());
    }
    let file = options.open(path)?;
    is_regular(path, &file.metadata()?)?;
    Ok(file)
}

fn is_regular(path: &Path, known: &Metadata) -> io::Result<()> {
    if known.is_dir() {
        // One that may not even be looked into says that first.
        fs::read_dir(path)?;
        return Err(io::Error::other("it is a folder"));
    }
    match known.is_file() {
        true => Ok(()),
        false => Err(io::Error::other("it is not a regular file")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(path: &Path) -> String {
        all(path, 10).unwrap_err().to_string()
    }

    #[test]
    fn a_file_is_read_up_to_its_limit() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("x");
        assert_eq!(all(&path, 10).unwrap(), None);
        fs::write(&path, "0123456789").unwrap();
        assert_eq!(all(&path, 10).unwrap().unwrap(), b"0123456789");
        fs::write(&path, "0123456789a").unwrap();
        assert!(told(&path).contains("larger than"), "{}", told(&path));
        assert_eq!(bytes(&path, 5).unwrap().len(), 6);
        assert_eq!(told(home.path()), "it is a folder");
    }

    #[cfg(unix)]
    #[test]
    fn what_is_no_file_is_not_waited_for() {
        use std::os::unix::fs::symlink;
        let home = tempfile::tempdir().unwrap();
        let at = |name: &str| home.path().join(name);
        rustix::fs::mkfifoat(rustix::fs::CWD, at("pipe"), 0o600.into()).unwrap();
        symlink("pipe", at("to-pipe")).unwrap();
        symlink("nowhere", at("to-nothing")).unwrap();
        symlink("/dev/zero", at("endless")).unwrap();
        for name in ["pipe", "to-pipe", "endless"] {
            assert_eq!(told(&at(name)), "it is not a regular file", "{name}");
        }
        assert!(told(&at("to-nothing")).contains("not there"));
        fs::write(at("far"), "far").unwrap();
        symlink("far", at("near")).unwrap();
        assert_eq!(all(&at("near"), 10).unwrap().unwrap(), b"far");
    }
}
