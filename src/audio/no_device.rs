//! The double of `device.rs` in a build without sound: the same shape, and never a device.

use std::sync::Arc;

use super::shared::Shared;
use super::stream::Schedule;

/// A device that no one can have.
pub(super) enum Device {}

impl Device {
    /// Whether this build can play at all.
    pub(super) const BUILT_IN: bool = false;

    /// Never opens.
    pub(super) fn open(_: &Arc<Shared>) -> Option<Self> {
        None
    }

    pub(super) fn beats(&self) -> u64 {
        match *self {}
    }

    pub(super) fn hand_over(&self, _: Arc<Schedule>) {
        match *self {}
    }
}
