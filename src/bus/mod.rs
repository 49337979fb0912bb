//! The session bus: headset buttons, media keys and the lock screen in, and other players quiet.
//!
//! A session is a media player there (MPRIS) while it lasts. All of it is done by one thread that sleeps
//! until the bus or the loop has something to say; nobody waits for it but the end of the program, and
//! that not for long. Where there is no bus, nothing happens, and nothing is said.
//!
//! The few types of the wire are written here: the client libraries for it bring a runtime, threads
//! that wake up, or a loop that never ends when the bus hangs up.

#[cfg(unix)]
mod address;
mod asked;
#[cfg(unix)]
mod calls;
#[cfg(unix)]
mod door;
#[cfg(not(unix))]
#[path = "nowhere.rs"]
mod door;
#[cfg(unix)]
mod heard;
#[cfg(unix)]
mod incoming;
#[cfg(unix)]
mod line;
#[cfg(unix)]
mod media;
#[cfg(unix)]
mod message;
#[cfg(unix)]
mod notice;
#[cfg(unix)]
mod others;
#[cfg(unix)]
mod outgoing;
mod playing;
#[cfg(unix)]
mod properties;
#[cfg(test)]
#[cfg(unix)]
mod tests;
#[cfg(unix)]
mod value;
#[cfg(test)]
#[cfg(unix)]
mod wire_tests;
#[cfg(unix)]
mod work;

#[cfg(unix)]
pub use address::Address;
pub use asked::Asked;
pub use door::Bus;
#[cfg(unix)]
pub use notice::notify;
pub use playing::{Names, Playing};
