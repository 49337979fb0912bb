//! The time zone of the machine, for dates that people read.

use std::sync::OnceLock;

use jiff::tz::TimeZone;

/// The time zone of the machine. UTC where it says none that is known here, or names something
/// that would have to be waited for.
#[must_use]
pub fn here() -> TimeZone {
    static HERE: OnceLock<TimeZone> = OnceLock::new();
    let find = || match can_be_read() {
        true => TimeZone::try_system().unwrap_or(TimeZone::UTC),
        false => TimeZone::UTC,
    };
    HERE.get_or_init(find).clone()
}

/// Whether the file that holds the zone, if a file is named, is one that has an end.
fn can_be_read() -> bool {
    let named = std::env::var_os("TZ").filter(|named| !named.is_empty());
    let Some(named) = named else {
        return is_no_trap("/etc/localtime");
    };
    // A name that is no text names no zone.
    let path = named.to_str().unwrap_or_default();
    let path = path.strip_prefix(':').unwrap_or(path);
    is_no_trap(path) && is_no_trap(&format!("/usr/share/zoneinfo/{path}"))
}

fn is_no_trap(path: &str) -> bool {
    std::fs::metadata(path).map_or(true, |known| known.is_file() || known.is_dir())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_never_ends_is_no_zone() {
        assert!(is_no_trap("/no/such/zone") && is_no_trap("Cargo.toml"));
        #[cfg(unix)]
        assert!(!is_no_trap("/dev/zero"));
    }
}
