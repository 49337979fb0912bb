//! The sound device: the only file that opens it through the sound library.
//!
//! What it takes care of: it opens the default device and no other (the library's own fall-back
//! tries every device there is, and those print), asks for the system's host by name (where
//! ALSA's configuration is broken, the library's default host panics), prints nothing, and slows down a
//! stream whose server died, which would call back half a million times a second.

use std::error::Error;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::mpsc::SyncSender;
use std::time::{Duration, Instant};

use rodio::cpal::{self, BufferSize, traits::HostTrait};
use rodio::{
    ChannelCount, DeviceSinkBuilder, DeviceSinkError, MixerDeviceSink, SampleRate, Source, nz,
};

use super::earcon::SAMPLE_RATE;
use super::shared::Shared;
use super::stream::{Schedule, Stream};
use crate::clock;

/// Frames in one of the stream's buffers. Measured through ALSA to PulseAudio at 48 kHz, from order
/// to sound and in percent of one core: 512 frames 6 ms and 1.9 %, 1024 frames 30 ms and 1.3 %,
/// 2048 frames 66 ms and 0.9 %. The most that still lets a pause be heard as one: every sound is dated
/// ahead, and on a busy machine each buffer is one that may run dry (`make measure`, part busy).
const FRAMES: u32 = 2048;
/// The rate of what is mixed in; that it is not zero is checked when this is compiled.
const RATE: SampleRate = SampleRate::new(SAMPLE_RATE).unwrap();
/// Errors without a sample taken are slowed down after this long.
const PATIENCE: Duration = Duration::from_millis(300);
/// How long each of them then takes.
const BRAKE: Duration = Duration::from_millis(20);

/// An open stream to the default sound device. Dropping it closes it, which takes up to 30 s when
/// the sound server is frozen.
pub(super) struct Device {
    _sink: MixerDeviceSink,
    way: SyncSender<Arc<Schedule>>,
    beats: Arc<AtomicU64>,
}

impl Device {
    /// Whether this build can play at all.
    pub(super) const BUILT_IN: bool = true;

    /// Opens the default device, or nothing; the log says why. Takes milliseconds, up to 30 s when
    /// the sound server is frozen.
    pub(super) fn open(shared: &Arc<Shared>) -> Option<Self> {
        let device = host()?.default_output_device()?;
        let (stream, way, beats) = Stream::new(Arc::clone(shared));
        // A device that refuses this size may still take its own.
        let sink = [BufferSize::Fixed(FRAMES), BufferSize::Default]
            .into_iter()
            .find_map(|size| {
                let opened = open_stream(device.clone(), size, Brake::new(Arc::clone(&beats)));
                opened.map_err(|error| warn(&error)).ok()
            });
        let mut sink = sink?;
        sink.log_on_drop(false);
        sink.mixer().add(stream);
        Some(Self {
            _sink: sink,
            way,
            beats,
        })
    }

    /// How many samples the device has taken since it was opened: the proof that it lives.
    pub(super) fn beats(&self) -> u64 {
        self.beats.load(Relaxed)
    }

    /// Hands over all that is to come.
    pub(super) fn hand_over(&self, schedule: Arc<Schedule>) {
        // A stream that is gone, or takes nothing any more, is seen by its beats.
        let _ = self.way.try_send(schedule);
    }
}

fn open_stream(
    device: cpal::Device,
    size: BufferSize,
    mut brake: Brake,
) -> Result<MixerDeviceSink, DeviceSinkError> {
    DeviceSinkBuilder::from_device(device)?
        .with_buffer_size(size)
        .with_error_callback(move |error| {
            warn(&error);
            brake.touch(clock::now());
        })
        .open_stream()
}

/// Puts an error with its cause into the log.
fn warn(error: &dyn Error) {
    match error.source() {
        Some(cause) => log::warn!("sound: {error}: {cause}"),
        None => log::warn!("sound: {error}"),
    }
}

/// The system's own host; on Linux that is ALSA.
fn host() -> Option<cpal::Host> {
    cpal::host_from_id(*cpal::ALL_HOSTS.first()?).ok()
}

impl Source for Stream {
    fn current_span_len(&self) -> Option<usize> {
        None
    }

    fn channels(&self) -> ChannelCount {
        nz!(1)
    }

    fn sample_rate(&self) -> SampleRate {
        RATE
    }

    fn total_duration(&self) -> Option<Duration> {
        None
    }
}

/// Slows the stream's thread down when it reports errors and takes no samples. A burst of errors
/// from a stream that plays on is harmless, and common with PulseAudio.
struct Brake {
    beats: Arc<AtomicU64>,
    seen: u64,
    since: Option<Instant>,
}

impl Brake {
    fn new(beats: Arc<AtomicU64>) -> Self {
        Self {
            beats,
            seen: 0,
            since: None,
        }
    }

    fn touch(&mut self, now: Instant) {
        let beats = self.beats.load(Relaxed);
        let since = *self.since.get_or_insert(now);
        if beats != self.seen {
            self.seen = beats;
            self.since = Some(now);
        } else if now.saturating_duration_since(since) > PATIENCE {
            clock::wait(BRAKE);
        }
    }
}
