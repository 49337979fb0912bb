//! Where the session bus is.

use std::ffi::OsString;
use std::io;
use std::os::unix::ffi::OsStringExt;
use std::os::unix::net::UnixStream;
use std::path::PathBuf;

/// The places where the session bus may be, in the order in which they are tried.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Address(Vec<Place>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Place {
    File(PathBuf),
    /// A name that is in no folder, which only Linux knows.
    Abstract(Vec<u8>),
}

impl Address {
    /// What the environment says: `DBUS_SESSION_BUS_ADDRESS`, or else where systemd has it.
    #[must_use]
    pub fn of(variable: impl Fn(&str) -> Option<OsString>) -> Self {
        if let Some(told) = variable("DBUS_SESSION_BUS_ADDRESS").filter(|told| !told.is_empty()) {
            let told = told.into_string().unwrap_or_default();
            return Self(told.split(';').filter_map(place).collect());
        }
        let runtime = variable("XDG_RUNTIME_DIR").filter(|folder| !folder.is_empty());
        let bus = runtime.map(|folder| Place::File(PathBuf::from(folder).join("bus")));
        Self(bus.into_iter().collect())
    }

    /// Whether there is none, as far as is known without asking.
    #[must_use]
    pub fn is_nowhere(&self) -> bool {
        self.0.is_empty()
    }

    /// Connects to the first that can be reached.
    pub(super) fn connect(&self) -> io::Result<UnixStream> {
        let mut failed = io::Error::from(io::ErrorKind::NotFound);
        for place in &self.0 {
            match place.connect() {
                Ok(stream) => return Ok(stream),
                Err(why) => failed = why,
            }
        }
        Err(failed)
    }
}

impl Place {
    fn connect(&self) -> io::Result<UnixStream> {
        match self {
            Self::File(path) => UnixStream::connect(path),
            #[cfg(target_os = "linux")]
            Self::Abstract(name) => {
                use std::os::linux::net::SocketAddrExt;
                use std::os::unix::net::SocketAddr;

                UnixStream::connect_addr(&SocketAddr::from_abstract_name(name)?)
            }
            #[cfg(not(target_os = "linux"))]
            Self::Abstract(_) => Err(io::ErrorKind::Unsupported.into()),
        }
    }
}

/// One address, such as `unix:path=/run/user/1000/bus,guid=…`.
fn place(address: &str) -> Option<Place> {
    address.strip_prefix("unix:")?.split(',').find_map(|pair| {
        let (key, value) = pair.split_once('=')?;
        let value = unescaped(value)?;
        match key {
            "path" => Some(Place::File(OsString::from_vec(value).into())),
            "abstract" => Some(Place::Abstract(value)),
            _ => None,
        }
    })
}

/// A value in which `%2c` stands for a comma.
fn unescaped(value: &str) -> Option<Vec<u8>> {
    let mut bytes = value.bytes();
    let mut plain = Vec::new();
    while let Some(byte) = bytes.next() {
        plain.push(match byte {
            b'%' => {
                let two = [bytes.next()?, bytes.next()?];
                u8::from_str_radix(str::from_utf8(&two).ok()?, 16).ok()?
            }
            byte => byte,
        });
    }
    Some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(bus: &str, runtime: &str) -> Address {
        Address::of(|name| {
            let value = match name {
                "DBUS_SESSION_BUS_ADDRESS" => bus,
                _ => runtime,
            };
            Some(value.into())
        })
    }

    #[test]
    fn it_is_found_as_it_is_told() {
        let file = |path: &str| Place::File(path.into());
        for (bus, runtime, places) in [
            ("", "", vec![]),
            ("", "/run/user/7", vec![file("/run/user/7/bus")]),
            (
                "unix:path=/a%20b,guid=1;unix:abstract=c",
                "/x",
                vec![file("/a b"), Place::Abstract(b"c".to_vec())],
            ),
            ("tcp:host=localhost;unix:tmpdir=/tmp;nonsense", "/x", vec![]),
            ("unix:path=/a%2", "/x", vec![]),
        ] {
            assert_eq!(address(bus, runtime), Address(places), "{bus}");
        }
        assert!(address("", "").connect().is_err());
        assert!(address("unix:path=/no/such/bus", "").connect().is_err());
    }
}
