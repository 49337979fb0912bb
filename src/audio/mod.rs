//! How it sounds: earcons, breaths and clips, the mixer, and the speaker that plays them.
//!
//! The speaker lives in a thread of its own and can never hurt a session: playing never waits, and
//! without a device, with a frozen or dying sound server, or after a fault in that thread, the
//! session goes on in silence and [`Speaker::status`] says so. Sound returns by itself.
//!
//! This module knows nothing of routines, sessions or screens: it is told what is to come,
//! and at which moment. Only `device.rs` and `decode.rs` name the sound library.
//!
//! ```text
//! Speaker ── schedule ──▶ worker (thread "audio") ── asks ──▶ DevicePolicy   when to open, close, retry
//!                              │ schedule, decoded
//!                              ▼
//!          the device's own thread: Stream ── each on its sample ──▶ Mixer ◀── render (into a file)
//! ```

mod ahead;
mod breath;
mod clip;
mod decode;
#[cfg(feature = "sound")]
mod device;
#[cfg(not(feature = "sound"))]
#[path = "no_device.rs"]
mod device;
mod device_policy;
mod earcon;
mod level;
mod limiter;
#[cfg_attr(
    not(feature = "sound"),
    allow(dead_code, reason = "only a device takes samples as they come")
)]
mod mixer;
mod opus_file;
mod render;
mod resample;
mod shared;
mod sound;
mod sound_file;
mod speaker;
mod status;
#[cfg_attr(
    not(feature = "sound"),
    allow(dead_code, reason = "only a device takes samples as they come")
)]
mod stream;
#[cfg_attr(
    not(feature = "sound"),
    allow(dead_code, reason = "only a device takes samples as they come")
)]
mod stream_clock;
mod tags;
mod user_sounds;
mod volume;
mod wav_file;
mod worker;

pub use breath::Breath;
pub use clip::spoken;
pub use decode::{BadSound, decoded};
pub use earcon::{Earcon, SAMPLE_RATE};
pub use level::{LIVE, Meter, level};
pub use limiter::Limiter;
pub use mixer::Layer;
pub use render::render;
pub use sound::{Scheduled, Sound, SoundId};
pub use sound_file::{Format, SoundFile};
pub use speaker::Speaker;
pub use status::Status;
pub use tags::{Chapter, Tags};
pub use user_sounds::UserSounds;
pub use volume::Volume;
